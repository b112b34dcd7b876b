package import Vocabulary

/// What reading one file found: counts, totals, and the first rejects.
package struct FileTally: Sendable {
  package var rowsRead = 0
  package var rowsStaged = 0
  package var rowsRejected = 0
  /// Rejected rows by the code of their first error.
  package var rejectsByCode: [RejectCode: Int] = [:]
  /// The first rejects of each code, for the screen; values of customers are not in them.
  package var examples: [Reject] = []
  /// Staged rows whose key may stand in the file twice; not counted in a direct load.
  package var suspects = 0
  /// Of the staged rows, those without a customer in a direct load.
  package var rowsApart = 0
  package var unknownBirthDates = 0
  /// Rows by what is wrong with their profile, in the order of the flags; those with none are left out.
  package var quality: [(flag: String, rows: Int)] = []
  package var amountTotal = DecimalSum()
  package var bonusTotal = DecimalSum()
  package var customerHash = ControlHash()
  /// The totals of the rejected rows, as far as their cells can be read.
  package var rejected = ControlTotals()
  /// Names of the header that no column of the feed asks for.
  package var extraColumns: [String] = []
  /// Lines behind the records that the feed declares as none.
  package var trailerLines = 0
  package var bytes = 0
  package var sha256 = ""

  package init() {}

  /// How many rejects of one code are kept as examples.
  package static let exampleLimit = 20

  /// What the sender counted too: all rows of the file, good and rejected.
  package var controlTotals: ControlTotals {
    var totals = ControlTotals()
    totals.amount = amountTotal
    totals.bonus = bonusTotal
    totals.customerHash = customerHash
    totals.add(rejected)
    totals.rows = Int64(rowsRead)
    return totals
  }

  /// Where a reject stands and why.
  package struct Reject: Sendable, Equatable {
    package let line: Int
    package let record: Int
    package let byteOffset: Int
    package let byteLength: Int
    package let code: RejectCode
    /// The column of the file, where one is to blame.
    package let column: String?
    /// The character of the line at which the value begins.
    package let columnNumber: Int?
  }
}
