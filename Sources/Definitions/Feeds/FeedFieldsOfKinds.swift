/// The fields of the kinds beside customers, receipts and their lines (exchange.md, section 8).
extension FeedField {
  static let products: [FeedField] = [
    FeedField("product_id", .text, key: true),
    FeedField("name", .text, required: true),
    FeedField("category_id", .text),
    FeedField("brand", .text),
    FeedField("barcode", .text),
    FeedField("price", .decimal),
    isActive,
    version,
  ]

  static let categories: [FeedField] = [
    FeedField("category_id", .text, key: true),
    FeedField("parent_id", .text),
    FeedField("name", .text, required: true),
    version,
  ]

  static let dictionaries: [FeedField] = [
    FeedField("dictionary", .text, key: true),
    FeedField("code", .text, key: true),
    FeedField("name", .text, required: true),
    FeedField("parent", .text),
    FeedField("attributes", .json),
    isActive,
    version,
  ]

  static let subscriptions: [FeedField] = [
    customer,
    FeedField(
      "channel", .text, key: true,
      values: ["sms", "email", "push", "viber", "call"].map { EnumeratedValue(upperCase: $0) }),
    // Empty = the whole channel.
    FeedField("category", .text, required: false, key: true),
    FeedField(
      "state", .text, required: true,
      values: ["on", "off", "pending"].map { EnumeratedValue(upperCase: $0) }),
    FeedField("changed_at", .timestamp, required: true),
    FeedField("source", .text),
    version,
  ]

  static let events: [FeedField] = [
    FeedField("event_id", .text, key: true),
    customer,
    FeedField("code", .text, required: true),
    FeedField("occurred_at", .timestamp, required: true),
    FeedField("object_type", .text),
    FeedField("object_id", .text),
    FeedField("value", .decimal),
    FeedField("attributes", .json),
    version,
  ]

  static let bonusLots: [FeedField] = [
    FeedField("lot_id", .text, key: true),
    customer,
    FeedField("legal_entity", .text),
    FeedField("unit", .text, required: true),
    FeedField("amount", .decimal, required: true),
    FeedField("remaining", .decimal, required: true),
    FeedField("valid_from", .date),
    FeedField("expires_on", .date),
    FeedField(
      "state", .text, required: true,
      values: ["pending", "active", "spent", "expired"].map { EnumeratedValue(upperCase: $0) }),
    FeedField("as_of", .date, required: true),
    version,
  ]

  static let promoCodes: [FeedField] = [
    FeedField("pool", .text, key: true),
    FeedField("code", .text, key: true),
    FeedField("valid_from", .date),
    FeedField("valid_to", .date),
    FeedField(
      "state", .text, required: true,
      values: ["free", "issued", "used", "void"].map { EnumeratedValue(upperCase: $0) }),
    FeedField("customer_id", .text, column: "client_local_id"),
    FeedField("used_receipt_id", .text, column: "used_receipt"),
    version,
  ]

  static let messageStatuses: [FeedField] = [
    FeedField("message_key", .text, key: true),
    FeedField(
      "status", .text, key: true,
      values: [
        "sent", "not_delivered", "delivered", "opened", "clicked", "complaint", "unsubscribed",
      ].map { EnumeratedValue(upperCase: $0) }),
    FeedField("status_at", .timestamp, key: true),
    customer,
    FeedField("channel", .text, required: true),
    FeedField("provider_id", .text),
    FeedField("provider_code", .text),
    FeedField("link", .text),
    version,
  ]

  static let accrualResponses: [FeedField] = [
    FeedField("accrual_key", .text, key: true),
    FeedField("batch_id", .text, required: true),
    customer,
    FeedField("amount", .decimal, required: true),
    FeedField(
      "status", .text, key: true,
      values: ["confirmed", "rejected", "duplicate"].map { EnumeratedValue(upperCase: $0) }),
    FeedField("code", .text),
    FeedField("platform_operation_id", .text),
    FeedField("processed_at", .timestamp, required: true),
    FeedField(
      "original_status", .text,
      values: ["confirmed", "rejected"].map { EnumeratedValue(upperCase: $0) }),
    FeedField("message", .text),
    version,
  ]

  /// The customer, who is part of the key of every row of his own.
  private static let customer = FeedField(
    "customer_id", .text, column: "client_local_id", key: true)

  private static let isActive = FeedField(
    "is_active", .boolean, column: "active", fallback: "true")

  /// The version column every feed accepts.
  static let version = FeedField("updated_at", .timestamp)
}
