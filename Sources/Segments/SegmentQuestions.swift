import Catalog
import Conditions
package import Definitions
package import SQLText
package import Vocabulary

// What people ask of segments. Reads only.
extension SegmentStatements {
  /// `SELECT ordinal, place, value, holds`: each single test of a segment for one customer, from the
  /// facts; `holds` is NULL where it is unknown.
  package static func explanation(
    of segment: SegmentDefinition, for customer: String, on businessDate: CivilDate
  ) -> SQL {
    ConditionCompiler(businessDate: businessDate).explanation(
      of: segment.condition, for: customer)
  }

  /// `SELECT customer_id, holds`: whether a customer belongs to a segment, from the facts.
  package static func verdict(
    of segment: SegmentDefinition, for customer: String, on businessDate: CivilDate
  ) -> SQL {
    ConditionCompiler(businessDate: businessDate).verdicts(
      of: segment.condition, among: "SELECT \(customer) AS customer_id")
  }

  /// `SELECT status, merged_into, member_since`: one row for a customer who is known, none for others.
  /// `member_since` is what the nights have written: NULL when he is no member on the date.
  package static func standing(
    of customer: String, in segment: Identifier, on businessDate: CivilDate
  ) -> SQL {
    """
    SELECT
      c.status,
      c.merged_into,
      (
        SELECT m.entered_on
        FROM \(Catalog.Segment.membership) AS m
        WHERE
          m.customer_id = c.customer_id
          AND m.segment = \(segment)
          AND m.entered_on <= \(businessDate)
          AND (m.left_on > \(businessDate) OR m.left_on IS NULL)
      ) AS member_since
    FROM \(Catalog.Warehouse.customer) AS c
    WHERE c.customer_id = \(customer)
    """
  }

  /// `SELECT customer_id, registered_on, city`: some members, from the facts; the same ones as long as
  /// the members are the same.
  package static func sample(
    of segment: SegmentDefinition, on businessDate: CivilDate, rows: Int
  ) -> SQL {
    """
    SELECT c.customer_id, c.registered_on, c.city
    FROM \(Catalog.Warehouse.customer) AS c
    JOIN (
      \(members(of: segment, on: businessDate))
    ) AS m ON m.customer_id = c.customer_id
    ORDER BY md5(c.customer_id), c.customer_id
    LIMIT \(rows)
    """
  }

  /// `SELECT entered, left_members`: how many came and went after one date and up to another, as the
  /// nights have written it.
  package static func difference(
    of segment: Identifier, after first: CivilDate, through last: CivilDate
  ) -> SQL {
    """
    SELECT
      count(*) FILTER (WHERE d.has_entered) AS entered,
      count(*) FILTER (WHERE NOT d.has_entered) AS left_members
    FROM (
      \(changes(of: segment, after: first, through: last))
    ) AS d
    """
  }

  /// `SELECT customer_id, has_entered`: who is a member on the last date and was none on the first, and
  /// the other way round.
  package static func changes(
    of segment: Identifier, after first: CivilDate, through last: CivilDate
  ) -> SQL {
    """
    SELECT m.customer_id, bool_or(\(stands(on: last))) AS has_entered
    FROM \(Catalog.Segment.membership) AS m
    WHERE m.segment = \(segment)
    GROUP BY m.customer_id
    HAVING bool_or(\(stands(on: last))) <> bool_or(\(stands(on: first)))
    """
  }

  /// The interval `m` holds a date.
  private static func stands(on date: CivilDate) -> SQL {
    "m.entered_on <= \(date) AND coalesce(m.left_on > \(date), true)"
  }
}
