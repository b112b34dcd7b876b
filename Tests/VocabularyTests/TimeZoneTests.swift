import TestKit
import Testing
import Vocabulary

@Suite struct TimeZoneTests {
  @Test(
    arguments: [
      ("Europe/Berlin", "2025-03-30T02:30:00", "2025-03-30T01:30:00Z"),
      ("Europe/Berlin", "2025-10-26T02:30:00", "2025-10-26T00:30:00Z"),
      ("Pacific/Apia", "2011-12-30T12:00:00", "2011-12-30T22:00:00Z"),
      ("Asia/Kathmandu", "2026-11-21T00:00:00", "2026-11-20T18:15:00Z"),
      ("Europe/Moscow", "2026-11-21T03:00:00", "2026-11-21T00:00:00Z"),
      // Behind the last change in the file: from the rule in its footer.
      ("Europe/Berlin", "2099-07-01T12:00:00", "2099-07-01T10:00:00Z"),
      ("America/Sao_Paulo", "2099-07-01T12:00:00", "2099-07-01T15:00:00Z"),
      ("Africa/Casablanca", "2090-07-01T12:00:00", "2090-07-01T11:00:00Z"),
      ("Europe/Dublin", "2050-01-01T12:00:00", "2050-01-01T12:00:00Z"),
      ("Europe/Dublin", "2050-07-01T12:00:00", "2050-07-01T11:00:00Z"),
    ])
  func `a wall time has one instant`(zone: String, wall: String, instant: String) throws {
    let rules = try TimeZoneRules.load(name: zone)
    let local = try #require(LocalTime(Array(wall.utf8)))
    #expect(rules.instant(of: local).description == instant)
  }

  @Test(.needsSharedData)
  func `every listed change of offset is known`() throws {
    var rules: [String: TimeZoneRules] = [:]
    var differing: Set<String> = []
    let rows = try ReferenceData.rows("timezones/transitions_2005_2030.csv")
    #expect(rows.count == 745)
    for row in rows {
      let zone = try #require(row["zone"])
      rules[zone] = try rules[zone] ?? TimeZoneRules.load(name: zone)
      let known = try #require(rules[zone])
      let change = try #require(row["utc"].flatMap { Instant($0) })
      let before = Instant(microseconds: change.microseconds - 1)
      let isEqual =
        known.offsetSeconds(at: before) == row["offset_before_s"].flatMap { Int($0) }
        && known.offsetSeconds(at: change) == row["offset_after_s"].flatMap { Int($0) }
        && known.localTime(of: change).description == row["local_after"]
      if !isEqual { differing.insert("\(zone) \(change)") }
    }
    #expect(differing == [])
  }

  @Test(.needsSharedData)
  func `wall times around every change follow the policy for gaps and folds`() throws {
    var rules: [String: TimeZoneRules] = [:]
    var differing: Set<String> = []
    let rows = try ReferenceData.rows("timezones/local_wall_times_near_transitions.csv")
    #expect(rows.count == 6705)
    for row in rows {
      let zone = try #require(row["zone"])
      rules[zone] = try rules[zone] ?? TimeZoneRules.load(name: zone)
      let wall = try #require(row["local_wall"])
      let local = try #require(LocalTime(Array("\(wall):00".utf8)))
      let column = row["exists"] == "1" ? "utc_earliest" : "utc_if_gap_shift_forward"
      let found = try #require(rules[zone]).instant(of: local).description
      let expected = try #require(row[column]).replacing("Z", with: ":00Z")
      if found != expected { differing.insert("\(zone) \(wall) \(found) \(expected)") }
    }
    #expect(differing == [])
  }

  @Test(arguments: ["Europe/Berlin", "Australia/Lord_Howe", "Africa/Casablanca", "Pacific/Apia"])
  func `instant and wall time agree at every hour of thirty years`(zone: String) throws {
    let rules = try TimeZoneRules.load(name: zone)
    let start = try #require(Instant("2000-01-01T00:00:00Z")).microseconds
    for hour in Int64(0)..<(30 * 8766) {
      let instant = Instant(microseconds: start + hour * 3_600_000_000)
      let back = rules.instant(of: rules.localTime(of: instant))
      // The second pass of a fold is read as the first.
      if back != instant {
        #expect(back < instant && rules.localTime(of: back) == rules.localTime(of: instant))
      }
    }
  }

