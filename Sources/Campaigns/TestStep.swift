import Catalog
import Definitions
import SQLText
import Vocabulary

extension StepStatements {
  /// Decides a test whose entries have all come, so many days after the last of them.
  ///
  /// Compared are the shares of the entries with the outcome, exactly; of equal ones the first
  /// branch wins. Facts count up to the day before the business date.
  ///
  /// Writes: `campaign.decision`, with its figures. Twice: a decision is never made again.
  func decide(_ test: ABTestStep) -> SQL {
    """
    WITH entrant AS (
      SELECT t.customer_id, t.occasion, t.taken_on, p.outcome
      FROM \(Catalog.Campaign.place) AS t
      JOIN \(Catalog.Campaign.passage) AS p
        ON p.customer_id = t.customer_id
        AND p.campaign_id = t.campaign_id
        AND p.occasion = t.occasion
        AND p.step_id = t.step_id
      WHERE
        t.campaign_id = \(campaign)
        AND t.step_id = \(step.id)
        AND t.number <= \(Int64(test.first))
        AND NOT EXISTS (
          SELECT FROM \(Catalog.Campaign.decision) AS d
          WHERE d.campaign_id = \(campaign) AND d.step_id = \(step.id))
    ),
    complete AS (
      SELECT count(*) AS entrants
      FROM entrant AS t
      HAVING count(*) >= \(test.first) AND max(t.taken_on) + \(test.waitDays) <= \(night.businessDate)
    ),
    outcome AS (
      SELECT
        t.outcome,
        \(hasOutcome(test.criterion)) AS is_success
      FROM entrant AS t
      CROSS JOIN complete AS c
    ),
    branch AS (
      SELECT
        b.number,
        count(o.outcome) AS entries,
        count(o.outcome) FILTER (WHERE o.is_success) AS successes
      FROM unnest(\(SQLValue.integerArray(Array(1...test.branches)))) AS b (number)
      LEFT JOIN outcome AS o ON o.outcome = 'branch:' || b.number
      GROUP BY b.number
    ),
    ranked AS (
      SELECT
        b.number,
        b.entries,
        b.successes,
        row_number() OVER (
          ORDER BY b.successes::numeric / greatest(b.entries, 1) DESC, b.number) AS rank
      FROM branch AS b
    )
    INSERT INTO \(Catalog.Campaign.decision)
      (campaign_id, step_id, decided_on, winner, figures)
    SELECT
      \(campaign),
      \(step.id),
      \(night.businessDate),
      max(r.number) FILTER (WHERE r.rank = 1),
      jsonb_agg(
        jsonb_build_object('branch', r.number, 'entries', r.entries, 'successes', r.successes)
        ORDER BY r.number)
    FROM ranked AS r
    CROSS JOIN complete AS c
    HAVING count(*) > 0
    ON CONFLICT (campaign_id, step_id) DO NOTHING
    """
  }

  /// Of an entrant `t`, who took his place on `taken_on`.
  private func hasOutcome(_ criterion: ABTestStep.Criterion) -> SQL {
    let state: MessageState
    switch criterion {
    case .opens: state = .opened
    case .clicks: state = .clicked
    case .orders:
      return """
        EXISTS (
          SELECT FROM \(Catalog.Warehouse.receipt) AS r
          WHERE
            r.customer_id = t.customer_id
            AND r.kind = 'sale'
            AND r.status <> 'cancelled'
            AND r.issued_on >= t.taken_on
            AND r.issued_on < \(night.businessDate))
        """
    }
    return """
      EXISTS (
        SELECT
        FROM \(Catalog.Campaign.messageDraft) AS m
        JOIN \(Catalog.Warehouse.messageStatus) AS s
          ON s.customer_id = m.customer_id AND s.message_key = m.message_key
        WHERE
          m.customer_id = t.customer_id
          AND m.campaign_id = \(campaign)
          AND m.occasion = t.occasion
          AND m.business_date >= t.taken_on
          AND s.status = ANY (\(SQLValue.textArray(state.statuses)))
          AND s.status_on < \(night.businessDate))
      """
  }

