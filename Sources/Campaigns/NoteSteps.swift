import Catalog
import Definitions
import SQLText
import Vocabulary

extension StepStatements {
  /// Sets tags or takes them off, except for the control group.
  ///
  /// Writes: `campaign.passage` and `warehouse.customer_tag`, in one statement. A tag that is set
  /// already keeps its provenance. Twice: who has passed is not touched again.
  func tag(_ change: TagStep) -> SQL {
    let tags = SQLValue.textArray(change.tags)
    let effect: SQL =
      switch change.operation {
      case .set:
        """
        INSERT INTO \(Catalog.Warehouse.customerTag) (customer_id, tag, set_on, source, changed_at)
        SELECT DISTINCT ON (p.customer_id, t.tag)
          p.customer_id,
          t.tag,
          \(night.businessDate),
          \(source(of: "p")),
          \(night.scheduledAt)
        FROM passed AS p
        CROSS JOIN unnest(\(tags)) AS t (tag)
        WHERE p.outcome = 'next'
        ORDER BY p.customer_id, t.tag, p.occasion
        ON CONFLICT (customer_id, tag) DO NOTHING
        """
      case .remove:
        """
        DELETE FROM \(Catalog.Warehouse.customerTag) AS t
        USING passed AS p
        WHERE
          p.outcome = 'next'
          AND t.customer_id = p.customer_id
          AND t.tag = ANY (\(tags))
        """
      }
    return noting(effect)
  }

  /// Adds to an audience or takes out of it, except for the control group.
  ///
  /// Writes: `campaign.passage`, `warehouse.audience_member` and one row per entry in
  /// `campaign.audience_change`, in one statement. Twice: who has passed is not touched again.
  func audience(_ change: AudienceStep) -> SQL {
    let membership: SQL =
      switch change.operation {
      case .add:
        """
        INSERT INTO \(Catalog.Warehouse.audienceMember)
          (customer_id, audience, added_on, source, changed_at)
        SELECT
          p.customer_id,
          \(change.audience),
          \(night.businessDate),
          min(\(source(of: "p"))),
          \(night.scheduledAt)
        FROM passed AS p
        WHERE p.outcome = 'next'
        GROUP BY p.customer_id
        ON CONFLICT (customer_id, audience) DO NOTHING
        """
      case .exclude:
        """
        DELETE FROM \(Catalog.Warehouse.audienceMember) AS m
        USING passed AS p
        WHERE
          p.outcome = 'next'
          AND m.customer_id = p.customer_id
          AND m.audience = \(change.audience)
        """
      }
    return noting(
      beside: """
        ,
        membership AS (
          \(membership)
        )
        """,
      """
      INSERT INTO \(Catalog.Campaign.audienceChange)
        (customer_id, campaign_id, occasion, step_id, audience, op, is_transferred, business_date)
      SELECT
        p.customer_id,
        \(campaign),
        p.occasion,
        \(step.id),
        \(change.audience),
        \(change.operation == .add ? "ADD" : "REMOVE"),
        \(change.isTransferred),
        \(night.businessDate)
      FROM passed AS p
      WHERE p.outcome = 'next'
      ON CONFLICT (customer_id, campaign_id, occasion, step_id) DO NOTHING
      """)
  }

  /// Books points, except for the control group.
  ///
  /// Writes: `campaign.passage` and one row per entry in `warehouse.customer_points`, in one
  /// statement. Twice: a movement has the key of its occasion.
  func score(_ booking: ScoreStep) -> SQL {
    noting(
      """
      INSERT INTO \(Catalog.Warehouse.customerPoints)
        (customer_id, score, movement_key, points, booked_on, source, changed_at)
      SELECT
        p.customer_id,
        \(booking.score),
        \(key(.score, of: step).sql(of: "p")),
        \(booking.points),
        \(night.businessDate),
        \(source(of: "p")),
        \(night.scheduledAt)
      FROM passed AS p
      WHERE p.outcome = 'next'
      ON CONFLICT (customer_id, score, movement_key) DO NOTHING
      """)
  }

  /// Lets all arrivals pass who are active, the control group apart, and does something for them.
  func noting(beside part: SQL = .empty, _ effect: SQL) -> SQL {
    """
    WITH arrival AS (
      \(arrivals)
    ),
    passed AS (
      \(passages(outcome: Self.activeOrControl, from: withCustomer))
      RETURNING customer_id, occasion, outcome
    )\(part)
    \(effect)
    """
  }

  /// Of arrivals `a` and their customers `c`.
  static let activeOrControl: SQL = """
    CASE
      WHEN c.status = 'active' AND a.is_control THEN 'control'
      WHEN c.status = 'active' THEN 'next'
      ELSE 'refused:not_active'
    END
    """

  var withCustomer: SQL {
    """
    FROM arrival AS a
    LEFT JOIN \(Catalog.Warehouse.customer) AS c ON c.customer_id = a.customer_id
    """
  }
}
