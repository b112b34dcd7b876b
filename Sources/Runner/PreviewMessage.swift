import Campaigns
import Catalog
import Definitions
import Messages
import Postgres
import SQLText
import Segments
import Vocabulary

extension CampaignPreview {
  /// A message as a customer would get it.
  package struct Message: Sendable {
    package let step: String
    package let customer: String
    package let channel: String
    /// Of an e-mail, or the title of a push.
    package let subject: String?
    package let body: String
    /// Of an e-mail.
    package let email: Email?
    /// Of an SMS.
    package let sms: SMS?
    /// Of a push.
    package let push: Push?
    /// What stands for the code that a night draws; a preview draws none.
    package let samplePromoCode: String?
    /// Why there would be no message; then it has no text.
    package let refusal: String?
  }

  package struct Email: Sendable {
    package let isHTML: Bool
    /// The text beside a body in HTML.
    package let plain: String?
    package let attachments: [String]
  }

  package struct SMS: Sendable {
    /// `gsm7` or `ucs2`.
    package let encoding: String
    package let parts: Int
    /// `sms`, `viber` or `viber>sms`.
    package let cascade: String
    /// What Viber shows, where it goes by Viber.
    package let viber: String?
    /// How long Viber has before the SMS goes; `nil`: no SMS follows it.
    package let afterSeconds: Int?
  }

  package struct Push: Sendable {
    package let link: String?
    /// The section of the app that shows it as well.
    package let inApp: String?
  }
}

extension CampaignPreview.Message {
  fileprivate init(_ row: Row) throws(Problem) {
    step = try row.text("step_id")
    customer = try row.text("customer_id")
    channel = try row.text("channel")
    subject = try row.textOrNil("subject")
    body = try row.textOrNil("body") ?? ""
    samplePromoCode = try row.textOrNil("promo_code")
    refusal = try row.textOrNil("refusal")
    let isWritten = refusal == nil
    email =
      isWritten && channel == "email"
      ? CampaignPreview.Email(
        isHTML: try row.textOrNil("body_type") == "html", plain: try row.textOrNil("plain_body"),
        attachments: try row.textOrNil("attachments").map {
          $0.split(separator: " ").map(String.init)
        } ?? []) : nil
    sms =
      isWritten && channel == "sms"
      ? CampaignPreview.SMS(
        encoding: try row.text("encoding"), parts: try row.int("parts"),
        cascade: try row.text("cascade"), viber: try row.textOrNil("viber_body"),
        afterSeconds: try row.intOrNil("sms_after_seconds")) : nil
    push =
      isWritten && channel == "push"
      ? CampaignPreview.Push(
        link: try row.textOrNil("link"), inApp: try row.textOrNil("in_app")) : nil
  }
}

extension CampaignRehearsal {
  /// The messages of some who enter in this night, each sending step for itself.
  func messages(
    _ count: Int, _ night: CampaignNight
  ) throws(Problem) -> [CampaignPreview.Message] {
    let programme = run.installation.programme
    let date = night.businessDate
    try connection.execute(
      "DELETE FROM \(Catalog.Campaign.messageDraft) WHERE business_date = \(date)")
    // Statistics know nothing of who has entered in this transaction: left alone, the planner reads all
    // passages once for each of 40,000 who entered.
    try PlannerSetting.setJoins.apply(to: connection)
    for step in run.campaign.steps {
      guard case .send(let message) = step.action else { continue }
      try connection.execute(draft(message, of: step, count, night))
    }
    try PlannerSetting.lookups.apply(to: connection)
    _ = try MessageRendering(programme, zone: run.installation.zone)
      .render(businessDate: date, on: connection)
    return try connection.query(
      """
      SELECT
        d.step_id,
        d.customer_id,
        d.channel,
        d.promo_code,
        d.refusal,
        m.subject,
        m.body,
        m.link,
        m.body_type,
        m.plain_body,
        m.attachments,
        m.encoding,
        m.parts,
        m.cascade,
        m.viber_body,
        m.sms_after_seconds,
        m.in_app
      FROM \(Catalog.Campaign.messageDraft) AS d
      LEFT JOIN \(Catalog.Ledger.message) AS m
        ON m.customer_id = d.customer_id AND m.message_key = d.message_key
      WHERE d.business_date = \(date)
      ORDER BY
        array_position(\(SQLValue.textArray(run.campaign.steps.map(\.id.text))), d.step_id),
        length(m.body) DESC NULLS FIRST,
        d.customer_id
      """
    ).map { row throws(Problem) in try CampaignPreview.Message(row) }
  }

