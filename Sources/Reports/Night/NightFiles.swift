import Postgres
import Profiles
import SQLText
import Statements
import Vocabulary

/// What came in: files, rejected rows, feeds that did not come, what is wrong with profiles.
struct NightFiles {
  struct File {
    let feed: String
    let name: String
    let sha256: String
    let verdict: String
    let code: String?
    let reason: String?
    /// read, new, changed, unchanged, stale, duplicate, parked, rejected
    let rows: [Int]

    var isLoaded: Bool { verdict == "accepted" || verdict == "partial" }
    var isRefused: Bool { verdict == "rejected" || verdict == "quarantined" }
  }

  struct Missing {
    let feed: String
    let nights: Int
    let lookedAt: Int
    let lastOn: CivilDate
  }

  let context: ReportContext
  /// The inbox was read to its end; before that nothing is missing.
  private let isImported: Bool
  private(set) var files: [File] = []
  private(set) var missing: [Missing] = []
  private var rejects: [(feed: String, code: String, rows: Int, files: Int)] = []
  private var quality: [(flag: String, rows: Int, usual: Int?)] = []

  private static let classes = [
    "read", "new", "changed", "unchanged", "stale", "duplicate", "parked", "rejected",
  ]

  init(
    of run: ReportedRun, _ context: ReportContext, isImported: Bool, on connection: Connection
  ) throws(Problem) {
    self.context = context
    self.isImported = isImported
    for row in try connection.query(Statements.filesOfRun, .bigint(run.runID)) {
      var rows: [Int] = []
      for name in Self.classes { rows.append(try row.int("rows_\(name)")) }
      files.append(
        File(
          feed: try row.text("feed"), name: try row.text("file_name"),
          sha256: try row.text("sha256"), verdict: try row.text("verdict"),
          code: try row.textOrNil("code"), reason: try row.textOrNil("reason"), rows: rows))
    }
    for row in try connection.query(Statements.reportedMissingFeeds, .bigint(run.runID))
    where isImported {
      missing.append(
        Missing(
          feed: try row.text("feed"), nights: try row.int("nights"),
          lookedAt: try row.int("looked_at"), lastOn: try row.date("last_on")))
    }
    for row in try connection.query(Statements.reportedRejects, .bigint(run.runID)) {
      rejects.append(
        (
          try row.text("feed"), try row.text("code"), try row.int("rows"), try row.int("files")
        ))
    }
    for row in try connection.query(Statements.reportedQuality, .bigint(run.runID)) {
      quality.append(
        (try row.text("flag"), try row.int("rows"), try row.intOrNil("usual_rows")))
    }
  }

  var rowsRead: Int { files.reduce(0) { $0 + $1.rows[0] } }
  var rowsRejected: Int { files.reduce(0) { $0 + $1.rows[7] } }
  var loadedFiles: Int { files.count { $0.isLoaded } }

  // MARK: Files

  private static func tone(_ file: File) -> Document.Tone {
    if file.isRefused { return .bad }
    return file.verdict == "held" || file.verdict == "partial" ? .warning : .plain
  }

  var section: Document.Section {
    var table = Document.Table(
      "Every row read stands in one of the columns to its right.",
      [.text("file"), .text("verdict")] + Self.classes.map { .number($0) },
      whenEmpty: "no file was in the inbox")
    for file in files {
      table.add(
        [.text("\(file.feed)/\(file.name)"), .text(file.verdict, tone: Self.tone(file))]
          + file.rows.enumerated().map { index, rows in
            index == 0 ? .count(rows) : .countOrBlank(rows, tone: index == 7 ? .warning : .plain)
          })
    }
    if files.count > 1 {
      table.close(
        with: [.text("all files"), .blank]
          + Self.classes.indices.map { index in
            .count(files.reduce(0) { $0 + $1.rows[index] })
          })
    }
    var blocks: [Document.Block] = [.table(table)]
    let reasons = files.filter { $0.reason != nil }
    if !reasons.isEmpty {
      var why = Document.Table("Why a file did not simply load", [.text("file"), .text("reason")])
      for file in reasons {
        why.add([.text("\(file.feed)/\(file.name)"), .text(file.reason ?? "")])
      }
      blocks.append(.table(why))
    }
    blocks.append(.table(rejected))
    blocks.append(.table(missed))
    return Document.Section(id: "files", title: "Files in", blocks)
  }

  private var rejected: Document.Table {
    var table = Document.Table(
      "Rejected rows", [.text("feed"), .text("code"), .number("rows"), .number("files")],
      whenEmpty: "none")
    for reject in rejects {
      table.add([
        .text(reject.feed), .text(reject.code), .count(reject.rows), .count(reject.files),
      ])
    }
    return table
  }

  private var missed: Document.Table {
    var table = Document.Table(
      "Feeds that usually come and did not",
      [.text("feed"), .number("nights it came"), .number("of the last"), .text("last came for")],
      whenEmpty: isImported ? "none" : "not known, the inbox was not read to its end")
    for feed in missing {
      table.add([
        .text(feed.feed), .count(feed.nights), .count(feed.lookedAt), .date(feed.lastOn),
      ])
    }
    return table
  }

  var tasks: [Document.Task] {
    var tasks: [Document.Task] = []
    for file in files where file.isRefused || file.verdict == "held" {
      let name = "\(file.feed)/\(file.name)"
      let word = ReportContext.quoted(name)
      let ending = file.isRefused ? "was refused" : "is held"
      let text = "\(name) \(ending): \(file.reason ?? file.verdict)"
      let isReleasable = file.verdict == "held"
      tasks.append(
        Document.Task(
          file.isRefused ? .bad : .warning, text,
          command: context.command(
            isReleasable
              ? "feed release \(word) --reason \"why it may pass\" --by \"your name\""
              : "feed status")))
    }
    for feed in missing {
      tasks.append(
        Document.Task(
          .warning,
          "\(feed.feed) did not come; it came in \(feed.nights) of the last \(feed.lookedAt) nights",
          command: context.command("feed status")))
    }
    return tasks
  }

  // MARK: Quality

  var qualitySection: Document.Section {
    var table = Document.Table(
      "Rows of this night's files by what is wrong with the profile in them",
      [.text("finding"), .number("rows"), .number("usual"), .text("meaning")],
      whenEmpty: "nothing was found")
    for finding in quality {
      table.add([
        .text(finding.flag), .count(finding.rows), finding.usual.map { .count($0) } ?? .blank,
        .text(QualityFlag(rawValue: finding.flag)?.meaning ?? ""),
      ])
    }
    return Document.Section(id: "quality", title: "Data quality", [.table(table)])
  }
}
