/// The manual page in the language of man(7), from the same list that reads the command line.
struct ManualPage {
  let commands: [CommandDefinition]

  var text: String {
    var page = """
      .TH NIGHTLEDGER 1
      .SH NAME
      nightledger \\- the night shift of a loyalty programme
      .SH SYNOPSIS
      .B nightledger
      COMMAND [ARGUMENTS] [OPTIONS]
      .SH DESCRIPTION
      Loads exchange files into PostgreSQL, computes segments and RFM scores, evaluates campaigns and
      writes accruals and messages as batch files.
      .SH COMMANDS

      """
    for command in commands { page += section(command) }
    page += """
      .SH EXIT STATUS
      0 done, 64 usage, 65 bad data, 66 file missing, 69 no database, 70 a defect, 73 cannot create,
      74 input or output, 75 try later, 76 reconciliation, 77 permission, 78 definition.
      .SH FILES
      jobs/ (definitions), var/exchange/ (inbox, outbox and what lies between), var/postgres/ (the private
      database).

      """
    return page
  }

  private func section(_ command: CommandDefinition) -> String {
    let usage = [command.name] + command.arguments.map(\.usage)
    var text = ".SS \(escaped(usage.joined(separator: " ")))\n\(escaped(command.abstract))\n"
    for paragraph in command.details { text += ".PP\n\(escaped(paragraph))\n" }
    for argument in command.arguments { text += item(argument.name, argument.meaning) }
    for option in command.options {
      let standard = option.standard.map { " (\($0))" } ?? ""
      text += item(option.usage, option.meaning + standard)
    }
    return text + ".PP\nExample:\n.B nightledger \(escaped(command.example))\n"
  }

  private func item(_ name: String, _ meaning: String) -> String {
    ".TP\n.B \(escaped(name))\n\(escaped(meaning))\n"
  }

  /// A backslash and a leading full stop or quote mean something to man; a hyphen is one.
  private func escaped(_ text: String) -> String {
    let plain = text.replacing("\\", with: "\\e").replacing("-", with: "\\-")
    return plain.hasPrefix(".") || plain.hasPrefix("'") ? "\\&" + plain : plain
  }
}
