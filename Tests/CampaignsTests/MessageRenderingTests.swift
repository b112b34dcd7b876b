import Campaigns
import Definitions
import Messages
import Postgres
import SQLText
import TestKit
import Testing
import Vocabulary

/// Drafts of a night become messages in the ledger.
@Suite struct MessageRenderingTests {
  private static let campaign = """
    {
      id: "birthday",
      trigger: { date_come: { field: "birth_date", every: "year" } },
      steps: [
        { id: "gift", accrue: { amount: "12.50", lifetime: "30 days", legal_entity: "north" } },
        { wait: "1 day" },
        { filter: { consent: "email" }, yes: "mail", no: "text" },
        { id: "mail", send_email: { template: "letter" }, then: "end" },
        { id: "text", send_sms: { template: "short", window: "10:00-20:00", lifetime: "12 hours" } },
      ],
    }
    """

  private static func templates() throws(Problem) -> [TemplateDefinition] {
    [
      try TemplateDefinition(
        text: #"""
          { channel: "email", subject: "Hi {{ client.properties.first_name | default: 'you' }}",
            text: ["{{ bonus.amount | money }} until {{ bonus.valid_to | date: '%d.%m.%Y' }}",
              "{{ campaign.id }} {{ today }}"] }
          """#, name: identifier("letter")),
      try TemplateDefinition(
        text:
          #"{ channel: "sms", text: "{{ client.properties.first_name }}: {{ bonus.amount }}" }"#,
        name: identifier("short")),
    ]
  }

  private func rendering(
    _ given: [TemplateDefinition]? = nil, pageRows: Int = 2000
  ) throws(Problem) -> MessageRendering {
    let templates = if let given { given } else { try Self.templates() }
    let settings = try Settings(
      text: """
        { program: "demo", time_zone: "Europe/Berlin", environment: "test", currency: "EUR",
          legal_entities: ["north"], senders: { sms: "Demo" } }
        """)
    return try MessageRendering(
      settings: settings, zone: TimeZoneRules.load(name: "Europe/Berlin"),
      templates: templates, pageRows: pageRows)
  }

  private func world() throws(Problem) -> CampaignWorld {
    let world = try CampaignWorld()
    let birthDate = "1990-02-28"
    for customer in [
      TestCustomer(id: "C-1", birthDate: birthDate, firstName: "Ada", email: "a@b.de"),
      TestCustomer(
        id: "C-2", birthDate: birthDate, firstName: "{{ today }}", phone: "+1",
        timeZone: "America/New_York"),
      TestCustomer(id: "C-3", birthDate: birthDate, phone: "+2", timeZone: "Mars/Olympus"),
      TestCustomer(
        id: "C-4", birthDate: birthDate, phone: "+3", timeZone: "Pacific/Auckland"),
      TestCustomer(id: "C-5", birthDate: birthDate, phone: "+4", timeZone: "Asia/Tokyo"),
    ] {
      try world.store(customer)
      if customer.email != nil { try world.subscribe(customer.id, "email") }
      if customer.phone != nil { try world.subscribe(customer.id, "sms") }
    }
    try world.run(Self.campaign, on: "2025-02-28", at: Instant("2025-02-28T01:00:00Z"))
    try world.run(Self.campaign, on: "2025-03-01", at: Instant("2025-03-01T01:00:00Z"))
    return world
  }

  @Test func `each message carries its text and the hours of its recipient`() throws {
    let world = try world()
    let tally = try rendering().render(businessDate: day("2025-03-01"), on: world.connection)
    #expect(tally.written == 4 && tally.expired == 1 && tally.tooLong == 0)
    #expect(
      try world.rows(
        """
        SELECT customer_id, not_before, not_after, expires_at, time_zone, zone_source
        FROM ledger.message ORDER BY 1
        """) == """
          customer_id │ not_before                │ not_after                 │ expires_at                │ time_zone        │ zone_source
          ────────────┼───────────────────────────┼───────────────────────────┼───────────────────────────┼──────────────────┼────────────
          C-1         │ 2025-03-01T02:00:00+01:00 │ 2025-03-02T02:00:00+01:00 │ 2025-03-02T02:00:00+01:00 │ Europe/Berlin    │ project
          C-3         │ 2025-03-01T10:00:00+01:00 │ 2025-03-01T14:00:00+01:00 │ 2025-03-01T14:00:00+01:00 │ Europe/Berlin    │ project
          C-4         │ 2025-03-01T14:00:00+13:00 │ 2025-03-01T20:00:00+13:00 │ 2025-03-02T02:00:00+13:00 │ Pacific/Auckland │ profile
          C-5         │ 2025-03-01T10:00:00+09:00 │ 2025-03-01T20:00:00+09:00 │ 2025-03-01T22:00:00+09:00 │ Asia/Tokyo       │ profile
          """)
    #expect(
      try world.rows(
        """
        SELECT customer_id, channel, sender, subject, replace(body, E'\\n', '/') AS body, template,
          after_accrual_key IS NOT NULL AS announces
        FROM ledger.message WHERE customer_id <> 'C-5' ORDER BY 1
        """) == """
          customer_id │ channel │ sender │ subject │ body                                       │ template │ announces
          ────────────┼─────────┼────────┼─────────┼────────────────────────────────────────────┼──────────┼──────────
          C-1         │ email   │ ∅      │ Hi Ada  │ 12.50 until 30.03.2025/birthday 2025-03-01 │ letter   │ t
          C-3         │ sms     │ Demo   │ ∅       │ : 12.50                                    │ short    │ t
          C-4         │ sms     │ Demo   │ ∅       │ : 12.50                                    │ short    │ t
          """)
    #expect(
      try world.rows("SELECT customer_id FROM campaign.message_draft WHERE refusal = 'expired'")
        .hasSuffix("C-2"))
  }

  @Test func `a template prints orders, the last receipt, the balance and where to unsubscribe`()
    throws
  {
    let world = try world()
    try world.connection.execute(
      """
      INSERT INTO warehouse.receipt
        (customer_id, receipt_id, issued_at, issued_on, kind, status, amount, currency, shop_id,
        first_load, last_load)
      VALUES
        ('C-1', 'R-1', '2025-01-05 10:00+00', '2025-01-05', 'sale', 'paid', 40.50, 'EUR', 'S-1', 1, 1),
        ('C-1', 'R-2', '2025-02-07 10:00+00', '2025-02-07', 'sale', 'new', 20.00, 'EUR', 'S-2', 1, 1),
        ('C-1', 'R-3', '2025-02-08 10:00+00', '2025-02-08', 'return', 'paid', -5.25, 'EUR', 'S-2', 1, 1),
        ('C-1', 'R-4', '2025-02-09 10:00+00', '2025-02-09', 'sale', 'cancelled', 9, 'EUR', 'S-2', 1, 1),
        ('C-1', 'R-5', '2025-03-01 10:00+00', '2025-03-01', 'sale', 'paid', 7, 'EUR', 'S-2', 1, 1)
      """)
    try world.connection.execute(
      """
      INSERT INTO warehouse.bonus_lot
        (customer_id, lot_id, unit, amount, remaining, expires_on, state, as_of, first_load, last_load)
      VALUES
        ('C-1', 'L-1', 'bonus', 10, 8.50, '2025-03-10', 'active', '2025-02-28', 1, 1),
        ('C-1', 'L-2', 'bonus', 10, 3.00, NULL, 'active', '2025-02-28', 1, 1),
        ('C-1', 'L-3', 'bonus', 10, 9.00, '2025-02-20', 'active', '2025-02-28', 1, 1)
      """)
    let letter = try TemplateDefinition(
      text: #"""
        { channel: "email", subject: "Hi", text: ["{{ client.properties.order_cnt }} {{ client.properties.order_sum }}",
          "{{ client.properties.first_order_date }} {{ client.properties.last_order_date }}",
          "{{ last_receipt.number }} {{ last_receipt.date }} {{ last_receipt.amount }} {{ last_receipt.shop }}",
          "{{ client.properties.bonus_balance }} {{ client.properties.bonus_expires_on }}",
          "{{ unsubscribe_link }}",
          "{{ client.properties.shoe_size }} {{ client.properties.since | date: '%Y' }} {{ client.properties.club }}",
          "{{ client.properties.colour }} {{ client.properties.pets | default: 'none' }}"] }
        """#, name: identifier("letter"))
    try world.connection.execute(
      """
      UPDATE warehouse.customer
      SET custom = '{"colour": "bl\\u00fc <{{ 7 }}>", "club": false, "since": "2024-02-29",
        "shoe_size": 42.50, "pets": "many", "other": 1}'
      WHERE customer_id = 'C-1'
      """)
    let settings = try Settings(
      text: """
        { program: "demo", time_zone: "Europe/Berlin", environment: "test", currency: "EUR",
          legal_entities: ["north"], unsubscribe_url: "https://n.example/?c={customer}&k={campaign}" }
        """)
    let rendering = try MessageRendering(
      settings: settings, zone: TimeZoneRules.load(name: "Europe/Berlin"),
      templates: [letter, Self.templates()[1]],
      customFields: CustomFields([
        "shoe_size": .decimal, "since": .date, "club": .boolean, "colour": .text, "other": .integer,
        // Its values are still those of a text.
        "pets": .integer,
      ]))
    _ = try rendering.render(businessDate: day("2025-03-01"), on: world.connection)
    #expect(
      try world.connection.query("SELECT body FROM ledger.message WHERE customer_id = 'C-1'")
        .single.text(0) == """
          2 55.25
          2025-01-05 2025-02-07
          R-2 2025-02-07 20.00 S-2
          11.50 2025-03-10
          https://n.example/?c=C-1&k=birthday
          42.50 2024 false
          blü <{{ 7 }}> none
          """)
    let link = try TemplateDefinition(
      text: #"{ channel: "sms", text: "{{ unsubscribe_link }}" }"#, name: identifier("link"))
    let withoutAddress = #expect(throws: Problem.self) { try self.rendering([link]) }
    #expect(withoutAddress?.message.contains("no unsubscribe_url") == true)
    // What only stands there is not asked for.
    let words = try TemplateDefinition(
      text: #"{ channel: "sms", text: "unsubscribe_link {% raw %}{{ order_cnt }}{% endraw %}" }"#,
      name: identifier("words"))
    _ = try self.rendering([words])
  }

  @Test func `HTML, marked links, a sender of its own and where answers go`() throws {
    let world = try world()
    let name = "<i>{{ today }}</i>\u{202E}\u{0007}&"
    try world.connection.execute(
      "UPDATE warehouse.customer SET first_name = \(name) WHERE customer_id = 'C-1'")
    let letter = try TemplateDefinition(
      text: #"""
        { channel: "email", format: "html", subject: "Hi {{ client.properties.first_name }}",
          sender: "Shop", reply_to: "ask@shop.example",
          text: "<a href='https://shop.example/?a=1'>{{ client.properties.first_name }}</a>",
          utm: { source: "loyalty", medium: "email" } }
        """#, name: identifier("letter"))
    let rendering = try rendering([letter, Self.templates()[1]])
    _ = try rendering.render(businessDate: day("2025-03-01"), on: world.connection)
    #expect(
      try world.rows(
        """
        SELECT concat_ws(' | ', sender, reply_to, subject, body) AS row FROM ledger.message
        WHERE customer_id = 'C-1'
        """
      ).hasSuffix(
        "Shop | ask@shop.example | Hi <i>{{ today }}</i>& | <a href='https://shop.example/?a=1"
          + "&amp;utm_source=loyalty&amp;utm_medium=email&amp;utm_campaign=birthday'>"
          + "&lt;i&gt;{{ today }}&lt;/i&gt;&amp;</a>"))
  }

  @Test func `a link that would run what a customer wrote is not sent`() throws {
    let world = try world()
    try world.connection.execute(
      "UPDATE warehouse.customer SET city = 'JavaScript:alert(1)' WHERE customer_id = 'C-1'")
    let letter = try TemplateDefinition(
      text: #"""
        { channel: "email", format: "html", subject: "Hi",
          text: "<a href='{{ client.properties.city }}'>your town</a>" }
        """#, name: identifier("letter"))
    _ = try rendering([letter, Self.templates()[1]])
      .render(businessDate: day("2025-03-01"), on: world.connection)
    #expect(
      try world.rows(
        "SELECT refusal AS row FROM campaign.message_draft WHERE customer_id = 'C-1'"
      )
      .hasSuffix("unsafe_link"))
  }

  @Test func `a template whose own link runs a script is refused`() throws {
    let letter = try TemplateDefinition(
      text: #"""
        { channel: "email", format: "html", subject: "Hi",
          text: ["<p>Hi</p>", "<a href='javascript:go()'>go</a>"] }
        """#, name: identifier("letter"))
    let problem = #expect(throws: Problem.self) { try self.rendering([letter]) }
    #expect(problem?.message.contains("runs a script") == true)
  }

  /// What only the files of their channels say of the messages of C-1, an e-mail, and C-3, an SMS.
  private func channelFields(_ templates: [TemplateDefinition]) throws -> [String] {
    let world = try world()
    _ = try rendering(templates).render(businessDate: day("2025-03-01"), on: world.connection)
    return try world.connection.query(
      """
      SELECT replace(concat_ws(' | ', customer_id, body_type, plain_body, attachments, encoding,
        parts, cascade, viber_body, sms_after_seconds), E'\\n', '/') AS fields
      FROM ledger.message WHERE customer_id < 'C-4' ORDER BY 1
      """
    ).map { row throws(Problem) in try row.text("fields") }
  }

  @Test func `the file of a channel gets what only that channel has`() throws {
    let letter = try TemplateDefinition(
      text: #"""
        { channel: "email", format: "html", subject: "Hi", attachments: ["a.pdf", "https://b.de/c"],
          text: "<p>{{ client.properties.first_name }}</p><a href='https://b.de/'>Look</a>",
          utm: { source: "s", medium: "m" } }
        """#, name: identifier("letter"))
    let short = try TemplateDefinition(
      text: #"""
        { channel: "sms", text: "{{ bonus.amount }} €",
          viber: { text: ["🎁", "{{ bonus.amount }}"], sms_after: "30 minutes" } }
        """#, name: identifier("short"))
    #expect(
      try channelFields([letter, short]) == [
        "C-1 | html | Ada//Look (https://b.de/?utm_source=s&utm_medium=m&utm_campaign=birthday)"
          + " | a.pdf https://b.de/c",
        "C-3 | gsm7 | 1 | viber>sms | 🎁/12.50 | 1800",
      ])
  }

  @Test func `a plain part of its own, and Viber alone`() throws {
    let letter = try TemplateDefinition(
      text: #"""
        { channel: "email", format: "html", subject: "Hi", text: "<b>x</b>",
          plain: ["{{ client.properties.first_name }} <3", "https://b.de"],
          utm: { source: "s", medium: "m" } }
        """#, name: identifier("letter"))
    let short = try TemplateDefinition(
      text: #"{ channel: "sms", text: "Привет", viber: { sms_after: "never" } }"#,
      name: identifier("short"))
    #expect(
      try channelFields([letter, short]) == [
        "C-1 | html | Ada <3/https://b.de?utm_source=s&utm_medium=m&utm_campaign=birthday",
        "C-3 | ucs2 | 1 | viber | Привет",
      ])
  }

  @Test func `pages of any size give the same messages, and a second run none`() throws {
    var contents: Set<String> = []
    for pageRows in [1, 2, 3, 1000] {
      let world = try world()
      let rendering = try rendering(pageRows: pageRows)
      let tally = try rendering.render(businessDate: day("2025-03-01"), on: world.connection)
      #expect(tally.written == 4)
      let again = try rendering.render(businessDate: day("2025-03-01"), on: world.connection)
      #expect(again == MessageTally())
      contents.insert(try world.rows("SELECT * FROM ledger.message ORDER BY message_key"))
    }
    #expect(contents.count == 1)
  }

  @Test func `a value is never read as a template, and a template must be there`() throws {
    let world = try world()
    try world.connection.execute(
      "UPDATE campaign.message_draft SET lifetime_seconds = 86400 WHERE customer_id = 'C-2'")
    _ = try rendering().render(businessDate: day("2025-03-01"), on: world.connection)
    #expect(
      try world.rows("SELECT body, not_before FROM ledger.message WHERE customer_id = 'C-2'") == """
        body               │ not_before
        ───────────────────┼──────────────────────────
        {{ today }}: 12.50 │ 2025-03-01T10:00:00-05:00
        """)
    try world.connection.execute("UPDATE campaign.message_draft SET business_date = '2025-03-09'")
    try world.connection.execute(
      "UPDATE campaign.message_draft SET template = 'gone', message_key = substr(message_key, 2)")
    let problem = try #require(throws: Problem.self) {
      try rendering().render(businessDate: day("2025-03-09"), on: world.connection)
    }
    #expect(problem.exit == .definition)
    #expect(problem.message.contains("'gone'"))
  }

  @Test(
    arguments: [
      (
        "2025-03-29T23:30:00Z", "02:30-03:30", "2025-03-31T02:30:00+02:00",
        "2025-03-31T03:30:00+02:00"
      ),
      (
        "2025-10-25T20:00:00Z", "09:00-21:00", "2025-10-26T09:00:00+01:00",
        "2025-10-26T21:00:00+01:00"
      ),
      (
        "2025-03-01T08:00:00Z", "09:00-21:00", "2025-03-01T09:00:00+01:00",
        "2025-03-01T21:00:00+01:00"
      ),
      (
        "2025-03-01T20:00:00Z", "09:00-21:00", "2025-03-02T09:00:00+01:00",
        "2025-03-02T21:00:00+01:00"
      ),
      (
        "2025-03-01T12:34:56Z", "00:00-24:00", "2025-03-01T13:34:56+01:00",
        "2025-03-03T13:34:56+01:00"
      ),
      (
        "2025-03-01T22:59:59Z", "12:00-24:00", "2025-03-01T23:59:59+01:00",
        "2025-03-02T00:00:00+01:00"
      ),
    ])
  func `the window is that of the recipient's clock`(
    _ scheduled: String, _ window: String, _ notBefore: String, _ notAfter: String
  ) throws {
    let zone = try TimeZoneRules.load(name: "Europe/Berlin")
    let times = DeliveryTimes(
      scheduledAt: try #require(Instant(scheduled)), window: try #require(TimeWindow(window)),
      lifetimeSeconds: 2 * 86_400, zone: zone)
    #expect(times.map { zone.textWithOffset($0.notBefore) } == notBefore)
    #expect(times.map { zone.textWithOffset($0.notAfter) } == notAfter)
  }

  @Test func `all mistakes of all templates are reported together`() throws {
    let template = try TemplateDefinition(
      text: #"{ channel: "email", subject: "{{ a }}", text: ["x", "{{ b }}"] }"#,
      name: identifier("bad"))
    let problem = try #require(throws: Problem.self) { try MessageTemplate.all([template]) }
    #expect(
      problem.flattened.map(\.message).map { $0.prefix(20) } == [
        "unknown variable 'a'", "unknown variable 'b'",
      ])
    #expect(problem.place?.path == "jobs/templates/bad.json5")
  }
}
