package import Vocabulary

/// A set of customers, defined by a condition: `jobs/segments/<name>.json5`.
package struct SegmentDefinition: Sendable {
  package let name: Identifier
  package let place: Place
  /// What people call it; the name, if nothing else is written.
  package let title: String
  package let condition: Condition

  package init(
    text: String, name: Identifier, path: String? = nil, customFields: CustomFields = .none
  ) throws(Problem) {
    self = try DefinitionText.read(text, path: path ?? "jobs/segments/\(name).json5") {
      Self.read($0, name: name, customFields: customFields, $1)
    }
  }

  private init(name: Identifier, place: Place, title: String, condition: Condition) {
    self.name = name
    self.place = place
    self.title = title
    self.condition = condition
  }

  static func read(
    _ node: Node, name: Identifier, customFields: CustomFields, _ findings: Findings
  ) -> SegmentDefinition? {
    guard let object = ObjectReader(node, "a segment", findings) else { return nil }
    let reader = ConditionReader(customFields: customFields, findings: findings)
    let title = object.optional("title", .filledText)
    let condition = object.required("where", Reading<Condition> { node, _ in reader.read(node) })
    object.finish()
    return condition.map {
      SegmentDefinition(name: name, place: node.place, title: title ?? name.text, condition: $0)
    }
  }
}
