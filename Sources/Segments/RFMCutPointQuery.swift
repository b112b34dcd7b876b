import Catalog
import Conditions
import Definitions
import SQLText
package import Vocabulary

/// Phase a of an RFM model: cut points of an axis from a histogram of its values.
///
/// A histogram is all that is needed of the customers, and histograms add up over shards. Every step
/// is exact: counts are whole numbers, values are numeric, and no division rounds.
///
/// Amounts are nearly all different: their histogram would be as long as the base. Where brackets are
/// given, only values inside them stand for themselves; all others are counted together. A cut point
/// that falls outside says so (`is_exact`), and the histogram is made again without brackets.
struct RFMCutPointQuery {
  let model: RFMStatements
  let axis: RFMAxis
  let source: RFMSource
  /// Pairs of a lower and an upper end, rising, apart from each other.
  var brackets: [RFMBracket] = []

  private var groups: Int { model.definition.groups }

  /// One row per cut point: `ordinal` from 1, `value`, the greatest value that stays below it,
  /// `scaled`, the cut point times the model's scale, and `is_exact`.
  var statement: SQL {
    switch model.definition.rule {
    case .rank: ranks(by: "customers")
    case .revenueShare: ranks(by: "revenue")
    case .quantile, .rRfm, .ntile, .fixed: quantiles
    }
  }

  /// Quantiles of type 7, which `percentile_cont` computes in double precision, times the groups.
  ///
  /// With n values from rank 0, the i-th cut point lies at rank (n − 1)·i / k. With that division's
  /// whole part and rest, it is ((k − rest)·value[whole] + rest·value[whole + 1]) / k.
  private var quantiles: SQL {
    .with(
      [histogram, ranked(by: "customers"), target],
      """
      SELECT
        t.ordinal,
        trim_scale(r.value) AS value,
        trim_scale(
          CASE
            WHEN t.rest = 0 OR t.whole + 1 < r.through THEN \(groups) * r.value
            ELSE (\(groups) - t.rest) * r.value + t.rest * r.next_value
          END
        ) AS scaled,
        r.is_exact AND (t.rest = 0 OR t.whole + 1 < r.through OR r.next_is_exact) AS is_exact
      FROM target AS t
      JOIN ranked AS r ON t.whole >= r.before AND t.whole < r.through
      ORDER BY t.ordinal
      """)
  }

  private var target: SQL {
    """
    target AS (
      SELECT
        c.ordinal,
        (n.total - 1) * c.ordinal / \(groups) AS whole,
        (n.total - 1) * c.ordinal % \(groups) AS rest
      FROM (SELECT sum(h.customers)::bigint AS total FROM histogram AS h) AS n
      CROSS JOIN (VALUES \(ordinals)) AS c (ordinal)
      WHERE n.total > 0
    )
    """
  }

  /// For scores by rank, floor(k · before / total) + 1: the i-th cut point is the greatest value
  /// whose score is at most i. `before` counts the customers, or their revenue, below a value.
  private func ranks(by weight: SQLName) -> SQL {
    .with(
      [histogram, ranked(by: weight)],
      """
      SELECT
        c.ordinal, trim_scale(r.value) AS value, trim_scale(r.value) AS scaled, r.is_exact
      FROM (VALUES \(ordinals)) AS c (ordinal)
      CROSS JOIN (SELECT sum(h.\(weight)) AS weight FROM histogram AS h) AS n
      JOIN ranked AS r
        ON (\(groups) * r.before < c.ordinal * n.weight OR r.before = 0)
        AND (
          r.is_last
          OR NOT (\(groups) * r.through < c.ordinal * n.weight OR r.through = 0)
        )
      ORDER BY c.ordinal
      """)
  }

  private var ordinals: SQL {
    SQL.joined((1..<groups).map { "(\($0))" }, separator: ", ")
  }

  /// Counted by what is kept; the measure itself is taken of each kept value once.
  private var histogram: SQL {
    """
    histogram AS MATERIALIZED (
      SELECT
        \(measure("h.kept")) AS value,
        h.is_exact,
        h.customers,
        h.revenue
      FROM (
        SELECT
          \(bracketed) AS kept,
          \(isExact) AS is_exact,
          count(*)::integer AS customers,
          \(revenue) AS revenue
        FROM \(rows)
        GROUP BY 1, 2
      ) AS h
    )
    """
  }

  private var revenue: SQL {
    model.definition.rule == .revenueShare ? "sum(greatest(p.amount, 0))" : "0"
  }

  private var rows: SQL {
    switch source {
    case .tonight: "\(Catalog.Segment.rfmTonight) AS p"
    case .scores:
      """
      \(Catalog.Segment.rfmScore) AS p
        WHERE p.model = \(model.definition.name)
      """
    }
  }

