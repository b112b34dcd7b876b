import Cron
import Foundation
import TestKit
import Testing
import Vocabulary

/// The recorded answers of other programs. What is left out or differs is listed with its reason.
@Suite(.needsSharedData) struct SharedVectorsTests {
  static func vectors(_ name: String, _ key: String = "vectors") throws -> [JSONValue] {
    let path = SharedData.path("cron/\(name).json")
    let bytes = Array(try Data(contentsOf: URL(filePath: path)))
    return try #require(try JSONValue(reading: bytes, at: Place(path: path))[key]?.elements)
  }

  @Test func `a thousand random expressions in UTC`() throws {
    let vectors = try Self.vectors("generated_utc_next5")
    #expect(vectors.count == 1018)
    var differing: [String] = []
    var refused: [String] = []
    for vector in vectors {
      let text = try #require(vector["expr"]?.textValue)
      let after = try #require(vector["after"]?.textValue)
      let wanted = vector["next5_vixie_star_step"]?.elements ?? vector["next5"]?.elements ?? []
      let expected = wanted.compactMap { $0.textValue?.replacing("Z", with: ":00Z") }
      #expect(expected.count == wanted.count)
      guard (try? CronExpression(text)) != nil else {
        refused.append(text)
        continue
      }
      let found = try fires(
        text, "UTC", after: after.replacing("Z", with: ":00Z"), count: expected.count)
      if found != expected { differing.append(text) }
    }
    #expect(differing == [])
    #expect(refused == [])
  }

