import Vocabulary

/// Reads `jobs/tests/<name>.json5`.
struct CampaignTestReader {
  let name: Identifier
  let findings: Findings

  func read(_ node: Node) -> CampaignTestDefinition? {
    guard let object = ObjectReader(node, "a test", findings) else { return nil }
    let campaign = object.required("campaign", Reading<Identifier>.identifier.located)
    let nights = object.required(
      "nights", Reading<CampaignTestDefinition.Night> { node, _ in night(node) }.list(minimum: 1))
    object.finish()
    guard let campaign, let nights else { return nil }
    for (earlier, later) in zip(nights, nights.dropFirst()) where later.date <= earlier.date {
      findings.report(
        "the night of \(later.date) stands behind that of \(earlier.date)", at: later.place,
        hint: "write the nights in the order of their dates")
    }
    return CampaignTestDefinition(name: name, campaign: campaign, nights: nights)
  }

  private func night(_ node: Node) -> CampaignTestDefinition.Night? {
    guard let object = ObjectReader(node, "a night", findings) else { return nil }
    let date = object.required("date", .date)
    let given = object.optional("given", Reading { node, _ in deliveries(node) }) ?? []
    let expectations = object.required("expect", Reading { node, _ in self.expectations(node) })
    object.finish()
    guard let date, let expectations else { return nil }
    return CampaignTestDefinition.Night(
      date: date, given: given, expectations: expectations, place: node.place)
  }

  // MARK: What comes in

  private func deliveries(_ node: Node) -> [CampaignTestDefinition.Delivery]? {
    members(of: node, "feeds with their rows")?.compactMap { member in
      guard let feed = Identifier(member.key) else {
        findings.report(
          "'\(member.key.shortened)' is no name of a feed", at: member.keyPlace)
        return nil
      }
      let rows = Reading<CampaignTestDefinition.Row> { node, _ in row(node) }.list(minimum: 1)
      return rows.read(member.value, findings).map {
        CampaignTestDefinition.Delivery(feed: Located(feed, at: member.keyPlace), rows: $0)
      }
    }
  }

  private func row(_ node: Node) -> CampaignTestDefinition.Row? {
    members(of: node, "columns with their values")?.compactMap { member in
      value(member.value).map { (member.key, $0) }
    }
  }

  private func value(_ node: Node) -> CampaignTestDefinition.Value? {
    switch node.content {
    case .text(let text), .number(let text): return .text(text)
    case .object:
      guard let object = ObjectReader(node, "a value", findings) else { return nil }
      let key = object.required(
        "key_of", .parsed("customer, step and occasion, as 'C-1 gift birthday:2026'", Self.key))
      object.finish()
      return key
    default:
      findings.report(
        "found \(node.description), expected a text, a number or { key_of: … }", at: node.place)
      return nil
    }
  }

  private static func key(_ text: String) -> CampaignTestDefinition.Value? {
    let words = text.split(separator: " ")
    guard words.count == 3, let step = Identifier(words[1]) else { return nil }
    return .keyOf(customer: String(words[0]), step: step, occasion: String(words[2]))
  }

  // MARK: What must come of it

  private func expectations(_ node: Node) -> [CampaignTestDefinition.Expectation]? {
    guard let object = ObjectReader(node, "what is expected", findings) else { return nil }
    let expectations = CampaignTestDefinition.Kind.allCases.compactMap { kind in
      object.optional(kind.rawValue, Reading<String>.plainLine.list()).map {
        CampaignTestDefinition.Expectation(
          kind: kind, lines: $0, place: object.place(of: kind.rawValue) ?? node.place)
      }
    }
    object.finish()
    if case .object(let members) = node.content, members.isEmpty {
      findings.report(
        "the night expects nothing", at: node.place,
        hint: "name what must come of it; `entries: []` where nobody may enter")
    }
    return expectations
  }

  private func members(of node: Node, _ what: String) -> [Node.Member]? {
    if case .object(let members) = node.content { return members }
    findings.report("found \(node.description), expected \(what)", at: node.place)
    return nil
  }
}
