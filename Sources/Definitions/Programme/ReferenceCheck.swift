import Vocabulary

/// What exists to be named. A file with a finding of its own still defines its name.
struct DefinedNames {
  let files: [DefinitionFile]
  let settings: Settings
  let models: [RFMDefinition]
  let templates: [TemplateDefinition]
  let partials: [PartialDefinition]

  /// Files of campaigns and of mailings, whose ids are of one kind.
  var campaignCount: Int { all(.campaigns).count + all(.mailings).count }

  /// Partials lie among the templates, but nothing sends them.
  func all(_ folder: DefinitionFolder) -> [Identifier] {
    let names = files.compactMap { $0.name(in: folder) }
    guard folder == .templates, !partials.isEmpty else { return names }
    return names.filter { name in !partials.contains { $0.name == name } }
  }
}

/// Checks that what definitions name is defined.
struct ReferenceCheck {
  let names: DefinedNames
  let findings: Findings

  func check(
    segments: [SegmentDefinition], models: [RFMDefinition], campaigns: [CampaignDefinition],
    nights: [NightDefinition], tests: [CampaignTestDefinition]
  ) {
    let ids = campaigns.map(\.id.value)
    for segment in segments { check(segment.condition, ids) }
    for model in models {
      if let base = model.base { check(base, "segment", .segments) }
    }
    for campaign in campaigns { check(campaign, ids) }
    reportSharedIds(campaigns)
    check(names.settings.guards, ids)
    for night in nights { check(night, campaigns) }
    for test in tests { check(test, ids) }
    NightOrderCheck(nights: nights, findings: findings).check()
  }

  private func check(_ name: Located<Identifier>, _ what: String, _ folder: DefinitionFolder) {
    let known = names.all(folder)
    if !known.contains(name.value) {
      findings.report(missing: what, name, known: known)
    }
  }

  private func check(_ condition: Condition, _ campaignIDs: [Identifier]) {
    for segment in condition.segments { check(segment, "segment", .segments) }
    // A campaign with a finding of its own has no id to compare with.
    if campaignIDs.count == names.campaignCount {
      for campaign in condition.campaigns where !campaignIDs.contains(campaign.value) {
        findings.report(missing: "campaign", campaign, known: campaignIDs)
      }
    }
    for part in condition.flattened {
      switch part {
      case .rfm(let rfm): check(rfm)
      case .messages(let messages):
        for template in messages.templates { check(template, "template", .templates) }
      case .bonus(let bonus): check(legalEntities: bonus.legalEntities)
      default: continue
      }
    }
  }

  /// A cap under a name that nobody has protects nothing.
  private func check(_ guards: GuardSettings, _ campaignIDs: [Identifier]) {
    check(legalEntities: guards.legalEntities.map(\.name))
    guard campaignIDs.count == names.campaignCount else { return }
    for cap in guards.campaigns where !campaignIDs.contains(cap.name.value) {
      findings.report(missing: "campaign", cap.name, known: campaignIDs)
    }
  }

  private func check(legalEntities: [Located<Identifier>]) {
    for entity in legalEntities where !names.settings.hasLegalEntity(entity.value) {
      findings.report(
        missing: "legal entity", entity, known: names.settings.legalEntities.map(\.value))
    }
  }

  private func check(_ condition: RFMCondition) {
    check(condition.model, "RFM model", .rfm)
    guard let model = names.models.first(where: { $0.name == condition.model.value }) else {
      return
    }
    for name in condition.names where !model.allNames.contains(name.value) {
      findings.report(
        unknown: "RFM name", name.value, known: model.allNames, at: name.place)
    }
    let tests = condition.scores.flatMap(\.tests)
    let wrong =
      tests.filter { $0.rule.greatestInteger > model.groups }.map(\.place)
      + condition.cells.filter { $0.value.greatestScore > model.groups }.map(\.place)
    for place in wrong {
      findings.report(
        "the model '\(model.name)' has scores from 1 to \(model.groups)", at: place)
    }
    for test in condition.total where test.rule.greatestInteger > 3 * model.groups {
      findings.report(
        "the scores of the model '\(model.name)' add up to 3 to \(3 * model.groups)",
        at: test.place)
    }
  }

