import Vocabulary

/// A step as it was read, before its arrows are known.
struct StepDraft {
  let kind: StepKind
  /// `nil` if the action has a finding.
  let action: StepAction?
  let id: Located<Identifier>?
  /// `then`, `yes` and `no` as written.
  let labels: [(outcome: StepOutcome, label: Located<String>)]
  let place: Place
}

/// Reads one step of the list: one key that names its kind, `id`, and where it goes on.
struct StepReader {
  let customFields: CustomFields
  let findings: Findings

  /// The whole list, top to bottom; every step is read, for all findings.
  func readAll(_ node: Node) -> [StepDraft]? {
    guard case .list(let nodes) = node.content else {
      findings.report("found \(node.description), expected a list", at: node.place)
      return nil
    }
    guard !nodes.isEmpty else {
      findings.report("found a list of 0, expected 1 or more", at: node.place)
      return nil
    }
    var drafts: [StepDraft?] = []
    for node in nodes { drafts.append(read(node, below: drafts.compactMap(\.self))) }
    return drafts.contains { $0 == nil } ? nil : drafts.compactMap(\.self)
  }

  private func read(_ node: Node, below above: [StepDraft]) -> StepDraft? {
    guard case .object(let members) = node.content else {
      findings.report("found \(node.description), expected a step", at: node.place)
      return nil
    }
    guard let kind = self.kind(members, at: node.place),
      let object = ObjectReader(node, "a step of kind \(kind.rawValue)", findings)
    else { return nil }
    let id = object.optional("id", Reading<Identifier>.identifier.located)
    _ = object.member(kind.rawValue)
    var labels: [(outcome: StepOutcome, label: Located<String>)] = []
    for (key, outcome) in kind.arrows {
      guard let label = object.optional(key, Reading<String>.filledText.located) else { continue }
      labels.append((outcome, label))
    }
    if kind == .abTest { labels = branches(object) }
    let action = object.member(kind.rawValue).flatMap {
      self.action(kind, $0.value, above, branches: labels.count)
    }
    object.finish()
    if kind.needsId, !object.has("id") {
      findings.report(
        "the step \(kind.rawValue) has no id", at: node.place,
        hint: "write an id: it is part of the key of what the step did, and never reused")
    }
    if id?.value.text == "end", let id {
      findings.report("'end' is no id: it is where a campaign ends", at: id.place)
    }
    return StepDraft(kind: kind, action: action, id: id, labels: labels, place: node.place)
  }

  private func kind(_ members: [Node.Member], at place: Place) -> StepKind? {
    let kinds = members.compactMap { member in StepKind(rawValue: member.key) }
    if kinds.count == 1 { return kinds[0] }
    let names = StepKind.allCases.map(\.rawValue)
    if kinds.count > 1 {
      findings.report(
        "found \(kinds.map(\.rawValue).joined(separator: " and ")) in one step, expected one kind",
        at: place, hint: "write two steps")
      return nil
    }
    let plain = ["id"] + StepOutcome.writtenKeys
    guard let unknown = members.first(where: { !plain.contains($0.key) }) else {
      findings.report(
        "found a step without a kind, expected one of \(names.joined(separator: ", "))", at: place)
      return nil
    }
    findings.report(unknown: "step", unknown.key, known: names, at: unknown.keyPlace)
    return nil
  }

  private func branches(
    _ object: ObjectReader
  ) -> [(outcome: StepOutcome, label: Located<String>)] {
    let written =
      object.required(
        "branches", Reading<String>.filledText.located.list(minimum: 2)) ?? []
    if written.count > ABTestStep.greatestBranches {
      findings.report(
        "found \(written.count) branches, expected at most \(ABTestStep.greatestBranches)",
        at: object.place)
    }
    return zip(StepOutcome.branches, written).map { ($0, $1) }
  }

  private func action(
    _ kind: StepKind, _ node: Node, _ above: [StepDraft], branches: Int
  ) -> StepAction? {
    switch kind {
    case .select:
      return Reading<Identifier>.identifier.located.read(node, findings).map { .select($0) }
    case .filter:
      let reader = ConditionReader(customFields: customFields, findings: findings)
      return reader.read(node).map { .filter($0) }
    case .refilter: return refilter(node, above)
    case .limit:
      return Reading<Int>.integer(1...1_000_000_000).read(node, findings).map { .limit($0) }
    case .limitPoll: return LimitPollStep.read(node, findings).map { .limitPoll($0) }
    case .abTest: return ABTestStep.read(node, branches: branches, findings).map { .abTest($0) }
    case .checkEmail: return checkEmail(node, above)
    case .call: return CallStep.read(node, findings).map { .call($0) }
    case .report: return ReportStep.read(node, findings).map { .report($0) }
    case .accrue: return AccrueStep.read(node, findings).map { .accrue($0) }
    case .score: return ScoreStep.read(node, findings).map { .score($0) }
    case .tag: return TagStep.read(node, findings).map { .tag($0) }
    case .audience: return AudienceStep.read(node, findings).map { .audience($0) }
    case .wait: return Reading<TimeSpan>.timeSpan.read(node, findings).map { .wait($0) }
    case .waitUntil: return Reading<CivilDate>.date.read(node, findings).map { .waitUntil($0) }
    case .sendEmail, .sendSMS, .sendPush:
      guard let channel = kind.channel else { return nil }
      return SendStep.read(node, channel: channel, findings).map { .send($0) }
    }
  }

  /// The condition of the nearest filter above; that filter may have a finding of its own.
  private func refilter(_ node: Node, _ above: [StepDraft]) -> StepAction? {
    let hint = "write refilter: true"
    guard Reading<Bool>.onlyTrue(otherwise: hint).read(node, findings) != nil else { return nil }
    guard let filter = above.last(where: { $0.kind == .filter }) else {
      findings.report(
        "there is no filter above this refilter", at: node.place,
        hint: "write a filter with a condition")
      return nil
    }
    guard case .filter(let condition)? = filter.action else { return nil }
    return .refilter(condition)
  }

  /// The e-mail whose fate is asked for is written by a step above.
  private func checkEmail(_ node: Node, _ above: [StepDraft]) -> StepAction? {
    guard let name = Reading<Identifier>.identifier.located.read(node, findings) else { return nil }
    let mails = above.filter { $0.kind == .sendEmail }.compactMap(\.id?.value)
    if mails.contains(name.value) { return .checkEmail(name) }
    findings.report(
      "there is no step '\(name.value)' above that writes an e-mail", at: name.place,
      hint: Findings.suggestion(for: name.value.text, among: mails.map(\.text)))
    return nil
  }
}