  /// Sends those who were held for the decision down the branch that won.
  ///
  /// Writes: `campaign.passage`. Twice: who went on is held no more.
  func releaseDecided(_ test: ABTestStep) -> SQL {
    """
    UPDATE \(Catalog.Campaign.passage) AS p
    SET outcome = \(winner(test)), passed_on = \(night.businessDate)
    FROM \(Catalog.Campaign.decision) AS d
    WHERE
      d.campaign_id = \(campaign)
      AND d.step_id = \(step.id)
      AND d.decided_on <= \(night.businessDate)
      AND p.campaign_id = \(campaign)
      AND p.step_id = \(step.id)
      AND p.passed_on IS NULL
      AND p.arrived_on < \(night.businessDate)
      AND p.version = \(version.version)
    """
  }

  /// Of a decision `d`. A version with fewer branches than the test had takes its last.
  private func winner(_ test: ABTestStep) -> SQL {
    "'branch:' || least(d.winner, \(test.branches))"
  }

  /// Deals the entries of the test out to the branches, one after the other in the order of a salted
  /// hash; sends later ones to the winner, and holds or deals out those who come in between. The
  /// control group takes no place in the test: its branch is that of its hash.
  ///
  /// Writes: `campaign.passage` and one row per entry of the test in `campaign.place`, in one
  /// statement. Twice: who has passed is not dealt out again.
  func split(_ test: ABTestStep) -> SQL {
    let branches = Int64(test.branches)
    let dealt: SQL = "'branch:' || (1 + (a.number - 1) % \(branches))"
    return """
      WITH arrival AS (
        \(arrivals)
      ),
      numbered AS (
        SELECT
          a.customer_id,
          a.occasion,
          a.is_control,
          a.lot,
          \(placesTaken) + row_number() OVER (
            PARTITION BY a.is_control ORDER BY a.lot, a.customer_id, a.occasion) AS number
        FROM (
          SELECT a.customer_id, a.occasion, a.is_control, \(lot(of: "a")) AS lot
          FROM arrival AS a
          WHERE \(isNew)
        ) AS a
      ),
      judged AS (
        SELECT
          a.customer_id,
          a.occasion,
          a.is_control,
          a.number,
          CASE
            WHEN d.winner IS NOT NULL THEN \(winner(test))
            WHEN a.is_control
              THEN 'branch:' || (1 + ('x' || substr(a.lot, 1, 15))::bit(60)::bigint % \(branches))
            WHEN a.number <= \(Int64(test.first)) THEN \(dealt)
            ELSE \(test.untilDecided == .split ? dealt : "'held'")
          END AS outcome
        FROM numbered AS a
        LEFT JOIN \(Catalog.Campaign.decision) AS d
          ON d.campaign_id = \(campaign)
          AND d.step_id = \(step.id)
          AND d.decided_on <= \(night.businessDate)
      ),
      passed AS (
        \(passages(outcome: "a.outcome", mayHold: true, from: "FROM judged AS a"))
      )
      INSERT INTO \(Catalog.Campaign.place)
        (customer_id, campaign_id, occasion, step_id, subject, number, taken_on)
      SELECT j.customer_id, \(campaign), j.occasion, \(step.id), '', j.number, \(night.businessDate)
      FROM judged AS j
      WHERE NOT j.is_control AND j.number <= \(Int64(test.first))
      ON CONFLICT (customer_id, campaign_id, occasion, step_id) DO NOTHING
      """
  }

  /// Parts the arrivals by how far the e-mail of a step above came, as reported before the business
  /// date. Without a report it was not delivered.
  ///
  /// Writes: `campaign.passage`.
  func checkEmail(_ mail: Identifier) -> SQL {
    guard let written = version.definition.step(mail) else {
      preconditionFailure("the reader has found the step that writes")
    }
    let levels: [MessageState] = [.clicked, .opened, .delivered]
    let cases = levels.map { level -> SQL in
      """
      WHEN bool_or(s.status = ANY (\(SQLValue.textArray(level.statuses)))) THEN \(level.rawValue)
      """
    }
    return """
      WITH arrival AS (
        \(arrivals)
      ),
      checked AS (
        SELECT
          a.customer_id,
          a.occasion,
          a.is_control,
          CASE
            \(SQL.joined(cases, separator: "\n"))
            ELSE 'not_delivered'
          END AS outcome
        FROM arrival AS a
        LEFT JOIN \(Catalog.Warehouse.messageStatus) AS s
          ON s.customer_id = a.customer_id
          AND s.message_key = \(key(.message, of: written).sql(of: "a"))
          AND s.status_on < \(night.businessDate)
        GROUP BY a.customer_id, a.occasion, a.is_control
      )
      \(passages(outcome: "a.outcome", from: "FROM checked AS a"))
      """
  }
}
