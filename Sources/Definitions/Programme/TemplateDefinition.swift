package import Vocabulary

/// The text of a message: `jobs/templates/<name>.json5`.
package struct TemplateDefinition: Sendable {
  package let name: Identifier
  package let place: Place
  package let channel: Channel
  /// For e-mail, where it is required; `nil` for the other channels.
  package let subject: Located<String>?
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
    name: Identifier, place: Place, channel: Channel, subject: Located<String>?,
    lines: [Located<String>], links: LinkMarks?
  ) {
    self.name = name
    self.place = place
    self.channel = channel
    self.subject = subject
    self.lines = lines
    self.links = links
  }

  static func read(_ node: Node, name: Identifier, _ findings: Findings) -> TemplateDefinition? {
    guard let object = ObjectReader(node, "a template", findings) else { return nil }
    let channel = object.required("channel", Reading<Channel>.choice)
    let subject = object.optional("subject", Reading<String>.filledText.located)
    let lines = object.required("text", Reading<String>.text.located.oneOrMore)
    let links = object.optional("utm", .linkMarks)
    object.finish()
    if channel == .email, !object.has("subject") {
      findings.report("the key 'subject' is missing in a template for email", at: node.place)
    }
    if let channel, channel != .email, let place = object.place(of: "subject") {
      findings.report(
        "found a subject in a template for \(channel.rawValue)", at: place,
        hint: "only e-mail has one")
    }
    if let lines, lines.allSatisfy({ $0.value.allSatisfy(\.isWhitespace) }) {
      findings.report(
        "the text of the template is empty", at: object.place(of: "text") ?? node.place)
    }
    guard let channel, let lines else { return nil }
    return TemplateDefinition(
      name: name, place: node.place, channel: channel, subject: subject, lines: lines,
      links: links)
  }
}
