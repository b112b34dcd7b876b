import Host
import Postgres
import SQLText
import TestKit
import Vocabulary

/// Everything a night leaves behind: each row and each file.
struct Census: Equatable {
  /// The rows of a table as JSON, in order.
  let tables: [String: String]
  /// Paths below the exchange; mode, number of links and content.
  let files: [String: String]

  init(of world: CrashWorld) throws(Problem) {
    let connection = try world.connect()
    defer { connection.close() }
    var tables: [String: String] = [:]
    for (name, sql) in Self.rows {
      var lines: [String] = []
      for row in try connection.query(sql) { lines.append(try row.text(0)) }
      tables[name] = lines.joined(separator: "\n")
    }
    self.tables = tables
    var files: [String: String] = [:]
    try Self.collect(Folder(opening: world.home("var/exchange")), below: "", into: &files)
    self.files = files
  }

  /// What differs from another census, line by line; empty when nothing does.
  func difference(from expected: Census) -> String {
    var found: [String] = []
    for (kind, ours, theirs) in [
      ("table", tables, expected.tables), ("file", files, expected.files),
    ] {
      for name in Set(ours.keys).union(theirs.keys).sorted() where ours[name] != theirs[name] {
        let lines = Golden.difference(theirs[name] ?? "(absent)", ours[name] ?? "(absent)")
          .split(separator: "\n").filter { !$0.hasPrefix("  ") }
        found.append("\(kind) \(name):\n\(lines.prefix(12).joined(separator: "\n"))")
      }
    }
    return found.joined(separator: "\n")
  }

  private static func collect(
    _ folder: Folder, below path: String, into files: inout [String: String]
  ) throws(Problem) {
    for name in try folder.names() {
      let full = path.isEmpty ? "\(name)" : "\(path)/\(name)"
      // The lock names the process that took it last.
      if full == "work/night.lock" { continue }
      guard let status = try folder.status(of: name) else { continue }
      let mode = String(status.mode, radix: 8)
      switch status.kind {
      case .folder:
        files[full] = "folder \(mode)"
        try collect(folder.folder(name, isCreated: false), below: full, into: &files)
      default:
        let content = try folder.content(of: name, limitBytes: 1 << 24, mayHaveSecondName: true)
        files[full] =
          "file \(mode), \(status.links) links\n" + String(decoding: content, as: UTF8.self)
      }
    }
  }

