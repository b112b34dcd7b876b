import Testing

/// Functions that look like tests and never run.
@Suite struct SleepingTestsTests {
  @Test func `every function that looks like a test is one`() throws {
    let texts = try Repository.swiftTexts(under: ["Tests"])
    #expect(texts.count > 20)
    for place in Self.sleepers(in: texts) {
      Issue.record("\(place) never runs: it has no @Test and nobody calls it")
    }
  }

  @Test func `a forgotten attribute is found`() {
    let texts = [
      SwiftText(
        path: "a.swift",
        """
        @Suite struct ATests {
          @Test(.tags(.slow), arguments: [1]) private func `runs`(a: Int) {}
          @Test
          func alsoRuns() { helper() }
          func `sleeps`(a: Int) {}
          private static func forgotten() -> Int { 1 }
          func helper() {}
          func takes(a: Int) {}
        }
        """)
    ]
    #expect(Self.sleepers(in: texts) == ["a.swift:5: `sleeps`", "a.swift:6: forgotten"])
  }

  /// Functions without `@Test` that are named like a sentence, or that take nothing and that no
  /// file mentions a second time.
  static func sleepers(in texts: [SwiftText]) -> [String] {
    var mentions: [String: Int] = [:]
    var suspects: [(name: String, place: String)] = []
    for text in texts {
      let tokens = text.tokens
      for token in tokens where token.isWord { mentions[token.text, default: 0] += 1 }
      for index in tokens.indices where tokens[index].text == "func" {
        guard index + 3 < tokens.count, !isTest(tokens, at: index) else { continue }
        let name = tokens[index + 1].text
        let takesNothing = tokens[index + 2].text == "(" && tokens[index + 3].text == ")"
        if name.contains(" ") || name.hasPrefix("`") || takesNothing {
          suspects.append((name, text.place(of: tokens[index].offset)))
        }
      }
    }
    return suspects.filter { mentions[$0.name] == 1 || $0.name.hasPrefix("`") }
      .map { "\($0.place): \($0.name)" }
  }

  private static let modifiers: Set = [
    "private", "fileprivate", "package", "public", "internal", "static", "mutating", "nonisolated",
    "final", "override",
  ]

  /// Walks back over modifiers and attributes with their parentheses.
  private static func isTest(_ tokens: [SwiftToken], at function: Int) -> Bool {
    var index = function - 1
    while index >= 0 {
      if tokens[index].text == ")" {
        var depth = 0
        repeat {
          if tokens[index].text == ")" { depth += 1 }
          if tokens[index].text == "(" { depth -= 1 }
          index -= 1
        } while index >= 0 && depth > 0
        guard index >= 1, tokens[index - 1].text == "@" else { return false }
      }
      if index >= 1, tokens[index - 1].text == "@" {
        if tokens[index].text == "Test" { return true }
        index -= 2
      } else if modifiers.contains(tokens[index].text) {
        index -= 1
      } else {
        return false
      }
    }
    return false
  }
}
