package import SQLText

extension Catalog {
  /// What is owed and said.
  package enum Ledger {
    package static let tables = [
      accrual, message, batch, batchTotal, batchMessage, batchNote, withdrawnMessage,
      testMessage,
      batchHold, decision, closedPeriod,
    ]

    /// Bonus owed, insert-only.
    package static let accrual = Table(
      "ledger", "accrual",
      key: [Column("customer_id", .text), Column("accrual_key", .text)],
      payload: [
        Column("op", .text),
        Column("ref_accrual_key", .text),
        Column("revision", .integer),
        Column("program", .text),
        Column("legal_entity", .text),
        Column("amount", .numeric),
        Column("unit", .text),
        Column("valid_from", .date),
        Column("valid_to", .date),
        Column("campaign_id", .text),
        Column("step_id", .text),
        Column("rule_version", .text),
        Column("occasion", .text),
        Column("description", .text),
        Column("business_date", .date),
        Column("card", .text),
        Column("day_batch", .integer),
      ])

    /// Messages written, insert-only.
    package static let message = Table(
      "ledger", "message",
      key: [Column("customer_id", .text), Column("message_key", .text)],
      payload: [
        Column("channel", .text),
        Column("program", .text),
        Column("campaign_id", .text),
        Column("step_id", .text),
        Column("occasion", .text),
        Column("template", .text),
        Column("template_version", .text),
        Column("category", .text),
        Column("address", .text),
        Column("sender", .text),
        Column("subject", .text),
        Column("body", .text),
        Column("not_before", .text),
        Column("not_after", .text),
        Column("expires_at", .text),
        Column("time_zone", .text),
        Column("zone_source", .text),
        Column("after_accrual_key", .text),
        Column("business_date", .date),
        Column("reply_to", .text),
        Column("link", .text),
        Column("promo_code", .text),
        Column("body_type", .text),
        Column("plain_body", .text),
        Column("attachments", .text),
        Column("encoding", .text),
        Column("parts", .integer),
        Column("cascade", .text),
        Column("viber_body", .text),
        Column("sms_after_seconds", .integer),
        Column("in_app", .text),
        Column("lifetime_seconds", .integer),
      ])

    /// Numbered batches.
    package static let batch = Table(
      "ledger", "batch",
      key: [Column("batch_id", .text)],
      payload: [
        Column("program", .text),
        Column("stream", .text),
        Column("legal_entity", .text),
        Column("number", .bigint),
        Column("file_name", .text),
        Column("business_date", .date),
        Column("scheduled_at", .timestamptz),
        Column("environment", .text),
        Column("state", .text),
        Column("rows", .bigint),
        Column("amount", .numeric),
        Column("customer_hash", .text),
        Column("row_hash", .text),
        Column("sha256", .text),
        Column("bytes", .bigint),
        Column("chain_head", .text),
        Column("temporary_name", .text),
        Column("frozen_at", .timestamptz),
        Column("written_at", .timestamptz),
        Column("published_at", .timestamptz),
        Column("dialect", .jsonb),
        Column("day_batch", .integer),
        Column("root", .text),
        Column("columns", .textArray),
      ])

    /// What a batch of accruals sums up to.
    package static let batchTotal = Table(
      "ledger", "batch_total",
      key: [
        Column("batch_id", .text), Column("campaign_id", .text), Column("op", .text),
        Column("unit", .text),
      ],
      payload: [
        Column("rows", .bigint),
        Column("amount", .numeric),
      ])

    /// Which batch carries a message.
    package static let batchMessage = Table(
      "ledger", "batch_message",
      key: [Column("customer_id", .text), Column("message_key", .text)],
      payload: [
        Column("batch_id", .text)
      ])

    /// Which batch carries a change of an audience, a call or a report.
    package static let batchNote = Table(
      "ledger", "batch_note",
      key: [Column("customer_id", .text), Column("note_key", .text)],
      payload: [
        Column("batch_id", .text),
        Column("campaign_id", .text),
        Column("step_id", .text),
        Column("occasion", .text),
        Column("business_date", .date),
        Column("card", .text),
        Column("not_before", .text),
        Column("not_after", .text),
      ])

    /// Messages to named addresses, which nothing counts.
    package static let testMessage = Table(
      "ledger", "test_message", key: message.key, payload: message.payload)

    /// Messages that must not be sent although they were written.
    package static let withdrawnMessage = Table(
      "ledger", "withdrawn_message",
      key: [Column("customer_id", .text), Column("message_key", .text)],
      payload: [
        Column("reason", .text),
        Column("business_date", .date),
      ])

    /// Why a batch is held: a cap was passed, or it is far from its history.
    package static let batchHold = Table(
      "ledger", "batch_hold",
      key: [Column("batch_id", .text), Column("ordinal", .integer)],
      payload: [Column("guard", .text), Column("finding", .text)])

    /// What people decided about batches, with name and reason.
    package static let decision = Table(
      "ledger", "decision",
      key: [Column("decision_id", .bigint)],
      payload: [
        Column("kind", .text), Column("batch_id", .text), Column("sha256", .text),
        Column("person", .text), Column("reason", .text), Column("decided_at", .timestamptz),
      ])

    /// Business dates that nothing is added to any more.
    package static let closedPeriod = Table(
      "ledger", "closed_period",
      key: [Column("closed_until", .date)],
      payload: [
        Column("closed_from", .date), Column("batches", .bigint), Column("rows", .bigint),
        Column("digest", .text), Column("person", .text), Column("reason", .text),
        Column("closed_at", .timestamptz),
      ])
  }
}
