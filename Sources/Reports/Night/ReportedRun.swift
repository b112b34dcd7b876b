package import Postgres
import SQLText
import Statements
package import Vocabulary

/// The run that a report is about.
package struct ReportedRun: Sendable {
  package let runID: Int64
  package let night: String
  package let businessDate: CivilDate
  /// `running`, `partial`, `done` or `failed`.
  package let state: String
  package let exitCode: Int?
  package let problem: String?
  let attempt: Int
  /// Why it was run again, and who had it done; `nil`: it was not.
  let rerun: (reason: String, person: String)?
  let scheduledAt: Instant
  let startedAt: Instant
  let seconds: ExactDecimal?
  let usualSeconds: ExactDecimal?
  let definitionsDigest: String
  let programVersion: String
  let zoneRules: String

  /// The run of a night and a business date, each the last one when it is not named; `nil`: there is
  /// none.
  package static func find(
    night: String?, on date: CivilDate?, _ connection: Connection
  ) throws(Problem) -> ReportedRun? {
    let row = try connection.query(
      Statements.reportedRun, night.map { .text($0) } ?? .null(.text),
      date.map { .date($0) } ?? .null(.date)
    ).singleOrNil
    guard let row else { return nil }
    return try ReportedRun(row)
  }

  private init(_ row: Row) throws(Problem) {
    runID = try row.int64("run_id")
    night = try row.text("night")
    businessDate = try row.date("business_date")
    state = try row.text("state")
    exitCode = try row.intOrNil("exit_code")
    problem = try row.textOrNil("problem")
    attempt = try row.int("attempt")
    rerun =
      if let reason = try row.textOrNil("rerun_reason") {
        (reason, try row.text("rerun_by"))
      } else {
        nil
      }
    scheduledAt = try row.instant("scheduled_at")
    startedAt = try row.instant("started_at")
    seconds = try row.decimalOrNil("seconds")
    usualSeconds = try row.decimalOrNil("usual_seconds")
    definitionsDigest = try row.text("definitions_digest")
    programVersion = try row.text("program_version")
    zoneRules = try row.text("zone_rules")
  }

  /// `nightly-2026-11-21.html`
  package func fileName(_ ending: String) -> String { "\(night)-\(businessDate).\(ending)" }

  static func words(of seconds: ExactDecimal) -> String { "\(seconds) s" }
}
