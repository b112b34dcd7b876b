import Vocabulary

/// Budgets that contradict each other, or that no payment fits into.
struct BudgetLint {
  let campaign: CampaignDefinition
  let findings: Findings

  private var budget: Budget { campaign.budget }

  func check() {
    if let whole = budget.campaign {
      for (part, name) in [(budget.night, "a night"), (budget.customer, "a customer")] {
        guard let part, part > whole else { continue }
        findings.report(
          "the budget of \(name) is \(part), that of the whole campaign \(whole)",
          at: campaign.place, hint: "a part cannot be greater than the whole")
      }
    }
    for step in campaign.steps {
      guard case .accrue(let accrual) = step.action, let least = accrual.leastAmount else {
        continue
      }
      let caps: [(ExactDecimal?, String)] = [
        (budget.night, "a night"), (budget.customer, "a customer"),
        (budget.campaign, "the campaign"),
        (budget.legalEntities[accrual.legalEntity.value], "'\(accrual.legalEntity.value)'"),
      ]
      for (cap, name) in caps {
        guard let cap, least > cap else { continue }
        findings.report(
          "'\(step.id)' pays \(least), and the budget of \(name) is \(cap): nobody is ever paid",
          at: step.place, hint: "raise the budget or pay less")
      }
    }
  }
}

extension AccrueStep {
  /// What it pays at least.
  fileprivate var leastAmount: ExactDecimal? {
    switch amount {
    case .fixed(let amount): amount
    case .share(let share): share.minimum
    }
  }
}
