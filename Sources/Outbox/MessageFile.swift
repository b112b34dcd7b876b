import Vocabulary

/// The file that makes the platform send messages:
/// `message_<channel>_<program>_<YYYYMMDD>_<batch8>.csv`.
enum MessageFile {
  /// What the file of every channel has, and all it had before channels had columns of their own.
  static let common = [
    BatchColumn("message_key"),
    BatchColumn("batch_id"),
    BatchColumn("line_no", .integer),
    BatchColumn("channel"),
    BatchColumn("fallback_of", isRequired: false),
    BatchColumn("customer_id"),
    BatchColumn("address"),
    BatchColumn("sender", isRequired: false),
    BatchColumn("reply_to", isRequired: false),
    BatchColumn("subject", isRequired: false),
    BatchColumn("body", isRequired: false, mayHoldLines: true),
    BatchColumn("link", isRequired: false),
    BatchColumn("template_id"),
    BatchColumn("template_version"),
    BatchColumn("category", isRequired: false),
    BatchColumn("not_before"),
    BatchColumn("not_after"),
    BatchColumn("expires_at"),
    BatchColumn("time_zone"),
    BatchColumn("zone_source"),
    BatchColumn("after_accrual_key", isRequired: false),
    BatchColumn("promo_code", isRequired: false),
    BatchColumn("campaign_id"),
    BatchColumn("step_id"),
    BatchColumn("occasion"),
  ]
  private static let email = [
    BatchColumn("body_type", isRequired: false),
    BatchColumn("plain_body", isRequired: false, mayHoldLines: true),
    BatchColumn("attachments", isRequired: false),
  ]
  private static let sms = [
    BatchColumn("encoding", isRequired: false),
    BatchColumn("parts", .integer, isRequired: false),
    BatchColumn("cascade", isRequired: false),
    BatchColumn("viber_body", isRequired: false, mayHoldLines: true),
    BatchColumn("sms_after_seconds", .integer, isRequired: false),
  ]
  private static let push = [
    BatchColumn("in_app", isRequired: false),
    BatchColumn("lifetime_seconds", .integer, isRequired: false),
  ]

  /// Only test messages have it, with the value `true`.
  private static let test = [BatchColumn("test", isRequired: false)]

  /// What any message file can have.
  static let columns = common + email + sms + push + test

  /// What a file of test messages has: what the channel's file has now, and the mark.
  static func testColumns(of channel: String) -> [BatchColumn] {
    columns(of: channel) + test
  }

  /// What the file of a channel has.
  static func columns(of channel: String) -> [BatchColumn] {
    switch channel {
    case "email": common + email
    case "sms": common + sms
    case "push": common + push
    default: common
    }
  }

  static func name(channel: String, program: String, date: CivilDate, number: Int64) -> String {
    "message_\(channel)_\(program)_\(date.compact)_\(padded(Int(number), 8)).csv"
  }
}
