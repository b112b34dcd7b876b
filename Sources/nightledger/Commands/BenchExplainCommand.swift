import Definitions
import Host
import Runner
import Vocabulary

extension CommandDefinition {
  static let benchExplain = CommandDefinition(
    words: ["bench", "explain"],
    abstract: "time the answer to why one customer got something, or nothing",
    details: [
      "Prints one object: milliseconds, the median of forty customers, each explained to the shipped "
        + "campaigns and twenty more behind a night of theirs; first_milliseconds of the first, "
        + "slowest_milliseconds. Customers and three receipts for each are made inside the database, "
        + "untimed.",
      "The database is a new private cluster with the shipped settings, under var/, and goes when the "
        + "command ends.",
    ],
    options: [
      OptionDefinition(
        name: "--customers", value: .integer(400...100_000_000), meaning: "customers",
        standard: "1000000"),
      .json(
        BenchGround.figures(
          "customers", "campaigns", "milliseconds", "first_milliseconds", "slowest_milliseconds",
          "triggered")),
    ],
    example: "bench explain --customers 1000000 --json",
    perform: { invocation throws(Problem) in
      try BenchExplainCommand(customers: invocation.number("--customers")).run()
    })
}

/// The bench of explanations, from generated customers to one object.
struct BenchExplainCommand {
  let customers: Int

  func run() throws(Problem) -> ExitCode {
    try BenchGround.run("bench explain") { ground throws(Problem) in
      let installation = try ground.installationWithBenchCampaigns()
      let world = BenchWorld(
        customers: customers, receipts: customers * 3, on: ground.connection)
      BenchGround.tell("making customers and receipts")
      try world.make()
      BenchGround.tell("a night of campaigns")
      let nights = CampaignBench(installation, in: world)
      _ = try nights.night(later: 0, lastLoad: 1)
      try nights.look()
      BenchGround.tell("the explanations")
      let bench = ExplainBench(installation, in: world)
      let times = try bench.measure(40)
      return .object([
        ("customers", .integer(customers)), ("campaigns", .integer(bench.campaigns)),
        ("milliseconds", BenchGround.number(times.median)),
        ("first_milliseconds", BenchGround.number(times.first)),
        ("slowest_milliseconds", BenchGround.number(times.slowest)),
        ("triggered", .integer(times.entries)),
      ])
    }
  }
}
