import Foundation
import Runner
import TestKit
import Testing
import Vocabulary

/// Ticks that come late, twice, not at all or are killed: each business date once, each decision a row.
@Suite struct TickTests {
  static let daily = "schedule: { cron: '30 2 * * *', timezone: 'America/New_York' }"

  @Test func `the first tick owes nothing of the past, the next ones each date once`() throws {
    let world = try TickWorld(["a": Self.daily])
    let first = try #require(try world.tick("2026-03-06T12:00:00Z"))
    #expect(world.runs.isEmpty && first.wakeAt?.description == "2026-03-07T07:30:00Z")
    for moment in ["2026-03-07T07:29:59Z", "2026-03-07T07:30:00Z", "2026-03-07T07:31:00Z"] {
      try world.tick(moment)
    }
    #expect(world.runs == ["a 2026-03-07"])
    // The hour that the clocks skip: at the end of the gap, for its own day.
    #expect(try world.tick("2026-03-08T06:59:59Z")?.ran == 0)
    #expect(try world.tick("2026-03-08T07:00:30Z")?.ran == 1)
    // Cron was away for three days.
    let late = try #require(try world.tick("2026-03-11T20:00:00Z"))
    #expect(late.ran == 3 && late.exit == .ok)
    #expect(
      try world.fires() == [
        "a 2026-03-07 run ended: done", "a 2026-03-08 run ended: done",
        "a 2026-03-09 run ended: done", "a 2026-03-10 run ended: done",
        "a 2026-03-11 run ended: done",
      ])
  }

  @Test func `skip, latest, max_age and cap decide about what was missed`() throws {
    func keys(_ misfire: String) -> String { "\(Self.daily), misfire: \(misfire)" }
    let world = try TickWorld([
      "a": keys("'skip'"), "b": keys("'latest'"), "c": keys("{ max_age: '2 days' }"),
      "d": keys("{ cap: 2 }"),
    ])
    try world.tick("2026-06-01T12:00:00Z")
    // 2, 3, 4 June are late, the 5th is on time.
    let outcome = try #require(try world.tick("2026-06-05T06:45:00Z"))
    #expect(outcome.exit == .tryLater)
    #expect(
      outcome.held.map { "\($0.night) \($0.count) \($0.reason)" } == [
        "d 2 more than 2 late fires in one tick"
      ])
    #expect(outcome.wakeAt?.description == "2026-06-05T06:45:00Z")
    #expect(
      world.runs == [
        "d 2026-06-02", "d 2026-06-03", "c 2026-06-04", "a 2026-06-05", "b 2026-06-05",
        "c 2026-06-05",
      ])
    let fires = try world.fires()
    #expect(fires.contains("a 2026-06-04 skipped ended: later than 3600 seconds"))
    #expect(fires.contains("b 2026-06-02 skipped ended: the fire of 2026-06-05 stands for it"))
    #expect(fires.contains("c 2026-06-03 skipped ended: older than 2 days"))
    #expect(fires.contains("d 2026-06-05 held open: more than 2 late fires in one tick"))
    #expect(try world.tick("2026-06-05T06:46:00Z")?.exit == .ok)
    #expect(world.runs.suffix(2) == ["d 2026-06-04", "d 2026-06-05"])
  }

  @Test func `a failed night holds what comes behind it until it is mended or something is due`()
    throws
  {
    let world = try TickWorld(["a": Self.daily])
    try world.tick("2026-06-01T12:00:00Z")
    world.accidents = [.fails]
    let failed = try #require(try world.tick("2026-06-03T12:00:00Z"))
    #expect(failed.exit == .badData && world.runs.isEmpty)
    // Not tried again every minute, and the date behind it waits.
    let next = try #require(try world.tick("2026-06-03T12:01:00Z"))
    #expect(next.ran == 0 && next.exit == .ok)
    #expect(
      try world.fires() == [
        "a 2026-06-02 run open: the night failed",
        "a 2026-06-03 held open: the night of 2026-06-02 failed",
      ])
    #expect(next.wakeAt?.description == "2026-06-04T06:30:00Z")
    // A person mends it.
    let date = try #require(CivilDate("2026-06-02"))
    let moment = try #require(Instant("2026-06-03T12:02:00Z"))
    try world.finish("a", date, moment, moment)
    #expect(try world.tick("2026-06-03T12:03:00Z")?.ran == 1)
    #expect(world.runs == ["a 2026-06-02", "a 2026-06-03"])
    // Or the next fire tries it again first.
    world.accidents = [.fails]
    try world.tick("2026-06-04T12:00:00Z")
    try world.tick("2026-06-05T12:00:00Z")
    #expect(world.runs.suffix(2) == ["a 2026-06-04", "a 2026-06-05"])
  }

  @Test func `a failed night is tried again by itself, with growing waits, so many times`() throws {
    let world = try TickWorld([
      "a": """
      \(Self.daily), retries: {
        max: 2, backoff: { first: '5 minutes', factor: 3, jitter: '0%' }, on: ['bad_data'] }
      """
    ])
    try world.tick("2026-06-01T12:00:00Z")
    world.accidents = [.fails, .fails, .fails]
    #expect(try world.tick("2026-06-02T12:00:00Z")?.wakeAt?.description == "2026-06-02T12:05:00Z")
    #expect(try world.tick("2026-06-02T12:04:59Z")?.exit == .ok)
    #expect(try world.tick("2026-06-02T12:05:00Z")?.wakeAt?.description == "2026-06-02T12:20:00Z")
    // The second try of two: after it only a person, or the next fire.
    #expect(try world.tick("2026-06-02T12:20:00Z")?.wakeAt?.description == "2026-06-03T06:30:00Z")
    #expect(world.accidents.isEmpty && world.runs.isEmpty)
    try world.tick("2026-06-02T12:21:00Z")
    #expect(world.runs.isEmpty)
    try world.tick("2026-06-03T06:30:00Z")
    #expect(world.runs == ["a 2026-06-02", "a 2026-06-03"])
  }

  @Test func `another schedule owes nothing of the past`() throws {
    let world = try TickWorld(["a": Self.daily])
    try world.tick("2026-06-01T12:00:00Z")
    try world.change("a", "schedule: { cron: '0 3 * * *', timezone: 'America/New_York' }")
    try world.tick("2026-06-03T12:00:00Z")
    #expect(world.runs.isEmpty)
    try world.tick("2026-06-04T07:00:00Z")
    #expect(world.runs == ["a 2026-06-04"])
    // The same day again under a new time: decided already.
    try world.change("a", "schedule: { cron: '0 9 * * *', timezone: 'America/New_York' }")
    try world.tick("2026-06-04T08:00:00Z")
    try world.tick("2026-06-04T14:00:00Z")
    #expect(world.runs == ["a 2026-06-04"])
    #expect(try world.tick("2026-06-05T14:00:00Z")?.ran == 1)
  }

  @Test func `a night runs behind another one, for the same dates`() throws {
    let world = try TickWorld([
      "a": Self.daily, "b": "schedule: { after: 'a' }", "c": "schedule: { after: 'b' }",
    ])
    try world.tick("2026-06-01T12:00:00Z")
    try world.tick("2026-06-03T12:00:00Z")
    #expect(
      world.runs == [
        "a 2026-06-02", "a 2026-06-03", "b 2026-06-02", "b 2026-06-03", "c 2026-06-02",
        "c 2026-06-03",
      ])
    try world.tick("2026-06-03T12:01:00Z")
    #expect(world.runs.count == 6)
  }

  @Test func `a day that a zone left out is owed with the next one`() throws {
    let world = try TickWorld([
      "a": "schedule: { cron: '30 2 * * *', timezone: 'Pacific/Apia' }",
      "b": """
      schedule: { cron: '30 2 * * *', timezone: 'Pacific/Apia' }, business_date: 'D-1'
      """,
    ])
    try world.tick("2011-12-29T00:00:00Z")
    try world.tick("2012-01-01T00:00:00Z")
    #expect(
      world.runs.filter { $0.hasPrefix("a") } == [
        "a 2011-12-29", "a 2011-12-30", "a 2011-12-31", "a 2012-01-01",
      ])
    #expect(
      world.runs.filter { $0.hasPrefix("b") } == [
        "b 2011-12-28", "b 2011-12-29", "b 2011-12-30", "b 2011-12-31",
      ])
  }

  @Test func `a later night that was run by hand ends what was owed before it`() throws {
    let world = try TickWorld(["a": Self.daily])
    try world.tick("2026-06-01T12:00:00Z")
    let moment = try #require(Instant("2026-06-03T05:00:00Z"))
    try world.finish("a", try #require(CivilDate("2026-06-03")), moment, moment)
    try world.tick("2026-06-03T12:00:00Z")
    #expect(
      try world.fires() == [
        "a 2026-06-02 skipped ended: the night of 2026-06-03 has run already",
        "a 2026-06-03 run ended: done",
      ])
  }

  /// `TICKS` raises the number; ten thousand take a minute.
  static let ticks =
    ProcessInfo.processInfo.environment["TICKS"].flatMap { Int($0) } ?? 150

  @Test func `random ticks, late, doubled, killed and missing, run every date once and in order`()
    throws
  {
    let world = try TickWorld(["a": Self.daily, "b": "schedule: { after: 'a' }"])
    var dice = SystemDice(seed: 20_261_122)
    let start = try #require(Instant("2026-02-01T00:00:00Z"))
    var now = start
    try world.tick(now)
    for _ in 0..<Self.ticks {
      // Seconds, minutes, hours; now and then three days without any.
      let seconds: Int64 =
        switch dice.number(below: 10) {
        case 0: 0
        case 1, 2: Int64(dice.number(below: 90))
        case 3: 86_400 * 3
        default: Int64(dice.number(below: 40_000))
        }
      now = Instant(microseconds: now.microseconds + seconds * 1_000_000)
      let chances: [TickWorld.Accident?] = [
        nil, nil, nil, nil, .cutBefore, .cutBehind, .fails, .othersAtWork,
      ]
      world.accidents = chances[dice.number(below: chances.count)].map { [$0] } ?? []
      try world.tick(now)
    }
    world.accidents = []
    // What is open at the end is tried by the next fire and the ticks behind it.
    for _ in 0..<3 {
      now = Instant(microseconds: now.microseconds + 86_400_000_000)
      try world.tick(now)
    }
    let rules = try TimeZoneRules.load(name: "America/New_York")
    let last = rules.civilDate(of: Instant(microseconds: now.microseconds - 9000_000_000))
    var wanted: [String] = []
    var day = rules.civilDate(of: start).adding(days: 1)
    while day <= last {
      wanted.append("\(day)")
      day = day.adding(days: 1)
    }
    for name in ["a", "b"] {
      let runs = world.runs.filter { $0.hasPrefix(name) }.map { String($0.dropFirst(2)) }
      let found = Array(runs.prefix(wanted.count))
      let first = found.indices.first { found[$0] != wanted[$0] } ?? found.count
      #expect(found == wanted, "\(name) differs at \(first): \(found.dropFirst(first).first ?? "")")
      #expect(runs.count <= wanted.count + 1)
      #expect(Set(runs).count == runs.count)
    }
    #expect(world.needless == [])
  }
}

/// A small generator: the same seed, the same ticks.
struct SystemDice {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func number(below limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % limit
  }
}
