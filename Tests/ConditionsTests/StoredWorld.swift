import Postgres
import SQLText
import Statements
import TestKit
import Vocabulary

/// Gives a session with a database that holds a world, for the time of the call.
func withDatabase(of world: World, _ body: (Connection) throws -> Void) throws {
  let database = try TestDatabase.make(template: "conditions") { (connection) throws(Problem) in
    try connection.run(script: Statements.migrationRegistry)
    for migration in Statements.migrations { try connection.run(script: migration) }
  }
  try withExtendedLifetime(database) {
    let connection = try database.connect()
    defer { connection.close() }
    try connection.store(world)
    try connection.execute("ANALYZE")
    try body(connection)
  }
}

extension SQL {
  /// A row of values for an insert.
  fileprivate static func row(_ values: SQLValue...) -> SQL {
    "(\(SQL.joined(values.map { SQL($0) }, separator: ", ")))"
  }
}

extension SQLValue {
  fileprivate static func text(orNull text: String?) -> SQLValue {
    text.map { .text($0) } ?? .null(.text)
  }
  fileprivate static func date(orNull date: CivilDate?) -> SQLValue {
    date.map { .date($0) } ?? .null(.date)
  }
  fileprivate static func cents(_ cents: Int) -> SQLValue {
    .numeric(ExactDecimal(units: Int64(cents), scale: 2))
  }
  fileprivate static func json(_ members: [String: String]) -> SQLValue {
    let texts = members.sorted { $0.key < $1.key }.map { "\"\($0.key)\":\($0.value)" }
    return .jsonb("{" + texts.joined(separator: ",") + "}")
  }
}

extension Connection {
  /// Writes rows, if there are any, behind the head of their insert.
  private func insert(_ head: SQL, _ rows: [SQL]) throws(Problem) {
    guard !rows.isEmpty else { return }
    try execute("\(head)\nVALUES\n\(SQL.joined(rows, separator: ",\n"))")
  }

  fileprivate func store(_ world: World) throws(Problem) {
    try storeGoods(of: world)
    try storeProfiles(of: world.customers)
    try storePurchases(of: world.customers)
    try storeBehaviour(of: world.customers)
    try storeMessages(of: world.customers)
    try storeLoyalty(of: world.customers)
    try storeSets(of: world.customers)
  }

  private func storeGoods(of world: World) throws(Problem) {
    try insert(
      """
      INSERT INTO warehouse.product
        (product_id, name, category_id, is_active, first_load, last_load)
      """,
      Words.products.map {
        .row(
          .text($0), .text($0), .text(orNull: world.categories[$0]), .boolean(true), .bigint(1),
          .bigint(1))
      })
    var ancestors: [SQL] = []
    for category in Words.categories {
      var current: String? = category
      var depth = 0
      while let ancestor = current {
        ancestors.append(.row(.text(ancestor), .text(category), .integer(depth)))
        current = world.parents[ancestor]
        depth += 1
      }
    }
    try insert(
      "INSERT INTO warehouse.category_ancestor (ancestor_id, category_id, depth)", ancestors)
  }

  private func storeProfiles(of customers: [World.Customer]) throws(Problem) {
    let rows = customers.map { customer -> SQL in
      let noon = Instant(customer.registeredOn.description + "T12:00:00Z")
      func text(_ name: String) -> SQLValue { .text(orNull: customer.texts[name]) }
      return .row(
        .text(customer.id), .timestamptz(noon ?? Instant(secondsSinceEpoch: 0)),
        .date(customer.registeredOn), .date(orNull: customer.birthDate), text("sex"),
        text("city"), text("first_name"), text("email"), text("phone"), text("push_id"),
        text("phone_kind"), text("email_provider"),
        .text(customer.texts["time_zone_source"] ?? "project"), .text(customer.status),
        .json(customer.custom), .bigint(1), .bigint(1))
    }
    try insert(
      """
      INSERT INTO warehouse.customer
        (
          customer_id, registered_at, registered_on, birth_date, sex, city, first_name, email,
          phone, push_id, phone_kind, email_provider, time_zone_source, status, custom,
          first_load, last_load
        )
      """, rows)
  }

