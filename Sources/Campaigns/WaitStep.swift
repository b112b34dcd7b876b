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
    return stay(.waiting, dueOn: dueOn, dueAt: dueAt, from: "FROM (\n  \(arrivals)\n) AS a")
  }

  /// Holds everyone who arrives before a date; who arrives on it or later goes on at once.
  ///
  /// Writes: `campaign.passage`, outcome `waiting` or `next`.
  func wait(until date: CivilDate) -> SQL {
    let source: SQL = "FROM (\n  \(arrivals)\n) AS a"
    guard night.businessDate < date else { return passages(outcome: "'next'", from: source) }
    return stay(.waiting, dueOn: "\(date)", dueAt: "\(SQLValue.null(.timestamptz))", from: source)
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
      AND p.passed_on IS NULL
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
