/// What a file of a feed holds. The cases stand in the order in which the files of a night are loaded:
/// what others refer to comes first.
package enum FeedKind: String, Sendable, CaseIterable, Hashable {
  case customers
  /// Whether a customer may be written to, by channel and category.
  case subscriptions
  case receipts
  /// A flat file: each line repeats its receipt, and may carry columns of the customer.
  case sales
  case receiptLines = "receipt_lines"

  var hasAmounts: Bool {
    switch self {
    case .receipts, .receiptLines, .sales: true
    case .customers, .subscriptions: false
    }
  }
}
