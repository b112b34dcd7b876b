package import Cron
package import Definitions
package import Vocabulary

/// The fires of a night's schedule with the business dates they work for.
///
/// `schedule explain`, `schedule next`, `tick` and `run` all ask here, so none can disagree.
package struct NightCalendar: Sendable {
  package let night: NightDefinition
  package let schedule: CronSchedule
  private let rule: Rule

  private enum Rule {
    case daysBack(Int)
    case rolled(BusinessCalendar, BusinessDateRule.Roll)
  }

  /// `nil` for a night that waits for another one or for a person.
  package init?(_ night: NightDefinition) throws(Problem) {
    guard case .cron(let expression, let timeZone) = night.schedule else { return nil }
    self.night = night
    switch night.businessDate {
    case .sameDay: rule = .daysBack(0)
    case .dayBefore: rule = .daysBack(1)
    case .calendar(let name, let roll):
      guard let calendar = night.calendar else {
        throw Problem(
          .definition, "the calendar '\(name.value)' of the night was not read", at: name.place)
      }
      rule = .rolled(calendar, roll)
    }
    do throws(Problem) {
      schedule = CronSchedule(expression, in: try TimeZoneRules.load(name: timeZone.value))
    } catch {
      var problem = error
      problem.place = timeZone.place
      throw problem
    }
  }

  /// One business date and the instant it is scheduled for.
  package struct Fire: Sendable, Hashable {
    package let businessDate: CivilDate
    package let scheduledAt: Instant
  }

  /// The fires later than one instant and not later than another, at most `limit` instants.
  ///
  /// A day that the clocks of the zone left out is owed with the fire behind it, before its own. Of
  /// fires that a calendar rolls to one business date the first alone is one: the others find it
  /// decided.
  ///
  /// - Parameter owedFrom: the schedule was first seen then. A date to come, rolled to by a day before
  ///   that, is the next fire's: else nobody would run it.
  package func fires(
    after instant: Instant, through last: Instant = Instant(microseconds: .max),
    limit: Int = .max, owedFrom: Instant = Instant(microseconds: .min)
  ) -> [Fire] {
    var found: [Fire] = []
    var instants = 0
    var reached = instant
    while instants < limit, let fire = schedule.next(after: reached), fire.instant <= last {
      reached = fire.instant
      let dates = (fire.leftOutDays + [fire.wall.date])
        .compactMap { businessDate(firedOn: $0, owedFrom) }
      if dates.isEmpty { continue }
      instants += 1
      found += dates.map { Fire(businessDate: $0, scheduledAt: fire.instant) }
    }
    return found
  }

  package func next(after instant: Instant) -> Instant? {
    fires(after: instant, limit: 1).first?.scheduledAt
  }

  /// The business date of a fire of a day; `nil`: an earlier day's fire stands for the same one.
  private func businessDate(firedOn day: CivilDate, _ owedFrom: Instant) -> CivilDate? {
    switch rule {
    case .daysBack(let days): return day.adding(days: -days)
    case .rolled(let calendar, let roll):
      let date = calendar.rolled(day, roll)
      let first = dueDays(of: date).first {
        roll == .previous || instant(on: $0) > owedFrom
      }
      return first == day ? date : nil
    }
  }

  /// The days whose fires work for a business date, the first one first.
  private func dueDays(of businessDate: CivilDate) -> [CivilDate] {
    var days: [CivilDate] = []
    switch rule {
    case .daysBack(let back): days = [businessDate.adding(days: back)]
    case .rolled(let calendar, let roll):
      guard calendar.isBusinessDay(businessDate) else { break }
      days = [businessDate]
      var day = businessDate.adding(days: -roll.step)
      while !calendar.isBusinessDay(day) {
        days.append(day)
        day = day.adding(days: -roll.step)
      }
      days.sort()
    }
    return days.filter(schedule.expression.isDue(on:))
  }

  /// Whether the schedule owes a business date at all.
  package func isOwed(_ businessDate: CivilDate) -> Bool {
    !dueDays(of: businessDate).isEmpty
  }

  /// The date that a night of a day works for when nobody names one: a calendar rolls it.
  package func businessDate(of day: CivilDate) -> CivilDate {
    if case .rolled(let calendar, let roll) = rule { calendar.rolled(day, roll) } else { day }
  }

  /// The instant a business date is scheduled for: that of its fire; of a date without one the time
  /// of day at which there would be one.
  package func scheduledAt(_ businessDate: CivilDate) -> Instant {
    let days = if case .daysBack(let back) = rule { back } else { 0 }
    return instant(
      on: dueDays(of: businessDate).first ?? businessDate.adding(days: days))
  }

  private func instant(on day: CivilDate) -> Instant {
    let wall = LocalTime(date: day, secondOfDay: schedule.expression.firstMinuteOfDay * 60)
    return Instant(
      secondsSinceEpoch: schedule.zone.firstSecond(reaching: wall.secondsSinceEpochAsUTC))
  }

  /// What makes another schedule of it: a change owes nothing of the past. The days that a calendar
  /// lists are no part of it: next year's holidays are added to a schedule that goes on.
  package var fingerprint: String {
    "\(schedule.expression.text) | \(schedule.zone.name) | \(night.businessDate.words)"
  }
}
