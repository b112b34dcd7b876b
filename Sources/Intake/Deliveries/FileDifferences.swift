import Vocabulary

/// What a replacement says otherwise than the delivery before it, by the numbers of records; no value
/// of a customer is in it.
package struct FileDifferences: Sendable, Equatable {
  /// One row that is not equal.
  package struct Difference: Sendable, Equatable {
    /// `new`, `changed` or `gone`.
    package let word: String
    /// The record of the replacement; nil: it has none.
    package let record: Int?
    /// The record of the delivery before; nil: it had none.
    package let recordBefore: Int?

    package init(word: String, record: Int?, recordBefore: Int?) {
      self.word = word
      self.record = record
      self.recordBefore = recordBefore
    }
  }

  /// How many rows are `new`, `changed`, `gone` and `equal`; words without rows are left out.
  package var rows: [String: Int] = [:]
  /// The first rows that are not equal.
  package var first: [Difference] = []

  package init() {}

  static let words = ["new", "changed", "gone", "equal"]

  /// `new 1, changed 2, gone 0, equal 997`
  package var sentence: String {
    Self.words.map { "\($0) \(rows[$0] ?? 0)" }.joined(separator: ", ")
  }

  var json: JSONValue {
    func number(_ number: Int?) -> JSONValue { number.map { .integer($0) } ?? .null }
    return .object(
      Self.words.map { ($0, .integer(rows[$0] ?? 0)) } + [
        (
          "first",
          .array(
            first.map {
              .object([
                ("difference", .text($0.word)), ("record", number($0.record)),
                ("record_before", number($0.recordBefore)),
              ])
            })
        )
      ])
  }
}
