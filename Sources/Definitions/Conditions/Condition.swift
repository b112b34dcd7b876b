package import Vocabulary

/// What must hold for a customer, as of a business date. Used by segments and by filters.
///
/// Three-valued, as SQL: a comparison with an unknown is unknown, and so is its `not`.
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
  /// Days since the last paid or issued sale; unknown without one.
  case daysSinceLastOrder([ValueTest], Place)
  case purchases(PurchaseCondition)
  case rfm(RFMCondition)
  case inSegment(Located<Identifier>)
  /// The customer may be written to: the channel's subscription is active and its address valid.
  case consent(Located<Channel>)

  package var place: Place {
    switch self {
    case .all(_, let place), .any(_, let place), .not(_, let place), .ageYears(_, let place),
      .birthdayInMonth(_, let place), .birthdayInNext(_, let place),
      .daysSinceRegistration(_, let place), .daysSinceLastOrder(_, let place):
      place
    case .attribute(let condition): condition.place
    case .purchases(let condition): condition.place
    case .rfm(let condition): condition.place
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
}

/// Tests of one field of the customer; all must hold.
package struct AttributeCondition: Sendable, Equatable {
  package let field: AttributeField
  package let tests: [ValueTest]
  package let place: Place
}

/// Tests of the customer's purchases in a window; all must hold.
package struct PurchaseCondition: Sendable, Equatable {
  package let window: PurchaseWindow
  /// Which receipts count.
  package let kind: PurchaseKind
  /// Receipts of one of these shops; empty = of any.
  package let shops: [String]
  /// Lines of one of these products: then sums are sums of lines; empty = of any.
  package let products: [String]
  package let measures: [PurchaseMeasureTest]
  /// Whether there was any such purchase at all; `nil` = not asked.
  package let happened: Located<Bool>?
  package let place: Place
}

package enum PurchaseKind: String, Sendable, CaseIterable, Hashable {
  case sale
  case `return`
  /// Sales and returns; sums are net of returns, counts and dates are those of sales.
  case net
}

package enum PurchaseWindow: Sendable, Hashable {
  /// All days before the business date.
  case life
  /// The N days before the business date: [D − N, D).
  case last(days: Int)
  /// Civil days, both included; an open end reaches as far as there are facts before D.
  case dates(from: CivilDate?, until: CivilDate?)
}

package struct PurchaseMeasureTest: Sendable, Equatable {
  package let measure: PurchaseMeasure
  package let tests: [ValueTest]
  package let place: Place
}

package enum PurchaseMeasure: String, Sendable, CaseIterable, Hashable {
  /// Receipts; 0 without one.
  case count
  /// Money; 0 without a receipt.
  case sum
  /// Sum over count; unknown without a receipt.
  case average
  /// The largest receipt (or line, when products are named); unknown without one.
  case largest
  case firstOn = "first_on"
  case lastOn = "last_on"

  var type: ValueType {
    switch self {
    case .count: .integer
    case .sum, .average, .largest: .decimal
    case .firstOn, .lastOn: .date
    }
  }
}

/// Tests of the customer's RFM scores in a model; all must hold.
package struct RFMCondition: Sendable, Equatable {
  package let model: Located<Identifier>
  /// The customer's RFM name is one of these; empty = not asked.
  package let names: [Located<String>]
  /// Scores from 1 to the model's groups.
  package let scores: [RFMScoreTest]
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
