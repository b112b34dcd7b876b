import Glibc
import Host
import Postgres
import Runner
import Vocabulary

extension CommandDefinition {
  static let doctor = CommandDefinition(
    words: ["doctor"],
    abstract: "look for everything that could stop a night, each with the command that mends it",
    details: [
      "Makes and changes nothing. Warnings leave the exit code at 0; a fault ends it with the code "
        + "that a night would end with."
    ],
    options: [
      OptionDefinition(name: "--all", value: .flag, meaning: "show also what is well"),
      .jobs, .database, .json(DoctorPage.shape),
    ],
    example: "doctor --all",
    perform: { invocation throws(Problem) in
      let findings = DoctorRound(invocation).findings()
      try invocation.answer(
        DoctorPage.json(findings), DoctorPage.text(findings, showsAll: invocation.isGiven("--all")))
      return findings.reduce(ExitCode.ok) { $0.orGraver($1.exit) }
    })
}

/// The doctor's way through a programme: what cannot be reached stops only what stands on it.
struct DoctorRound {
  private let invocation: Invocation
  private let now = Home.now

  init(_ invocation: Invocation) {
    self.invocation = invocation
  }

  func findings() -> [DoctorFinding] {
    let surroundings = Surroundings.findings()
    let installation: Installation
    do throws(Problem) { installation = try Home.installation(invocation) } catch {
      return surroundings + [
        .fault(
          "definitions", error, fix: Home.commandLine(["lint"] + Home.jobsOption(of: invocation)))
      ]
    }
    let commands = DeskCommands { [options = Home.options(of: invocation)] in
      Home.commandLine($0 + options)
    }
    return surroundings
      + FolderDoctor(
        installation, today: Home.today(in: installation), commands: commands
      ).findings()
      + database(installation, commands)
  }

  private func database(
    _ installation: Installation, _ commands: DeskCommands
  ) -> [DoctorFinding] {
    do throws(Problem) {
      if try Home.hasNoDatabaseYet(invocation, installation) {
        _ = try ServerPrograms.find()
        return [.skipped("database", "the private one is made by the first night")]
      }
      return try Home.withDatabase(of: invocation, installation) { database throws(Problem) in
        let connection = try Connection.open(
          database.settings, applicationName: "nightledger doctor")
        defer { connection.close() }
        return try findings(installation, connection, commands)
      }
    } catch {
      return [.fault("database", error, fix: error.hint ?? commandToSee)]
    }
  }

  private var commandToSee: String {
    Home.commandLine(["db", "status"] + Home.jobsOption(of: invocation))
  }

  private func findings(
    _ installation: Installation, _ connection: Connection, _ commands: DeskCommands
  ) throws(Problem) -> [DoctorFinding] {
    let found = try DatabaseDoctor(connection, now: now, commands: commands).findings()
    let hasSchema = !found.contains {
      ["migrations", "schema-rights", "table-rights"].contains($0.check) && $0.level == .fault
    }
    guard hasSchema else {
      return found + [.skipped("journal", "the schema must be mended first")]
    }
    return found
      + (try JournalDoctor(installation, connection, now: now, commands: commands).findings())
  }
}

/// What surrounds the program: variables and files that change how it reaches its database.
enum Surroundings {
  static func findings() -> [DoctorFinding] { [variables(), passwordFile()] }

  private static func variables() -> DoctorFinding {
    let ignored = ["PGOPTIONS", "LD_PRELOAD", "LD_LIBRARY_PATH"].filter {
      environmentVariable($0) != nil
    }
    guard !ignored.isEmpty else { return .ok("environment", "no variable changes what runs") }
    return .warning(
      "environment", "\(ignored.joined(separator: ", ")) is set, which a night does not pass on",
      fix: "unset \(ignored.joined(separator: " "))")
  }

  /// libpq leaves out a password file that others may read, and says so to nobody.
  private static func passwordFile() -> DoctorFinding {
    let home = environmentVariable("HOME").map { "\($0)/.pgpass" }
    guard let path = environmentVariable("PGPASSFILE") ?? home else {
      return .ok("password-file", "none")
    }
    var status = stat()
    guard stat(path, &status) == 0 else {
      guard environmentVariable("PGPASSFILE") != nil else { return .ok("password-file", "none") }
      return .warning(
        "password-file", "PGPASSFILE names \(path), which is not there", fix: "unset PGPASSFILE")
    }
    guard status.st_mode & 0o077 != 0 else { return .ok("password-file", "ours alone") }
    return .fault(
      "password-file", .permission, "others may read \(path), so libpq leaves it out",
      fix: "chmod 0600 \(path)")
  }
}

/// What the doctor says.
enum DoctorPage {
  static func text(_ findings: [DoctorFinding], showsAll: Bool) -> String {
    let bad = findings.filter { $0.level == .fault || $0.level == .warning }
    var lines = (showsAll ? findings : bad).flatMap { finding in
      ["\(finding.level.rawValue) \(finding.check): \(finding.text)"]
        + (finding.fix.map { ["  fix: \($0)"] } ?? [])
    }
    let faults = bad.count { $0.level == .fault }
    lines.append(
      bad.isEmpty
        ? "\(findings.count) checks: all is well"
        : "\(findings.count) checks: \(HumanNumber.count(faults, "fault")), "
          + HumanNumber.count(bad.count - faults, "warning"))
    return lines.joined(separator: "\n")
  }

  static let shape: JSONShape = [
    "faults": .integer, "warnings": .integer,
    "checks": .array([
      "check": .text, "level": .choice(DoctorFinding.Level.self), "text": .text,
      "fix": .text.orNull, "exit": .integer,
    ]),
  ]

  static func json(_ findings: [DoctorFinding]) -> JSONValue {
    .object([
      ("faults", .integer(findings.count { $0.level == .fault })),
      ("warnings", .integer(findings.count { $0.level == .warning })),
      (
        "checks",
        .array(
          findings.map {
            .object([
              ("check", .text($0.check)), ("level", .text($0.level.rawValue)),
              ("text", .text($0.text)), ("fix", .optional($0.fix)),
              ("exit", .integer(Int($0.exit.rawValue))),
            ])
          })
      ),
    ])
  }
}
