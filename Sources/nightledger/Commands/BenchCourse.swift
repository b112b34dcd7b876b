import Host
import Intake
import Runner
import Samples
import Vocabulary

/// The files of one bench, imported and copied in turn.
struct BenchCourse {
  let installation: Installation
  let scratch: Folder
  let rows: Int
  let customers: Int
  let seed: UInt64
  let bench: ImportBench
  /// Each import is a night of its own.
  private var date = BenchFile.asOf.adding(days: -1)
  private var lastSeconds = 0.0

  typealias Facts = [(String, JSONValue)]

  init(
    installation: Installation, scratch: Folder, rows: Int, customers: Int, seed: UInt64,
    bench: ImportBench
  ) {
    self.installation = installation
    self.scratch = scratch
    self.rows = rows
    self.customers = customers
    self.seed = seed
    self.bench = bench
  }

  mutating func run(_ scenario: BenchCase) throws(Problem) -> Facts {
    try loadCustomers()
    let clean = try write("clean.csv", 0..<rows)
    switch scenario {
    case .first:
      let ours = try imported(clean)
      return facts(ours, theirs: try copied(clean))
    case .delta:
      _ = try imported(clean)
      let delta = try write("delta.csv", rows..<rows + rows / 100)
      let ours = try imported(delta)
      _ = try copied(clean)
      BenchGround.tell("copying the new receipts with psql")
      return facts(ours, theirs: try bench.copySeconds(scratch.path(of: delta)))
    case .redelivery:
      let first = try imported(clean)
      let ours = try imported(clean)
      return facts(ours, theirs: try copied(clean)) + [
        ("first_seconds", BenchGround.number(first.seconds)),
        ("first_share", BenchGround.number(ours.seconds / first.seconds)),
      ]
    case .changed:
      _ = try imported(clean)
      let before = try bench.deadReceipts()
      let ours = try imported(try write("changed.csv", 0..<rows, .corrected(every: 50)))
      let dead = try bench.deadReceipts() - before
      return facts(ours, theirs: try copied(clean)) + [
        ("changed_rows", .integer(ours.balance.changed)), ("dead_rows", .integer(dead)),
      ]
    case .rejects:
      let first = try imported(clean)
      try bench.forgetReceipts()
      let ours = try imported(try write("rejects.csv", 0..<rows, .spoilt(every: 100)))
      return facts(ours, theirs: try copied(clean)) + [
        ("rejected_rows", .integer(ours.balance.rejected)),
        ("clean_seconds", BenchGround.number(first.seconds)),
        ("slowdown", BenchGround.number(ours.seconds / first.seconds)),
      ]
    }
  }

  /// pgloader with the clean file, into an empty table as psql's.
  func pgloader() throws(Problem) -> Facts {
    BenchGround.tell("loading the same file with pgloader")
    try bench.makeCopyTable()
    let seconds = try bench.pgloaderSeconds(
      scratch.path(of: "clean.csv"), rows: rows,
      commandFile: scratch.path(of: "pgloader.load"))
    return [
      ("pgloader_seconds", BenchGround.number(seconds)),
      ("pgloader_ratio", BenchGround.number(seconds / lastSeconds)),
    ]
  }

  private mutating func facts(_ ours: ImportBench.Measured, theirs: Double) -> Facts {
    lastSeconds = ours.seconds
    return [
      ("seconds", BenchGround.number(ours.seconds)), ("copy_seconds", BenchGround.number(theirs)),
      ("ratio", BenchGround.number(theirs / ours.seconds)),
      ("peak_mb", BenchGround.number(ours.peakMegabytes)),
    ]
  }

  // MARK: Files

  private mutating func loadCustomers() throws(Problem) {
    BenchGround.tell("loading \(HumanNumber.count(customers, "customer"))")
    let inbox = try Folder(creating: installation.folders.inbox("customers"), isWalkable: true)
    let name: EntryName = "customers_bench.csv"
    _ = try BenchFile.customers(customers, seed: seed, to: inbox.path(of: name))
    _ = try bench.importInbox(on: date)
  }

  private func write(
    _ name: EntryName, _ numbers: Range<Int>, _ variant: BenchFile.Variant = .clean
  ) throws(Problem) -> EntryName {
    BenchGround.tell("generating \(HumanNumber.count(numbers.count, "receipt"))")
    _ = try BenchFile.receipts(
      numbers, customers: customers, seed: seed, variant: variant, to: scratch.path(of: name))
    return name
  }

  /// A file in the scratch folder, dropped as a copy and imported.
  private mutating func imported(_ name: EntryName) throws(Problem) -> ImportBench.Measured {
    let inbox = try Folder(creating: installation.folders.inbox("receipts"), isWalkable: true)
    let copying = Program(
      "cp", ["--reflink=auto", scratch.path(of: name), inbox.path(of: name)])
    guard try copying.run(until: .after(.seconds(600))).isSuccess else {
      throw Problem(.inputOutput, "the file of the bench could not be dropped")
    }
    BenchGround.tell("importing \(name)")
    date = date.adding(days: 1)
    return try bench.importInbox(on: date)
  }

  /// What psql needs for a file and an empty table.
  private func copied(_ name: EntryName) throws(Problem) -> Double {
    BenchGround.tell("copying \(name) with psql")
    try bench.makeCopyTable()
    return try bench.copySeconds(scratch.path(of: name))
  }
}
