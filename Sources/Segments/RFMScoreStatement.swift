import Catalog
import Conditions
import Definitions
import SQLText
import Vocabulary

/// Phase b of an RFM model: each customer compared with the cut points, and what differs written.
struct RFMScoreStatement {
  let model: RFMStatements
  let thresholds: RFMThresholds

  private var definition: RFMDefinition { model.definition }
  private var groups: Int { definition.groups }
  private var businessDate: CivilDate { model.businessDate }

  var preview: SQL {
    .with(
      [model.purchaseTable, scored],
      """
      SELECT
        \(columns),
        \(name) AS name
      FROM scored AS s
      """)
  }

  var statement: SQL {
    .with(
      [
        model.purchaseTable, scored, tonight, standing, before, difference, inserted, updated,
        removed,
        forgotten, changed,
      ],
      """
      SELECT
        (SELECT count(*) FROM tonight) AS customers,
        (SELECT count(*) FROM difference) AS changed
      """)
  }

  private var columns: SQL {
    "s.customer_id, s.last_on, s.purchases, s.amount, s.recency, s.frequency, s.monetary"
  }

  private var scored: SQL {
    """
    scored AS (
      SELECT
        p.customer_id,
        p.last_on,
        p.purchases,
        p.amount,
        (
          \(recency)
        )::smallint AS recency,
        (
          \(score(of: "p.purchases", thresholds.frequency))
        )::smallint AS frequency,
        (
          \(score(of: "p.amount", thresholds.monetary))
        )::smallint AS monetary
      FROM purchase AS p
    )
    """
  }

  /// Fewer days are better, so the score is turned round.
  private var recency: SQL {
    guard definition.rule != .ntile else {
      return "ntile(\(groups)) OVER (ORDER BY p.last_on, p.customer_id)"
    }
    let days: SQL = "(\(businessDate) - p.last_on)"
    return SQL.joined(
      ["\(groups)"] + thresholds.recency.map { passes(days, $0) }, separator: "\n- ")
  }

  private func score(of value: SQL, _ cutPoints: [ExactDecimal]) -> SQL {
    guard definition.rule != .ntile else {
      return "ntile(\(groups)) OVER (ORDER BY \(value), p.customer_id)"
    }
    return SQL.joined(["1"] + cutPoints.map { passes(value, $0) }, separator: "\n+ ")
  }

  /// 1 if a value lies above a cut point, else 0. The intervals of `r_rfm` begin one unit above the
  /// quantile and hold their lower end.
  private func passes(_ value: SQL, _ scaled: ExactDecimal) -> SQL {
    switch definition.rule {
    case .quantile: "(\(groups) * \(value) > \(scaled))::integer"
    case .rRfm: "(\(groups) * (\(value) - 1) >= \(scaled))::integer"
    case .ntile, .rank, .fixed, .revenueShare: "(\(value) > \(scaled))::integer"
    }
  }

  /// The first range that holds the three scores.
  private var name: SQL {
    guard !definition.names.isEmpty else { return "\(definition.otherwise)" }
    let cases = definition.names.map { name -> SQL in
      "WHEN \(SQL.joined(tests(of: name), separator: " AND ")) THEN \(name.name)"
    }
    return """
      CASE
        \(SQL.joined(cases, separator: "\n"))
        ELSE \(definition.otherwise)
      END
      """
  }

  /// A range of all scores tests nothing.
  private func tests(of name: RFMName) -> [SQL] {
    func test(_ column: SQL, _ scores: ClosedRange<Int>) -> SQL? {
      if scores == 1...groups { return nil }
      return scores.count == 1
        ? "\(column) = \(scores.lowerBound)"
        : "\(column) BETWEEN \(scores.lowerBound) AND \(scores.upperBound)"
    }
    let tests = [
      test("s.recency", name.recency), test("s.frequency", name.frequency),
      test("s.monetary", name.monetary),
    ].compactMap(\.self)
    return tests.isEmpty ? ["true"] : tests
  }

  private var tonight: SQL {
    """
    tonight AS MATERIALIZED (
      SELECT
        \(columns),
        100 * s.recency + 10 * s.frequency + s.monetary AS score,
        \(name) AS name
      FROM scored AS s
    )
    """
  }
}

// What is written. All parts see the rows as they were before the statement, and no two of them touch
// the same row.
extension RFMScoreStatement {
  /// The scores as the statement finds them. Taken aside, so that the search for those that are
  /// missing never walks over the rows that the same statement inserts.
  private var standing: SQL {
    """
    standing AS MATERIALIZED (
      SELECT s.customer_id, 100 * s.recency + 10 * s.frequency + s.monetary AS score, s.name
      FROM \(Catalog.Segment.rfmScore) AS s
      WHERE s.model = \(definition.name)
    )
    """
  }

