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
  /// What a push opens.
  let link: Template?
  let sender: String?
  let replyTo: String?
  let isHTML: Bool
  let links: LinkMarks?

  /// A subject is one short line: 1 KiB at most.
  private static let subjectLimitBytes = 1024

  /// Throws the first problem of the subject and of the text: unknown variables, filters and tags,
  /// each with its place.
  package init(
    _ definition: TemplateDefinition, context: MessageContext = .empty
  ) throws(Problem) {
    name = definition.name
    channel = definition.channel
    version = Self.digest(of: definition, context)
    var problems: [Problem] = []
    var subject: Template?
    var body: Template?
    var link: Template?
    do throws(Problem) {
      if let line = definition.subject {
        subject = try Self.template([line], context, limitBytes: Self.subjectLimitBytes)
      }
    } catch { problems.append(error) }
    do throws(Problem) {
      if let line = definition.link {
        link = try Self.template([line], context, limitBytes: Self.subjectLimitBytes)
      }
    } catch { problems.append(error) }
    do throws(Problem) {
      body = try Self.template(
        definition.lines, context, limitBytes: Template.outputLimitBytes,
        channel: definition.isHTML ? .html : .plain)
    } catch { problems.append(error) }
    if let problem = Problem.all(problems) { throw problem }
    guard let body else { throw .bug("a template was refused without a reason") }
    self.subject = subject
    self.body = body
    self.link = link
    sender = definition.sender
    replyTo = definition.replyTo
    isHTML = definition.isHTML
    links = definition.links
  }

  /// A text that stands in a file by itself.
  package init(
    text: String, path: String, channel: Channel, isHTML: Bool, context: MessageContext
  ) throws(Problem) {
    guard let name = Identifier("text") else { throw .bug("'text' is a name") }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let source = TemplateSource(
      lines.enumerated().map { index, line in
        TemplateSource.Line(String(line), at: Place(path: path, line: index + 1, column: 0))
      })
    self.name = name
    self.channel = channel
    version = String(SHA256.hex(of: text).prefix(32))
    subject = nil
    link = nil
    sender = nil
    replyTo = nil
    self.isHTML = isHTML
    links = nil
    body = try Template(
      source, schema: context.schema, partials: context.partials,
      channel: isHTML ? .html : .plain)
  }

  private static func template(
    _ lines: [Located<String>], _ context: MessageContext, limitBytes: Int,
    channel: TextChannel = .plain
  ) throws(Problem) -> Template {
    let source = TemplateSource(lines.map { TemplateSource.Line($0.value, at: $0.place) })
    return try Template(
      source, schema: context.schema, partials: context.partials, channel: channel,
      outputLimitBytes: limitBytes)
  }

  private static func digest(
    of definition: TemplateDefinition, _ context: MessageContext
  ) -> String {
    var parts = [
      definition.channel.rawValue, definition.subject?.value ?? "", definition.text,
    ]
    if let links = definition.links {
      parts += [links.source, links.medium, links.campaign, links.content, links.term]
        .map { $0 ?? "" }
    }
    let fields = [definition.sender, definition.replyTo, definition.link?.value]
    if definition.isHTML || fields.contains(where: { $0 != nil }) {
      parts += [definition.isHTML ? "html" : "text"] + fields.map { $0 ?? "" }
    }
    if !context.digest.isEmpty { parts.append(context.digest) }
    return String(SHA256.hex(of: parts.joined(separator: "\n")).prefix(32))
  }

  /// All templates of a programme by name; all problems of all of them together.
  package static func all(
    _ definitions: [TemplateDefinition], context: MessageContext = .empty
  ) throws(Problem) -> [Identifier: MessageTemplate] {
    var templates: [Identifier: MessageTemplate] = [:]
    var problems: [Problem] = []
    for definition in definitions {
      do throws(Problem) {
        templates[definition.name] = try MessageTemplate(definition, context: context)
      } catch { problems += error.flattened }
    }
    if let problem = Problem.all(problems) { throw problem }
    return templates
  }
}

extension LinkMarks {
  /// What marks the links of a message of this campaign.
  func links(of campaign: String) -> UTMLinks {
    let values = [
      ("utm_source", source), ("utm_medium", medium), ("utm_campaign", self.campaign ?? campaign),
      ("utm_content", content), ("utm_term", term),
    ]
    return UTMLinks(values.compactMap { name, value in value.map { .init(name, $0) } })
  }
}
