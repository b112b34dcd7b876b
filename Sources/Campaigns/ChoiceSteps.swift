import Catalog
import Conditions
import Definitions
import SQLText
import Vocabulary

extension StepStatements {
  /// Keeps the members of a segment for the business date; the others leave.
  ///
  /// Writes: `campaign.passage`, outcome `next` or `no`.
  func select(_ segment: Identifier) -> SQL {
    """
    WITH arrival AS (
      \(arrivals)
    )
    \(passages(
      outcome: "CASE WHEN m.customer_id IS NULL THEN 'no' ELSE 'next' END",
      from: """
        FROM arrival AS a
        LEFT JOIN \(Catalog.Segment.membership) AS m
          ON m.customer_id = a.customer_id
          AND m.segment = \(segment)
          AND m.entered_on <= \(night.businessDate)
          AND (m.left_on > \(night.businessDate) OR m.left_on IS NULL)
        """))
    """
  }

  /// Parts the arrivals by a condition, as of this night. Unknown is noted as such and goes where `no` goes.
  ///
  /// Writes: `campaign.passage`, outcome `yes`, `no` or `unknown`.
  func filter(_ condition: Condition) -> SQL {
    let verdicts = ConditionCompiler(businessDate: night.businessDate)
      .verdicts(of: condition, among: arrivals, carrying: ["occasion", "is_control"])
    return passages(
      outcome: """
        CASE
          WHEN a.holds THEN 'yes'
          WHEN NOT a.holds THEN 'no'
          ELSE 'unknown'
        END
        """,
      from: """
        FROM (
          \(verdicts)
        ) AS a
        """)
  }
}
