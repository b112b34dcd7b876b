import Testing

/// Words that the house does not use, each with what is used instead.
@Suite struct BannedWordsTests {
  struct Ban {
    /// Tokens one after another.
    let tokens: [String]
    let instead: String
    /// The rooms it holds for; empty for all of them.
    var rooms: Set<String> = []
    /// Paths (or folders that end with `/`) that may use the word, with the reason.
    var allowed: [String: String] = [:]

    init(
      _ tokens: [String], instead: String, rooms: Set<String> = [], allowed: [String: String] = [:]
    ) {
      self.tokens = tokens
      self.instead = instead
      self.rooms = rooms
      self.allowed = allowed
    }
  }

  /// Where amounts pass.
  static let moneyRooms: Set = [
    "Vocabulary", "SQLText", "Catalog", "Intake", "Warehouse", "Conditions", "Segments",
    "Campaigns", "Messages", "Templates", "Outbox", "Reconciliation",
  ]

  static let bans: [Ban] = [
    Ban(["Date", "("], instead: "a date or an instant that the caller gives (CivilDate, Instant)"),
    Ban(["Date", ".", "now"], instead: "a date or an instant that the caller gives"),
    Ban(["Calendar"], instead: "CivilDate and TimeZoneRules"),
    Ban(["DateFormatter"], instead: "CivilDate and Instant, which read and write themselves"),
    Ban(["ISO8601DateFormatter"], instead: "CivilDate and Instant"),
    Ban(["TimeZone"], instead: "TimeZoneRules, whose rules have a version"),
    Ban(["NSRegularExpression"], instead: "a scanner over bytes"),
    Ban(["Regex"], instead: "a scanner over bytes"),
    Ban(["Process", "("], instead: "Program of Host, which needs no shell and has a deadline"),
    Ban(["Decimal", "("], instead: "ExactDecimal"),
    Ban(["Double"], instead: "ExactDecimal or DecimalSum: amounts are exact", rooms: moneyRooms),
    Ban(["Float"], instead: "ExactDecimal or DecimalSum: amounts are exact", rooms: moneyRooms),
    Ban(["fatalError", "("], instead: "a Problem.bug that is thrown, or a precondition"),
    Ban(["try", "!"], instead: "throws(Problem)"),
    Ban(["as", "!"], instead: "a type that says what it is"),
    Ban(
      ["print", "("], instead: "a value that the command prints",
      allowed: ["Sources/nightledger/": "the command talks to the terminal"]),
    Ban(["debugPrint", "("], instead: "nothing: it is left from a search"),
    Ban(["String", "(", "format", ":"], instead: "padded and the types' own descriptions"),
    Ban(["system", "("], instead: "Program of Host"),
    Ban(["popen", "("], instead: "Program of Host"),
    Ban(
      ["Statement", "(", "embedded", ":"], instead: "a constant of Statements",
      allowed: ["sql/Statements.swift": "the one room that embeds the files"]),
  ]

  @Test func `no banned word stands in the code`() throws {
    let texts = try Repository.swiftTexts(under: ["Sources", "sql"])
    #expect(texts.count > 100)
    for text in texts {
      for (ban, offset) in Self.found(in: text) {
        Issue.record(
          "\(text.place(of: offset)): \(ban.tokens.joined()) is not used here; use \(ban.instead)")
      }
    }
  }

  @Test(arguments: bans.indices)
  func `each ban finds its word in code and not in comments and strings`(number: Int) throws {
    let ban = Self.bans[number]
    let word = ban.tokens.joined(separator: ban.tokens.contains("!") ? "" : " ")
    let room = ban.rooms.min() ?? "Outbox"
    let text = SwiftText(
      path: "Sources/\(room)/a.swift",
      """
      // \(word)
      let a = "\(word)"
      let b = \(word)
      """)
    let lines = Self.found(in: text).map { text.place(of: $0.1) }
    #expect(lines.contains("Sources/\(room)/a.swift:3"))
    #expect(Set(lines).count == 1)
  }

  @Test func `a word inside a longer word is none, and an exception is no more than its path`() {
    let text = SwiftText(
      path: "Sources/Runner/a.swift", "let a: PurchaseCalendar = blueprint(1); try !CivilDate(1)")
    #expect(Self.found(in: text).isEmpty)
    let command = SwiftText(path: "Sources/nightledger/a.swift", "print(1)")
    #expect(Self.found(in: command).isEmpty)
    let room = SwiftText(path: "Sources/Runner/a.swift", "print(1)")
    #expect(Self.found(in: room).count == 1)
  }

  @Test func `every exception is needed`() throws {
    for ban in Self.bans {
      for (path, reason) in ban.allowed {
        let files = Repository.paths.filter { $0 == path || $0.hasPrefix(path) }
        #expect(!reason.isEmpty)
        let uses = try files.filter { $0.hasSuffix(".swift") }.contains { file in
          let tokens = SwiftText(path: file, try Repository.text(file)).tokens.map(\.text)
          return tokens.indices.contains { tokens[$0...].starts(with: ban.tokens) }
        }
        #expect(uses, "\(path) no longer uses \(ban.tokens.joined())")
      }
    }
  }

  static func found(in text: SwiftText) -> [(Ban, Int)] {
    let tokens = text.tokens
    let parts = text.path.split(separator: "/")
    let room = parts.count > 1 ? String(parts[1]) : ""
    return bans.flatMap { ban -> [(Ban, Int)] in
      guard ban.rooms.isEmpty || ban.rooms.contains(room),
        !ban.allowed.keys.contains(where: { text.path == $0 || text.path.hasPrefix($0) })
      else { return [] }
      return tokens.indices.filter { index in
        guard tokens[index].text == ban.tokens[0] else { return false }
        let found = tokens[index...].prefix(ban.tokens.count)
        // `try !isDone` is not `try!`.
        let isTight = !ban.tokens.contains("!") || found.last?.offset == found[index].end
        return isTight && found.map(\.text) == ban.tokens
      }.map { (ban, tokens[$0].offset) }
    }
  }
}
