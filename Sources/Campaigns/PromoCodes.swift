import Catalog
import Definitions
import SQLText
import Vocabulary

/// Promo codes of pools: each entry that is written to has one of its own.
extension StepStatements {
  /// Gives the codes of the pool in their order to those who may be written to, in the order of a
  /// salted hash. Whoever comes when none is left goes without a message.
  ///
  /// A run that was cut off left nothing, so the next one finds the same codes and the same order.
  func promised(_ message: SendStep) -> SQL {
    guard let promo = message.promo else { return "" }
    let source: SQL = limits.frequencyCaps[message.channel] == nil ? "permitted" : "capped"
    return """
      claimant AS (
        SELECT
          a.customer_id,
          a.occasion,
          row_number() OVER (ORDER BY \(lot(of: "a")), a.customer_id, a.occasion) AS turn
        FROM \(source) AS a
        WHERE a.outcome = 'next'
      ),
      free_code AS (
        SELECT f.code, f.turn
        FROM (
          SELECT f.code, row_number() OVER (ORDER BY f.code) AS turn
          FROM \(Catalog.Warehouse.promoCode) AS f
          WHERE \(isFree(promo))
        ) AS f
        WHERE f.turn <= (SELECT count(*) FROM claimant AS n)
      ),
      promised AS (
        SELECT
          a.customer_id,
          a.occasion,
          a.is_control,
          f.code,
          CASE
            WHEN a.outcome = 'next' AND f.code IS NULL THEN 'suppressed:no_promo_code'
            ELSE a.outcome
          END AS outcome
        FROM \(source) AS a
        LEFT JOIN claimant AS n ON n.customer_id = a.customer_id AND n.occasion = a.occasion
        LEFT JOIN free_code AS f ON f.turn = n.turn
      ),

      """
  }

  /// Notes who has which code, for ever.
  func drawn(_ message: SendStep) -> SQL {
    guard let promo = message.promo else { return "" }
    return """
      ,
      drawn AS (
        INSERT INTO \(Catalog.Campaign.promoDraw)
          (customer_id, campaign_id, occasion, step_id, pool, code, drawn_on)
        SELECT
          p.customer_id,
          \(campaign),
          p.occasion,
          \(step.id),
          \(promo.pool),
          n.code,
          \(night.businessDate)
        FROM passed AS p
        JOIN promised AS n ON n.customer_id = p.customer_id AND n.occasion = p.occasion
        WHERE p.outcome = 'next'
        RETURNING customer_id, occasion, code
      )
      """
  }

  func codeColumn(_ message: SendStep) -> SQL { message.promo == nil ? "" : ", promo_code" }

  func codeValue(_ message: SendStep) -> SQL { message.promo == nil ? "" : ",\nn.code" }

  /// Joins the code of a message that is drafted.
  func code(_ message: SendStep) -> SQL {
    guard message.promo != nil else { return "" }
    return """

      JOIN drawn AS n ON n.customer_id = p.customer_id AND n.occasion = p.occasion
      """
  }

  /// Notes what the night leaves of the pool. Of several steps that draw from it, the last one counts,
  /// and the greatest of their limits.
  ///
  /// Writes: `campaign.promo_level`.
  func level(of promo: PromoDraw) -> SQL {
    """
    INSERT INTO \(Catalog.Campaign.promoLevel) AS l
      (pool, business_date, codes_left, alarm_below)
    SELECT
      \(promo.pool),
      \(night.businessDate),
      count(*),
      \(Int64(promo.alarmBelow))
    FROM \(Catalog.Warehouse.promoCode) AS f
    WHERE \(isFree(promo))
    ON CONFLICT (pool, business_date) DO UPDATE
    SET codes_left = EXCLUDED.codes_left,
      alarm_below = greatest(l.alarm_below, EXCLUDED.alarm_below)
    """
  }

  /// Nobody has it, and it is good today. What was drawn stays drawn, whatever a feed says later.
  private func isFree(_ promo: PromoDraw) -> SQL {
    let today: SQL = "\(night.businessDate)"
    return """
      f.pool = \(promo.pool)
        AND f.state = 'free'
        AND f.customer_id = ''
        AND coalesce(f.valid_from <= \(today), true)
        AND coalesce(f.valid_to >= \(today), true)
        AND NOT EXISTS (
          SELECT FROM \(Catalog.Campaign.promoDraw) AS d
          WHERE d.pool = f.pool AND d.code = f.code)
      """
  }
}
