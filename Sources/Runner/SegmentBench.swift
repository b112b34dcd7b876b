import Catalog
package import Definitions
import Postgres
import SQLText
import Segments
package import Vocabulary

/// Measures segments over a ``BenchWorld``: fifty together, each alone, and a night that goes on from
/// the last one.
package struct SegmentBench {
  private let programme: Programme
  private let segments: [SegmentDefinition]
  private let connection: Connection

  /// - Parameter programme: where ``BenchSegments`` are among the segments; no other is computed.
  package init(_ programme: Programme, in world: BenchWorld) {
    self.programme = programme
    let names = Set(BenchSegments.all.map(\.name))
    segments = programme.segments.filter { names.contains($0.name.text) }
    precondition(segments.count == names.count, "the programme has the segments of the bench")
    connection = world.connection
  }

  package var names: [String] { segments.map(\.name.text) }

  /// All of them, as the step of a night does it, until it is committed.
  package func build(
    nightsLater: Int, lastLoad: Int64, isForced: Bool
  ) throws(Problem) -> (seconds: Double, outcome: SegmentEvaluation.Outcome) {
    try build(segments, nightsLater: nightsLater, lastLoad: lastLoad, isForced: isForced)
  }

  /// One of them for everybody, whose memberships stand already.
  package func build(only name: String) throws(Problem) -> Double {
    try build(
      segments.filter { $0.name.text == name }, nightsLater: 0, lastLoad: 1, isForced: true
    ).seconds
  }

  private func build(
    _ segments: [SegmentDefinition], nightsLater: Int, lastLoad: Int64, isForced: Bool
  ) throws(Problem) -> (seconds: Double, outcome: SegmentEvaluation.Outcome) {
    _ = try connection.execute("CHECKPOINT")
    var outcome = SegmentEvaluation.Outcome()
    let time = try seconds { () throws(Problem) in
      outcome = try connection.transaction { () throws(Problem) in
        try SegmentEvaluation(
          programme, on: BenchWorld.asOf.adding(days: nightsLater), lastLoad: lastLoad,
          connection: connection, isForced: isForced
        ).run(segments)
      }
    }
    return (time, outcome)
  }

  /// What nights do between builds: the planner is told of tables that have changed.
  package func look() throws(Problem) {
    _ = try connection.execute("VACUUM ANALYZE \(Catalog.Segment.membership)")
  }

  /// Sets the memberships of the night aside, and says later how many rows a full build has otherwise.
  package func keepMembers() throws(Problem) {
    _ = try connection.execute("CREATE SCHEMA IF NOT EXISTS bench")
    _ = try connection.execute(
      "CREATE TABLE bench.members AS SELECT * FROM \(Catalog.Segment.membership)")
  }

  package func differences() throws(Problem) -> Int {
    try connection.query(
      """
      SELECT count(*) AS rows
      FROM (
        (TABLE bench.members EXCEPT TABLE \(Catalog.Segment.membership))
        UNION ALL
        (TABLE \(Catalog.Segment.membership) EXCEPT TABLE bench.members)
      ) AS d
      """
    ).single.int("rows")
  }
}
