import Catalog
package import Definitions
package import Postgres
import SQLText
package import Vocabulary

/// Measures a model over receipts that are made inside the database against what a person would write
/// by hand: one GROUP BY and three global `ntile(5)`, into a table with a key.
///
/// Receipts stand in the order of their days, customers in no order, as nights leave them. All of it
/// comes from hashes of numbers: two benches of one size have the same rows.
package struct RFMBench {
  private let connection: Connection
  private let definition: RFMDefinition
  private let customers: Int
  private let receipts: Int

  /// The first business date; receipts lie in the 395 days before it.
  package static let asOf: CivilDate = {
    guard let date = CivilDate("2026-11-21") else { preconditionFailure("a day") }
    return date
  }()
  private static let days = 395

  /// - Parameter connection: a session on a migrated, empty database of the private cluster.
  package init(
    _ definition: RFMDefinition, customers: Int, receipts: Int, on connection: Connection
  ) {
    self.definition = definition
    self.customers = customers
    self.receipts = receipts
    self.connection = connection
  }

  // MARK: Receipts

  /// Fills the empty table of receipts, as the first load.
  package func makeReceipts() throws(Problem) {
    try connection.transaction { () throws(Problem) in
      _ = try connection.execute("TRUNCATE \(Catalog.Warehouse.receipt)")
      _ = try connection.execute(
        "ALTER TABLE \(Catalog.Warehouse.receipt) DROP CONSTRAINT receipt_stands_once")
      _ = try connection.execute(
        """
        INSERT INTO run.night
          (night, business_date, scheduled_at, state, holder, definitions_digest,
            program_version, zone_rules)
        VALUES ('bench', \(Self.asOf), '2026-11-21 00:00+00', 'done', '', '', '', '')
        """)
      try insert(
        numbers: 1...receipts, load: 1,
        day: "\(Self.asOf) - \(Self.days) + (n * \(Self.days) / \(receipts + 1))::integer")
      _ = try connection.execute(
        """
        ALTER TABLE \(Catalog.Warehouse.receipt)
          ADD CONSTRAINT receipt_stands_once PRIMARY KEY (customer_id, receipt_id)
        """)
    }
    _ = try connection.execute("VACUUM ANALYZE \(Catalog.Warehouse.receipt)")
    _ = try connection.execute("CHECKPOINT")
  }

  /// One receipt in a hundred more, as the load of the next night: of its day, and one in twenty of
  /// them late by up to a month.
  package func deliver() throws(Problem) {
    try connection.transaction { () throws(Problem) in
      try insert(
        numbers: receipts + 1...receipts + receipts / 100, load: 2,
        day: "\(Self.asOf) - CASE WHEN h % 20 = 0 THEN (h / 20 % 30)::integer ELSE 0 END")
    }
    _ = try connection.execute("ANALYZE \(Catalog.Warehouse.receipt)")
    _ = try connection.execute("CHECKPOINT")
  }

  private func insert(
    numbers: ClosedRange<Int>, load: Int, day: SQL
  ) throws(Problem) {
    _ = try connection.execute(
      """
      INSERT INTO intake.exchange_file
        (load_id, run_id, feed, file_name, sha256, bytes, verdict)
      OVERRIDING SYSTEM VALUE
      SELECT \(load), run_id, 'receipts', \("bench \(load)"), '', 0, 'rejected'
      FROM run.night
      """)
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

  // MARK: Measures

  /// The hand-written SQL, by somebody who knows that the planner must not walk the key.
  package func handwritten() throws(Problem) -> Double {
    _ = try connection.execute("DROP SCHEMA IF EXISTS bench CASCADE")
    _ = try connection.execute("CREATE SCHEMA bench")
    _ = try connection.execute(
      """
      CREATE TABLE bench.rfm (
        customer_id text COLLATE "C" PRIMARY KEY, last_on date, purchases bigint, amount numeric,
        r integer, f integer, m integer
      )
      """)
    _ = try connection.execute("CHECKPOINT")
    return try seconds { () throws(Problem) in
      try connection.transaction { () throws(Problem) in
        try PlannerChoice.wholeTables.apply(to: connection)
        _ = try connection.execute(
          """
          INSERT INTO bench.rfm
          SELECT customer_id, last_on, purchases, amount, ntile(5) OVER (ORDER BY last_on),
            ntile(5) OVER (ORDER BY purchases), ntile(5) OVER (ORDER BY amount)
          FROM (
            SELECT customer_id, max(issued_on) FILTER (WHERE kind = 'sale') AS last_on,
              count(*) FILTER (WHERE kind = 'sale') AS purchases, sum(amount) AS amount
            FROM \(Catalog.Warehouse.receipt)
            WHERE status <> 'cancelled' AND issued_on >= \(Self.asOf) - 365
              AND issued_on < \(Self.asOf)
            GROUP BY customer_id
            HAVING count(*) FILTER (WHERE kind = 'sale') > 0
          ) AS p
          """)
      }
    }
  }

  /// A build as the step of a night does it, until it is committed.
  package func build(
    nightsLater: Int, isForced: Bool
  ) throws(Problem) -> (seconds: Double, outcome: RFMStep.Outcome) {
    _ = try connection.execute("CHECKPOINT")
    var outcome: RFMStep.Outcome?
    let seconds = try seconds { () throws(Problem) in
      outcome = try connection.transaction { () throws(Problem) in
        try RFMStep(
          connection, businessDate: Self.asOf.adding(days: nightsLater), isForced: isForced
        ).build(definition, digest: "bench")
      }
    }
    guard let outcome else { throw .bug("a build has an outcome") }
    return (seconds, outcome)
  }

  /// Takes the builds back: the next one is the first.
  package func forgetBuilds() throws(Problem) {
    for table in [
      Catalog.Segment.rfmScore, Catalog.Segment.rfmChange, Catalog.Segment.rfmBuild,
      Catalog.Segment.rfmCell, Catalog.Segment.rfmMigration,
    ] {
      _ = try connection.execute("TRUNCATE \(table)")
    }
  }

  /// Sets the scores of the night aside, and says later how many rows a full build has otherwise.
  package func keepScores() throws(Problem) {
    _ = try connection.execute("DROP TABLE IF EXISTS bench.kept")
    _ = try connection.execute(
      "CREATE TABLE bench.kept AS SELECT * FROM \(Catalog.Segment.rfmScore)")
  }

  package func differences() throws(Problem) -> Int {
    try connection.query(
      """
      SELECT count(*) AS rows
      FROM bench.kept AS k
      FULL JOIN \(Catalog.Segment.rfmScore) AS s
        ON s.customer_id = k.customer_id AND s.model = k.model
      WHERE
        (k.recency, k.frequency, k.monetary, k.name, k.last_on, k.purchases, k.amount)
        IS DISTINCT FROM
        (s.recency, s.frequency, s.monetary, s.name, s.last_on, s.purchases, s.amount)
      """
    ).single.int("rows")
  }

  private func seconds(_ body: () throws(Problem) -> Void) throws(Problem) -> Double {
    let clock = ContinuousClock()
    let start = clock.now
    try body()
    let (seconds, attoseconds) = start.duration(to: clock.now).components
    return Double(seconds) + Double(attoseconds) / 1e18
  }
}
