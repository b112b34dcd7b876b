import Intake
import Postgres
import Runner
import SQLText
import TestKit
import Vocabulary
import Warehouse

/// Nights of a programme whose customers turn out to be one, with a birthday bonus.
final class MergeNights {
  let world: NightWorld
  let connection: Connection
  private var files = 0

  static let customers = "local_id,register_date,birth_date,status,merged_into\n"
  static let receipts = "local_id,client_local_id,issued_at,kind,status,total,currency\n"
  static let lines = "receipt_local_id,line_no,client_local_id,product_id,quantity,price,sum\n"
  static let subscriptions = "client_local_id,channel,category,state,changed_at\n"

  init() throws(Problem) {
    var jobs = [
      "nights/nightly.json5": "{ steps: [\"import\", \"campaigns\"] }",
      "campaigns/birthday.json5": """
      {
        id: "birthday",
        trigger: { date_come: { field: "birth_date", every: "year" } },
        steps: [
          { id: "gift", accrue: { amount: "5.00", lifetime: "30 days", legal_entity: "north",
            description: "Birthday" } },
        ],
      }
      """,
    ]
    for kind in ["customers", "receipts", "receipt_lines", "subscriptions"] {
      jobs["feeds/\(kind.replacing("_", with: "-")).json5"] =
        "{ kind: \"\(kind)\", reject_limit: { share: \"99%\" } }"
    }
    world = try NightWorld(jobs, zone: "Etc/UTC")
    connection = try world.connect()
  }

  static func customer(_ id: String, born: String = "", into target: String = "") -> String {
    "\(id),2020-01-01 00:00:00,\(born),\(target.isEmpty ? "ACTIVE" : "MERGED"),\(target)\n"
  }

  static func receipt(_ id: String, _ customer: String) -> String {
    "\(id),\(customer),2026-02-01 10:00:00,SALE,PAID,9.00,GBP\n"
  }

  static func line(_ receipt: String, _ customer: String) -> String {
    "\(receipt),1,\(customer),P-1,1,9.00,9.00\n"
  }

  static func subscription(_ customer: String, _ state: String, _ day: String) -> String {
    "\(customer),SMS,,\(state),\(day) 10:00:00\n"
  }

  /// Drops files of feeds and runs the night.
  @discardableResult
  func take(_ date: String, _ texts: (feed: String, text: String)...) throws(Problem) -> [String] {
    for (feed, text) in texts {
      files += 1
      try world.drop(feed, "f\(files).csv", text)
    }
    return try world.run(date).files.map { "\($0.feed): \($0.balance.drawn)" }
  }

  /// Every row of the warehouse but the numbers of loads, the journal of merges apart.
  func warehouse() throws(Problem) -> String {
    try table(
      connection.query(
        """
        SELECT 'customer' AS name, (to_jsonb(t) - 'first_load' - 'last_load')::text AS row
        FROM warehouse.customer AS t
        UNION ALL
        SELECT 'receipt', (to_jsonb(t) - 'first_load' - 'last_load')::text
        FROM warehouse.receipt AS t
        UNION ALL
        SELECT 'line', (to_jsonb(t) - 'first_load' - 'last_load')::text
        FROM warehouse.receipt_line AS t
        UNION ALL
        SELECT 'home', to_jsonb(t)::text
        FROM warehouse.receipt_home AS t
        UNION ALL
        SELECT 'subscription', (to_jsonb(t) - 'first_load' - 'last_load')::text
        FROM warehouse.subscription AS t
        UNION ALL
        SELECT 'parked receipt', (to_jsonb(t) - 'load_id' - 'row_number' - 'suspect')::text
        FROM intake.parked_receipt AS t
        UNION ALL
        SELECT 'entry', to_jsonb(t)::text
        FROM campaign.entry AS t
        UNION ALL
        SELECT 'passage', to_jsonb(t)::text
        FROM campaign.passage AS t
        ORDER BY 1, 2
        """))
  }

  /// The journal of merges, but for the load that made them.
  func journal() throws(Problem) -> String {
    try table(
      connection.query(
        """
        SELECT customer_id, merged_into, coalesce(root, '-') AS root, is_active::text AS active
        FROM warehouse.customer_merge
        ORDER BY 1
        """))
      + table(
        connection.query(
          """
          SELECT merge_of, customer_id, table_name, row_key::text AS key
          FROM warehouse.merge_move
          ORDER BY 1, 2, 3, 4
          """))
  }

  /// `customer: what he has`, counted.
  func holdings() throws(Problem) -> [String] {
    try connection.query(
      """
      SELECT h.customer_id || ': ' || string_agg(h.what, ' ' ORDER BY h.what) AS item
      FROM (
        SELECT customer_id, receipt_id AS what FROM warehouse.receipt
        UNION ALL
        SELECT customer_id, receipt_id || '/' || line_no FROM warehouse.receipt_line
        UNION ALL
        SELECT customer_id, channel || '=' || state FROM warehouse.subscription
      ) AS h
      GROUP BY h.customer_id
      ORDER BY h.customer_id
      """
    ).map { row throws(Problem) in try row.text("item") }
  }

  func paid() throws(Problem) -> [String] {
    try connection.query(
      "SELECT customer_id || ' ' || occasion AS item FROM ledger.accrual ORDER BY 1"
    ).map { row throws(Problem) in try row.text("item") }
  }

  func undo(_ customer: String) throws(Problem) {
    try CustomerMergeJournal(connection).undo(customer, by: "a test", reason: "two people")
  }
}
