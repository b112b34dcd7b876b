import Definitions
import Testing
import Vocabulary

/// Tests of campaigns that cannot be meant as they are written.
@Suite struct CampaignTestProblemsTests {
  private static func text(_ nights: String) -> String {
    "{ campaign: 'c',\nnights: [\n\(nights)\n] }"
  }

  @Test(arguments: [
    ("{ campaign: 'c', nights: [] }", "1:26", "found a list of 0, expected 1 or more"),
    (text("{ date: '2026-02-30', expect: { entries: [] } }"), "3:9", "a date that exists"),
    (text("{ date: '2026-02-03' }"), "3:1", "the key 'expect' is missing in a night"),
    (text("{ date: '2026-02-03', expect: {} }"), "3:31", "the night expects nothing"),
    (text("{ date: '2026-02-03', expect: { entrys: [] } }"), "3:33", "unknown key 'entrys'"),
    (
      text(
        "{ date: '2026-02-03', expect: { entries: [] } },\n{ date: '2026-02-03', expect: { entries: [] } }"
      ), "4:1", "the night of 2026-02-03 stands behind that of 2026-02-03"
    ),
    (
      text("{ date: '2026-02-03', given: { 'A b': [{ x: '1' }] }, expect: { calls: [] } }"), "3:32",
      "'A b' is no name of a feed"
    ),
    (
      text("{ date: '2026-02-03', given: { a: [{ x: true }] }, expect: { calls: [] } }"), "3:41",
      "found true, expected a text, a number or { key_of: … }"
    ),
    (
      text(
        "{ date: '2026-02-03', given: { a: [{ x: { key_of: 'C-1 gift' } }] }, expect: { calls: [] } }"
      ),
      "3:51", "expected customer, step and occasion"
    ),
  ])
  func `a mistake in a test is told with its place`(text: String, place: String, message: String) {
    DefinitionProblemsTests.check(.test, text, place, message)
  }

  @Test func `a test of a campaign or with a feed that is not there is refused`() throws {
    let text = """
      { campaign: 'gifts', nights: [{ date: '2026-02-03', given: { clients: [{ a: '1' }] },
        expect: { entries: [] } }] }
      """
    do {
      _ = try ProgrammeTests.load(["tests/t.json5": text])
      Issue.record("the test was taken")
    } catch let problem as Problem {
      #expect(
        problem.flattened.map(\.message) == [
          "there is no campaign 'gifts'; defined are gift",
          "there is no feed 'clients'; defined are customers",
        ])
      #expect(problem.hint == "did you mean 'gift'?")
    }
  }
}
