import Cron
import TestKit
import Testing
import Vocabulary

/// The next fire against a slow and obvious reading of the same rules, minute by minute.
@Suite struct BruteForceTests {
  /// Zones whose clocks change in every way there is, and forty-odd changes in them.
  static let changes: [(zone: String, around: String)] = [
    ("Africa/Cairo", "2023-04-28"), ("Africa/Cairo", "2023-10-27"), ("Africa/Cairo", "2014-05-16"),
    ("Africa/Cairo", "2014-06-27"), ("Africa/Cairo", "2014-08-01"), ("Africa/Cairo", "2014-09-26"),
    ("Africa/Cairo", "2026-04-24"), ("Africa/Cairo", "2026-10-30"),
    ("America/Santiago", "2024-04-07"), ("America/Santiago", "2024-09-08"),
    ("America/Santiago", "2026-04-05"), ("America/Santiago", "2026-09-06"),
    ("Australia/Lord_Howe", "2024-04-07"), ("Australia/Lord_Howe", "2024-10-06"),
    ("Australia/Lord_Howe", "2026-04-05"), ("Australia/Lord_Howe", "2026-10-04"),
    ("Antarctica/Troll", "2024-03-31"), ("Antarctica/Troll", "2024-10-27"),
    ("Antarctica/Troll", "2026-03-29"), ("Antarctica/Troll", "2026-10-25"),
    ("Pacific/Apia", "2011-12-30"), ("Pacific/Apia", "2011-09-24"), ("Pacific/Apia", "2012-04-01"),
    ("Pacific/Kwajalein", "1993-08-21"), ("Antarctica/Casey", "2010-03-05"),
    ("Antarctica/Casey", "2009-10-18"), ("America/New_York", "2026-03-08"),
    ("America/New_York", "2026-11-01"), ("Europe/Berlin", "2026-03-29"),
    ("Europe/Berlin", "2026-10-25"), ("America/Havana", "2026-03-08"),
    ("America/Havana", "2026-11-01"), ("Pacific/Chatham", "2026-04-05"),
    ("Pacific/Chatham", "2026-09-27"), ("Asia/Gaza", "2023-04-29"), ("Asia/Gaza", "2023-10-28"),
    ("Africa/Casablanca", "2023-03-19"), ("Africa/Casablanca", "2023-04-23"),
    ("America/Nuuk", "2024-03-31"), ("America/Nuuk", "2024-10-27"),
    ("Asia/Pyongyang", "2015-08-15"), ("Asia/Pyongyang", "2018-05-05"),
    ("America/Caracas", "2016-05-01"), ("America/Asuncion", "2024-10-06"),
    ("Europe/Samara", "2010-03-28"), ("Asia/Novosibirsk", "2016-07-24"),
  ]

  static let expressions = [
    "30 2 * * *", "0 0 * * *", "15,45 0,1,2,3 * * *", "0 3 * * *", "59 23 * * *", "7 1 * * 0,6",
    "*/20 * * * *", "0 */2 * * *", "13 * * * *", "* 2 * * *", "*/45 1-3 * * *", "0 0 1,30,31 * 0",
  ]

  @Test(arguments: changes.indices)
  func `two days around a change, every minute`(number: Int) throws {
    let (name, day) = Self.changes[number]
    let rules = try TimeZoneRules.load(name: name)
    let noon = try #require(Instant("\(day)T12:00:00Z"))
    let start = noon.microseconds / 1_000_000 - 86_400
    for text in Self.expressions {
      let expression = try CronExpression(text)
      let schedule = CronSchedule(expression, in: rules)
      let last = Instant(secondsSinceEpoch: start + 2 * 86_400)
      let found = schedule.fires(after: Instant(secondsSinceEpoch: start), through: last)
      let slow = Self.slow(expression, rules, from: start, minutes: 2 * 1440)
      #expect(found.map(\.instant.description) == slow, "\(text) in \(name) around \(day)")
      // Each fire is found from every moment before it.
      for fire in found {
        let before = Instant(microseconds: fire.instant.microseconds - 1)
        #expect(schedule.next(after: before)?.instant == fire.instant)
      }
    }
  }

  /// Looks at each minute: what the clock shows, and for a fixed job what it has shown or jumped over.
  static func slow(
    _ expression: CronExpression, _ rules: TimeZoneRules, from start: Int64, minutes: Int
  ) -> [String] {
    func wall(_ second: Int64) -> Int64 {
      rules.localTime(of: Instant(secondsSinceEpoch: second)).secondsSinceEpochAsUTC
    }
    func isDue(_ wall: Int64) -> Bool {
      let local = LocalTime(secondsSinceEpochAsUTC: wall)
      return expression.isDue(on: local.date) && expression.isDue(atMinute: local.secondOfDay / 60)
    }
    var days: Set<Int64> = []
    for second in stride(from: start - 4 * 86_400, through: start + 8 * 86_400, by: 900) {
      days.insert(wall(second).flooredQuotient(by: 86_400))
    }
    var fires: [String] = []
    // The clock as it was shown over the two days before, minute by minute.
    var reached = (0..<2880).reduce(Int64.min) { max($0, wall(start - Int64($1) * 60)) }
    for minute in 1...Int64(minutes) {
      let second = start + minute * 60
      let shown = wall(second)
      let wanted =
        expression.isFixed ? Array(stride(from: reached + 60, through: shown, by: 60)) : [shown]
      let isFire = wanted.contains { time in
        isDue(time) && (!expression.isFixed || days.contains(time.flooredQuotient(by: 86_400)))
      }
      if isFire { fires.append(Instant(secondsSinceEpoch: second).description) }
      reached = max(reached, shown)
    }
    return fires
  }
}
