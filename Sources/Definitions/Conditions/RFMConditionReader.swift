import Vocabulary

/// Reads `rfm: { name: "Champions" }`.
struct RFMConditionReader {
  let findings: Findings

  func read(_ node: Node, at place: Place) -> Condition? {
    guard let object = ObjectReader(node, "rfm", findings) else { return nil }
    let model = object.optional("model", Reading<Identifier>.identifier.located)
    let name = object.optional("name", Reading<String>.filledText.located)
    let names = object.optional("name_in", Reading<String>.filledText.located.list(minimum: 1))
    let scores = RFMAxis.allCases.compactMap { axis -> RFMScoreTest? in
      guard let member = object.member(axis.rawValue) else { return nil }
      let tests = ValueTestReader(
        subject: "the score '\(axis.rawValue)'", type: .integer, bounds: 1...10,
        findings: findings
      ).read(member.value)
      return RFMScoreTest(axis: axis, tests: tests, place: member.keyPlace)
    }
    object.finish()
    if object.has("name"), object.has("name_in"), let place = object.place(of: "name_in") {
      findings.report("found name and name_in, expected one of them", at: place)
    }
    let isEmpty = !(["name", "name_in"] + RFMAxis.allCases.map(\.rawValue)).contains {
      object.has($0)
    }
    if isEmpty {
      findings.report(
        "rfm tests nothing, expected name, name_in, recency, frequency or monetary", at: place)
    }
    return .rfm(
      RFMCondition(
        model: model ?? Located(Self.defaultModel, at: place),
        names: names ?? name.map { [$0] } ?? [], scores: scores, place: place))
  }

  private static let defaultModel: Identifier = {
    guard let name = Identifier("default") else { preconditionFailure("'default' is a name") }
    return name
  }()
}
