import Vocabulary

/// Reads a definition from the text of its file: syntax, then meaning, all problems together.
enum DefinitionText {
  static func read<Value>(
    _ text: String, path: String, _ make: (Node, Findings) -> Value?
  ) throws(Problem) -> Value {
    try read(bytes: Array(text.utf8), path: path, make)
  }

  static func read<Value>(
    bytes: [UInt8], path: String, _ make: (Node, Findings) -> Value?
  ) throws(Problem) -> Value {
    let document = try JSON5Document(bytes: bytes, path: path)
    let findings = Findings()
    findings.report(document.duplicateKeys)
    let value = make(document.root, findings)
    if let problem = findings.summary { throw problem }
    guard let value else { throw .bug("a definition was refused without a reason: \(path)") }
    return value
  }
}
