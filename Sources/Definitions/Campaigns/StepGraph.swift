import Vocabulary

/// Turns the list of steps into a graph whose arrows only point down the page.
struct StepGraph {
  let findings: Findings

  /// `nil` if a step has a finding of its own or an arrow leads nowhere.
  func resolve(_ drafts: [StepDraft]) -> [CampaignStep]? {
    let ids = drafts.enumerated().map { index, draft in id(of: draft, at: index) }
    reportDuplicates(drafts, ids)
    var isComplete = true
    var steps: [CampaignStep] = []
    for (index, draft) in drafts.enumerated() {
      let arrows = arrows(of: draft, at: index, ids: ids, drafts)
      guard let arrows, let action = draft.action else {
        isComplete = false
        continue
      }
      steps.append(
        CampaignStep(
          index: index, id: ids[index], hasOwnId: draft.id != nil, action: action, arrows: arrows,
          place: draft.place))
    }
    return isComplete ? steps : nil
  }

  private func id(of draft: StepDraft, at index: Int) -> Identifier {
    if let id = draft.id { return id.value }
    guard let derived = Identifier("\(draft.kind.rawValue)-\(index + 1)") else {
      preconditionFailure("a kind and a position make a name")
    }
    return derived
  }

  private func reportDuplicates(_ drafts: [StepDraft], _ ids: [Identifier]) {
    var owners: [Identifier: Int] = [:]
    for (index, id) in ids.enumerated() {
      guard let first = owners[id] else {
        owners[id] = index
        continue
      }
      // Of a written id and a derived one the written one can be changed.
      let place = drafts[index].id?.place ?? drafts[first].id?.place ?? drafts[index].place
      findings.report(
        "the id '\(id)' is also that of step \(first + 1) of this campaign", at: place,
        hint: "give each step an id of its own")
    }
  }

  private func arrows(
    of draft: StepDraft, at index: Int, ids: [Identifier], _ drafts: [StepDraft]
  ) -> [StepArrow]? {
    let next: StepTarget = index + 1 < ids.count ? .step(index + 1) : .end
    let outcomes =
      draft.kind == .abTest ? draft.labels.map(\.outcome) : draft.kind.arrows.map(\.outcome)
    let arrows = outcomes.map { outcome -> StepArrow? in
      guard let written = draft.labels.first(where: { $0.outcome == outcome }) else {
        // What is not said leaves the campaign for `no`, and goes on to the next step otherwise.
        return StepArrow(outcome: outcome, target: outcome == .no ? .end : next)
      }
      return target(written.label, from: index, ids, drafts)
        .map { StepArrow(outcome: outcome, target: $0) }
    }
    return arrows.contains { $0 == nil } ? nil : arrows.compactMap(\.self)
  }

  private func target(
    _ label: Located<String>, from index: Int, _ ids: [Identifier], _ drafts: [StepDraft]
  ) -> StepTarget? {
    if label.value == "end" { return .end }
    let written = drafts.compactMap(\.id?.value.text)
    guard let goal = drafts.firstIndex(where: { $0.id?.value.text == label.value }) else {
      findings.report(unknown: "step", label.value, known: written + ["end"], at: label.place)
      return nil
    }
    guard goal > index else {
      findings.report(
        "the arrow to '\(label.value)' points up the page, expected a step further down",
        at: label.place, hint: "an arrow that points down cannot make a circle: move the step")
      return nil
    }
    return .step(goal)
  }
}
