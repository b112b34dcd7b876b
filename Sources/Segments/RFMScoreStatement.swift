import Catalog
import Conditions
import Definitions
import SQLText
import Vocabulary

/// What a build writes into the scores and their changes.
///
/// A model without scores gets them all at once (``first``). Otherwise what customers bought is
/// brought up to date first (``forget``, ``renew``, ``admit``), and once the cut points are known, the
/// scores that differ are written (``rescore``). A row that stays is not written.
struct RFMScoreStatement {
  let model: RFMStatements

  private var definition: RFMDefinition { model.definition }
  private var businessDate: CivilDate { model.businessDate }
  private var scores: Table { Catalog.Segment.rfmScore }

  /// All scores of a model that has none, from the staging table.
  func first(_ thresholds: RFMThresholds) -> SQL {
    let scoring = RFMScoring(model: model, thresholds: thresholds)
    return .with(
      [scored(scoring)],
      """
      INSERT INTO \(scores)
        (customer_id, model, recency, frequency, monetary, name, last_on, purchases, amount)
      SELECT
        s.customer_id, \(definition.name), s.recency, s.frequency, s.monetary,
        \(scoring.name),
        s.last_on, s.purchases, s.amount
      FROM scored AS s
      ORDER BY s.customer_id
      """)
  }

  /// The scores as phase b computes them from the staging table, without writing.
  func preview(_ thresholds: RFMThresholds) -> SQL {
    let scoring = RFMScoring(model: model, thresholds: thresholds)
    return .with(
      [scored(scoring)],
      """
      SELECT
        s.customer_id, s.last_on, s.purchases, s.amount, s.recency, s.frequency, s.monetary,
        \(scoring.name) AS name
      FROM scored AS s
      """)
  }

  private func scored(_ scoring: RFMScoring) -> SQL {
    """
    scored AS (
      SELECT
        p.customer_id,
        p.last_on,
        p.purchases,
        p.amount,
        (
          \(scoring.recency)
        )::smallint AS recency,
        (
          \(scoring.frequency)
        )::smallint AS frequency,
        (
          \(scoring.monetary)
        )::smallint AS monetary
      FROM \(Catalog.Segment.rfmTonight) AS p
    )
    """
  }

  /// The changes of a model's first scores, where it had been built, and found nobody.
  var firstChanges: SQL {
    """
    INSERT INTO \(Catalog.Segment.rfmChange) AS h
      (customer_id, model, business_date, from_score, to_score, from_name, to_name)
    SELECT
      s.customer_id, \(definition.name), \(businessDate), NULL,
      100 * s.recency + 10 * s.frequency + s.monetary, NULL, s.name
    FROM \(scores) AS s
    WHERE s.model = \(definition.name)\(onConflict)
    """
  }

  // MARK: What customers bought

  /// Takes the scores away of those who are scored no more, and notes it.
  ///
  /// - Parameters:
  ///   - isFull: the staging table holds everybody; otherwise those it names without a purchase go.
  ///   - isNoted: there was a night before.
  ///   - isRepeated: this date has been built before.
  func forget(isFull: Bool, isNoted: Bool, isRepeated: Bool) -> SQL {
    let isGone: SQL =
      isFull
      ? """
      NOT EXISTS (
        SELECT FROM \(Catalog.Segment.rfmTonight) AS t WHERE t.customer_id = s.customer_id
      )
      """
      : """
      EXISTS (
        SELECT FROM \(Catalog.Segment.rfmTonight) AS t
        WHERE t.customer_id = s.customer_id AND t.purchases = 0
      )
      """
    let deletion: SQL = """
      DELETE FROM \(scores) AS s
      WHERE
        s.model = \(definition.name)
        AND \(isGone)
      """
    guard isNoted else { return deletion }
    return """
      WITH gone AS (
        \(deletion)
        RETURNING
          s.customer_id, 100 * s.recency + 10 * s.frequency + s.monetary AS score, s.name
      )
      INSERT INTO \(Catalog.Segment.rfmChange) AS h
        (customer_id, model, business_date, from_score, to_score, from_name, to_name)
      SELECT
        g.customer_id, \(definition.name), \(businessDate), g.score, NULL, g.name, NULL
      FROM gone AS g\(isRepeated ? onConflict : .empty)
      """
  }

  var renew: SQL {
    """
    UPDATE \(scores) AS s
    SET last_on = t.last_on, purchases = t.purchases, amount = t.amount
    FROM \(Catalog.Segment.rfmTonight) AS t
    WHERE
      s.customer_id = t.customer_id
      AND s.model = \(definition.name)
      AND t.purchases > 0
      AND (s.last_on <> t.last_on OR s.purchases <> t.purchases OR s.amount <> t.amount)
    """
  }

