import Vocabulary

/// Reads `rfm: { name: "Champions" }`.
struct RFMConditionReader {
  let findings: Findings

  private static let keys =
    ["name", "name_in", "cell"] + RFMAxis.allCases.map(\.rawValue) + ["total"]

  func read(_ node: Node, at place: Place) -> Condition? {
    guard let object = ObjectReader(node, "rfm", findings) else { return nil }
    let model = object.optional("model", Reading<Identifier>.identifier.located)
    let name = object.optional("name", Reading<String>.filledText.located)
    let names = object.optional("name_in", Reading<String>.filledText.located.list(minimum: 1))
    let cells = object.optional("cell", Reading<RFMCell>.cell.located.oneOrMore)
    let scores = RFMAxis.allCases.compactMap { axis -> RFMScoreTest? in
      object.member(axis.rawValue).map { member in
        let tests = score(member, "the score '\(axis.rawValue)'", 1...10)
        return RFMScoreTest(axis: axis, tests: tests, place: member.keyPlace)
      }
    }
    let total = object.member("total").map { score($0, "the sum of the scores", 3...30) }
    object.finish()
    if object.has("name"), object.has("name_in"), let place = object.place(of: "name_in") {
      findings.report("found name and name_in, expected one of them", at: place)
    }
    if !Self.keys.contains(where: object.has) {
      findings.report(
        "rfm tests nothing, expected one of \(Self.keys.joined(separator: ", "))", at: place)
    }
    return .rfm(
      RFMCondition(
        model: model ?? Located(Self.defaultModel, at: place),
        names: names ?? name.map { [$0] } ?? [], cells: cells ?? [], scores: scores,
        total: total ?? [], place: place))
  }

  private func score(
    _ member: Node.Member, _ subject: String, _ bounds: ClosedRange<Int>
  ) -> [ValueTest] {
    ValueTestReader(subject: subject, type: .integer, bounds: bounds, findings: findings)
      .read(member.value)
  }

  static let defaultModel: Identifier = {
    guard let name = Identifier("default") else { preconditionFailure("'default' is a name") }
    return name
  }()
}

extension Reading where Value == RFMCell {
  fileprivate static var cell: Reading {
    .parsed("three scores from 1 to 10", hint: #"write "5-4-3""#) { RFMCell(written: $0) }
  }
}
