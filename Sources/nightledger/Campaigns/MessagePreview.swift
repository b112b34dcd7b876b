import Runner
import Vocabulary

/// A message of a preview on a screen: first what a person reads, then what else goes with it.
extension CampaignPreview.Message {
  /// A text that is longer is cut on the screen.
  private static let shownLines = 40

  var lines: [String] {
    let heading = Screen.heading("\(step) to \(customer) (\(facts.joined(separator: ", ")))")
    if let refusal { return [heading, "  no message can be written: \(refusal)"] }
    var lines = [heading]
    if let subject { lines.append("  \(channel == "push" ? "title" : "subject"): \(subject)") }
    lines += Self.shown(email?.plain ?? body)
    if let viber = sms?.viber, viber != body { lines += ["  Viber shows:"] + Self.shown(viber) }
    if let link = push?.link { lines.append("  opens: \(link)") }
    if let section = push?.inApp { lines.append("  also shown in the app: \(section)") }
    if let email, !email.attachments.isEmpty {
      lines.append("  attachments: \(email.attachments.joined(separator: ", "))")
    }
    if let samplePromoCode {
      lines.append("  promo code: \(samplePromoCode) is a sample, none was drawn")
    }
    return lines
  }

  private var facts: [String] {
    var facts = [channel]
    if let email, email.isHTML {
      facts.append(
        email.plain == nil ? "HTML" : "the plain part of \(HumanNumber.bytes(bodyBytes)) of HTML")
    }
    guard let sms else { return facts }
    if sms.cascade != "viber" {
      facts += [HumanNumber.count(sms.parts, "part"), sms.encoding]
    }
    if sms.cascade == "viber" { facts.append("by Viber alone") }
    if let seconds = sms.afterSeconds {
      facts.append("\(Self.words(ofSeconds: seconds)) after Viber")
    }
    return facts
  }

  private var bodyBytes: Int64 { Int64(body.utf8.count) }

  private static func shown(_ text: String) -> [String] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let shown = lines.prefix(shownLines).map { $0.isEmpty ? "" : "    " + $0 }
    guard lines.count > shownLines else { return shown }
    return shown + ["    … \(HumanNumber.count(lines.count - shownLines, "more line")), see --json"]
  }

  /// In the greatest unit that it is a whole number of.
  private static func words(ofSeconds seconds: Int) -> String {
    let units = [(86_400, "day"), (3600, "hour"), (60, "minute")]
    let unit = units.first { seconds.isMultiple(of: $0.0) } ?? (1, "second")
    return HumanNumber.count(seconds / unit.0, unit.1)
  }

  static let shape: JSONShape = [
    "step": .text, "customer": .text, "channel": .text, "refusal": .text.orNull,
    "subject": .text.orNull, "body": .text, "format": .choice(["text", "html"]).orNull,
    "plain": .text.orNull, "attachments": .array(.text),
    "encoding": .choice(["gsm7", "ucs2"]).orNull, "parts": .integer.orNull,
    "cascade": .choice(["sms", "viber", "viber>sms"]).orNull, "viber": .text.orNull,
    "sms_after_seconds": .integer.orNull, "link": .text.orNull, "in_app": .text.orNull,
    "sample_promo_code": .text.orNull,
  ]

  var json: JSONValue {
    .object([
      ("step", .text(step)), ("customer", .text(customer)), ("channel", .text(channel)),
      ("refusal", .optional(refusal)), ("subject", .optional(subject)), ("body", .text(body)),
      ("format", .optional(email.map { $0.isHTML ? "html" : "text" })),
      ("plain", .optional(email?.plain)),
      ("attachments", .array((email?.attachments ?? []).map { .text($0) })),
      ("encoding", .optional(sms?.encoding)),
      ("parts", sms.map { .integer($0.parts) } ?? .null),
      ("cascade", .optional(sms?.cascade)), ("viber", .optional(sms?.viber)),
      ("sms_after_seconds", sms?.afterSeconds.map { .integer($0) } ?? .null),
      ("link", .optional(push?.link)), ("in_app", .optional(push?.inApp)),
      ("sample_promo_code", .optional(samplePromoCode)),
    ])
  }
}