  /// Every table whose rows must be those of the undisturbed night. Left out of them are columns of
  /// the wall clock, and the name of the temporary file, which carries the token of its process.
  static let rows: [(table: String, sql: SQL)] = [
    ("ledger.accrual", "SELECT to_jsonb(t)::text FROM ledger.accrual AS t ORDER BY t"),
    ("ledger.message", "SELECT to_jsonb(t)::text FROM ledger.message AS t ORDER BY t"),
    (
      "ledger.batch",
      """
      SELECT (to_jsonb(t) - '{frozen_at,written_at,published_at,temporary_name}'::text[])::text
      FROM ledger.batch AS t ORDER BY batch_id
      """
    ),
    ("ledger.batch_total", "SELECT to_jsonb(t)::text FROM ledger.batch_total AS t ORDER BY t"),
    ("ledger.batch_message", "SELECT to_jsonb(t)::text FROM ledger.batch_message AS t ORDER BY t"),
    ("ledger.batch_note", "SELECT to_jsonb(t)::text FROM ledger.batch_note AS t ORDER BY t"),
    ("ledger.batch_counter", "SELECT to_jsonb(t)::text FROM ledger.batch_counter AS t ORDER BY t"),
    (
      "ledger.withdrawn_message",
      "SELECT to_jsonb(t)::text FROM ledger.withdrawn_message AS t ORDER BY t"
    ),
    ("ledger.test_message", "SELECT to_jsonb(t)::text FROM ledger.test_message AS t ORDER BY t"),
    ("ledger.batch_hold", "SELECT to_jsonb(t)::text FROM ledger.batch_hold AS t ORDER BY t"),
    (
      "ledger.decision",
      "SELECT (to_jsonb(t) - 'decided_at')::text FROM ledger.decision AS t ORDER BY decision_id"
    ),
    (
      "ledger.closed_period",
      "SELECT (to_jsonb(t) - 'closed_at')::text FROM ledger.closed_period AS t ORDER BY 1"
    ),
    ("warehouse.customer", "SELECT to_jsonb(t)::text FROM warehouse.customer AS t ORDER BY 1"),
    (
      "warehouse.subscription",
      "SELECT to_jsonb(t)::text FROM warehouse.subscription AS t ORDER BY t"
    ),
    ("warehouse.receipt", "SELECT to_jsonb(t)::text FROM warehouse.receipt AS t ORDER BY t"),
    (
      "warehouse.receipt_line",
      "SELECT to_jsonb(t)::text FROM warehouse.receipt_line AS t ORDER BY t"
    ),
    (
      "warehouse.anonymous_receipt",
      "SELECT to_jsonb(t)::text FROM warehouse.anonymous_receipt AS t ORDER BY t"
    ),
    (
      "warehouse.anonymous_receipt_line",
      "SELECT to_jsonb(t)::text FROM warehouse.anonymous_receipt_line AS t ORDER BY t"
    ),
    (
      "warehouse.receipt_home",
      "SELECT to_jsonb(t)::text FROM warehouse.receipt_home AS t ORDER BY t"
    ),
    (
      "warehouse.receipt_history",
      "SELECT to_jsonb(t)::text FROM warehouse.receipt_history AS t ORDER BY 1"
    ),
    (
      "intake.exchange_file",
      """
      SELECT (to_jsonb(t) - 'loaded_at')::text FROM intake.exchange_file AS t ORDER BY load_id
      """
    ),
    (
      "intake.claim",
      "SELECT (to_jsonb(t) - 'claimed_at')::text FROM intake.claim AS t ORDER BY run_id"
    ),
    (
      "intake.accepted_gap",
      "SELECT (to_jsonb(t) - 'accepted_at')::text FROM intake.accepted_gap AS t ORDER BY t"
    ),
    (
      "intake.release",
      "SELECT (to_jsonb(t) - 'released_at')::text FROM intake.release AS t ORDER BY release_id"
    ),
    (
      "intake.parked_subscription",
      "SELECT to_jsonb(t)::text FROM intake.parked_subscription AS t ORDER BY t"
    ),
    (
      "intake.parked_receipt",
      "SELECT to_jsonb(t)::text FROM intake.parked_receipt AS t ORDER BY t"
    ),
    (
      "intake.parked_receipt_line",
      "SELECT to_jsonb(t)::text FROM intake.parked_receipt_line AS t ORDER BY t"
    ),
    (
      "intake.parked_bonus_lot",
      "SELECT to_jsonb(t)::text FROM intake.parked_bonus_lot AS t ORDER BY 1"
    ),
    ("intake.parked_event", "SELECT to_jsonb(t)::text FROM intake.parked_event AS t ORDER BY 1"),
    (
      "intake.parked_message_status",
      "SELECT to_jsonb(t)::text FROM intake.parked_message_status AS t ORDER BY 1"
    ),
    (
      "intake.parked_promo_code",
      "SELECT to_jsonb(t)::text FROM intake.parked_promo_code AS t ORDER BY 1"
    ),
    (
      "warehouse.accrual_response",
      "SELECT to_jsonb(t)::text FROM warehouse.accrual_response AS t ORDER BY 1"
    ),
    ("warehouse.bonus_lot", "SELECT to_jsonb(t)::text FROM warehouse.bonus_lot AS t ORDER BY 1"),
    ("warehouse.category", "SELECT to_jsonb(t)::text FROM warehouse.category AS t ORDER BY 1"),
    (
      "warehouse.category_ancestor",
      "SELECT to_jsonb(t)::text FROM warehouse.category_ancestor AS t ORDER BY 1"
    ),
    (
      "warehouse.customer_merge",
      "SELECT to_jsonb(t)::text FROM warehouse.customer_merge AS t ORDER BY 1"
    ),
    (
      "warehouse.merge_move",
      "SELECT to_jsonb(t)::text FROM warehouse.merge_move AS t ORDER BY 1"
    ),
    (
      "warehouse.customer_date",
      "SELECT to_jsonb(t)::text FROM warehouse.customer_date AS t ORDER BY 1"
    ),
    (
      "warehouse.dictionary_entry",
      "SELECT to_jsonb(t)::text FROM warehouse.dictionary_entry AS t ORDER BY 1"
    ),
    ("warehouse.event", "SELECT to_jsonb(t)::text FROM warehouse.event AS t ORDER BY 1"),
    ("warehouse.full_list", "SELECT to_jsonb(t)::text FROM warehouse.full_list AS t ORDER BY 1"),
    (
      "warehouse.message_status",
      "SELECT to_jsonb(t)::text FROM warehouse.message_status AS t ORDER BY 1"
    ),
    (
      "warehouse.test_message_status",
      "SELECT to_jsonb(t)::text FROM warehouse.test_message_status AS t ORDER BY 1"
    ),
    ("warehouse.product", "SELECT to_jsonb(t)::text FROM warehouse.product AS t ORDER BY 1"),
    ("warehouse.promo_code", "SELECT to_jsonb(t)::text FROM warehouse.promo_code AS t ORDER BY 1"),
    ("segment.membership", "SELECT to_jsonb(t)::text FROM segment.membership AS t ORDER BY t"),
    ("segment.build", "SELECT to_jsonb(t)::text FROM segment.build AS t ORDER BY t"),
    ("segment.rfm_score", "SELECT to_jsonb(t)::text FROM segment.rfm_score AS t ORDER BY t"),
    ("segment.rfm_build", "SELECT to_jsonb(t)::text FROM segment.rfm_build AS t ORDER BY t"),
    ("segment.rfm_change", "SELECT to_jsonb(t)::text FROM segment.rfm_change AS t ORDER BY t"),
    ("segment.rfm_cell", "SELECT to_jsonb(t)::text FROM segment.rfm_cell AS t ORDER BY t"),
    (
      "segment.rfm_migration", "SELECT to_jsonb(t)::text FROM segment.rfm_migration AS t ORDER BY t"
    ),
    ("segment.rfm_merge", "SELECT to_jsonb(t)::text FROM segment.rfm_merge AS t ORDER BY t"),
    (
      "warehouse.customer_tag",
      "SELECT to_jsonb(t)::text FROM warehouse.customer_tag AS t ORDER BY t"
    ),
    (
      "warehouse.audience_member",
      "SELECT to_jsonb(t)::text FROM warehouse.audience_member AS t ORDER BY t"
    ),
    (
      "warehouse.customer_points",
      "SELECT to_jsonb(t)::text FROM warehouse.customer_points AS t ORDER BY t"
    ),
    ("campaign.version", "SELECT to_jsonb(t)::text FROM campaign.version AS t ORDER BY t"),
    (
      "campaign.step_identity",
      "SELECT to_jsonb(t)::text FROM campaign.step_identity AS t ORDER BY t"
    ),
    (
      "campaign.arrival_span",
      "SELECT to_jsonb(t)::text FROM campaign.arrival_span AS t ORDER BY t"
    ),
    (
      "campaign.missed_trigger",
      "SELECT to_jsonb(t)::text FROM campaign.missed_trigger AS t ORDER BY t"
    ),
    ("campaign.entry", "SELECT to_jsonb(t)::text FROM campaign.entry AS t ORDER BY t"),
    ("campaign.passage", "SELECT to_jsonb(t)::text FROM campaign.passage AS t ORDER BY t"),
    (
      "campaign.step_balance", "SELECT to_jsonb(t)::text FROM campaign.step_balance AS t ORDER BY t"
    ),
    (
      "campaign.message_draft",
      "SELECT to_jsonb(t)::text FROM campaign.message_draft AS t ORDER BY t"
    ),
    ("campaign.place", "SELECT to_jsonb(t)::text FROM campaign.place AS t ORDER BY t"),
    ("campaign.exhaustion", "SELECT to_jsonb(t)::text FROM campaign.exhaustion AS t ORDER BY t"),
    ("campaign.decision", "SELECT to_jsonb(t)::text FROM campaign.decision AS t ORDER BY t"),
    (
      "campaign.audience_change",
      "SELECT to_jsonb(t)::text FROM campaign.audience_change AS t ORDER BY t"
    ),
    ("campaign.call", "SELECT to_jsonb(t)::text FROM campaign.call AS t ORDER BY t"),
    ("campaign.report", "SELECT to_jsonb(t)::text FROM campaign.report AS t ORDER BY t"),
    (
      "campaign.receipt_accrual",
      "SELECT to_jsonb(t)::text FROM campaign.receipt_accrual AS t ORDER BY t"
    ),
    ("campaign.promo_draw", "SELECT to_jsonb(t)::text FROM campaign.promo_draw AS t ORDER BY t"),
    ("campaign.promo_level", "SELECT to_jsonb(t)::text FROM campaign.promo_level AS t ORDER BY t"),
    ("campaign.spending", "SELECT to_jsonb(t)::text FROM campaign.spending AS t ORDER BY t"),
    // The journal says who worked when and how often it was taken over: only what was done is equal.
    (
      "run.night",
      """
      SELECT (to_jsonb(t) - '{token,holder,started_at,finished_at}'::text[])::text
      FROM run.night AS t ORDER BY run_id
      """
    ),
    (
      "run.step",
      """
      SELECT (to_jsonb(t) - '{started_at,finished_at,facts}'::text[])::text
      FROM run.step AS t ORDER BY run_id, ordinal
      """
    ),
    (
      "run.check_row",
      "SELECT to_jsonb(t)::text FROM run.check_row AS t ORDER BY run_id, step, row_number"
    ),
    ("run.attempt", "SELECT run_id::text FROM run.attempt AS t ORDER BY run_id, attempt"),
    ("run.heartbeat", "SELECT run_id::text FROM run.heartbeat AS t ORDER BY run_id"),
    ("run.schedule", "SELECT to_jsonb(t)::text FROM run.schedule AS t ORDER BY night"),
    (
      "run.alert",
      "SELECT (to_jsonb(t) - 'noted_at')::text FROM run.alert AS t ORDER BY night, business_date"
    ),
    ("run.fire", "SELECT to_jsonb(t)::text FROM run.fire AS t ORDER BY night, business_date"),
  ]

  /// Tables that hold the file or the stage that was worked on last, and nothing of a night.
  static let scratchTables: Set = [
    "intake.customer_row", "intake.subscription_row", "intake.receipt_row",
    "intake.receipt_line_row", "intake.sale_row", "intake.verdict", "intake.moved_receipt",
    "intake.receipt_key",
    "intake.accrual_response_row", "intake.bonus_lot_row", "intake.category_row",
    "intake.dictionary_row", "intake.event_row", "intake.message_status_row",
    "intake.product_row", "intake.promo_code_row", "intake.merging_customer",
    "segment.touched", "segment.move", "segment.rfm_tonight", "segment.rfm_reread",
  ]
}
