import Host
import Vocabulary

/// A command as a value: what a person types, what it takes, what it does.
struct CommandDefinition: Sendable {
  /// `["segment", "count"]` for `nightledger segment count`.
  let words: [String]
  /// One line for the list of commands.
  let abstract: String
  /// More for its own page of help, as paragraphs.
  var details: [String] = []
  var arguments: [ArgumentDefinition] = []
  var options: [OptionDefinition] = []
  /// A command that can be pasted, without the program's name.
  let example: String
  let perform: @Sendable (Invocation) throws(Problem) -> ExitCode

  var name: String { words.joined(separator: " ") }

  /// What the documents of `--json` look like; `nil`: the command has none.
  var answer: JSONShape? { options.lazy.compactMap(\.shape).first }
}

/// A word that stands behind the command's name.
struct ArgumentDefinition: Sendable {
  enum Count: Sendable {
    case optional, one, oneOrMore
  }

  let name: String
  let count: Count
  let meaning: String

  /// `NAME`, `[NIGHT]`, `FILE...`
  var usage: String {
    switch count {
    case .optional: "[\(name)]"
    case .one: name
    case .oneOrMore: "\(name)..."
    }
  }
}

/// `--name VALUE`, or `--name` alone.
struct OptionDefinition: Sendable {
  /// What may stand behind an option; checked before the command starts.
  enum Value: Sendable {
    case flag
    case text(String)
    case integer(ClosedRange<Int>)
    case date
    case instant
    /// `0.1%`, in steps of one millionth.
    case share
    case choice([String])
  }

  /// With its two hyphens.
  let name: String
  let value: Value
  let meaning: String
  /// What holds when the option is not given.
  var standard: String?
  /// Of `--json`: what is printed.
  var shape: JSONShape?

  /// `--date D`
  var usage: String {
    switch value {
    case .flag: name
    case .text(let placeholder): "\(name) \(placeholder)"
    case .integer: "\(name) N"
    case .date: "\(name) DATE"
    case .instant: "\(name) INSTANT"
    case .share: "\(name) SHARE"
    case .choice(let names): "\(name) \(names.joined(separator: "|"))"
    }
  }

  /// What was expected, when a text is none of the values.
  func fault(of text: String) -> String? {
    switch value {
    case .flag: return nil
    case .text: return text.isEmpty ? "a text" : nil
    case .integer(let range):
      guard let number = Int(text), range.contains(number) else {
        return "a whole number from \(range.lowerBound) to \(range.upperBound)"
      }
      return nil
    case .date: return CivilDate(text) == nil ? "a day such as 2026-11-21" : nil
    case .instant:
      return Instant(text) == nil ? "a moment such as 2026-11-22T01:30:00Z" : nil
    case .share: return Share.perMillion(text) == nil ? "a share such as 0.1%" : nil
    case .choice(let names):
      return names.contains(text) ? nil : "one of \(names.joined(separator: ", "))"
    }
  }
}

extension OptionDefinition {
  static let jobs = OptionDefinition(
    name: "--jobs", value: .text("DIR"),
    meaning: "the folder of the definitions; its parent is the programme's home",
    standard: "jobs")
  static let database = OptionDefinition(
    name: "--db", value: .text("CONNINFO"),
    meaning:
      "the database; without it DATABASE_URL, PG* variables, the settings, else a private one")
  /// - Parameter shape: what the document always looks like.
  static func json(_ shape: JSONShape) -> OptionDefinition {
    OptionDefinition(
      name: "--json", value: .flag, meaning: "print one JSON document", shape: shape)
  }
  static let select = OptionDefinition(
    name: "--select", value: .text("STEPS"),
    meaning: "only these steps, such as \"+segments\", \"campaigns+\" or tag:money (all)")
  static let exclude = OptionDefinition(
    name: "--exclude", value: .text("STEPS"), meaning: "all but these steps (none)")
  static let log = OptionDefinition(
    name: "--log", value: .text("FILE"), meaning: "append what happens to a file, an event a line")
  static let logFormat = OptionDefinition(
    name: "--log-format", value: .choice(LineLog.Format.allCases.map(\.rawValue)),
    meaning: "how events are written, to stderr without --log (logfmt)")
  static let help = OptionDefinition(name: "--help", value: .flag, meaning: "show this page")

  static func date(_ meaning: String) -> OptionDefinition {
    OptionDefinition(name: "--date", value: .date, meaning: meaning)
  }
}

/// A share as people write it.
enum Share {
  /// `0.1%` is 1000; at most four decimals, at most 100%.
  static func perMillion(_ text: String) -> Int? {
    guard text.hasSuffix("%"), let percent = ExactDecimal(text.dropLast()), !percent.isNegative,
      percent.scale <= 4
    else { return nil }
    var units = percent.units
    for _ in percent.scale..<4 { units *= 10 }
    return units <= 1_000_000 ? Int(units) : nil
  }
}
