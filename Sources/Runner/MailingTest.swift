import Campaigns
import Catalog
package import Definitions
import Messages
package import Outbox
import Postgres
import SQLText
import Statements
package import Vocabulary

/// The messages of a mailing for people who want to look at them before it goes out.
///
/// They are rendered by what renders a night's messages, in a transaction that is rolled back; what stays
/// is a batch of the stream `test-<channel>`.
package struct MailingTest: Sendable {
  let run: CampaignRun
  /// The sending steps, all of one channel.
  let steps: [(id: Identifier, message: SendStep)]
  package let channel: Channel

  /// - Parameter step: only this step; `nil`: all that send, so all variants of a mailing.
  package init(_ run: CampaignRun, only step: String?) throws(Problem) {
    let all: [(id: Identifier, message: SendStep)] = run.campaign.steps.compactMap { step in
      if case .send(let message) = step.action { (step.id, message) } else { nil }
    }
    let steps = step == nil ? all : all.filter { $0.id.text == step }
    if let step, steps.isEmpty {
      let known = all.map(\.id.text)
      throw Problem(
        .usage,
        "'\(run.campaign.id.value)' has no sending step '\(step)', it has \(known.joined(separator: ", "))",
        hint: nearestName(to: step, among: known).map { "did you mean '\($0)'?" })
    }
    guard let channel = steps.first?.message.channel else {
      throw Problem(.usage, "'\(run.campaign.id.value)' sends nothing")
    }
    guard steps.allSatisfy({ $0.message.channel == channel }) else {
      throw Problem(
        .usage, "the messages of '\(run.campaign.id.value)' go by different channels",
        hint: "name one with --step: \(steps.map(\.id.text).joined(separator: ", "))")
    }
    self.run = run
    self.steps = steps
    self.channel = channel
  }

  private static let sample = "sample"
  private static let occasion = "test"

  /// What the steps would write to a customer, as rows of the ledger in JSON.
  ///
  /// - Parameter customer: `nil`: one who is nobody.
  func rows(
    for customer: String?, on date: CivilDate, at now: Instant, _ connection: Connection
  ) throws(Problem) -> [String] {
    let programme = run.installation.programme
    let rendering = try MessageRendering(programme, zone: run.installation.zone)
    return try connection.rehearsal { () throws(Problem) in
      if let customer {
        try require(customer, connection)
      } else {
        try connection.execute(
          Statements.sampleCustomer, .text(Self.sample),
          .jsonb(MessageSample.custom(programme.customFields).compact))
      }
      try connection.execute(
        "DELETE FROM \(Catalog.Campaign.messageDraft) WHERE business_date = \(date)")
      for step in steps {
        try connection.execute(draft(step, customer ?? Self.sample, date, now))
      }
      _ = try rendering.render(businessDate: date, on: connection)
      return try written(on: date, connection)
    }
  }

  private func require(_ customer: String, _ connection: Connection) throws(Problem) {
    let known = try connection.query(
      "SELECT FROM \(Catalog.Warehouse.customer) WHERE customer_id = \(customer)")
    if known.isEmpty {
      throw Problem(.usage, "there is no such customer", hint: "leave --customer out for a sample")
    }
  }

  /// At any hour, for a day; with a code that is none where the message has one.
  private func draft(
    _ step: (id: Identifier, message: SendStep), _ customer: String, _ date: CivilDate,
    _ now: Instant
  ) -> SQL {
    let campaign = run.campaign.id.value
    let key = IdempotencyKey(
      program: run.installation.programme.settings.program, campaign: campaign, step: step.id,
      operation: .message)
    return """
      INSERT INTO \(Catalog.Campaign.messageDraft)
        (customer_id, message_key, campaign_id, occasion, step_id, business_date, channel, template,
        category, address, scheduled_at, window_from, window_until, lifetime_seconds, promo_code)
      VALUES (
        \(customer),
        \(key.text(customer: customer, occasion: Self.occasion)),
        \(campaign),
        \(Self.occasion),
        \(step.id),
        \(date),
        \(step.message.channel.rawValue),
        \(step.message.template.value),
        \(step.message.category.map { SQLValue.text($0.value.text) } ?? .null(.text)),
        '',
        \(now),
        0,
        1440,
        86400,
        \(step.message.promo == nil ? SQLValue.null(.text) : .text("TEST"))
      )
      """
  }

  private func written(
    on date: CivilDate, _ connection: Connection
  ) throws(Problem) -> [String] {
    try connection.query(
      """
      SELECT d.step_id, d.refusal, to_jsonb(m)::text AS message
      FROM \(Catalog.Campaign.messageDraft) AS d
      LEFT JOIN \(Catalog.Ledger.message) AS m
        ON m.customer_id = d.customer_id AND m.message_key = d.message_key
      WHERE d.business_date = \(date)
      ORDER BY d.step_id
      """
    ).map { row throws(Problem) in
      guard let message = try row.textOrNil("message") else {
        throw Problem(
          .badData,
          "the message of the step '\(try row.text("step_id"))' cannot be rendered: "
            + (try row.textOrNil("refusal") ?? "no reason"))
      }
      return message
    }
  }
}

extension BatchDesk {
  /// Writes the messages of a mailing to named addresses, in a batch that is marked as a test.
  ///
  /// - Parameters:
  ///   - customer: whose values the messages show; `nil`: a made-up customer's.
  ///   - now: the moment from which they may be delivered.
  package func send(
    _ test: MailingTest, to addresses: [String], as customer: String?, on date: CivilDate,
    now: Instant
  ) throws(Problem) -> BatchRecord {
    let rows = try test.rows(for: customer, on: date, at: now, connection)
    let messages = addresses.flatMap { address in
      rows.map { TestMessage(row: $0, address: address) }
    }
    return try outbox.test(
      messages, channel: test.channel.rawValue,
      program: test.run.installation.programme.settings.program.text, on: date, scheduledAt: now,
      connection)
  }
}
