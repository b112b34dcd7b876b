import Intake
import Runner
import SQLText
import TestKit
import Testing
import Vocabulary

/// Two ids that are one person: what was the one's is the other's, whatever the order of files, and
/// back again when it was a mistake.
@Suite struct CustomerMergeNightTests {
  typealias Nights = MergeNights

  private static let both =
    Nights.customers + Nights.customer("A") + Nights.customer("B")
  private static let merge = Nights.customers + Nights.customer("A", into: "B")
  private static let receipts =
    Nights.receipts + Nights.receipt("R-1", "A") + Nights.receipt("R-2", "B")
  private static let lines = Nights.lines + Nights.line("R-1", "A") + Nights.line("R-2", "B")
  private static let subscriptions =
    Nights.subscriptions + Nights.subscription("A", "OFF", "2026-02-02")
    + Nights.subscription("B", "ON", "2026-02-01")

  /// All orders of five files that hang together.
  @Test func `every order of files leaves one warehouse and one journal`() throws {
    let files: [(feed: String, text: String)] = [
      ("customers", Nights.customers + Nights.customer("B")),
      ("customers", Self.merge), ("receipts", Self.receipts), ("receipt-lines", Self.lines),
    ]
    var seen: Set<String> = []
    for order in Self.permutations(of: Array(files.indices)) {
      let nights = try Nights()
      for (day, index) in order.enumerated() {
        try nights.take("2026-03-0\(day + 1)", files[index])
      }
      #expect(try nights.holdings() == ["B: R-1 R-1/1 R-2 R-2/1"], "\(order)")
      seen.insert(try nights.warehouse() + nights.journal())
    }
    #expect(seen.count == 1)
  }

  @Test func `of two subscriptions to one channel the newer stands, before and after`() throws {
    var seen: Set<String> = []
    for isMergedFirst in [true, false] {
      let nights = try Nights()
      try nights.take("2026-03-01", ("customers", Self.both))
      if isMergedFirst { try nights.take("2026-03-02", ("customers", Self.merge)) }
      try nights.take("2026-03-03", ("subscriptions", Self.subscriptions))
      if !isMergedFirst { try nights.take("2026-03-04", ("customers", Self.merge)) }
      seen.insert(try nights.warehouse())
      #expect(try nights.holdings() == ["B: sms=off"])
    }
    #expect(seen.count == 1)
  }

  @Test func `a chain ends with its last one, in any order`() throws {
    let links = [
      Nights.customer("A", into: "B"), Nights.customer("B", into: "C"), Nights.customer("C"),
    ]
    var seen: Set<String> = []
    for order in Self.permutations(of: [0, 1, 2]) {
      let nights = try Nights()
      try nights.take("2026-03-01", ("receipts", Self.receipts))
      for (day, index) in order.enumerated() {
        try nights.take("2026-03-0\(day + 2)", ("customers", Nights.customers + links[index]))
      }
      #expect(try nights.holdings() == ["C: R-1 R-2"], "\(order)")
      seen.insert(try nights.warehouse())
    }
    #expect(seen.count == 1)
  }

