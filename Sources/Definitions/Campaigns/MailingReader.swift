import Vocabulary

/// Reads `jobs/mailings/<name>.json5`: a message to the members of a segment, on a day or again and
/// again, without a trigger of their own.
///
/// A mailing is a campaign that is written shorter: its entries, its balance, its messages and its
/// answers are those of campaigns. What it says is made into one and read as one.
struct MailingReader {
  let name: Identifier
  let customFields: CustomFields
  let findings: Findings

  /// The keys that mean the same in both.
  private static let shared = [
    "id", "title", "active", "from", "until", "control_group", "attribution", "priority",
    "participant_limit",
  ]
  private static let messages = ["send_email", "send_sms", "send_push"]

  /// Whether a text is that of a mailing: campaigns have steps, mailings a segment.
  static func isOne(_ node: Node) -> Bool {
    guard case .object(let members) = node.content else { return false }
    return members.contains { $0.key == "segment" } && !members.contains { $0.key == "steps" }
  }

  func read(_ node: Node) -> CampaignDefinition? {
    guard let object = ObjectReader(node, "a mailing", findings) else { return nil }
    let before = findings.problems.count
    let shared = Self.shared.compactMap { object.member($0) }
    _ = object.required("id", Reading<Identifier>.identifier)
    let segment = object.required("segment", Reading<Node> { node, _ in node })
    let trigger = trigger(object, segment)
    let steps = steps(object)
    object.finish()
    guard findings.problems.count == before, let trigger, let steps else { return nil }
    let place = node.place
    let made = Node(
      content: .object(
        shared + [
          Node.Member(key: "trigger", keyPlace: place, value: trigger),
          Node.Member(
            key: "steps", keyPlace: place, value: Node(content: .list(steps), place: place)),
        ]), place: place)
    return CampaignReader(
      name: name, customFields: customFields, findings: findings, folder: .mailings
    ).read(made)
  }

  /// `on: "2026-12-24"`, or `repeat` with what a repeated date has.
  private func trigger(_ object: ObjectReader, _ segment: Node?) -> Node? {
    let day = object.member("on")
    let rule = object.member("repeat")
    guard let segment else { return nil }
    let members = Node.Member(key: "segment", keyPlace: segment.place, value: segment)
    switch (day, rule) {
    case (let day?, nil):
      return Self.object(
        "date_has_come", at: day.keyPlace,
        [Node.Member(key: "on", keyPlace: day.keyPlace, value: day.value), members])
    case (nil, let rule?):
      guard case .object(let parts) = rule.value.content else {
        findings.report(
          "found \(rule.value.description), expected an object", at: rule.value.place,
          hint: #"write { every: "month", day: 1 }"#)
        return nil
      }
      return Self.object("repeated_date", at: rule.keyPlace, parts + [members])
    default:
      findings.report(
        day == nil ? "a mailing has no day" : "a mailing has both a day and a repetition",
        at: rule?.keyPlace ?? object.place,
        hint: #"write on: "2026-12-24", or repeat: { every: "month", day: 1 }"#)
      return nil
    }
  }

  /// One message, or a test of several.
  private func steps(_ object: ObjectReader) -> [Node]? {
    let written = Self.messages.compactMap { object.member($0) }
    let variants = object.member("variants")
    let test = object.member("ab_test")
    guard let variants else {
      if let test {
        findings.report(
          "a test needs variants", at: test.keyPlace,
          hint: "write variants: [{ send_email: … }, { send_email: … }]")
        return nil
      }
      return single(written, object).map { [Self.step(id: "message", $0)] }
    }
    guard written.isEmpty, let test else {
      findings.report(
        "variants need an ab_test beside them, and no other message", at: variants.keyPlace,
        hint: #"write ab_test: { first: 1000, criterion: "opens", after: "2 days" }"#)
      return nil
    }
    guard case .list(let nodes) = variants.value.content, (2...8).contains(nodes.count) else {
      findings.report(
        "found \(variants.value.description), expected two to eight messages",
        at: variants.value.place)
      return nil
    }
    return tested(nodes, test)
  }

  private func tested(_ nodes: [Node], _ test: Node.Member) -> [Node]? {
    var steps: [Node] = []
    var branches: [Node] = []
    for (index, node) in nodes.enumerated() {
      guard let variant = ObjectReader(node, "a variant", findings) else { return nil }
      let written = Self.messages.compactMap { variant.member($0) }
      variant.finish()
      guard let message = single(written, variant) else { return nil }
      let id = "variant-\(index + 1)"
      branches.append(Node(content: .text(id), place: node.place))
      steps.append(Self.step(id: id, message, then: "end"))
    }
    let fork = Node(
      content: .object([
        Self.member("id", .text("test"), at: test.keyPlace), test,
        Self.member("branches", .list(branches), at: test.keyPlace),
      ]), place: test.keyPlace)
    return [fork] + steps
  }

  private func single(_ written: [Node.Member], _ object: ObjectReader) -> Node.Member? {
    if written.count == 1 { return written[0] }
    findings.report(
      written.isEmpty
        ? "there is no message, expected one of \(Self.messages.joined(separator: ", "))"
        : "there are \(written.count) messages, expected one",
      at: written.last?.keyPlace ?? object.place,
      hint: #"write send_email: { template: "…" }; a second channel is a mailing of its own"#)
    return nil
  }

  private static func step(id: String, _ message: Node.Member, then: String? = nil) -> Node {
    let place = message.keyPlace
    let end = then.map { [member("then", .text($0), at: place)] } ?? []
    return Node(
      content: .object([member("id", .text(id), at: place), message] + end), place: place)
  }

  private static func member(_ key: String, _ content: Node.Content, at place: Place) -> Node.Member
  {
    Node.Member(key: key, keyPlace: place, value: Node(content: content, place: place))
  }

  private static func object(_ key: String, at place: Place, _ members: [Node.Member]) -> Node {
    Node(content: .object([member(key, .object(members), at: place)]), place: place)
  }
}
