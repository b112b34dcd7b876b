package import Vocabulary

/// The text of a message: `jobs/templates/<name>.json5`.
package struct TemplateDefinition: Sendable {
  package let name: Identifier
  package let place: Place
  package let channel: Channel
  /// Of an e-mail, where it is required, or the title of a push.
  package let subject: Located<String>?
  /// Whether the text is HTML, which only an e-mail's can be.
  package let isHTML: Bool
  /// Who it comes from, in place of the settings' sender for the channel.
  package let sender: String?
  /// Where answers to an e-mail go.
  package let replyTo: String?
  /// What a push opens, with variables.
  package let link: Located<String>?
  /// What only this channel has.
  package let extras: TemplateExtras
  /// The lines of the text, each with its place; a text written in one piece is one line here.
  package let lines: [Located<String>]

  /// What links are marked with; `nil` = they stay as they are.
  package let links: LinkMarks?

  /// The lines joined by LF.
  package var text: String { lines.map(\.value).joined(separator: "\n") }

  package init(text: String, name: Identifier, path: String? = nil) throws(Problem) {
    self = try DefinitionText.read(text, path: path ?? "jobs/templates/\(name).json5") {
      Self.read($0, name: name, $1)
    }
  }

  private init(
    name: Identifier, place: Place, channel: Channel, lines: [Located<String>], fields: Fields
  ) {
    self.name = name
    self.place = place
    self.channel = channel
    self.lines = lines
    subject = fields.subject
    isHTML = fields.format == .html
    sender = fields.sender
    replyTo = fields.replyTo
    link = fields.link
    links = fields.links
    extras = fields.extras
  }

  private enum Format: String, CaseIterable {
    case text
    case html
  }

  /// What stands beside the text.
  private struct Fields {
    var subject: Located<String>?
    var format: Format?
    var sender: String?
    var replyTo: String?
    var link: Located<String>?
    var links: LinkMarks?
    var extras = TemplateExtras()
  }

  static func read(_ node: Node, name: Identifier, _ findings: Findings) -> TemplateDefinition? {
    guard let object = ObjectReader(node, "a template", findings) else { return nil }
    let channel = object.required("channel", Reading<Channel>.choice)
    let lines = object.required("text", Reading<String>.text.located.oneOrMore)
    var fields = Fields()
    let subject = object.optional("subject", Reading<String>.filledText.located)
    let title = object.optional("title", Reading<String>.filledText.located)
    fields.subject = subject ?? title
    fields.format = object.optional("format", Reading<Format>.choice)
    fields.sender = object.optional("sender", .filledText)
    fields.replyTo = object.optional("reply_to", .filledText)
    fields.link = object.optional("link", Reading<String>.filledText.located)
    fields.links = object.optional("utm", .linkMarks)
    fields.extras = TemplateExtras(
      object, isPlain: channel == .email && fields.format != .html)
    object.finish()
    if channel == .email, !object.has("subject") {
      findings.report("the key 'subject' is missing in a template for email", at: node.place)
    }
    if let channel { reportStrangers(in: object, channel, findings) }
    if let lines, lines.allSatisfy({ $0.value.allSatisfy(\.isWhitespace) }) {
      findings.report(
        "the text of the template is empty", at: object.place(of: "text") ?? node.place)
    }
    guard let channel, let lines else { return nil }
    return TemplateDefinition(
      name: name, place: node.place, channel: channel, lines: lines, fields: fields)
  }

  /// Keys that another channel has.
  private static func reportStrangers(
    in object: ObjectReader, _ channel: Channel, _ findings: Findings
  ) {
    let owners: [(key: String, channel: Channel, name: String)] = [
      ("subject", .email, "only e-mail has one"), ("format", .email, "only e-mail has one"),
      ("reply_to", .email, "only e-mail has one"), ("title", .push, "only push has one"),
      ("link", .push, "only push has one"), ("plain", .email, "only e-mail has one"),
      ("attachments", .email, "only e-mail has some"), ("in_app", .push, "only push has one"),
      ("viber", .sms, "it stands beside the text of an SMS"),
    ]
    for owner in owners where owner.channel != channel {
      guard let place = object.place(of: owner.key) else { continue }
      findings.report(
        "found '\(owner.key)' in a template for \(channel.rawValue)", at: place, hint: owner.name)
    }
  }
}
