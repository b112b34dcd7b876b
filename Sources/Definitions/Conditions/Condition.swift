package import Vocabulary

/// What must hold for a customer, as of a business date. Used by segments and by filters.
///
/// Three-valued, as SQL: a comparison with an unknown is unknown, and so is its `not`. A customer who
/// was merged into another is a member of nothing, whatever the condition says.
package indirect enum Condition: Sendable, Equatable {
  case all([Condition], Place)
  case any([Condition], Place)
  case not(Condition, Place)
  case attribute(AttributeCondition)
  /// Whole years on the business date.
  case ageYears([ValueTest], Place)
  /// Months, 1…12, at least one.
  case birthdayInMonth([Int], Place)
  /// The next birthday is observed within so many days from the business date on, that day counted:
  /// 7 means today and the six days after it.
  case birthdayInNext(days: Int, Place)
  case daysSinceRegistration([ValueTest], Place)
  /// Days since the last sale that was not cancelled; unknown without one.
  case daysSinceLastOrder([ValueTest], Place)
  /// Days since the last event with the code `visit`; unknown without one.
  case daysSinceLastVisit([ValueTest], Place)
  case purchases(PurchaseCondition)
  case events(EventCondition)
  case messages(MessageCondition)
  case bonus(BonusCondition)
  case points(PointsCondition)
  /// The customer has one of these tags.
  case tag([Located<String>], Place)
  /// The customer is in one of these audiences.
  case audience([Located<String>], Place)
  /// The customer entered one of these campaigns as one of its control group.
  case controlGroup([Located<Identifier>], Place)
  case rfm(RFMCondition)
  case inSegment(Located<Identifier>)
  /// The customer may be written to: the channel's subscription is active and its address valid.
  case consent(Located<Channel>)
  case subscription(SubscriptionCondition)

  package var place: Place {
    switch self {
    case .all(_, let place), .any(_, let place), .not(_, let place), .ageYears(_, let place),
      .birthdayInMonth(_, let place), .birthdayInNext(_, let place),
      .daysSinceRegistration(_, let place), .daysSinceLastOrder(_, let place),
      .daysSinceLastVisit(_, let place), .tag(_, let place), .audience(_, let place),
      .controlGroup(_, let place):
      place
    case .attribute(let condition): condition.place
    case .purchases(let condition): condition.place
    case .events(let condition): condition.place
    case .messages(let condition): condition.place
    case .bonus(let condition): condition.place
    case .points(let condition): condition.place
    case .rfm(let condition): condition.place
    case .subscription(let condition): condition.place
    case .inSegment(let name): name.place
    case .consent(let channel): channel.place
    }
  }

  /// The conditions inside `all`, `any` and `not`.
  package var children: [Condition] {
    switch self {
    case .all(let conditions, _), .any(let conditions, _): conditions
    case .not(let condition, _): [condition]
    default: []
    }
  }

  /// This condition and all inside it, outermost first.
  package var flattened: [Condition] { [self] + children.flatMap(\.flattened) }

  /// The segments it names, for the order of computation.
  package var segments: [Located<Identifier>] {
    flattened.compactMap { if case .inSegment(let name) = $0 { name } else { nil } }
  }

  /// The RFM models it names.
  package var models: [Located<Identifier>] {
    flattened.compactMap { if case .rfm(let condition) = $0 { condition.model } else { nil } }
  }

  /// The campaigns it names, by their ids.
  package var campaigns: [Located<Identifier>] {
    flattened.flatMap { part -> [Located<Identifier>] in
      switch part {
      case .controlGroup(let campaigns, _): campaigns
      case .messages(let condition): condition.campaigns
      default: []
      }
    }
  }
}

/// Tests of one field of the customer; all must hold.
package struct AttributeCondition: Sendable, Equatable {
  package let field: AttributeField
  package let tests: [ValueTest]
  package let place: Place
}

/// Tests of the customer's RFM scores in a model; all must hold.
package struct RFMCondition: Sendable, Equatable {
  package let model: Located<Identifier>
  /// The customer's RFM name is one of these; empty = not asked.
  package let names: [Located<String>]
  /// The customer's scores are one of these; empty = not asked.
  package let cells: [Located<RFMCell>]
  /// Scores from 1 to the model's groups.
  package let scores: [RFMScoreTest]
  /// The sum of the three scores.
  package let total: [ValueTest]
  package let place: Place
}

package struct RFMScoreTest: Sendable, Equatable {
  package let axis: RFMAxis
  package let tests: [ValueTest]
  package let place: Place
}

package enum RFMAxis: String, Sendable, CaseIterable, Hashable {
  case recency
  case frequency
  case monetary
}

extension RFMCell {
  /// The three scores of a customer, as conditions write them: `5-4-3`.
  init?(written text: String) {
    let scores = text.split(separator: "-", omittingEmptySubsequences: false)
      .map { part in part.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(part) : nil }
    guard scores.count == 3, let recency = scores[0], let frequency = scores[1],
      let monetary = scores[2], [recency, frequency, monetary].allSatisfy((1...10).contains)
    else { return nil }
    self.init(recency: recency, frequency: frequency, monetary: monetary)
  }

  package var written: String { "\(recency)-\(frequency)-\(monetary)" }
}
