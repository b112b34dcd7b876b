import Cron
import Glibc
import Host
import Runner
import Vocabulary

extension CommandDefinition {
  static let benchTick = CommandDefinition(
    words: ["bench", "tick"],
    abstract: "time a tick that has nothing to do",
    details: [
      "Prints one object: milliseconds and peak_mb of a tick among so many nights when none is due "
        + "(the median of the rounds, each a process of its own); help_milliseconds of --help; "
        + "lint_milliseconds of as many campaigns; next_fire_microseconds, one fire of a schedule in "
        + "a zone with changes of the clocks. The folder is a new one under var/, and goes when the "
        + "command ends."
    ],
    options: [
      OptionDefinition(
        name: "--nights", value: .integer(1...10_000),
        meaning: "nights with a schedule, and campaigns",
        standard: "500"),
      OptionDefinition(
        name: "--rounds", value: .integer(1...1000), meaning: "how often each is timed",
        standard: "21"),
      .json(
        BenchGround.figures(
          "nights", "milliseconds", "peak_mb", "help_milliseconds", "lint_milliseconds",
          "next_fire_microseconds")),
    ],
    example: "bench tick --json",
    perform: { invocation throws(Problem) in try BenchTickCommand(invocation: invocation).run() })
}

/// The bench of the tick: the real program, started again and again.
struct BenchTickCommand {
  let invocation: Invocation

  private var nights: Int { invocation.number("--nights") }
  private var rounds: Int { invocation.number("--rounds") }

  func run() throws(Problem) -> ExitCode {
    try BenchGround.inScratch { scratch throws(Problem) in try measure(in: scratch.path) }
  }

  private func measure(in folder: String) throws(Problem) -> JSONValue {
    try write(folder)
    BenchGround.tell("waiting until the definitions have rested")
    _ = StopFlag.process.pause(until: .after(.milliseconds(2200)))
    BenchGround.tell("the first tick")
    _ = try time(["tick"], in: folder, rounds: 1)
    let tick = try time(["tick"], in: folder, rounds: rounds)
    let help = try time(["--help"], in: folder, rounds: rounds)
    let lint = try time(["lint"], in: folder, rounds: min(rounds, 5))
    return .object([
      ("nights", .integer(nights)), ("milliseconds", BenchGround.number(tick.milliseconds)),
      ("peak_mb", BenchGround.number(tick.megabytes)),
      ("help_milliseconds", BenchGround.number(help.milliseconds)),
      ("lint_milliseconds", BenchGround.number(lint.milliseconds)),
      ("next_fire_microseconds", BenchGround.number(try nextFireMicroseconds())),
    ])
  }

  /// The shipped definitions and so many nights and campaigns beside them.
  private func write(_ folder: String) throws(Problem) {
    try ShippedDefinitions.write(to: "\(folder)/jobs")
    let nightFolder = try Folder(opening: "\(folder)/jobs/nights")
    let campaigns = try Folder(opening: "\(folder)/jobs/campaigns")
    for number in 0..<nights {
      let night = """
        {
          // Night \(number) of the bench.
          owner: "bench", tags: ["bench"],
          schedule: { cron: "\(number % 60) \(number / 60 % 24) * * \(number % 7)", timezone: "Europe/Berlin" },
          misfire: { policy: "all", cap: 10 },
          steps: ["import", "export"],
        }
        """
      let campaign = """
        {
          id: "bench-\(number)",
          trigger: { date_come: { field: "birth_date", every: "year", leap_day: "feb28" } },
          steps: [
            { select: "registered-a-year-ago" },
            { id: "gift", accrue: { amount: "5.00", lifetime: "30 days", legal_entity: "north", description: "Bench" } },
            { wait: "1 day" },
            { id: "text", send_sms: { template: "birthday-sms", window: "10:00-20:00" } },
          ],
        }
        """
      try DurableFile.write(
        Array(night.utf8), as: EntryName("night-\(number).json5"), in: nightFolder)
      try DurableFile.write(
        Array(campaign.utf8), as: EntryName("bench-\(number).json5"), in: campaigns)
    }
  }

  /// The medians of a command line.
  private func time(
    _ words: [String], in folder: String, rounds: Int
  ) throws(Problem) -> (milliseconds: Double, megabytes: Double) {
    var program = Program("/proc/self/exe", words)
    program.folder = folder
    program.output = .null
    var costs: [ProgramCost] = []
    for _ in 0..<rounds {
      let cost = try program.cost(until: .after(.seconds(120)))
      guard cost.ending.isSuccess else {
        throw .bug("nightledger \(words.joined(separator: " ")) \(cost.ending)")
      }
      costs.append(cost)
    }
    let durations = costs.map(\.duration).sorted()
    let peaks = costs.map(\.peakKilobytes).sorted()
    return (
      durations[rounds / 2].inSeconds * 1000, Double(peaks[rounds / 2]) / 1024
    )
  }

  private func nextFireMicroseconds() throws(Problem) -> Double {
    let zone = try TimeZoneRules.load(name: "America/New_York")
    var fires = 0
    let clock = ContinuousClock()
    let start = clock.now
    for text in ["30 2 * * *", "0 */2 * * 1-5", "15 4 29 2 */7", "7 1 1-7 3,11 0"] {
      let expression: CronExpression
      do throws(CronRefusal) { expression = try CronExpression(text) } catch {
        throw .bug("the bench's expression was refused: \(error.message)")
      }
      let schedule = CronSchedule(expression, in: zone)
      var reached = Instant(secondsSinceEpoch: 1_772_323_200)
      for _ in 0..<2500 {
        guard let fire = schedule.next(after: reached) else { break }
        // 29 February on a Sunday soon leaves the calendar: begin again.
        let isFar = fire.instant.microseconds > 4_000_000_000_000_000
        reached = isFar ? Instant(secondsSinceEpoch: 1_772_323_200) : fire.instant
        fires += 1
      }
    }
    return start.duration(to: clock.now).inSeconds * 1e6 / Double(fires)
  }
}
