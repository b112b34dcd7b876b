import Postgres
import SQLText
import Statements
import TestKit
import Vocabulary

/// Everything that conditions can look at, small enough to be looked at one by one.
struct World {
  struct Customer {
    var id: String
    var registeredOn: CivilDate
    var birthDate: CivilDate?
    /// Text fields by name; absent is unknown.
    var texts: [String: String] = [:]
    /// Custom fields as JSON texts by name.
    var custom: [String: String] = [:]
    var receipts: [Receipt] = []
    var scores: [Score] = []
    var segments: Set<String> = []
    /// Channels with their state.
    var subscriptions: [String: String] = [:]
  }

  struct Receipt {
    var id: String
    var issuedOn: CivilDate
    var isReturn = false
    var isCancelled = false
    /// What was bought, or what was brought back; never negative.
    var cents: Int
    var shop: String?
    var lines: [Line] = []
  }

  struct Line {
    var product: String
    var cents: Int
  }

  struct Score {
    var model: String
    var recency: Int
    var frequency: Int
    var monetary: Int
    var name: String
  }

  var customers: [Customer]
}

/// Gives a session with a database that holds a world, for the time of the call.
func withDatabase(of world: World, _ body: (Connection) throws -> Void) throws {
  let database = try TestDatabase.make(template: "conditions") { (connection) throws(Problem) in
    try connection.run(script: Statements.migrationRegistry)
    for migration in Statements.migrations { try connection.run(script: migration) }
  }
  try withExtendedLifetime(database) {
    let connection = try database.connect()
    defer { connection.close() }
    for customer in world.customers { try connection.store(customer) }
    try connection.execute("ANALYZE")
    try body(connection)
  }
}

extension Connection {
  fileprivate func store(_ customer: World.Customer) throws(Problem) {
    func text(_ name: String) -> SQLValue { customer.texts[name].map { .text($0) } ?? .null(.text) }
    let custom = customer.custom.sorted { $0.key < $1.key }.map { "\"\($0.key)\":\($0.value)" }
    let registered =
      Instant(
        customer.registeredOn.description + "T12:00:00Z") ?? Instant(secondsSinceEpoch: 0)
    try execute(
      """
      INSERT INTO warehouse.customer
        (
          customer_id, registered_at, registered_on, birth_date, sex, city, first_name, email,
          phone, push_id, custom, first_load, last_load
        )
      VALUES (
        \(customer.id), \(registered), \(customer.registeredOn),
        \(customer.birthDate.map { .date($0) } ?? SQLValue.null(.date)),
        \(text("sex")), \(text("city")), \(text("first_name")), \(text("email")),
        \(text("phone")), \(text("push_id")),
        \(SQLValue.jsonb("{" + custom.joined(separator: ",") + "}")), 1, 1
      )
      """)
    for receipt in customer.receipts { try store(receipt, of: customer.id) }
    for score in customer.scores { try store(score, of: customer.id) }
    for segment in customer.segments.sorted() {
      try execute(
        """
        INSERT INTO segment.membership (customer_id, segment, entered_on, left_on)
        VALUES
          (\(customer.id), \(segment), '2000-01-01', '2000-02-01'),
          (\(customer.id), \(segment), '2001-01-01', NULL)
        """)
    }
    for (channel, state) in customer.subscriptions {
      try execute(
        """
        INSERT INTO warehouse.subscription
          (customer_id, channel, category, state, changed_at, first_load, last_load)
        VALUES
          (\(customer.id), \(channel), '', \(state), '2001-01-01', 1, 1),
          (\(customer.id), \(channel), 'news', 'on', '2001-01-01', 1, 1)
        """)
    }
  }

  private func store(_ receipt: World.Receipt, of customer: String) throws(Problem) {
    let amount = ExactDecimal(
      units: Int64(receipt.isReturn ? -receipt.cents : receipt.cents), scale: 2)
    let kind = receipt.isReturn ? "return" : "sale"
    try execute(
      """
      INSERT INTO warehouse.receipt
        (
          customer_id, receipt_id, issued_at, issued_on, kind, status, amount, currency, shop_id,
          first_load, last_load
        )
      VALUES (
        \(customer), \(receipt.id), '2001-01-01', \(receipt.issuedOn), \(kind),
        \(receipt.isCancelled ? "cancelled" : "paid"), \(amount), 'EUR',
        \(receipt.shop.map { .text($0) } ?? SQLValue.null(.text)), 1, 1
      )
      """)
    for (number, line) in receipt.lines.enumerated() {
      try execute(
        """
        INSERT INTO warehouse.receipt_line
          (
            customer_id, receipt_id, line_no, product_id, quantity, amount, first_load, last_load
          )
        VALUES (
          \(customer), \(receipt.id), \(number + 1), \(line.product), 1,
          \(ExactDecimal(units: Int64(line.cents), scale: 2)), 1, 1
        )
        """)
    }
  }

  private func store(_ score: World.Score, of customer: String) throws(Problem) {
    try execute(
      """
      INSERT INTO segment.rfm_score
        (
          customer_id, model, recency, frequency, monetary, name, last_on, purchases, amount
        )
      VALUES (
        \(customer), \(score.model), \(score.recency), \(score.frequency), \(score.monetary),
        \(score.name), '2001-01-01', 1, 1
      )
      """)
  }
}

func day(_ text: String) -> CivilDate {
  guard let date = CivilDate(text) else { preconditionFailure("\(text) is a day") }
  return date
}
