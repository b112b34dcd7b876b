import Foundation
import Templates
import TestKit
import Testing
import Vocabulary

/// Every case of golden-liquid, whose results are those of Shopify's engine, but for the ones that
/// are named below with the reason.
@Suite struct GoldenLiquidTests {
  /// Names of cases, or how they begin, and why they are not met.
  private static let unsupported: [(name: String, reason: String)] = [
    (
      "tags, include, name from identifier",
      "a partial is named by a text, so that all of them are read and checked beforehand"
    ),
    ("tags, case, unexpected when token", "'and' behind `when` is refused, not passed over"),
  ]

  @Test(.needsSharedData) func `every case of golden liquid gives its text or is refused`() throws {
    let path = SharedData.path("golden-liquid/golden_liquid.json")
    let bytes = try Array(Data(contentsOf: URL(filePath: path)))
    let document = try JSONValue(reading: bytes, at: Place(path: "golden_liquid.json"))
    let cases = document["tests"]?.elements ?? []
    #expect(cases.count > 500)
    var differences: [String] = []
    for golden in cases {
      let name = golden["name"]?.textValue ?? ""
      if Self.unsupported.contains(where: { name.hasPrefix($0.name) }) { continue }
      let found = Self.found(golden)
      if case .boolean(true)? = golden["invalid"] {
        if let found { differences.append("\(name): should be refused, gave '\(found)'") }
        continue
      }
      let expected =
        golden["results"]?.elements?.compactMap(\.textValue)
        ?? [golden["result"]?.textValue ?? ""]
      if let found, expected.contains(found) { continue }
      differences.append("\(name): '\(found ?? "refused")', expected '\(expected[0])'")
    }
    #expect(differences.isEmpty, "\(differences.joined(separator: "\n"))")
  }

  /// Nothing if the template is refused or its values are.
  private static func found(_ golden: JSONValue) -> String? {
    var partials: [String: TemplateSource] = [:]
    if case .object(let members)? = golden["templates"] {
      for (name, text) in members { partials[name] = source(text.textValue ?? "", name) }
    }
    return rendered(
      golden["template"]?.textValue ?? "", data: golden["data"] ?? .object([]),
      partials: TemplatePartials(partials))
  }
}

func source(_ text: String, _ path: String = "t.liquid") -> TemplateSource {
  TemplateSource([TemplateSource.Line(text, at: Place(path: path, line: 1, column: 0))])
}

/// The text of a template without schema; nothing if it is refused.
func rendered(
  _ text: String, data: JSONValue, partials: TemplatePartials = TemplatePartials()
) -> String? {
  guard case .object(let values) = TemplateValue(data),
    let template = try? Template(withoutSchema: source(text), partials: partials)
  else { return nil }
  var output: [UInt8] = []
  guard (try? template.render(named: values, into: &output)) != nil else { return nil }
  return String(decoding: output, as: UTF8.self)
}

extension TemplateValue {
  init(_ json: JSONValue) {
    switch json {
    case .object(let members):
      self = .object(TemplateObject(members.map { ($0.0, TemplateValue($0.1)) }))
    case .array(let elements): self = .list(elements.map { TemplateValue($0) })
    case .text(let text): self = .text(text)
    case .integer(let number): self = .number(ExactDecimal(units: Int64(number), scale: 0))
    case .number(let text): self = ExactDecimal(text).map { .number($0) } ?? .nothing
    case .boolean(let flag): self = .boolean(flag)
    case .null: self = .nothing
    }
  }
}
