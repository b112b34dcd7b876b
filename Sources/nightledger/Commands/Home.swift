import Definitions
import Glibc
import Host
import Postgres
import Runner
import Vocabulary

/// What a command starts from: the definitions, and the database when it needs one.
enum Home {
  /// The moment on the wall. Only commands ask for it; every rule gets it as an argument.
  static var now: Instant {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Instant(microseconds: Int64(time.tv_sec) * 1_000_000 + Int64(time.tv_nsec) / 1000)
  }

  /// The civil day in the programme's zone.
  static func today(in installation: Installation) -> CivilDate {
    installation.zone.civilDate(of: now)
  }

  /// The definitions of `--jobs`, all read and checked.
  static func installation(_ invocation: Invocation) throws(Problem) -> Installation {
    try Installation.open(jobsFolder: jobsFolder(invocation))
  }

  /// The folder that `--jobs` names, without a slash at its end.
  static func jobsFolder(_ invocation: Invocation) -> String {
    let folder = invocation.text("--jobs") ?? "jobs"
    return folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
  }

  /// Where events are written, if anywhere.
  static func log(of invocation: Invocation) throws(Problem) -> LineLog? {
    let path = invocation.text("--log")
    let format = invocation.text("--log-format").flatMap(LineLog.Format.init)
    guard path != nil || format != nil else { return nil }
    return try LineLog(path: path, format: format ?? .logfmt)
  }

  /// What a command to type needs so that it means this programme.
  static func options(of invocation: Invocation) -> [String] {
    jobsOption(of: invocation) + (invocation.text("--db").map { ["--db", $0] } ?? [])
  }

  /// The same for a command without a database.
  static func jobsOption(of invocation: Invocation) -> [String] {
    let folder = jobsFolder(invocation)
    return folder == "jobs" ? [] : ["--jobs", folder]
  }

  /// Opens the database for `body` and leaves it in order, whatever happens.
  static func withDatabase<Value>(
    of invocation: Invocation, _ installation: Installation,
    _ body: (Database) throws(Problem) -> Value
  ) throws(Problem) -> Value {
    try using(
      Database.open(option: invocation.text("--db"), installation: installation), body)
  }

  /// A session with the schema of this program.
  static func withSession<Value>(
    of invocation: Invocation, _ installation: Installation,
    _ body: (Connection) throws(Problem) -> Value
  ) throws(Problem) -> Value {
    try withDatabase(of: invocation, installation) { database throws(Problem) in
      let connection = try database.session(
        applicationName: "nightledger \(invocation.command.name)")
      defer { connection.close() }
      return try body(connection)
    }
  }

  /// Ends the use of a database; a failure to end it is told beside the first failure.
  static func using<Value>(
    _ database: Database, _ body: (Database) throws(Problem) -> Value
  ) throws(Problem) -> Value {
    let value: Value
    do throws(Problem) { value = try body(database) } catch {
      var problem = error
      do throws(Problem) { try database.close() } catch { problem.others.append(error) }
      throw problem
    }
    try database.close()
    return value
  }

  /// Whether this command would find the private cluster, and that was never made.
  static func hasNoDatabaseYet(
    _ invocation: Invocation, _ installation: Installation
  ) throws(Problem) -> Bool {
    guard try ConnectionSettings.requested(option: invocation.text("--db")) == nil,
      installation.programme.settings.database == nil
    else { return false }
    return EmbeddedCluster(folder: installation.clusterFolder).status.state == .absent
  }

  /// How this program is called again: as it was called now, shortened when it lies below us.
  static let programName: String = {
    let called = CommandLine.arguments.first ?? "nightledger"
    guard called.contains("/") else { return called }
    let folder = currentFolder
    return called.hasPrefix("\(folder)/") ? String(called.dropFirst(folder.count + 1)) : called
  }()

  /// This program with words as a person can paste them: quoted where a shell would part them, and
  /// without a password that stood among them.
  static func commandLine(_ words: [String]) -> String {
    ([programName] + words).map(quoted).joined(separator: " ")
  }

  private static func quoted(_ word: String) -> String {
    if word.contains("password") { return "'…'" }
    let isPlain =
      !word.isEmpty
      && word.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"),
          UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: ":"), UInt8(ascii: "="),
          UInt8(ascii: ","), UInt8(ascii: "+"), UInt8(ascii: "%"):
          true
        default: false
        }
      }
    return isPlain ? word : "'" + word.replacing("'", with: "'\\''") + "'"
  }

  static var currentFolder: String {
    guard let path = getcwd(nil, 0) else { return "." }
    defer { free(path) }
    return String(cString: path)
  }
}