  /// The scores of the night before: those that stand, with the changes of this date undone.
  private var before: SQL {
    """
    before AS (
      SELECT s.customer_id, s.score, s.name
      FROM standing AS s
      WHERE NOT EXISTS (
        SELECT FROM \(Catalog.Segment.rfmChange) AS h
        WHERE
          h.customer_id = s.customer_id
          AND h.model = \(definition.name)
          AND h.business_date = \(businessDate)
      )
      UNION ALL
      SELECT h.customer_id, h.from_score, h.from_name
      FROM \(Catalog.Segment.rfmChange) AS h
      WHERE
        h.model = \(definition.name)
        AND h.business_date = \(businessDate)
        AND h.from_score IS NOT NULL
    )
    """
  }

  private var difference: SQL {
    """
    difference AS (
      SELECT
        t.customer_id,
        b.score AS from_score,
        t.score AS to_score,
        b.name AS from_name,
        t.name AS to_name
      FROM tonight AS t
      LEFT JOIN before AS b ON b.customer_id = t.customer_id
      WHERE
        (b.score, b.name) IS DISTINCT FROM (t.score, t.name)
        AND \(hasNightBefore)
      UNION ALL
      SELECT b.customer_id, b.score, NULL, b.name, NULL
      FROM before AS b
      WHERE
        NOT EXISTS (SELECT FROM tonight AS t WHERE t.customer_id = b.customer_id)
        AND \(hasNightBefore)
    )
    """
  }

  private var hasNightBefore: SQL {
    """
    EXISTS (
      SELECT FROM \(Catalog.Segment.rfmBuild) AS e
      WHERE e.model = \(definition.name) AND e.business_date < \(businessDate)
    )
    """
  }

  private var inserted: SQL {
    """
    inserted AS (
      INSERT INTO \(Catalog.Segment.rfmScore)
        (customer_id, model, recency, frequency, monetary, name, last_on, purchases, amount)
      SELECT
        t.customer_id, \(definition.name), t.recency, t.frequency, t.monetary, t.name,
        t.last_on, t.purchases, t.amount
      FROM tonight AS t
      WHERE NOT EXISTS (SELECT FROM standing AS s WHERE s.customer_id = t.customer_id)
    )
    """
  }

  private var updated: SQL {
    """
    updated AS (
      UPDATE \(Catalog.Segment.rfmScore) AS s
      SET
        recency = t.recency,
        frequency = t.frequency,
        monetary = t.monetary,
        name = t.name,
        last_on = t.last_on,
        purchases = t.purchases,
        amount = t.amount
      FROM tonight AS t
      WHERE
        s.customer_id = t.customer_id
        AND s.model = \(definition.name)
        AND (s.recency, s.frequency, s.monetary, s.name, s.last_on, s.purchases, s.amount)
          IS DISTINCT FROM
          (t.recency, t.frequency, t.monetary, t.name, t.last_on, t.purchases, t.amount)
    )
    """
  }

  private var removed: SQL {
    """
    removed AS (
      DELETE FROM \(Catalog.Segment.rfmScore) AS s
      WHERE
        s.model = \(definition.name)
        AND NOT EXISTS (SELECT FROM tonight AS t WHERE t.customer_id = s.customer_id)
    )
    """
  }

  /// Changes of an earlier run of this date that are none any more.
  private var forgotten: SQL {
    """
    forgotten AS (
      DELETE FROM \(Catalog.Segment.rfmChange) AS h
      WHERE
        h.model = \(definition.name)
        AND h.business_date = \(businessDate)
        AND NOT EXISTS (SELECT FROM difference AS d WHERE d.customer_id = h.customer_id)
    )
    """
  }

  private var changed: SQL {
    """
    changed AS (
      INSERT INTO \(Catalog.Segment.rfmChange) AS h
        (customer_id, model, business_date, from_score, to_score, from_name, to_name)
      SELECT
        d.customer_id, \(definition.name), \(businessDate),
        d.from_score, d.to_score, d.from_name, d.to_name
      FROM difference AS d
      ON CONFLICT (customer_id, model, business_date) DO UPDATE
      SET
        from_score = excluded.from_score,
        to_score = excluded.to_score,
        from_name = excluded.from_name,
        to_name = excluded.to_name
    )
    """
  }
}
