package import Definitions
package import Postgres
import SQLText
import Statements
package import Vocabulary

/// What the nights of a programme owe at a moment, what works, what is late, and what is due next.
package struct NightOutlook: Sendable {
  package struct Owed: Sendable {
    package let night: String
    package let businessDate: CivilDate
    package let scheduledAt: Instant
    /// `run` or `held`.
    package let decision: String
    package let attempts: Int
    package let nextTryAt: Instant?
  }

  package struct Late: Sendable {
    package let night: String
    package let businessDate: CivilDate
    package let lateAt: Instant
  }

  /// The step of a night that has begun and not ended, in words.
  package private(set) var works: String?
  package private(set) var owed: [Owed] = []
  package private(set) var late: [Late] = []
  package private(set) var due: [(night: String, at: Instant)] = []

  /// - Parameter connection: `nil`: there is no database yet.
  package init(
    _ nights: [NightDefinition], at now: Instant, _ connection: Connection?
  ) throws(Problem) {
    for night in nights {
      guard let calendar = try NightCalendar(night), let next = calendar.next(after: now) else {
        continue
      }
      due.append((night: night.name.text, at: next))
    }
    guard let connection else { return }
    let fires = try FireLedger(connection: connection).open()
    owed = fires.filter { !$0.isNightDone }.map {
      Owed(
        night: $0.night, businessDate: $0.businessDate, scheduledAt: $0.scheduledAt,
        decision: $0.decision.rawValue, attempts: $0.attempts, nextTryAt: $0.nextTryAt)
    }
    let open = try NightJournal.latest(Self.lookedAt, on: connection).filter { $0.state != .done }
    if let running = open.first(where: { $0.state == .running }),
      let step = try NightJournal.steps(of: running.runID, on: connection).last(where: {
        !$0.isDone
      })
    {
      works = "\(running.night) \(running.businessDate), step '\(step.step)'"
    }
    let waiting =
      owed.map { ($0.night, $0.businessDate, $0.scheduledAt) }
      + open.map { ($0.night, $0.businessDate, $0.scheduledAt) }
    for (name, date, scheduledAt) in waiting {
      let night = nights.first { $0.name.text == name }
      guard let seconds = night?.lateAfterSeconds,
        !late.contains(where: { $0.night == name && $0.businessDate == date })
      else { continue }
      let limit = Instant(microseconds: scheduledAt.microseconds + Int64(seconds) * 1_000_000)
      if limit <= now { late.append(Late(night: name, businessDate: date, lateAt: limit)) }
    }
  }

  /// So many nights back something may be open.
  private static let lookedAt = 400

  package var lines: [String] {
    owed.map { date in
      "owed: \(date.night) \(date.businessDate), due since \(date.scheduledAt)"
        + (date.decision == "held" ? ", held" : "")
        + (date.attempts > 0 ? ", tried \(date.attempts) times" : "")
        + (date.nextTryAt.map { ", again at \($0)" } ?? "")
    }
      + late.map { "late: \($0.night) \($0.businessDate), not done by \($0.lateAt)" }
      + due.map { "due next: \($0.night) at \($0.at)" }
  }

  package static let owedShape: JSONShape = [
    "night": .text, "business_date": .date, "scheduled_at": .moment,
    "decision": .choice(FireDecision.Kind.self), "attempts": .integer,
    "next_try_at": .moment.orNull,
  ]

  package var owedJSON: JSONValue {
    .array(
      owed.map {
        .object([
          ("night", .text($0.night)), ("business_date", .text($0.businessDate.description)),
          ("scheduled_at", .text($0.scheduledAt.description)), ("decision", .text($0.decision)),
          ("attempts", .integer($0.attempts)),
          ("next_try_at", .optional($0.nextTryAt?.description)),
        ])
      })
  }

  package static let lateShape: JSONShape = [
    "night": .text, "business_date": .date, "late_at": .moment,
  ]

  package var lateJSON: JSONValue {
    .array(
      late.map {
        .object([
          ("night", .text($0.night)), ("business_date", .text($0.businessDate.description)),
          ("late_at", .text($0.lateAt.description)),
        ])
      })
  }

  package var dueJSON: JSONValue {
    .array(
      due.map { .object([("night", .text($0.night)), ("at", .text($0.at.description))]) })
  }
}
