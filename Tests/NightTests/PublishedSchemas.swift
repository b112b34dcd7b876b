import Host
import TestKit
import Vocabulary

/// What the program publishes about the documents of its commands.
struct PublishedSchemas {
  /// By the command's name, such as `batch list`.
  private let schemas: [String: JSONValue]

  static let shared = Result { () throws(Problem) in try PublishedSchemas() }

  private init() throws(Problem) {
    let scratch = try ScratchFolder()
    let printed = try Program(ProductBinary.path, ["print", "schemas", "--to", scratch("all")])
      .output(until: .after(.seconds(60)))
    guard printed.ending.isSuccess else { throw .bug("no schemas: \(printed.errorText)") }
    let folder = try Folder(opening: scratch("all"))
    var schemas: [String: JSONValue] = [:]
    for name in try folder.names() {
      let schema = try JSONValue(
        reading: folder.content(of: name), at: Place(path: name.description))
      guard let title = schema["title"]?.textValue else { throw .bug("\(name) has no title") }
      schemas[title.replacing("nightledger ", with: "").replacing(" --json", with: "")] = schema
    }
    self.schemas = schemas
  }

  var commands: Set<String> { Set(schemas.keys) }

  /// The command that a line of words begins with, of those that have a schema.
  func command(of words: [String]) -> String? {
    [2, 1].map { words.prefix($0).joined(separator: " ") }.first { schemas[$0] != nil }
  }

  /// What is wrong with the output of a line of words that asks for JSON; nothing with none at all, for
  /// a command that fails prints its failure elsewhere.
  func faults(in output: String, of words: [String]) throws(Problem) -> [String] {
    guard !output.isEmpty else { return [] }
    guard let name = command(of: words), let schema = schemas[name] else {
      return ["no schema describes it"]
    }
    let document = try JSONValue(reading: Array(output.utf8), at: Place(path: name))
    return SchemaCheck(schema).faults(in: document)
  }
}
