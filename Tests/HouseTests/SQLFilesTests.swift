import SQLText
import Statements
import Testing

/// The files below `sql/`, their list and their headers.
@Suite struct SQLFilesTests {
  /// One line of sql/Statements.swift.
  struct Listed {
    let constant: String
    let resource: String
    let name: String
  }

  static func files(in folder: String) -> [String] {
    Repository.paths.filter { $0.hasPrefix("sql/\(folder)/") && $0.hasSuffix(".sql") }
  }

  /// The constants of sql/Statements.swift: `static let CONSTANT = embedded(PackageResources.RESOURCE,
  /// "NAME")`.
  static func listed(in text: SwiftText) -> [Listed] {
    let tokens = text.tokens
    return tokens.indices.compactMap { index in
      guard tokens[index].text == "let", index + 3 < tokens.count, tokens[index + 2].text == "=",
        tokens[index + 3].text == "embedded"
      else { return nil }
      let constant = tokens[index + 1].text
      return call(tokens, at: index + 3, in: text).map {
        Listed(constant: constant, resource: $0, name: $1)
      }
    }
  }

  /// `embedded(PackageResources.X, "Y")` → X and Y.
  private static func call(
    _ tokens: [SwiftToken], at index: Int, in text: SwiftText
  ) -> (String, String)? {
    guard index + 7 < tokens.count, tokens[index + 2].text == "PackageResources",
      tokens[index + 6].text == "\"", tokens[index + 7].text == "\""
    else { return nil }
    let name = text.original[(tokens[index + 6].offset + 1)..<tokens[index + 7].offset]
    return (tokens[index + 4].text, String(decoding: name, as: UTF8.self))
  }

  static func list() throws -> [Listed] {
    let path = "sql/Statements.swift"
    return listed(in: SwiftText(path: path, try Repository.text(path)))
  }

  /// `sql/statements/run/fence.sql` → `run/fence`, `sql/audits/x.sql` → `audits/x`.
  static func name(of path: String) -> String {
    let plain = path.dropFirst("sql/".count).dropLast(".sql".count)
    return String(plain.hasPrefix("statements/") ? plain.dropFirst("statements/".count) : plain)
  }

  @Test func `every statement and audit has its constant, and each constant its file`() throws {
    let files = Self.files(in: "statements") + Self.files(in: "audits")
    let names = Set(files.map(Self.name))
    let listed = try Self.list()
    #expect(files.count > 30)
    #expect(names.subtracting(listed.map(\.name)) == [], "files that sql/Statements.swift lacks")
    #expect(Set(listed.map(\.name)).subtracting(names) == [], "constants whose file is not there")
    #expect(listed.count == files.count, "a file has one constant")
  }

  @Test func `a constant is called like its file`() throws {
    for entry in try Self.list() {
      let words = (entry.name.split(separator: "/").last ?? "").split(separator: "_")
      let camel = words.enumerated().map { position, word in
        if position == 0 { return String(word) }
        return word.prefix(1).uppercased() + word.dropFirst()
      }.joined()
      #expect(entry.constant == camel, "\(entry.name)")
      #expect(entry.resource == words.joined(separator: "_") + "_sql", "\(entry.name)")
    }
  }

