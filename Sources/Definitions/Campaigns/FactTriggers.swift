package import Vocabulary

/// Bonuses of a lot are about to be lost; once per lot.
///
/// Example: `{ bonuses_expire: { within: "7 days", points: { at_least: 100 } } }`
package struct BonusesExpireTrigger: Sendable {
  /// Days from the business date on, that day counted.
  package let withinDays: Int
  /// Tests of what is left of the lot.
  package let points: [ValueTest]
  package let legalEntities: [Located<Identifier>]
  package let units: [String]
}

/// What a receipt must be; empty = anything.
package struct ReceiptFilters: Sendable, Equatable {
  package let shops: [String]
  package let channels: [String]
  package let legalEntities: [String]
  package let amount: [ValueTest]
  package let promoCode: [ValueTest]
}

/// A sale is new, or its status has changed, or something of a kind was bought.
///
/// Example: `{ order_made: { amount: { at_least: 1000 } } }`
package struct ReceiptTrigger: Sendable {
  package let moment: Moment
  package let filters: ReceiptFilters
  /// A line of one of these products.
  package let products: [String]
  /// A line of a product of these categories, or of those below them.
  package let categories: [String]
  package let lateDays: Int

  package enum Moment: Sendable {
    case made, paid, cancelled, itemPurchased
  }
}

/// An event has arrived; once per event.
///
/// Example: `{ event_occurred: { code: "app_login", attributes: { platform: { is: "ios" } } } }`
package struct EventTrigger: Sendable {
  package let condition: EventCondition
  package let lateDays: Int
}

/// What a customer did on the site or in the app, by day; see ``Kind``.
///
/// Example: `{ lost_cart: { within: "24 hours" } }`
package struct BehaviourTrigger: Sendable {
  package let kind: Kind
  package let condition: EventCondition
  /// Categories whose products, or which themselves, were looked at; with all below them.
  package let categories: [String]
  /// So many days later, when neither an order nor another such event came since; `nil`: in the night
  /// in which it arrives.
  package let withinDays: Int?
  package let lateDays: Int

  package enum Kind: String, Sendable, CaseIterable {
    case lostCart = "lost_cart"
    case lostView = "lost_view"
    case visitedSite = "visited_site"
    case visitedSection = "visited_section"
    case viewedProduct = "viewed_product"
    case viewedCategory = "viewed_category"
    case addedToContainer = "added_to_container"

    /// The code of its events, unless the trigger names others.
    package var usualCode: String {
      switch self {
      case .lostCart: "cart"
      case .lostView, .viewedProduct, .viewedCategory: "view"
      case .visitedSite, .visitedSection: "visit"
      case .addedToContainer: "container"
      }
    }

    /// What the occasion is called: `cart:2026-02-27`.
    package var occasionName: String {
      switch self {
      case .lostCart: "cart"
      case .lostView, .viewedProduct, .viewedCategory: "view"
      case .visitedSite, .visitedSection: "visit"
      case .addedToContainer: "container"
      }
    }
  }
}

package enum MoveDirection: String, Sendable {
  case entered, left
}

/// A customer has come to a segment, or left it, since the build before.
package struct SegmentMoveTrigger: Sendable {
  package let segment: Located<Identifier>
  package let direction: MoveDirection
}

/// A customer has come to a named RFM segment, or left it, since the build before.
package struct RFMMoveTrigger: Sendable {
  package let model: Located<Identifier>
  package let name: Located<String>
  package let direction: MoveDirection

  func condition(at place: Place) -> Condition {
    .rfm(
      RFMCondition(model: model, names: [name], cells: [], scores: [], total: [], place: place))
  }
}
