import Catalog
package import Definitions
import Postgres
import SQLText
import Segments
package import Vocabulary

/// Measures a model over a ``BenchWorld`` against what a person would write by hand: one GROUP BY and
/// three global `ntile(5)`, into a table with a key.
package struct RFMBench {
  private let definition: RFMDefinition
  private let connection: Connection

  package init(_ definition: RFMDefinition, in world: BenchWorld) {
    self.definition = definition
    connection = world.connection
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
        try PlannerSetting.wholeTables.apply(to: connection)
        _ = try connection.execute(
          """
          INSERT INTO bench.rfm
          SELECT customer_id, last_on, purchases, amount, ntile(5) OVER (ORDER BY last_on),
            ntile(5) OVER (ORDER BY purchases), ntile(5) OVER (ORDER BY amount)
          FROM (
            SELECT customer_id, max(issued_on) FILTER (WHERE kind = 'sale') AS last_on,
              count(*) FILTER (WHERE kind = 'sale') AS purchases, sum(amount) AS amount
            FROM \(Catalog.Warehouse.receipt)
            WHERE status <> 'cancelled' AND issued_on >= \(BenchWorld.asOf) - 365
              AND issued_on < \(BenchWorld.asOf)
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
    let time = try seconds { () throws(Problem) in
      outcome = try connection.transaction { () throws(Problem) in
        try RFMStep(
          connection, businessDate: BenchWorld.asOf.adding(days: nightsLater), isForced: isForced
        ).build(definition, digest: "bench")
      }
    }
    guard let outcome else { throw .bug("a build has an outcome") }
    return (time, outcome)
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
}
