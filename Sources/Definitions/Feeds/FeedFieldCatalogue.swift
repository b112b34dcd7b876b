extension FeedField {
  /// The fields a feed of this kind may fill, in the order of the exchange format.
  package static func all(of kind: FeedKind) -> [FeedField] {
    switch kind {
    case .customers: customers
    case .receipts: receipts
    case .receiptLines: receiptLines
    case .subscriptions: subscriptions
    case .sales: sales
    case .products: products
    case .categories: categories
    case .dictionaries: dictionaries
    case .events: events
    case .bonusLots: bonusLots
    case .promoCodes: promoCodes
    case .messageStatuses: messageStatuses
    case .accrualResponses: accrualResponses
    }
  }

  private static let customers: [FeedField] =
    [FeedField("customer_id", .text, column: "local_id", key: true)] + profile + [version]

  private static let receipts: [FeedField] =
    [
      FeedField("receipt_id", .text, column: "local_id", key: true),
      FeedField("customer_id", .text, column: "client_local_id"),
    ] + receiptFacts + [version]

  private static let receiptLines: [FeedField] =
    [
      FeedField("receipt_id", .text, column: "receipt_local_id", key: true),
      FeedField("line_no", .integer, key: true),
      FeedField("customer_id", .text, column: "client_local_id"),
    ] + lineFacts + [version]

  /// Receipt, line and some of the customer in one row. Without `line_no` the lines of a receipt are
  /// numbered in the order of the file; without `currency` it is the programme's; without `amount` it
  /// is quantity times price. Discount and bonus are those of the line.
  private static let sales: [FeedField] = {
    let receipt = receiptFacts.filter {
      !["total", "discount", "bonus_used", "bonus_earned", "paid_at"].contains($0.name)
    }
    .map { field in
      FeedField(
        field.name, field.type, required: field.name == "issued_at", values: field.values,
        fallback: fallbacks[field.name])
    }
    let line = lineFacts.map { field in
      FeedField(field.name, field.type, fallback: fallbacks[field.name])
    }
    let customer = profile.filter { salesProfile.contains($0.name) }
    return [
      FeedField("receipt_id", .text, key: true), FeedField("line_no", .integer, key: false),
      FeedField("customer_id", .text),
    ] + receipt + line + customer + [version]
  }()

  private static let fallbacks = ["kind": "sale", "status": "paid", "quantity": "1"]

  private static let salesProfile = [
    "full_name", "first_name", "last_name", "email", "phone", "country", "region", "city",
  ]

  private static let profile: [FeedField] = [
    FeedField("registered_at", .timestamp, column: "register_date", required: true),
    FeedField("birth_date", .date),
    FeedField(
      "sex", .text,
      values: [
        EnumeratedValue(value: "F", texts: ["F"]), EnumeratedValue(value: "M", texts: ["M"]),
      ]),
    FeedField("email", .text),
    FeedField("phone", .text),
    FeedField("full_name", .text),
    FeedField("first_name", .text),
    FeedField("middle_name", .text),
    FeedField("last_name", .text),
    FeedField("country", .text),
    FeedField("region", .text),
    FeedField("city", .text),
    FeedField("zip", .text),
    FeedField("time_zone", .text),
    FeedField("card", .text),
    FeedField(
      "status", .text,
      values: ["active", "blocked", "merged"].map { EnumeratedValue(upperCase: $0) }),
    FeedField("merged_into", .text),
    FeedField("push_id", .text),
  ]

  private static let receiptFacts: [FeedField] = [
    FeedField("issued_at", .timestamp, required: true),
    FeedField(
      "kind", .text, required: true,
      values: ["sale", "return"].map { EnumeratedValue(upperCase: $0) }),
    FeedField(
      "status", .text, required: true,
      values: ["new", "paid", "cancelled"].map { EnumeratedValue(upperCase: $0) }),
    FeedField("total", .decimal, required: true),
    FeedField("discount", .decimal),
    FeedField("bonus_used", .decimal),
    FeedField("bonus_earned", .decimal),
    FeedField("currency", .text, required: true),
    FeedField("shop_id", .text),
    FeedField("legal_entity", .text),
    FeedField("channel", .text),
    FeedField("parent_receipt_id", .text, column: "parent_local_id"),
    FeedField("promo_code", .text),
    FeedField("paid_at", .timestamp),
  ]

  private static let lineFacts: [FeedField] = [
    FeedField("product_id", .text, required: true),
    FeedField("quantity", .decimal, required: true),
    FeedField("price", .decimal, required: true),
    FeedField("amount", .decimal, column: "sum", required: true),
    FeedField("discount", .decimal),
    FeedField("bonus_used", .decimal),
    FeedField("bonus_earned", .decimal),
  ]
}
