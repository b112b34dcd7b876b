package import Vocabulary

/// A text with variables, compiled once and rendered for many: Liquid.
///
/// Strict: an unknown variable, filter or tag, or a value of a kind that a filter does not take, is
/// a problem with its place when the template is compiled. It reaches no file and no database, and
/// sees no values but those it is rendered with.
///
/// ```
/// Happy birthday, {{ client.properties.first_name | default: "dear customer" }}!
/// {% if bonus.amount %}{{ bonus.amount | money }} points until
/// {{ bonus.valid_to | date: "%d.%m.%Y" }}.{% endif %}
/// ```
package struct Template: Sendable {
  private let program: TemplateProgram
  private let channel: TextChannel
  private let outputLimitBytes: Int
  /// The variables of the schema that it reads.
  package let reads: TemplateReads

  /// What a rendered text may be long at most unless another limit is given: 256 KiB.
  package static let outputLimitBytes = 262_144

  package init(
    _ source: TemplateSource, schema: TemplateSchema, partials: TemplatePartials = .init(),
    channel: TextChannel = .plain, outputLimitBytes: Int = Template.outputLimitBytes
  ) throws(Problem) {
    let scope = TemplateScope(schema: schema)
    var parser = try TemplateParser(source: source, scope: scope, partials: partials, path: [])
    program = try parser.program()
    reads = TemplateReads(program)
    self.channel = channel
    self.outputLimitBytes = outputLimitBytes
  }

  /// A template whose variables are not known before it is rendered, as other engines read it: what
  /// is missing prints nothing.
  package init(
    withoutSchema source: TemplateSource, partials: TemplatePartials = .init(),
    channel: TextChannel = .verbatim
  ) throws(Problem) {
    let scope = TemplateScope(schema: nil)
    var parser = try TemplateParser(source: source, scope: scope, partials: partials, path: [])
    program = try parser.program()
    reads = TemplateReads(program)
    self.channel = channel
    outputLimitBytes = Self.outputLimitBytes
  }

  /// Appends the text for these values, in the order of the schema. If it fails, nothing is appended.
  package func render(
    _ values: [TemplateValue], into output: inout [UInt8]
  ) throws(TemplateFailure) {
    let start = output.count
    var renderer = TemplateRenderer(
      values: values, channel: channel, limit: start + outputLimitBytes,
      variableCount: program.variableCount)
    swap(&renderer.output, &output)
    defer { swap(&renderer.output, &output) }
    do throws(TemplateFailure) {
      _ = try renderer.render(program.nodes)
      guard renderer.output.count <= start + outputLimitBytes else { throw .tooLong }
    } catch {
      renderer.output.removeSubrange(start...)
      throw error
    }
  }

  /// Appends the text for values given by their names, for a template without schema.
  package func render(
    named values: TemplateObject, into output: inout [UInt8]
  ) throws(TemplateFailure) {
    try render([.object(values)], into: &output)
  }
}
