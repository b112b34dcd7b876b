package import Definitions
package import Vocabulary

/// A campaign as one text of its definition says it. An entry ends with the version it began with.
package struct CampaignVersion: Sendable {
  /// The first 32 hexadecimal digits of the text's SHA-256; the rule version of its accruals.
  package let version: String
  /// The definition as it was read, kept so that later nights can read it again.
  package let text: String
  package let definition: CampaignDefinition

  package init(_ definition: CampaignDefinition, text: String) {
    self.definition = definition
    self.text = text
    version = Self.digest(of: text)
  }

  /// Reads a kept text again.
  package init(
    text: String, name: Identifier, path: String? = nil, customFields: CustomFields = .none
  ) throws(Problem) {
    let definition = try CampaignDefinition(
      text: text, name: name, path: path, customFields: customFields)
    self.init(definition, text: text)
  }

  package static func digest(of text: String) -> String {
    String(SHA256.hex(of: text).prefix(32))
  }
}
