import Glibc
import Host
import Postgres
import Synchronization
import TestKit
import Vocabulary

/// A programme with its exchange and its database, in which the real binary runs nights.
final class CrashWorld: Sendable {
  let home: ScratchFolder
  private let number: Int

  private static let counter = Atomic<Int>(0)

  /// An empty database and the shipped definitions.
  init() throws(Problem) {
    home = try ScratchFolder()
    number = Self.counter.add(1, ordering: .relaxed).newValue
    try CrashCluster.makeDatabase(number)
    try Self.copy("\(SharedData.packageFolder)/jobs", to: home("jobs"))
  }

  /// A twin: the same files, links and modes, and a copy of the database, which nobody may use.
  init(copying other: CrashWorld) throws(Problem) {
    home = try ScratchFolder()
    number = Self.counter.add(1, ordering: .relaxed).newValue
    try CrashCluster.makeDatabase(number, copying: other.number)
    for name in ["jobs", "var"] where access(other.home(name), F_OK) == 0 {
      try Self.copy(other.home(name), to: home(name))
    }
  }

  static func copy(_ source: String, to goal: String) throws(Problem) {
    let copy = try Program("cp", ["-a", source, goal]).output(until: .after(.seconds(30)))
    guard copy.ending.isSuccess else {
      throw .bug("\(source) could not be copied: \(copy.errorText)")
    }
  }

  /// Removes the database; for tests that make thousands.
  func discard() throws(Problem) { try CrashCluster.dropDatabase(number) }

  /// Ends every session in the database, as its administrator may.
  func endSessions() throws(Problem) { try CrashCluster.endSessions(number) }

  func connect() throws(Problem) -> Connection {
    try Connection.open(CrashCluster.settings(number), applicationName: "census")
  }

  // MARK: The binary

  /// Where the binary says which fault points it reached.
  var faultLog: String { home("fault.log") }

  /// `nightledger` with words, in this world.
  func program(_ words: [String], fault: String? = nil, isLogged: Bool = false) -> Program {
    var program = Program(ProductBinary.path, words)
    program.folder = home.path
    program.environment["SWIFT_BACKTRACE"] = "enable=no"
    program.environment["NIGHTLEDGER_FAULT"] = fault
    program.environment["NIGHTLEDGER_FAULT_LOG"] = isLogged ? faultLog : nil
    program.output = .null
    program.errors = .null
    return program
  }

  /// The words of a night in this world's database.
  func night(_ date: String) throws(Problem) -> [String] {
    let options = try CrashCluster.settings(number).overrides
    let conninfo = ["host", "port", "dbname", "user", "sslmode"].compactMap { name in
      options[name].map { "\(name)='\($0)'" }
    }
    return ["run", "--date", date, "--db", conninfo.joined(separator: " ")]
  }

  /// Runs a night to its end and answers how it ended and what it said.
  @discardableResult
  func run(
    _ date: String, fault: String? = nil, isLogged: Bool = false
  ) throws(Problem) -> (ending: ProcessEnding, errors: String) {
    let answer = try program(night(date), fault: fault, isLogged: isLogged)
      .output(until: .after(.seconds(120)))
    return (answer.ending, answer.errorText)
  }

  /// How often each point stands in the fault log, by its name.
  func faultCounts() throws(Problem) -> [String: Int] {
    guard access(faultLog, F_OK) == 0 else { return [:] }
    let content = try Folder(opening: home.path).content(of: "fault.log")
    var counts: [String: Int] = [:]
    for line in String(decoding: content, as: UTF8.self).split(separator: "\n") {
      counts[String(line), default: 0] += 1
    }
    return counts
  }
}
