package import Postgres
import SQLText
import Statements
package import Vocabulary

/// A row of the ledger of fires, for people.
package struct DecidedFire: Sendable {
  package let night: String
  package let businessDate: CivilDate
  package let scheduledAt: Instant
  package let decision: FireDecision.Kind
  package let reason: String
  package let decidedAt: Instant
  package let attempts: Int
  /// `nil`: still owed.
  package let finishedAt: Instant?
  package let exitCode: Int?

  /// The latest ones, the latest first.
  package static func latest(
    _ count: Int, on connection: Connection
  ) throws(Problem) -> [DecidedFire] {
    var fires: [DecidedFire] = []
    for row in try connection.query(Statements.latestFires, .integer(count)) {
      fires.append(
        DecidedFire(
          night: try row.text("night"), businessDate: try row.date("business_date"),
          scheduledAt: try row.instant("scheduled_at"), decision: try FireDecision.Kind(row),
          reason: try row.text("reason"), decidedAt: try row.instant("decided_at"),
          attempts: try row.int("attempts"), finishedAt: try row.instantOrNil("finished_at"),
          exitCode: try row.intOrNil("exit_code")))
    }
    return fires
  }

  package static let shape: JSONShape = [
    "night": .text, "business_date": .date, "scheduled_at": .moment,
    "decision": .choice(FireDecision.Kind.self), "reason": .text, "decided_at": .moment,
    "attempts": .integer, "finished_at": .moment.orNull, "exit_code": .integer.orNull,
  ]

  package var json: JSONValue {
    .object([
      ("night", .text(night)), ("business_date", .text(businessDate.description)),
      ("scheduled_at", .text(scheduledAt.description)), ("decision", .text(decision.rawValue)),
      ("reason", .text(reason)), ("decided_at", .text(decidedAt.description)),
      ("attempts", .integer(attempts)), ("finished_at", .optional(finishedAt?.description)),
      ("exit_code", exitCode.map { .integer($0) } ?? .null),
    ])
  }
}
