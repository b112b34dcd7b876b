package import Cron
package import Definitions
package import Vocabulary

/// The fires of a night's schedule with the business dates they work for.
///
/// `schedule explain`, `schedule next`, `tick` and `run` all ask here, so none can disagree.
package struct NightCalendar: Sendable {
  package let night: NightDefinition
  package let schedule: CronSchedule

  /// `nil` for a night that waits for another one or for a person.
  package init?(_ night: NightDefinition) throws(Problem) {
    guard case .cron(let expression, let timeZone) = night.schedule else { return nil }
    self.night = night
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
  /// A day that the clocks of the zone left out is owed with the fire behind it, before its own.
  package func fires(
    after instant: Instant, through last: Instant = Instant(microseconds: .max), limit: Int = .max
  ) -> [Fire] {
    schedule.fires(after: instant, through: last, limit: limit).flatMap { fire in
      (fire.leftOutDays + [fire.wall.date]).map { day in
        Fire(
          businessDate: day.adding(days: -night.businessDate.daysBack), scheduledAt: fire.instant)
      }
    }
  }

  package func next(after instant: Instant) -> Instant? { schedule.next(after: instant)?.instant }

  /// Whether the schedule owes a business date at all.
  package func isOwed(_ businessDate: CivilDate) -> Bool {
    schedule.expression.isDue(on: businessDate.adding(days: night.businessDate.daysBack))
  }

  /// The instant a business date is scheduled for: that of its fire; of a date without one the time
  /// of day at which there would be one.
  package func scheduledAt(_ businessDate: CivilDate) -> Instant {
    let day = businessDate.adding(days: night.businessDate.daysBack)
    let wall = LocalTime(date: day, secondOfDay: schedule.expression.firstMinuteOfDay * 60)
    return Instant(
      secondsSinceEpoch: schedule.zone.firstSecond(reaching: wall.secondsSinceEpochAsUTC))
  }

  /// What makes another schedule of it: a change owes nothing of the past.
  package var fingerprint: String {
    "\(schedule.expression.text) | \(schedule.zone.name) | \(night.businessDate.rawValue)"
  }
}
