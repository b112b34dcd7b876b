import Catalog
import Conditions
import Definitions
import SQLText
import Vocabulary

/// The dates that are evaluated together because a feed came late: what segments and models were built
/// for them before it came is not to be believed.
struct MissedGap {
  /// Those that were missed, and the night's own where it is evaluated.
  let dates: [CivilDate]
  /// The business date of the night at work: its own builds have seen what came.
  let night: CivilDate
  let membership: Condition?

  /// `nil`: the night evaluates no date but its own.
  init?(_ dates: [CivilDate], of night: CivilDate, membership: Condition?) {
    guard let first = dates.first, first < night else { return nil }
    self.dates = dates
    self.night = night
    self.membership = membership
  }

  /// `SELECT customer_id` of the members on a date, and of those before it: from the facts as they are
  /// now for each date that was missed, and from the builds before and behind them.
  func members(of segment: Identifier, on date: CivilDate) -> (now: SQL, before: SQL)? {
    guard let membership, let place = dates.firstIndex(of: date) else { return nil }
    func fromFacts(_ date: CivilDate) -> SQL {
      ConditionCompiler(businessDate: date).members(of: membership)
    }
    let now =
      date == night
      ? built(segment, "m.entered_on <= \(date)\nAND (m.left_on > \(date) OR m.left_on IS NULL)")
      : fromFacts(date)
    let before =
      place == 0
      ? built(segment, "m.entered_on < \(date)\nAND (m.left_on >= \(date) OR m.left_on IS NULL)")
      : fromFacts(dates[place - 1])
    return (now, before)
  }

  private func built(_ segment: Identifier, _ stands: SQL) -> SQL {
    """
    SELECT m.customer_id
    FROM \(Catalog.Segment.membership) AS m
    WHERE
      m.segment = \(segment)
      AND \(stands)
    """
  }
}
