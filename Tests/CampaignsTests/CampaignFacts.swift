import Campaigns
import Definitions
import Postgres
import SQLText
import TestKit
import Vocabulary

/// Facts about customers that steps of campaigns ask for.
extension CampaignWorld {
  func receipt(
    _ customer: String, _ id: String, _ amount: String, on date: String, kind: String = "sale",
    status: String = "paid", of sale: String? = nil, shop: String? = nil
  ) throws(Problem) {
    try connection.execute(
      """
      INSERT INTO warehouse.receipt
        (customer_id, receipt_id, issued_at, issued_on, kind, status, amount, currency,
        parent_receipt_id, shop_id, first_load, last_load)
      SELECT \(customer), \(id), \(Self.scheduled(date)), \(day(date)), \(kind), \(status),
        \(amount)::numeric, 'EUR', \(sale.map { SQLValue.text($0) } ?? .null(.text)),
        \(shop.map { SQLValue.text($0) } ?? .null(.text)), 1, 1
      ON CONFLICT (customer_id, receipt_id) DO UPDATE SET status = EXCLUDED.status
      """)
  }

  /// What the platform says to the accruals of a step.
  func answer(_ customer: String, step: String, _ status: String, on date: String) throws(Problem) {
    try connection.execute(
      """
      INSERT INTO warehouse.accrual_response
        (customer_id, accrual_key, status, batch_id, amount, processed_at, processed_on,
        first_load, last_load)
      SELECT a.customer_id, a.accrual_key, \(status), 'b', a.amount, \(Self.scheduled(date)),
        \(day(date)), 1, 1
      FROM ledger.accrual AS a WHERE a.customer_id = \(customer) AND a.step_id = \(step)
      """)
  }

  /// What became of the message of a step.
  func report(_ customer: String, step: String, _ status: String, on date: String) throws(Problem) {
    try connection.execute(
      """
      INSERT INTO warehouse.message_status
        (customer_id, message_key, status, status_at, status_on, channel, first_load, last_load)
      SELECT m.customer_id, m.message_key, \(status), \(Self.scheduled(date)), \(day(date)),
        m.channel, 1, 1
      FROM campaign.message_draft AS m
      WHERE m.customer_id = \(customer) AND m.step_id = \(step)
      """)
  }

  func answerPoll(
    _ customer: String, _ poll: String, on date: String, at shop: String? = nil
  ) throws(Problem) {
    let attributes = shop.map { #"{"trade_object": "\#($0)"}"# } ?? "{}"
    try connection.execute(
      """
      INSERT INTO warehouse.event
        (customer_id, event_id, code, occurred_at, occurred_on, object_id, attributes, first_load,
        last_load)
      SELECT \(customer), \(customer) || \(date), 'poll', \(Self.scheduled(date)), \(day(date)),
        \(poll), \(SQLValue.jsonb(attributes)), 1, 1
      """)
  }

  func employees(_ codes: [String]) throws(Problem) {
    try connection.execute(
      """
      INSERT INTO warehouse.dictionary_entry
        (dictionary, code, name, is_active, first_load, last_load)
      SELECT 'employees', c.code, c.code, true, 1, 1
      FROM unnest(\(SQLValue.textArray(codes))) AS c (code)
      """)
  }

  /// Lets a customer enter by a receipt, as a trigger on receipts does.
  func enter(
    _ text: String, _ customer: String, receipt: String, on date: String
  ) throws(Problem) {
    let version = try Self.version(text)
    try connection.execute(
      """
      INSERT INTO campaign.version (campaign_id, version, definition, first_used_on)
      SELECT \(version.definition.id.value), \(version.version), \(text), \(day(date))
      ON CONFLICT DO NOTHING
      """)
    try connection.execute(
      """
      INSERT INTO campaign.entry
        (customer_id, campaign_id, occasion, version, entered_on, is_control)
      SELECT \(customer), \(version.definition.id.value), \("receipt:\(receipt)"),
        \(version.version), \(day(date)), false
      """)
  }

  func forgetFacts() throws(Problem) {
    try connection.execute("DELETE FROM warehouse.receipt")
    try connection.execute("DELETE FROM warehouse.accrual_response")
    try connection.execute("DELETE FROM warehouse.message_status")
    try connection.execute("DELETE FROM warehouse.event")
  }

  /// All receipts of a small world, in one statement.
  func store(_ receipts: [SmallReceipt]) throws(Problem) {
    let rows = receipts.map { receipt -> JSONValue in
      let isSale = receipt.sale == nil
      return .object([
        ("customer", .text(receipt.customer)), ("id", .text(receipt.id)),
        ("on", .text(receipt.on.description)),
        ("cents", .integer(isSale ? receipt.cents : -receipt.cents)),
        ("kind", .text(isSale ? "sale" : "return")), ("sale", .optional(receipt.sale)),
        ("status", .text(receipt.isCancelled ? "cancelled" : "paid")),
      ])
    }
    try connection.execute(
      """
      INSERT INTO warehouse.receipt
        (customer_id, receipt_id, issued_at, issued_on, kind, status, amount, currency,
        parent_receipt_id, first_load, last_load)
      SELECT r.customer, r.id, r."on" + time '02:00', r."on", r.kind, r.status,
        r.cents::numeric / 100, 'EUR', r.sale, 1, 1
      FROM jsonb_to_recordset(\(SQLValue.jsonb(JSONValue.array(rows).compact))) AS r (
        customer text, id text, "on" date, cents bigint, kind text, status text, sale text)
      """)
  }

  /// All answers to the poll of a small world, in one statement.
  func store(_ answers: Set<SmallAnswer>) throws(Problem) {
    let rows = answers.map { answer -> JSONValue in
      .object([("customer", .text(answer.customer)), ("on", .text(answer.on.description))])
    }
    try connection.execute(
      """
      INSERT INTO warehouse.event
        (customer_id, event_id, code, occurred_at, occurred_on, object_id, attributes, first_load,
        last_load)
      SELECT a.customer, a.customer || a."on", 'poll', a."on" + time '02:00', a."on", 'nps', '{}', 1, 1
      FROM jsonb_to_recordset(\(SQLValue.jsonb(JSONValue.array(rows).compact))) AS a (
        customer text, "on" date)
      """)
  }

  func store(response status: String, to accrual: String, on date: CivilDate) throws(Problem) {
    try connection.execute(
      """
      INSERT INTO warehouse.accrual_response
        (customer_id, accrual_key, status, batch_id, amount, processed_at, processed_on,
        first_load, last_load)
      SELECT a.customer_id, a.accrual_key, \(status), 'b', a.amount,
        \(Self.scheduled(date.description)), \(date), 1, 1
      FROM ledger.accrual AS a WHERE a.accrual_key = \(accrual)
      """)
  }

  func store(status: String, of message: String, on date: CivilDate) throws(Problem) {
    try connection.execute(
      """
      INSERT INTO warehouse.message_status
        (customer_id, message_key, status, status_at, status_on, channel, first_load, last_load)
      SELECT m.customer_id, m.message_key, \(status), \(Self.scheduled(date.description)), \(date),
        m.channel, 1, 1
      FROM campaign.message_draft AS m WHERE m.message_key = \(message)
      ON CONFLICT DO NOTHING
      """)
  }
}
