import Campaigns
import Postgres
import SQLText
import Vocabulary

/// Facts that come with a load, as the import writes them.
extension CampaignWorld {
  func customer(_ id: String, registered: String, load: Int64 = 1) throws(Problem) {
    try store(TestCustomer(id: id, registeredOn: registered))
    try connection.execute(
      """
      UPDATE warehouse.customer SET first_load = \(load), last_load = \(load)
      WHERE customer_id = \(id)
      """)
  }

  /// A sale as a load brings it; one that is known is corrected, its version goes to the history.
  func sale(
    _ customer: String, _ id: String, on date: String, at hour: Int = 2, status: String = "new",
    amount: String = "10", shop: String = "S-1", load: Int64
  ) throws(Problem) {
    let instant = Self.instant(date, hour)
    try connection.execute(
      """
      INSERT INTO warehouse.receipt_history (customer_id, receipt_id, replaced_by_load, content)
      SELECT r.customer_id, r.receipt_id, \(load), to_jsonb(r)
      FROM warehouse.receipt AS r WHERE r.customer_id = \(customer) AND r.receipt_id = \(id)
      """)
    try connection.execute(
      """
      INSERT INTO warehouse.receipt
        (customer_id, receipt_id, issued_at, issued_on, kind, status, amount, currency, shop_id,
        first_load, last_load)
      SELECT \(customer), \(id), \(instant), \(day(date)), 'sale', \(status),
        \(amount)::numeric, 'EUR', \(shop), \(load), \(load)
      ON CONFLICT (customer_id, receipt_id)
      DO UPDATE SET status = EXCLUDED.status, last_load = EXCLUDED.last_load
      """)
  }

  func line(
    _ customer: String, _ receipt: String, _ number: Int, of product: String, load: Int64
  ) throws(Problem) {
    try connection.execute(
      """
      INSERT INTO warehouse.receipt_line
        (customer_id, receipt_id, line_no, product_id, quantity, amount, first_load, last_load)
      SELECT \(customer), \(receipt), \(number), \(product), 1, 10, \(load), \(load)
      """)
  }

  func event(
    _ customer: String, _ id: String, _ code: String, on date: String, at hour: Int = 2,
    object: (type: String, id: String)? = nil, attributes: String = "{}", load: Int64
  ) throws(Problem) {
    let instant = Self.instant(date, hour)
    try connection.execute(
      """
      INSERT INTO warehouse.event
        (customer_id, event_id, code, occurred_at, occurred_on, object_type, object_id, attributes,
        first_load, last_load)
      SELECT \(customer), \(id), \(code), \(instant), \(day(date)),
        \(object.map { SQLValue.text($0.type) } ?? .null(.text)),
        \(object.map { SQLValue.text($0.id) } ?? .null(.text)),
        \(SQLValue.jsonb(attributes)), \(load), \(load)
      """)
  }

  private static func instant(_ date: String, _ hour: Int) -> Instant {
    Instant(microseconds: scheduled(date).microseconds + Int64(hour - 2) * 3_600_000_000)
  }

  func lot(
    _ customer: String, _ id: String, _ remaining: Int, expires date: String
  ) throws(Problem) {
    try connection.execute(
      """
      INSERT INTO warehouse.bonus_lot
        (customer_id, lot_id, legal_entity, unit, amount, remaining, expires_on, state, as_of,
        first_load, last_load)
      SELECT \(customer), \(id), 'north', 'points', \(remaining)::numeric, \(remaining)::numeric,
        \(day(date)), 'active', \(day("2025-01-01")), 1, 1
      """)
  }

  /// Shoes with boots below them; P-1 is a boot, P-2 a hat.
  func goods() throws(Problem) {
    for script: SQL in [
      """
      INSERT INTO warehouse.category (category_id, parent_id, name, first_load, last_load) VALUES
        ('shoes', NULL, 'Shoes', 1, 1), ('boots', 'shoes', 'Boots', 1, 1),
        ('hats', NULL, 'Hats', 1, 1)
      """,
      """
      INSERT INTO warehouse.category_ancestor (ancestor_id, category_id, depth) VALUES
        ('shoes', 'shoes', 0), ('boots', 'boots', 0), ('shoes', 'boots', 1), ('hats', 'hats', 0)
      """,
      """
      INSERT INTO warehouse.product
        (product_id, name, category_id, is_active, first_load, last_load)
      VALUES ('P-1', 'Boot', 'boots', true, 1, 1), ('P-2', 'Hat', 'hats', true, 1, 1)
      """,
    ] {
      try connection.execute(script)
    }
  }

  func move(
    _ customer: String, _ from: String?, _ to: String?, on date: String
  ) throws(Problem) {
    try connection.execute(
      """
      INSERT INTO segment.rfm_change (customer_id, model, business_date, from_name, to_name)
      SELECT \(customer), 'default', \(day(date)),
        \(from.map { SQLValue.text($0) } ?? .null(.text)),
        \(to.map { SQLValue.text($0) } ?? .null(.text))
      """)
  }

  func buildModel(on date: String) throws(Problem) {
    try connection.execute(
      """
      INSERT INTO segment.rfm_build (model, business_date, definition_digest, customers,
        recency_cut_points, frequency_cut_points, monetary_cut_points)
      SELECT 'default', \(day(date)), '', 0, '{}', '{}', '{}'
      ON CONFLICT DO NOTHING
      """)
  }

  /// `C-1 receipt:R-1 2025-03-01`, a line an entry.
  func entries(of campaign: String = "c") throws(Problem) -> [String] {
    var lines: [String] = []
    for row in try connection.query(
      """
      SELECT concat_ws(' ', customer_id, occasion, entered_on) FROM campaign.entry
      WHERE campaign_id = \(campaign) ORDER BY entered_on, customer_id, occasion
      """)
    {
      lines.append(try row.text(0))
    }
    return lines
  }
}

/// A campaign that only lets customers enter.
func entering(by trigger: String, _ settings: String = "", id: String = "c") -> String {
  #"{ id: "\#(id)", \#(settings) trigger: { \#(trigger) }, steps: [{ wait: "1 day" }] }"#
}
