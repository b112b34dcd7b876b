package import Vocabulary

/// The civil days whose facts a condition looks at; never the business date itself or later.
package enum FactWindow: Sendable, Hashable {
  /// All days before the business date.
  case life
  /// The N days before the business date: [D − N, D).
  case last(days: Int)
  /// Civil days, both included; an open end reaches as far as there are facts before D.
  case dates(from: CivilDate?, until: CivilDate?)
}

/// What can be asked of the facts in a window, all that count for the condition taken together.
package enum FactMeasure: String, Sendable, CaseIterable, Hashable {
  /// How many; 0 without one.
  case count
  /// Money of purchases, values of events; 0 without one.
  case sum
  /// Sum over count; unknown without one.
  case average
  /// Unknown without one.
  case largest
  /// How many products were bought; 0 without one.
  case distinctProducts = "distinct_products"
  /// The money of the named products and categories over that of all lines; unknown when nothing was
  /// spent.
  case share
  case firstOn = "first_on"
  case lastOn = "last_on"
  /// Days from the first, or the last, to the business date; unknown without one.
  case daysSinceFirst = "days_since_first"
  case daysSinceLast = "days_since_last"

  static let ofPurchases = allCases
  static let ofEvents: [FactMeasure] = allCases.filter { $0 != .distinctProducts && $0 != .share }
  static let ofMessages: [FactMeasure] = [
    .count, .firstOn, .lastOn, .daysSinceFirst, .daysSinceLast,
  ]

  var type: ValueType {
    switch self {
    case .count, .distinctProducts, .daysSinceFirst, .daysSinceLast: .integer
    case .sum, .average, .largest, .share: .decimal
    case .firstOn, .lastOn: .date
    }
  }

  /// Whether a customer without such facts has none of it, or an unknown.
  var canBeUnknown: Bool {
    switch self {
    case .count, .sum, .distinctProducts: false
    default: true
    }
  }

  /// The values a whole number of it can have.
  var bounds: ClosedRange<Int>? {
    switch self {
    case .count, .distinctProducts: 0...999_999_999
    case .daysSinceFirst, .daysSinceLast: 0...100_000
    default: nil
    }
  }
}

package struct FactMeasureTest: Sendable, Equatable {
  package let measure: FactMeasure
  package let tests: [ValueTest]
  package let place: Place
}

/// What is asked of the facts that a condition counts; all tests must hold.
package struct FactTests: Sendable, Equatable {
  package let window: FactWindow
  package let measures: [FactMeasureTest]
  /// Whether there was any such fact at all; `nil` = not asked.
  package let happened: Located<Bool>?
}
