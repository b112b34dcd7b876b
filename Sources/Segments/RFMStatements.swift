import Catalog
package import Definitions
package import SQLText
package import Vocabulary

/// The SQL of an RFM model for a business date. Runs nothing.
///
/// Two phases (performance.md, R4). `cutPoints` is one small result over everybody, where a rule
/// needs one; `score` compares each customer with the cut points, which are bound, and writes what
/// has changed. Then `build` notes that the model is fresh. All in one transaction:
///
/// ```swift
/// let model = RFMStatements(definition, businessDate: D)
/// var rows: [RFMCutPointRow] = []
/// if let sql = model.cutPoints { rows = … one for each row: axis, ordinal, scaled … }
/// let thresholds = try model.thresholds(rows)
/// let customers = … model.score(thresholds), a single row: customers, changed …
/// … model.build(thresholds, customers: customers, digest: digest) …
/// ```
/// Twice: a night that is run again for the same date leaves the same scores and changes.
package struct RFMStatements: Sendable {
  package let definition: RFMDefinition
  package let businessDate: CivilDate

  package init(_ definition: RFMDefinition, businessDate: CivilDate) {
    self.definition = definition
    self.businessDate = businessDate
  }

  /// Phase a: rows of `axis`, `ordinal` from 1, and `scaled`, the cut point times ``scale``, exact.
  /// No row at all when nobody has bought. `nil` when the rule needs none.
  package var cutPoints: SQL? {
    switch definition.rule {
    case .quantile, .rRfm: RFMCutPointQuery(self).quantiles
    case .rank: RFMCutPointQuery(self).ranks(by: "customers")
    case .revenueShare: RFMCutPointQuery(self).ranks(by: "revenue")
    case .ntile, .fixed: nil
    }
  }

  /// Quantiles are compared as multiples of their denominator, so that no division rounds.
  package var scale: Int {
    switch definition.rule {
    case .quantile, .rRfm: definition.groups
    case .ntile, .rank, .fixed, .revenueShare: 1
    }
  }

  /// The thresholds of phase b from the rows of phase a.
  package func thresholds(_ rows: [RFMCutPointRow]) throws(Problem) -> RFMThresholds {
    if case .fixed(let given) = definition.rule {
      return RFMThresholds(
        recency: given.recency, frequency: given.frequency, monetary: given.monetary)
    }
    func axis(_ axis: RFMAxis) -> [ExactDecimal] {
      rows.filter { $0.axis == axis.rawValue }.sorted { $0.ordinal < $1.ordinal }.map(\.scaled)
    }
    let thresholds = RFMThresholds(
      recency: axis(.recency), frequency: axis(.frequency), monetary: axis(.monetary))
    let expected = cutPoints == nil || rows.isEmpty ? 0 : definition.groups - 1
    for axis in [thresholds.recency, thresholds.frequency, thresholds.monetary]
    where axis.count != expected {
      throw .bug("an RFM model has \(axis.count) cut points on an axis, expected \(expected)")
    }
    return thresholds
  }

  /// Phase b: writes the scores that differ, removes those of customers who have left, and notes
  /// the changes. One row: `customers` scored, `changed` scores or names.
  ///
  /// Writes: `segment.rfm_score`, `segment.rfm_change`. A model's first night has no changes.
  package func score(_ thresholds: RFMThresholds) -> SQL {
    RFMScoreStatement(model: self, thresholds: thresholds).statement
  }

  /// The scores as phase b computes them, without writing: one row per customer, with `last_on`,
  /// `purchases`, `amount`, `recency`, `frequency`, `monetary`, `name`.
  package func preview(_ thresholds: RFMThresholds) -> SQL {
    RFMScoreStatement(model: self, thresholds: thresholds).preview
  }

  /// Notes that the model is fresh for the date. Over shards the customers add up.
  package func build(_ thresholds: RFMThresholds, customers: Int64, digest: String) -> SQL {
    """
    INSERT INTO \(Catalog.Segment.rfmBuild) AS b
      (
        model, business_date, definition_digest, customers,
        recency_cut_points, frequency_cut_points, monetary_cut_points
      )
    VALUES (
      \(definition.name), \(businessDate), \(digest), \(customers),
      \(shown(thresholds.recency)),
      \(shown(thresholds.frequency)),
      \(shown(thresholds.monetary))
    )
    ON CONFLICT (model, business_date) DO UPDATE
    SET
      definition_digest = excluded.definition_digest,
      customers = excluded.customers,
      recency_cut_points = excluded.recency_cut_points,
      frequency_cut_points = excluded.frequency_cut_points,
      monetary_cut_points = excluded.monetary_cut_points
    """
  }

  /// For people: the cut points themselves, divided and without needless zeros.
  private func shown(_ scaled: [ExactDecimal]) -> SQL {
    let added = definition.rule == .rRfm ? 1 : 0
    let points = scaled.map { point -> SQL in
      scale == 1 ? "\(point)" : "trim_scale(\(point) / \(scale) + \(added))"
    }
    return """
      ARRAY[
        \(SQL.joined(points, separator: ",\n"))
      ]::numeric[]
      """
  }
}

/// One row of phase a.
package struct RFMCutPointRow: Sendable, Hashable {
  package let axis: String
  package let ordinal: Int
  package let scaled: ExactDecimal

  package init(axis: String, ordinal: Int, scaled: ExactDecimal) {
    self.axis = axis
    self.ordinal = ordinal
    self.scaled = scaled
  }
}

/// What phase b compares with: cut points times the model's scale, rising.
package struct RFMThresholds: Sendable, Hashable {
  package let recency: [ExactDecimal]
  package let frequency: [ExactDecimal]
  package let monetary: [ExactDecimal]
}