  /// Drafts for some of those who entered and have not been left behind.
  private func draft(
    _ message: SendStep, of step: Definitions.CampaignStep, _ count: Int, _ night: CampaignNight
  ) -> SQL {
    let campaign = run.campaign.id.value
    let key = IdempotencyKey(
      program: run.installation.programme.settings.program, campaign: campaign, step: step.id,
      operation: .message)
    let leaving = run.campaign.steps.filter { $0.target(of: .no) == .end }.map(\.id.text)
    return """
      WITH
        entered AS (
          SELECT
            e.customer_id,
            e.occasion,
            length(concat(c.full_name, c.first_name, c.last_name)) AS name_length,
            md5(e.customer_id) AS lot
          FROM \(Catalog.Campaign.entry) AS e
          JOIN \(Catalog.Warehouse.customer) AS c ON c.customer_id = e.customer_id
          WHERE
            e.campaign_id = \(campaign)
            AND e.entered_on = \(night.businessDate)
            AND NOT e.is_control
            AND NOT EXISTS (
              SELECT FROM \(Catalog.Campaign.passage) AS p
              WHERE
                p.customer_id = e.customer_id
                AND p.campaign_id = e.campaign_id
                AND p.occasion = e.occasion
                AND (
                  p.outcome LIKE 'refused:%'
                  OR p.outcome IN ('no', 'unknown') AND p.step_id = ANY (\(SQLValue.textArray(leaving))))
            )
        ),
        ranked AS (
          SELECT
            n.customer_id,
            n.occasion,
            row_number() OVER (ORDER BY n.name_length DESC, n.lot, n.customer_id) AS by_length,
            row_number() OVER (ORDER BY n.lot, n.customer_id) AS by_chance
          FROM entered AS n
        ),
        chosen AS (
          SELECT r.customer_id, r.occasion
          FROM ranked AS r
          ORDER BY least(2 * r.by_length, 2 * r.by_chance + 1), r.customer_id
          LIMIT \(count)
        )
      INSERT INTO \(Catalog.Campaign.messageDraft)
        (customer_id, campaign_id, occasion, step_id, business_date, channel, template, address,
        after_accrual_key, scheduled_at, window_from, window_until, lifetime_seconds, message_key,
        promo_code)
      SELECT
        a.customer_id,
        \(campaign),
        a.occasion,
        \(step.id),
        \(night.businessDate),
        \(message.channel.rawValue),
        \(message.template.value),
        'preview',
        (
          SELECT g.accrual_key
          FROM \(Catalog.Ledger.accrual) AS g
          WHERE
            g.customer_id = a.customer_id
            AND g.campaign_id = \(campaign)
            AND g.occasion = a.occasion
            AND g.op = 'ACCRUE'
          ORDER BY g.step_id
          LIMIT 1
        ),
        \(night.scheduledAt),
        0,
        1440,
        604800,
        \(key.sql(of: "a")),
        \(samplePromoCode(message))
      FROM chosen AS a
      """
  }

  /// As long as the codes of the pool are, for the length of a message hangs on it.
  private func samplePromoCode(_ message: SendStep) -> SQL {
    guard let promo = message.promo else { return "NULL::text" }
    return """
      coalesce(
          (
            SELECT rpad('SAMPLE', greatest(6, length(f.code)), '-')
            FROM \(Catalog.Warehouse.promoCode) AS f
            WHERE f.pool = \(promo.pool)
            ORDER BY f.code
            LIMIT 1
          ),
          'SAMPLE'
        )
      """
  }
}
