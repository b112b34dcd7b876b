import Testing
import Vocabulary

@testable import Intake

/// The fast clock says what the rules say, at every hour and around every change.
@Suite struct WallClockTests {
  @Test(arguments: [
    "Europe/Berlin", "Europe/London", "America/New_York", "Asia/Kolkata", "Pacific/Apia",
    "Australia/Lord_Howe", "America/Sao_Paulo", "Pacific/Kiritimati", "Etc/UTC",
    "Africa/Casablanca",
  ])
  func `wall times and days are those of the rules`(zone: String) throws {
    let rules = try TimeZoneRules.load(name: zone)
    let clock = WallClock(rules)
    var (instants, days) = (0, 0)
    // Every 47 minutes from 2010 to 2040, which meets every hour of every day of change.
    for seconds in stride(from: Int64(1_262_304_000), to: 2_208_988_800, by: 47 * 60) {
      let local = LocalTime(secondsSinceEpochAsUTC: seconds)
      if clock.instant(local) != rules.instant(of: local) { instants += 1 }
      let instant = Instant(secondsSinceEpoch: seconds)
      if clock.civilDate(instant) != rules.civilDate(of: instant) { days += 1 }
    }
    #expect(instants == 0)
    #expect(days == 0)
  }

  @Test(arguments: [
    "1850-06-01", "1899-12-31", "1969-12-31", "1970-01-01", "2079-07-07", "2150-01-01",
  ])
  func `times outside the table are those of the rules`(day: String) throws {
    let rules = try TimeZoneRules.load(name: "America/New_York")
    let clock = WallClock(rules)
    let date = try #require(CivilDate(day))
    for second in stride(from: 0, to: 86_400, by: 1_799) {
      let local = LocalTime(date: date, secondOfDay: second)
      #expect(clock.instant(local) == rules.instant(of: local))
      let instant = Instant(secondsSinceEpoch: local.secondsSinceEpochAsUTC)
      #expect(clock.civilDate(instant) == rules.civilDate(of: instant))
    }
  }
}
