import Vocabulary

/// What is wrong with a campaign although each of its steps is right.
struct CampaignLint {
  let campaign: CampaignDefinition
  let findings: Findings

  private var steps: [CampaignStep] { campaign.steps }

  func check() {
    reportUnreachable()
    reportChoiceAfterPayment()
    reportSendWithoutWait()
    reportCheckWithoutWait()
    CampaignDatesLint(
      campaign: campaign, findings: findings, reachable: { reachable(from: successors($0)) }
    ).check()
    CampaignSenseLint(
      campaign: campaign, findings: findings,
      reachable: { reachable(from: successors($0), leadsOn: $1) }
    ).check()
    BudgetLint(campaign: campaign, findings: findings).check()
  }

  private func reportUnreachable() {
    let reached = reachable(from: [0])
    for step in steps where !reached.contains(step.index) {
      findings.report(
        "no entry can reach the step '\(step.id)'", at: step.place,
        hint: "name it in yes, no or then of a step above, or remove it")
    }
  }

  /// A customer who is paid first and selected afterwards was paid for nothing. Choosing the channel
  /// by consent is no such choice.
  private func reportChoiceAfterPayment() {
    for payment in steps where payment.action.kind == .accrue {
      let later = reachable(from: successors(payment))
      for step in steps where later.contains(step.index) && step.action.choosesCustomers {
        findings.report(
          "\(step.action.kind.rawValue) comes after the step '\(payment.id)' that pays",
          at: step.place, hint: "choose the customers first, then pay")
      }
    }
  }

  /// The platform needs a night to book the points that a message announces.
  private func reportSendWithoutWait() {
    for payment in steps where payment.action.paysAtOnce {
      let sameNight = reachable(from: successors(payment)) { !$0.action.kind.isWait }
      for step in steps where sameNight.contains(step.index) && step.action.kind.isSend {
        findings.report(
          "\(step.action.kind.rawValue) follows the step '\(payment.id)' that pays without a wait",
          at: step.place, hint: #"put { wait: "1 day" } between them"#)
      }
    }
  }

  /// What became of a message is not known in the night that writes it.
  private func reportCheckWithoutWait() {
    for check in steps {
      guard case .checkEmail(let name) = check.action,
        let mail = steps.first(where: { $0.id == name.value })
      else { continue }
      if reachable(from: successors(mail), leadsOn: { !$0.action.kind.isWait })
        .contains(check.index)
      {
        findings.report(
          "check_email asks for the message of '\(mail.id)' in the night that writes it",
          at: check.place, hint: #"put { wait: "2 days" } between them"#)
      }
      if !reachable(from: successors(mail)).contains(check.index) {
        findings.report(
          "no entry comes from '\(mail.id)' to this check_email", at: check.place,
          hint: "name the message that was written on the way here")
      }
    }
  }

  private func successors(_ step: CampaignStep) -> [Int] {
    step.arrows.compactMap { if case .step(let index) = $0.target { index } else { nil } }
  }

  /// The steps on the ways from these; a step that `leadsOn` refuses is reached, but not passed.
  private func reachable(
    from starts: [Int], leadsOn: (CampaignStep) -> Bool = { _ in true }
  ) -> Set<Int> {
    var reached: Set<Int> = []
    var open = starts
    while let index = open.popLast() {
      guard reached.insert(index).inserted, leadsOn(steps[index]) else { continue }
      open += successors(steps[index])
    }
    return reached
  }
}

extension StepAction {
  /// Entries go on before the platform has booked what they got.
  fileprivate var paysAtOnce: Bool {
    if case .accrue(let accrual) = self { !accrual.isConfirmed } else { false }
  }

  /// It decides who goes on; a filter by consent alone decides only how.
  fileprivate var choosesCustomers: Bool {
    switch self {
    case .select, .limit, .limitPoll: true
    case .filter(let condition), .refilter(let condition):
      condition.flattened.contains { part in
        if case .consent = part { return false }
        return part.children.isEmpty
      }
    default: false
    }
  }
}