  /// Who is new has no score until `rescore` gives one.
  ///
  /// - Parameter isFull: the staging table holds everybody; otherwise who is new was read again.
  func admit(isFull: Bool) -> SQL {
    let reread: SQL =
      isFull
      ? .empty
      : "\nJOIN \(Catalog.Segment.rfmReread) AS c ON c.customer_id = t.customer_id"
    return """
      INSERT INTO \(scores)
        (customer_id, model, recency, frequency, monetary, name, last_on, purchases, amount)
      SELECT
        t.customer_id, \(definition.name), 0, 0, 0, '', t.last_on, t.purchases, t.amount
      FROM \(Catalog.Segment.rfmTonight) AS t\(reread)
      WHERE
        t.purchases > 0
        AND NOT EXISTS (
          SELECT FROM \(scores) AS s
          WHERE s.customer_id = t.customer_id AND s.model = \(definition.name)
        )
      """
  }

  // MARK: Scores

  /// Writes the scores that differ, in the places where they were found, and the changes.
  ///
  /// - Parameters:
  ///   - checksNames: the map of names may have changed as well.
  ///   - isRepeated: this date has been built before: only then a change may stand already.
  func rescore(
    _ thresholds: RFMThresholds, checksNames: Bool, isNoted: Bool, isRepeated: Bool
  ) -> SQL {
    let scoring = RFMScoring(model: model, thresholds: thresholds)
    let parts = [compared(scoring), difference(scoring, checksNames)]
    let update: SQL = """
      UPDATE \(scores) AS s
      SET recency = d.recency, frequency = d.frequency, monetary = d.monetary, name = d.name
      FROM difference AS d
      WHERE s.ctid = d.place
      """
    guard isNoted else { return .with(parts, update) }
    return .with(
      parts + ["written AS (\n  \(update)\n)"],
      """
      INSERT INTO \(Catalog.Segment.rfmChange) AS h
        (customer_id, model, business_date, from_score, to_score, from_name, to_name)
      SELECT
        d.customer_id, \(definition.name), \(businessDate),
        d.from_score,
        100 * d.recency + 10 * d.frequency + d.monetary,
        d.from_name,
        d.name
      FROM difference AS d\(isRepeated ? onConflict : .empty)
      """)
  }

  private func compared(_ scoring: RFMScoring) -> SQL {
    """
    compared AS (
      SELECT
        p.ctid AS place,
        p.customer_id,
        p.recency AS from_recency,
        p.frequency AS from_frequency,
        p.monetary AS from_monetary,
        p.name AS from_name,
        \(scoring.recency) AS recency,
        \(scoring.frequency) AS frequency,
        \(scoring.monetary) AS monetary
      FROM \(scores) AS p
      WHERE p.model = \(definition.name)
    )
    """
  }

  private func difference(_ scoring: RFMScoring, _ checksNames: Bool) -> SQL {
    let nameDiffers: SQL = checksNames ? "\nOR s.from_name <> \(scoring.name)" : .empty
    return """
      difference AS MATERIALIZED (
        SELECT
          s.place,
          s.customer_id,
          CASE
            WHEN s.from_recency > 0
              THEN 100 * s.from_recency + 10 * s.from_frequency + s.from_monetary
          END AS from_score,
          CASE WHEN s.from_recency > 0 THEN s.from_name END AS from_name,
          s.recency,
          s.frequency,
          s.monetary,
          \(scoring.name) AS name
        FROM compared AS s
        WHERE
          s.from_recency <> s.recency
          OR s.from_frequency <> s.frequency
          OR s.from_monetary <> s.monetary\(nameDiffers)
      )
      """
  }

  /// What an earlier run of this date noted keeps where it began.
  private var onConflict: SQL {
    """

    ON CONFLICT (customer_id, model, business_date) DO UPDATE
    SET to_score = excluded.to_score, to_name = excluded.to_name
    """
  }

  /// Changes of an earlier run of this date that are none any more.
  var forgetUndone: SQL {
    """
    DELETE FROM \(Catalog.Segment.rfmChange) AS h
    WHERE
      h.model = \(definition.name)
      AND h.business_date = \(businessDate)
      AND h.from_score IS NOT DISTINCT FROM h.to_score
      AND h.from_name IS NOT DISTINCT FROM h.to_name
    """
  }
}
