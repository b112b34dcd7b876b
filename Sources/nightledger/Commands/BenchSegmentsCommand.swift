import Definitions
import Host
import Runner
import Vocabulary

extension CommandDefinition {
  static let benchSegments = CommandDefinition(
    words: ["bench", "segments"],
    abstract: "time fifty segments together, one by one, and night by night",
    details: [
      "Prints one object: batch_ratio = seconds of fifty typical segments for everybody / seconds of the "
        + "slowest of them alone; night_ratio = seconds of the next night of all fifty, with one receipt "
        + "in a hundred new, / seconds of the same for everybody; peak_mb of this process; differences, "
        + "memberships of that night that a full build of its date has otherwise. Memberships stand in "
        + "all of these; first_seconds is the build before any did. Customers and receipts are made "
        + "inside the database, untimed.",
      "The database is a new private cluster with the shipped settings, under var/, and goes when the "
        + "command ends.",
    ],
    options: BenchGround.worldOptions + [
      .json(
        ["slowest": .text]
          + BenchGround.figures(
            "customers", "receipts", "segments", "touched", "first_seconds", "full_seconds",
            "slowest_seconds", "night_seconds", "night_full_seconds", "batch_ratio", "night_ratio",
            "peak_mb", "differences"))
    ],
    example: "bench segments --customers 100000 --receipts 1000000 --json",
    perform: { invocation throws(Problem) in
      try BenchSegmentsCommand(invocation: invocation).run()
    })
}

/// The bench of segments, from generated customers to one object.
struct BenchSegmentsCommand {
  let invocation: Invocation

  func run() throws(Problem) -> ExitCode {
    try BenchGround.run("bench segments") { ground throws(Problem) in
      let folder = try Folder(opening: "\(ground.scratch.path)/jobs/segments")
      for segment in BenchSegments.all {
        try DurableFile.write(
          Array(segment.text.utf8), as: EntryName("\(segment.name).json5"), in: folder)
      }
      let programme = try Installation.open(jobsFolder: "\(ground.scratch.path)/jobs").programme
      let world = ground.world(invocation)
      return try measure(SegmentBench(programme, in: world), world)
    }
  }

  private func measure(_ bench: SegmentBench, _ world: BenchWorld) throws(Problem) -> JSONValue {
    BenchGround.tell("making customers and receipts")
    try world.make()
    ImportBench.forgetPeak()
    BenchGround.tell("the first build")
    let first = try bench.build(nightsLater: 0, lastLoad: 1, isForced: false).seconds
    try bench.look()
    BenchGround.tell("all again")
    let full = try bench.build(nightsLater: 0, lastLoad: 1, isForced: true).seconds
    var slowest = (name: "", seconds: 0.0)
    for name in bench.names {
      BenchGround.tell("\(name) alone")
      let time = try bench.build(only: name)
      if time > slowest.seconds { slowest = (name, time) }
    }
    try world.deliver()
    BenchGround.tell("the next night")
    let night = try bench.build(nightsLater: 1, lastLoad: 2, isForced: false)
    let peak = ImportBench.peakMegabytes
    try bench.keepMembers()
    BenchGround.tell("the next night in full, to compare")
    let again = try bench.build(nightsLater: 1, lastLoad: 2, isForced: true).seconds
    return .object([
      ("customers", .integer(invocation.number("--customers"))),
      ("receipts", .integer(invocation.number("--receipts"))),
      ("segments", .integer(bench.names.count)),
      ("touched", .integer(Int(night.outcome.touched))),
      ("first_seconds", BenchGround.number(first)), ("full_seconds", BenchGround.number(full)),
      ("slowest", .text(slowest.name)),
      ("slowest_seconds", BenchGround.number(slowest.seconds)),
      ("night_seconds", BenchGround.number(night.seconds)),
      ("night_full_seconds", BenchGround.number(again)),
      ("batch_ratio", BenchGround.number(full / slowest.seconds)),
      ("night_ratio", BenchGround.number(night.seconds / again)),
      ("peak_mb", BenchGround.number(peak)),
      ("differences", .integer(try bench.differences())),
    ])
  }
}
