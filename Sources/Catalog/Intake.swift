package import SQLText

extension Catalog {
  /// One file on its way.
  package enum Intake {
    package static let tables = [
      customerRow, subscriptionRow, receiptRow, receiptLineRow, saleRow, parkedSubscription,
      parkedReceipt, parkedReceiptLine, verdict, movedReceipt, productRow, categoryRow,
      dictionaryRow, promoCodeRow, eventRow, bonusLotRow, messageStatusRow, accrualResponseRow,
      parkedPromoCode, parkedEvent, parkedBonusLot, parkedMessageStatus, mergingCustomer,
      receiptKey,
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
        Column("custom", .jsonb),
        Column("updated_at", .timestamptz),
        Column("full_name", .text),
        Column("first_name", .text),
        Column("last_name", .text),
        Column("email", .text),
        Column("phone", .text),
        Column("country", .text),
        Column("region", .text),
        Column("city", .text),
        Column("time_zone", .text),
      ] + Warehouse.profileFindings)

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
        Column("waits_for_product", .text),
      ])

    /// Rows of files of the plain kinds.
    package static let productRow = staging("product_row", of: Warehouse.product)
    package static let categoryRow = staging("category_row", of: Warehouse.category)
    package static let dictionaryRow = staging("dictionary_row", of: Warehouse.dictionaryEntry)
    package static let promoCodeRow = staging("promo_code_row", of: Warehouse.promoCode)
    package static let eventRow = staging("event_row", of: Warehouse.event)
    package static let bonusLotRow = staging("bonus_lot_row", of: Warehouse.bonusLot)
    package static let messageStatusRow = staging("message_status_row", of: Warehouse.messageStatus)
    package static let accrualResponseRow = staging(
      "accrual_response_row", of: Warehouse.accrualResponse)

    /// Promo codes whose customer has not come yet; what stands of the code itself stands on.
    package static let parkedPromoCode = parking(
      "parked_promo_code", of: promoCodeRow,
      key: [Column("customer_id", .text), Column("pool", .text), Column("code", .text)])

    /// Events whose customer has not come yet.
    package static let parkedEvent = parking(
      "parked_event", of: eventRow, key: Warehouse.event.key)

    /// Bonus lots whose customer has not come yet.
    package static let parkedBonusLot = parking(
      "parked_bonus_lot", of: bonusLotRow, key: Warehouse.bonusLot.key)

    /// Statuses of messages that the ledger does not know.
    package static let parkedMessageStatus = parking(
      "parked_message_status", of: messageStatusRow, key: Warehouse.messageStatus.key)

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

    /// Receipts of a small file and their customers, before their rows are sent.
    package static let receiptKey = Table(
      "intake", "receipt_key", key: [],
      payload: [Column("receipt_id", .text), Column("customer_id", .text)])

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
