import Definitions
import Postgres
import Templates
import Vocabulary

/// What only the file of a message's channel says of it.
struct ChannelFields {
  /// E-mail: `html` or `text`.
  var bodyType: String?
  /// Of a body in HTML.
  var plain: [UInt8]?
  var attachments: String?
  /// SMS: `gsm7` or `ucs2`.
  var encoding: String?
  var parts: Int?
  /// By which ways it goes: `sms`, `viber`, or `viber>sms`, one after the other.
  var cascade: String?
  var viber: [UInt8]?
  var smsAfterSeconds: Int?
  /// Push: a section of the app.
  var inApp: String?
  /// How long it is worth showing from the moment it may be delivered.
  var lifetimeSeconds: Int?

  init(_ template: MessageTemplate, _ text: MessageText, _ times: DeliveryTimes) {
    switch template.channel {
    case .email:
      bodyType = template.isHTML ? "html" : "text"
      if template.isHTML { plain = text.plain }
      let attachments = template.extras?.attachments ?? []
      if !attachments.isEmpty { self.attachments = attachments.joined(separator: " ") }
    case .sms:
      let length = SMSLength(ofUTF8: text.body)
      encoding = length.encoding.rawValue
      parts = length.parts
      cascade = "sms"
      guard let viber = template.extras?.viber else { return }
      self.viber = viber.lines == nil ? text.body : text.viber
      smsAfterSeconds = viber.smsAfter?.seconds
      cascade = viber.smsAfter == nil ? "viber" : "viber>sms"
    case .push:
      inApp = template.extras?.inApp?.text
      lifetimeSeconds = Int(
        (times.expiresAt.microseconds - times.notBefore.microseconds) / 1_000_000)
    }
  }

  /// Their columns of `ledger.message` in the order of the catalogue.
  func append(to encoded: inout BinaryRow) {
    Self.append(bodyType, to: &encoded)
    Self.append(plain, to: &encoded)
    Self.append(attachments, to: &encoded)
    Self.append(encoding, to: &encoded)
    Self.append(parts, to: &encoded)
    Self.append(cascade, to: &encoded)
    Self.append(viber, to: &encoded)
    Self.append(smsAfterSeconds, to: &encoded)
    Self.append(inApp, to: &encoded)
    Self.append(lifetimeSeconds, to: &encoded)
  }

  private static func append(_ text: String?, to encoded: inout BinaryRow) {
    if let text { encoded.append(text: text) } else { encoded.appendNull() }
  }

  private static func append(_ text: [UInt8]?, to encoded: inout BinaryRow) {
    guard let text else { return encoded.appendNull() }
    text.withUnsafeBytes { encoded.append(text: $0) }
  }

  private static func append(_ number: Int?, to encoded: inout BinaryRow) {
    if let number { encoded.append(int4: Int32(clamping: number)) } else { encoded.appendNull() }
  }
}
