import Catalog
import Conditions
package import Definitions
package import SQLText
package import Vocabulary

/// The SQL that brings segments up to a business date. Runs nothing.
///
/// The segments of one value are computed together, so that they share what they look at; none of
/// them may name another of them (``Programme/stages`` parts them). For each night: `settle`, then
/// `counts`, then `build` with each row of counts, all in one transaction.
///
/// Twice: a night that is run again for the same date leaves the same rows, also when the facts or
/// the definitions have changed meanwhile. Nights are run in the order of their dates.
package struct SegmentStatements: Sendable {
  package let segments: [SegmentDefinition]
  package let businessDate: CivilDate

  package init(_ segments: [SegmentDefinition], businessDate: CivilDate) {
    precondition(!segments.isEmpty, "there is a segment to compute")
    self.segments = segments
    self.businessDate = businessDate
  }

  /// `SELECT customer_id` of the members of a segment, from the facts and not from its history.
  package static func members(of segment: SegmentDefinition, on businessDate: CivilDate) -> SQL {
    ConditionCompiler(businessDate: businessDate).members(of: segment.condition)
  }

  /// The number of members, from the facts and not from its history: one row, `members`.
  package static func count(of segment: SegmentDefinition, on businessDate: CivilDate) -> SQL {
    """
    SELECT count(*) AS members
    FROM (
      \(members(of: segment, on: businessDate))
    ) AS m
    """
  }

  /// Writes who has entered and who has left.
  ///
  /// Writes: `segment.membership`, nothing for those who stay. Who was entered on this date by an
  /// earlier run of it and is no member now is taken out; who was let go on this date and is a
  /// member now stays without a gap.
  package var settle: SQL {
    let conditions = ConditionCompiler(businessDate: businessDate)
      .compile(segments.map { NamedCondition($0.name, $0.condition) })
    let member: SQL = """
      member AS MATERIALIZED (
        \(conditions.members)
      )
      """
    return .with(
      conditions.commonTables + [member, standing, withdrawn, closed, reopened],
      """
      INSERT INTO \(Catalog.Segment.membership) (customer_id, segment, entered_on)
      SELECT n.customer_id, n.segment, \(businessDate)
      FROM member AS n
      WHERE NOT EXISTS (
        SELECT FROM standing AS m
        WHERE m.customer_id = n.customer_id AND m.segment = n.segment
      )
      """)
  }

  /// One row per segment: `segment`, `members`, `entered`, `left_members` of this date.
  ///
  /// Nobody enters a segment that is built for the first time. Over shards the numbers add up.
  package var counts: SQL {
    """
    SELECT
      s.segment,
      count(m.customer_id) FILTER (WHERE m.left_on IS NULL) AS members,
      count(m.customer_id) FILTER (WHERE m.entered_on = \(businessDate) AND s.was_built) AS entered,
      count(m.customer_id) FILTER (WHERE m.left_on = \(businessDate)) AS left_members
    FROM (
      SELECT
        n.segment,
        EXISTS (
          SELECT FROM \(Catalog.Segment.build) AS b
          WHERE b.segment = n.segment AND b.business_date < \(businessDate)
        ) AS was_built
      FROM (VALUES \(valueRows)) AS n (segment)
    ) AS s
    LEFT JOIN \(Catalog.Segment.membership) AS m
      ON m.segment = s.segment
      AND (m.left_on IS NULL OR m.left_on = \(businessDate))
    GROUP BY s.segment
    ORDER BY s.segment
    """
  }

  /// Notes that a segment is fresh for the date, with the digest of the definition it was built by.
  package func build(_ counts: SegmentCounts, digest: String) -> SQL {
    """
    INSERT INTO \(Catalog.Segment.build) AS b
      (segment, business_date, definition_digest, members, entered, left_members)
    VALUES (
      \(counts.segment), \(businessDate), \(digest),
      \(counts.members), \(counts.entered), \(counts.left)
    )
    ON CONFLICT (segment, business_date) DO UPDATE
    SET
      definition_digest = excluded.definition_digest,
      members = excluded.members,
      entered = excluded.entered,
      left_members = excluded.left_members
    """
  }
}

/// What a night did to a segment.
package struct SegmentCounts: Sendable, Hashable {
  package let segment: String
  package let members: Int64
  package let entered: Int64
  package let left: Int64

  package init(segment: String, members: Int64, entered: Int64, left: Int64) {
    self.segment = segment
    self.members = members
    self.entered = entered
    self.left = left
  }
}

// The parts of `settle` that take away. All of them see the rows as they were before the statement,
// and no two of them touch the same row.
extension SegmentStatements {
  private var names: SQL {
    SQL.joined(segments.map { SQL(.text($0.name.text)) }, separator: ", ")
  }

  private var valueRows: SQL {
    SQL.joined(segments.map { "(\($0.name))" }, separator: ", ")
  }

  private var isMember: SQL {
    """
    EXISTS (
      SELECT FROM member AS n
      WHERE n.customer_id = m.customer_id AND n.segment = m.segment
    )
    """
  }

  /// Who is or was a member when the statement begins. Taken aside, so that the search for those who
  /// are missing never walks over the rows that the same statement inserts.
  private var standing: SQL {
    """
    standing AS MATERIALIZED (
      SELECT m.customer_id, m.segment
      FROM \(Catalog.Segment.membership) AS m
      WHERE
        m.segment IN (\(names))
        AND (m.left_on IS NULL OR m.left_on = \(businessDate))
    )
    """
  }

  private var withdrawn: SQL {
    """
    withdrawn AS (
      DELETE FROM \(Catalog.Segment.membership) AS m
      WHERE
        m.segment IN (\(names))
        AND m.left_on IS NULL
        AND m.entered_on = \(businessDate)
        AND NOT \(isMember)
    )
    """
  }

  private var closed: SQL {
    """
    closed AS (
      UPDATE \(Catalog.Segment.membership) AS m
      SET left_on = \(businessDate)
      WHERE
        m.segment IN (\(names))
        AND m.left_on IS NULL
        AND m.entered_on < \(businessDate)
        AND NOT \(isMember)
    )
    """
  }

  private var reopened: SQL {
    """
    reopened AS (
      UPDATE \(Catalog.Segment.membership) AS m
      SET left_on = NULL
      WHERE
        m.segment IN (\(names))
        AND m.left_on = \(businessDate)
        AND \(isMember)
    )
    """
  }
}
