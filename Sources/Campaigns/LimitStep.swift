import Catalog
import Definitions
import SQLText
import Vocabulary

extension StepStatements {
  /// Lets so many customers pass in the whole campaign, in the order of their arrival, then of a
  /// salted hash. Who has a place passes again with another occasion.
  ///
  /// Writes: `campaign.passage`, outcome `next` or `refused:limit`, and one row per customer in
  /// `campaign.place`. The control group takes places too: it is compared with who else came through.
  /// Twice: who has passed is not counted again, so no place is given twice.
  func limit(to places: Int) -> SQL {
    """
    WITH arrival AS (
      \(arrivals)
    ),
    standing AS (
      SELECT
        a.customer_id,
        a.occasion,
        a.is_control,
        p.customer_id IS NOT NULL AS has_place,
        \(lot(of: "a")) AS lot
      FROM arrival AS a
      LEFT JOIN (
        SELECT DISTINCT p.customer_id
        FROM \(Catalog.Campaign.place) AS p
        WHERE p.campaign_id = \(campaign) AND p.step_id = \(step.id)
      ) AS p ON p.customer_id = a.customer_id
      WHERE \(isNew)
    ),
    numbered AS (
      SELECT
        s.customer_id,
        s.occasion,
        s.is_control,
        s.has_place,
        \(placesTaken) + dense_rank() OVER (
          PARTITION BY s.has_place ORDER BY s.lot, s.customer_id) AS number,
        row_number() OVER (PARTITION BY s.customer_id ORDER BY s.occasion) AS visit
      FROM standing AS s
    ),
    passed AS (
      \(passages(
        outcome: """
          CASE WHEN a.has_place OR a.number <= \(Int64(places)) THEN 'next' ELSE 'refused:limit' END
          """,
        from: "FROM numbered AS a"))
      RETURNING customer_id, occasion, outcome
    )
    INSERT INTO \(Catalog.Campaign.place)
      (customer_id, campaign_id, occasion, step_id, subject, number, taken_on)
    SELECT
      p.customer_id,
      \(campaign),
      p.occasion,
      \(step.id),
      '',
      n.number,
      \(night.businessDate)
    FROM passed AS p
    JOIN numbered AS n ON n.customer_id = p.customer_id AND n.occasion = p.occasion
    WHERE p.outcome = 'next' AND NOT n.has_place AND n.visit = 1
    ON CONFLICT (customer_id, campaign_id, occasion, step_id) DO NOTHING
    """
  }

  /// How many places the step has given away: one look at the end of an index.
  private var placesTaken: SQL {
    """
    coalesce((
      SELECT max(t.number)
      FROM \(Catalog.Campaign.place) AS t
      WHERE t.campaign_id = \(campaign) AND t.step_id = \(step.id) AND t.subject = ''), 0)
    """
  }

  /// Notes the night in which the last place was taken.
  ///
  /// Writes: `campaign.exhaustion`.
  func exhaust(_ places: Int) -> SQL {
    """
    INSERT INTO \(Catalog.Campaign.exhaustion) (campaign_id, step_id, places, exhausted_on)
    SELECT \(campaign), \(step.id), \(Int64(places)), \(night.businessDate)
    WHERE \(placesTaken) >= \(Int64(places))
    ON CONFLICT (campaign_id, step_id, places) DO NOTHING
    """
  }
}