  private func storePurchases(of customers: [World.Customer]) throws(Problem) {
    var receipts: [SQL] = []
    var lines: [SQL] = []
    for customer in customers {
      for receipt in customer.receipts {
        receipts.append(
          .row(
            .text(customer.id), .text(receipt.id), .timestamptz(Instant(secondsSinceEpoch: 0)),
            .date(receipt.issuedOn), .text(receipt.isReturn ? "return" : "sale"),
            .text(receipt.isCancelled ? "cancelled" : "paid"),
            .cents(receipt.isReturn ? -receipt.cents : receipt.cents), .text("EUR"),
            .text(orNull: receipt.shop), .text(orNull: receipt.promoCode), .bigint(1), .bigint(1)))
        for (number, line) in receipt.lines.enumerated() {
          lines.append(
            .row(
              .text(customer.id), .text(receipt.id), .integer(number + 1),
              .text(orNull: line.product), .integer(1), .cents(line.cents), .bigint(1), .bigint(1)))
        }
      }
    }
    try insert(
      """
      INSERT INTO warehouse.receipt
        (
          customer_id, receipt_id, issued_at, issued_on, kind, status, amount, currency, shop_id,
          promo_code, first_load, last_load
        )
      """, receipts)
    try insert(
      """
      INSERT INTO warehouse.receipt_line
        (customer_id, receipt_id, line_no, product_id, quantity, amount, first_load, last_load)
      """, lines)
  }

  private func storeBehaviour(of customers: [World.Customer]) throws(Problem) {
    let rows = customers.flatMap { customer in
      customer.events.map { event -> SQL in
        .row(
          .text(customer.id), .text(event.id), .text(event.code),
          .timestamptz(Instant(secondsSinceEpoch: 0)), .date(event.day),
          .text(orNull: event.objectType), .text(orNull: event.object),
          event.cents.map { .cents($0) } ?? .null(.numeric),
          event.attributes.map { .json($0) } ?? .null(.jsonb), .bigint(1), .bigint(1))
      }
    }
    try insert(
      """
      INSERT INTO warehouse.event
        (
          customer_id, event_id, code, occurred_at, occurred_on, object_type, object_id, value,
          attributes, first_load, last_load
        )
      """, rows)
  }

  private func storeMessages(of customers: [World.Customer]) throws(Problem) {
    var messages: [SQL] = []
    var withdrawn: [SQL] = []
    var statuses: [SQL] = []
    for customer in customers {
      for message in customer.messages {
        messages.append(
          .row(
            .text(customer.id), .text(message.key), .text(message.channel), .text("demo"),
            .text(message.campaign), .text("mail"), .text(message.occasion),
            .text(message.template), .text("1"), .text(orNull: message.category), .text("a"),
            .text("b"), .text("t"), .text("t"), .text("t"), .text("UTC"), .text("project"),
            .date(message.day)))
        if message.isWithdrawn {
          withdrawn.append(
            .row(.text(customer.id), .text(message.key), .text("test"), .date(message.day)))
        }
      }
      for (number, status) in customer.statuses.enumerated() {
        statuses.append(
          .row(
            .text(customer.id), .text(status.key), .text(status.status),
            .timestamptz(Instant(secondsSinceEpoch: Int64(number))), .date(status.day),
            .text(status.channel), .bigint(1), .bigint(1)))
      }
    }
    try insert(
      """
      INSERT INTO ledger.message
        (
          customer_id, message_key, channel, program, campaign_id, step_id, occasion, template,
          template_version, category, address, body, not_before, not_after, expires_at, time_zone,
          zone_source, business_date
        )
      """, messages)
    try insert(
      """
      INSERT INTO ledger.withdrawn_message (customer_id, message_key, reason, business_date)
      """, withdrawn)
    try insert(
      """
      INSERT INTO warehouse.message_status
        (
          customer_id, message_key, status, status_at, status_on, channel, first_load, last_load
        )
      """, statuses)
  }

