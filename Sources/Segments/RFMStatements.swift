import Catalog
import Conditions
package import Definitions
package import SQLText
package import Vocabulary

/// The SQL of an RFM model for a business date. Runs nothing; the night's step `rfm` runs it in one
/// transaction.
///
/// Two phases (performance.md, R4): cut points are a small result over everybody, where a rule needs
/// them; scoring compares each customer with the cut points, which are bound.
///
/// A model is built in full (`fill`), or from the build before it (`reread`, `addUp`, `readAgain`)
/// with the same result, where ``addsUp(to:digest:baseDigest:)`` allows it. Twice: a night that is run
/// again for the same date leaves the same scores and changes.
package struct RFMStatements: Sendable {
  package let definition: RFMDefinition
  package let businessDate: CivilDate

  package init(_ definition: RFMDefinition, businessDate: CivilDate) {
    self.definition = definition
    self.businessDate = businessDate
  }

  var purchases: RFMPurchases { RFMPurchases(definition: definition) }
  private var score: RFMScoreStatement { RFMScoreStatement(model: self) }

  var baseName: SQL {
    guard let base = definition.base else { preconditionFailure("asked of a model with a base") }
    return "\(base.value)"
  }

  /// Quantiles are kept as multiples of their denominator, so that no division rounds.
  package var scale: Int {
    switch definition.rule {
    case .quantile, .rRfm: definition.groups
    case .ntile, .rank, .fixed, .revenueShare: 1
    }
  }

  // MARK: What customers bought

  /// Empties the staging tables.
  package var clear: SQL {
    "TRUNCATE \(Catalog.Segment.rfmTonight), \(Catalog.Segment.rfmReread)"
  }

  /// Tells the planner what came into the staging tables.
  package var measure: [SQL] {
    ["ANALYZE \(Catalog.Segment.rfmTonight)", "ANALYZE \(Catalog.Segment.rfmReread)"]
  }

  /// Tells the planner what a build of everybody left: the next night comes before anybody else would.
  package var measureScores: SQL { "ANALYZE \(Catalog.Segment.rfmScore)" }

  /// The number of `customers` in the staging table.
  package var staged: SQL {
    "SELECT count(*) AS customers FROM \(Catalog.Segment.rfmTonight) AS p"
  }

  /// Stages everybody who bought in the window.
  package var fill: SQL {
    .with(
      [purchases.table(on: businessDate)],
      """
      INSERT INTO \(Catalog.Segment.rfmTonight) (customer_id, last_on, purchases, amount)
      SELECT p.customer_id, p.last_on, p.purchases, p.amount
      FROM purchase AS p
      """)
  }

  /// Whether the scores can be brought up to date from the last build.
  ///
  /// - Parameters:
  ///   - digest: of the definition now: another definition is another model.
  ///   - baseDigest: of the base as it was on the date of the last build: its past must stand.
  package func addsUp(to last: RFMBuild, digest: String, baseDigest: String) -> Bool {
    let days = businessDate.days(since: last.businessDate)
    // The base of a date can be settled again on that date, and says nothing of who left it then.
    guard last.loadsThrough != nil, last.definitionDigest == digest, last.baseDigest == baseDigest,
      days >= (definition.base == nil ? 0 : 1), days <= Self.mostDays
    else { return false }
    guard let start = purchases.windowStart(businessDate) else { return true }
    return start < last.businessDate
  }

  /// After so many days most of the window has moved, and a full build is not dearer.
  private static let mostDays = 62

  /// Stages the customers whose receipts are read again.
  package func reread(since last: RFMBuild, lastLoad: Int64) -> SQL {
    RFMTouched(model: self, last: last, lastLoad: lastLoad).reread
  }

  /// Stages those whose purchases are what they were with what came and less what went.
  package func addUp(since last: RFMBuild, lastLoad: Int64) -> SQL {
    RFMTouched(model: self, last: last, lastLoad: lastLoad).addUp
  }

  /// Stages those who are read again.
  package func readAgain(since last: RFMBuild, lastLoad: Int64) -> SQL {
    RFMTouched(model: self, last: last, lastLoad: lastLoad).readAgain
  }

  /// Members of the base on a date, as `digest`; `nil`: there is no base.
  package func baseDigest(on date: CivilDate) -> SQL? {
    guard definition.base != nil else { return nil }
    return """
      SELECT
        concat_ws(' ', count(*), sum(hashtextextended(m.customer_id, 0))) AS digest
      FROM \(Catalog.Segment.membership) AS m
      WHERE
        m.segment = \(baseName)
        AND m.entered_on <= \(date)
        AND (m.left_on IS NULL OR m.left_on > \(date))
      """
  }

  /// Notes the merges this build knows: two statements.
  package var noteMerges: [SQL] {
    [
      """
      DELETE FROM \(Catalog.Segment.rfmMerge) AS k
      WHERE
        k.model = \(definition.name)
        AND NOT EXISTS (
          SELECT FROM \(Catalog.Warehouse.customerMerge) AS m
          WHERE m.customer_id = k.customer_id AND m.is_moved AND m.root = k.root
        )
      """,
      """
      INSERT INTO \(Catalog.Segment.rfmMerge) (customer_id, model, root)
      SELECT m.customer_id, \(definition.name), m.root
      FROM \(Catalog.Warehouse.customerMerge) AS m
      WHERE
        m.is_moved
        AND NOT EXISTS (
          SELECT FROM \(Catalog.Segment.rfmMerge) AS k
          WHERE k.customer_id = m.customer_id AND k.model = \(definition.name)
        )
      """,
    ]
  }

  // MARK: Phase a

  /// Rows of `low` and `high`: where cut points of amounts are expected; `nil`: all values are
  /// counted.
  package func brackets(from source: RFMSource, customers: Int64) -> SQL? {
    RFMBracketQuery(model: self, source: source, customers: customers).statement
  }

  /// The cut points of an axis: rows of `ordinal`, `value`, `scaled`, `is_exact`; no row when nobody
  /// has bought. `nil` when the rule computes none.
  package func cutPoints(
    of axis: RFMAxis, from source: RFMSource, within brackets: [RFMBracket] = []
  ) -> SQL? {
    switch definition.rule {
    case .ntile, .fixed: nil
    case .quantile, .rRfm, .rank, .revenueShare:
      RFMCutPointQuery(
        model: self, axis: axis, source: source,
        brackets: axis == .monetary ? RFMBracket.merged(brackets) : []
      ).statement
    }
  }

  /// The thresholds of phase b from the rows of phase a.
  package func thresholds(_ found: [RFMAxis: [RFMCutPoint]]) throws(Problem) -> RFMThresholds {
    if case .fixed(let given) = definition.rule {
      func axis(_ points: [ExactDecimal]) -> RFMAxisThresholds {
        RFMAxisThresholds(bounds: points.map { .above($0) }, scaled: points)
      }
      return RFMThresholds(
        recency: axis(given.recency), frequency: axis(given.frequency),
        monetary: axis(given.monetary))
    }
    let counts = Set(RFMAxis.allCases.map { found[$0]?.count ?? 0 })
    guard counts == [definition.groups - 1] || counts == [0] else {
      throw .bug("an RFM model has \(counts.sorted()) cut points on its axes")
    }
    return RFMThresholds(
      recency: try axis(found[.recency] ?? []), frequency: try axis(found[.frequency] ?? []),
      monetary: try axis(found[.monetary] ?? []))
  }

  private func axis(_ points: [RFMCutPoint]) throws(Problem) -> RFMAxisThresholds {
    var bounds: [RFMBound] = []
    var scaled: [ExactDecimal] = []
    for point in points {
      guard point.isExact, let value = point.value, let exact = point.scaled else {
        throw .bug("a cut point of an RFM model lies outside its bracket")
      }
      scaled.append(exact)
      bounds.append(
        definition.rule == .rRfm
          ? .atLeast(exact.adding(definition.groups), scale: definition.groups) : .above(value))
    }
    return RFMAxisThresholds(bounds: bounds, scaled: scaled)
  }

  // MARK: Phase b

  /// Writes the scores of a model that has none, from the staging table.
  package func first(_ thresholds: RFMThresholds) -> SQL { score.first(thresholds) }

  /// Notes the changes of such scores, where there was a night before, without anybody.
  package var firstChanges: SQL { score.firstChanges }

  /// The scores as phase b computes them from the staging table, without writing: one row per
  /// customer, with `last_on`, `purchases`, `amount`, `recency`, `frequency`, `monetary`, `name`.
  package func preview(_ thresholds: RFMThresholds) -> SQL { score.preview(thresholds) }

  /// Brings what customers bought up to date with the staging table, scores as they were: three
  /// statements, to be run in their order.
  package func renew(isFull: Bool, isNoted: Bool, isRepeated: Bool) -> [SQL] {
    [
      score.forget(isFull: isFull, isNoted: isNoted, isRepeated: isRepeated), score.renew,
      score.admit(isFull: isFull),
    ]
  }

  /// Writes the scores that differ, and their changes when there was a night before.
  package func rescore(
    _ thresholds: RFMThresholds, checksNames: Bool, isNoted: Bool, isRepeated: Bool
  ) -> SQL {
    score.rescore(
      thresholds, checksNames: checksNames, isNoted: isNoted, isRepeated: isRepeated)
  }

  /// Drops changes of an earlier run of this date that are none any more.
  package var forgetUndone: SQL { score.forgetUndone }
}

extension ExactDecimal {
  /// With a whole number more.
  fileprivate func adding(_ whole: Int) -> ExactDecimal {
    let one = (0..<scale).reduce(Int64(1)) { product, _ in product * 10 }
    return ExactDecimal(units: units + Int64(whole) * one, scale: scale)
  }
}
