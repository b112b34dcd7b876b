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
  /// The calendar that ``businessDate`` names; `nil`: it names none, or the file was read alone.
  package internal(set) var calendar: BusinessCalendar?
  package let misfire: MisfirePolicy
  /// `nil`: a night that failed waits for a person, or for the next fire.
  package let retries: RetryPolicy?
  /// The time of the scheduled instant: that of the schedule, in its zone; of a night without one
  /// that of the key `at`, in the programme's time zone.
  package let at: TimeOfDay
  package let steps: [NightStep]
  /// Files without which it does not begin.
  package let expects: [ExpectedFile]
  /// What it does when another night is at work.
  package let concurrency: NightConcurrency
  /// How long the whole of it may take.
  package let timeout: TimeLimit?
  /// So long after its scheduled instant a night that is not done is late.
  package let lateAfterSeconds: Int?
  /// A night that takes longer says so.
  package let expectedSeconds: Int?
  /// Variables for the programs that it starts.
  package let environment: [String: String]
  package let onFailure: [NightHook]
  package let onSuccess: [NightHook]

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
    businessDate = object.optional("business_date", .businessDateRule) ?? .sameDay
    misfire = object.optional("misfire", .misfire) ?? .standard
    retries = object.optional("retries", .retries)
    expects = object.optional("expects", Reading<ExpectedFile>.expectedFile.list()) ?? []
    concurrency = object.optional("concurrency", .concurrency) ?? .skip
    timeout = object.optional("timeout", .timeLimit)
    lateAfterSeconds = object.optional("late_after", Reading<TimeSpan>.timeSpan)?.seconds
    expectedSeconds = object.optional("expect_duration", Reading<TimeSpan>.timeSpan)?.seconds
    environment = object.optional("env", .environment) ?? [:]
    onFailure = object.optional("on_failure", Reading<NightHook>.nightHook.list()) ?? []
    onSuccess = object.optional("on_success", Reading<NightHook>.nightHook.list()) ?? []
    let at = object.optional("at", .timeOfDay)
    if case .cron(let expression, _) = schedule {
      self.at = TimeOfDay(minuteOfDay: expression.firstMinuteOfDay)
    } else {
      self.at = at ?? TimeOfDay(minuteOfDay: 120)
    }
  }

  /// The night with the calendar that it names, if it is one of these.
  func knowing(_ calendars: [BusinessCalendar]) -> NightDefinition {
    guard case .calendar(let name, _) = businessDate else { return self }
    var night = self
    night.calendar = calendars.first { $0.name == name.value }
    return night
  }

  static func read(_ node: Node, name: Identifier, _ findings: Findings) -> NightDefinition? {
    guard let object = ObjectReader(node, "a night", findings) else { return nil }
    let steps = object.required("steps", Reading<NightStep>.nightStep.list(minimum: 1))
    let checks = object.optional("checks", Reading<NightStep>.listedCheck.list()) ?? []
    let night = NightDefinition(
      object, name: name, place: node.place,
      steps: NightStepOrder(findings: findings).resolved((steps ?? []).with(checks: checks)))
    night.reportIdleKeys(object)
    object.finish()
    return steps == nil ? nil : night
  }

  private func imports(_ feed: Identifier) -> Bool {
    steps.contains { step in
      step.kind == .import && (step.only.isEmpty || step.only.contains { $0.value == feed })
    }
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
    if !expects.isEmpty, !steps.contains(where: { $0.kind == .import }),
      let place = object.place(of: "expects")
    {
      object.findings.report(
        "found 'expects' in a night without the step import, which takes the files", at: place)
    } else {
      for file in expects where !imports(file.feed.value) {
        object.findings.report(
          "the night expects files of '\(file.feed.value)', and its import does not take them",
          at: file.feed.place,
          hint: "what needs them would wait for ever; add '\(file.feed.value)' to the import's only"
        )
      }
    }
    if !environment.isEmpty, !steps.contains(where: { $0.kind == .command }),
      let place = object.place(of: "env")
    {
      object.findings.report(
        "found 'env' in a night without a step command, which starts programs", at: place)
    }
  }
}
