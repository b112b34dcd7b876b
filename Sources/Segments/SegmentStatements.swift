import Catalog
package import Conditions
package import Definitions
package import SQLText
package import Vocabulary

/// The SQL that brings segments up to a business date. Runs nothing.
///
/// The segments of one value are computed together, so that they share what they look at; none of
/// them may name another of them (``Programme/stages`` parts them). For each night: each of `settle`,
/// then `counts`, then `build` with each row of counts, all in one transaction.
///
/// Twice: a night that is run again for the same date leaves the same rows, also when the facts or
/// the definitions have changed meanwhile. Nights are run in the order of their dates.
package struct SegmentStatements: Sendable {
  /// Whom a night looks at.
  package enum Scope: Sendable {
    case everybody
    /// Those in `segment.touched`: for all others the membership of the last build stands. With the
    /// number of members each segment had then.
    case touched([TouchedPart], members: [Identifier: Int64])
  }

  /// Some of the customers in `segment.touched`, and the segments that are computed for them.
  package struct TouchedPart: Sendable {
    package let number: Int
    package let segments: [SegmentDefinition]
    /// How the facts of so many customers are best read.
    package let reading: Population.Reading

    package init(_ number: Int, _ segments: [SegmentDefinition], _ reading: Population.Reading) {
      self.number = number
      self.segments = segments
      self.reading = reading
    }
  }

  package let segments: [SegmentDefinition]
  package let businessDate: CivilDate
  package let scope: Scope
  /// Whether the date may have been computed before.
  package let isRepeated: Bool

  package init(
    _ segments: [SegmentDefinition], businessDate: CivilDate, scope: Scope = .everybody,
    isRepeated: Bool = true
  ) {
    precondition(!segments.isEmpty, "there is a segment to compute")
    self.segments = segments
    self.businessDate = businessDate
    self.scope = scope
    self.isRepeated = isRepeated
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

  /// Finds who comes and who goes, then writes it: nothing for those who stay.
  ///
  /// Writes: `segment.move`, `segment.membership`. Who was entered on this date by an earlier run of it
  /// and is no member now is taken out; who was let go on this date and is a member now stays without
  /// a gap.
  package var settle: [SQL] {
    let again = isRepeated ? [withdraw, reopen] : []
    let finds =
      switch scope {
      case .everybody: PlannerSetting.setJoins.statements + [find(segments, among: nil)]
      case .touched(let parts, _):
        parts.flatMap { part in
          (part.reading == .lookups ? PlannerSetting.lookups : .setJoins).statements
            + [find(part.segments, among: part)]
        }
      }
    return ["TRUNCATE \(Catalog.Segment.move)"] + finds
      + ["ANALYZE \(Catalog.Segment.move)"] + PlannerSetting.lookups.statements
      + again + [close, enter]
  }

  /// Each customer's segments tonight are compared with those they stood in, one row with one row; only
  /// where they differ does it matter which.
  private func find(_ segments: [SegmentDefinition], among part: TouchedPart?) -> SQL {
    let conditions = ConditionCompiler(businessDate: businessDate).compile(
      segments.map { NamedCondition($0.name, $0.condition) },
      among: part.map { Population(Self.touchedName, $0.reading) })
    let tonight: SQL = """
      tonight AS (
        \(conditions.sets)
      )
      """
    return .with(
      (part.map { [touched($0)] } ?? []) + conditions.commonTables
        + [tonight, standing(in: segments, isTouched: part != nil)],
      """
      INSERT INTO \(Catalog.Segment.move) (customer_id, segment, is_member)
      SELECT d.customer_id, x.segment, x.is_member
      FROM (
        SELECT
          customer_id,
          coalesce(n.segments, '{}') AS tonight,
          coalesce(m.segments, '{}') AS standing
        FROM tonight AS n
        FULL JOIN standing AS m USING (customer_id)
        WHERE coalesce(n.segments, '{}') <> coalesce(m.segments, '{}')
      ) AS d
      CROSS JOIN LATERAL (
        SELECT u.segment, true
        FROM unnest(d.tonight) AS u (segment)
        WHERE u.segment <> ALL (d.standing)
        UNION ALL
        SELECT u.segment, false
        FROM unnest(d.standing) AS u (segment)
        WHERE u.segment <> ALL (d.tonight)
      ) AS x (segment, is_member)
      """)
  }

  /// One row per segment: `segment`, `members`, `entered`, `left_members` of this date.
  ///
  /// Nobody enters a segment that is built for the first time. Over shards the numbers add up.
  package var counts: SQL {
    switch scope {
    case .everybody: allCounts
    case .touched(_, let members): counts(from: members)
    }
  }

  private var allCounts: SQL {
    """
    SELECT
      s.segment,
      coalesce(m.members, 0) AS members,
      CASE WHEN s.was_built THEN coalesce(m.entered, 0) ELSE 0 END AS entered,
      coalesce(m.left_members, 0) AS left_members
    FROM (
      SELECT
        n.segment,
        EXISTS (
          SELECT FROM \(Catalog.Segment.build) AS b
          WHERE b.segment = n.segment AND b.business_date < \(businessDate)
        ) AS was_built
      FROM (VALUES \(valueRows)) AS n (segment)
    ) AS s
    LEFT JOIN (
      SELECT
        h.segment,
        count(*) FILTER (WHERE h.left_on IS NULL) AS members,
        count(*) FILTER (WHERE h.entered_on = \(businessDate)) AS entered,
        count(*) FILTER (WHERE h.left_on = \(businessDate)) AS left_members
      FROM \(Catalog.Segment.membership) AS h
      WHERE
        h.segment IN (\(names(of: segments)))
        AND (h.left_on IS NULL OR h.left_on = \(businessDate))
      GROUP BY h.segment
    ) AS m ON m.segment = s.segment
    ORDER BY s.segment
    """
  }

  /// Only those who were touched can have come or gone since the last build. Where the date was not
  /// computed before, the moves are all there is.
  private func counts(from members: [Identifier: Int64]) -> SQL {
    let rows = segments.map { segment -> SQL in
      guard let before = members[segment.name] else {
        preconditionFailure("the last build of \(segment.name) is known")
      }
      return "(\(segment.name), \(before))"
    }
    let moved: SQL =
      isRepeated
      ? """
      SELECT h.segment, h.left_on IS NULL AS is_member
      FROM (SELECT DISTINCT t.customer_id FROM \(Catalog.Segment.touched) AS t) AS a
      JOIN \(Catalog.Segment.membership) AS h ON h.customer_id = a.customer_id
      WHERE
        (h.entered_on = \(businessDate) AND h.left_on IS NULL)
        OR h.left_on = \(businessDate)
      """
      : """
      SELECT v.segment, v.is_member
      FROM \(Catalog.Segment.move) AS v
      """
    return """
      SELECT
        s.segment,
        s.members + count(*) FILTER (WHERE m.is_member)
          - count(*) FILTER (WHERE NOT m.is_member) AS members,
        count(*) FILTER (WHERE m.is_member) AS entered,
        count(*) FILTER (WHERE NOT m.is_member) AS left_members
      FROM (VALUES \(SQL.joined(rows, separator: ", "))) AS s (segment, members)
      LEFT JOIN (
        \(moved)
      ) AS m ON m.segment = s.segment
      GROUP BY s.segment, s.members
      ORDER BY s.segment
      """
  }

  /// Notes that a segment is fresh for the date, with the digest of the definitions it was built by
  /// and the last load it has seen.
  package func build(
    _ counts: SegmentCounts, digest: String, loadsThrough: Int64? = nil
  ) -> SQL {
    """
    INSERT INTO \(Catalog.Segment.build) AS b
      (segment, business_date, definition_digest, members, entered, left_members, loads_through)
    VALUES (
      \(counts.segment), \(businessDate), \(digest),
      \(counts.members), \(counts.entered), \(counts.left),
      \(loadsThrough.map { SQLValue.bigint($0) } ?? .null(.bigint))
    )
    ON CONFLICT (segment, business_date) DO UPDATE
    SET
      definition_digest = excluded.definition_digest,
      members = excluded.members,
      entered = excluded.entered,
      left_members = excluded.left_members,
      loads_through = excluded.loads_through
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

// The parts of `settle`.
extension SegmentStatements {
  private func names(of segments: [SegmentDefinition]) -> SQL {
    SQL.joined(segments.map { SQL(.text($0.name.text)) }, separator: ", ")
  }

  private var valueRows: SQL {
    SQL.joined(segments.map { "(\($0.name))" }, separator: ", ")
  }

  private static let touchedName: SQLName = "touched"

  /// The customers of a part, as a common table.
  private func touched(_ part: TouchedPart) -> SQL {
    """
    \(Self.touchedName) AS (
      SELECT a.customer_id FROM \(Catalog.Segment.touched) AS a WHERE a.part = \(part.number)
    )
    """
  }

  /// In which of some segments each customer stands, in the order of their bytes.
  private func standing(in segments: [SegmentDefinition], isTouched: Bool) -> SQL {
    let theirs: [SQL] =
      isTouched
      ? ["m.customer_id IN (SELECT a.customer_id FROM \(Self.touchedName) AS a)"] : []
    let tests = theirs + ["m.segment IN (\(names(of: segments)))", "m.left_on IS NULL"]
    return """
      standing AS (
        SELECT m.customer_id, array_agg(m.segment ORDER BY m.segment) AS segments
        FROM \(Catalog.Segment.membership) AS m
        WHERE
          \(SQL.joined(tests, separator: "\nAND "))
        GROUP BY m.customer_id
      )
      """
  }

  /// The membership `m` is the one of the move `v`.
  private var isSame: SQL { "m.customer_id = v.customer_id AND m.segment = v.segment" }

  private var withdraw: SQL {
    """
    DELETE FROM \(Catalog.Segment.membership) AS m
    USING \(Catalog.Segment.move) AS v
    WHERE
      \(isSame)
      AND NOT v.is_member
      AND m.left_on IS NULL
      AND m.entered_on = \(businessDate)
    """
  }

  private var reopen: SQL {
    """
    UPDATE \(Catalog.Segment.membership) AS m
    SET left_on = NULL
    FROM \(Catalog.Segment.move) AS v
    WHERE
      \(isSame)
      AND v.is_member
      AND m.left_on = \(businessDate)
    """
  }

  /// In the order of the customers, as `enter` laid their memberships down.
  private var close: SQL {
    """
    UPDATE \(Catalog.Segment.membership) AS m
    SET left_on = \(businessDate)
    FROM (
      SELECT g.customer_id, g.segment
      FROM \(Catalog.Segment.move) AS g
      WHERE NOT g.is_member
      ORDER BY g.customer_id, g.segment
    ) AS v
    WHERE
      \(isSame)
      AND m.left_on IS NULL
      AND m.entered_on < \(businessDate)
    """
  }

  /// A customer's memberships lie together, and every index is filled in its own order. Who was reopened
  /// stands already.
  private var enter: SQL {
    let come: SQL = """
      INSERT INTO \(Catalog.Segment.membership) (customer_id, segment, entered_on)
      SELECT v.customer_id, v.segment, \(businessDate)
      FROM \(Catalog.Segment.move) AS v
      WHERE v.is_member
      """
    let stays: SQL =
      isRepeated
      ? """

        AND NOT EXISTS (
          SELECT FROM \(Catalog.Segment.membership) AS m
          WHERE \(isSame) AND m.left_on IS NULL
        )
      """ : .empty
    return """
      \(come)\(stays)
      ORDER BY v.customer_id, v.segment
      """
  }
}
