import Definitions
import Postgres
import Runner
import SQLText
import TestKit
import Vocabulary
import Warehouse

/// Random histories of receipts, customers and a base segment, written as loads write them, for
/// models that are built in pairs: one from the build before it, one from all receipts.
struct RFMWorld {
  let connection: Connection
  private(set) var date: CivilDate
  private var load: Int64 = 0
  private var receipts = 0
  private var dice: SplitMix64
  private var merges: [(customer: String, root: String, receipts: [String])] = []

  /// Customers whom merges never touch, and those who may be merged into them.
  private static let customers = (0..<24).map { "c\($0)" }

  init(_ connection: Connection, seed: UInt64, date: CivilDate) throws(Problem) {
    self.connection = connection
    self.date = date
    dice = SplitMix64(state: seed)
    _ = try connection.execute(
      """
      INSERT INTO run.night
        (night, business_date, scheduled_at, state, holder, definitions_digest, program_version,
          zone_rules)
      VALUES ('test', '2025-01-01', '2025-01-01 00:00+00', 'running', '', '', '', '')
      """)
  }

  // MARK: A night's facts

  /// Something comes in, something is corrected, somebody is merged; then it is another day, or the
  /// same one again.
  mutating func live() throws(Problem) {
    switch dice.below(10) {
    case 0: break
    case 1: date = date.adding(days: 2 + dice.below(4))
    case 2 where dice.below(4) == 0: date = date.adding(days: 40 + dice.below(40))
    default: date = date.adding(days: 1)
    }
    for _ in 0..<dice.below(3) { try deliver() }
    if dice.below(4) == 0 { try merge() }
    if dice.below(5) == 0 { try unmerge() }
    try settleBase()
  }

  private mutating func deliver() throws(Problem) {
    load += 1
    _ = try connection.execute(
      """
      INSERT INTO intake.exchange_file
        (load_id, run_id, feed, file_name, sha256, bytes, verdict)
      OVERRIDING SYSTEM VALUE
      SELECT \(load), run_id, 'receipts', \("f\(load)"), \("s\(load)"), 1, 'rejected' FROM run.night
      """)
    for _ in 0..<dice.below(8) { try receive() }
    for _ in 0..<dice.below(3) { try correct() }
    if dice.below(3) == 0 { try move() }
  }

  private mutating func receive() throws(Problem) {
    receipts += 1
    let customer = standing(Self.customers[dice.below(Self.customers.count)])
    let day = date.adding(days: [-1, -1, -1, -1, -2, -5, -20, 0, 1, 2][dice.below(10)])
    let isReturn = dice.below(5) == 0
    _ = try connection.execute(
      """
      INSERT INTO warehouse.receipt
        (customer_id, receipt_id, issued_at, issued_on, kind, status, amount, currency, first_load,
          last_load)
      VALUES (\(customer), \("r\(receipts)"), '2025-01-01 00:00+00', \(day),
        \(isReturn ? "return" : "sale"), \(dice.below(8) == 0 ? "cancelled" : "paid"),
        \(amount(isReturn))::numeric, 'EUR', \(load), \(load))
      """)
  }

  private mutating func amount(_ isReturn: Bool) -> String {
    (isReturn ? "-" : "") + ["0", "1.00", "3.33", "10", "10.01", "50.5", "999.99"][dice.below(7)]
  }

  /// The history keeps the version that was, as a load does.
  private mutating func keepHistory(_ receipt: String) throws(Problem) {
    _ = try connection.execute(
      """
      INSERT INTO warehouse.receipt_history (customer_id, receipt_id, replaced_by_load, content)
      SELECT customer_id, receipt_id, \(load), to_jsonb(r)
      FROM warehouse.receipt AS r
      WHERE receipt_id = \(receipt)
      ON CONFLICT DO NOTHING
      """)
  }

  private mutating func correct() throws(Problem) {
    guard receipts > 0 else { return }
    let receipt = "r\(1 + dice.below(receipts))"
    try keepHistory(receipt)
    let change: SQL
    switch dice.below(4) {
    case 0: change = "status = 'cancelled'"
    case 1: change = "status = 'paid', kind = 'sale', amount = abs(amount)"
    case 2: change = "issued_on = issued_on - \(dice.below(9) - 4)"
    default: change = "amount = sign(amount) * \(amount(false))::numeric"
    }
    _ = try connection.execute(
      """
      UPDATE warehouse.receipt SET \(change), last_load = \(load) WHERE receipt_id = \(receipt)
      """)
  }

  private mutating func move() throws(Problem) {
    guard receipts > 0 else { return }
    let receipt = "r\(1 + dice.below(receipts))"
    let customer = standing(Self.customers[dice.below(Self.customers.count)])
    try keepHistory(receipt)
    _ = try connection.execute(
      """
      UPDATE warehouse.receipt
      SET customer_id = \(customer), last_load = \(load),
        first_load = CASE WHEN \(dice.below(2) == 0) THEN \(load) ELSE first_load END
      WHERE receipt_id = \(receipt)
      """)
    for index in merges.indices { merges[index].receipts.removeAll { $0 == receipt } }
  }

