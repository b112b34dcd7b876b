import Definitions
import Host
import Runner
import Vocabulary

extension CommandDefinition {
  static let benchCampaigns = CommandDefinition(
    words: ["bench", "campaigns"],
    abstract: "time twenty campaigns from scratch and night by night, and the birthday trigger",
    details: [
      "Prints one object: night_ratio = seconds of a night of twenty typical campaigns, with one "
        + "receipt in a hundred new, / seconds of their first one, for which all facts are new. It is "
        + "the third night after the first, whose entries have done their waits by then. "
        + "trigger_ratio = seconds in which the birthday trigger enters its customers / seconds of "
        + "reading them by the index, the medians of five; peak_mb of this process. The trigger is timed "
        + "over --customers, the nights over --night-customers with one receipt each. Both are made "
        + "inside the database, untimed.",
      "The database is a new private cluster with the shipped settings, under var/, and goes when the "
        + "command ends.",
    ],
    options: [
      OptionDefinition(
        name: "--customers", value: .integer(20...100_000_000), meaning: "customers of the trigger",
        standard: "10000000"),
      OptionDefinition(
        name: "--night-customers", value: .integer(20...100_000_000),
        meaning: "customers of the nights, at most as many", standard: "1000000"),
      .json(
        BenchGround.figures(
          "customers", "night_customers", "campaigns", "first_seconds", "first_entries",
          "night_seconds", "night_entries", "night_ratio", "birthdays", "trigger_milliseconds",
          "fetch_milliseconds", "trigger_ratio", "peak_mb")),
    ],
    example: "bench campaigns --customers 1000000 --night-customers 100000 --json",
    perform: { invocation throws(Problem) in
      try BenchCampaignsCommand(invocation: invocation).run()
    })
}

/// The bench of campaigns, from generated customers to one object.
struct BenchCampaignsCommand {
  let invocation: Invocation

  /// Until those who entered in the first night, when all facts were new, have done their waits.
  private static let nights = 3

  private var customers: Int { invocation.number("--customers") }
  private var nightCustomers: Int { min(invocation.number("--night-customers"), customers) }

  func run() throws(Problem) -> ExitCode {
    try BenchGround.run("bench campaigns") { ground throws(Problem) in
      let installation = try ground.installationWithBenchCampaigns()
      let world = BenchWorld(
        customers: nightCustomers, receipts: max(nightCustomers, 1000), on: ground.connection)
      return try measure(CampaignBench(installation, in: world), world)
    }
  }

  private func measure(_ bench: CampaignBench, _ world: BenchWorld) throws(Problem) -> JSONValue {
    BenchGround.tell("making customers and receipts")
    try world.make()
    ImportBench.forgetPeak()
    BenchGround.tell("the first night")
    let first = try bench.night(later: 0, lastLoad: 1)
    var next = first
    for night in 1...Self.nights {
      try bench.look()
      try world.deliver(night: night)
      BenchGround.tell("night \(night) after it")
      next = try bench.night(later: night, lastLoad: Int64(night) + 1)
    }
    let peak = ImportBench.peakMegabytes
    BenchGround.tell("more customers")
    try world.grow(to: customers)
    BenchGround.tell("the birthday")
    let birthday = try bench.birthday(later: Self.nights + 1, times: 5)
    return .object([
      ("customers", .integer(customers)), ("night_customers", .integer(nightCustomers)),
      ("campaigns", .integer(bench.count)),
      ("first_seconds", BenchGround.number(first.seconds)),
      ("first_entries", .integer(first.entries)),
      ("night_seconds", BenchGround.number(next.seconds)),
      ("night_entries", .integer(next.entries)),
      ("night_ratio", BenchGround.number(next.seconds / first.seconds)),
      ("birthdays", .integer(birthday.rows)),
      ("trigger_milliseconds", BenchGround.number(birthday.ours * 1000)),
      ("fetch_milliseconds", BenchGround.number(birthday.fetch * 1000)),
      ("trigger_ratio", BenchGround.number(birthday.ours / birthday.fetch)),
      ("peak_mb", BenchGround.number(peak)),
    ])
  }
}
