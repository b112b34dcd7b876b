import Vocabulary

/// The file that makes the platform send messages:
/// `message_<channel>_<program>_<YYYYMMDD>_<batch8>.csv`.
enum MessageFile {
  static let columns = [
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

  static func name(channel: String, program: String, date: CivilDate, number: Int64) -> String {
    "message_\(channel)_\(program)_\(date.compact)_\(padded(Int(number), 8)).csv"
  }
}
