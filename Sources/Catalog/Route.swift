package import SQLText

/// The way of one kind of feed through the database. A plain kind is this and nothing else.
package struct Route: Sendable {
  /// The kind, as a feed definition writes it.
  package let kind: String
  /// Where the rows of a file are judged.
  package let staging: Table
  /// Where they are brought home to.
  package let target: Table
  /// What tells the rows of a file apart, by columns of `staging`.
  package let key: [SQLName]
  /// Where rows wait for what they refer to.
  package let parking: Table?
  package let refersTo: Reference

  /// What must have come before a row can come home.
  package enum Reference: Sendable {
    case nothing
    /// The customer, where the row names one.
    case customer
    /// The receipt, under whatever customer.
    case receipt
  }

  init(
    _ kind: String, _ staging: Table, to target: Table, key: [SQLName], parking: Table? = nil,
    refersTo: Reference = .nothing
  ) {
    self.kind = kind
    self.staging = staging
    self.target = target
    self.key = key
    self.parking = parking
    self.refersTo = refersTo
  }

  /// The way of a kind; every kind of feed has one.
  package static func of(_ kind: String) -> Route {
    guard let route = all.first(where: { $0.kind == kind }) else {
      preconditionFailure("the kind '\(kind)' has no way through the database")
    }
    return route
  }
}

extension Route {
  /// All ways.
  package static let all = [customers, subscriptions, receipts, sales, receiptLines]

  package static let customers = Route(
    "customers", Catalog.Intake.customerRow, to: Catalog.Warehouse.customer, key: ["customer_id"])

  package static let subscriptions = Route(
    "subscriptions", Catalog.Intake.subscriptionRow, to: Catalog.Warehouse.subscription,
    key: ["customer_id", "channel", "category"], parking: Catalog.Intake.parkedSubscription,
    refersTo: .customer)

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
}
