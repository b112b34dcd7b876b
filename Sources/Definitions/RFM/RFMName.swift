package import Vocabulary

/// The scores that carry a name; both ends of each range belong to it.
package struct RFMName: Sendable, Hashable {
  package let name: String
  package let recency: ClosedRange<Int>
  package let frequency: ClosedRange<Int>
  package let monetary: ClosedRange<Int>
  package let place: Place

  package func holds(_ cell: RFMCell) -> Bool {
    recency.contains(cell.recency) && frequency.contains(cell.frequency)
      && monetary.contains(cell.monetary)
  }
}

/// Three scores: a cell of the cube of all scores.
package struct RFMCell: Sendable, Hashable {
  package let recency: Int
  package let frequency: Int
  package let monetary: Int

  package init(recency: Int, frequency: Int, monetary: Int) {
    self.recency = recency
    self.frequency = frequency
    self.monetary = monetary
  }

  /// The k³ cells of a model with k groups, the best first.
  package static func all(groups: Int) -> [RFMCell] {
    let scores = (1...groups).reversed()
    return scores.flatMap { recency in
      scores.flatMap { frequency in
        scores.map { RFMCell(recency: recency, frequency: frequency, monetary: $0) }
      }
    }
  }
}

extension RFMCell: CustomStringConvertible {
  /// `R5 F4 M1`.
  package var description: String { "R\(recency) F\(frequency) M\(monetary)" }
}
