import Definitions
import Testing
import Vocabulary

@Suite struct JSON5Tests {
  static func root(_ text: String) throws -> Node {
    try JSON5Document(text: text, path: "x.json5").root
  }

  static func problem(_ text: String) -> Problem? {
    do {
      _ = try JSON5Document(text: text, path: "x.json5")
      return nil
    } catch { return error }
  }

  @Test func `every key and value knows its line and column`() throws {
    let root = try Self.root("// é\n{ a: 'ä',\r\n  \"b\" : [1,\r\t+.5e1] }")
    guard case .object(let members) = root.content, case .list(let list) = members[1].value.content
    else {
      Issue.record("no object")
      return
    }
    let places =
      [root.place] + members.flatMap { [$0.keyPlace, $0.value.place] } + list.map(\.place)
    #expect(
      places.map(\.description) == [
        "x.json5:2:1", "x.json5:2:3", "x.json5:2:6", "x.json5:3:3", "x.json5:3:9", "x.json5:3:10",
        "x.json5:4:2",
      ])
  }

  @Test(arguments: [
    (#""a\u00e9\x41\n\t\b\f\r\v\0\'\"\\\/\q""#, "aéA\n\t\u{8}\u{C}\r\u{B}\0'\"\\/q"),
    (#"'\uD83D\uDE00'"#, "😀"),
    ("'one \\\n two \\\r\n three'", "one  two  three"),
    ("'a\u{2028}b\tc'", "a\u{2028}b\tc"),
    ("'say \"hi\"'", "say \"hi\""),
  ])
  func `texts are unescaped`(source: String, expected: String) throws {
    #expect(try Self.root(source).content == .text(expected))
  }

  @Test(arguments: [
    "0", "-0", "+1", "12.50", ".5", "5.", "1e3", "1E-3", "0x1F", "-0xfF", "Infinity", "-Infinity",
    "+NaN", "500.000000000000000000000000001",
  ])
  func `numbers keep their text`(source: String) throws {
    #expect(try Self.root(source).content == .number(source))
  }

  @Test func `keys may be names of any language, quoted or escaped`() throws {
    guard
      case .object(let members) = try Self.root(
        "{ $a_1: 1, größe: 2, 'b c': 3, \"\": 4, \\u0061b: 5, null: 6, 名: 7 }"
      ).content
    else { return }
    #expect(members.map(\.key) == ["$a_1", "größe", "b c", "", "ab", "null", "名"])
  }

  /// The text, where it goes wrong, and a part of what is said.
  static let broken: [(String, String, String)] = [
    ("", "1:1", "found the end of the file, expected a value"),
    ("{", "1:2", "the file ends inside the object that begins at 1:1, expected a key or '}'"),
    ("[1, 2", "1:6", "the file ends inside the list that begins at 1:1, expected ',' or ']'"),
    ("[1,", "1:4", "the file ends inside the list that begins at 1:1, expected a value or ']'"),
    ("{ a 1 }", "1:5", "found '1', expected ':' after the key 'a'"),
    ("{ a: 1 b: 2 }", "1:8", "found 'b', expected ',' or '}' after the value of 'a'"),
    ("{ a: }", "1:6", "found '}', expected a value"),
    ("{ a: yes }", "1:6", "found 'yes', expected a value"),
    ("{ ,a: 1 }", "1:3", "found ',', expected a key or '}'"),
    ("[1,,2]", "1:4", "found ',', expected a value"),
    ("{ 1a: 2 }", "1:3", "found '1', expected a key or '}'"),
    ("{ a-b: 2 }", "1:4", "found '-', expected ':' after the key 'a'"),
    ("'a\nb'", "1:1", "found the end of the line in a text"),
    ("\n 'abc", "2:2", "the file ends inside the text that begins here"),
    ("/* a", "1:1", "the file ends inside the comment that begins here"),
    ("1 2", "1:3", "found '2', expected the end of the file after the value"),
    ("{} x", "1:4", "found 'x', expected the end of the file after the value"),
    ("2026-01-01", "1:5", "found '-'"),
    ("012", "1:1", "found a number that begins with 0"),
    ("30days", "1:3", "found 'days' after the number 30"),
    ("1.2.3", "1:4", "found '.' after the number 1.2"),
    ("0x", "1:3", "found the end of the file, expected a hexadecimal digit"),
    ("1e", "1:3", "expected a digit of the exponent"),
    ("-", "1:2", "expected a digit"),
    ("-foo", "1:1", "found 'foo' after a sign"),
    ("'\\u12'", "1:2", "expected 4 hexadecimal digits"),
    ("'\\xg0'", "1:2", "expected 2 hexadecimal digits"),
    ("'\\uD83D'", "1:2", "found half of a character"),
    ("'\\uDE00\\uD83D'", "1:2", "found half of a character"),
    ("'\\1'", "1:2", "found the escape '\\1'"),
    ("'\\01'", "1:2", "found digits after '\\0'"),
    ("{ \\u0031a: 1 }", "1:3", "found '1' in a key without quotes"),
    ("\u{7}", "1:1", "found the control character U+0007"),
    ("#", "1:1", "found '#', expected a value"),
  ]

  @Test(arguments: broken)
  func `a syntax error says what was found and expected`(
    source: String, place: String, message: String
  ) {
    let problem = Self.problem(source)
    #expect(problem?.exit == .definition)
    #expect(problem?.place?.description == "x.json5:" + place, "\(problem?.message ?? "accepted")")
    #expect(problem?.message.contains(message) == true, "\(problem?.message ?? "accepted")")
  }

  @Test func `a duplicate key is refused with both places`() throws {
    let document = try JSON5Document(text: "{ a: 1,\n  'a': 2, b: { a: 3 } }", path: "x.json5")
    #expect(
      document.duplicateKeys.map(\.description) == [
        """
        x.json5:2:3: error: the key 'a' stands twice in one object, first at x.json5:1:3
          hint: remove one of the two
        """
      ])
  }

  @Test func `depth, size and number of values are limited`() {
    let deep = String(repeating: "[", count: 65) + String(repeating: "]", count: 65)
    #expect(Self.problem(deep)?.message == "found more than 64 levels of objects and lists")
    #expect(Self.problem(String(deep.dropFirst().dropLast())) == nil)
    let many = "[" + String(repeating: "0,", count: 100_000) + "]"
    #expect(Self.problem(many)?.message == "found more than 100000 values")
    #expect(throws: Problem.self) {
      try JSON5Document(bytes: Array(repeating: 0x20, count: 1 << 20 + 1), path: "x.json5")
    }
  }

  @Test func `bytes that are no UTF-8 are refused where they stand`() {
    let bytes = Array("{ a: 'ä\n".utf8) + [0x62, 0xE4, 0x27, 0x7D]
    do {
      _ = try JSON5Document(bytes: bytes, path: "x.json5")
      Issue.record("accepted")
    } catch {
      #expect(error.place?.description == "x.json5:2:2")
    }
  }

  @Test func `a byte order mark does not count`() throws {
    #expect(try Self.root("\u{FEFF}{}").place.column == 1)
  }

  @Test func `no beginning of a document is accepted or trapped on`() {
    let text = #"{ a: [1, -.5e3, 0x1F, 'x\u0041\n', "y"], $b: { c: true, d: null, }, /* z */ }"#
    for end in text.indices.dropFirst() {
      #expect(Self.problem(String(text[..<end])) != nil, "\(text[..<end])")
    }
    #expect(Self.problem(text) == nil)
  }
}
