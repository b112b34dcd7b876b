import Campaigns
import Definitions
import Postgres
import SQLText
import Statements
import TestKit
import Vocabulary

/// A day of a test, written as text.
func day(_ text: String) -> CivilDate {
  guard let date = CivilDate(text) else { preconditionFailure("\(text) is a day") }
  return date
}

func identifier(_ text: String) -> Identifier {
  guard let identifier = Identifier(text) else { preconditionFailure("\(text) is a name") }
  return identifier
}

/// A customer as a test writes it.
struct TestCustomer: Equatable {
  var id: String
  var registeredOn = "2020-01-01"
  var birthDate: String?
  var firstName: String?
  var city: String?
  var email: String?
  var phone: String?
  var pushID: String?
  var status = "active"
  var timeZone: String?
  var phoneKind: String?
  /// What was given where the address is none.
  var given: String?
  var custom = "{}"

  var json: JSONValue {
    .object([
      ("id", .text(id)), ("registered", .text(registeredOn)), ("birth", .optional(birthDate)),
      ("first_name", .optional(firstName)), ("city", .optional(city)), ("email", .optional(email)),
      ("phone", .optional(phone)), ("push_id", .optional(pushID)), ("status", .text(status)),
      ("time_zone", .optional(timeZone)), ("phone_kind", .optional(phoneKind)),
      ("given", .optional(given)), ("custom", .text(custom)),
    ])
  }
}

/// A database with the product's schema in which campaigns run night by night.
final class CampaignWorld {
  let database: TestDatabase
  let connection: Connection
  static let program = identifier("demo")

  init() throws(Problem) {
    database = try TestDatabase.make(template: "programme") { (connection) throws(Problem) in
      try connection.run(script: Statements.migrationRegistry)
      for migration in Statements.migrations { try connection.run(script: migration) }
    }
    connection = try database.connect()
  }

  /// Stores a customer, or what is known of them now.
  func store(_ customer: TestCustomer) throws(Problem) {
    try connection.execute("DELETE FROM warehouse.customer WHERE customer_id = \(customer.id)")
    try store([customer])
  }

  /// Stores customers who are not known yet.
  func store(_ customers: [TestCustomer]) throws(Problem) {
    let array = JSONValue.array(customers.map(\.json)).compact
    try connection.execute(
      """
      INSERT INTO warehouse.customer
        (customer_id, registered_at, registered_on, birth_date, first_name, city, email, phone,
        push_id, status, time_zone, phone_kind, given, custom, first_load, last_load)
      SELECT c.id, c.registered::date, c.registered::date, c.birth::date, c.first_name, c.city,
        c.email, c.phone, c.push_id, c.status, c.time_zone, c.phone_kind, c.given::jsonb,
        c.custom::jsonb, 1, 1
      FROM jsonb_to_recordset(\(SQLValue.jsonb(array))) AS c (
        id text, registered text, birth text, first_name text, city text, email text, phone text,
        push_id text, status text, time_zone text, phone_kind text, given text, custom text)
      """)
    try connection.execute(
      """
      INSERT INTO warehouse.customer_date (customer_id, field, date)
      SELECT c.customer_id, 'wedding', (c.custom ->> 'wedding')::date
      FROM warehouse.customer AS c
      WHERE c.customer_id = ANY (\(SQLValue.textArray(customers.map(\.id)))) AND c.custom ? 'wedding'
      ON CONFLICT (customer_id, field) DO UPDATE SET date = EXCLUDED.date
      """)
  }

  private func text(_ text: String?) -> SQLValue { text.map { .text($0) } ?? .null(.text) }

  func subscribe(
    _ customer: String, _ channel: String, category: String = "", state: String = "on"
  ) throws(Problem) {
    try connection.execute(
      """
      INSERT INTO warehouse.subscription
        (customer_id, channel, category, state, changed_at, first_load, last_load)
      SELECT \(customer), \(channel), \(category), \(state), \(Self.scheduled("2020-01-01")), 1, 1
      ON CONFLICT (customer_id, channel, category) DO UPDATE SET state = EXCLUDED.state
      """)
  }

  /// Makes exactly these customers members of a segment on a day, built for that day.
  func build(segment: String, members: [String], on date: String) throws(Problem) {
    try connection.execute(
      """
      UPDATE segment.membership SET left_on = \(day(date))
      WHERE segment = \(segment) AND left_on IS NULL
        AND NOT customer_id = ANY (\(SQLValue.textArray(members)))
      """)
    try connection.execute(
      """
      INSERT INTO segment.membership (customer_id, segment, entered_on)
      SELECT m.id, \(segment), \(day(date))
      FROM unnest(\(SQLValue.textArray(members))) AS m (id)
      WHERE NOT EXISTS (
        SELECT FROM segment.membership AS s
        WHERE s.customer_id = m.id AND s.segment = \(segment) AND s.left_on IS NULL)
      """)
    try connection.execute(
      """
      INSERT INTO segment.build
        (segment, business_date, definition_digest, members, entered, left_members)
      SELECT \(segment), \(day(date)), '', 0, 0, 0
      ON CONFLICT DO NOTHING
      """)
  }

  /// 02:00 UTC of a day.
  static func scheduled(_ date: String) -> Instant {
    guard let instant = Instant("\(date)T02:00:00Z") else { preconditionFailure("\(date)") }
    return instant
  }

