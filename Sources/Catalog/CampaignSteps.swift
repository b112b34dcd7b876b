package import SQLText

/// What steps of campaigns keep.
extension Catalog.Campaign {
  /// Places that steps with a limit gave away.
  package static let place = Table(
    "campaign", "place",
    key: ofEntry,
    payload: [
      Column("subject", .text),
      Column("number", .bigint),
      Column("taken_on", .date),
    ])

  /// Since when a limit has no place left.
  package static let exhaustion = Table(
    "campaign", "exhaustion",
    key: [Column("campaign_id", .text), Column("step_id", .text), Column("places", .bigint)],
    payload: [Column("exhausted_on", .date)])

  /// Who won an A/B test.
  package static let decision = Table(
    "campaign", "decision",
    key: [Column("campaign_id", .text), Column("step_id", .text)],
    payload: [
      Column("decided_on", .date),
      Column("winner", .integer),
      Column("figures", .jsonb),
    ])

  /// Who came into an audience or went, by which step.
  package static let audienceChange = Table(
    "campaign", "audience_change",
    key: ofEntry,
    payload: [
      Column("audience", .text),
      Column("op", .text),
      Column("is_transferred", .boolean),
      Column("business_date", .date),
    ])

  /// Customers whom somebody is to call.
  package static let call = Table(
    "campaign", "call",
    key: [Column("customer_id", .text), Column("call_key", .text)],
    payload: [
      Column("campaign_id", .text),
      Column("occasion", .text),
      Column("step_id", .text),
      Column("business_date", .date),
      Column("queue", .text),
      Column("phone", .text),
      Column("topic", .text),
      Column("script_id", .text),
      Column("script", .text),
      Column("assignee", .text),
      Column("turn", .bigint),
      Column("due_on", .date),
      Column("priority", .integer),
      Column("window_from", .integer),
      Column("window_until", .integer),
    ])

  /// What employees are told.
  package static let report = Table(
    "campaign", "report",
    key: [
      Column("customer_id", .text), Column("campaign_id", .text), Column("step_id", .text),
      Column("occasion", .text), Column("business_date", .date),
    ],
    payload: [
      Column("recipient", .text),
      Column("message", .text),
      Column("entries", .bigint),
    ])

  /// Receipts that accruals hang on.
  package static let receiptAccrual = Table(
    "campaign", "receipt_accrual",
    key: [Column("customer_id", .text), Column("accrual_key", .text)],
    payload: [
      Column("campaign_id", .text),
      Column("receipt_id", .text),
      Column("receipt_amount", .numeric),
      Column("on_return", .text),
      Column("is_open", .boolean),
    ])

  /// What a campaign accrued in a night.
  package static let spending = Table(
    "campaign", "spending",
    key: [
      Column("campaign_id", .text), Column("business_date", .date), Column("legal_entity", .text),
    ],
    payload: [Column("amount", .numeric)])

  /// Which loads are the arrivals of a campaign's night.
  package static let arrivalSpan = Table(
    "campaign", "arrival_span",
    key: [Column("campaign_id", .text), Column("business_date", .date)],
    payload: [
      Column("loads_after", .bigint), Column("loads_through", .bigint), Column("too_old", .bigint),
    ])

  /// Triggers that were not evaluated in a night, for want of which feed.
  package static let missedTrigger = Table(
    "campaign", "missed_trigger",
    key: [Column("campaign_id", .text), Column("business_date", .date), Column("feed", .text)],
    payload: [Column("came_on", .date), Column("lapsed_on", .date)])

  /// Which entry has which promo code.
  package static let promoDraw = Table(
    "campaign", "promo_draw",
    key: ofEntry,
    payload: [
      Column("pool", .text),
      Column("code", .text),
      Column("drawn_on", .date),
    ])

  /// What a night left of a pool of promo codes.
  package static let promoLevel = Table(
    "campaign", "promo_level",
    key: [Column("pool", .text), Column("business_date", .date)],
    payload: [Column("codes_left", .bigint), Column("alarm_below", .bigint)])

  private static let ofEntry = [
    Column("customer_id", .text), Column("campaign_id", .text), Column("occasion", .text),
    Column("step_id", .text),
  ]
}
