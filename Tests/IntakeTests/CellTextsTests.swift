import Testing
import Vocabulary

@testable import Intake

/// Ids are compared byte for byte; what a person cannot see in them is refused.
@Suite struct CellTextsTests {
  @Test(arguments: [
    "A", "17850", "17850.0", "a b", "Müller", "客户", "-7", "\\.", "\\N", "null", "\"", "'", "=1+1",
    String(repeating: "x", count: 128), "e\u{301}", "👍",
  ])
  func `an id of visible characters is taken as it is`(text: String) {
    #expect(drawn(text, CellTexts.identifier) == "'\(text)'")
  }

  @Test(arguments: [
    "a|b", "|", "a\tb", "a\nb", "a\rb", "\u{1}", "a\u{1F}", "\u{7F}", "a\u{85}", "a\u{9F}b",
    "a\u{AD}b", "\u{200B}a", "a\u{200E}", "a\u{200F}", "\u{202A}a", "a\u{202E}b", "\u{2066}a",
    "a\u{2069}", "a\u{2060}", "\u{FEFF}a", "\u{2028}", " a", "a ", " ",
  ])
  func `an id with an invisible or reserved character is refused`(text: String) {
    #expect(drawn(text, CellTexts.identifier) == "pattern")
  }

  @Test func `an id has at most 128 bytes, not characters`() {
    #expect(drawn(String(repeating: "x", count: 129), CellTexts.identifier) == "length")
    #expect(drawn(String(repeating: "ü", count: 65), CellTexts.identifier) == "length")
    #expect(drawn(String(repeating: "ü", count: 64), CellTexts.identifier).count == 66)
  }

  @Test(arguments: [
    ("true", "true"), ("1", "true"), ("t", "true"), ("yes", "true"), ("false", "false"),
    ("0", "false"), ("f", "false"), ("no", "false"), ("TRUE", "type.boolean"),
    ("2", "type.boolean"), ("ja", "type.boolean"), (" 1", "type.boolean"),
  ])
  func `a truth is one of eight words`(text: String, expected: String) {
    #expect(drawn(text, CellTexts.boolean) == expected)
  }
}
