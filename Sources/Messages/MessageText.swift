import Definitions
import Templates

/// The texts of one message; the buffers serve the next one again.
struct MessageText {
  private(set) var subject: [UInt8] = []
  private(set) var body: [UInt8] = []
  private(set) var link: [UInt8] = []
  /// Beside a body in HTML.
  private(set) var plain: [UInt8] = []
  /// What Viber shows, where it is another text than the body.
  private(set) var viber: [UInt8] = []

  mutating func render(
    _ template: MessageTemplate, _ values: [TemplateValue], campaign: String
  ) throws(TemplateFailure) {
    try Self.render(template.subject, values, into: &subject, keepingLines: false)
    try Self.render(template.link, values, into: &link, keepingLines: false)
    try Self.render(template.body, values, into: &body, keepingLines: true)
    try Self.render(template.plain, values, into: &plain, keepingLines: true)
    try Self.render(template.viber, values, into: &viber, keepingLines: true)
    if HTMLLinks.isScript(link[...]) || template.isHTML && HTMLLinks.runScript(in: body) {
      throw .unsafeLink
    }
    if let links = template.links {
      let marks = links.links(of: campaign)
      body = template.isHTML ? marks.markHTML(body) : marks.mark(body)
      link = marks.mark(link)
      plain = marks.mark(plain)
      viber = marks.mark(viber)
    }
    if template.isHTML, template.plain == nil { plain = HTMLPlainText.text(of: body) }
  }

  private static func render(
    _ template: Template?, _ values: [TemplateValue], into text: inout [UInt8], keepingLines: Bool
  ) throws(TemplateFailure) {
    text.removeAll(keepingCapacity: true)
    guard let template else { return }
    try template.render(values, into: &text)
    replaceControls(in: &text, keepingLines: keepingLines)
  }

  /// A customer's name can hold anything; a message file holds no control characters but the ends of
  /// lines and tabs of a body. Others become blanks.
  private static func replaceControls(in text: inout [UInt8], keepingLines: Bool) {
    for index in text.indices where text[index] < 0x20 || text[index] == 0x7F {
      let isLine = text[index] == UInt8(ascii: "\n") || text[index] == UInt8(ascii: "\t")
      if !(keepingLines && isLine) { text[index] = UInt8(ascii: " ") }
    }
  }
}
