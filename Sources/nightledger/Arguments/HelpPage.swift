import Vocabulary

/// The pages of help: one of the whole, one of each command. They fit 80 columns.
struct HelpPage {
  let commands: [CommandDefinition]

  /// The page of a command, of a family such as `segment`, or of everything.
  func text(of words: [String]) throws(Problem) -> String {
    if words.isEmpty { return overview }
    if let command = commands.first(where: { $0.words == words }) { return page(of: command) }
    let family = commands.filter { $0.words.starts(with: words) }
    guard !family.isEmpty else {
      let known = Set(commands.flatMap { [$0.name, $0.words[0]] })
      throw Problem(
        .usage, "there is no command '\(words.joined(separator: " "))'",
        hint: nearestName(to: words.joined(separator: " "), among: known.sorted())
          .map { "did you mean '\($0)'?" })
    }
    return list(family) + "\n`nightledger \(family[0].name) --help` tells more.\n"
  }

  private var overview: String {
    """
    nightledger: the night shift of a loyalty programme.

    usage: nightledger COMMAND [ARGUMENTS] [OPTIONS]

    \(list(commands))
    `nightledger COMMAND --help` shows a command with its options and an example.
    First: nightledger demo
    Exit codes: 0 done, 64 usage, 65 bad data, 66 file missing, 69 no database, 70 a defect,
    73 cannot create, 74 input/output, 75 try later, 76 reconciliation, 77 permission, 78 definition.

    """
  }

  private func list(_ commands: [CommandDefinition]) -> String {
    let lines = commands.map { command in
      let usage = ([command.name] + command.arguments.map(\.usage)).joined(separator: " ")
      return (usage, command.abstract)
    }
    return aligned(lines)
  }

  private func page(of command: CommandDefinition) -> String {
    let usage = ["nightledger", command.name] + command.arguments.map(\.usage) + ["[OPTIONS]"]
    var text = "\(command.abstract)\n\nusage: \(usage.joined(separator: " "))\n"
    for paragraph in command.details { text += "\n\(wrapped(paragraph))\n" }
    if !command.arguments.isEmpty {
      text += "\n" + aligned(command.arguments.map { ($0.name, $0.meaning) })
    }
    let options = command.options + [.help]
    text +=
      "\n"
      + aligned(
        options.map { option in
          (option.usage, option.meaning + (option.standard.map { " (\($0))" } ?? ""))
        })
    return text + "\nexample: nightledger \(command.example)\n"
  }

  private func aligned(_ lines: [(String, String)]) -> String {
    let width = lines.map(\.0.count).max() ?? 0
    return lines.map { name, meaning in
      let blanks = String(repeating: " ", count: width - name.count)
      let margin = String(repeating: " ", count: width + 4)
      return "  \(name)\(blanks)  " + wrapped(meaning, width: 96 - width, margin: margin) + "\n"
    }.joined()
  }

  private func wrapped(_ text: String, width: Int = 96, margin: String = "") -> String {
    var lines = [""]
    for word in text.split(separator: " ") {
      let line = lines[lines.count - 1]
      if line.isEmpty {
        lines[lines.count - 1] = String(word)
      } else if line.count + 1 + word.count <= max(width, 30) {
        lines[lines.count - 1] += " \(word)"
      } else {
        lines.append(String(word))
      }
    }
    return lines.joined(separator: "\n" + margin)
  }
}
