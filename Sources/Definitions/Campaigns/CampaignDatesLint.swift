import Vocabulary

/// Dates of a campaign that contradict each other.
struct CampaignDatesLint {
  let campaign: CampaignDefinition
  let findings: Findings
  /// The steps on the ways from a step, itself not counted.
  let reachable: (_ step: CampaignStep) -> Set<Int>

  private var steps: [CampaignStep] { campaign.steps }

  func check() {
    for step in steps {
      switch step.action {
      case .waitUntil(let date): report(waitUntil: date, of: step)
      case .accrue(let accrual): reportOverBeforeItBegins(accrual, of: step)
      default: break
      }
    }
  }

  private func later(_ step: CampaignStep) -> [CampaignStep] {
    let indices = reachable(step)
    return steps.filter { indices.contains($0.index) }
  }

  private func report(waitUntil date: CivilDate, of step: CampaignStep) {
    if let from = campaign.from, date <= from {
      findings.report(
        "the wait ends on \(date), and the first entries come on \(from)", at: step.place,
        hint: "remove it, or name a later date")
    }
    for paid in later(step) {
      guard case .accrue(let accrual) = paid.action, case .until(let end) = accrual.lifetime,
        end < date
      else { continue }
      findings.report(
        "the points of '\(paid.id)' end on \(end), before the wait for \(date) does",
        at: paid.place, hint: "give them a longer lifetime")
    }
  }

  private func reportOverBeforeItBegins(_ accrual: AccrueStep, of step: CampaignStep) {
    guard case .until(let end) = accrual.lifetime, let from = campaign.from, end < from else {
      return
    }
    findings.report(
      "the points end on \(end), and the first entries come on \(from)", at: step.place,
      hint: "give them a longer lifetime")
  }
}
