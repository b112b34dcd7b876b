package import Definitions
import Templates
package import Vocabulary

/// A template of `jobs/templates` ready to be rendered with the variables of messages.
package struct MessageTemplate: Sendable {
  package let name: Identifier
  package let channel: Channel
  /// The first 32 hexadecimal digits of the SHA-256 of channel, subject and text.
  package let version: String
  let subject: Template?
  let body: Template

  /// A subject is one short line: 1 KiB at most.
  private static let subjectLimitBytes = 1024

  /// Throws the first problem of the subject and of the text: unknown variables, filters and tags,
  /// each with its place.
  package init(_ definition: TemplateDefinition) throws(Problem) {
    name = definition.name
    channel = definition.channel
    version = Self.digest(of: definition)
    var problems: [Problem] = []
    var subject: Template?
    var body: Template?
    do throws(Problem) {
      if let line = definition.subject {
        subject = try Self.template([line], limitBytes: Self.subjectLimitBytes)
      }
    } catch { problems.append(error) }
    do throws(Problem) {
      body = try Self.template(definition.lines, limitBytes: Template.outputLimitBytes)
    } catch { problems.append(error) }
    if let problem = Problem.all(problems) { throw problem }
    guard let body else { throw .bug("a template was refused without a reason") }
    self.subject = subject
    self.body = body
  }

  private static func template(
    _ lines: [Located<String>], limitBytes: Int
  ) throws(Problem) -> Template {
    let source = TemplateSource(lines.map { TemplateSource.Line($0.value, at: $0.place) })
    return try Template(source, schema: MessageVariable.schema, outputLimitBytes: limitBytes)
  }

  private static func digest(of definition: TemplateDefinition) -> String {
    let parts = [
      definition.channel.rawValue, definition.subject?.value ?? "", definition.text,
    ]
    return String(SHA256.hex(of: parts.joined(separator: "\n")).prefix(32))
  }

  /// All templates of a programme by name; all problems of all of them together.
  package static func all(
    _ definitions: [TemplateDefinition]
  ) throws(Problem) -> [Identifier: MessageTemplate] {
    var templates: [Identifier: MessageTemplate] = [:]
    var problems: [Problem] = []
    for definition in definitions {
      do throws(Problem) {
        templates[definition.name] = try MessageTemplate(definition)
      } catch { problems += error.flattened }
    }
    if let problem = Problem.all(problems) { throw problem }
    return templates
  }
}
