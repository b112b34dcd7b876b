import Cron
import Foundation
import TestKit
import Testing
import Vocabulary

/// Random expressions against another implementation of the same rules, recorded by
/// `differential.py`: lines of zone, moment, expression and the fires behind it, parted by tabs.
@Suite struct DifferentialTests {
  /// `CRON_DIFFERENTIAL` names a larger file of the script.
  static let path =
    ProcessInfo.processInfo.environment["CRON_DIFFERENTIAL"]
    ?? "\(SharedData.packageFolder)/Tests/CronTests/crondst-sample.tsv"

  @Test func `every recorded fire is the same`() throws {
    let text = try String(contentsOfFile: Self.path, encoding: .utf8)
    var zones: [Substring: TimeZoneRules] = [:]
    var compared = 0
    var differing: [String] = []
    for line in text.split(separator: "\n") {
      let cells = line.split(separator: "\t")
      let (zone, after) = (cells[0], try #require(Int64(cells[1])))
      zones[zone] = try zones[zone] ?? TimeZoneRules.load(name: String(zone))
      let schedule = CronSchedule(
        try CronExpression(String(cells[2])), in: try #require(zones[zone]))
      var reached = Instant(secondsSinceEpoch: after)
      for expected in cells[3].split(separator: ",") {
        let fire = try #require(schedule.next(after: reached))
        if fire.instant.microseconds / 1_000_000 != Int64(expected) {
          differing.append("\(line): found \(fire.instant)")
          break
        }
        reached = fire.instant
        compared += 1
      }
    }
    #expect(compared >= 2000)
    #expect(differing.isEmpty, "\(differing.count) differ, such as \(differing.prefix(3))")
  }
}
