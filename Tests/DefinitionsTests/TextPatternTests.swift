import Definitions
import Foundation
import Testing
import TestKit
import Vocabulary

@Suite struct TextPatternTests {
  private func matches(_ pattern: String, _ text: String) throws -> Bool {
    let pattern = try #require(TextPattern(pattern), "\(pattern)")
    return Array(text.utf8).withUnsafeBytes { pattern.matches($0) }
  }

  @Test(arguments: [
    (#"[A-Z]{2}\d{6}"#, "AB123456", true), (#"[A-Z]{2}\d{6}"#, "AB12345", false),
    (#"[A-Z]{2}\d{6}"#, "AB1234567", false), (#"\+7\d{10}"#, "+79161234567", true),
    ("[^ ].*", "x y", true), ("[^ ].*", " x", false), ("a?b*c+", "c", true),
    ("a?b*c+", "abbbcc", true), ("a?b*c+", "ab", false), ("a{0,2}", "", true),
    ("a{0,2}", "aaa", false), ("a{2,}", "aaaa", true), ("[а-яё]+", "ёж", true),
    ("[а-яё]+", "Ёж", false), (".", "é", true), (".", "", false), ("", "", true),
    (#"[a\-z\]]+"#, "a-z]", true), (#"[a\-z\]]+"#, "b", false), ("[a-]", "-", true),
  ])
  func `a text is wholly like its pattern or not`(pattern: String, text: String, isLike: Bool)
    throws
  {
    #expect(try matches(pattern, text) == isLike)
  }

  @Test(arguments: [
    "(a)", "a|b", "*", "a**", "[", "[]", "[z-a]", "a{2", "a{x}", "a{3,2}", #"\w"#, #"\"#, "^a$",
    "a{1001}", "a{1,2,3}", "a{-1}",
  ])
  func `what is no pattern is refused`(text: String) {
    #expect(TextPattern(text) == nil)
  }

  @Test func `random patterns agree with regular expressions`() throws {
    var dice = SplitMix64(state: 11)
    let atoms = ["a", "b", "[ab]", "[^a]", ".", #"\d"#, "1"]
    let counts = ["", "?", "*", "+", "{2}", "{1,3}", "{0,1}", "{2,}"]
    for _ in 0..<400 {
      let pattern = (0..<Int.random(in: 1...4, using: &dice)).map { _ in
        (atoms.randomElement(using: &dice) ?? "") + (counts.randomElement(using: &dice) ?? "")
      }.joined()
      let expression = try NSRegularExpression(pattern: "^(?:\(pattern))$")
      for _ in 0..<20 {
        let text = String(
          (0..<Int.random(in: 0...6, using: &dice)).compactMap { _ in
            "ab1".randomElement(using: &dice)
          })
        let found = expression.firstMatch(
          in: text, range: NSRange(location: 0, length: text.utf16.count))
        #expect(try matches(pattern, text) == (found != nil), "\(pattern) \(text)")
      }
    }
  }

  @Test func `no text makes a pattern slow`() throws {
    let pattern = String(repeating: "a?", count: 200) + String(repeating: "a", count: 200)
    #expect(try matches(pattern, String(repeating: "a", count: 200)))
    #expect(try !matches(pattern, String(repeating: "a", count: 401)))
  }
}
