package import SQLText

extension Catalog.Warehouse {
  static let loads = [Column("first_load", .bigint), Column("last_load", .bigint)]
  static let listed = loads + [Column("absent_since", .date)]
  /// What every kind accepts beside its own columns.
  static let extras = [Column("custom", .jsonb), Column("updated_at", .timestamptz)]

  /// What can be bought.
  package static let product = Table(
    "warehouse", "product",
    key: [Column("product_id", .text)],
    payload: [
      Column("name", .text),
      Column("category_id", .text),
      Column("brand", .text),
      Column("barcode", .text),
      Column("price", .numeric),
      Column("is_active", .boolean),
    ] + extras,
    bookkeeping: listed)

  /// The tree of product categories.
  package static let category = Table(
    "warehouse", "category",
    key: [Column("category_id", .text)],
    payload: [Column("parent_id", .text), Column("name", .text)] + extras,
    bookkeeping: listed)

  /// Each category below each of its ancestors, itself among them: a category with its subcategories
  /// is a join on `ancestor_id`.
  package static let categoryAncestor = Table(
    "warehouse", "category_ancestor",
    key: [Column("ancestor_id", .text), Column("category_id", .text)],
    payload: [Column("depth", .integer)])

  /// Shops, legal entities, regions and whatever else has codes.
  package static let dictionaryEntry = Table(
    "warehouse", "dictionary_entry",
    key: [Column("dictionary", .text), Column("code", .text)],
    payload: [
      Column("name", .text),
      Column("parent", .text),
      Column("attributes", .jsonb),
      Column("is_active", .boolean),
    ] + extras,
    bookkeeping: listed)

  /// Promo codes of pools, and who has them.
  package static let promoCode = Table(
    "warehouse", "promo_code",
    key: [Column("pool", .text), Column("code", .text)],
    payload: [
      Column("customer_id", .text),
      Column("valid_from", .date),
      Column("valid_to", .date),
      Column("state", .text),
      Column("used_receipt_id", .text),
    ] + extras,
    bookkeeping: loads)

  /// What customers did on the site, in the app, or anywhere else.
  package static let event = Table(
    "warehouse", "event",
    key: [Column("customer_id", .text), Column("event_id", .text)],
    payload: [
      Column("code", .text),
      Column("occurred_at", .timestamptz),
      Column("occurred_on", .date),
      Column("object_type", .text),
      Column("object_id", .text),
      Column("value", .numeric),
      Column("attributes", .jsonb),
    ] + extras,
    bookkeeping: loads)

  /// Bonuses of customers, as the platform's newest snapshot that has them says.
  package static let bonusLot = Table(
    "warehouse", "bonus_lot",
    key: [Column("customer_id", .text), Column("lot_id", .text)],
    payload: [
      Column("legal_entity", .text),
      Column("unit", .text),
      Column("amount", .numeric),
      Column("remaining", .numeric),
      Column("valid_from", .date),
      Column("expires_on", .date),
      Column("state", .text),
      Column("as_of", .date),
    ] + extras,
    bookkeeping: loads + [Column("is_open", .boolean)])

  /// What became of messages.
  package static let messageStatus = Table(
    "warehouse", "message_status",
    key: [
      Column("customer_id", .text), Column("message_key", .text), Column("status", .text),
      Column("status_at", .timestamptz),
    ],
    payload: [
      Column("status_on", .date),
      Column("channel", .text),
      Column("provider_id", .text),
      Column("provider_code", .text),
      Column("link", .text),
    ] + extras,
    bookkeeping: loads)

  /// What became of messages to named addresses that wanted to look at them.
  package static let testMessageStatus = Table(
    "warehouse", "test_message_status", key: messageStatus.key, payload: messageStatus.payload,
    bookkeeping: loads)

  /// What the platform answered to accruals.
  package static let accrualResponse = Table(
    "warehouse", "accrual_response",
    key: [Column("customer_id", .text), Column("accrual_key", .text), Column("status", .text)],
    payload: [
      Column("batch_id", .text),
      Column("amount", .numeric),
      Column("code", .text),
      Column("platform_operation_id", .text),
      Column("processed_at", .timestamptz),
      Column("processed_on", .date),
      Column("original_status", .text),
      Column("message", .text),
    ] + extras,
    bookkeeping: loads)

  /// Custom dates of customers, found by day.
  package static let customerDate = Table(
    "warehouse", "customer_date",
    key: [Column("customer_id", .text), Column("field", .text)],
    payload: [Column("date", .date)],
    bookkeeping: [Column("month_day", .smallint)])

  /// The newest full list of a kind.
  package static let fullList = Table(
    "warehouse", "full_list",
    key: [Column("kind", .text)], payload: [Column("listed_on", .date)])
}