  private var kept: SQL {
    switch axis {
    case .recency: "p.last_on"
    case .frequency: "p.purchases"
    case .monetary: "p.amount"
    }
  }

  private func measure(_ kept: SQL) -> SQL {
    switch axis {
    case .recency: "(\(model.businessDate) - \(kept))::numeric"
    case .frequency: "\(kept)::numeric"
    case .monetary: kept
    }
  }

  /// A value outside the brackets counts with the end of the bracket below it.
  private var bracketed: SQL {
    guard !brackets.isEmpty else { return kept }
    var below: SQL = "NULL"
    var cases: [SQL] = []
    for bracket in brackets {
      cases += [
        "WHEN \(kept) < \(bracket.low) THEN \(below)",
        "WHEN \(kept) <= \(bracket.high) THEN \(kept)",
      ]
      below = "\(bracket.high)"
    }
    return """
      CASE
        \(SQL.joined(cases, separator: "\n"))
        ELSE \(below)
      END
      """
  }

  private var isExact: SQL {
    guard !brackets.isEmpty else { return "true" }
    let cases = brackets.flatMap { bracket -> [SQL] in
      [
        "WHEN \(kept) < \(bracket.low) THEN false",
        "WHEN \(kept) <= \(bracket.high) THEN true",
      ]
    }
    return """
      CASE
        \(SQL.joined(cases, separator: "\n"))
        ELSE false
      END
      """
  }

  private func ranked(by weight: SQLName) -> SQL {
    """
    ranked AS MATERIALIZED (
      SELECT
        h.value,
        h.is_exact,
        sum(h.\(weight)) OVER by_value - h.\(weight) AS before,
        sum(h.\(weight)) OVER by_value AS through,
        lead(h.value) OVER by_value AS next_value,
        lead(h.is_exact) OVER by_value AS next_is_exact,
        lead(h.is_exact) OVER by_value IS NULL AS is_last
      FROM histogram AS h
      WINDOW by_value AS (
        ORDER BY h.value NULLS FIRST, h.is_exact DESC ROWS UNBOUNDED PRECEDING
      )
    )
    """
  }
}

/// Values among which a cut point is expected, both ends included.
package struct RFMBracket: Sendable, Equatable {
  package let low: ExactDecimal
  package let high: ExactDecimal

  package init(low: ExactDecimal, high: ExactDecimal) {
    self.low = low
    self.high = high
  }

  /// Rising and apart: those that overlap become one.
  static func merged(_ brackets: [RFMBracket]) -> [RFMBracket] {
    brackets.sorted { $0.low < $1.low }.reduce(into: []) { merged, bracket in
      if let last = merged.last, bracket.low <= last.high {
        merged[merged.count - 1] = RFMBracket(low: last.low, high: max(last.high, bracket.high))
      } else {
        merged.append(bracket)
      }
    }
  }
}

/// Guesses from a sample where the cut points of amounts lie. It decides how long a build takes,
/// never what it finds.
struct RFMBracketQuery {
  let model: RFMStatements
  let source: RFMSource
  let customers: Int64

  /// Below this many customers all values are counted at once.
  static let worthwhileCustomers: Int64 = 50_000
  private static let sampledCustomers: Int64 = 25_000

  /// Rows of `low` and `high`; `nil` where a sample does not help.
  var statement: SQL? {
    guard customers >= Self.worthwhileCustomers else { return nil }
    switch model.definition.rule {
    case .quantile, .rRfm, .rank: break
    case .ntile, .fixed, .revenueShare: return nil
    }
    let percent = max(1, min(100, Int(Self.sampledCustomers * 100 / customers)))
    return """
      SELECT
        trim_scale(
          percentile_disc(greatest(c.ordinal / \(groups)::numeric - 0.015, 0)) WITHIN GROUP (
            ORDER BY p.amount
          )
        ) AS low,
        trim_scale(
          percentile_disc(least(c.ordinal / \(groups)::numeric + 0.015, 1)) WITHIN GROUP (
            ORDER BY p.amount
          )
        ) AS high
      FROM (VALUES \(ordinals)) AS c (ordinal)
      CROSS JOIN (
        SELECT p.amount
        FROM \(rows(percent))
      ) AS p
      GROUP BY c.ordinal
      """
  }

  private var groups: Int { model.definition.groups }

  private var ordinals: SQL {
    SQL.joined((1..<groups).map { "(\($0))" }, separator: ", ")
  }

  private func rows(_ percent: Int) -> SQL {
    switch source {
    case .tonight:
      "\(Catalog.Segment.rfmTonight) AS p TABLESAMPLE SYSTEM (\(percent)) REPEATABLE (1)"
    case .scores:
      """
      \(Catalog.Segment.rfmScore) AS p TABLESAMPLE SYSTEM (\(percent)) REPEATABLE (1)
          WHERE p.model = \(model.definition.name)
      """
    }
  }
}
