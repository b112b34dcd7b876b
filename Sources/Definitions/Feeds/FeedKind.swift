/// What a file of a feed holds.
package enum FeedKind: String, Sendable, CaseIterable, Hashable {
  case customers
  case receipts
  case receiptLines = "receipt_lines"
  /// A flat file: each line repeats its receipt, and may carry columns of the customer.
  case sales
}
