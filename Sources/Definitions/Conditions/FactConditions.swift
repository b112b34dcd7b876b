package import Vocabulary

/// Tests of the customer's purchases; all must hold.
package struct PurchaseCondition: Sendable, Equatable {
  /// Which receipts count.
  package let kind: PurchaseKind
  /// Receipts of one of these shops; empty = of any.
  package let shops: [Located<String>]
  /// Lines of one of these products: then money is money of lines; empty = of any.
  package let products: [Located<String>]
  /// Lines of products of these categories and of all below them; empty = of any.
  package let categories: [Located<String>]
  /// Tests of the total of the receipt, which is positive for a return too.
  package let amount: [ValueTest]
  /// Tests of the promo code that was used with the receipt.
  package let promoCode: [ValueTest]
  package let tests: FactTests
  package let place: Place

  /// Whether products or categories are named: then money is money of lines.
  package var namesGoods: Bool { !products.isEmpty || !categories.isEmpty }

  /// Whether lines of receipts are looked at, be it for the goods or for what is measured.
  package var readsLines: Bool {
    namesGoods || tests.measures.contains { [.distinctProducts, .share].contains($0.measure) }
  }
}

package enum PurchaseKind: String, Sendable, CaseIterable, Hashable {
  case sale
  case `return`
  /// Sales and returns; sums are net of returns, counts and dates are those of sales.
  case net
}

/// Tests of what the customer did; all must hold.
package struct EventCondition: Sendable, Equatable {
  /// Empty = any event.
  package let codes: [Located<String>]
  package let objectTypes: [String]
  package let objects: [String]
  package let attributes: [EventAttributeTest]
  /// Tests of the event's own number.
  package let value: [ValueTest]
  package let tests: FactTests
  package let place: Place
}

/// Tests of a member of an event's `attributes`. A value of another type is unknown.
package struct EventAttributeTest: Sendable, Equatable {
  package let name: String
  /// `text`, `decimal` or `boolean`, as the tests are written.
  package let type: ValueType
  package let tests: [ValueTest]
}

/// Tests of the messages to the customer; all must hold. Each message counts once.
package struct MessageCondition: Sendable, Equatable {
  package let state: MessageState
  /// Each empty = of any.
  package let channels: [Channel]
  package let campaigns: [Located<Identifier>]
  package let templates: [Located<Identifier>]
  package let categories: [String]
  package let tests: FactTests
  package let place: Place
}

/// How far a message came. Providers may leave out what a later status implies.
package enum MessageState: String, Sendable, CaseIterable, Hashable {
  /// We wrote it and did not withdraw it; its day is that of its night.
  case written
  case sent
  case notDelivered = "not_delivered"
  case delivered
  case opened
  case clicked
  case complaint
  case unsubscribed

  /// The reported statuses that tell of it.
  package var statuses: [String] {
    switch self {
    case .written: []
    case .sent: Self.allCases.dropFirst().map(\.rawValue)
    case .delivered: ["delivered", "opened", "clicked", "complaint", "unsubscribed"]
    case .opened: ["opened", "clicked"]
    case .notDelivered, .clicked, .complaint, .unsubscribed: [rawValue]
    }
  }
}