  @Test func `a circle is refused with its rule, and so is a second target`() throws {
    let nights = try Nights()
    try nights.take("2026-03-01", ("customers", Self.both), ("receipts", Self.receipts))
    let circle = try nights.take(
      "2026-03-02",
      (
        "customers",
        Nights.customers + Nights.customer("A", into: "B") + Nights.customer("B", into: "A")
          + Nights.customer("C")
      ))
    #expect(circle == ["customers: read 3, new 1, rejected 2"])
    #expect(
      try nights.world.text("var/exchange/ack/customers/f3.errors.csv").contains("rule.merge_cycle")
    )
    try nights.take("2026-03-03", ("customers", Self.merge))
    let later = try nights.take(
      "2026-03-04",
      (
        "customers",
        Nights.customers + Nights.customer("B", into: "A") + Nights.customer("A", into: "C")
          + Nights.customer("D")
      ))
    #expect(later == ["customers: read 3, new 1, rejected 2"])
    #expect(try nights.holdings() == ["B: R-1 R-2"])
  }

  @Test func `the same merge again is no news, and a file that is silent about it changes nothing`()
    throws
  {
    let nights = try Nights()
    try nights.take("2026-03-01", ("customers", Self.both), ("receipts", Self.receipts))
    try nights.take("2026-03-02", ("customers", Self.merge))
    let before = try nights.warehouse() + nights.journal()
    #expect(
      try nights.take("2026-03-03", ("customers", Self.again(Self.merge)))
        == ["customers: read 1, unchanged 1"])
    #expect(
      try nights.take("2026-03-04", ("customers", Self.again(Self.both)))
        == ["customers: read 2, unchanged 2"])
    try nights.take("2026-03-05", ("receipts", Self.again(Self.receipts)))
    #expect(try nights.warehouse() + nights.journal() == before)
  }

  @Test func `an undone merge leaves the warehouse as if it had never been`() throws {
    let nights = try Nights()
    try nights.take(
      "2026-03-01", ("customers", Self.both), ("receipts", Self.receipts),
      ("receipt-lines", Self.lines), ("subscriptions", Self.subscriptions))
    let before = try nights.warehouse()
    try nights.take("2026-03-02", ("customers", Self.merge))
    #expect(try nights.warehouse() != before)
    try nights.undo("A")
    #expect(try nights.warehouse() == before)
    // The same claim does not merge him again; what came for him meanwhile is his.
    try nights.take("2026-03-03", ("customers", Self.again(Self.merge)))
    #expect(try nights.warehouse() == before)
    #expect(throws: Problem.self) { try nights.undo("A") }
  }

  @Test func `what came for a merged customer goes back with him`() throws {
    let nights = try Nights()
    try nights.take("2026-03-01", ("customers", Self.both), ("customers", Self.merge))
    try nights.take("2026-03-02", ("receipts", Self.receipts), ("receipt-lines", Self.lines))
    #expect(try nights.holdings() == ["B: R-1 R-1/1 R-2 R-2/1"])
    try nights.undo("A")
    #expect(try nights.holdings() == ["A: R-1 R-1/1", "B: R-2 R-2/1"])
  }

  @Test func `a person with two ids has one birthday`() throws {
    let born = "1990-03-05"
    let two =
      Nights.customers + Nights.customer("A", born: born) + Nights.customer("B", born: born)
    let merge = Nights.customers + Nights.customer("A", born: born, into: "B")
    // Merged before the day: one bonus.
    let before = try Nights()
    try before.take("2026-03-04", ("customers", two), ("customers", merge))
    try before.take("2026-03-05")
    #expect(try before.paid() == ["B birthday:2026"])
    // Merged in the same night, after one of them was paid on an earlier day of his own.
    let after = try Nights()
    try after.take(
      "2026-03-04",
      (
        "customers",
        Nights.customers + Nights.customer("A", born: "1990-03-04")
          + Nights.customer("B", born: born)
      ))
    #expect(try after.paid() == ["A birthday:2026"])
    try after.take(
      "2026-03-05",
      ("customers", Nights.customers + Nights.customer("A", born: "1990-03-04", into: "B")))
    #expect(try after.paid() == ["A birthday:2026"])
    // Next year it is B's.
    try after.take("2027-03-05")
    #expect(try after.paid() == ["A birthday:2026", "B birthday:2027"])
  }

  /// The same rows in other bytes.
  private static func again(_ text: String) -> String { text.replacing("A,", with: "\"A\",") }

  private static func permutations(of items: [Int]) -> [[Int]] {
    guard let first = items.first else { return [[]] }
    return permutations(of: Array(items.dropFirst())).flatMap { rest in
      (0...rest.count).map { rest[..<$0] + [first] + rest[$0...] }
    }
  }
}
