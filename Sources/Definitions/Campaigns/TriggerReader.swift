import Vocabulary

/// Reads the trigger of a campaign: an object with one key, the kind of the trigger.
struct TriggerReader {
  let customFields: CustomFields
  let findings: Findings

  static let known = [
    "date_come", "anniversary", "date_come_for_order", "date_has_come", "repeated_date",
    "days_since_registration", "days_since_last_order", "days_since_last_visit", "bonuses_expire",
    "registered", "order_made", "receipt_issued", "order_paid", "order_cancelled",
    "item_purchased", "category_purchased", "event_occurred", "system_event", "lost_cart",
    "lost_view", "visited_site", "visited_section", "viewed_product", "viewed_category",
    "added_to_container", "entered_segment", "left_segment", "entered_rfm", "left_rfm",
  ]

  func read(_ node: Node) -> Trigger? {
    guard case .object(let members) = node.content, members.count == 1 else {
      findings.report(
        "found \(node.description), expected an object with one trigger", at: node.place,
        hint: #"write { date_come: { field: "birth_date", every: "year" } }"#)
      return nil
    }
    let member = members[0]
    return rule(member).map { Trigger(rule: $0, place: member.keyPlace) }
  }

  private func rule(_ member: Node.Member) -> Trigger.Rule? {
    let dates = DateTriggerReader(customFields: customFields, findings: findings)
    let facts = FactTriggerReader(findings: findings)
    let node = member.value
    switch member.key {
    case "date_come": return dates.dateCome(node).map { .dateCome($0) }
    case "anniversary": return dates.anniversary(node).map { .anniversary($0) }
    case "date_come_for_order": return facts.orderDate(node).map { .dateComeForOrder($0) }
    case "date_has_come":
      return dates.dateHasCome(node)
    case "repeated_date": return dates.repeated(node)
    case "days_since_registration": return dates.days(since: .registration, node)
    case "days_since_last_order": return dates.days(since: .lastOrder, node)
    case "days_since_last_visit": return dates.days(since: .lastVisit, node)
    case "bonuses_expire": return facts.bonuses(node).map { .bonusesExpire($0) }
    case "registered": return facts.registered(node).map { .registered(lateDays: $0) }
    case "order_made", "receipt_issued": return facts.receipt(node, member.key, .made)
    case "order_paid": return facts.receipt(node, member.key, .paid)
    case "order_cancelled": return facts.receipt(node, member.key, .cancelled)
    case "item_purchased", "category_purchased":
      return facts.receipt(node, member.key, .itemPurchased)
    case "event_occurred", "system_event":
      return facts.event(node, member.key).map { .event($0) }
    case "entered_segment": return facts.segment(node, .entered)
    case "left_segment": return facts.segment(node, .left)
    case "entered_rfm": return facts.model(node, .entered)
    case "left_rfm": return facts.model(node, .left)
    default: break
    }
    if let kind = BehaviourTrigger.Kind(rawValue: member.key) {
      return facts.behaviour(node, kind).map { .behaviour($0) }
    }
    findings.report(unknown: "trigger", member.key, known: Self.known, at: member.keyPlace)
    return nil
  }
}
