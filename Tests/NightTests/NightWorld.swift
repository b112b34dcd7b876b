import Definitions
import Host
import Postgres
import Runner
import SQLText
import TestKit
import Vocabulary
import Warehouse

/// A programme of its own for one test: a home with definitions, an inbox, and an empty database.
final class NightWorld {
  let home: ScratchFolder
  let database: TestDatabase

  /// - Parameter jobs: paths below `jobs/` and their texts; `nights/nightly.json5` is made when absent.
  init(_ jobs: [String: String], program: String = "test", zone: String = "Europe/London")
    throws(Problem)
  {
    home = try ScratchFolder()
    database = try TestDatabase.make(template: "migrated") { (connection) throws(Problem) in
      _ = try Migrations(programVersion: Installation.version).apply(to: connection)
    }
    var files = [
      "nightledger.json5": """
      {
        program: "\(program)", time_zone: "\(zone)", environment: "test", currency: "GBP",
        legal_entities: ["north", "south"],
      }
      """,
      "nights/nightly.json5": """
      { steps: ["import", "rfm", "segments", "campaigns", "export"] }
      """,
    ]
    files.merge(jobs) { _, given in given }
    for (path, text) in files { try write("jobs/\(path)", text) }
  }

  func write(_ path: String, _ text: String) throws(Problem) {
    try write(path, bytes: Array(text.utf8))
  }

  func write(_ path: String, bytes: [UInt8]) throws(Problem) {
    let slash = path.lastIndex(of: "/") ?? path.startIndex
    let folder = try Folder(creating: home(String(path[..<slash])))
    let name = EntryName(String(path[path.index(after: slash)...]))
    try folder.remove(name)
    try DurableFile.write(bytes, as: name, in: folder)
  }

  /// Drops a file into a feed's inbox.
  func drop(_ feed: String, _ name: String, _ text: String) throws(Problem) {
    try write("var/exchange/inbox/\(feed)/\(name)", text)
  }

  func drop(_ feed: String, _ name: String, shared path: String) throws(Problem) {
    let full = SharedData.path(path)
    let slash = full.lastIndex(of: "/") ?? full.startIndex
    let folder = try Folder(opening: String(full[..<slash]))
    let content = try folder.content(
      of: EntryName(String(full[full.index(after: slash)...])), limitBytes: 1 << 28)
    try write("var/exchange/inbox/\(feed)/\(name)", bytes: content)
  }

  /// Runs the night of a date, as a person would.
  @discardableResult
  func run(
    _ date: String, catchesUp: Bool = false, now: Instant = Instant(secondsSinceEpoch: 0)
  ) throws(Problem) -> NightSummary {
    let installation = try Installation.open(jobsFolder: home("jobs"))
    guard let day = CivilDate(date), let night = installation.programme.nights.first else {
      throw .bug("a test names a day and has a night")
    }
    return try NightRunner(
      installation, plan: NightPlan(night, on: day, zone: installation.zone),
      database: Database(settings: database.settings()), isAttended: true,
      catchesUp: catchesUp,
      now: now
    ).run()
  }

  func connect() throws(Problem) -> Connection { try database.connect() }

  func text(_ path: String) throws(Problem) -> String {
    String(decoding: try bytes(path), as: UTF8.self)
  }

  func bytes(_ path: String) throws(Problem) -> [UInt8] {
    let slash = path.lastIndex(of: "/") ?? path.startIndex
    let folder = try Folder(opening: home(String(path[..<slash])))
    let name = EntryName(String(path[path.index(after: slash)...]))
    return try folder.content(of: name, mayHaveSecondName: true)
  }
}