  @Test func `the edition of the rules is known`() throws {
    let version = try TimeZoneRules.load(name: "Europe/Berlin").version
    #expect(version.wholeMatch(of: /20\d\d[a-z]+/) != nil || version.hasPrefix("fnv1a64:"))
  }

  @Test(
    arguments: [
      ("Europe/Berlim", "did you mean 'Europe/Berlin'?"),
      ("europe/moscow", "did you mean 'Europe/Moscow'?"),
    ])
  func `a mistyped zone is refused with the nearest one`(name: String, hint: String) throws {
    let problem = try #require(throws: Problem.self) { try TimeZoneRules.load(name: name) }
    #expect(problem.exit == .definition)
    #expect(problem.hint == hint)
  }

  @Test(
    arguments: [
      "", "/etc/passwd", "../passwd", "Europe/../../etc/passwd", "Europe//Berlin", "Europe/",
      "Europe", "tzdata.zi", "Europe/Berlin\u{0}", "right/Europe/Berlin", "zone.tab",
    ])
  func `a name that is no zone is refused`(name: String) throws {
    let problem = try #require(throws: Problem.self) { try TimeZoneRules.load(name: name) }
    #expect(problem.exit == .definition)
  }

  @Test func `a file cut at any byte is refused`() throws {
    let bytes = try Self.berlin()
    #expect(TimeZoneRules(name: "whole", tzif: bytes) != nil)
    for length in stride(from: 0, to: bytes.count, by: 7) {
      #expect(TimeZoneRules(name: "cut", tzif: Array(bytes[..<length])) == nil)
    }
  }

  @Test func `summer all year round is read as one offset`() throws {
    // RFC 8536, 3.3.1: "EST5EDT,0/0,J365/25" is permanent daylight saving time.
    let rules = try #require(
      TimeZoneRules(name: "all year", tzif: Self.file(footer: "EST5EDT,0/0,J365/25")))
    for text in ["2025-01-01T05:00:00Z", "2025-12-31T23:59:59Z", "2026-07-01T00:00:00Z"] {
      #expect(rules.offsetSeconds(at: try #require(Instant(text))) == -4 * 3600)
    }
  }

  @Test(
    arguments: [
      ("XXX-2YYY-3,M3.4.4/50,M10.4.4/50", "2025-03-29T00:00:00Z", 10_800),
      ("XXX-2YYY-3,M3.4.4/50,M10.4.4/50", "2025-03-28T23:59:59Z", 7200),
      ("<-03>3<-02>,M3.5.0/-2,M10.5.0/-1", "2025-03-30T01:00:00Z", -7200),
      ("<-03>3<-02>,M3.5.0/-2,M10.5.0/-1", "2025-03-30T00:59:59Z", -10_800),
      ("AAA0BBB,J60,J300", "2024-03-01T02:00:00Z", 3600),
      ("AAA0BBB,J60,J300", "2024-03-01T01:59:59Z", 0),
      ("AAA0BBB,59,300", "2024-02-29T02:00:00Z", 3600),
      ("<+0545>-5:45", "2025-01-01T00:00:00Z", 20_700),
    ])
  func `a footer is a rule`(footer: String, at text: String, offset: Int) throws {
    let rules = try #require(TimeZoneRules(name: "rule", tzif: Self.file(footer: footer)))
    #expect(rules.offsetSeconds(at: try #require(Instant(text))) == offset)
  }

  @Test(arguments: ["A-1", "AAA", "AAA-1BBB", "AAA-1BBB,M13.1.0,M1.1.0", "AAA-1BBB,J60", "CET-1x"])
  func `a footer that is no rule is refused`(footer: String) {
    #expect(TimeZoneRules(name: "rule", tzif: Self.file(footer: footer)) == nil)
  }

  /// A file without changes: one type with offset 0, and a footer.
  private static func file(footer: String) -> [UInt8] {
    var bytes: [UInt8] = []
    for _ in 0..<2 {
      bytes += Array("TZif2".utf8) + [UInt8](repeating: 0, count: 15)
      for count in [0, 0, 0, 0, 1, 4] as [UInt8] { bytes += [0, 0, 0, count] }
      bytes += [0, 0, 0, 0, 0, 0] + Array("UTC\0".utf8)
    }
    return bytes + Array("\n\(footer)\n".utf8)
  }
}

extension TimeZoneTests {
  fileprivate static func berlin() throws -> [UInt8] {
    try ReferenceData.bytes("/usr/share/zoneinfo/Europe/Berlin")
  }
}
