package import SQLText

extension Catalog {
  /// What is known of customers.
  package enum Warehouse {
    package static let tables = [
      customer, subscription, receipt, receiptLine, anonymousReceipt, anonymousReceiptLine,
      receiptHome, receiptHistory, product, category, categoryAncestor, dictionaryEntry, promoCode,
      event, bonusLot, messageStatus, testMessageStatus, accrualResponse, customerDate, fullList,
      customerMerge,
      mergeMove, customerTag, audienceMember, customerPoints,
    ]

    /// Everybody in the programme.
    package static let customer = Table(
      "warehouse", "customer",
      key: [Column("customer_id", .text)],
      payload: [
        Column("registered_at", .timestamptz),
        Column("registered_on", .date),
        Column("full_name", .text),
        Column("first_name", .text),
        Column("middle_name", .text),
        Column("last_name", .text),
        Column("sex", .text),
        Column("birth_date", .date),
        Column("birth_date_given", .date),
        Column("email", .text),
        Column("phone", .text),
        Column("push_id", .text),
        Column("country", .text),
        Column("region", .text),
        Column("city", .text),
        Column("zip", .text),
        Column("time_zone", .text),
        Column("card", .text),
        Column("status", .text),
        Column("merged_into", .text),
        Column("custom", .jsonb),
        Column("updated_at", .timestamptz),
      ] + profileFindings,
      bookkeeping: [
        Column("first_load", .bigint), Column("last_load", .bigint),
        Column("birth_month_day", .smallint), Column("absent_since", .date),
      ])

    /// What reading a profile found out: beside the normal forms in the columns above it.
    package static let profileFindings = [
      Column("phone_kind", .text),
      Column("phone_operator", .text),
      Column("email_provider", .text),
      Column("time_zone_source", .text),
      Column("given", .jsonb),
      Column("quality", .textArray),
    ]

    /// What a customer agreed to receive.
    package static let subscription = Table(
      "warehouse", "subscription",
      key: [Column("customer_id", .text), Column("channel", .text), Column("category", .text)],
      payload: [
        Column("state", .text),
        Column("changed_at", .timestamptz),
        Column("source", .text),
      ] + extras,
      bookkeeping: [Column("first_load", .bigint), Column("last_load", .bigint)])

    /// Receipts of known customers.
    package static let receipt = Table(
      "warehouse", "receipt",
      key: [Column("customer_id", .text), Column("receipt_id", .text)],
      payload: [
        Column("issued_at", .timestamptz),
        Column("issued_on", .date),
        Column("kind", .text),
        Column("status", .text),
        Column("amount", .numeric),
        Column("discount", .numeric),
        Column("bonus_used", .numeric),
        Column("bonus_earned", .numeric),
        Column("currency", .text),
        Column("shop_id", .text),
        Column("legal_entity", .text),
        Column("channel", .text),
        Column("parent_receipt_id", .text),
        Column("promo_code", .text),
        Column("paid_at", .timestamptz),
      ] + extras,
      bookkeeping: [Column("first_load", .bigint), Column("last_load", .bigint)])

    /// Lines of those receipts.
    package static let receiptLine = Table(
      "warehouse", "receipt_line",
      key: [
        Column("customer_id", .text), Column("receipt_id", .text), Column("line_no", .integer),
      ],
      payload: [
        Column("product_id", .text),
        Column("quantity", .numeric),
        Column("price", .numeric),
        Column("amount", .numeric),
        Column("discount", .numeric),
        Column("bonus_used", .numeric),
        Column("bonus_earned", .numeric),
      ] + extras,
      bookkeeping: [Column("first_load", .bigint), Column("last_load", .bigint)])

    /// Receipts without a customer.
    package static let anonymousReceipt = apart("anonymous_receipt", receipt)

    /// Lines of receipts without a customer.
    package static let anonymousReceiptLine = apart("anonymous_receipt_line", receiptLine)

    /// Where a receipt lives now.
    package static let receiptHome = Table(
      "warehouse", "receipt_home",
      key: [Column("receipt_id", .text)],
      payload: [
        Column("customer_id", .text)
      ])

    /// Versions of receipts that were corrected.
    package static let receiptHistory = Table(
      "warehouse", "receipt_history",
      key: [
        Column("customer_id", .text), Column("receipt_id", .text),
        Column("replaced_by_load", .bigint), Column("digest", .text),
      ],
      payload: [Column("content", .jsonb)])

    /// The twin of a customer's table for rows without a customer: the same columns, keyed without
    /// him.
    private static func apart(_ name: SQLName, _ table: Table) -> Table {
      Table(
        table.schema, name, key: Array(table.key.dropFirst()),
        payload: [table.key[0]] + table.payload, bookkeeping: table.bookkeeping)
    }
  }
}
