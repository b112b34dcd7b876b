/// The feeds that samples are written for, with the columns documented for them.
package enum SampleFeed: String, Sendable, CaseIterable {
  case customers
  case subscriptions
  case receipts
  case receiptLines = "receipt-lines"

  /// The header of a file, in the order of its columns.
  package var columns: [String] {
    switch self {
    case .customers:
      [
        "local_id", "first_name", "middle_name", "last_name", "register_date", "sex", "email",
        "phone", "birth_date", "country", "city", "zip", "time_zone", "card", "status",
      ]
    case .subscriptions:
      ["client_local_id", "channel", "category", "state", "changed_at", "source"]
    case .receipts:
      [
        "local_id", "client_local_id", "issued_at", "kind", "status", "total", "discount",
        "bonus_used", "bonus_earned", "currency", "shop_id", "legal_entity", "channel",
        "parent_local_id", "promo_code", "paid_at",
      ]
    case .receiptLines:
      [
        "receipt_local_id", "line_no", "client_local_id", "product_id", "quantity", "price", "sum",
        "discount", "bonus_used", "bonus_earned",
      ]
    }
  }
}
