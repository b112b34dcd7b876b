import Vocabulary

/// Reads `messages: { status: "opened", channel: "email", last: "30 days", count: { at_least: 1 } }`.
struct MessageReader {
  let findings: Findings

  func read(_ node: Node, at place: Place) -> Condition? {
    guard let object = ObjectReader(node, "messages", findings) else { return nil }
    let ids = Reading<Identifier>.identifier.located.oneOrMore
    let state = object.required("status", Reading<MessageState>.choice)
    let channels = object.optional("channel", Reading<Channel>.choice.oneOrMore) ?? []
    let campaigns = object.optional("campaign", ids) ?? []
    let templates = object.optional("template", ids) ?? []
    let categories = object.optional("category", Reading<String>.filledText.oneOrMore) ?? []
    let tests = FactTestsReader(
      subject: "messages", measures: FactMeasure.ofMessages, findings: findings
    ).read(object, at: place)
    object.finish()
    return state.map { state in
      .messages(
        MessageCondition(
          state: state, channels: channels, campaigns: campaigns, templates: templates,
          categories: categories, tests: tests, place: place))
    }
  }
}
