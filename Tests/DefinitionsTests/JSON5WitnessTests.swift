import Definitions
import Foundation
import Testing
import TestKit
import Vocabulary

/// Foundation's JSON5 reader as the witness of ours, on generated documents.
@Suite struct JSON5WitnessTests {
  /// What both readers can say of a document.
  indirect enum Value: Equatable, Decodable {
    case null
    case boolean(Bool)
    case number(Double)
    case text(String)
    case list([Value])
    case object([String: Value])

    init(from decoder: any Decoder) throws {
      let single = try decoder.singleValueContainer()
      if single.decodeNil() {
        self = .null
      } else if let value = try? single.decode(Bool.self) {
        self = .boolean(value)
      } else if let value = try? single.decode(Double.self) {
        self = .number(value)
      } else if let value = try? single.decode(String.self) {
        self = .text(value)
      } else if let value = try? single.decode([Value].self) {
        self = .list(value)
      } else {
        self = .object(try single.decode([String: Value].self))
      }
    }

    init(_ node: Node) {
      switch node.content {
      case .null: self = .null
      case .boolean(let value): self = .boolean(value)
      case .number(let text): self = .number(Self.double(text))
      case .text(let text): self = .text(text)
      case .list(let nodes): self = .list(nodes.map { Value($0) })
      case .object(let members):
        self = .object(
          Dictionary(members.map { ($0.key, Value($0.value)) }, uniquingKeysWith: { $1 }))
      }
    }

    static func double(_ text: String) -> Double {
      let isNegative = text.hasPrefix("-")
      let body = text.drop { $0 == "-" || $0 == "+" }
      let number: Double
      if body.lowercased().hasPrefix("0x") {
        number = Double(Int(body.dropFirst(2), radix: 16) ?? 0)
      } else {
        // Swift wants a digit on both sides of the point.
        let padded = (body.hasPrefix(".") ? "0" : "") + body + (body.hasSuffix(".") ? "0" : "")
        number = Double(padded) ?? .nan
      }
      return isNegative ? -number : number
    }
  }

  private static let decoder: JSONDecoder = {
    let decoder = JSONDecoder()
    decoder.allowsJSON5 = true
    return decoder
  }()

  static func ours(_ text: String) -> Value? {
    (try? JSON5Document(text: text, path: "x")).map { Value($0.root) }
  }

  static func witness(_ text: String) -> Value? {
    try? decoder.decode(Value.self, from: Data(text.utf8))
  }

  @Test func `generated documents are read alike`() {
    var generator = DocumentGenerator(seed: 20_261_122)
    for round in 0..<3000 {
      let text = generator.document()
      let ours = Self.ours(text)
      #expect(ours != nil && ours == Self.witness(text), "round \(round): \(text)")
    }
  }

  /// Of what ours refuses the witness is not asked: it traps on some malformed numbers.
  @Test func `a document with one changed character is refused or read alike`() {
    var generator = DocumentGenerator(seed: 7)
    var accepted = 0
    var refused = 0
    for round in 0..<3000 {
      let text = generator.mutated(generator.document())
      guard let ours = Self.ours(text) else {
        refused += 1
        continue
      }
      accepted += 1
      if Self.hasEscapeUnknownToWitness(text) { continue }
      #expect(ours == Self.witness(text), "round \(round): \(text)")
    }
    #expect(accepted > 300 && refused > 300)
  }

  /// Where the two differ, the grammar of <https://spec.json5.org> is with ours.
  @Test(arguments: [
    ("'a\\\nb'", Value.text("ab")), ("'\\q'", .text("q")), ("'\\v'", .text("\u{B}")),
    ("'\\0'", .text("\0")), ("\u{A0}1\u{2003}", .number(1)),
  ])
  func `the known differences to the witness are still there`(text: String, expected: Value) {
    #expect(Self.ours(text) == expected)
    #expect(Self.witness(text) != expected)
  }

  /// A backslash before a character that stands for itself, or before a digit.
  private static func hasEscapeUnknownToWitness(_ text: String) -> Bool {
    var isEscaped = false
    for character in text {
      if isEscaped, !"nrtbfux\"'\\/".contains(character) { return true }
      isEscaped = character == "\\" && !isEscaped
    }
    return false
  }
}

/// Documents that use the whole grammar; the same for the same seed.
struct DocumentGenerator {
  private var numbers: SplitMix64

  init(seed: UInt64) { numbers = SplitMix64(state: seed) }

  private mutating func random(_ bound: Int) -> Int { numbers.below(bound) }

  private mutating func one(of choices: [String]) -> String { choices[random(choices.count)] }

  mutating func document() -> String { blank() + value(depth: 0) + blank() }

  mutating func mutated(_ text: String) -> String {
    var characters = Array(text)
    let position = random(characters.count)
    switch random(3) {
    case 0: characters.remove(at: position)
    case 1: characters.insert(Character(one(of: Self.stray)), at: position)
    default: characters[position] = Character(one(of: Self.stray))
    }
    return String(characters)
  }

  private static let stray = [
    ",", ":", "{", "}", "[", "]", "'", "\"", "/", "*", "0", "-", "e", "x",
  ]

  private mutating func blank() -> String {
    one(of: ["", " ", "\n", "\t", "\r\n", "// c\n", "/* d */", "  "])
  }

  private mutating func value(depth: Int) -> String {
    switch random(depth > 3 ? 4 : 6) {
    case 0: return one(of: ["true", "false", "null"])
    case 1: return one(of: ["0", "1", "-7", "+3", "12.5", ".25", "5.", "1e3", "2E-2", "0x1F"])
    case 2, 3: return text()
    case 4: return list(depth: depth)
    default: return object(depth: depth)
    }
  }

  private mutating func text() -> String {
    let quote = one(of: ["'", "\""])
    let parts = [
      "a", "bc", "ä", "😀", " ", "//", "\\n", "\\u00e4", "\\x41", "\\\\", "\\'", "\\\"", "\\t",
      "\\uD83D\\uDE00", "\\/",
    ]
    return quote + (0..<random(5)).map { _ in one(of: parts) }.joined() + quote
  }

  private mutating func list(depth: Int) -> String {
    let items = (0..<random(4)).map { _ in blank() + value(depth: depth + 1) + blank() }
    return "[" + items.joined(separator: ",") + (items.isEmpty ? "" : one(of: ["", ","])) + "]"
  }

  private mutating func object(depth: Int) -> String {
    let keys = ["a", "$b", "_c1", "'d e'", "\"f\"", "größe"]
    let members = keys.prefix(random(keys.count + 1)).map { key in
      blank() + key + blank() + ":" + blank() + value(depth: depth + 1) + blank()
    }
    return "{" + members.joined(separator: ",") + (members.isEmpty ? "" : one(of: ["", ","])) + "}"
  }
}