  /// Series of `get_next` without options of another dialect.
  @Test func `the series of croniter`() throws {
    var differing: [String: String] = [:]
    var refused: Set<String> = []
    var compared = 0
    for vector in try Self.vectors("croniter_recorded") {
      let text = try #require(vector["expr"]?.textValue)
      let start = try #require(vector["start"]?.textValue)
      let calls = vector["calls"]?.elements ?? []
      let dialect = vector["class_"]?.textValue
      let zone = vector["tz"]?.textValue?.replacing("tzfile('/usr/share/zoneinfo/", with: "")
        .replacing("')", with: "")
      let options = vector["kw"]
      // `day_or: False` and `expand_from_start_time` are other rules, L and the nth weekday, seconds
      // and years another dialect; fires before a moment are nothing a scheduler asks for.
      guard dialect == "fields5", options?["day_or"]?.textValue != "False",
        options?["expand_from_start_time"]?.textValue != "True"
      else { continue }
      let series = calls.prefix {
        $0["m"]?.textValue == "get_next" && $0["result"]?.isNull == false
      }
      guard !series.isEmpty else { continue }
      guard (try? CronExpression(text)) != nil else {
        refused.insert(text)
        continue
      }
      let expected = try series.map { try Self.instant(#require($0["result"]?.textValue), zone) }
      let found = try fires(
        text, zone ?? "UTC", after: Self.instant(start, zone), count: expected.count)
      compared += 1
      if found != expected { differing["\(text) \(zone ?? "UTC") \(start.prefix(10))"] = found[0] }
    }
    #expect(compared > 40)
    #expect(refused == Self.refusedOfCroniter)
    #expect(Set(differing.keys) == Self.differingFromCroniter, "\(differing)")
  }

  /// Ranges that run backwards and the nearest working day are refused here.
  static let refusedOfCroniter: Set<String> = [
    "0 0 1 Nov-Mar *", "0 0 1 Apr-Mar/3 *", "0 9 15W * *", "0 9 30W * *", "0 9 1W * *",
    "0 0 1W * *", "0 9 31W * *", "0 0 * * 7-tue", "0 0 * * 7-fri", "0 0 * * Thu-Tue/2",
    "0 0 * * Thu-Tue/3", "0 0 * * wed-0", "0 0 * * Thu-Sun", "0 0 * * thu-0", "0 0 * * Sat-Sun",
    "0 0 * * sat-0",
  ]

  static let differingFromCroniter: Set<String> = [
    // The repeated hour: a fixed job runs the first time only.
    "0 1 * * * Europe/Dublin 2019-10-26",
    // A range from Sunday to itself is Sunday alone.
    "0 0 * * Sun-Sun UTC 2024-01-01", "0 0 * * 7-7 UTC 2024-01-01", "0 0 * * 0-0 UTC 2024-01-01",
  ]

  static func instant(_ text: String, _ zone: String?) throws -> String {
    let hasZone = text.dropFirst(19).contains { "+-Z".contains($0) }
    var written = text
    if !hasZone { written += "Z" }
    return try #require(Instant(written)).description
  }

  @Test func `what croniter refuses is refused`() throws {
    var accepted: Set<String> = []
    for vector in try Self.vectors("croniter_rejected") {
      let text = try #require(vector["expr"]?.textValue)
      if (try? CronExpression(text)) != nil { accepted.insert(text) }
    }
    #expect(accepted == [])
    for vector in try Self.vectors("croniter_is_valid") {
      let text = try #require(vector["args"]?.elements?.first?.textValue)
      let isValid = (try? CronExpression(text)) != nil
      // Accepted there and refused here: years, hashes, working days, and what can never fire.
      let isOther =
        text.split(separator: " ").count != 5 || text.contains("H") || text.contains("W")
        || text.hasPrefix("0 0 31 2") || text.hasPrefix("0 0 30 2 *")
      #expect(isOther ? !isValid : isValid == (vector["r"].flatMap(Self.truth) ?? false), "\(text)")
    }
  }

  static func truth(_ value: JSONValue) -> Bool? {
    if case .boolean(let truth) = value { truth } else { nil }
  }

  /// Facts of robfig/cron whose seconds are 0, without `?`, steps behind a single number, and rows
  /// at a change of the clocks (it waits for the next year).
  @Test func `the facts of robfig cron`() throws {
    var compared = 0
    for fact in try Self.vectors("robfig_spec_test", "next") {
      guard let text = Self.fiveFields(fact["spec"]?.textValue), fact["tz"]?.textValue == "UTC"
      else { continue }
      let after = try #require(fact["after"]?.textValue) + "Z"
      guard let next = fact["next"]?.textValue else {
        #expect((try? CronExpression(text)) == nil, "\(text)")
        continue
      }
      #expect(try fires(text, "UTC", after: after, count: 1) == [next + "Z"], "\(text)")
      compared += 1
    }
    for fact in try Self.vectors("robfig_spec_test", "activation") {
      guard let text = Self.fiveFields(fact["spec"]?.textValue) else { continue }
      let minute = try #require(fact["at"]?.textValue).replacing(" ", with: "T")
      let at = try #require(Instant("\(minute):00Z"))
      let schedule = CronSchedule(try CronExpression(text), in: .utc)
      let next = schedule.next(after: Instant(microseconds: at.microseconds - 1))
      #expect((next?.instant == at) == fact["fires"].flatMap(Self.truth), "\(text) \(minute)")
      compared += 1
    }
    #expect(compared > 20)
  }

  /// `nil` for what this dialect refuses.
  static func fiveFields(_ spec: String?) -> String? {
    guard let spec, !spec.contains("?") else { return nil }
    if spec.hasPrefix("@") { return spec }
    var fields = spec.split(separator: " ").map(String.init)
    guard fields.count >= 5, fields.removeFirst() == "0" else { return nil }
    while fields.count < 5 { fields.append("*") }
    let isStepOfOne = fields.contains { field in
      field.contains("/") && !field.hasPrefix("*") && !field.contains("-")
    }
    return isStepOfOne ? nil : fields.joined(separator: " ")
  }

  /// Gaps of the recorded changes of all zones: a job in the skipped minute runs when it ends.
  @Test func `a time in a recorded gap fires at the change`() throws {
    let text = try String(
      contentsOfFile: SharedData.path("timezones/transitions_2005_2030.csv"), encoding: .utf8)
    var gaps = 0
    var zones: [String: TimeZoneRules] = [:]
    for line in text.split(separator: "\n").dropFirst() {
      let cells = line.split(separator: ",", omittingEmptySubsequences: false)
      guard cells.count == 9, cells[6] == "gap", cells[8] == "0" else { continue }
      let zone = String(cells[0])
      zones[zone] = try zones[zone] ?? TimeZoneRules.load(name: zone)
      let change = try #require(Instant(cells[1]))
      let skipped = try #require(LocalTime(Array(cells[4].utf8)))
      let minute = skipped.secondOfDay / 60
      let expression = try CronExpression("\(minute % 60) \(minute / 60) * * *")
      let schedule = CronSchedule(expression, in: try #require(zones[zone]))
      let before = Instant(microseconds: change.microseconds - 1)
      #expect(schedule.next(after: before)?.instant == change, "\(line)")
      gaps += 1
    }
    #expect(gaps > 300)
  }
}
