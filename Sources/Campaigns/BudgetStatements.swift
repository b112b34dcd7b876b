import Catalog
import Definitions
import SQLText
import Vocabulary

extension StepStatements {
  var pricedName: SQLName { budget.isNone ? "priced" : "afforded" }

  /// Refuses what would go beyond a cap: of a customer first, then of all together, in the order of a
  /// salted hash. Once an amount does not fit, nobody behind it is paid in this night.
  func budgeted(_ accrual: AccrueStep) -> SQL {
    guard !budget.isNone else { return "" }
    let paid: SQL = "\(accrual.isConfirmed ? "held" : "next")"
    let withinCustomer: SQL =
      budget.customer.map { cap in
        """
        a.outcome = \(paid)
          AND a.spent + sum(a.amount) FILTER (WHERE a.outcome = \(paid)) OVER (
            PARTITION BY a.customer_id ORDER BY a.occasion) <= \(cap)
        """
      } ?? "a.outcome = \(paid)"
    let remaining = remainders(accrual.legalEntity.value)
    let within: SQL =
      remaining.isEmpty
      ? "true"
      : """
      sum(a.amount) FILTER (WHERE a.is_due) OVER (ORDER BY a.lot, a.customer_id, a.occasion)
        <= least(\(SQL.joined(remaining, separator: ", ")))
      """
    return """

      due AS (
        SELECT
          \(Self.pricedColumns),
          a.outcome,
          a.lot,
          \(withinCustomer) AS is_due
        FROM (
          SELECT
            \(Self.pricedColumns),
            a.outcome,
            \(lot(of: "a")) AS lot,
            \(spentOnCustomer) AS spent
          FROM priced AS a
        ) AS a
      ),
      afforded AS (
        SELECT
          \(Self.pricedColumns),
          CASE
            WHEN a.outcome <> \(paid) OR (a.is_due AND \(within)) THEN a.outcome
            ELSE 'refused:budget'
          END AS outcome
        FROM due AS a
      ),
      """
  }

  private var spentOnCustomer: SQL {
    guard budget.customer != nil else { return "0" }
    return """
      (
        SELECT coalesce(sum(b.amount), 0)
        FROM \(Catalog.Ledger.accrual) AS b
        WHERE b.customer_id = a.customer_id AND b.campaign_id = \(campaign) AND b.op = 'ACCRUE')
      """
  }

  /// What the caps leave, before this statement.
  private func remainders(_ entity: Identifier) -> [SQL] {
    var remainders: [SQL] = []
    if let cap = budget.night { remainders.append("\(cap) - \(tonight(of: nil))") }
    if let cap = budget.campaign {
      remainders.append("\(cap) - \(tonight(of: nil)) - \(before(of: nil))")
    }
    if let cap = budget.legalEntities[entity] {
      remainders.append("\(cap) - \(tonight(of: entity)) - \(before(of: entity))")
    }
    return remainders
  }

  private func tonight(of entity: Identifier?) -> SQL {
    let ofEntity: SQL = entity.map { " AND b.legal_entity = \($0)" } ?? ""
    return """
      (
        SELECT coalesce(sum(b.amount), 0)
        FROM \(Catalog.Ledger.accrual) AS b
        WHERE
          b.business_date = \(night.businessDate)
          AND b.campaign_id = \(campaign)
          AND b.op = 'ACCRUE'\(ofEntity))
      """
  }

  private func before(of entity: Identifier?) -> SQL {
    let ofEntity: SQL = entity.map { " AND b.legal_entity = \($0)" } ?? ""
    return """
      (
        SELECT coalesce(sum(b.amount), 0)
        FROM \(Catalog.Campaign.spending) AS b
        WHERE b.campaign_id = \(campaign) AND b.business_date <> \(night.businessDate)\(ofEntity))
      """
  }
}

extension CampaignProgram {
  /// Strikes what the campaign accrued in the night, for the caps of later ones.
  ///
  /// Writes: `campaign.spending`. Twice: struck again from the ledger, it says the same.
  func spendingStatement(_ night: CampaignNight) -> CampaignStatement {
    CampaignStatement(
      "spending",
      """
      INSERT INTO \(Catalog.Campaign.spending) (campaign_id, business_date, legal_entity, amount)
      SELECT \(campaign), \(night.businessDate), b.legal_entity, sum(b.amount)
      FROM \(Catalog.Ledger.accrual) AS b
      WHERE
        b.business_date = \(night.businessDate)
        AND b.campaign_id = \(campaign)
        AND b.op = 'ACCRUE'
      GROUP BY b.legal_entity
      ON CONFLICT (campaign_id, business_date, legal_entity) DO UPDATE
      SET amount = EXCLUDED.amount
      """)
  }
}
