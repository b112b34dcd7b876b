package import Definitions
package import Vocabulary

/// Which night is to be run: its definition, its business date, its scheduled instant. All arguments;
/// no rule reads a clock.
package struct NightPlan: Sendable {
  package let night: NightDefinition
  package let businessDate: CivilDate
  package let scheduledAt: Instant

  /// A night that began before: its business date and its scheduled instant stay what they were.
  init(_ night: NightDefinition, resuming record: NightRecord) {
    self.night = night
    businessDate = record.businessDate
    scheduledAt = record.scheduledAt
  }

  /// The night of a business date, scheduled for the instant that its own schedule or, without one,
  /// its time `at` in the programme's zone names.
  package static func of(
    _ night: NightDefinition, on businessDate: CivilDate, zone: TimeZoneRules
  ) throws(Problem) -> NightPlan {
    guard let calendar = try NightCalendar(night) else {
      return NightPlan(night, on: businessDate, zone: zone)
    }
    return NightPlan(night, on: businessDate, at: calendar.scheduledAt(businessDate))
  }

  /// Why the night is nobody's: its calendar has no business on the date. `nil`: it has.
  package var idleDay: String? {
    guard let calendar = night.calendar, !calendar.isBusinessDay(businessDate) else { return nil }
    return "\(businessDate) is no business day of '\(calendar.name)'"
  }

  func refuseIdleDay() throws(Problem) {
    guard let idleDay, let calendar = night.calendar, let roll = night.businessDate.roll else {
      return
    }
    throw Problem(
      .usage, "\(idleDay), by which the night '\(night.name)' works",
      hint: "its \(roll.rawValue) one is \(calendar.rolled(businessDate, roll))")
  }

  /// A night whose instant is known.
  package init(_ night: NightDefinition, on businessDate: CivilDate, at scheduledAt: Instant) {
    self.night = night
    self.businessDate = businessDate
    self.scheduledAt = scheduledAt
  }

  /// The night of a business date, scheduled at the time `at` in the programme's zone.
  package init(_ night: NightDefinition, on businessDate: CivilDate, zone: TimeZoneRules) {
    self.night = night
    self.businessDate = businessDate
    scheduledAt = zone.instant(
      of: LocalTime(date: businessDate, secondOfDay: night.at.minuteOfDay * 60))
  }
}
