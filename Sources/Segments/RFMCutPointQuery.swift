import Conditions
import Definitions
import SQLText

/// Phase a of an RFM model: cut points from histograms of values.
///
/// A histogram is all that is needed of the customers, and histograms add up over shards. Every step
/// is exact: counts are whole numbers, values are numeric, and no division rounds.
struct RFMCutPointQuery {
  let model: RFMStatements

  init(_ model: RFMStatements) {
    self.model = model
  }

  private var groups: Int { model.definition.groups }

  /// Quantiles of type 7, which `percentile_cont` computes in double precision, times the groups.
  ///
  /// With n values from rank 0, the i-th cut point lies at rank (n − 1)·i / k. With that division's
  /// whole part and rest, it is ((k − rest)·value[whole] + rest·value[whole + 1]) / k.
  var quantiles: SQL {
    .with(
      [model.purchaseTable, histogram, ranked(by: "customers"), cut],
      """
      SELECT
        p.axis,
        p.ordinal,
        sum(
          p.value * (
            (\(groups) - p.rest) * (p.whole >= p.before AND p.whole < p.through)::integer
            + p.rest * (p.whole + 1 >= p.before AND p.whole + 1 < p.through)::integer
          )
        ) AS scaled
      FROM (
        SELECT
          r.axis,
          r.value,
          r.before,
          r.through,
          c.ordinal,
          div((r.total - 1) * c.ordinal, \(groups)) AS whole,
          mod((r.total - 1) * c.ordinal, \(groups)) AS rest
        FROM ranked AS r
        CROSS JOIN cut AS c
      ) AS p
      WHERE p.whole + 1 >= p.before AND p.whole < p.through
      GROUP BY p.axis, p.ordinal
      ORDER BY p.axis, p.ordinal
      """)
  }

  /// For scores by rank, floor(k · before / total) + 1: the i-th cut point is the greatest value
  /// whose score is at most i. `before` counts the customers, or their revenue, below a value.
  func ranks(by weight: SQLName) -> SQL {
    .with(
      [model.purchaseTable, histogram, ranked(by: weight), cut],
      """
      SELECT r.axis, c.ordinal, max(r.value) AS scaled
      FROM ranked AS r
      CROSS JOIN cut AS c
      WHERE \(groups) * r.before < c.ordinal * r.total OR r.before = 0
      GROUP BY r.axis, c.ordinal
      ORDER BY r.axis, c.ordinal
      """)
  }

  private var histogram: SQL {
    """
    histogram AS (
      SELECT
        'recency' AS axis,
        (\(model.businessDate) - p.last_on)::numeric AS value,
        count(*) AS customers,
        sum(greatest(p.amount, 0)) AS revenue
      FROM purchase AS p
      GROUP BY p.last_on
      UNION ALL
      SELECT 'frequency', p.purchases, count(*), sum(greatest(p.amount, 0))
      FROM purchase AS p
      GROUP BY p.purchases
      UNION ALL
      SELECT 'monetary', p.amount, count(*), sum(greatest(p.amount, 0))
      FROM purchase AS p
      GROUP BY p.amount
    )
    """
  }

  private func ranked(by weight: SQLName) -> SQL {
    """
    ranked AS (
      SELECT
        h.axis,
        h.value,
        sum(h.\(weight)) OVER by_value - h.\(weight) AS before,
        sum(h.\(weight)) OVER by_value AS through,
        sum(h.\(weight)) OVER (PARTITION BY h.axis) AS total
      FROM histogram AS h
      WINDOW by_value AS (PARTITION BY h.axis ORDER BY h.value)
    )
    """
  }

  private var cut: SQL {
    """
    cut (ordinal) AS (
      VALUES \(SQL.joined((1..<groups).map { "(\($0))" }, separator: ", "))
    )
    """
  }
}