  private func storeLoyalty(of customers: [World.Customer]) throws(Problem) {
    var lots: [SQL] = []
    var points: [SQL] = []
    for customer in customers {
      lots += customer.lots.map { lot -> SQL in
        .row(
          .text(customer.id), .text(lot.id), .text(orNull: lot.legalEntity), .text(lot.unit),
          .cents(lot.cents), .cents(lot.cents), .date(orNull: lot.validFrom),
          .date(orNull: lot.expiresOn), .text(lot.state), .boolean(lot.isOpen),
          .date(customer.registeredOn), .bigint(1), .bigint(1))
      }
      points += customer.points.enumerated().map { number, movement -> SQL in
        .row(
          .text(customer.id), .text(movement.score), .text("\(number)"), .cents(movement.cents),
          .date(movement.day), .text("test"), .timestamptz(Instant(secondsSinceEpoch: 0)))
      }
    }
    try insert(
      """
      INSERT INTO warehouse.bonus_lot
        (
          customer_id, lot_id, legal_entity, unit, amount, remaining, valid_from, expires_on,
          state, is_open, as_of, first_load, last_load
        )
      """, lots)
    try insert(
      """
      INSERT INTO warehouse.customer_points
        (customer_id, score, movement_key, points, booked_on, source, changed_at)
      """, points)
  }

  private func storeSets(of customers: [World.Customer]) throws(Problem) {
    func noted(_ sets: KeyPath<World.Customer, [String: CivilDate]>) -> [SQL] {
      customers.flatMap { customer in
        customer[keyPath: sets].map { name, date -> SQL in
          .row(
            .text(customer.id), .text(name), .date(date), .text("test"),
            .timestamptz(Instant(secondsSinceEpoch: 0)))
        }
      }
    }
    try insert(
      "INSERT INTO warehouse.customer_tag (customer_id, tag, set_on, source, changed_at)",
      noted(\.tags))
    try insert(
      """
      INSERT INTO warehouse.audience_member (customer_id, audience, added_on, source, changed_at)
      """, noted(\.audiences))
    var entries: [SQL] = []
    var memberships: [SQL] = []
    var scores: [SQL] = []
    var subscriptions: [SQL] = []
    for customer in customers {
      for (isControl, dates) in [(true, customer.controls), (false, customer.entries)] {
        entries += dates.map { campaign, date -> SQL in
          .row(
            .text(customer.id), .text(campaign), .text("once-\(isControl)"), .text("1"),
            .date(date), .boolean(isControl))
        }
      }
      memberships += customer.memberships.map { membership -> SQL in
        .row(
          .text(customer.id), .text(membership.segment), .date(membership.enteredOn),
          .date(orNull: membership.leftOn))
      }
      scores += customer.scores.map { score -> SQL in
        .row(
          .text(customer.id), .text(score.model), .integer(score.recency),
          .integer(score.frequency), .integer(score.monetary), .text(score.name),
          .date(customer.registeredOn), .integer(1), .integer(1))
      }
      subscriptions += customer.subscriptions.map { subscription, state -> SQL in
        .row(
          .text(customer.id), .text(subscription.channel), .text(subscription.category),
          .text(state), .timestamptz(Instant(secondsSinceEpoch: 0)), .bigint(1), .bigint(1))
      }
    }
    try insert(
      """
      INSERT INTO campaign.entry
        (customer_id, campaign_id, occasion, version, entered_on, is_control)
      """, entries)
    try insert(
      "INSERT INTO segment.membership (customer_id, segment, entered_on, left_on)", memberships)
    try insert(
      """
      INSERT INTO segment.rfm_score
        (customer_id, model, recency, frequency, monetary, name, last_on, purchases, amount)
      """, scores)
    try insert(
      """
      INSERT INTO warehouse.subscription
        (customer_id, channel, category, state, changed_at, first_load, last_load)
      """, subscriptions)
  }
}
