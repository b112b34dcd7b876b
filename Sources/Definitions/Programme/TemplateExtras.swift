package import Vocabulary

/// What a template has beside text, subject and link, each for one channel.
package struct TemplateExtras: Sendable {
  /// E-mail in HTML: the lines of its plain part; `nil`: it is made of the HTML.
  package internal(set) var plain: [Located<String>]?
  /// E-mail: where the platform finds what goes with it.
  package internal(set) var attachments: [String] = []
  /// Push: the section of the app that shows it as an in-app notification; `nil`: it is a push only.
  package internal(set) var inApp: Identifier?
  /// SMS: that and how it goes by Viber.
  package internal(set) var viber: ViberCascade?

  init() {}

  /// - Parameter isPlain: whether it is an e-mail whose text is plain.
  init(_ object: ObjectReader, isPlain: Bool) {
    plain = object.optional("plain", Reading<String>.text.located.oneOrMore)
    attachments = object.optional("attachments", Reading<String>.attachment.list(minimum: 1)) ?? []
    inApp = object.optional("in_app", .identifier)
    viber = object.optional("viber", .viberCascade)
    if plain != nil, isPlain, let place = object.place(of: "plain") {
      object.findings.report(
        "found a plain part beside a text that is plain", at: place,
        hint: #"write format: "html", or leave one of the two texts out"#)
    }
  }
}

/// An SMS that goes as a Viber message first, or only so.
///
/// Example: `viber: { text: "Happy birthday! 🎂", sms_after: "30 minutes" }`
package struct ViberCascade: Sendable {
  /// In place of the SMS's text; `nil`: the same.
  package let lines: [Located<String>]?
  /// How long Viber has to deliver it before the SMS goes; `nil`: no SMS goes.
  package let smsAfter: TimeSpan?
}

extension Reading where Value == ViberCascade {
  fileprivate static var viberCascade: Reading {
    Reading { node, findings in
      guard let object = ObjectReader(node, "viber", findings) else { return nil }
      let lines = object.optional("text", Reading<String>.text.located.oneOrMore)
      let patience = object.required("sms_after", .patience)
      object.finish()
      if lines != nil, patience == .never, let place = object.place(of: "text") {
        findings.report(
          "found a second text for a message that goes by Viber alone", at: place,
          hint: "the template's text is what Viber shows")
      }
      return patience.map { patience in
        ViberCascade(lines: lines, smsAfter: patience.span)
      }
    }
  }
}

/// How long one waits for Viber.
private enum Patience: Equatable {
  case span(TimeSpan)
  case never

  var span: TimeSpan? {
    if case .span(let span) = self { span } else { nil }
  }
}

extension Reading where Value == Patience {
  fileprivate static var patience: Reading {
    .parsed("a span of time of at most a week, or never", hint: #"write "30 minutes" or "never""#) {
      if $0 == "never" { return .never }
      return TimeSpan($0).flatMap { (1...604_800).contains($0.seconds) ? .span($0) : nil }
    }
  }
}

extension Reading where Value == String {
  /// An address (`https://shop.example/terms.pdf`) or a path below the platform's own folder of
  /// attachments (`2026/terms.pdf`): no blanks, for a file lists them with blanks between.
  fileprivate static var attachment: Reading {
    .parsed(
      "an address or a path of an attachment",
      hint: "write https://shop.example/terms.pdf or 2026/terms.pdf, without blanks and .."
    ) { isAttachment($0) ? $0 : nil }
  }

  private static func isAttachment(_ text: String) -> Bool {
    guard (1...1024).contains(text.utf8.count), text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }),
      !text.utf8.contains(where: { "\"<>\\^`{|}".utf8.contains($0) })
    else { return false }
    guard let colon = text.firstIndex(of: ":") else {
      let parts = text.split(separator: "/", omittingEmptySubsequences: false)
      return parts.allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." }
    }
    let rest = text[colon...].dropFirst()
    return ["https", "http", "s3"].contains(text[..<colon]) && rest.hasPrefix("//")
      && rest.dropFirst(2).first.map { $0 != "/" } == true
  }
}