  /// Runs the campaign's night, with the versions whose entries still move.
  func run(
    _ text: String, on date: String, at scheduledAt: Instant? = nil, loads: Int64? = nil,
    limits: CampaignLimits = .none, missing: Set<Identifier> = [], membership: Condition? = nil
  ) throws(Problem) {
    let current = try Self.version(text)
    let night = CampaignNight(
      businessDate: day(date), scheduledAt: scheduledAt ?? Self.scheduled(date),
      loadsThrough: loads)
    var older: [CampaignVersion] = []
    let id = current.definition.id.value
    for row in try connection.query(CampaignProgram.openVersions(of: id, on: day(date))) {
      older.append(try Self.version(row.text("definition")))
    }
    let missed = try connection.query(CampaignProgram.openDates(of: id, on: day(date))).map {
      row throws(Problem) in
      TriggerDays.Missed(
        date: try row.date("business_date"), feed: identifier(try row.text("feed")),
        cameOn: try row.dateOrNil("came_on"))
    }
    let program = try CampaignProgram(
      program: Self.program, current: current, older: older, limits: limits,
      days: TriggerDays(missed, missing: missing, on: day(date), membership: membership))
    try connection.transaction { () throws(Problem) in
      for statement in try program.statements(for: night) { try perform(statement) }
      try connection.execute(Clawback.statement(on: night.businessDate))
    }
  }

  func perform(_ statement: CampaignStatement) throws(Problem) {
    guard let refusal = statement.refusal else {
      try connection.execute(statement.sql)
      return
    }
    var found: [[String]] = []
    for row in try connection.query(statement.sql) {
      var texts: [String] = []
      for column in 0..<row.columnCount { texts.append(try row.textOrNil(column) ?? "") }
      found.append(texts)
    }
    if !found.isEmpty { throw refusal(found) }
  }

  static let customFields = CustomFields(["wedding": .date])

  static func version(_ text: String) throws(Problem) -> CampaignVersion {
    try CampaignVersion(text: text, name: identifier("campaign"), customFields: customFields)
  }

  func rows(_ sql: SQL) throws(Problem) -> String { try table(connection.query(sql)) }

  func count(_ sql: SQL) throws(Problem) -> Int { try connection.query(sql).single.int(0) }

  /// Everything a campaign wrote, row by row, to see whether a run changed something.
  func everything() throws(Problem) -> String {
    var text = ""
    for sql: SQL in [
      "SELECT * FROM campaign.entry ORDER BY 1, 2, 3",
      "SELECT * FROM campaign.passage ORDER BY 1, 2, 3, 4",
      "SELECT * FROM campaign.step_balance ORDER BY 1, 2, 3, 4",
      "SELECT * FROM campaign.step_identity ORDER BY 1, 2",
      "SELECT * FROM campaign.version ORDER BY 1, 2",
      "SELECT * FROM campaign.message_draft ORDER BY customer_id, message_key",
      "SELECT * FROM ledger.accrual ORDER BY 1, 2",
      "SELECT * FROM campaign.place ORDER BY 1, 2, 3, 4",
      "SELECT * FROM campaign.exhaustion ORDER BY 1, 2, 3",
      "SELECT * FROM campaign.decision ORDER BY 1, 2",
      "SELECT * FROM campaign.audience_change ORDER BY 1, 2, 3, 4",
      "SELECT * FROM campaign.call ORDER BY 1, 2",
      "SELECT * FROM campaign.report ORDER BY 1, 2, 3, 4, 5",
      "SELECT * FROM campaign.receipt_accrual ORDER BY 1, 2",
      "SELECT * FROM campaign.spending ORDER BY 1, 2, 3",
      "SELECT * FROM campaign.promo_draw ORDER BY 1, 2, 3, 4",
      "SELECT * FROM campaign.promo_level ORDER BY 1, 2",
      "SELECT * FROM campaign.arrival_span ORDER BY 1, 2",
      "SELECT * FROM campaign.missed_trigger ORDER BY 1, 2, 3",
      "SELECT * FROM warehouse.customer_tag ORDER BY 1, 2",
      "SELECT * FROM warehouse.audience_member ORDER BY 1, 2",
      "SELECT * FROM warehouse.customer_points ORDER BY 1, 2, 3",
    ] {
      text += try rows(sql) + "\n"
    }
    return text
  }

  /// The path of a customer: `select-1 next 2025-03-01 → gift next 2025-03-01 → …`
  func path(_ customer: String, occasion: String? = nil) throws(Problem) -> String {
    var parts: [String] = []
    for row in try connection.query(
      """
      SELECT p.step_id, p.outcome, p.passed_on
      FROM campaign.passage AS p
      JOIN campaign.version AS v ON v.campaign_id = p.campaign_id
      JOIN campaign.entry AS e ON e.customer_id = p.customer_id
        AND e.campaign_id = p.campaign_id AND e.occasion = p.occasion AND e.version = v.version
      WHERE p.customer_id = \(customer)
        AND (\(text(occasion)) IS NULL OR p.occasion = \(text(occasion)))
      ORDER BY p.occasion, p.arrived_on, position(p.step_id IN v.definition)
      """)
    {
      parts.append(
        [try row.text(0), try row.text(1), try row.textOrNil(2)].compactMap(\.self)
          .joined(separator: " "))
    }
    return parts.joined(separator: " → ")
  }
}
