import Vocabulary

/// The file that makes the platform book bonus:
/// `accrual_<program>_<legal_entity>_<YYYYMMDD>_<batch8>.csv`.
///
/// Amounts are always positive, `op` says the direction, so no cell begins with a minus. The file
/// is never escaped for spreadsheets.
enum AccrualFile {
  static let columns = [
    BatchColumn("accrual_key"),
    BatchColumn("op"),
    BatchColumn("ref_accrual_key", isRequired: false),
    BatchColumn("batch_id"),
    BatchColumn("line_no", .integer),
    BatchColumn("program"),
    BatchColumn("legal_entity"),
    BatchColumn("customer_id"),
    BatchColumn("card", isRequired: false),
    BatchColumn("amount", .number),
    BatchColumn("currency_or_unit"),
    BatchColumn("valid_from", .date),
    BatchColumn("valid_to", .date),
    BatchColumn("campaign_id"),
    BatchColumn("step_id"),
    BatchColumn("rule_version"),
    BatchColumn("occasion"),
    BatchColumn("description", isRequired: false),
  ]

  static func name(program: String, legalEntity: String, date: CivilDate, number: Int64) -> String {
    "accrual_\(program)_\(legalEntity)_\(date.compact)_\(padded(Int(number), 8)).csv"
  }
}
