import Foundation
import Glibc
import Host
import TestKit
import Testing
import Vocabulary

/// The binary killed inside of campaigns, between the statements of every kind of step.
@Suite struct EveryStepTests {
  /// Every statement instead of some, by `NIGHTLEDGER_CRASH_STATEMENTS=1`.
  private static let isThorough =
    ProcessInfo.processInfo.environment["NIGHTLEDGER_CRASH_STATEMENTS"] != nil

  @Test func `the second night takes customers through every kind of step`() throws {
    let night = try Nights.shared().second
    let passages = try #require(night.undisturbed.tables["campaign.passage"])
    let names = [
      "filter": "filter-1", "refilter": "refilter-2", "select": "select-3", "limit": "few",
      "tag": "tag-5", "audience": "reach", "score": "book", "send_email": "mail", "ab_test": "try",
      "limit_poll": "ask", "call": "ring", "accrue": "pay", "report": "tell",
      "wait_until": "wait_until-14", "wait": "wait-15", "check_email": "check_email-16",
      "send_sms": "text", "send_push": "push",
    ]
    for kind in EveryStep.kinds {
      let name = try #require(names[kind])
      #expect(passages.contains("\"\(name)\""), "\(kind)")
    }
  }

  @Test func `messages of the second night carry a promo code each, and each code one message`()
    throws
  {
    let tables = try Nights.shared().second.undisturbed.tables
    let draws = try #require(tables["campaign.promo_draw"]).split(separator: "\n")
    let messages = try #require(tables["ledger.message"]).split(separator: "\n")
      .filter { $0.contains("GIFT-") }
    #expect(!draws.isEmpty)
    #expect(messages.count == draws.count)
    let codes = messages.compactMap { $0.firstMatch(of: /Take (GIFT-\d+)/)?.1 }
    #expect(Set(codes).count == draws.count)
    #expect(codes.allSatisfy { code in draws.contains { $0.contains("\"\(code)\"") } })
  }

  @Test func `audiences, calls and reports of the second night leave in files`() throws {
    let files = try Nights.shared().second.undisturbed.files.keys
    for stream in ["audience-seen/audience_seen_", "call-main/call_main_", "report/report_"] {
      #expect(
        files.contains {
          $0.hasPrefix("outbox/\(stream)20261121") || $0.hasPrefix("outbox/\(stream)demo_20261121")
        }, "\(stream)")
    }
  }

  @Test func `a night killed after any statement of a campaign gives the same rows and bytes`()
    throws
  {
    let night = try Nights.shared().second
    let count = try #require(night.reached[FaultPoint.campaignStatement.rawValue])
    #expect(count > 60, "\(count) statements")
    let stride = Self.isThorough ? 1 : count / 5
    for hit in Swift.stride(from: stride, to: count, by: stride) {
      let world = try CrashWorld(copying: night.eve)
      let fault = "\(FaultPoint.campaignStatement.rawValue):\(hit)"
      let killed = try world.run(night.date, fault: fault)
      #expect(killed.ending == .killed(signal: SIGKILL), "\(fault): \(killed.errors)")
      let again = try world.run(night.date)
      #expect(again.ending.isSuccess, "\(fault): \(again.errors)")
      let difference = try Census(of: world).difference(from: night.undisturbed)
      #expect(difference.isEmpty, "killed at \(fault):\n\(difference)")
    }
  }
}
