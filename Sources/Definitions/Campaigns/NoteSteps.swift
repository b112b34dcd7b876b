package import Vocabulary

/// Sets tags on everyone who reaches this step, or takes them off.
///
/// Writes: one row per customer and tag, with the step and the occasion that set it. A tag that is
/// set already keeps who set it first.
/// Example: `{ tag: { set: ["vip", "spring"] } }`
package struct TagStep: Sendable {
  package let operation: Operation
  package let tags: [String]

  package enum Operation: String, Sendable, CaseIterable {
    case set, remove
  }

  static func read(_ node: Node, _ findings: Findings) -> TagStep? {
    let reading = Reading<String>.filledText.oneOrMore
    return readOperation(node, "tag", reading, findings)
      .map { TagStep(operation: $0, tags: Array(Set($1)).sorted()) }
  }
}

/// Adds everyone who reaches this step to an audience, or takes them out of it.
///
/// Writes: who belongs to the audience, and one change per customer for its transfer file.
/// Example: `{ id: "reach", audience: { add: "spring", file: true } }`
package struct AudienceStep: Sendable {
  package let operation: Operation
  package let audience: Identifier
  /// Whether the change leaves in a file.
  package let isTransferred: Bool

  package enum Operation: String, Sendable, CaseIterable {
    case add, exclude
  }

  static func read(_ node: Node, _ findings: Findings) -> AudienceStep? {
    var isTransferred = false
    let named: (Operation, Identifier)? = readOperation(
      node, "audience", .identifier, findings
    ) { isTransferred = $0.optional("file", .boolean) ?? false }
    return named.map { AudienceStep(operation: $0, audience: $1, isTransferred: isTransferred) }
  }
}

/// Books points of our own on everyone who reaches this step, or takes them off.
///
/// Writes: one movement per customer, once per occasion; conditions ask for their sum.
/// Example: `{ id: "active", score: { points: 10, score: "activity" } }`
package struct ScoreStep: Sendable {
  package let score: String
  /// Less than 0: taken off.
  package let points: ExactDecimal

  static func read(_ node: Node, _ findings: Findings) -> ScoreStep? {
    guard let object = ObjectReader(node, "score", findings) else { return nil }
    let points = object.required("points", Reading<ExactDecimal>.decimal.located)
    let score = object.optional("score", .filledText) ?? "default"
    object.finish()
    guard let points else { return nil }
    let limit = ExactDecimal(units: 1_000_000_000_000, scale: 0)
    let isBooked =
      points.value.units != 0 && points.value < limit
      && ExactDecimal(units: -limit.units, scale: 0) < points.value
    if !isBooked {
      findings.report(
        "found \(points.value) points, expected some, and less than a million million",
        at: points.place)
    }
    return isBooked ? ScoreStep(score: score, points: points.value) : nil
  }
}

/// Reads an object with exactly one of the keys of an enumeration, and what is asked for beside it.
private func readOperation<Operation: RawRepresentable & CaseIterable, Value>(
  _ node: Node, _ what: String, _ reading: Reading<Value>, _ findings: Findings,
  beside: (ObjectReader) -> Void = { _ in }
) -> (Operation, Value)? where Operation.RawValue == String {
  guard let object = ObjectReader(node, what, findings) else { return nil }
  let written = Operation.allCases.filter { object.has($0.rawValue) }
  let values = written.map { object.optional($0.rawValue, reading) }
  beside(object)
  let problemsBefore = findings.problems.count
  object.finish()
  // A misspelt key is not also a missing one.
  if findings.problems.count > problemsBefore { return nil }
  guard written.count == 1 else {
    let names = Operation.allCases.map(\.rawValue).joined(separator: " or ")
    findings.report("expected either \(names) in \(what)", at: node.place)
    return nil
  }
  return values[0].map { (written[0], $0) }
}
