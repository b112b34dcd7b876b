package import Vocabulary

/// A text with variables, compiled once and rendered for many: a subset of Liquid.
///
/// Strict: an unknown variable, filter or tag, or a value of a kind that a filter does not take, is
/// a problem with its place when the template is compiled. Rendering cannot fail, except by length.
///
/// ```
/// Happy birthday, {{ client.properties.first_name | default: "dear customer" }}!
/// {% if bonus.amount %}{{ bonus.amount | money }} points until
/// {{ bonus.valid_to | date: "%d.%m.%Y" }}.{% endif %}
/// ```
package struct Template: Sendable {
  private let nodes: [TemplateNode]
  private let outputLimitBytes: Int

  /// What a rendered text may be long at most unless another limit is given: 256 KiB.
  package static let outputLimitBytes = 262_144

  package init(
    _ source: TemplateSource, schema: TemplateSchema,
    outputLimitBytes: Int = Template.outputLimitBytes
  ) throws(Problem) {
    var parser = TemplateParser(source: source, schema: schema)
    nodes = try parser.parse()
    self.outputLimitBytes = outputLimitBytes
  }

  /// Appends the text for these values, in the order of the schema. Answers whether it fits the
  /// limit; if not, nothing is appended.
  package func render(_ values: [TemplateValue], into output: inout [UInt8]) -> Bool {
    let start = output.count
    let limit = start + outputLimitBytes
    guard Self.render(nodes, values, into: &output, limit) else {
      output.removeSubrange(start...)
      return false
    }
    return true
  }

  private static func render(
    _ nodes: [TemplateNode], _ values: [TemplateValue], into output: inout [UInt8], _ limit: Int
  ) -> Bool {
    for node in nodes {
      switch node {
      case .text(let bytes): output.append(contentsOf: bytes)
      case .output(let expression):
        PlainText.append(expression.value(values), to: &output)
      case .choice(let branches, let otherwise):
        let chosen = branches.first { $0.test.holds(values) }?.nodes ?? otherwise
        guard render(chosen, values, into: &output, limit) else { return false }
      }
      if output.count > limit { return false }
    }
    return true
  }
}