  // MARK: Merges

  private func standing(_ customer: String) -> String {
    merges.first { $0.customer == customer }?.root ?? customer
  }

  private mutating func merge() throws(Problem) {
    let customer = Self.customers[dice.below(12)]
    let root = Self.customers[12 + dice.below(12)]
    guard !merges.contains(where: { $0.customer == customer }) else { return }
    let moved = try connection.query(
      "SELECT receipt_id FROM warehouse.receipt WHERE customer_id = \(customer)"
    ).map { row throws(Problem) in try row.text(0) }
    merges.append((customer, root, moved))
    _ = try connection.execute(
      "UPDATE warehouse.receipt SET customer_id = \(root) WHERE customer_id = \(customer)")
    _ = try connection.execute(
      """
      INSERT INTO warehouse.customer_merge
        (customer_id, merged_into, root, is_moved, claimed_by_load)
      VALUES (\(customer), \(root), \(root), true, 1)
      ON CONFLICT (customer_id) DO UPDATE
      SET merged_into = excluded.merged_into, root = excluded.root, is_moved = true,
        is_active = true, undone_at = NULL, undo_reason = NULL
      """)
  }

  private mutating func unmerge() throws(Problem) {
    guard let merge = merges.popLast() else { return }
    _ = try connection.execute(
      """
      UPDATE warehouse.receipt SET customer_id = \(merge.customer)
      WHERE receipt_id = ANY (\(SQLValue.textArray(merge.receipts)))
      """)
    _ = try connection.execute(
      """
      UPDATE warehouse.customer_merge
      SET is_active = false, is_moved = false, root = NULL, undone_at = now(), undo_reason = 'x'
      WHERE customer_id = \(merge.customer)
      """)
  }

  // MARK: The base

  /// As the night settles a segment: who is in and who is not on this date, also the second time.
  private mutating func settleBase() throws(Problem) {
    for customer in Self.customers where dice.below(6) == 0 {
      let name = SQLValue.text(customer)
      if dice.below(3) > 0 {
        let reopened = try connection.execute(
          """
          UPDATE segment.membership SET left_on = NULL
          WHERE customer_id = \(name) AND segment = 'base' AND left_on = \(date)
          """)
        guard reopened == 0 else { continue }
        _ = try connection.execute(
          """
          INSERT INTO segment.membership (customer_id, segment, entered_on)
          SELECT \(name), 'base', \(date)
          WHERE NOT EXISTS (
            SELECT FROM segment.membership
            WHERE customer_id = \(name) AND segment = 'base' AND left_on IS NULL)
          ON CONFLICT DO NOTHING
          """)
      } else {
        _ = try connection.execute(
          """
          DELETE FROM segment.membership
          WHERE customer_id = \(name) AND segment = 'base' AND left_on IS NULL
            AND entered_on = \(date)
          """)
        _ = try connection.execute(
          """
          UPDATE segment.membership SET left_on = \(date)
          WHERE customer_id = \(name) AND segment = 'base' AND left_on IS NULL
          """)
      }
    }
  }

  /// Models miss a night now and then.
  mutating func isMissed() -> Bool { dice.below(6) == 0 }

  // MARK: Builds

  func build(
    _ text: String, as name: String, isForced: Bool
  ) throws(Problem) -> RFMStep.Outcome {
    guard let identifier = Identifier(name) else { throw .bug("a test names a model") }
    let definition = try RFMDefinition(text: text, name: identifier)
    return try connection.transaction { () throws(Problem) in
      try RFMStep(connection, businessDate: date, isForced: isForced)
        .build(definition, digest: text)
    }
  }

  /// Rows of two models that are not the same, `table: row`, without their names.
  func differences(_ first: String, _ second: String) throws(Problem) -> [String] {
    var found: [String] = []
    let tables: [(String, Table, SQL)] = [
      ("score", Table("segment", "rfm_score", key: []), "- 'model'"),
      ("change", Table("segment", "rfm_change", key: []), "- 'model'"),
      ("cell", Table("segment", "rfm_cell", key: []), "- 'model'"),
      ("migration", Table("segment", "rfm_migration", key: []), "- 'model'"),
      ("merge", Table("segment", "rfm_merge", key: []), "- 'model'"),
      ("build", Table("segment", "rfm_build", key: []), "- 'model' - 'is_full'"),
    ]
    for (name, table, cut) in tables {
      for row in try connection.query(
        """
        SELECT (x.content)::text AS content
        FROM (
          SELECT to_jsonb(t) \(cut) AS content, count(*) FILTER (WHERE t.model = \(first)) AS one,
            count(*) FILTER (WHERE t.model = \(second)) AS other
          FROM \(table) AS t
          WHERE t.model IN (\(first), \(second))
          GROUP BY 1
        ) AS x
        WHERE x.one <> x.other
        """)
      { found.append("\(name): \(try row.text("content"))") }
    }
    return found
  }
}
