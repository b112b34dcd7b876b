import SQLText

extension Route {
  /// All ways.
  package static let all = [
    dictionaries, categories, products, customers, subscriptions, receipts, sales, receiptLines,
    events, bonusLots, promoCodes, messageStatuses, accrualResponses,
  ]

  package static let customers = Route(
    "customers", Catalog.Intake.customerRow, to: Catalog.Warehouse.customer, key: ["customer_id"])

  package static let subscriptions = Route(
    "subscriptions", Catalog.Intake.subscriptionRow, to: Catalog.Warehouse.subscription,
    key: ["customer_id", "channel", "category"], parking: Catalog.Intake.parkedSubscription,
    refersTo: .customer, version: .updatedAtOr("changed_at"))

  package static let receipts = Route(
    "receipts", Catalog.Intake.receiptRow, to: Catalog.Warehouse.receipt, key: ["receipt_id"],
    parking: Catalog.Intake.parkedReceipt, refersTo: .customer)

  package static let receiptLines = Route(
    "receipt_lines", Catalog.Intake.receiptLineRow, to: Catalog.Warehouse.receiptLine,
    key: ["receipt_id", "line_no"], parking: Catalog.Intake.parkedReceiptLine, refersTo: .receipt)

  /// A flat file is taken apart into receipts and lines, which go their own ways.
  package static let sales = Route(
    "sales", Catalog.Intake.saleRow, to: Catalog.Warehouse.receiptLine,
    key: ["receipt_id", "line_no"])

  package static let dictionaries = Route(
    "dictionaries", Catalog.Intake.dictionaryRow, to: Catalog.Warehouse.dictionaryEntry,
    key: ["dictionary", "code"])

  package static let categories = Route(
    "categories", Catalog.Intake.categoryRow, to: Catalog.Warehouse.category,
    key: ["category_id"])

  package static let products = Route(
    "products", Catalog.Intake.productRow, to: Catalog.Warehouse.product, key: ["product_id"])

  package static let events = Route(
    "events", Catalog.Intake.eventRow, to: Catalog.Warehouse.event,
    key: ["customer_id", "event_id"], parking: Catalog.Intake.parkedEvent, refersTo: .customer)

  package static let bonusLots = Route(
    "bonus_lots", Catalog.Intake.bonusLotRow, to: Catalog.Warehouse.bonusLot,
    key: ["customer_id", "lot_id"], parking: Catalog.Intake.parkedBonusLot, refersTo: .customer,
    version: .snapshot("as_of"))

  package static let promoCodes = Route(
    "promo_codes", Catalog.Intake.promoCodeRow, to: Catalog.Warehouse.promoCode,
    key: ["pool", "code"], parking: Catalog.Intake.parkedPromoCode, refersTo: .customer)

  package static let messageStatuses = Route(
    "message_statuses", Catalog.Intake.messageStatusRow, to: Catalog.Warehouse.messageStatus,
    key: ["customer_id", "message_key", "status", "status_at"],
    parking: Catalog.Intake.parkedMessageStatus, refersTo: .message)

  package static let accrualResponses = Route(
    "accrual_responses", Catalog.Intake.accrualResponseRow, to: Catalog.Warehouse.accrualResponse,
    key: ["customer_id", "accrual_key", "status"], version: .updatedAtOr("processed_at"))
}
