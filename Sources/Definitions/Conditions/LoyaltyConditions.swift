package import Vocabulary

/// Tests of the customer's bonuses on the business date; all must hold.
package struct BonusCondition: Sendable, Equatable {
  /// Each empty = of any.
  package let legalEntities: [Located<Identifier>]
  package let units: [String]
  /// Tests of what can be spent; 0 without a lot.
  package let balance: [ValueTest]
  /// Tests of what is spent or gone within so many days from the business date on, that day counted.
  package let expiring: ExpiringTest?
  package let place: Place

  package struct ExpiringTest: Sendable, Equatable {
    package let days: Int
    package let tests: [ValueTest]
    package let place: Place
  }
}

/// Tests of the points of our own that steps of campaigns add and deduct; 0 without any.
package struct PointsCondition: Sendable, Equatable {
  package let score: String
  package let total: [ValueTest]
  package let place: Place
}

/// The state of a subscription to a channel, or to one category of its mailings. Never unknown.
package struct SubscriptionCondition: Sendable, Equatable {
  package let channel: SubscriptionChannel
  /// Empty = the whole channel.
  package let category: String
  package let states: [SubscriptionState]
  package let place: Place
}

/// What customers can subscribe to; messages of ours go out on three of them.
package enum SubscriptionChannel: String, Sendable, CaseIterable, Hashable {
  case email, sms, push, viber, call
}

package enum SubscriptionState: String, Sendable, CaseIterable, Hashable {
  case on, off, pending
  /// Nothing is known of it.
  case none
}
