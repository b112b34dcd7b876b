import Vocabulary

/// Reads what was typed against the list of commands.
struct ArgumentReader {
  let commands: [CommandDefinition]

  enum Request {
    case run(Invocation)
    /// The page of all commands, or of those that begin with these words.
    case help([String])
    case version
  }

  /// - Parameter words: without the program's own name.
  func read(_ words: [String]) throws(Problem) -> Request {
    guard let first = words.first else { return .help([]) }
    switch first {
    case "--version": return .version
    case "--help", "-h": return .help([])
    case "help": return .help(Array(words.dropFirst()))
    default: break
    }
    if first.hasPrefix("-") {
      throw Problem(
        .usage, "found the option '\(first)' before any command",
        hint: "`nightledger --help` shows the commands")
    }
    if let command = command(words) {
      return try read(Array(words.dropFirst(command.words.count)), of: command)
    }
    if words.dropFirst().contains("--help") || words.dropFirst().contains("-h"),
      commands.contains(where: { $0.words.first == first })
    {
      return .help([first])
    }
    throw unknown(words)
  }

  /// The command with the most words that the line begins with.
  private func command(_ words: [String]) -> CommandDefinition? {
    commands.filter { words.starts(with: $0.words) }.max { $0.words.count < $1.words.count }
  }

  private func unknown(_ words: [String]) -> Problem {
    let first = words[0]
    let family = commands.filter { $0.words.count == 2 && $0.words[0] == first }
    if !family.isEmpty {
      let known = family.map { $0.words[1] }
      guard words.count > 1, !words[1].hasPrefix("-") else {
        return Problem(
          .usage,
          "'\(first)' needs a second word, expected one of \(known.joined(separator: ", "))",
          hint: "`nightledger \(family[0].name) --help` shows how")
      }
      return Problem(
        .usage,
        "unknown command '\(first) \(words[1])', expected '\(first)' and one of "
          + known.joined(separator: ", "),
        hint: nearestName(to: words[1], among: known).map { "did you mean '\(first) \($0)'?" })
    }
    let known = Set(commands.map { $0.words[0] }).sorted()
    return Problem(
      .usage, "unknown command '\(first)'",
      hint: nearestName(to: first, among: known).map { "did you mean '\($0)'?" }
        ?? "`nightledger --help` shows the commands")
  }

  // MARK: Behind the command

  private func read(_ words: [String], of command: CommandDefinition) throws(Problem) -> Request {
    var arguments: [String] = []
    var options: [String: String] = [:]
    var rest = words[...]
    var areOptionsOver = false
    while let word = rest.popFirst() {
      if areOptionsOver || !word.hasPrefix("-") || word == "-" {
        arguments.append(word)
      } else if word == "--" {
        areOptionsOver = true
      } else if word == "--help" || word == "-h" {
        return .help(command.words)
      } else {
        try readOption(word, &rest, of: command, into: &options)
      }
    }
    try check(arguments, of: command)
    return .run(Invocation(command: command, arguments: arguments, options: options))
  }

  private func readOption(
    _ word: String, _ rest: inout ArraySlice<String>, of command: CommandDefinition,
    into options: inout [String: String]
  ) throws(Problem) {
    let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = String(parts[0])
    guard let option = command.options.first(where: { $0.name == name }) else {
      let nearest = nearestName(to: name, among: command.options.map(\.name))
      throw Problem(
        .usage, "unknown option '\(name)' of '\(command.name)'",
        hint: nearest.map { "did you mean '\($0)'?" }
          ?? "`nightledger \(command.name) --help` shows the options")
    }
    guard options[name] == nil else {
      throw Problem(.usage, "the option '\(name)' stands twice")
    }
    if case .flag = option.value {
      guard parts.count == 1 else {
        throw Problem(.usage, "the option '\(name)' takes no value")
      }
      options[name] = ""
      return
    }
    guard let value = parts.count == 2 ? String(parts[1]) : rest.popFirst() else {
      throw Problem(
        .usage, "the option '\(name)' needs a value", hint: "write \(option.usage)")
    }
    if let expected = option.fault(of: value) {
      throw Problem(.usage, "found '\(value)' for '\(name)', expected \(expected)")
    }
    options[name] = value
  }

  private func check(
    _ arguments: [String], of command: CommandDefinition
  ) throws(Problem) {
    let needed = command.arguments.filter { $0.count != .optional }
    if arguments.count < needed.count {
      throw Problem(
        .usage, "'\(command.name)' needs \(needed[arguments.count].name)",
        hint: "for example: nightledger \(command.example)")
    }
    let takesMore = command.arguments.contains { $0.count == .oneOrMore }
    if !takesMore, arguments.count > command.arguments.count {
      throw Problem(
        .usage,
        "found '\(arguments[command.arguments.count])' behind '\(command.name)', expected no more",
        hint: "for example: nightledger \(command.example)")
    }
  }
}
