import Vocabulary

/// A command with what was typed behind it; every value has passed its check.
struct Invocation: Sendable {
  let command: CommandDefinition
  let arguments: [String]
  /// By the option's name; a flag that was given holds an empty text.
  let options: [String: String]

  func isGiven(_ option: String) -> Bool { options[option] != nil }

  func text(_ option: String) -> String? {
    let definition = command.options.first { $0.name == option }
    precondition(definition != nil, "the command \(command.name) has an option \(option)")
    return options[option] ?? definition?.standard
  }

  func integer(_ option: String) -> Int? {
    text(option).map { text in
      guard let number = Int(text) else { preconditionFailure("\(option) was checked") }
      return number
    }
  }

  /// An option that has a standard value.
  func number(_ option: String) -> Int {
    guard let number = integer(option) else {
      preconditionFailure("\(option) has a standard value")
    }
    return number
  }

  func date(_ option: String) -> CivilDate? { text(option).flatMap { CivilDate($0) } }

  func instant(_ option: String) -> Instant? { text(option).flatMap { Instant($0) } }

  func perMillion(_ option: String) -> Int { text(option).flatMap(Share.perMillion) ?? 0 }

  var wantsJSON: Bool { isGiven("--json") }

  /// Prints an answer: one document for programs, or words for people.
  func answer(
    _ document: @autoclosure () -> JSONValue, _ words: @autoclosure () -> String
  ) throws(Problem) {
    if wantsJSON {
      try Screen.print(document())
    } else {
      try Screen.print(words())
    }
  }

  /// A name of a definition.
  func identifier(_ text: String, _ what: String) throws(Problem) -> Identifier {
    guard let name = Identifier(text) else {
      throw Problem(
        .usage, "'\(text)' is no name of a \(what)",
        hint: "a name has 1 to 64 lower-case letters, digits, '-' and '_'")
    }
    return name
  }
}
