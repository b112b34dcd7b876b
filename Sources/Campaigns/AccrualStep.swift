import Catalog
package import Definitions
import SQLText
package import Vocabulary

extension StepStatements {
  /// Gives bonus points to everyone who arrives, except the control group.
  ///
  /// Writes: `campaign.passage` and one row per customer in `ledger.accrual`, in one statement, so
  /// that neither can stand without the other.
  /// Twice: a second run for the same occasion pays nothing (`accrual_once_per_occasion`).
  func accrue(_ accrual: AccrueStep) -> SQL {
    let validFrom = accrual.firstDay(on: night.businessDate)
    let validTo = accrual.lastDay(on: night.businessDate)
    guard validTo >= validFrom else { return refusal(.refusedLifetimeOver) }
    return """
      WITH arrival AS (
        \(arrivals)
      ),
      passed AS (
        \(passages(outcome: Self.activeOrControl, from: withCustomer))
        RETURNING customer_id, occasion, outcome
      )
      INSERT INTO \(Catalog.Ledger.accrual)
        (customer_id, accrual_key, op, revision, program, legal_entity, amount, unit,
        valid_from, valid_to, campaign_id, step_id, rule_version, occasion, description,
        business_date)
      SELECT
        p.customer_id,
        \(key(.accrue, of: step).sql(of: "p")),
        'ACCRUE',
        1,
        \(program),
        \(accrual.legalEntity.value),
        \(accrual.fixedAmount),
        'bonus',
        \(validFrom),
        \(validTo),
        \(campaign),
        \(step.id),
        \(version.version),
        p.occasion,
        \(accrual.description),
        \(night.businessDate)
      FROM passed AS p
      WHERE p.outcome = 'next'
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

  package var fixedAmount: ExactDecimal {
    switch amount {
    case .fixed(let amount): amount
    }
  }
}
