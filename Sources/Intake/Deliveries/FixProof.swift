import Catalog
package import Definitions
import Delimited
import Host
import SQLText
package import Vocabulary

/// The proof that a repair repairs: a fix file may hold only keys that were rejects of the delivery it
/// repairs, and as many other rows as that had rejects without a readable key (exchange.md, section 7).
package struct FixProof {
  private let feed: FeedDefinition

  package init(_ feed: FeedDefinition) {
    self.feed = feed
  }

  /// Why the fix is refused; nil: every row of it may be a repair.
  ///
  /// - Parameters:
  ///   - rejects: our copy of the rejects of the delivery; nil: it had none.
  package func refusal(
    of fix: FileOpening, against rejects: FileOpening?
  ) throws(Problem) -> FileRefusal? {
    guard let rejects else {
      return FileRefusal(
        .fix, "the delivery it repairs had no rejects, or our copy of them is gone")
    }
    var known: Set<UInt64> = []
    var keyless = 0
    try forEachKey(of: rejects, isRejects: true) { key in
      if let key { known.insert(key) } else { keyless += 1 }
    }
    var strangers = 0
    try forEachKey(of: fix, isRejects: false) { key in
      guard let key, known.contains(key) else {
        strangers += 1
        return
      }
    }
    guard strangers > keyless else { return nil }
    return FileRefusal(
      .fix,
      "\(strangers) rows have keys that were no rejects of the delivery it repairs, which had "
        + "\(keyless) rejects without a readable key")
  }

  /// Hands over a number for the key of each record, nil where it cannot be read.
  private func forEachKey(
    of file: FileOpening, isRejects: Bool, _ body: (UInt64?) -> Void
  ) throws(Problem) {
    _ = try file.read(within: feed.caps, hashes: false) { (source) throws(Problem) -> Int in
      let dialect = try feed.readerDialect(hasTrailer: !isRejects)
      let reader = RecordReader(source, dialect: dialect, limits: feed.caps.recordLimits)
      let header = try reader.readHeader()
      let match = try ColumnMatch(feed, header: header, path: file.name)
      let positions = keyPositions(match)
      while let record = try reader.next() {
        let fault = record.fault ?? header?.fault(of: record)
        body(fault == nil ? Self.key(record, positions) : nil)
      }
      return 0
    }
  }

  /// Where the cells of the key stand, as far as the file has them.
  private func keyPositions(_ match: ColumnMatch) -> [Int] {
    let names = Set(Route.of(feed.kind.rawValue).key.map(\.description))
    return match.found.compactMap { column, origin in
      guard case .field(let index) = origin, !column.field.isCustom,
        names.contains(column.field.name)
      else { return nil }
      return index
    }
  }

  private static func key(_ record: Record, _ positions: [Int]) -> UInt64? {
    guard !positions.isEmpty else { return nil }
    var hash = KeyHash()
    for position in positions {
      guard position < record.fieldCount, !record.field(position).isEmpty else { return nil }
      hash.add(record.field(position))
    }
    return hash.hash
  }
}
