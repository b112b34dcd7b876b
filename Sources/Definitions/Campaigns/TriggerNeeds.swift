package import Vocabulary

/// What the files of one night say that no later file says again in time: who needs it and does not get
/// it would miss something.
///
/// Attributes of customers, subscriptions, dictionaries and products are taken as last loaded and are
/// none of these.
package enum NightlyFact: Sendable, CaseIterable {
  case newCustomers, receipts, receiptLines, events, bonusLots, messageStatuses
}

extension FeedDefinition {
  /// Whether its files say such a thing.
  package func brings(_ fact: NightlyFact) -> Bool {
    switch fact {
    case .newCustomers:
      kind == .customers || (kind.mayCreateCustomers && unknownCustomer == .create)
    case .receipts: kind == .receipts || kind == .sales
    case .receiptLines: kind == .receiptLines || kind == .sales
    case .events: kind == .events
    case .bonusLots: kind == .bonusLots
    case .messageStatuses: kind == .messageStatuses
    }
  }
}

extension Programme {
  /// The feeds without which a trigger cannot tell whose occasions a night has: when one of them has not
  /// come, it is not evaluated.
  ///
  /// Birthdays and other dates of the customer are known long before; who is a member of a segment when
  /// a date has come is taken as the night has it.
  package func feedsNeeded(by trigger: Trigger) -> Set<Identifier> {
    let facts = factsNeeded(by: trigger.rule)
    return Set(feeds.filter { feed in facts.contains { feed.brings($0) } }.map(\.name))
  }

  private func factsNeeded(by rule: Trigger.Rule) -> Set<NightlyFact> {
    switch rule {
    case .dateCome(let trigger):
      let field = trigger.field.value
      return !field.isCustom && field.name == "registered_on" ? [.newCustomers] : []
    case .anniversary(let trigger):
      switch trigger.anchor {
      case .birthday: return []
      case .registration: return [.newCustomers]
      case .firstOrder, .lastOrder: return [.receipts]
      }
    case .dateComeForOrder: return [.receipts]
    case .dateHasCome, .repeatedDate: return []
    case .daysSince(let trigger):
      switch trigger.fact {
      case .registration: return [.newCustomers]
      case .lastOrder: return [.receipts]
      case .lastVisit: return [.events]
      }
    case .bonusesExpire: return [.bonusLots]
    case .registered: return [.newCustomers]
    case .receipt(let trigger):
      switch trigger.moment {
      case .made, .paid, .cancelled: return [.receipts]
      case .itemPurchased: return [.receipts, .receiptLines]
      }
    case .event: return [.events]
    case .behaviour(let trigger):
      return trigger.withinDays == nil ? [.events] : [.events, .receipts]
    case .segmentMove(let trigger): return factsNeeded(by: .inSegment(trigger.segment))
    case .rfmMove(let trigger): return factsNeeded(byModel: trigger.model.value)
    }
  }

  private func factsNeeded(byModel name: Identifier) -> Set<NightlyFact> {
    let base = model(name)?.base.map { factsNeeded(by: .inSegment($0)) } ?? []
    return base.union([.receipts])
  }

  private func factsNeeded(by condition: Condition) -> Set<NightlyFact> {
    switch condition {
    case .all, .any, .not:
      return condition.children.reduce(into: []) { $0.formUnion(factsNeeded(by: $1)) }
    case .attribute, .ageYears, .birthdayInMonth, .birthdayInNext, .points, .tag, .audience,
      .controlGroup, .consent, .subscription:
      return []
    case .daysSinceRegistration: return [.newCustomers]
    case .daysSinceLastOrder: return [.receipts]
    case .daysSinceLastVisit, .events: return [.events]
    case .purchases(let condition):
      return condition.readsLines ? [.receipts, .receiptLines] : [.receipts]
    case .messages(let condition): return condition.state == .written ? [] : [.messageStatuses]
    case .bonus: return [.bonusLots]
    case .rfm(let condition): return factsNeeded(byModel: condition.model.value)
    case .inSegment(let name):
      return segment(name.value).map { factsNeeded(by: $0.condition) } ?? []
    }
  }

  /// A segment's condition with those of the segments it names in their places: it can be asked for a
  /// date whose builds are not to be believed.
  package func condition(of segment: Identifier) -> Condition? {
    self.segment(segment).map { standingAlone($0.condition) }
  }

  private func standingAlone(_ condition: Condition) -> Condition {
    switch condition {
    case .all(let conditions, let place): .all(conditions.map(standingAlone), place)
    case .any(let conditions, let place): .any(conditions.map(standingAlone), place)
    case .not(let condition, let place): .not(standingAlone(condition), place)
    case .inSegment(let name): self.condition(of: name.value) ?? condition
    default: condition
    }
  }
}
