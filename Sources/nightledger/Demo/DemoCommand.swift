import Definitions
import Host
import Postgres
import Runner
import Vocabulary

extension CommandDefinition {
  static let demo = CommandDefinition(
    words: ["demo"],
    abstract: "three nights of a made-up programme on this machine, with a private database",
    details: [
      "Everything lies in one folder: definitions, files, database. Run again, it finds the nights "
        + "done. The same counts give the same figures on every machine."
    ],
    options: [
      OptionDefinition(
        name: "--customers", value: .integer(20...10_000_000), meaning: "how many customers",
        standard: "50000"),
      OptionDefinition(
        name: "--receipts", value: .integer(0...100_000_000), meaning: "how many receipts",
        standard: "500000"),
      OptionDefinition(
        name: "--to", value: .text("DIR"), meaning: "the folder of the demo", standard: "var/demo"),
      OptionDefinition(
        name: "--fresh", value: .flag, meaning: "remove an earlier demo and start over"),
      OptionDefinition(
        name: "--keep", value: .flag, meaning: "leave the private database running"),
    ],
    example: "demo --customers 5000 --receipts 50000",
    perform: { invocation throws(Problem) in try DemoCommand(invocation: invocation).run() })
}

struct DemoCommand {
  private let invocation: Invocation
  private let demo: DemoProgramme

  init(invocation: Invocation) {
    self.invocation = invocation
    demo = DemoProgramme(
      folder: invocation.text("--to") ?? "var/demo", customers: invocation.number("--customers"),
      receipts: invocation.number("--receipts"))
  }

  func run() throws(Problem) -> ExitCode {
    let start = ContinuousClock.now
    if invocation.isGiven("--fresh") { try removeEarlierDemo() }
    tell("preparing \(demo.folder)")
    if try demo.prepare() {
      tell(
        "generated \(HumanNumber.count(demo.customers, "customer")) and "
          + "\(HumanNumber.count(demo.receipts, "receipt")) in "
          + HumanNumber.seconds(.now - start))
    }
    let installation = try Installation.open(jobsFolder: demo.jobs)
    let cluster = EmbeddedCluster(folder: demo.clusterFolder)
    if invocation.isGiven("--keep") { try cluster.keep() }
    let exit = try Home.using(Database.embedded(in: installation.clusterFolder)) {
      database throws(Problem) in try runNights(installation, database)
    }
    try Screen.print(
      DemoGuide(demo: demo, installation: installation, duration: .now - start).text)
    return exit
  }

  private func removeEarlierDemo() throws(Problem) {
    guard try demo.isThere() else { return }
    try EmbeddedCluster(folder: demo.clusterFolder).remove()
    try demo.remove()
  }

  private func runNights(
    _ installation: Installation, _ database: Database
  ) throws(Problem) -> ExitCode {
    guard let night = installation.programme.nights.first(where: { $0.name.text == "nightly" })
    else { throw Problem(.definition, "the demo has no night 'nightly'") }
    var exit = ExitCode.ok
    for number in 0..<DemoProgramme.nightCount {
      let date = DemoProgramme.asOf.adding(days: number)
      let plan = try NightPlan.of(night, on: date, zone: installation.zone)
      try demo.deliver(number, to: installation)
      tell("night \(number + 1) of \(DemoProgramme.nightCount): \(date)")
      let progress = LiveProgress("demo")
      let summary = try NightRunner(
        installation, plan: plan, database: database, isAttended: true, now: Home.now,
        progress: progress
      ).run()
      exit = exit.orGraver(summary.exit)
      let page = NightPage(summary, installation: installation, fileTimes: progress.fileTimes)
      try Screen.print((summary.wasDoneBefore ? page.shortText : page.text) + "\n")
      if summary.exit != .ok {
        Screen.tell(try RefusalPage(summary, installation: installation).text())
      }
      summary.tellOfMissingReport()
    }
    return exit
  }

  private func tell(_ text: String) {
    if Screen.showsProgress { Screen.tell(text) }
  }
}
