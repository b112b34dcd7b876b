import Definitions
import Postgres
import SQLText
import Segments
import Vocabulary

extension Connection {
  /// A night of segments, as the product runs it.
  @discardableResult
  func run(
    _ segments: [SegmentDefinition], on date: CivilDate
  ) throws(Problem) -> [SegmentCounts] {
    let statements = SegmentStatements(segments, businessDate: date)
    for statement in statements.settle { try execute(statement) }
    var counts: [SegmentCounts] = []
    for row in try query(statements.counts) {
      let count = SegmentCounts(
        segment: try row.text("segment"), members: try row.int64("members"),
        entered: try row.int64("entered"), left: try row.int64("left_members"))
      try execute(statements.build(count, digest: "test"))
      counts.append(count)
    }
    return counts
  }
}
