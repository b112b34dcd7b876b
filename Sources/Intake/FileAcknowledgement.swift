import Vocabulary

/// The answer to one inbound file as its sender reads it: `ack/<feed>/<stem>.ack.json`.
struct FileAcknowledgement {
  typealias RejectFile = (name: String, sha256: String)

  let outcome: FileOutcome
  let runID: Int64
  let rejectFiles: [RejectFile]

  init(_ outcome: FileOutcome, runID: Int64, rejectFiles: [RejectFile]) {
    self.outcome = outcome
    self.runID = runID
    self.rejectFiles = rejectFiles
  }

  var json: JSONValue {
    let delivery = outcome.delivery
    let tally = outcome.tally
    return .object([
      ("status", .text(outcome.verdict.answer(hasRejects: tally.rowsRejected > 0))),
      ("code", .optional(outcome.code?.rawValue)),
      ("reason", .optional(outcome.reason)),
      ("file", .text(outcome.fileName)),
      ("sha256", .text(outcome.sha256)),
      ("bytes", .integer(Int(outcome.bytes))),
      ("feed", .text(outcome.feed.text)),
      ("source", .optional(delivery.source.isEmpty ? nil : delivery.source)),
      ("sequence", delivery.sequence.map { .integer(Int($0)) } ?? .null),
      ("fix", .integer(delivery.fix)),
      ("kind", .text(delivery.content.rawValue)),
      ("business_date", .optional(delivery.businessDate?.description)),
      ("run_id", .integer(Int(runID))),
      ("repeats_load", outcome.repeatsLoad.map { .integer(Int($0)) } ?? .null),
      ("counts", outcome.balance.json), ("differences", outcome.differences?.json ?? .null),
      (
        "balanced_against",
        .text(outcome.isProven ? "manifest" : "nothing: no totals of the sender were compared")
      ),
      (
        "totals",
        .object([
          ("accepted", .text(tally.amountTotal.description)),
          ("rejected", .text(tally.rejected.amount.description)),
          ("unreadable_rows", .integer(Int(tally.rejected.unreadableRows))),
          ("customer_hash", .text(tally.controlTotals.customerHash.description)),
          ("unknown_birth_dates", .integer(tally.unknownBirthDates)),
          ("quality", .object(tally.quality.map { ($0.flag, .integer($0.rows)) })),
        ])
      ),
      ("errors_by_code", outcome.rejectsByCode),
      ("first_errors", .array(firstErrors)),
      ("drift", .object([("extra_columns", .array(tally.extraColumns.map { .text($0) }))])),
      (
        "files",
        .array(
          rejectFiles.map { .object([("name", .text($0.name)), ("sha256", .text($0.sha256))]) })
      ),
    ])
  }

  /// The first rows of each code, with what it means; no value of a customer is in it.
  private var firstErrors: [JSONValue] {
    outcome.tally.examples.map { reject in
      .object([
        ("line", .integer(reject.line)), ("record", .integer(reject.record)),
        ("byte_offset", .integer(reject.byteOffset)), ("code", .text(reject.code.rawValue)),
        ("column", .optional(reject.column)), ("message", .text(reject.code.message)),
        ("hint", .text(reject.code.hint)),
      ])
    }
  }
}
