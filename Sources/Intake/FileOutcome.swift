package import Definitions
package import Vocabulary

/// What became of an inbound file as a whole.
package enum FileVerdict: String, Sendable {
  /// Every row came home or waits.
  case accepted
  /// Some rows were rejected, within the feed's limit.
  case partial
  /// More rows were rejected than the feed allows: nothing of the file was loaded.
  case rejected
  /// The file could not be read as a file of its feed: nothing of it was loaded.
  case quarantined
  /// The same bytes were accepted before: no work.
  case duplicate

  package var isLoaded: Bool { self == .accepted || self == .partial }

  /// The word of the answer file.
  var answer: String {
    switch self {
    case .accepted: "ACCEPTED"
    case .partial: "PARTIAL"
    case .rejected, .quarantined: "REJECTED"
    case .duplicate: "DUPLICATE"
    }
  }
}

/// The answer to one inbound file: for its sender, for the journal and for the screen.
package struct FileOutcome: Sendable {
  package var feed: Identifier
  package var fileName: String
  package var bytes: Int64
  package var sha256: String
  package var verdict: FileVerdict
  /// A code such as HEADER or LIMIT, with a sentence behind it.
  package var reason: String?
  /// The load that accepted the same bytes before.
  package var repeatsLoad: Int64?
  package var balance = RowBalance()
  package var tally = FileTally()

  package init(
    feed: Identifier, fileName: String, bytes: Int64, sha256: String, verdict: FileVerdict,
    reason: String? = nil
  ) {
    self.feed = feed
    self.fileName = fileName
    self.bytes = bytes
    self.sha256 = sha256
    self.verdict = verdict
    self.reason = reason
  }

  /// What the run reports for this file.
  package var exit: ExitCode {
    switch verdict {
    case .accepted, .partial, .duplicate: .ok
    case .rejected, .quarantined: .badData
    }
  }

  var rejectsByCode: JSONValue {
    .object(
      tally.rejectsByCode.sorted { $0.key.rawValue < $1.key.rawValue }
        .map { ($0.key.rawValue, .integer($0.value)) })
  }

  /// Control totals of what was read: exact, as texts.
  var totals: JSONValue {
    .object([
      ("rows_read", .integer(tally.rowsRead)),
      ("rows_rejected", .integer(tally.rowsRejected)),
      ("amount", .text(tally.amountTotal.description)),
      ("customer_hash", .text(tally.customerHash.description)),
      ("unknown_birth_dates", .integer(tally.unknownBirthDates)),
    ])
  }
}

extension FileTally {
  /// Whether a feed's limit of rejects is passed. A file whose every row was rejected is never loaded.
  package func exceeds(_ limit: RejectLimit) -> Bool {
    guard rowsRejected > 0 else { return false }
    if rowsStaged == 0 { return true }
    if let rows = limit.rows, rowsRejected > rows { return true }
    guard let share = limit.share else { return false }
    return rowsRejected * 10_000 > rowsRead * share.basisPoints
  }
}
