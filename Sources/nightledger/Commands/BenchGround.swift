import Glibc
import Host
import Postgres
import Runner
import Vocabulary

/// Where a bench runs: a folder of its own under var/ with the shipped definitions, and a new private
/// cluster with the shipped settings. All of it goes when the bench ends.
struct BenchGround {
  let scratch: Folder
  let installation: Installation
  let cluster: RunningCluster
  let connection: Connection

  /// Makes the ground, prints what was measured on it as one object, and removes it.
  static func run(
    _ name: String, _ measure: (BenchGround) throws(Problem) -> JSONValue
  ) throws(Problem) -> ExitCode {
    try inScratch { scratch throws(Problem) in try use(scratch, name, measure) }
  }

  /// The folder alone, for a bench whose programs start the private cluster in it, or none.
  static func inScratch(
    _ measure: (Folder) throws(Problem) -> JSONValue
  ) throws(Problem) -> ExitCode {
    let folder = "\(Home.currentFolder)/var/bench/\(getpid())"
    let scratch = try Folder(creating: folder, isWalkable: true)
    let cluster = EmbeddedCluster(folder: "\(folder)/var/postgres")
    let result: JSONValue
    do throws(Problem) { result = try measure(scratch) } catch {
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

  private static func use(
    _ scratch: Folder, _ name: String, _ measure: (BenchGround) throws(Problem) -> JSONValue
  ) throws(Problem) -> JSONValue {
    let jobs = "\(scratch.path)/jobs"
    try ShippedDefinitions.write(to: jobs)
    let installation = try Installation.open(jobsFolder: jobs)
    tell("starting a database")
    return try Home.using(Database.embedded(in: installation.clusterFolder)) {
      database throws(Problem) in
      guard let cluster = database.cluster else { throw .bug("a private database is a cluster") }
      let connection = try database.session(applicationName: "nightledger \(name)")
      defer { connection.close() }
      return try measure(
        BenchGround(
          scratch: scratch, installation: installation, cluster: cluster, connection: connection))
    }
  }

  /// The shipped definitions with the campaigns of the bench among them.
  func installationWithBenchCampaigns() throws(Problem) -> Installation {
    let folder = try Folder(opening: "\(scratch.path)/jobs/campaigns")
    for campaign in BenchCampaigns.all {
      try DurableFile.write(
        Array(campaign.text.utf8), as: EntryName("\(campaign.name).json5"), in: folder)
    }
    return try Installation.open(jobsFolder: "\(scratch.path)/jobs")
  }

  static func tell(_ text: String) {
    if Screen.showsProgress { Screen.tell(text) }
  }

  /// How large a ``BenchWorld`` is.
  static let worldOptions = [
    OptionDefinition(
      name: "--customers", value: .integer(20...100_000_000), meaning: "customers",
      standard: "1000000"),
    OptionDefinition(
      name: "--receipts", value: .integer(1000...1_000_000_000), meaning: "receipts",
      standard: "10000000"),
  ]

  func world(_ invocation: Invocation) -> BenchWorld {
    BenchWorld(
      customers: invocation.number("--customers"), receipts: invocation.number("--receipts"),
      on: connection)
  }

  /// An object of figures.
  static func figures(_ names: String...) -> JSONShape {
    .object(names.map { ($0, .number) }, others: nil)
  }

  /// A figure with three decimals.
  static func number(_ value: Double) -> JSONValue {
    .number(ExactDecimal(units: Int64((value * 1000).rounded()), scale: 3).description)
  }
}