  @Test func `every statement is used by a room`() throws {
    var mentioned: Set<String> = []
    for text in try Repository.swiftTexts(under: ["Sources"]) {
      let tokens = text.tokens
      for index in tokens.indices.dropLast(2)
      where tokens[index].text == "Statements" && tokens[index + 1].text == "." {
        mentioned.insert(tokens[index + 2].text)
      }
    }
    for entry in try Self.list() where !entry.name.hasPrefix("audits/") {
      #expect(
        mentioned.contains(entry.constant), "sql/statements/\(entry.name).sql is used nowhere")
    }
  }

  @Test func `a file says what it does and what its parameters are`() throws {
    for path in Self.files(in: "statements") + Self.files(in: "audits") {
      for finding in Self.headerFindings(try Repository.text(path)) {
        Issue.record("\(path): \(finding)")
      }
    }
    for path in Self.files(in: "migrations") {
      #expect(try Repository.text(path).hasPrefix("-- "), "\(path) says what it makes")
    }
  }

  @Test func `a header that leaves something out is found`() {
    let right =
      "-- Finds it.\n-- $1 day date    $2 how many integer\nSELECT $1::date, $2::integer\n"
    #expect(Self.headerFindings(right) == [])
    let wrong = "-- Finds it: $1 is the day, $3 too.\nSELECT $1::date, $2, $4::text -- $5\n"
    #expect(
      Self.headerFindings(wrong)
        == [
          "the header does not explain $2", "$2 is not written with its type",
          "the header does not explain $4", "the header does not name the type text of $4",
          "the header explains $3, which the text does not use",
          "parameters are not numbered from $1",
          "the header does not name the type date of $1",
        ].sorted())
    #expect(
      Self.headerFindings("SELECT 1\n") == ["the file does not begin with what it does"])
  }

  /// What is wrong with a statement's header, sorted.
  static func headerFindings(_ text: String) -> [String] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let header = lines.prefix { $0.hasPrefix("--") }.joined(separator: "\n")
    guard header.count > 10 else { return ["the file does not begin with what it does"] }
    let body = lines.drop { $0.hasPrefix("--") }.map {
      $0.prefix { $0 != "-" } == $0 ? $0 : cut($0)
    }
    let explained = Set(parameters(in: header).map(\.number))
    let used = parameters(in: body.joined(separator: "\n"))
    let words = Set(header.split { !$0.isLetter && $0 != "[" && $0 != "]" }.map(String.init))
    var findings: Set<String> = []
    for (number, type) in used {
      if !explained.contains(number) { findings.insert("the header does not explain $\(number)") }
      if let type {
        if !words.contains(type) {
          findings.insert("the header does not name the type \(type) of $\(number)")
        }
      } else {
        findings.insert("$\(number) is not written with its type")
      }
    }
    let numbers = Set(used.map(\.number))
    for number in explained.subtracting(numbers) {
      findings.insert("the header explains $\(number), which the text does not use")
    }
    if !numbers.isEmpty, numbers != Set(1...numbers.count) {
      findings.insert("parameters are not numbered from $1")
    }
    return findings.sorted()
  }

  /// A line without its comment. The house writes `--` for comments only.
  private static func cut(_ line: Substring) -> Substring {
    var rest = line[...]
    while let dash = rest.firstIndex(of: "-") {
      if rest[dash...].hasPrefix("--") { return line[..<dash] }
      rest = rest[rest.index(after: dash)...]
    }
    return line
  }

  /// Each `$n` with the type behind `::`.
  private static func parameters(in text: String) -> [(number: Int, type: String?)] {
    text.split(separator: "$", omittingEmptySubsequences: false).dropFirst().compactMap { piece in
      let digits = piece.prefix { $0.isASCII && $0.isNumber }
      guard let number = Int(digits) else { return nil }
      let rest = piece.dropFirst(digits.count)
      guard rest.hasPrefix("::") else { return (number, nil) }
      let type = rest.dropFirst(2).prefix { $0.isLetter || $0 == "[" || $0 == "]" }
      return (number, String(type))
    }
  }

  @Test func `migrations are numbered without gaps, each name once, and listed in order`() throws {
    let files = Self.files(in: "migrations").map(Self.name)
    #expect(Statements.migrations.map(\.name) == files)
    for (index, name) in files.enumerated() {
      let number = String(index + 1)
      let prefix = "migrations/" + String(repeating: "0", count: 4 - number.count) + number + "_"
      #expect(name.hasPrefix(prefix), "\(name)")
    }
  }

  @Test func `what the program carries is what the folder holds`() throws {
    for script in Statements.migrations {
      #expect(script.text == (try Repository.text("sql/\(script.name).sql")), "\(script.name)")
    }
    let basenames = Repository.paths.filter { $0.hasPrefix("sql/") && $0.hasSuffix(".sql") }
      .filter { !$0.hasPrefix("sql/generated/") }.compactMap { $0.split(separator: "/").last }
    #expect(Set(basenames).count == basenames.count, "resources are told apart by their file name")
  }
}
