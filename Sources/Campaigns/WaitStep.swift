import Catalog
import Definitions
import SQLText
import Vocabulary

extension StepStatements {
  /// Holds everyone who arrives. Whole days are civil days and end in the night of that day; a
  /// shorter wait ends in the first night whose scheduled instant is at or after its end.
  ///
  /// Writes: `campaign.passage`, outcome `waiting`.
  func wait(_ span: TimeSpan) -> SQL {
    let dueOn: SQL
    let dueAt: SQL
    if let days = span.wholeDays {
      dueOn = "\(night.businessDate.adding(days: days))"
      dueAt = "\(SQLValue.null(.timestamptz))"
    } else {
      dueOn = "\(SQLValue.null(.date))"
      dueAt = "\(night.scheduledAt.adding(seconds: span.seconds))"
    }
    return """
      INSERT INTO \(Catalog.Campaign.passage)
        (customer_id, campaign_id, occasion, step_id, version, is_control, arrived_on, outcome,
        due_on, due_at)
      SELECT
        a.customer_id,
        \(campaign),
        a.occasion,
        \(step.id),
        \(version.version),
        a.is_control,
        \(night.businessDate),
        'waiting',
        \(dueOn),
        \(dueAt)
      FROM (
        \(arrivals)
      ) AS a
      ON CONFLICT (customer_id, campaign_id, occasion, step_id) DO NOTHING
      """
  }

  /// Lets those go on whose wait is over.
  ///
  /// Writes: `campaign.passage`, outcome `next`. Twice: who went on waits no more.
  var release: SQL {
    """
    UPDATE \(Catalog.Campaign.passage) AS p
    SET outcome = 'next', passed_on = \(night.businessDate)
    WHERE
      p.campaign_id = \(campaign)
      AND p.step_id = \(step.id)
      AND p.outcome = 'waiting'
      AND p.arrived_on < \(night.businessDate)
      AND (p.due_on <= \(night.businessDate) OR p.due_at <= \(night.scheduledAt))
      AND p.version = \(version.version)
    """
  }
}

extension Instant {
  fileprivate func adding(seconds: Int) -> Instant {
    Instant(microseconds: microseconds + Int64(seconds) * 1_000_000)
  }
}
