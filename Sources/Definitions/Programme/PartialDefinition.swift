package import Vocabulary

/// A text that templates render inside of theirs: `jobs/templates/<name>.json5` with `partial: true`.
package struct PartialDefinition: Sendable {
  package let name: Identifier
  package let place: Place
  /// The lines of the text, each with its place.
  package let lines: [Located<String>]

  /// Whether a file of templates defines one.
  static func isOne(_ node: Node) -> Bool {
    guard case .object(let members) = node.content else { return false }
    return members.contains { $0.key == "partial" }
  }

  static func read(_ node: Node, name: Identifier, _ findings: Findings) -> PartialDefinition? {
    guard let object = ObjectReader(node, "a partial", findings) else { return nil }
    _ = object.required("partial", .onlyTrue(otherwise: "leave the key out of a template"))
    let lines = object.required("text", Reading<String>.text.located.oneOrMore)
    object.finish()
    return lines.map { PartialDefinition(name: name, place: node.place, lines: $0) }
  }
}
