import Cron
import Testing
import Vocabulary

/// The next fires of an expression, as UTC.
func fires(_ text: String, _ zone: String, after: String, count: Int) throws -> [String] {
  let schedule = CronSchedule(try CronExpression(text), in: try TimeZoneRules.load(name: zone))
  var reached = try #require(Instant(after))
  var found: [String] = []
  for _ in 0..<count {
    let fire = try #require(schedule.next(after: reached))
    #expect(fire.instant > reached)
    reached = fire.instant
    found.append(reached.description)
  }
  return found
}

/// The same as the clocks of the zone show them.
func localFires(_ text: String, _ zone: String, after: String, count: Int) throws -> [String] {
  let rules = try TimeZoneRules.load(name: zone)
  return try fires(text, zone, after: after, count: count).map { text in
    String(rules.localTime(of: try #require(Instant(text))).description.dropLast(3))
  }
}
