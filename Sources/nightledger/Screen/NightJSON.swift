import Intake
import Outbox
import Runner
import Vocabulary

extension NightRecord {
  var json: JSONValue {
    .object([
      ("run_id", .integer(Int(runID))), ("night", .text(night)),
      ("business_date", .text(businessDate.description)),
      ("scheduled_at", .text(scheduledAt.description)), ("state", .text(state.rawValue)),
      ("exit_code", exitCode.map { .integer($0) } ?? .null), ("holder", .text(holder)),
      ("problem", .optional(problem)),
    ])
  }
}

extension NightSummary {
  var json: JSONValue {
    .object([
      ("night", record.json), ("was_done_before", .boolean(wasDoneBefore)),
      ("exit_code", .integer(Int(exit.rawValue))),
      ("steps", .array(steps.map(\.json))), ("files", .array(files.map(\.json))),
      (
        "models",
        .array(
          models.map {
            .object([
              ("model", .text($0.name)), ("customers", .integer($0.customers)),
              ("changed", .integer($0.changed)), ("is_full", .boolean($0.isFull)),
              ("compared_with", .optional($0.comparedWith?.description)),
              ("drift", .optional($0.drift)), ("is_alarm", .boolean($0.isAlarm)),
            ])
          })
      ),
      ("segments", .array(segments.map(\.json))), ("campaigns", .array(campaigns.map(\.json))),
      (
        "promo_pools",
        .array(
          pools.map { pool, drawn in
            .object([
              ("pool", .text(pool.pool)), ("drawn", .integer(drawn)), ("left", .integer(pool.left)),
              ("alarm_below", .integer(pool.alarmBelow)), ("is_alarm", .boolean(pool.isAlarm)),
            ])
          })
      ),
      ("batches", .array(batches.map(\.json))),
      (
        "notes",
        .array(
          notes.map {
            .object([
              ("batch", .text($0.batchID)), ("file", .text($0.file)), ("text", .text($0.text)),
              ("is_alarm", .boolean($0.isAlarm)),
            ])
          })
      ),
    ])
  }
}

extension StepRecord {
  fileprivate var json: JSONValue {
    // The facts are a JSON document of our own, which stands in this one as it is.
    .object([
      ("step", .text(step)), ("is_done", .boolean(isDone)), ("seconds", .number(seconds)),
      ("facts", .number(facts)),
    ])
  }
}

extension FileOutcome {
  fileprivate var json: JSONValue {
    .object([
      ("feed", .text(feed.text)), ("file", .text(fileName)), ("bytes", .integer(Int(bytes))),
      ("sha256", .text(sha256)), ("verdict", .text(verdict.rawValue)),
      ("code", .optional(code?.rawValue)), ("reason", .optional(reason)), ("rows", balance.json),
      ("quality", .object(tally.quality.map { ($0.flag, .integer($0.rows)) })),
    ])
  }
}

extension NightSummary.SegmentSize {
  fileprivate var json: JSONValue {
    .object([
      ("segment", .text(name)), ("members", .integer(members)), ("entered", .integer(entered)),
      ("left", .integer(left)),
    ])
  }
}

extension NightSummary.CampaignResult {
  fileprivate var json: JSONValue {
    .object([
      ("campaign", .text(campaignID)), ("entered", .integer(entered)),
      (
        "steps",
        .array(
          steps.map {
            .object([
              ("step", .text($0.stepID)), ("arrived", .integer($0.arrived)),
              ("released", .integer($0.released)), ("passed", .integer($0.passed)),
              ("control", .integer($0.control)),
              ("refused", .integer($0.refused)), ("suppressed", .integer($0.suppressed)),
              ("waiting", .integer($0.waiting)), ("held", .integer($0.held)),
            ])
          })
      ),
    ])
  }
}

extension BatchRecord {
  var json: JSONValue {
    .object([
      ("batch", .text(batchID)), ("stream", .text(stream.name)),
      ("legal_entity", .text(legalEntity)), ("number", .integer(Int(number))),
      ("business_date", .text(businessDate.description)), ("state", .text(state.rawValue)),
      ("is_held", .boolean(isHeld)), ("file", .text(fileName)), ("rows", .integer(Int(rows))),
      ("amount", .text(amount)),
      ("bytes", .integer(Int(bytes))), ("sha256", .text(sha256)),
    ])
  }
}

extension Problem {
  /// All problems that were found together, flat.
  var json: JSONValue {
    .array(
      flattened.map { problem in
        .object([
          ("exit_code", .integer(Int(problem.exit.rawValue))),
          ("path", .optional(problem.place?.path)),
          ("line", problem.place?.line.map { .integer($0) } ?? .null),
          ("column", problem.place?.column.map { .integer($0) } ?? .null),
          ("message", .text(problem.message)), ("hint", .optional(problem.hint)),
        ])
      })
  }
}
