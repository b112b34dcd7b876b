import Runner
import Vocabulary

/// What the hooks `webhook` of nights are sent, as a JSON Schema for whoever receives it.
enum WebhookSchema {
  static let name = "webhook"
  static let fileName = "webhook.schema.json"

  static var document: JSONValue {
    .object(
      [
        ("$schema", .text("https://json-schema.org/draft/2020-12/schema")),
        ("title", .text("nightledger webhook")),
        ("description", .text("what a webhook of a night is sent when the night has ended")),
      ] + NightNotice.shape.keywords)
  }
}
