import Runner
import Vocabulary

extension OptionDefinition {
  static let after = OptionDefinition(
    name: "--after", value: .instant,
    meaning: "a moment such as 2026-03-08T00:00:00Z; fires are later than it (now)")
  static let cron = OptionDefinition(
    name: "--cron", value: .text("EXPRESSION"),
    meaning: "an expression to look at instead of a night's; needs --timezone")
  static let timezone = OptionDefinition(
    name: "--timezone", value: .text("ZONE"), meaning: "the zone of --cron, such as Europe/Berlin")
}

extension CommandDefinition {
  static let scheduleExplain = CommandDefinition(
    words: ["schedule", "explain"],
    abstract: "when a night is due, in words, with its next ten fires",
    details: [
      "Local times are those of the schedule's zone, with the offset that holds then. Clocks put "
        + "forward: a skipped time fires at the end of the gap. Clocks put back: a repeated time "
        + "fires once. (Expressions whose minute or hour begins with '*' follow the clock.)"
    ],
    arguments: [
      ArgumentDefinition(name: "NIGHT", count: .optional, meaning: "a night of jobs/nights/ (all)")
    ],
    options: [.cron, .timezone, .after, .jobs, .json(.array(SchedulePage.shape))],
    example: "schedule explain --cron \"30 2 * * 1\" --timezone Europe/Berlin",
    perform: { invocation throws(Problem) in
      let pages = try SchedulePage.wanted(by: invocation, count: 10)
      try invocation.answer(.array(pages.map(\.json)), pages.map(\.text).joined(separator: "\n\n"))
      return .ok
    })

  static let scheduleNext = CommandDefinition(
    words: ["schedule", "next"],
    abstract: "the next fires of the nights, the earliest first",
    arguments: [
      ArgumentDefinition(name: "NIGHT", count: .optional, meaning: "a night of jobs/nights/ (all)")
    ],
    options: [
      OptionDefinition(
        name: "--count", value: .integer(1...10_000), meaning: "how many fires of each night",
        standard: "1"),
      .cron, .timezone, .after, .jobs,
      .json(.array(["night": .text] + SchedulePage.Fire.shape)),
    ],
    example: "schedule next nightly --count 3",
    perform: { invocation throws(Problem) in
      let pages = try SchedulePage.wanted(by: invocation, count: invocation.number("--count"))
      let fires = pages.flatMap { page in page.fires.map { (page.name, $0) } }
        .sorted { ($0.1.scheduledAt, $0.0) < ($1.1.scheduledAt, $1.0) }
      if invocation.wantsJSON {
        try Screen.print(
          .array(
            fires.map { name, fire in .object([("night", .text(name))] + fire.members) }))
        return .ok
      }
      var table = TextTable(.text("night"), .text("local time"), .text("UTC"), .text("for"))
      for (name, fire) in fires {
        table.add(
          name, fire.local, fire.scheduledAt.description, fire.businessDate.description)
      }
      try Screen.print(
        table.isEmpty
          ? "no night has a schedule of its own"
          : table.lines(width: Screen.width).joined(separator: "\n"))
      return .ok
    })

  static let scheduleFires = CommandDefinition(
    words: ["schedule", "fires"],
    abstract: "what was decided about the latest fires: run, skipped by policy, held",
    options: [
      OptionDefinition(
        name: "--last", value: .integer(1...10_000), meaning: "how many fires", standard: "20"),
      .jobs, .database, .json(.array(DecidedFire.shape)),
    ],
    example: "schedule fires --last 40",
    perform: { invocation throws(Problem) in
      let installation = try Home.installation(invocation)
      let isNew = try Home.hasNoDatabaseYet(invocation, installation)
      let fires =
        isNew
        ? []
        : try Home.withSession(of: invocation, installation) { connection throws(Problem) in
          try DecidedFire.latest(invocation.number("--last"), on: connection)
        }
      if invocation.wantsJSON {
        try Screen.print(.array(fires.map(\.json)))
        return .ok
      }
      var table = TextTable(
        .text("night"), .text("for"), .text("due"), .text("decision"), .text("reason"),
        .number("tries"), .number("exit"))
      for fire in fires {
        table.add(
          fire.night, fire.businessDate.description, fire.scheduledAt.description,
          fire.decision.rawValue, fire.reason, String(fire.attempts),
          fire.exitCode.map(String.init) ?? "")
      }
      try Screen.print(
        table.isEmpty
          ? "no fire was decided yet" : table.lines(width: Screen.width).joined(separator: "\n"))
      return .ok
    })
}
