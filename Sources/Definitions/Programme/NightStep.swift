package import Vocabulary

/// One step of a night.
package struct NightStep: Sendable {
  package let kind: NightStepKind
  /// Names the step in the journal and in selections: that of its kind, or the key `id`.
  package let id: Identifier
  /// The steps that must be done before this one.
  package internal(set) var needs: [Identifier] = []
  package let tags: [Identifier]
  /// The feeds, models, segments or campaigns it is limited to; empty = all.
  package let only: [Located<Identifier>]
  /// What a step of the kind `sql` or `check` runs.
  package let script: ScriptFile?
  /// What a step of the kind `check` asks.
  package let check: NightCheck?
  /// What a step of the kind `command` starts: a program and its arguments, never a shell.
  package let command: [String]
  package let timeout: TimeLimit?
  package let place: Place
  /// What the key `needs` says; `nil`: the step before.
  var givenNeeds: [Located<Identifier>]?
}

/// A file of SQL and the checksum without which it is not run.
package struct ScriptFile: Sendable, Hashable {
  /// Below the programme's home: `sql/refresh.sql`.
  package let path: String
  package let sha256: String
  package let place: Place
}

/// How long something may take: at the soft limit it is asked to end, at the hard one it is killed.
package struct TimeLimit: Sendable, Hashable {
  package let softSeconds: Int
  package let hardSeconds: Int

  package init(softSeconds: Int, hardSeconds: Int) {
    self.softSeconds = softSeconds
    self.hardSeconds = hardSeconds
  }
}

/// The kinds of steps; the first five in the order of the data.
package enum NightStepKind: String, Sendable, CaseIterable, Comparable {
  case `import`
  case rfm
  case segments
  case campaigns
  case export
  case sql
  case check
  case command

  package static func < (first: NightStepKind, second: NightStepKind) -> Bool {
    guard let left = allCases.firstIndex(of: first), let right = allCases.firstIndex(of: second)
    else { return false }
    return left < right
  }

  /// Ours, with a place in the order of the data; the others stand wherever they are written.
  package var isOrdered: Bool { self <= .export }

  static let ordered = allCases.filter(\.isOrdered)

  /// It works on named things, and can be limited to some of them.
  var takesNames: Bool { self < .export }
}

extension Reading where Value == NightStep {
  /// `"segments"`, `{ segments: { only: ["…"] }, tags: ["…"] }`, `{ id: "…", sql: {…} }`,
  /// `{ id: "…", check: {…} }` or `{ id: "…", command: ["…"] }`.
  static var nightStep: Reading {
    Reading { node, findings in
      if case .text(let text) = node.content {
        guard let kind = NightStepKind(rawValue: text), kind.isOrdered, let id = Identifier(text)
        else {
          findings.report(
            unknown: "step", text, known: NightStepKind.ordered.map(\.rawValue), at: node.place)
          return nil
        }
        return NightStep(
          kind: kind, id: id, tags: [], only: [], script: nil, check: nil, command: [],
          timeout: nil, place: node.place, givenNeeds: nil)
      }
      guard let object = ObjectReader(node, "a step", findings) else { return nil }
      return NightStepReader(object: object, place: node.place, findings: findings).read()
    }
  }
}

/// Reads a step that is written as an object.
private struct NightStepReader {
  let object: ObjectReader
  let place: Place
  let findings: Findings

  func read() -> NightStep? {
    let present = NightStepKind.allCases.filter { object.has($0.rawValue) }
    let id = object.optional("id", .identifier)
    let needs = object.optional("needs", Reading<Identifier>.identifier.located.list())
    let tags = object.optional("tags", Reading<Identifier>.identifier.list())
    let timeout = object.optional("timeout", .timeLimit)
    let only = present.first.flatMap(names)
    let script = object.optional("sql", .scriptFile)
    let check = object.optional("check", .nightCheck)
    let command = object.optional("command", Reading<String>.plainLine.list(minimum: 1))
    object.finish()
    guard let kind = single(of: present) else { return nil }
    guard let name = self.id(of: kind, given: id) else { return nil }
    reportIdle(kind)
    return NightStep(
      kind: kind, id: name, tags: tags ?? [], only: only ?? [],
      script: script ?? check?.script, check: check, command: command ?? [], timeout: timeout,
      place: place, givenNeeds: needs)
  }

