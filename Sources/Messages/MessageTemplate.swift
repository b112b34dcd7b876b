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
  /// The plain part of an e-mail in HTML; `nil`: it is made of the HTML.
  let plain: Template?
  /// What Viber shows in place of the text.
  let viber: Template?
  let extras: TemplateExtras?
  /// The custom fields it may name.
  let properties: [CustomProperty]
  /// The variables that its texts read between them.
  let reads: TemplateReads

  /// A subject is one short line: 1 KiB at most.
  private static let subjectLimitBytes = 1024

  /// Throws the first problem of the subject and of the text: unknown variables, filters and tags,
  /// each with its place.
  package init(
    _ definition: TemplateDefinition, context: MessageContext = .empty
  ) throws(Problem) {
    name = definition.name
    channel = definition.channel
    properties = context.properties
    let written = Self.lines(of: definition)
    var problems: [Problem] = []
    var reads = TemplateReads()
    func compiled(
      _ lines: [Located<String>]?, limitBytes: Int = Template.outputLimitBytes,
      _ channel: TextChannel = .plain
    ) -> Template? {
      guard let lines else { return nil }
      do throws(Problem) {
        let template = try Self.template(lines, context, limitBytes: limitBytes, channel: channel)
        reads.formUnion(template.reads)
        return template
      } catch {
        problems.append(error)
        return nil
      }
    }
    subject = compiled(definition.subject.map { [$0] }, limitBytes: Self.subjectLimitBytes)
    link = compiled(definition.link.map { [$0] }, limitBytes: Self.subjectLimitBytes)
    let body = compiled(definition.lines, definition.isHTML ? .html : .plain)
    plain = compiled(definition.extras.plain)
    viber = compiled(definition.extras.viber?.lines)
    if definition.isHTML {
      problems += definition.lines.filter { HTMLLinks.runScript(in: Array($0.value.utf8)) }.map {
        Problem(
          .definition, "found a link that runs a script, expected an address to open",
          at: $0.place, hint: "write https://… or a mailto: address")
      }
    }
    if context.unsubscribe == nil, reads.contains(MessageVariable.unsubscribeLink.position) {
      // A partial may print it: then it stands in no line here.
      let line = written.first { $0.value.contains(MessageVariable.unsubscribeLink.rawValue) }
      problems.append(
        Problem(
          .definition, "found unsubscribe_link, and the settings have no unsubscribe_url",
          at: line?.place ?? definition.place,
          hint: #"write unsubscribe_url: "https://…?m={message}" in nightledger.json5"#))
    }
    if let problem = Problem.all(problems) { throw problem }
    guard let body else { throw .bug("a template was refused without a reason") }
    self.body = body
    self.reads = reads
    version = Self.digest(of: definition, context, CustomerFacts(reads))
    sender = definition.sender
    replyTo = definition.replyTo
    isHTML = definition.isHTML
    links = definition.links
    extras = definition.extras
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
    properties = context.properties
    version = String(SHA256.hex(of: text).prefix(32))
    subject = nil
    link = nil
    sender = nil
    replyTo = nil
    self.isHTML = isHTML
    links = nil
    plain = nil
    viber = nil
    extras = nil
    body = try Template(
      source, schema: context.schema, partials: context.partials,
      channel: isHTML ? .html : .plain)
    reads = body.reads
  }

  private static func template(
    _ lines: [Located<String>], _ context: MessageContext, limitBytes: Int, channel: TextChannel
  ) throws(Problem) -> Template {
    let source = TemplateSource(lines.map { TemplateSource.Line($0.value, at: $0.place) })
    return try Template(
      source, schema: context.schema, partials: context.partials, channel: channel,
      outputLimitBytes: limitBytes)
  }

  /// All lines that variables can stand in.
  private static func lines(of definition: TemplateDefinition) -> [Located<String>] {
    [definition.subject, definition.link].compactMap { $0 } + definition.lines
      + (definition.extras.plain ?? []) + (definition.extras.viber?.lines ?? [])
  }

  private static func digest(
    of definition: TemplateDefinition, _ context: MessageContext, _ printed: CustomerFacts
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
    parts += definition.extras.texts
    if let pattern = context.unsubscribe, printed.contains(.unsubscribeLink) {
      parts.append(pattern.text)
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

extension TemplateExtras {
  /// What the version of a template depends on; empty where it has none of them.
  fileprivate var texts: [String] {
    let viberLines = viber?.lines?.map(\.value).joined(separator: "\n")
    let named = [
      ("plain", plain?.map(\.value).joined(separator: "\n")),
      ("attachments", attachments.isEmpty ? nil : attachments.joined(separator: " ")),
      ("in_app", inApp?.text),
      ("viber", viber.map { "\($0.smsAfter.map(\.description) ?? "never"): \(viberLines ?? "")" }),
    ]
    return named.compactMap { name, text in text.map { "\(name): \($0)" } }
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
