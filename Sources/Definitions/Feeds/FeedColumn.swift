package import Vocabulary

/// Where the value of one field of ours comes from, and how its text is read.
///
/// The text of a cell is treated in this order: `trimmed` characters off both ends, then
/// `strippedPrefix`, `strippedSuffix`; an empty text ends as `defaultText`, which is a value of ours
/// already; `allowedTexts` is checked; `replacements` or `prefixReplacements` choose the value; then
/// the type is read.
package struct FeedColumn: Sendable {
  package let field: FeedField
  package let source: Source
  /// An empty value is a reject.
  package internal(set) var isRequired: Bool
  package let defaultText: String?
  /// The texts a cell may hold; `nil` = any.
  package let allowedTexts: [String]?
  /// Text → value; a text that is not among them is a reject. Empty = as written.
  package let replacements: [String: String]
  /// The value is chosen by how the text begins; the longest beginning stands first. A text that
  /// begins otherwise takes `prefixDefault`.
  package let prefixReplacements: [PrefixReplacement]
  package let prefixDefault: String?
  package let trimmed: Set<Unicode.Scalar>
  package let strippedPrefix: String?
  package let strippedSuffix: String?
  /// For dates and timestamps.
  package let datePattern: DatePattern?
  /// For numbers.
  package let numberFormat: NumberFormat
  package var rules = ColumnRules.none
  package let place: Place

  package enum Source: Sendable, Hashable {
    /// The column with this header, compared exactly.
    case header(String)
    /// The column at this position, from 1, of a file without header.
    case position(Int)
    /// The number of the record in its file, from 1, after a prefix.
    case recordNumber(prefix: String)
    /// The same text in every row.
    case constant(String)
  }

  package struct PrefixReplacement: Sendable, Hashable {
    package let prefix: String
    package let value: String
  }

  package struct NumberFormat: Sendable, Hashable {
    package var decimalMark: UInt8 = UInt8(ascii: ".")
    package var groupMark: UInt8?
    /// More decimals than this are a reject; nothing is rounded. `nil` = as many as the table keeps.
    package var maximumDecimals: Int?
    /// Texts of which one may stand before or behind the number, as "$" or "EUR"; with blanks
    /// around it and around the number.
    package var moneySigns: [String] = []
    package var negative: Negative = .minus

    /// How a number below zero is written.
    package enum Negative: String, Sendable, CaseIterable {
      /// `-12.50`
      case minus
      /// `(12.50)`
      case brackets
      /// `12.50-`
      case minusBehind = "minus_behind"
    }

    /// Neither signs nor brackets: the number is all there is.
    package var isBare: Bool { moneySigns.isEmpty && negative == .minus }

    package static let plain = NumberFormat()
  }
}
