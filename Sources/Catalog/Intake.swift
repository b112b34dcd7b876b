package import SQLText

extension Catalog {
  /// One file on its way.
  package enum Intake {
    package static let tables = [
      customerRow, subscriptionRow, receiptRow, receiptLineRow, saleRow, parkedSubscription,
      parkedReceipt, parkedReceiptLine, verdict, movedReceipt,
    ]

    /// Rows of a customers file.
    package static let customerRow = staging("customer_row", of: Warehouse.customer)

    /// Rows of a subscriptions file.
    package static let subscriptionRow = staging("subscription_row", of: Warehouse.subscription)

    /// Rows of a receipts file.
    package static let receiptRow = staging("receipt_row", of: Warehouse.receipt)

    /// Rows of a receipt lines file.
    package static let receiptLineRow = staging("receipt_line_row", of: Warehouse.receiptLine)

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

    /// The columns of the table that rows are on their way to, behind their place in the file.
    private static func staging(_ name: SQLName, of target: Table) -> Table {
      Table(
        "intake", name, key: [],
        payload: [Column("row_number", .bigint), Column("suspect", .boolean)]
          + target.key + target.payload)
    }

    private static func parking(_ name: SQLName, of staging: Table, key: [Column]) -> Table {
      Table(
        "intake", name, key: key,
        payload: staging.columns.filter { !key.contains($0) },
        bookkeeping: [Column("load_id", .bigint)])
    }
  }
}