  private func names(_ kind: NightStepKind) -> [Located<Identifier>]? {
    guard kind.isOrdered, let member = object.member(kind.rawValue),
      let inner = ObjectReader(member.value, "the step \(kind.rawValue)", findings)
    else { return nil }
    let only =
      kind.takesNames
      ? inner.optional("only", Reading<Identifier>.identifier.located.list(minimum: 1)) : nil
    inner.finish()
    return only
  }

  private func single(of kinds: [NightStepKind]) -> NightStepKind? {
    if kinds.count > 1 {
      findings.report(
        "found '\(kinds[1].rawValue)' beside '\(kinds[0].rawValue)', expected one of them",
        at: object.place(of: kinds[1].rawValue) ?? place)
      return nil
    }
    if kinds.isEmpty {
      findings.report(
        "the step says no kind, expected one of "
          + NightStepKind.allCases.map(\.rawValue).joined(separator: ", "), at: place)
    }
    return kinds.first
  }

  private func id(of kind: NightStepKind, given: Identifier?) -> Identifier? {
    if kind.isOrdered {
      if let place = object.place(of: "id") {
        findings.report(
          "found 'id' for the step \(kind.rawValue), which is named by its kind", at: place,
          hint: "leave out id")
      }
      return Identifier(kind.rawValue)
    }
    if given == nil, !object.has("id") {
      findings.report(
        "the key 'id' is missing in a step \(kind.rawValue)", at: place,
        hint: "it names the step in the journal, and may not change")
    }
    return given
  }

  private func reportIdle(_ kind: NightStepKind) {
    guard kind.isOrdered, let place = object.place(of: "timeout") else { return }
    findings.report(
      "found 'timeout' for the step \(kind.rawValue), expected it for steps of your own", at: place,
      hint: "the night's own timeout holds for all of its steps")
  }
}

extension Reading where Value == TimeLimit {
  /// `{ soft: "10 minutes", hard: "12 minutes" }`; the hard limit is half a minute behind the soft one
  /// when it is left out.
  static var timeLimit: Reading {
    Reading { node, findings in
      guard let object = ObjectReader(node, "a timeout", findings) else { return nil }
      let soft = object.required("soft", Reading<TimeSpan>.timeSpan)
      let hard = object.optional("hard", Reading<TimeSpan>.timeSpan)
      object.finish()
      guard let soft else { return nil }
      if let hard, hard.seconds < soft.seconds {
        findings.report(
          "found a soft limit of \(soft) and a hard one of \(hard), expected a soft one that is not "
            + "above the hard one", at: node.place)
        return nil
      }
      return TimeLimit(
        softSeconds: soft.seconds, hardSeconds: hard?.seconds ?? soft.seconds + 30)
    }
  }
}

extension Reading where Value == ScriptFile {
  /// `{ file: "sql/refresh.sql", sha256: "…" }`
  static var scriptFile: Reading {
    Reading { node, findings in
      guard let object = ObjectReader(node, "a script", findings) else { return nil }
      let script = object.scriptFile(at: node.place)
      object.finish()
      return script
    }
  }
}

extension ObjectReader {
  /// The keys `file` and `sha256`.
  func scriptFile(at place: Place) -> ScriptFile? {
    let path = required(
      "file",
      Reading<String>.parsed("a path below the programme's home such as \"sql/refresh.sql\"") {
        let parts = $0.split(separator: "/", omittingEmptySubsequences: false)
        return $0.hasSuffix(".sql") && parts.allSatisfy { !$0.isEmpty && !$0.hasPrefix(".") }
          ? $0 : nil
      })
    let digest = required(
      "sha256",
      Reading<String>.parsed(
        "64 hexadecimal digits", hint: "`sha256sum FILE` prints them"
      ) { text in
        let isDigest =
          text.utf8.count == 64
          && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
        return isDigest ? text : nil
      })
    guard let path, let digest else { return nil }
    return ScriptFile(path: path, sha256: digest, place: place)
  }
}
