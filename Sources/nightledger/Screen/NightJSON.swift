import Intake
import Outbox
import Reports
import Runner
import Vocabulary

extension NightRecord {
  static let shape: JSONShape = [
    "run_id": .integer, "night": .text, "business_date": .date, "scheduled_at": .moment,
    "state": .choice(State.self), "exit_code": .integer.orNull, "holder": .text,
    "problem": .text.orNull, "attempt": .integer, "rerun_reason": .text.orNull,
    "rerun_by": .text.orNull, "heartbeat_at": .moment.orNull,
  ]

  var json: JSONValue {
    .object([
      ("run_id", .integer(Int(runID))), ("night", .text(night)),
      ("business_date", .text(businessDate.description)),
      ("scheduled_at", .text(scheduledAt.description)), ("state", .text(state.rawValue)),
      ("exit_code", exitCode.map { .integer($0) } ?? .null), ("holder", .text(holder)),
      ("problem", .optional(problem)), ("attempt", .integer(attempt)),
      ("rerun_reason", .optional(rerun?.reason)), ("rerun_by", .optional(rerun?.person)),
      ("heartbeat_at", .optional(heartbeatAt?.description)),
    ])
  }
}

extension NightAttempt {
  static let shape: JSONShape = [
    "attempt": .integer, "rerun_reason": .text.orNull, "rerun_by": .text.orNull, "holder": .text,
    "started_at": .moment, "finished_at": .moment.orNull, "exit_code": .integer.orNull,
    "problem": .text.orNull,
  ]

  var json: JSONValue {
    .object([
      ("attempt", .integer(attempt)), ("rerun_reason", .optional(rerun?.reason)),
      ("rerun_by", .optional(rerun?.person)), ("holder", .text(holder)),
      ("started_at", .text(startedAt.description)),
      ("finished_at", .optional(finishedAt?.description)),
      ("exit_code", exitCode.map { .integer($0) } ?? .null), ("problem", .optional(problem)),
    ])
  }
}

extension NightSummary {
  static let shape: JSONShape = [
    "night": NightRecord.shape, "was_done_before": .boolean, "exit_code": .integer,
    "attempts": .array(NightAttempt.shape),
    "steps": .array([
      "step": .text, "is_done": .boolean, "seconds": .number, "facts": .map(to: .anything),
    ]),
    "files": .array(FileOutcome.shape),
    "models": .array([
      "model": .text, "customers": .integer, "changed": .integer, "is_full": .boolean,
      "compared_with": .date.orNull, "drift": .text.orNull, "is_alarm": .boolean,
    ]),
    "segments": .array([
      "segment": .text, "members": .integer, "entered": .integer, "left": .integer,
    ]),
    "campaigns": .array(CampaignResult.shape),
    "missed_triggers": .array(MissedTrigger.shape),
    "promo_pools": .array([
      "pool": .text, "drawn": .integer, "left": .integer, "alarm_below": .integer,
      "is_alarm": .boolean,
    ]),
    "batches": .array(BatchRecord.shape), "notes": .array(BatchNote.shape),
  ]

  var json: JSONValue {
    .object([
      ("night", record.json), ("was_done_before", .boolean(wasDoneBefore)),
      ("exit_code", .integer(Int(exit.rawValue))),
      ("attempts", .array(attempts.map(\.json))),
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
      ("missed_triggers", .array(missedTriggers.map(\.json))),
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
      ("notes", .array(notes.map(\.json))),
    ])
  }
}

extension BatchNote {
  static let shape: JSONShape = [
    "batch": .text, "file": .text, "text": .text, "is_alarm": .boolean,
  ]

  var json: JSONValue {
    .object([
      ("batch", .text(batchID)), ("file", .text(file)), ("text", .text(text)),
      ("is_alarm", .boolean(isAlarm)),
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
  fileprivate static let shape: JSONShape = [
    "feed": .text, "file": .text, "bytes": .integer, "sha256": .text,
    "verdict": .choice(FileVerdict.self), "code": .choice(FileCode.self).orNull,
    "reason": .text.orNull, "rows": RowBalance.shape, "quality": .map(to: .integer),
  ]

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
  fileprivate static let shape: JSONShape = [
    "campaign": .text, "entered": .integer,
    "steps": .array([
      "step": .text, "arrived": .integer, "released": .integer, "passed": .integer,
      "control": .integer, "refused": .integer, "suppressed": .integer, "waiting": .integer,
      "held": .integer,
    ]),
  ]

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

extension MissedTrigger {
  fileprivate static let shape: JSONShape = [
    "campaign": .text, "business_date": .date, "fate": .choice(Fate.self), "feeds": .text,
    "entered": .integer,
  ]

  fileprivate var json: JSONValue {
    .object([
      ("campaign", .text(campaignID)), ("business_date", .text(date.description)),
      ("fate", .text(fate.rawValue)), ("feeds", .text(feeds)), ("entered", .integer(entered)),
    ])
  }
}

extension BatchRecord {
  static let shape: JSONShape = [
    "batch": .text, "stream": .text, "legal_entity": .text, "number": .integer,
    "business_date": .date, "state": .choice(State.self), "is_held": .boolean, "file": .text,
    "rows": .integer, "amount": .decimal, "bytes": .integer, "sha256": .text,
  ]

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
  static let shape: JSONShape = .array([
    "exit_code": .integer, "path": .text.orNull, "line": .integer.orNull,
    "column": .integer.orNull, "message": .text, "hint": .text.orNull,
  ])

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
