import Host
import Vocabulary

extension CommandDefinition {
  static let printSchema = CommandDefinition(
    words: ["print", "schema"],
    abstract: "the JSON Schema of what a command prints with --json, or of what a webhook is sent",
    details: [
      "Draft 2020-12. Every member that it names is required and no other one comes, unless its names "
        + "are those of the programme. Amounts and dates are texts: a number would not keep their digits."
    ],
    arguments: [
      ArgumentDefinition(
        name: "COMMAND", count: .oneOrMore, meaning: "a command that has --json, or webhook")
    ],
    example: "print schema batch list",
    perform: { invocation throws(Problem) in
      let wanted = invocation.arguments.joined(separator: " ")
      if wanted == WebhookSchema.name {
        try Screen.print(WebhookSchema.document)
        return .ok
      }
      let schemas = CommandSchema.all
      guard let schema = schemas.first(where: { $0.command.name == wanted }) else {
        guard allCommands.contains(where: { $0.name == wanted }) else {
          throw .noSuch("command", wanted, among: schemas.map(\.command.name))
        }
        throw Problem(.usage, "the command '\(wanted)' has no --json")
      }
      try Screen.print(schema.document)
      return .ok
    })

  static let printSchemas = CommandDefinition(
    words: ["print", "schemas"],
    abstract: "the JSON Schemas of all commands that have --json and of webhooks, a file each",
    options: [
      OptionDefinition(
        name: "--to", value: .text("DIR"), meaning: "the folder of the files", standard: "schemas")
    ],
    example: "print schemas --to schemas",
    perform: { invocation throws(Problem) in
      let folder = try Folder(creating: invocation.text("--to") ?? "schemas", isWalkable: true)
      let files =
        CommandSchema.all.map { ($0.fileName, $0.document) }
        + [(WebhookSchema.fileName, WebhookSchema.document)]
      for (name, document) in files {
        try DurableFile.replace(
          folder.path(of: EntryName(name)), with: Array(document.pretty.utf8),
          isReadableByAll: true)
      }
      return .ok
    })
}
