package import Vocabulary

/// What runs in one night, in which order: `jobs/nights/<name>.json5`.
package struct NightDefinition: Sendable {
  /// The file's name; part of the key of every run.
  package let name: Identifier
  package let place: Place
  /// The time of the scheduled instant, in the programme's time zone.
  package let at: TimeOfDay
  package let steps: [NightStep]

  package init(text: String, name: Identifier, path: String? = nil) throws(Problem) {
    self = try DefinitionText.read(text, path: path ?? "jobs/nights/\(name).json5") {
      Self.read($0, name: name, $1)
    }
  }

  private init(name: Identifier, place: Place, at: TimeOfDay, steps: [NightStep]) {
    self.name = name
    self.place = place
    self.at = at
    self.steps = steps
  }

  static func read(_ node: Node, name: Identifier, _ findings: Findings) -> NightDefinition? {
    guard let object = ObjectReader(node, "a night", findings) else { return nil }
    let at = object.optional("at", .timeOfDay) ?? TimeOfDay(minuteOfDay: 120)
    let steps = object.required("steps", Reading<NightStep>.nightStep.list(minimum: 1))
    object.finish()
    guard let steps else { return nil }
    reportOrder(steps, findings)
    return NightDefinition(name: name, place: node.place, at: at, steps: steps)
  }

  /// Data move in one direction, and each kind of step stands once.
  private static func reportOrder(_ steps: [NightStep], _ findings: Findings) {
    let order = NightStepKind.allCases.map(\.rawValue).joined(separator: ", ")
    for (earlier, step) in zip(steps, steps.dropFirst()) where step.kind <= earlier.kind {
      findings.report(
        "the step \(step.kind.rawValue) comes after \(earlier.kind.rawValue), "
          + "expected the order \(order)", at: step.place)
    }
  }
}

/// One step of a night.
package struct NightStep: Sendable {
  package let kind: NightStepKind
  /// The feeds, models, segments or campaigns it is limited to; empty = all.
  package let only: [Located<Identifier>]
  package let place: Place
}

/// The steps of a night in the order of the data.
package enum NightStepKind: String, Sendable, CaseIterable, Comparable {
  case `import`
  case rfm
  case segments
  case campaigns
  case export

  package static func < (first: NightStepKind, second: NightStepKind) -> Bool {
    guard let left = allCases.firstIndex(of: first), let right = allCases.firstIndex(of: second)
    else { return false }
    return left < right
  }

  /// It works on named things, and can be limited to some of them.
  var takesNames: Bool { self < .export }
}

extension Reading where Value == NightStep {
  /// `"segments"` or `{ segments: { only: ["…"] } }`.
  static var nightStep: Reading {
    Reading { node, findings in
      if case .text = node.content {
        return Reading<NightStepKind>.choice.read(node, findings)
          .map { NightStep(kind: $0, only: [], place: node.place) }
      }
      guard case .object(let members) = node.content, members.count == 1 else {
        findings.report(
          "found \(node.description), expected a step such as \"import\"", at: node.place)
        return nil
      }
      let member = members[0]
      guard let kind = NightStepKind(rawValue: member.key) else {
        findings.report(
          unknown: "step", member.key, known: NightStepKind.allCases.map(\.rawValue),
          at: member.keyPlace)
        return nil
      }
      guard let object = ObjectReader(member.value, "the step \(kind.rawValue)", findings) else {
        return nil
      }
      let only =
        kind.takesNames
        ? object.optional("only", Reading<Identifier>.identifier.located.list(minimum: 1)) : nil
      object.finish()
      return NightStep(kind: kind, only: only ?? [], place: node.place)
    }
  }
}
