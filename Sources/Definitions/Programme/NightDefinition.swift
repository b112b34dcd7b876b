import Cron
package import Vocabulary

/// What runs in one night, in which order, and when: `jobs/nights/<name>.json5`.
package struct NightDefinition: Sendable {
  /// The key `id`, else the file's name; part of the key of every run.
  package let name: Identifier
  package let place: Place
  /// Words to choose nights by: `--select tag:nightly`.
  package let tags: [Identifier]
  /// Who is asked when it fails.
  package let owner: String?
  package let schedule: NightSchedule
  package let businessDate: BusinessDateRule
  package let misfire: MisfirePolicy
  /// `nil`: a night that failed waits for a person, or for the next fire.
  package let retries: RetryPolicy?
  /// The time of the scheduled instant: that of the schedule, in its zone; of a night without one
  /// that of the key `at`, in the programme's time zone.
  package let at: TimeOfDay
  package let steps: [NightStep]

  package init(text: String, name: Identifier, path: String? = nil) throws(Problem) {
    self = try DefinitionText.read(text, path: path ?? "jobs/nights/\(name).json5") {
      Self.read($0, name: name, $1)
    }
  }

  private init(_ object: ObjectReader, name: Identifier, place: Place, steps: [NightStep]) {
    self.name = object.optional("id", .identifier) ?? name
    self.place = place
    self.steps = steps
    tags = object.optional("tags", Reading<Identifier>.identifier.list()) ?? []
    owner = object.optional("owner", .plainLine)
    schedule = object.optional("schedule", .nightSchedule) ?? .manual
    businessDate = object.optional("business_date", .choice) ?? .sameDay
    misfire = object.optional("misfire", .misfire) ?? .standard
    retries = object.optional("retries", .retries)
    let at = object.optional("at", .timeOfDay)
    if case .cron(let expression, _) = schedule {
      self.at = TimeOfDay(minuteOfDay: expression.firstMinuteOfDay)
    } else {
      self.at = at ?? TimeOfDay(minuteOfDay: 120)
    }
  }

  static func read(_ node: Node, name: Identifier, _ findings: Findings) -> NightDefinition? {
    guard let object = ObjectReader(node, "a night", findings) else { return nil }
    let steps = object.required("steps", Reading<NightStep>.nightStep.list(minimum: 1))
    let night = NightDefinition(object, name: name, place: node.place, steps: steps ?? [])
    night.reportIdleKeys(object)
    object.finish()
    guard let steps else { return nil }
    reportOrder(steps, findings)
    return night
  }

  /// Keys that say something which would not happen.
  private func reportIdleKeys(_ object: ObjectReader) {
    if case .cron = schedule, let place = object.place(of: "at") {
      object.findings.report(
        "found 'at' beside a schedule, which says the time itself", at: place,
        hint: "leave out at")
    }
    if case .cron = schedule {
    } else {
      for key in ["business_date", "misfire"] {
        guard let place = object.place(of: key) else { continue }
        object.findings.report(
          "found '\(key)' without a cron schedule, which it is about", at: place,
          hint: #"add schedule: { cron: "30 2 * * *", timezone: "Europe/Berlin" }"#)
      }
    }
    if case .manual = schedule, let place = object.place(of: "retries") {
      object.findings.report(
        "found 'retries' without a schedule, whose fires are tried again", at: place,
        hint: "`nightledger run` is tried again by whoever runs it")
    }
    for (key, hint) in Self.unknownToTheRunner {
      guard let place = object.place(of: key) else { continue }
      _ = object.member(key)
      object.findings.report(
        "the key '\(key)' is not carried out by this version, expected it to be left out",
        at: place, hint: hint)
    }
  }

  /// Keys of a night that the runner does not know yet: refused, for an ignored key deceives.
  private static let unknownToTheRunner = [
    ("expects", "`nightledger feed status` shows when each source came last"),
    ("timeout", "put `timeout` before the command in crontab"),
    ("concurrency", "nights of a programme run one at a time; one that finds another waits"),
    ("late_after", "`nightledger status` shows a night that is not done"),
    ("expect_duration", "`nightledger runs` shows how long nights take"),
    ("env", "no program is started by a night"),
    ("on_failure", "cron mails what a failed night prints"),
    ("on_success", "a night that went well is silent"),
    ("checks", "audits are not part of a night yet"),
  ]

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

  /// Names the step in the journal and in selections.
  package var id: Identifier { kind.id }
}

extension NightDefinition {
  /// The steps that must be done before this one: data move in one direction.
  package func needs(of step: NightStep) -> [Identifier] {
    steps.last { $0.kind < step.kind }.map { [$0.id] } ?? []
  }
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

  package var id: Identifier {
    guard let id = Identifier(rawValue) else { preconditionFailure("a kind of step has a name") }
    return id
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
