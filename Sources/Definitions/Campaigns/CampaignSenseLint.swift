import Vocabulary

/// What a campaign says that can never come about, or that changes nothing.
struct CampaignSenseLint {
  let campaign: CampaignDefinition
  let findings: Findings
  /// The steps on the ways from a step, itself not counted; those that do not lead on are reached only.
  let reachable: (_ step: CampaignStep, _ leadsOn: (CampaignStep) -> Bool) -> Set<Int>

  private var steps: [CampaignStep] { campaign.steps }

  func check() {
    for step in steps {
      reportIdleFork(step)
      switch step.action {
      case .abTest(let test): report(test, of: step)
      case .select(let segment): reportRepeated(segment, of: step)
      case .limit(let places): report(limit: places, of: step)
      case .accrue(let accrual): reportMessagesTooLate(accrual, of: step)
      default: break
      }
    }
  }

  private func later(_ step: CampaignStep, leadsOn: (CampaignStep) -> Bool = { _ in true })
    -> [CampaignStep]
  {
    let indices = reachable(step, leadsOn)
    return steps.filter { indices.contains($0.index) }
  }

  /// A filter whose ways meet at once, or a test that tries one thing against itself.
  private func reportIdleFork(_ step: CampaignStep) {
    let targets = step.arrows.map(\.target)
    switch step.action {
    case .filter, .refilter:
      guard case .step(let index) = step.target(of: .yes), step.target(of: .no) == .step(index)
      else { return }
      findings.report(
        "yes and no both lead to '\(steps[index].id)', so the filter changes nothing",
        at: step.place, hint: "remove it, or send one of them elsewhere")
    case .abTest:
      for case .step(let index) in targets
      where targets.count(where: { $0 == .step(index) }) > 1 {
        findings.report(
          "two branches of the test lead to '\(steps[index].id)'", at: step.place,
          hint: "give each branch a step of its own")
        return
      }
    default: return
    }
  }

  private func report(_ test: ABTestStep, of step: CampaignStep) {
    guard test.criterion != .orders, !later(step).contains(where: { $0.action.kind.isSend }) else {
      return
    }
    findings.report(
      "the test is decided by \(test.criterion.rawValue), and no branch writes a message",
      at: step.place, hint: #"decide it by "orders", or write to the customers"#)
  }

  private func reportRepeated(_ segment: Located<Identifier>, of step: CampaignStep) {
    for again in later(step, leadsOn: { !$0.action.kind.isWait }) {
      guard case .select(let other) = again.action, other.value == segment.value else { continue }
      findings.report(
        "the segment '\(segment.value)' was selected before in the same night", at: again.place,
        hint: "remove it, or put a wait between them")
    }
  }

  private func report(limit places: Int, of step: CampaignStep) {
    for other in later(step) {
      guard case .limit(let more) = other.action, more >= places,
        campaign.arrows(into: other.index).allSatisfy({ leads(from: step, to: $0.from) })
      else { continue }
      findings.report(
        "the limit of \(more) is never reached: '\(step.id)' lets only \(places) pass",
        at: other.place, hint: "remove it, or make it smaller")
    }
  }

  /// Whether every way to a step goes through another.
  private func leads(from gate: CampaignStep, to step: CampaignStep) -> Bool {
    if step.index == gate.index { return true }
    let arrows = campaign.arrows(into: step.index)
    return step.index > gate.index && !arrows.isEmpty
      && arrows.allSatisfy { leads(from: gate, to: $0.from) }
  }

  /// The shortest way from a payment to a message that is longer than the points live.
  private func reportMessagesTooLate(_ accrual: AccrueStep, of step: CampaignStep) {
    guard case .days(let lifetime) = accrual.lifetime,
      case .afterDays(let pause) = accrual.activation
    else { return }
    var days: [Int: Int] = [step.index: 0]
    for next in steps[(step.index + 1)...] {
      let ways = campaign.arrows(into: next.index).compactMap { from, _ in
        days[from.index].map { $0 + from.action.waitDays }
      }
      days[next.index] = ways.min()
      guard next.action.kind.isSend, let shortest = ways.min(), shortest > lifetime + pause else {
        continue
      }
      findings.report(
        "the message is written \(shortest) days after '\(step.id)', whose points live "
          + "\(lifetime) days", at: next.place,
        hint: "write sooner, or give the points a longer lifetime")
    }
  }
}

extension StepAction {
  /// The least whole days it holds an entry.
  fileprivate var waitDays: Int {
    if case .wait(let span) = self { span.wholeDays ?? 0 } else { 0 }
  }
}
