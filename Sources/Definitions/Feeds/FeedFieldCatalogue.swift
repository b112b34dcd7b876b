extension FeedField {
  /// The fields a feed of this kind may fill, in the order of the exchange format.
  package static func all(of kind: FeedKind) -> [FeedField] {
    switch kind {
    case .customers: customers
    case .receipts: receipts
    case .receiptLines: receiptLines
    case .sales: sales
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

  /// Receipt, line and customer in one row. Without `line_no` the lines of a receipt are numbered
  /// in the order of the file; without `total` it is the sum of the lines; without `currency` it is
  /// the programme's; without `amount` it is quantity times price.
  private static let sales: [FeedField] = {
    let customer = profile.map { field in
      FeedField(
        field.name == "status" ? "customer_status" : field.name, field.type, values: field.values)
    }
    let facts = receiptFacts.map { field in
      FeedField(
        field.name, field.type, required: field.name == "issued_at", values: field.values,
        fallback: fallbacks[field.name])
    }
    let lineDeductions = ["discount", "bonus_used", "bonus_earned"].map { name in
      FeedField("line_\(name)", .decimal)
    }
    let goods = [
      FeedField("product_id", .text), FeedField("quantity", .decimal, fallback: "1"),
      FeedField("price", .decimal), FeedField("amount", .decimal),
    ]
    return [
      FeedField("receipt_id", .text, key: true), FeedField("line_no", .integer),
      FeedField("customer_id", .text),
    ] + facts + goods + lineDeductions + customer + [version]
  }()

  private static let fallbacks = ["kind": "sale", "status": "paid"]

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
      values: [
        EnumeratedValue(value: "active", texts: ["ACTIVE"]),
        EnumeratedValue(value: "blocked", texts: ["BLOCKED"]),
        EnumeratedValue(value: "merged", texts: ["MERGED"]),
      ]),
    FeedField("merged_into", .text),
    FeedField("push_id", .text),
  ]

  private static let receiptFacts: [FeedField] = [
    FeedField("issued_at", .timestamp, required: true),
    FeedField(
      "kind", .text, required: true,
      values: [
        EnumeratedValue(value: "sale", texts: ["SALE"]),
        EnumeratedValue(value: "return", texts: ["RETURN"]),
      ]),
    FeedField(
      "status", .text, required: true,
      values: [
        EnumeratedValue(value: "issued", texts: ["NEW", "ISSUED"]),
        EnumeratedValue(value: "paid", texts: ["PAID"]),
        EnumeratedValue(value: "cancelled", texts: ["CANCELLED"]),
      ]),
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

  /// The version column every feed accepts.
  private static let version = FeedField("updated_at", .timestamp)
}
