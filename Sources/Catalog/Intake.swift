package import SQLText

extension Catalog {
  /// One file on its way.
  package enum Intake {
    package static let tables = [
      customerRow, subscriptionRow, receiptRow, receiptLineRow, saleRow, parkedSubscription,
      parkedReceipt, parkedReceiptLine, verdict, movedReceipt,
    ]

    /// Rows of a customers file.
    package static let customerRow = Table(
      "intake", "customer_row",
      key: [],
      payload: [
        Column("row_number", .bigint),
        Column("suspect", .boolean),
        Column("customer_id", .text),
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
      ])

    /// Rows of a subscriptions file.
    package static let subscriptionRow = Table(
      "intake", "subscription_row",
      key: [],
      payload: [
        Column("row_number", .bigint),
        Column("suspect", .boolean),
        Column("customer_id", .text),
        Column("channel", .text),
        Column("category", .text),
        Column("state", .text),
        Column("changed_at", .timestamptz),
        Column("source", .text),
      ])

    /// Rows of a receipts file.
    package static let receiptRow = Table(
      "intake", "receipt_row",
      key: [],
      payload: [
        Column("row_number", .bigint),
        Column("suspect", .boolean),
        Column("customer_id", .text),
        Column("receipt_id", .text),
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
        Column("updated_at", .timestamptz),
      ])

    /// Rows of a receipt lines file.
    package static let receiptLineRow = Table(
      "intake", "receipt_line_row",
      key: [],
      payload: [
        Column("row_number", .bigint),
        Column("suspect", .boolean),
        Column("customer_id", .text),
        Column("receipt_id", .text),
        Column("line_no", .integer),
        Column("product_id", .text),
        Column("quantity", .numeric),
        Column("price", .numeric),
        Column("amount", .numeric),
        Column("discount", .numeric),
        Column("bonus_used", .numeric),
        Column("bonus_earned", .numeric),
        Column("updated_at", .timestamptz),
      ])

    /// Rows of a flat file.
    package static let saleRow = Table(
      "intake", "sale_row",
      key: [],
      payload: [
        Column("row_number", .bigint),
        Column("suspect", .boolean),
        Column("customer_id", .text),
        Column("receipt_id", .text),
        Column("line_no", .integer),
        Column("issued_at", .timestamptz),
        Column("issued_on", .date),
        Column("kind", .text),
        Column("status", .text),
        Column("currency", .text),
        Column("shop_id", .text),
        Column("legal_entity", .text),
        Column("channel", .text),
        Column("parent_receipt_id", .text),
        Column("promo_code", .text),
        Column("product_id", .text),
        Column("quantity", .numeric),
        Column("price", .numeric),
        Column("amount", .numeric),
        Column("discount", .numeric),
        Column("bonus_used", .numeric),
        Column("bonus_earned", .numeric),
        Column("updated_at", .timestamptz),
        Column("full_name", .text),
        Column("first_name", .text),
        Column("last_name", .text),
        Column("email", .text),
        Column("phone", .text),
        Column("country", .text),
        Column("region", .text),
        Column("city", .text),
      ])

    /// Subscriptions whose customer has not come yet.
    package static let parkedSubscription = parking(
      "parked_subscription", of: subscriptionRow,
      key: [Column("customer_id", .text), Column("channel", .text), Column("category", .text)])

    /// Receipts whose customer has not come yet.
    package static let parkedReceipt = parking(
      "parked_receipt", of: receiptRow,
      key: [Column("customer_id", .text), Column("receipt_id", .text)])

    /// Lines whose receipt has not come yet.
    package static let parkedReceiptLine = parking(
      "parked_receipt_line", of: receiptLineRow,
      key: [
        Column("customer_id", .text), Column("receipt_id", .text), Column("line_no", .integer),
      ])

    /// What the merge found out about staged rows.
    package static let verdict = Table(
      "intake", "verdict",
      key: [], payload: [Column("row_number", .bigint), Column("verdict", .text)])

    /// Receipts of this file that changed their customer.
    package static let movedReceipt = Table(
      "intake", "moved_receipt",
      key: [],
      payload: [
        Column("receipt_id", .text), Column("from_customer_id", .text),
        Column("to_customer_id", .text),
      ])

    private static func parking(_ name: SQLName, of staging: Table, key: [Column]) -> Table {
      Table(
        "intake", name, key: key,
        payload: staging.columns.filter { !key.contains($0) },
        bookkeeping: [Column("load_id", .bigint)])
    }
  }
}
