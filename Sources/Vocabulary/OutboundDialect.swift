/// How a file that leaves the house is written: its columns under the names that the platform knows,
/// the bytes between them, and the records around them.
///
/// It is read from `jobs/outbound/` and kept with each batch that is written so: a batch gives the same
/// bytes for ever, whatever becomes of the definition.
package struct OutboundDialect: Sendable, Hashable {
  /// What a field holds: a value that we know by a name, or the same text in every record.
  package enum Cell: Sendable, Hashable {
    case value(String)
    case text(String)
  }

  package struct Column: Sendable, Hashable {
    /// What the column is called in the file.
    package let header: String
    package let cell: Cell

    package init(header: String, cell: Cell) {
      self.header = header
      self.cell = cell
    }
  }

  package enum LineEnd: String, Sendable, CaseIterable {
    case lf, crlf

    package var text: String { self == .lf ? "\n" : "\r\n" }
  }

  package enum Quotes: String, Sendable, CaseIterable {
    /// Around values that could not be read without.
    case needed
    /// Around every value; what has no value stays empty.
    case always
  }

  /// What a record before or behind the rows may say.
  package enum Fact: String, Sendable, CaseIterable {
    case batchID = "batch_id"
    /// The number of the batch in its chain.
    case number
    case environment, program
    case legalEntity = "legal_entity"
    case businessDate = "business_date"
    /// How many rows stand between the records; known behind them only.
    case rows
    /// What the column `amount` sums up to, whatever the `op`; known behind the rows only.
    case sum

    package var isKnownFirst: Bool { self != .rows && self != .sum }
  }

  package let name: String
  /// One visible character of ASCII, or TAB.
  package var delimiter: UInt8 = UInt8(ascii: ",")
  package var quotes = Quotes.needed
  /// What stands before the decimals of an amount: a point or a comma.
  package var decimal: UInt8 = UInt8(ascii: ".")
  package var lineEnd = LineEnd.lf
  /// Whether a line names the columns.
  package var hasHeader = true
  package var columns: [Column]
  /// Before the line of names; empty: there is none.
  package var firstRecord: [Cell] = []
  /// Behind the rows; empty: there is none.
  package var lastRecord: [Cell] = []

  package init(name: String, columns: [Column]) {
    self.name = name
    self.columns = columns
  }

  /// The position of a value of ours among the columns.
  package func position(of value: String) -> Int? {
    columns.firstIndex { $0.cell == .value(value) }
  }

  /// An amount as the ledger spells it, with a decimal point; `nil` where the file has another sign.
  package func plainAmount(_ text: String) -> String? {
    guard decimal == UInt8(ascii: ",") else { return text }
    return text.utf8.contains(UInt8(ascii: ".")) ? nil : String(text.map { $0 == "," ? "." : $0 })
  }
}

/// A kind of file that leaves the house.
package enum OutboundKind: String, Sendable, CaseIterable {
  case accrual, message, audience, call, report
}
