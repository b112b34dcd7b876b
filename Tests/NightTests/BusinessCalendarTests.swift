import Definitions
import Foundation
import Runner
import TestKit
import Testing
import Vocabulary

/// Nights that work by a calendar of business days: each of its days once, on its day.
@Suite struct BusinessCalendarTests {
  private static func night(
    holidays: [String], working: [String] = [], roll: String, cron: String = "30 2 * * *"
  ) throws -> NightDefinition {
    func list(_ days: [String]) -> String { days.map { "'\($0)'" }.joined(separator: ", ") }
    let files = [
      "nightledger.json5": "{ \(settings) }",
      "calendars/days.json5": "{ holidays: [\(list(holidays))], working_days: [\(list(working))] }",
      "nights/a.json5": """
      { steps: ['export'], schedule: { cron: '\(cron)', timezone: 'Europe/Berlin' },
        business_date: { calendar: 'days', roll: '\(roll)' } }
      """,
    ]
    let programme = try Programme.load(
      files: files.map { DefinitionFile(path: $0.key, bytes: Array($0.value.utf8)) })
    return try #require(programme.nights.first)
  }

  private static let settings = """
    program: "demo", time_zone: "UTC", environment: "test", currency: "EUR", legal_entities: ["a"]
    """

  private static func instant(_ text: String) throws -> Instant { try #require(Instant(text)) }

  private static func day(_ text: String) throws -> CivilDate { try #require(CivilDate(text)) }

  @Test(.needsSharedData, arguments: ["DE", "RU", "US", "KZ"])
  func `of five years of a country each business day is owed once, in order, by its first fire`(
    country: String
  ) throws {
    let text = try String(
      contentsOfFile: SharedData.path("holidays/holidays_2023_2027.csv"), encoding: .utf8)
    let holidays = Set(
      text.split(separator: "\n").map { $0.split(separator: ",") }
        .filter { $0[0] == country }.map { String($0[1]) })
    #expect(holidays.count > 20)
    let first = try Self.day("2023-01-01")
    let days = (0..<1800).map { first.adding(days: $0) }
    let business = days.filter { $0.weekday < 6 && !holidays.contains($0.description) }
    for roll in ["previous", "next"] {
      let night = try Self.night(holidays: holidays.sorted(), roll: roll)
      let calendar = try #require(try NightCalendar(night))
      let zone = try TimeZoneRules.load(name: "Europe/Berlin")
      let fires = calendar.fires(
        after: try Self.instant("2022-12-29T22:00:00Z"),
        through: try Self.instant("2027-12-20T00:00:00Z"))
      let dates = fires.map(\.businessDate)
      #expect(zip(dates, dates.dropFirst()).allSatisfy { $0 < $1 }, "\(country) \(roll)")
      let ours = fires.filter {
        $0.businessDate > business[0] && business.contains($0.businessDate)
      }
      let reached = try #require(ours.last).businessDate
      #expect(ours.map(\.businessDate) == business.filter { $0 > business[0] && $0 <= reached })
      for (fire, before) in zip(ours, business) {
        // A daily fire comes on the date itself, or on the day behind the one before.
        let fired = roll == "next" ? before.adding(days: 1) : fire.businessDate
        #expect(zone.civilDate(of: fire.scheduledAt) == fired)
        #expect(calendar.scheduledAt(fire.businessDate) == fire.scheduledAt)
      }
      #expect(days.filter(calendar.isOwed) == business)
    }
  }

  @Test func `a monthly fire on a Sunday works for a day beside it, and says so`() throws {
    // 1 November 2026 is a Sunday.
    for (roll, expected) in [("next", "2026-11-02"), ("previous", "2026-10-30")] {
      let night = try Self.night(holidays: [], roll: roll, cron: "0 4 1 * *")
      let calendar = try #require(try NightCalendar(night))
      let fire = try #require(
        calendar.fires(after: try Self.instant("2026-10-20T00:00:00Z"), limit: 1).first)
      #expect(fire.businessDate.description == expected)
      #expect(fire.scheduledAt.description == "2026-11-01T03:00:00Z")
      #expect(calendar.scheduledAt(fire.businessDate) == fire.scheduledAt)
      #expect(calendar.businessDate(of: try Self.day("2026-11-01")) == fire.businessDate)
    }
    // The Sunday is worked.
    let night = try Self.night(
      holidays: [], working: ["2026-11-01"], roll: "next", cron: "0 4 1 * *")
    #expect(try NightCalendar(night)?.isOwed(try Self.day("2026-11-01")) == true)
  }

  @Test func `ticks that stood still over Christmas run each business day once`() throws {
    let christmas = "{ holidays: ['2026-12-25', '2026-12-28'] }"
    func keys(_ roll: String) -> String {
      "\(TickTests.daily), business_date: { calendar: 'days', roll: '\(roll)' }"
    }
    let world = try TickWorld(["a": keys("previous"), "b": keys("next")])
    try world.world.write("jobs/calendars/days.json5", christmas)
    // A Saturday: Friday is past, Monday the 21st is to come.
    try world.tick("2026-12-19T12:00:00Z")
    let sunday = try #require(try world.tick("2026-12-20T12:00:00Z"))
    #expect(world.runs == ["b 2026-12-21"] && sunday.wakeAt?.description == "2026-12-21T07:30:00Z")
    // Next year's holidays change no schedule: what is owed stays owed.
    try world.world.write(
      "jobs/calendars/days.json5", "{ holidays: ['2026-12-25', '2026-12-28', '2027-01-01'] }")
    for moment in ["2026-12-29T12:00:00Z", "2026-12-29T12:01:00Z"] { try world.tick(moment) }
    let owed = ["21", "22", "23", "24", "29"].map { "2026-12-\($0)" }
    #expect(world.runs.filter { $0.hasPrefix("a") } == owed.map { "a \($0)" })
    #expect(
      world.runs.filter { $0.hasPrefix("b") }
        == (owed + ["2026-12-30"]).dropLast().map { "b \($0)" })
    #expect(world.needless.isEmpty)
    try world.tick("2026-12-31T12:00:00Z")
    #expect(world.runs.suffix(4).contains("b 2026-12-31") && world.runs.contains("a 2026-12-31"))
  }

