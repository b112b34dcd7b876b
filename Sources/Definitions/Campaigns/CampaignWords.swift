import Vocabulary

/// A campaign's trigger and steps as a person says them, for lists, pictures and answers.
package enum CampaignWords {
  /// The trigger of a campaign's text: `date come: field birth_date, every year`.
  ///
  /// Said from the text, so that every trigger has its words.
  package static func trigger(in text: String) -> String {
    guard let document = try? JSON5Document(bytes: Array(text.utf8), path: "campaign"),
      case .object(let members) = document.root.content
    else { return "" }
    if let trigger = members.first(where: { $0.key == "trigger" })?.value {
      return phrase(trigger, isOuter: true)
    }
    let mailing = ["segment", "on", "repeat"].compactMap { key in
      members.first { $0.key == key }.map { "\(key) \(phrase($0.value))" }
    }
    return "mailing: " + mailing.joined(separator: ", ")
  }

  /// What the trigger looks at, when it names a field of the customer.
  package static func triggerField(in text: String) -> String? {
    guard let document = try? JSON5Document(bytes: Array(text.utf8), path: "campaign") else {
      return nil
    }
    return field(in: document.root)
  }

  private static func field(in node: Node) -> String? {
    guard case .object(let members) = node.content else { return nil }
    for member in members where member.key == "trigger" || member.key == "date_come" {
      if let found = field(in: member.value) { return found }
    }
    if case .text(let name)? = members.first(where: { $0.key == "field" })?.value.content {
      return name
    }
    return nil
  }

  private static func phrase(_ node: Node, isOuter: Bool = false) -> String {
    switch node.content {
    case .null: return "none"
    case .boolean(let value): return value ? "yes" : "no"
    case .number(let text), .text(let text): return text
    case .list(let nodes): return nodes.map { phrase($0) }.joined(separator: " or ")
    case .object(let members):
      return members.map { member in
        let key = member.key.replacing("_", with: " ")
        let value = phrase(member.value)
        return isOuter && !value.isEmpty ? "\(key): \(value)" : "\(key) \(value)"
      }.joined(separator: ", ")
    }
  }
}

extension CampaignStep {
  /// What the step does, in a line: `pay 500.00 of north, for 30 days`.
  package var words: String {
    switch action {
    case .select(let segment): "keep the members of \(segment.value)"
    case .filter: "part by a condition"
    case .refilter: "part again, as of this night"
    case .limit(let places): "at most \(places) customers"
    case .limitPoll(let limit): "at most \(limit.answers) answers to the poll \(limit.poll)"
    case .abTest(let test): "test with \(test.first) entries, by \(test.criterion.rawValue)"
    case .checkEmail(let mail): "how far the e-mail of \(mail.value) came"
    case .accrue(let accrual): accrual.words
    case .score(let booking): "book \(booking.points) points of \(booking.score)"
    case .tag(let tags):
      "\(tags.operation.rawValue) the tag \(tags.tags.joined(separator: ", "))"
    case .audience(let change):
      "\(change.operation == .add ? "add to" : "exclude from") the audience \(change.audience)"
    case .wait(let span): "wait \(span)"
    case .waitUntil(let date): "wait until \(date)"
    case .send(let message): "send the \(message.channel.rawValue) \(message.template.value)"
    case .call(let call): "call: \(call.topic)"
    case .report(let report): "tell \(report.recipient)"
    }
  }
}

extension AccrueStep {
  fileprivate var words: String {
    let sum =
      switch amount {
      case .fixed(let amount): "pay \(amount)"
      case .share(let share):
        "pay \(share.share) of the \(share.receipt.rawValue.replacing("_", with: " "))"
      }
    let span =
      switch lifetime {
      case .days(let days): "for \(days) \(days == 1 ? "day" : "days")"
      case .until(let date): "until \(date)"
      }
    return "\(sum) of \(legalEntity.value), \(span)"
  }
}

extension StepOutcome {
  /// What stands at an arrow; nothing where there is only one way.
  package var words: String {
    self == .next ? "" : rawValue.replacing("_", with: " ").replacing(":", with: " ")
  }
}
