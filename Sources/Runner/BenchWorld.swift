import Catalog
package import Postgres
import SQLText
package import Vocabulary

/// Customers and receipts that are made inside the database, for benches of what is computed from them.
///
/// Receipts stand in the order of their days, customers in no order, as nights leave them. All of it
/// comes from hashes of numbers: two worlds of one size have the same rows.
package struct BenchWorld {
  let connection: Connection
  let customers: Int
  let receipts: Int

  /// The first business date; receipts lie in the 395 days before it.
  package static let asOf: CivilDate = {
    guard let date = CivilDate("2026-11-21") else { preconditionFailure("a day") }
    return date
  }()
  private static let days = 395

  /// - Parameter connection: a session on a migrated, empty database of the private cluster.
  package init(customers: Int, receipts: Int, on connection: Connection) {
    self.connection = connection
    self.customers = customers
    self.receipts = receipts
  }

  /// Fills the empty tables, as the first load.
  package func make() throws(Problem) {
    try connection.transaction { () throws(Problem) in
      _ = try connection.execute(
        """
        INSERT INTO run.night
          (night, business_date, scheduled_at, state, holder, definitions_digest,
            program_version, zone_rules)
        VALUES ('bench', \(Self.asOf), '2026-11-21 00:00+00', 'done', '', '', '', '')
        """)
      try noteLoad(1)
      try insertCustomers(numbers: 0...customers - 1)
      _ = try connection.execute("TRUNCATE \(Catalog.Warehouse.receipt)")
      _ = try connection.execute(
        "ALTER TABLE \(Catalog.Warehouse.receipt) DROP CONSTRAINT receipt_stands_once")
      try insertReceipts(
        numbers: 1...receipts, load: 1,
        day: "\(Self.asOf) - \(Self.days) + (n * \(Self.days) / \(receipts + 1))::integer")
      _ = try connection.execute(
        """
        ALTER TABLE \(Catalog.Warehouse.receipt)
          ADD CONSTRAINT receipt_stands_once PRIMARY KEY (customer_id, receipt_id)
        """)
    }
    for table in [Catalog.Warehouse.customer, Catalog.Warehouse.receipt] {
      _ = try connection.execute("VACUUM ANALYZE \(table)")
    }
    _ = try connection.execute("CHECKPOINT")
  }

  /// One receipt in a hundred more, as the load of the so manieth night after the first: of the day
  /// before it, and one in twenty of them late by up to a month.
  package func deliver(night: Int = 1) throws(Problem) {
    let load = night + 1
    let share = receipts / 100
    let day = Self.asOf.adding(days: night - 1)
    try connection.transaction { () throws(Problem) in
      try noteLoad(load)
      try insertReceipts(
        numbers: receipts + (night - 1) * share + 1...receipts + night * share, load: load,
        day: "\(day) - CASE WHEN h % 20 = 0 THEN (h / 20 % 30)::integer ELSE 0 END")
    }
    _ = try connection.execute("ANALYZE \(Catalog.Warehouse.receipt)")
    _ = try connection.execute("CHECKPOINT")
  }

  /// So many customers in all; the new ones have bought nothing.
  package func grow(to count: Int) throws(Problem) {
    if count > customers { try insertCustomers(numbers: customers...count - 1) }
    _ = try connection.execute("VACUUM ANALYZE \(Catalog.Warehouse.customer)")
    _ = try connection.execute("CHECKPOINT")
  }

  private func noteLoad(_ load: Int) throws(Problem) {
    _ = try connection.execute(
      """
      INSERT INTO intake.exchange_file
        (load_id, run_id, feed, file_name, sha256, bytes, verdict)
      OVERRIDING SYSTEM VALUE
      SELECT \(load), run_id, 'receipts', \("bench \(load)"), '', 0, 'rejected'
      FROM run.night
      """)
  }

  /// People of all ages over forty cities, registered in the last ten years; one in ten keeps the
  /// birthday to herself.
  private func insertCustomers(numbers: ClosedRange<Int>) throws(Problem) {
    _ = try connection.execute(
      """
      INSERT INTO \(Catalog.Warehouse.customer)
        (customer_id, registered_at, registered_on, full_name, first_name, last_name, sex,
          birth_date, email, phone, city, first_load, last_load)
      SELECT
        'C' || lpad(n::text, 9, '0'),
        (\(Self.asOf) - (h % 3650)::integer)::timestamp AT TIME ZONE 'UTC',
        \(Self.asOf) - (h % 3650)::integer,
        'Anna Muster', 'Anna', 'Muster',
        CASE h / 64 % 3 WHEN 0 THEN 'F' WHEN 1 THEN 'M' END,
        CASE WHEN h / 256 % 10 > 0 THEN \(Self.asOf) - 6570 - (h / 4096 % 22000)::integer END,
        CASE WHEN h / 512 % 10 < 7 THEN 'c' || n || '@example.com' END,
        CASE WHEN h / 1024 % 10 < 8 THEN '+4915' || lpad((n % 1000000000)::text, 9, '0') END,
        'City ' || h / 8192 % 40, 1, 1
      FROM (
        SELECT g.n, hashint8extended(g.n, 7) & 9223372036854775807 AS h
        FROM generate_series(\(numbers.lowerBound)::bigint, \(numbers.upperBound)::bigint) AS g (n)
      ) AS x
      """)
  }

  private func insertReceipts(
    numbers: ClosedRange<Int>, load: Int, day: SQL
  ) throws(Problem) {
    _ = try connection.execute(
      """
      INSERT INTO \(Catalog.Warehouse.receipt)
        (customer_id, receipt_id, issued_at, issued_on, kind, status, amount, currency, shop_id,
          first_load, last_load)
      SELECT
        'C' || lpad((h % \(customers))::text, 9, '0'), 'R' || lpad(n::text, 11, '0'),
        (\(day))::timestamp AT TIME ZONE 'UTC', \(day),
        CASE WHEN h / 64 % 25 = 0 THEN 'return' ELSE 'sale' END,
        CASE WHEN h / 4096 % 50 = 0 THEN 'cancelled' ELSE 'paid' END,
        (CASE WHEN h / 64 % 25 = 0 THEN -1 ELSE 1 END * (100 + h / 65536 % 40000))::numeric * 0.01,
        'EUR', 'S' || h % 40, \(load), \(load)
      FROM (
        SELECT g.n, hashint8extended(g.n, 42) & 9223372036854775807 AS h
        FROM generate_series(\(numbers.lowerBound)::bigint, \(numbers.upperBound)::bigint) AS g (n)
      ) AS x
      """)
  }
}

/// Seconds that something takes, on a clock that only goes forward.
func seconds(_ body: () throws(Problem) -> Void) throws(Problem) -> Double {
  let clock = ContinuousClock()
  let start = clock.now
  try body()
  return start.duration(to: clock.now).inSeconds
}

extension Duration {
  /// For the figures of benches: `1.5`.
  package var inSeconds: Double {
    let (seconds, attoseconds) = components
    return Double(seconds) + Double(attoseconds) / 1e18
  }
}
