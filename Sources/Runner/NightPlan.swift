package import Definitions
package import Vocabulary

/// Which night is to be run: its definition, its business date, its scheduled instant. All arguments;
/// no rule reads a clock.
package struct NightPlan: Sendable {
  package let night: NightDefinition
  package let businessDate: CivilDate
  package let scheduledAt: Instant

  /// The night of a business date, scheduled at the time its definition names.
  package init(_ night: NightDefinition, on businessDate: CivilDate, zone: TimeZoneRules) {
    self.night = night
    self.businessDate = businessDate
    scheduledAt = zone.instant(
      of: LocalTime(date: businessDate, secondOfDay: night.at.minuteOfDay * 60))
  }
}
