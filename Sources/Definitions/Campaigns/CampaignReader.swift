import Vocabulary

/// Reads `jobs/campaigns/<name>.json5`.
struct CampaignReader {
  let name: Identifier
  let customFields: CustomFields
  let findings: Findings
  /// Where its file lies.
  var folder = DefinitionFolder.campaigns

  func read(_ node: Node) -> CampaignDefinition? {
    guard let object = ObjectReader(node, "a campaign", findings) else { return nil }
    let problemsBefore = findings.problems.count
    let id = object.required("id", Reading<Identifier>.identifier.located)
    let title = object.optional("title", .filledText)
    let isActive = object.optional("active", .boolean) ?? true
    let from = object.optional("from", .date)
    let until = object.optional("until", .date)
    let triggers = TriggerReader(customFields: customFields, findings: findings)
    let trigger = object.required("trigger", Reading<Trigger> { node, _ in triggers.read(node) })
    let controlGroup = object.optional("control_group", .percent) ?? .zero
    let attribution = object.optional("attribution", .days(1...365))
    let priority = object.optional("priority", .integer(0...1_000_000)) ?? 100
    let budget = object.optional("budget", .budget) ?? .none
    let reentry = object.optional("reentry", .days(1...36_500))
    let participants = object.optional("participant_limit", .integer(1...1_000_000_000))
    let stepReader = StepReader(customFields: customFields, findings: findings)
    let drafts = object.required(
      "steps", Reading<[StepDraft]> { node, _ in stepReader.readAll(node) })
    object.finish()
    if let from, let until, from > until, let place = object.place(of: "until") {
      findings.report("the campaign ends on \(until), before it begins on \(from)", at: place)
    }
    if let trigger, trigger.isYearly, let reentry, reentry >= 365,
      let place = object.place(of: "reentry")
    {
      findings.report(
        "a reentry of \(reentry) days skips years of a trigger that fires once a year", at: place,
        hint: "remove it: an occasion is entered once anyway")
    }
    let steps = drafts.flatMap { StepGraph(findings: findings).resolve($0) }
    guard let id, let trigger, let steps else { return nil }
    let campaign = CampaignDefinition(
      name: name, folder: folder, place: node.place, id: id, title: title ?? id.value.text,
      isActive: isActive,
      from: from, until: until, trigger: trigger, controlGroup: controlGroup,
      attributionDays: attribution ?? CampaignDefinition.defaultAttributionDays,
      priority: priority, budget: budget, reentryDays: reentry, participantLimit: participants,
      steps: steps)
    // A graph with other findings would be judged by what it is not.
    if findings.problems.count == problemsBefore {
      CampaignLint(campaign: campaign, findings: findings).check()
    }
    return campaign
  }
}
