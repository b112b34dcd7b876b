import Vocabulary

/// What must hold before a night goes on: a query of a person that answers with the rows that are
/// wrong.
package struct NightCheck: Sendable, Hashable {
  package enum Severity: String, Sendable, CaseIterable {
    /// The night fails with 65, and what stands on the check does not run.
    case error
    /// The night says so and goes on.
    case warn
  }

  package let script: ScriptFile
  package let severity: Severity
  /// So many wrong rows are let pass.
  package let atMost: Int
}

extension ObjectReader {
  /// The keys of a check, beside whatever else the object has.
  fileprivate func check(at place: Place) -> NightCheck? {
    let script = scriptFile(at: place)
    let severity = optional("severity", Reading<NightCheck.Severity>.choice)
    let atMost = optional("at_most", .integer(0...1_000_000_000))
    return script.map {
      NightCheck(script: $0, severity: severity ?? .error, atMost: atMost ?? 0)
    }
  }
}

extension Reading where Value == NightCheck {
  /// `{ file: "sql/checks/no-total.sql", sha256: "…", severity: "warn", at_most: 10 }`
  static var nightCheck: Reading {
    Reading { node, findings in
      guard let object = ObjectReader(node, "a check", findings) else { return nil }
      let check = object.check(at: node.place)
      object.finish()
      return check
    }
  }
}

extension Reading where Value == NightStep {
  /// An element of the key `checks`: `{ id: "no-total", file: "…", sha256: "…" }`.
  static var listedCheck: Reading {
    Reading { node, findings in
      guard let object = ObjectReader(node, "a check", findings) else { return nil }
      let id = object.required("id", .identifier)
      let check = object.check(at: node.place)
      let timeout = object.optional("timeout", .timeLimit)
      object.finish()
      guard let id, let check else { return nil }
      return NightStep(
        kind: .check, id: id, tags: [], only: [], script: check.script, check: check, command: [],
        timeout: timeout, place: node.place, givenNeeds: nil)
    }
  }
}

extension [NightStep] {
  /// The steps with the checks of the key `checks` among them: before the export, or at the end where
  /// there is none. Each is asked whatever another one finds; the export stands on all of them.
  func with(checks: [NightStep]) -> [NightStep] {
    guard !checks.isEmpty else { return self }
    let place = firstIndex { $0.kind == .export } ?? count
    let before = self[..<place].last.map { [Located($0.id, at: $0.place)] } ?? []
    var steps = self
    if place < count {
      steps[place].givenNeeds =
        (self[place].givenNeeds ?? before) + checks.map { Located($0.id, at: $0.place) }
    }
    let standing = checks.map { check in
      var check = check
      check.givenNeeds = before
      return check
    }
    steps.insert(contentsOf: standing, at: place)
    return steps
  }
}
