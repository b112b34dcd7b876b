/// What the links of a message are marked with, so that visits can be counted by what sent them:
/// `utm: { source: "loyalty", medium: "email", campaign: "spring", content: "header" }`.
package struct LinkMarks: Sendable, Hashable {
  package let source: String
  package let medium: String
  /// `nil` = the `id` of the campaign that sends the message.
  package let campaign: String?
  package let content: String?
  package let term: String?
}

extension Reading where Value == LinkMarks {
  static var linkMarks: Reading {
    Reading { node, findings in
      guard let object = ObjectReader(node, "utm", findings) else { return nil }
      let source = object.required("source", .filledText)
      let medium = object.required("medium", .filledText)
      let campaign = object.optional("campaign", .filledText)
      let content = object.optional("content", .filledText)
      let term = object.optional("term", .filledText)
      object.finish()
      guard let source, let medium else { return nil }
      return LinkMarks(
        source: source, medium: medium, campaign: campaign, content: content, term: term)
    }
  }
}
