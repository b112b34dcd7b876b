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
    )
    INSERT INTO \(Catalog.Campaign.place)
      (customer_id, campaign_id, occasion, step_id, subject, number, taken_on)
    SELECT
      n.customer_id,
      \(campaign),
      n.occasion,
      \(step.id),
      '',
      n.number,
      \(night.businessDate)
    FROM numbered AS n
    WHERE NOT n.has_place AND n.number <= \(Int64(places)) AND n.visit = 1
    ON CONFLICT (customer_id, campaign_id, occasion, step_id) DO NOTHING
    """
  }

  /// How many places the step has given away: one look at the end of an index.
  var placesTaken: SQL {
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

  /// Asks a poll of so many customers, until so many have answered, in total or per trade object: the
  /// shop of the receipt that made the customer enter. Answers are events with the code `poll` whose
  /// object is the poll; their attribute `trade_object` names the shop.
  ///
  /// Writes: `campaign.passage`, outcome `next`, `refused:poll` or `refused:no_trade_object`, and one
  /// row per entry in `campaign.place`. Twice: who has passed is not asked again.
  func limitPoll(_ limit: LimitPollStep) -> SQL {
    let subject: SQL = limit.isPerTradeObject ? "r.shop_id" : "''"
    let answered: SQL =
      limit.isPerTradeObject ? "coalesce(e.attributes ->> 'trade_object', '')" : "''"
    return """
      WITH arrival AS (
        \(arrivals)
      ),
      candidate AS (
        SELECT
          a.customer_id,
          a.occasion,
          a.is_control,
          \(subject) AS subject,
          \(lot(of: "a")) AS lot
        FROM arrival AS a
        \(receiptOfOccasion)
        WHERE \(isNew)
      ),
      asked AS (
        SELECT
          p.subject,
          max(p.number) AS number,
          count(*) FILTER (WHERE p.taken_on = \(night.businessDate)) AS tonight,
          min(p.taken_on) AS first_on
        FROM \(Catalog.Campaign.place) AS p
        WHERE p.campaign_id = \(campaign) AND p.step_id = \(step.id)
        GROUP BY p.subject
      ),
      answer AS (
        SELECT \(answered) AS subject, count(DISTINCT e.customer_id) AS answers
        FROM \(Catalog.Warehouse.event) AS e
        WHERE
          e.code = 'poll'
          AND e.object_id = \(limit.poll)
          AND e.occurred_on >= (SELECT min(k.first_on) FROM asked AS k)
          AND e.occurred_on < \(night.businessDate)
        GROUP BY 1
      ),
      numbered AS (
        SELECT
          a.customer_id,
          a.occasion,
          a.is_control,
          a.subject,
          coalesce(k.number, 0) + row_number() OVER (
            PARTITION BY a.subject ORDER BY a.lot, a.customer_id, a.occasion) AS number,
          coalesce(k.number, 0) - coalesce(k.tonight, 0)
            + least(\(Int64(limit.answers)) - coalesce(w.answers, 0), \(Int64(limit.atOnce)))
            AS last_number
        FROM candidate AS a
        LEFT JOIN asked AS k ON k.subject = a.subject
        LEFT JOIN answer AS w ON w.subject = a.subject
      ),
      passed AS (
        \(passages(
          outcome: """
            CASE
              WHEN a.subject IS NULL THEN 'refused:no_trade_object'
              WHEN a.number <= a.last_number THEN 'next'
              ELSE 'refused:poll'
            END
            """,
          from: "FROM numbered AS a"))
      )
      INSERT INTO \(Catalog.Campaign.place)
        (customer_id, campaign_id, occasion, step_id, subject, number, taken_on)
      SELECT
        n.customer_id,
        \(campaign),
        n.occasion,
        \(step.id),
        n.subject,
        n.number,
        \(night.businessDate)
      FROM numbered AS n
      WHERE n.number <= n.last_number AND n.subject IS NOT NULL
      ON CONFLICT (customer_id, campaign_id, occasion, step_id) DO NOTHING
      """
  }
}
