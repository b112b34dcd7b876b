/// What a file of a feed holds.
package enum FeedKind: String, Sendable, CaseIterable, Hashable {
  case customers
  case receipts
  case receiptLines = "receipt_lines"
  /// Whether a customer may be written to, by channel and category.
  case subscriptions
  /// A flat file: each line repeats its receipt, and may carry columns of the customer.
  case sales

  var hasAmounts: Bool {
    switch self {
    case .receipts, .receiptLines, .sales: true
    case .customers, .subscriptions: false
    }
  }
}
