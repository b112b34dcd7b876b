/// The variables that a template may name, each with its kind. The position of a variable is where
/// its value stands when the template is rendered.
package struct TemplateSchema: Sendable {
  package struct Variable: Sendable, Hashable {
    /// With points: `client.properties.first_name`.
    package let name: String
    package let kind: TemplateValue.Kind

    package init(_ name: String, _ kind: TemplateValue.Kind) {
      self.name = name
      self.kind = kind
    }
  }

  package let variables: [Variable]
  private let positions: [String: Int]

  package init(_ variables: [Variable]) {
    self.variables = variables
    positions = Dictionary(
      uniqueKeysWithValues: variables.enumerated().map { ($0.element.name, $0.offset) })
  }

  package func position(of name: String) -> Int? { positions[name] }
}
