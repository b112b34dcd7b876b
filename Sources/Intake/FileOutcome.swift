package import Definitions
package import Vocabulary

/// What became of an inbound file as a whole.
package enum FileVerdict: String, Sendable, CaseIterable {
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
  /// A full delivery that says what the last one said: it counts as arrived, no work.
  case unchanged
  /// It waits for another file or for a person.
  case held
  /// It waited, and a newer full delivery holds what it had to say.
  case superseded
  /// A test delivery: read to its end and answered, nothing of it was committed.
  case validated

  package var isLoaded: Bool { self == .accepted || self == .partial }

  /// The word of the answer file.
  func answer(hasRejects: Bool) -> String {
    switch self {
    case .accepted, .unchanged: "ACCEPTED"
    case .partial: "PARTIAL"
    case .validated: hasRejects ? "PARTIAL" : "ACCEPTED"
    case .rejected, .quarantined, .superseded: "REJECTED"
    case .duplicate: "DUPLICATE"
    case .held: "HELD"
    }
  }
}

/// The answer to one inbound file: for its sender, for the journal and for the screen.
package struct FileOutcome: Sendable {
  /// What the file claims to be.
  package var delivery: Delivery
  package var verdict: FileVerdict
  /// Why the file did not simply load.
  package var code: FileCode?
  /// A code such as HEADER or LIMIT, with a sentence behind it.
  package var reason: String?
  /// A file that waits does so for longer than its feed bears without an alarm.
  package var isOverdue = false
  /// Bytes, hash, rows and totals were found to be those of its manifest, as far as that gives them.
  package var isProven = false
  /// How a replacement that waits differs from what it is to replace.
  package var differences: FileDifferences?
  /// The load that accepted the same bytes before.
  package var repeatsLoad: Int64?
  package var balance = RowBalance()
  package var tally = FileTally()

  package init(_ delivery: Delivery, verdict: FileVerdict) {
    self.delivery = delivery
    self.verdict = verdict
  }

  package var feed: Identifier { delivery.feed }
  package var fileName: String { delivery.fileName }
  package var bytes: Int64 { delivery.bytes }
  package var sha256: String {
    get { delivery.sha256 }
    set { delivery.sha256 = newValue }
  }

  /// Notes why the file is not loaded.
  package mutating func settle(_ verdict: FileVerdict, _ code: FileCode, _ sentence: String) {
    self.verdict = verdict
    self.code = code
    reason = "\(code.rawValue): \(sentence)"
  }

  /// What the run reports for this file.
  package var exit: ExitCode {
    if let code { return code.exit(isOverdue: isOverdue) }
    return verdict == .rejected || verdict == .quarantined ? .badData : .ok
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
      ("rejected_amount", .text(tally.rejected.amount.description)),
      ("unreadable_rows", .integer(Int(tally.rejected.unreadableRows))),
      ("customer_hash", .text(tally.customerHash.description)),
      ("unknown_birth_dates", .integer(tally.unknownBirthDates)),
      ("quality", .object(tally.quality.map { ($0.flag, .integer($0.rows)) })),
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
