import Catalog
package import Definitions
import SQLText
package import Vocabulary

extension StepStatements {
  /// Gives bonus points to everyone who arrives, except the control group.
  ///
  /// Writes: `campaign.passage`, one row per customer in `ledger.accrual`, and in
  /// `campaign.receipt_accrual` the receipt it hangs on, in one statement, so that none can stand
  /// without the others.
  /// Twice: a second run for the same occasion pays nothing (`accrual_once_per_occasion`).
  func accrue(_ accrual: AccrueStep) -> SQL {
    let validFrom = accrual.firstDay(on: night.businessDate)
    let validTo = accrual.lastDay(on: night.businessDate)
    guard validTo >= validFrom else { return refusal(.refusedLifetimeOver) }
    return """
      WITH arrival AS (
        \(arrivals)
      ),
      priced AS (
        \(priced(accrual))
      ),\(budgeted(accrual))
      passed AS (
        \(passages(outcome: "a.outcome", mayHold: accrual.isConfirmed, from: "FROM \(pricedName) AS a"))
      ),
      paid AS (
        INSERT INTO \(Catalog.Ledger.accrual)
          (customer_id, accrual_key, op, revision, program, legal_entity, amount, unit,
          valid_from, valid_to, campaign_id, step_id, rule_version, occasion, description,
          business_date, card, day_batch)
        SELECT
          a.customer_id,
          \(key(.accrue, of: step).sql(of: "a")),
          'ACCRUE',
          1,
          \(program),
          \(accrual.legalEntity.value),
          a.amount,
          'bonus',
          \(validFrom),
          \(validTo),
          \(campaign),
          \(step.id),
          \(version.version),
          a.occasion,
          \(accrual.description),
          \(night.businessDate),
          c.card,
          \(NextBatch.ordinal(
            program: "\(program)", legalEntity: "\(accrual.legalEntity.value)",
            on: night.businessDate))
        FROM \(pricedName) AS a
        LEFT JOIN \(Catalog.Warehouse.customer) AS c ON c.customer_id = a.customer_id
        WHERE a.outcome = \(accrual.isConfirmed ? "held" : "next")
        ON CONFLICT (customer_id, accrual_key) DO NOTHING
      )
      INSERT INTO \(Catalog.Campaign.receiptAccrual)
        (customer_id, accrual_key, campaign_id, receipt_id, receipt_amount, on_return)
      SELECT
        a.customer_id,
        \(key(.accrue, of: step).sql(of: "a")),
        \(campaign),
        a.receipt_id,
        a.receipt_amount,
        \(accrual.onReturn.rawValue)
      FROM \(pricedName) AS a
      WHERE a.outcome = \(accrual.isConfirmed ? "held" : "next") AND a.receipt_id IS NOT NULL
      ON CONFLICT (customer_id, accrual_key) DO NOTHING
      """
  }

  /// Everyone who arrives leaves, with one reason.
  private func refusal(_ outcome: PassageOutcome) -> SQL {
    """
    WITH arrival AS (
      \(arrivals)
    )
    \(passages(outcome: "\(outcome.rawValue)", from: "FROM arrival AS a"))
    """
  }
}

extension AccrueStep {
  /// The first day on which points given on a business date can be spent.
  package func firstDay(on businessDate: CivilDate) -> CivilDate {
    switch activation {
    case .afterDays(let days): businessDate.adding(days: days)
    case .on(let date): max(date, businessDate)
    }
  }

  /// The last such day; before the first when the lifetime is over.
  package func lastDay(on businessDate: CivilDate) -> CivilDate {
    switch lifetime {
    case .days(let days): firstDay(on: businessDate).adding(days: days)
    case .until(let date): date
    }
  }
}
