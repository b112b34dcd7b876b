package import Vocabulary

/// Writes a message to everyone who reaches this step and may be written to; only they go on.
///
/// Writes: one message row per customer, once per occasion.
/// Example: `{ id: "text", send_sms: { template: "birthday-sms", window: "10:00-20:00" } }`
package struct SendStep: Sendable {
  package let channel: Channel
  package let template: Located<Identifier>
  /// The mailing category whose subscription must be active; `nil` = the channel's suffices.
  package let category: Located<Identifier>?
  /// How long after the scheduled instant the message may still go out.
  package let lifetime: Located<TimeSpan>
  /// When it may be delivered, in the recipient's time; `nil` = at any hour.
  package let window: TimeWindow?
  /// The pool each message has a promo code from.
  package let promo: PromoDraw?

  /// What a send step without `lifetime` has.
  package static let defaultLifetime = TimeSpan(1, .day)

  static func read(_ node: Node, channel: Channel, _ findings: Findings) -> SendStep? {
    guard let object = ObjectReader(node, "send_\(channel.rawValue)", findings) else { return nil }
    let template = object.required("template", Reading<Identifier>.identifier.located)
    let category = object.optional("category", Reading<Identifier>.identifier.located)
    let lifetime = object.optional("lifetime", Reading<TimeSpan>.timeSpan.located)
    let window = object.optional("window", .timeWindow)
    let promo = object.optional("promo_code", .promoDraw)
    object.finish()
    return template.map { template in
      SendStep(
        channel: channel, template: template, category: category,
        lifetime: lifetime ?? Located(defaultLifetime, at: node.place),
        window: window ?? (channel == .email ? nil : .daytime), promo: promo)
    }
  }
}
