import Definitions
import Glibc
import Host
import Postgres
import Runner
import SQLText
import Vocabulary

extension CommandDefinition {
  static let benchRFM = CommandDefinition(
    words: ["bench", "rfm"],
    abstract: "time an RFM model against hand-written SQL, in full and night by night",
    details: [
      "Prints one object: full_ratio = seconds of the first build of the shipped model / seconds of "
        + "hand-written SQL (one GROUP BY and three global ntile(5), into a table with a primary key) "
        + "over the same receipts; again_ratio, the same for a forced full build over standing scores; "
        + "night_ratio = seconds of the next night, with one receipt in a hundred new, / seconds of the "
        + "first build; peak_mb of this process; differences, rows of that night that a full build of "
        + "its date has otherwise. Receipts are made inside the database, untimed.",
      "Both sides are told by the same settings not to walk the receipts by their key. The database is "
        + "a new private cluster with the shipped settings, under var/, and goes when the command ends.",
    ],
    options: BenchGround.worldOptions + [
      OptionDefinition(
        name: "--work-mem", value: .integer(1...100_000),
        meaning: "work_mem of the session in megabytes; without it that of the private cluster"),
      OptionDefinition(
        name: "--rounds", value: .integer(1...99),
        meaning: "how often both sides run; the best time counts", standard: "1"),
      .json(
        BenchGround.figures(
          "customers", "receipts", "scored", "changed", "hand_seconds", "full_seconds",
          "again_seconds", "night_seconds", "full_ratio", "again_ratio", "night_ratio", "peak_mb",
          "differences")),
    ],
    example: "bench rfm --customers 100000 --receipts 1000000 --json",
    perform: { invocation throws(Problem) in try BenchRFMCommand(invocation: invocation).run() })
}

/// The bench of RFM, from generated receipts to one object.
struct BenchRFMCommand {
  let invocation: Invocation

  func run() throws(Problem) -> ExitCode {
    try BenchGround.run("bench rfm") { ground throws(Problem) in
      guard let model = ground.installation.programme.models.first else {
        throw .bug("the shipped programme has a model")
      }
      if let megabytes = invocation.integer("--work-mem") {
        _ = try ground.connection.query(
          "SELECT pg_catalog.set_config('work_mem', \("\(megabytes)MB"), false) AS value")
      }
      let world = ground.world(invocation)
      return try measure(RFMBench(model, in: world), world)
    }
  }

  private func measure(
    _ bench: RFMBench, _ world: BenchWorld
  ) throws(Problem) -> JSONValue {
    BenchGround.tell("making customers and receipts")
    try world.make()
    ImportBench.forgetPeak()
    var hand = Double.infinity
    var full = Double.infinity
    for round in 1...invocation.number("--rounds") {
      BenchGround.tell("round \(round): the hand-written SQL")
      hand = min(hand, try bench.handwritten())
      try bench.forgetBuilds()
      BenchGround.tell("round \(round): the first build")
      full = min(full, try bench.build(nightsLater: 0, isForced: false).seconds)
    }
    BenchGround.tell("the full build again")
    let again = try bench.build(nightsLater: 0, isForced: true)
    try world.deliver()
    BenchGround.tell("the next night")
    let night = try bench.build(nightsLater: 1, isForced: false)
    guard !night.outcome.isFull else { throw .bug("the night of the bench was a full build") }
    let peak = ImportBench.peakMegabytes
    BenchGround.tell("the next night in full, to compare")
    try bench.keepScores()
    _ = try bench.build(nightsLater: 1, isForced: true)
    return .object([
      ("customers", .integer(invocation.number("--customers"))),
      ("receipts", .integer(invocation.number("--receipts"))),
      ("scored", .integer(Int(night.outcome.customers))),
      ("changed", .integer(Int(night.outcome.changed))),
      ("hand_seconds", BenchGround.number(hand)), ("full_seconds", BenchGround.number(full)),
      ("again_seconds", BenchGround.number(again.seconds)),
      ("night_seconds", BenchGround.number(night.seconds)),
      ("full_ratio", BenchGround.number(full / hand)),
      ("again_ratio", BenchGround.number(again.seconds / hand)),
      ("night_ratio", BenchGround.number(night.seconds / full)),
      ("peak_mb", BenchGround.number(peak)),
      ("differences", .integer(try bench.differences())),
    ])
  }
}
