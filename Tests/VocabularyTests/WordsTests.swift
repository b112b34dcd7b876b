import Testing
import Vocabulary

@Suite struct WordsTests {
  @Test(
    arguments: [
      "0", "7", "-7", "12.50", "-0.50", "0.05", "1.005", "999999999999999999",
      "0.999999999999999999", "-999999999999999.999", "0.000",
    ])
  func `a decimal stays as it was written`(text: String) {
    #expect(ExactDecimal(text)?.description == text)
  }

  @Test(
    arguments: [
      "", "-", ".", ".5", "5.", "-.5", "+5", "1e5", "NaN", "Infinity", "1,5", "1.2.3", " 1", "1 ",
      "\u{2212}1", "1\u{A0}000", "٣", "1000000000000000000", "0.0000000000000000001", "--1", "1-",
      "99999999999999999999999999",
    ])
  func `what is no exact decimal is refused`(text: String) {
    #expect(ExactDecimal(text) == nil)
  }

  @Test func `decimals compare by value and not by writing`() throws {
    let short = try #require(ExactDecimal("1.5"))
    let long = try #require(ExactDecimal("1.500"))
    #expect(short == long)
    #expect(Set([short, long]).count == 1)
    let small = try #require(ExactDecimal("-999999999999999999"))
    let tiny = try #require(ExactDecimal("0.000000000000000001"))
    #expect(small < tiny && tiny < short)
  }

  @Test func `an identifier is lower case, digits, underline and hyphen, up to sixty-four`() {
    for text in ["a", "birthday-bonus", "r_1", "7", String(repeating: "x", count: 64)] {
      #expect(Identifier(text)?.text == text)
    }
    for text in ["", "A", "a b", "a.b", "ä", "a/b", "a\n", String(repeating: "x", count: 65)] {
      #expect(Identifier(text) == nil, "\(text)")
    }
  }

  @Test(
    arguments: [
      ("acrue", "accrue"), ("Filter", "filter"), ("fitler", "filter"), ("zebra", nil), ("", nil),
    ])
  func `a mistyped name finds its neighbour`(name: String, nearest: String?) {
    #expect(nearestName(to: name, among: ["accrue", "filter", "message"]) == nearest)
  }

  @Test func `a problem reads as place, fact and hint`() {
    let place = Place(path: "jobs/campaigns/birthday.json5", line: 9, column: 7)
    let first = Problem(
      .definition, "unknown step 'acrue', expected one of accrue, filter", at: place,
      hint: "did you mean 'accrue'?")
    let second = Problem(.badData, "no rows", at: Place(path: "a.csv"))
    let both = Problem.all([first, second])
    #expect(
      both?.description == """
        jobs/campaigns/birthday.json5:9:7: error: unknown step 'acrue', expected one of accrue, filter
          hint: did you mean 'accrue'?
        a.csv: error: no rows
        """)
    #expect(both?.gravestExit == .definition)
    #expect(Problem.all([]) == nil)
  }

  @Test(
    arguments: [
      ("2026-11-21T23:40:00Z", "2026-11-21T23:40:00Z"),
      ("2026-11-21 23:40:00+03", "2026-11-21T20:40:00Z"),
      ("2026-11-21T23:40:00.5-05:30", "2026-11-22T05:10:00.500000Z"),
      ("1969-12-31T23:59:59.999999Z", "1969-12-31T23:59:59.999999Z"),
    ])
  func `an instant is read with its offset and written in universal time`(
    text: String, written: String
  ) {
    #expect(Instant(text)?.description == written)
  }

  @Test(arguments: [
    "2026-11-21T23:40:00", "2026-11-21", "2026-11-21T24:00:00Z", "2026-11-21T23:40:60Z",
  ])
  func `what is no instant is refused`(text: String) {
    #expect(Instant(text) == nil)
  }
}
