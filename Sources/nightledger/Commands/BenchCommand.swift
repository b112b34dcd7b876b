import Glibc
import Host
import Postgres
import Runner
import Samples

import Vocabulary

extension CommandDefinition {
  static let benchImport = CommandDefinition(
    words: ["bench", "import"],
    abstract: "time the import of a generated file against psql's copy of the same file",
    details: [
      "Prints one object: rows, seconds (the whole import as a night does it: hash, validation, "
        + "duplicate checks, rejects, merge, balance, commit), copy_seconds (psql \\copy into an empty "
        + "table of the same shape with the same primary key), ratio = copy_seconds / seconds, and "
        + "peak_mb of this process. Customers are loaded before, untimed. The database is a new private "
        + "cluster with the shipped settings, under var/, and goes when the command ends."
    ],
    options: [
      OptionDefinition(
        name: "--rows", value: .integer(1...1_000_000_000), meaning: "receipts in the file",
        standard: "2000000"),
      OptionDefinition(
        name: "--customers", value: .integer(20...100_000_000),
        meaning: "customers of the receipts",
        standard: "200000"),
      OptionDefinition(
        name: "--case", value: .choice(["first"]),
        meaning: "first: the warehouse holds customers and no receipt", standard: "first"),
      OptionDefinition(
        name: "--seed", value: .integer(0...Int.max), meaning: "what all chance comes from",
        standard: "1"),
      .json,
    ],
    example: "bench import --rows 2000000 --json",
    perform: { invocation throws(Problem) in try BenchCommand(invocation: invocation).run() })
}

struct BenchCommand {
  let invocation: Invocation
  private static let receiptsName: EntryName = "receipts_bench.csv"
  private static let customersName: EntryName = "customers_bench.csv"

  func run() throws(Problem) -> ExitCode {
    let folder = "\(Home.currentFolder)/var/bench/\(getpid())"
    let scratch = try Folder(creating: folder, isWalkable: true)
    let cluster = EmbeddedCluster(folder: "\(folder)/var/postgres")
    let result: JSONValue
    do throws(Problem) { result = try measure(in: scratch) } catch {
      var problem = error
      do throws(Problem) {
        try cluster.remove()
        try removeTree(folder)
      } catch { problem.others.append(error) }
      throw problem
    }
    try cluster.remove()
    try removeTree(folder)
    try Screen.print(result.compact)
    return .ok
  }

  private func measure(in scratch: Folder) throws(Problem) -> JSONValue {
    let jobs = "\(scratch.path)/jobs"
    try ShippedDefinitions.write(to: jobs)
    let installation = try Installation.open(jobsFolder: jobs)
    try writeFiles(installation, in: scratch)
    tell("starting a database")
    return try Home.using(Database.embedded(in: installation.clusterFolder)) {
      database throws(Problem) in
      guard let cluster = database.cluster else { throw .bug("a private database is a cluster") }
      let connection = try database.session(applicationName: "nightledger bench import")
      defer { connection.close() }
      let bench = ImportBench(
        installation, connection: connection, socketFolder: cluster.socketFolder)
      tell("loading the customers")
      _ = try bench.importInbox(on: BenchFile.asOf.adding(days: -1))
      try dropReceipts(installation, in: scratch)
      tell("importing the receipts")
      let ours = try bench.importInbox(on: BenchFile.asOf)
      let rows = invocation.number("--rows")
      guard ours.rows == rows else { throw .bug("the bench has loaded \(ours.rows) rows") }
      let archive = installation.folders.archive("receipts", on: BenchFile.asOf)
      let archived = "\(archive)/\(Self.receiptsName)"
      tell("copying the same file with psql")
      let theirs = try bench.copySeconds(archived)
      return Self.result(rows, ours.seconds, theirs)
    }
  }

  private static func result(_ rows: Int, _ seconds: Double, _ copySeconds: Double) -> JSONValue {
    .object([
      ("rows", .integer(rows)), ("seconds", number(seconds)),
      ("copy_seconds", number(copySeconds)), ("ratio", number(copySeconds / seconds)),
      ("peak_mb", number(ImportBench.peakMegabytes)),
    ])
  }

  /// With three decimals.
  private static func number(_ value: Double) -> JSONValue {
    .number(ExactDecimal(units: Int64((value * 1000).rounded()), scale: 3).description)
  }

  /// The receipts wait beside the inbox, so that only the customers are loaded first.
  private func writeFiles(
    _ installation: Installation, in scratch: Folder
  ) throws(Problem) {
    let (rows, customers) = (invocation.number("--rows"), invocation.number("--customers"))
    let seed = UInt64(invocation.number("--seed"))
    tell("generating \(HumanNumber.count(rows, "receipt"))")
    let inbox = try Folder(creating: installation.folders.inbox("customers"), isWalkable: true)
    _ = try BenchFile.customers(customers, seed: seed, to: inbox.path(of: Self.customersName))
    _ = try BenchFile.receipts(
      rows: rows, customers: customers, seed: seed, to: scratch.path(of: Self.receiptsName))
  }

  private func dropReceipts(
    _ installation: Installation, in scratch: Folder
  ) throws(Problem) {
    let inbox = try Folder(creating: installation.folders.inbox("receipts"))
    let name = Self.receiptsName
    guard try scratch.rename(name, to: inbox, as: name) == .renamed else {
      throw .bug("the bench could not drop its file")
    }
  }

  private func tell(_ text: String) {
    if Screen.showsProgress { Screen.tell(text) }
  }
}
