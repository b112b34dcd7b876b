package import SQLText

extension Catalog {
  /// Entries and their paths.
  package enum Campaign {
    package static let tables = [
      version, stepIdentity, entry, passage, stepBalance, messageDraft, place, exhaustion, decision,
      audienceChange, call, report, receiptAccrual, spending, arrivalSpan, missedTrigger,
      promoDraw, promoLevel,
    ]

    /// The text of every definition an entry began with.
    package static let version = Table(
      "campaign", "version",
      key: [Column("campaign_id", .text), Column("version", .text)],
      payload: [
        Column("definition", .text),
        Column("first_used_on", .date),
      ])

    /// What kind of step an id means.
    package static let stepIdentity = Table(
      "campaign", "step_identity",
      key: [Column("campaign_id", .text), Column("step_id", .text)],
      payload: [Column("kind", .text)])

    /// One row per customer and occasion.
    package static let entry = Table(
      "campaign", "entry",
      key: [Column("customer_id", .text), Column("campaign_id", .text), Column("occasion", .text)],
      payload: [
        Column("version", .text),
        Column("entered_on", .date),
        Column("is_control", .boolean),
        Column("caught_up_for", .date),
      ])

    /// One row per entry and step.
    package static let passage = Table(
      "campaign", "passage",
      key: [
        Column("customer_id", .text), Column("campaign_id", .text), Column("occasion", .text),
        Column("step_id", .text),
      ],
      payload: [
        Column("version", .text),
        Column("is_control", .boolean),
        Column("arrived_on", .date),
        Column("outcome", .text),
        Column("passed_on", .date),
        Column("due_on", .date),
        Column("due_at", .timestamptz),
      ])

    /// Ins and outs of a step in a night.
    package static let stepBalance = Table(
      "campaign", "step_balance",
      key: [
        Column("campaign_id", .text), Column("business_date", .date), Column("version", .text),
        Column("step_id", .text),
      ],
      payload: [
        Column("ordinal", .integer),
        Column("arrived", .bigint),
        Column("released", .bigint),
        Column("passed", .bigint),
        Column("control", .bigint),
        Column("refused", .bigint),
        Column("suppressed", .bigint),
        Column("waiting", .bigint),
        Column("held", .bigint),
        Column("outcomes", .jsonb),
      ])

    /// Messages that wait for their text.
    package static let messageDraft = Table(
      "campaign", "message_draft",
      key: [Column("customer_id", .text), Column("message_key", .text)],
      payload: [
        Column("campaign_id", .text),
        Column("occasion", .text),
        Column("step_id", .text),
        Column("business_date", .date),
        Column("channel", .text),
        Column("template", .text),
        Column("category", .text),
        Column("address", .text),
        Column("after_accrual_key", .text),
        Column("scheduled_at", .timestamptz),
        Column("window_from", .integer),
        Column("window_until", .integer),
        Column("lifetime_seconds", .bigint),
        Column("refusal", .text),
        Column("promo_code", .text),
      ])
  }
}
