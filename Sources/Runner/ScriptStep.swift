import Definitions
import Host
import Postgres
import SQLText
import Statements
import Vocabulary

/// Runs a step of the kind `sql`: a file that a person wrote and whose checksum stands in the night.
///
/// It runs in one transaction with the note that it is done, once for a business date. It travels as a
/// value and is executed by the server's own language, in which it can neither begin nor end a
/// transaction. `current_setting('nightledger.business_date')::date` tells it its day; names are
/// qualified, for the search path is empty.
struct ScriptStep {
  let installation: Installation
  let plan: NightPlan
  let journal: NightJournal

  func run(_ step: NightStep) throws(Problem) {
    guard let script = step.script else { throw .bug("a step sql has a script") }
    let text = try Self.text(of: script, below: installation.home)
    let connection = journal.connection
    do throws(Problem) {
      try journal.transaction { () throws(Problem) in
        _ = try connection.query(
          Statements.setScript, .text(text), .date(plan.businessDate),
          .text(plan.night.name.text))
        let limit = step.timeout.map { Deadline.after(.seconds($0.softSeconds)) }
        try connection.execute(
          """
          DO $script$
          BEGIN
            EXECUTE pg_catalog.current_setting('nightledger.script');
          END
          $script$
          """, deadline: limit)
        try journal.finish(
          step.id.text,
          facts: .object([("file", .text(script.path)), ("sha256", .text(script.sha256))]))
      }
    } catch { throw Self.told(error, of: step, in: "\(installation.home)/\(script.path)", journal) }
  }

  /// What went wrong in a text of a person, with its file; losses and stops stay what they are.
  static func told(
    _ problem: Problem, of step: NightStep, in path: String, _ journal: NightJournal
  ) -> Problem {
    guard problem.exit != .noDatabase, problem.sqlState != nil, !journal.isStopping else {
      return problem
    }
    let exit: ExitCode =
      switch problem.exit {
      case .tryLater: .inputOutput
      // What the server cannot do with a text of ours is our defect; this text is not ours.
      case .bug: .definition
      default: problem.exit
      }
    return Problem(
      exit, "the step '\(step.id)' failed: \(problem.message)", at: Place(path: path),
      hint: problem.hint)
  }

  /// The text of a script that is the one whose checksum was written down.
  static func text(of script: ScriptFile, below home: String) throws(Problem) -> String {
    let path = "\(home)/\(script.path)"
    guard let slash = path.lastIndex(of: "/") else { throw .bug("a path has a folder") }
    let folder = try Folder(opening: String(path[..<slash]))
    let bytes = try folder.content(
      of: EntryName(String(path[path.index(after: slash)...])), limitBytes: 1 << 20)
    let digest = SHA256.hex(of: bytes)
    guard digest == script.sha256 else {
      throw Problem(
        .definition, "\(path) is another file than the one whose checksum stands here",
        at: script.place, hint: "look at what was changed; then write sha256: \"\(digest)\"")
    }
    guard let text = String(validating: bytes, as: UTF8.self), !text.utf8.contains(0) else {
      throw Problem(.definition, "is no UTF-8 text", at: Place(path: path))
    }
    return text
  }
}
