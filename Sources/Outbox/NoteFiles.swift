package import Vocabulary

/// What leaves the house besides money and messages: changes of audiences, calls, reports. Each row
/// has a key that the platform can know it by, and keys are in the order of their bytes.

/// `audience_<audience>_<YYYYMMDD>_<batch8>_delta.csv`: who comes into an audience and who goes.
enum AudienceFile {
  static let columns = [
    BatchColumn("audience_key"),
    BatchColumn("audience_id"),
    BatchColumn("op"),
    BatchColumn("customer_id"),
    BatchColumn("card", isRequired: false),
    BatchColumn("batch_id"),
    BatchColumn("line_no", .integer),
    BatchColumn("campaign_id"),
    BatchColumn("step_id"),
    BatchColumn("occasion"),
    BatchColumn("effective_on", .date),
  ]

  static func name(audience: String, date: CivilDate, number: Int64) -> String {
    "audience_\(audience)_\(date.compact)_\(padded(Int(number), 8))_delta.csv"
  }
}

/// `call_<queue>_<YYYYMMDD>_<batch8>.csv`: whom somebody is to call, about what, until when.
enum CallFile {
  static let columns = [
    BatchColumn("call_key"),
    BatchColumn("batch_id"),
    BatchColumn("line_no", .integer),
    BatchColumn("queue"),
    BatchColumn("customer_id"),
    BatchColumn("phone"),
    BatchColumn("topic"),
    BatchColumn("script_id"),
    BatchColumn("script_text", mayHoldLines: true),
    BatchColumn("assignee"),
    BatchColumn("due_on", .date),
    BatchColumn("not_before"),
    BatchColumn("not_after"),
    BatchColumn("priority", .integer),
    BatchColumn("campaign_id"),
    BatchColumn("step_id"),
    BatchColumn("occasion"),
  ]

  static func name(queue: String, date: CivilDate, number: Int64) -> String {
    "call_\(queue)_\(date.compact)_\(padded(Int(number), 8)).csv"
  }
}

/// `report_<program>_<YYYYMMDD>_<batch8>.csv`: what employees are told.
enum ReportFile {
  static let columns = [
    BatchColumn("report_key"),
    BatchColumn("batch_id"),
    BatchColumn("line_no", .integer),
    BatchColumn("recipient"),
    BatchColumn("message", mayHoldLines: true),
    BatchColumn("entries", .integer),
    BatchColumn("customer_id", isRequired: false),
    BatchColumn("campaign_id"),
    BatchColumn("step_id"),
    BatchColumn("occasion", isRequired: false),
    BatchColumn("reported_on", .date),
  ]

  static func name(program: String, date: CivilDate, number: Int64) -> String {
    "report_\(program)_\(date.compact)_\(padded(Int(number), 8)).csv"
  }
}

/// The programme whose notes leave, and the zone of customers of whom none is known.
package struct NoteOrigin: Sendable {
  let program: String
  let zone: String

  package init(program: Identifier, zone: String) {
    self.program = program.text
    self.zone = zone
  }
}