  private func check(_ campaign: CampaignDefinition, _ ids: [Identifier]) {
    for entity in campaign.budget.legalEntities.keys.sorted()
    where !names.settings.hasLegalEntity(entity) {
      findings.report(
        missing: "legal entity", Located(entity, at: campaign.place),
        known: names.settings.legalEntities.map(\.value))
    }
    for condition in campaign.trigger.conditions { check(condition, ids) }
    for step in campaign.steps {
      switch step.action {
      case .select(let segment): check(segment, "segment", .segments)
      case .filter(let condition): check(condition, ids)
      case .accrue(let accrual):
        check(legalEntities: [accrual.legalEntity])
      case .send(let message): check(message)
      default: break
      }
    }
  }

  private func check(_ test: CampaignTestDefinition, _ ids: [Identifier]) {
    // A campaign with a finding of its own has no id to compare with.
    if !ids.contains(test.campaign.value), ids.count == names.campaignCount {
      findings.report(missing: "campaign", test.campaign, known: ids)
    }
    for delivery in test.nights.flatMap(\.given) { check(delivery.feed, "feed", .feeds) }
  }

  private func check(_ message: SendStep) {
    check(message.template, "template", .templates)
    if let template = names.templates.first(where: { $0.name == message.template.value }),
      template.channel != message.channel
    {
      findings.report(
        "the template '\(template.name)' is for \(template.channel.rawValue), expected one for "
          + message.channel.rawValue, at: message.template.place)
    }
  }

  private func reportSharedIds(_ campaigns: [CampaignDefinition]) {
    var owners: [Identifier: CampaignDefinition] = [:]
    for campaign in campaigns {
      if let first = owners[campaign.id.value] {
        findings.report(
          "the id '\(campaign.id.value)' is also that of \(first.id.place.path)",
          at: campaign.id.place, hint: "an id belongs to one campaign for ever")
      }
      owners[campaign.id.value] = owners[campaign.id.value] ?? campaign
    }
  }

  private func check(_ night: NightDefinition, _ campaigns: [CampaignDefinition]) {
    for file in night.expects { check(file.feed, "feed", .feeds) }
    if case .calendar(let name, _) = night.businessDate { check(name, "calendar", .calendars) }
    for step in night.steps {
      for name in step.only {
        switch step.kind {
        case .import: check(name, "feed", .feeds)
        case .rfm: check(name, "RFM model", .rfm)
        case .segments: check(name, "segment", .segments)
        case .campaigns:
          let ids = campaigns.map(\.id.value)
          // A campaign with a finding of its own has no id to compare with.
          if !ids.contains(name.value), ids.count == names.campaignCount {
            findings.report(missing: "campaign", name, known: ids)
          }
        case .export, .sql, .check, .command: break
        }
      }
      if step.kind == .campaigns { reportShortLifetimes(campaigns, night) }
    }
  }

  /// A message that expires before its window opens is never sent.
  private func reportShortLifetimes(_ campaigns: [CampaignDefinition], _ night: NightDefinition) {
    for step in campaigns.flatMap(\.steps) {
      guard case .send(let message) = step.action, let window = message.window,
        window.opens > night.at
      else { continue }
      let secondsToOpening = (window.opens.minuteOfDay - night.at.minuteOfDay) * 60
      if message.lifetime.value.seconds <= secondsToOpening {
        findings.report(
          "the message lives \(message.lifetime.value) from \(night.at) on, "
            + "and its window opens at \(window.opens)", at: message.lifetime.place,
          hint: "give it a longer lifetime or an earlier window")
      }
    }
  }
}

extension RFMCell {
  fileprivate var greatestScore: Int { max(recency, frequency, monetary) }
}

extension ValueTest.Rule {
  /// The greatest whole number it names.
  fileprivate var greatestInteger: Int {
    let values: [LiteralValue] =
      switch self {
      case .is(let value), .isNot(let value), .atLeast(let value), .atMost(let value),
        .moreThan(let value), .lessThan(let value):
        [value]
      case .between(let low, let high): [low, high]
      case .oneOf(let list), .noneOf(let list): list
      case .isKnown, .isUnknown, .startsWith, .contains: []
      }
    return values.reduce(0) { if case .integer(let number) = $1 { max($0, number) } else { $0 } }
  }
}
