import Definitions
import Foundation
import Testing
import Vocabulary

/// `jobs/README.md` against the code: its examples are read, its keys are those asked for.
@Suite struct ManualTests {
  struct Example: CustomStringConvertible {
    let kind: String
    let text: String
    let line: Int
    var description: String { "jobs/README.md:\(line)" }
  }

  static func manual() throws -> String {
    try String(contentsOfFile: ShippedJobsTests.folder + "/README.md", encoding: .utf8)
  }

  static func examples() throws -> [Example] {
    var examples: [Example] = []
    var open: (kind: String, lines: [Substring], line: Int)?
    for (index, line) in try manual().split(separator: "\n", omittingEmptySubsequences: false)
      .enumerated()
    {
      if let example = open, line == "```" {
        examples.append(
          Example(
            kind: example.kind, text: example.lines.joined(separator: "\n"), line: example.line))
        open = nil
      } else if line.hasPrefix("```json5 ") {
        open = (String(line.dropFirst(9)), [], index + 1)
      } else {
        open?.lines.append(line)
      }
    }
    return examples
  }

  @Test func `every example of the manual is right`() throws {
    let examples = try Self.examples()
    let programme = try Programme.load(folder: ShippedJobsTests.folder)
    var kinds: Set<String> = []
    for (number, example) in examples.enumerated() {
      kinds.insert(example.kind)
      let folder = ["rfm": "rfm", "outbound": "outbound"][example.kind] ?? example.kind + "s"
      let path =
        example.kind == "settings" ? "nightledger.json5" : "\(folder)/example-\(number).json5"
      let file = DefinitionFile(path: path, bytes: Array(example.text.utf8))
      let others = programme.files.filter { $0.path != path }
      do {
        _ = try Programme.load(files: others + [file], folder: "jobs")
      } catch {
        Issue.record("\(example): \(error)")
      }
    }
    #expect(
      kinds == [
        "settings", "feed", "segment", "rfm", "campaign", "template", "night", "test", "mailing",
        "outbound", "calendar",
      ])
  }

  /// The refusal of an unknown key lists all known ones: each of them stands in the manual.
  @Test(arguments: [
    (DefinitionProblemsTests.Kind.settings, "{ \(Written.settings), zz: 1 }"),
    (.feed, "{ kind: 'customers', zz: 1 }"), (.feed, "{ kind: 'sales', zz: 1 }"),
    (.feed, "{ kind: 'customers', dialect: { zz: 1 } }"),
    (.feed, "{ kind: 'receipts', reject_limit: { rows: 1, zz: 1 } }"),
    (.segment, "{ where: { zz: 1 }, zz: 1 }"), (.segment, "{ where: { purchases: { zz: 1 } } }"),
    (.segment, "{ where: { city: { zz: 1 } } }"), (.segment, "{ where: { rfm: { zz: 1 } } }"),
    (.segment, "{ where: { age_years: { zz: 1 } } }"),
    (.segment, "{ where: { events: { zz: 1 } } }"),
    (.segment, "{ where: { messages: { zz: 1 } } }"), (.segment, "{ where: { bonus: { zz: 1 } } }"),
    (.segment, "{ where: { points: { zz: 1 } } }"),
    (.segment, "{ where: { subscription: { zz: 1 } } }"),
    (.rfm, "{ zz: 1, names: [{ name: 'a', zz: 1 }] }"), (.rfm, "{ cut_points: { zz: 1 } }"),
    (.campaign, "{ id: 'm', segment: 's', zz: 1 }"),
    (
      .campaign,
      "{ id: 'm', segment: 's', on: '2026-01-01', ab_test: {}, variants: [{ zz: 1 }, {}] }"
    ),
    (.campaign, "{ zz: 1, budget: { zz: 1 } }"),
    (.test, "{ zz: 1, nights: [{ zz: 1, expect: { zz: 1 }, given: { a: [{ b: { zz: 1 } }] } }] }"),
    (.settings, "{ \(Written.settings), frequency_caps: { sms: { zz: 1 }, zz: 1 } }"),
    (.campaign, Written.campaign("{ zz: 1 }")),
    (.campaign, Written.campaign("{ id: 'a', accrue: { zz: 1 } }")),
    (.campaign, Written.campaign("{ id: 'a', send_sms: { zz: 1 } }")),
    (.campaign, Written.campaign("{ tag: { zz: 1 } }")),
    (.campaign, Written.campaign("{ id: 'a', accrue: { amount: { zz: 1 } } }")),
    (.campaign, Written.campaign("{ id: 'a', ab_test: { zz: 1 }, branches: ['end', 'end'] }")),
    (.campaign, Written.campaign("{ id: 'a', limit_poll: { zz: 1 } }")),
    (.campaign, Written.campaign("{ id: 'a', call: { zz: 1 } }")),
    (.campaign, Written.campaign("{ id: 'a', report: { zz: 1 } }")),
    (.campaign, Written.campaign("{ id: 'a', audience: { zz: 1 } }")),
    (.campaign, Written.campaign("{ id: 'a', score: { zz: 1 } }")),
    (.campaign, Written.campaign(Written.gift, trigger: "zz: 1")),
    (.campaign, Written.campaign(Written.gift, trigger: "date_come: { zz: 1 }")),
    (.campaign, Written.campaign(Written.gift, trigger: "anniversary: { zz: 1 }")),
    (.campaign, Written.campaign(Written.gift, trigger: "date_come_for_order: { zz: 1 }")),
    (.campaign, Written.campaign(Written.gift, trigger: "repeated_date: { every: 'week', zz: 1 }")),
    (
      .campaign, Written.campaign(Written.gift, trigger: "repeated_date: { every: 'month', zz: 1 }")
    ),
    (.campaign, Written.campaign(Written.gift, trigger: "repeated_date: { every: 'year', zz: 1 }")),
    (.campaign, Written.campaign(Written.gift, trigger: "bonuses_expire: { zz: 1 }")),
    (.campaign, Written.campaign(Written.gift, trigger: "registered: { zz: 1 }")),
    (.campaign, Written.campaign(Written.gift, trigger: "item_purchased: { zz: 1 }")),
    (.campaign, Written.campaign(Written.gift, trigger: "category_purchased: { zz: 1 }")),
    (.campaign, Written.campaign(Written.gift, trigger: "event_occurred: { zz: 1 }")),
    (.campaign, Written.campaign(Written.gift, trigger: "visited_section: { zz: 1 }")),
    (.campaign, Written.campaign(Written.gift, trigger: "added_to_container: { zz: 1 }")),
    (.campaign, Written.campaign(Written.gift, trigger: "left_rfm: { zz: 1 }")),
    (.template, "{ zz: 1 }"), (.template, "{ viber: { zz: 1 } }"), (.night, "{ zz: 1 }"),
    (.night, "{ steps: ['zz'] }"),
    (.night, Written.night("schedule: { zz: 1 }")), (.night, Written.night("misfire: { zz: 1 }")),
    (.night, Written.night("business_date: { zz: 1 }")), (.calendar, "{ zz: 1 }"),
    (.night, Written.night("schedule: { after: 'a', zz: 1 }")),
    (.night, Written.night("retries: { zz: 1 }")), (.night, "{ steps: [{ zz: 1 }] }"),
    (.night, Written.night("timeout: { zz: 1 }")), (.night, Written.night("expects: [{ zz: 1 }]")),
    (.night, Written.night("on_failure: [{ zz: 1 }]")),
    (.night, "{ steps: [{ id: 'a', sql: { zz: 1 } }] }"),
    (.night, Written.night("retries: { backoff: { zz: 1 }, on: ['zz'] }")),
    (.outbound, "{ zz: 1 }"), (.outbound, "{ columns: [{ zz: 1 }, { text: 'x', zz: 1 }] }"),
    (.outbound, "{ stream: 'zz', quotes: 'zz', line_ends: 'zz', last_record: ['zz'] }"),
  ])
  func `every key stands in the manual`(kind: DefinitionProblemsTests.Kind, text: String) throws {
    let words = Set(
      try Self.manual().split { !($0.isLetter || $0.isNumber || $0 == "_" || $0 == "-") })
    let messages = DefinitionProblemsTests.problems(kind, text).map(\.message)
      .filter { $0.hasPrefix("unknown") }
    #expect(!messages.isEmpty)
    for message in messages {
      let list = message.split(separator: "expected one of ").last ?? ""
      for key in list.split(separator: ", ") where !key.hasPrefix("custom.") {
        #expect(words.contains(key), "'\(key)' is not explained in jobs/README.md")
      }
    }
  }
}
