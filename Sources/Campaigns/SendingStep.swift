import Catalog
import Definitions
import SQLText
import Vocabulary

extension StepStatements {
  /// Writes to everyone who arrives and may be written to; only they go on. The control group goes
  /// on unwritten, if it could have been written to.
  ///
  /// Writes: `campaign.passage` and one row per customer in `campaign.message_draft`, in one
  /// statement. Twice: a second run for the same occasion writes nothing.
  func send(_ message: SendStep) -> SQL {
    """
    WITH arrival AS (
      \(arrivals)
    ),
    \(capped(message))\(promised(message))passed AS (
      \(permitted(message))
      RETURNING customer_id, occasion, outcome
    )\(drawn(message))
    INSERT INTO \(Catalog.Campaign.messageDraft)
      (customer_id, message_key, campaign_id, occasion, step_id, business_date, channel, template,
      category, address, after_accrual_key, scheduled_at, window_from, window_until,
      lifetime_seconds\(codeColumn(message)))
    SELECT
      p.customer_id,
      \(key(.message, of: step).sql(of: "p")),
      \(campaign),
      p.occasion,
      \(step.id),
      \(night.businessDate),
      \(message.channel.rawValue),
      \(message.template.value),
      \(message.category.map { SQLValue.text($0.value.text) } ?? .null(.text)),
      c.\(message.channel.address),
      \(announcedKey),
      \(night.scheduledAt),
      \(message.window?.opens.minuteOfDay ?? 0),
      \(message.window?.closes.minuteOfDay ?? 1440),
      \(Int64(message.lifetime.value.seconds))\(codeValue(message))
    FROM passed AS p
    JOIN \(Catalog.Warehouse.customer) AS c ON c.customer_id = p.customer_id
    \(announcedAccruals)\(code(message))
    WHERE p.outcome = 'next'
    ON CONFLICT (customer_id, message_key) DO NOTHING
    """
  }

  private func permitted(_ message: SendStep) -> SQL {
    if message.promo != nil { return passages(outcome: "a.outcome", from: "FROM promised AS a") }
    return limits.frequencyCaps[message.channel] == nil
      ? passages(outcome: permission(message), from: contact(message))
      : passages(outcome: "a.outcome", from: "FROM capped AS a")
  }

  /// Those who may be written to, less those who got enough: messages of all campaigns count, in the
  /// order in which campaigns are served.
  private func capped(_ message: SendStep) -> SQL {
    guard limits.frequencyCaps[message.channel] != nil || message.promo != nil else { return "" }
    let permitted: SQL = """
      permitted AS (
        SELECT
          a.customer_id,
          a.occasion,
          a.is_control,
          \(permission(message)) AS outcome
        \(contact(message))
        WHERE \(isNew)
      ),

      """
    guard let cap = limits.frequencyCaps[message.channel] else { return permitted }
    return """
      \(permitted)capped AS (
        SELECT
          a.customer_id,
          a.occasion,
          a.is_control,
          CASE
            WHEN
              a.outcome IN ('next', 'control')
              AND row_number() OVER (PARTITION BY a.customer_id, a.outcome ORDER BY a.occasion) + (
                SELECT count(*)
                FROM \(Catalog.Campaign.messageDraft) AS m
                WHERE
                  m.customer_id = a.customer_id
                  AND m.channel = \(message.channel.rawValue)
                  AND m.business_date > \(night.businessDate.adding(days: -cap.days))
                  AND m.business_date <= \(night.businessDate)
                  AND m.refusal IS NULL
              ) > \(Int64(cap.messages))
              THEN 'suppressed:frequency'
            ELSE a.outcome
          END AS outcome
        FROM permitted AS a
      ),

      """
  }

  /// The waterfall: not active → no or no usable address → unsubscribed → category → control →
  /// written.
  private func permission(_ message: SendStep) -> SQL {
    let category: SQL =
      message.category == nil
      ? "" : "\nWHEN t.state IS DISTINCT FROM 'on' THEN 'suppressed:category'"
    return """
      CASE
        WHEN c.status IS DISTINCT FROM 'active' THEN 'suppressed:not_active'
        \(address(message.channel))
        WHEN s.state IS DISTINCT FROM 'on' THEN 'suppressed:unsubscribed'\
        \(category)
        WHEN a.is_control THEN 'control'
        ELSE 'next'
      END
      """
  }

  /// Without an address: was one given, that is none? With a phone: can a message reach it? A phone
  /// whose kind nobody has read is tried.
  private func address(_ channel: Channel) -> SQL {
    let column = channel.address
    let isMissing: SQL = "c.\(column) IS NULL OR c.\(column) = ''"
    guard channel != .push else { return "WHEN \(isMissing) THEN 'suppressed:no_address'" }
    let missing: SQL = """
      WHEN \(isMissing)
        THEN CASE
          WHEN c.given ->> \(column.description) IS NULL THEN 'suppressed:no_address'
          ELSE 'suppressed:bad_address'
        END
      """
    guard channel == .sms else { return missing }
    return """
      \(missing)
      WHEN c.phone_kind NOT IN ('mobile', 'either') THEN 'suppressed:bad_address'
      """
  }

  private func contact(_ message: SendStep) -> SQL {
    let category: SQL =
      message.category.map { category in
        """

        LEFT JOIN \(Catalog.Warehouse.subscription) AS t
          ON t.customer_id = a.customer_id
          AND t.channel = \(message.channel.rawValue)
          AND t.category = \(category.value)
        """
      } ?? ""
    return """
      FROM arrival AS a
      LEFT JOIN \(Catalog.Warehouse.customer) AS c ON c.customer_id = a.customer_id
      LEFT JOIN \(Catalog.Warehouse.subscription) AS s
        ON s.customer_id = a.customer_id
        AND s.channel = \(message.channel.rawValue)
        AND s.category = ''\(category)
      """
  }

  /// The paying steps above this one, nearest first: the accrual of the first that paid is the one
  /// the message announces.
  private var paymentsAbove: [CampaignStep] {
    var above: Set<Int> = []
    var open = [step.index]
    while let index = open.popLast() {
      for arrow in version.definition.arrows(into: index)
      where above.insert(arrow.from.index).inserted {
        open.append(arrow.from.index)
      }
    }
    return above.sorted(by: >).map { version.definition.steps[$0] }
      .filter { $0.action.kind == .accrue }
  }

  private var announcedKey: SQL {
    let keys = paymentsAbove.indices.map { position -> SQL in
      "\(SQLName.numbered("announced", position + 1)).accrual_key"
    }
    guard !keys.isEmpty else { return "\(SQLValue.null(.text))" }
    return keys.count == 1 ? keys[0] : "coalesce(\(SQL.joined(keys, separator: ", ")))"
  }

  private var announcedAccruals: SQL {
    let joins = paymentsAbove.enumerated().map { position, payment -> SQL in
      let alias = SQLName.numbered("announced", position + 1)
      return """
        LEFT JOIN \(Catalog.Ledger.accrual) AS \(alias)
          ON \(alias).customer_id = p.customer_id
          AND \(alias).accrual_key = \(key(.accrue, of: payment).sql(of: "p"))
        """
    }
    return SQL.joined(joins, separator: "\n")
  }
}

extension Channel {
  /// The column of the customer that holds where to write to.
  fileprivate var address: SQLName {
    switch self {
    case .email: "email"
    case .sms: "phone"
    case .push: "push_id"
    }
  }
}