  @Test func `a backfill passes over days without business`() throws {
    let night = try Self.night(holidays: ["2026-12-25"], roll: "previous")
    let done = try Self.day("2026-12-23")
    let backfill = try Backfill(
      night, from: done, through: try Self.day("2026-12-29"),
      Backfill.Standing(done: [done], open: []))
    #expect(backfill.dates.map(\.description) == ["2026-12-24", "2026-12-28", "2026-12-29"])
    #expect(backfill.doneBefore == [done])
  }

  @Test func `schedule, plan and run say the same of a calendar, and lint which one is missing`()
    throws
  {
    let bench = try ScheduleCommandTests.bench(
      """
      \(TickTests.daily), business_date: { calendar: "days", roll: "previous" }
      """)
    let missing = try bench.run("lint")
    #expect(
      missing.exit == 78
        && (missing.output + missing.errors).contains("there is no calendar 'days'"), "\(missing)")
    try bench.file("jobs/calendars/days.json5", "{ holidays: ['2026-12-25'] }")
    let page = try bench.run("schedule", "explain", "nightly", "--after", "2026-12-24T00:00:00Z")
    #expect(page.output.contains("no business day of 'days', the previous one"), "\(page)")
    #expect(page.output.contains("2026-12-24T02:30:00-05:00  2026-12-24T07:30:00Z  2026-12-24"))
    #expect(!page.output.contains("2026-12-25") && page.output.contains("2026-12-28"))
    #expect(page.output.split(separator: "Z  202").count == 11)
    let plan = try bench.run("plan", "nightly", "--date", "2026-11-21")
    #expect(plan.output.contains("2026-11-21 is no business day of 'days'"), "\(plan)")
    let refused = try bench.run("run", "nightly", "--date", "2026-11-21")
    #expect(refused.exit == 64 && refused.errors.contains("its previous one is 2026-11-20"))
    try bench.file("jobs/calendars/days.json5", "{ holidays: ['2020-12-25'] }")
    let doctor = try bench.run("doctor").output
    #expect(doctor.contains("lists no holiday behind 2020-12-25"), "\(doctor)")
  }
}
