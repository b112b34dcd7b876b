/// What a file of a feed holds. The cases stand in the order in which the files of a night are loaded:
/// what others refer to comes first.
package enum FeedKind: String, Sendable, CaseIterable, Hashable {
  /// Codes and names: shops, legal entities, regions.
  case dictionaries
  /// The tree of product categories.
  case categories
  case products
  case customers
  /// Whether a customer may be written to, by channel and category.
  case subscriptions
  case receipts
  /// A flat file: each line repeats its receipt, and may carry columns of the customer.
  case sales
  case receiptLines = "receipt_lines"
  /// What customers did on the site, in the app, or anywhere else.
  case events
  /// Snapshots of the customers' bonuses.
  case bonusLots = "bonus_lots"
  case promoCodes = "promo_codes"
  /// What became of messages.
  case messageStatuses = "message_statuses"
  /// What the platform answered to accruals.
  case accrualResponses = "accrual_responses"

  /// Amounts have the sign of a receipt's kind.
  var hasAmounts: Bool { self == .receipts || self == .receiptLines || self == .sales }

  /// Rows say when somebody became a customer, if nobody else does.
  var mayCreateCustomers: Bool { self == .receipts || self == .sales }

  /// Rows may belong to nobody.
  var mayBeAnonymous: Bool { self == .receipts || self == .sales }
}
