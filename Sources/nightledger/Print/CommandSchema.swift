import Vocabulary

/// What a command prints with `--json`, as a JSON Schema that programs and editors read.
struct CommandSchema {
  let command: CommandDefinition
  private let shape: JSONShape

  /// - Returns: `nil` for a command without `--json`.
  init?(of command: CommandDefinition) {
    guard let shape = command.answer else { return nil }
    self.command = command
    self.shape = shape
  }

  /// Those of all commands that have one, in the order of the help page.
  static let all = allCommands.compactMap(CommandSchema.init)

  /// `batch-list.schema.json`
  var fileName: String { "\(command.words.joined(separator: "-")).schema.json" }

  var document: JSONValue {
    .object(
      [
        ("$schema", .text("https://json-schema.org/draft/2020-12/schema")),
        ("title", .text("nightledger \(command.name) --json")),
        ("description", .text(command.abstract)),
      ] + shape.keywords)
  }
}
