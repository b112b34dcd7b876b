import Definitions
import Delimited
import Host
import Intake
import Postgres
import Runner
import Vocabulary

extension CommandDefinition {
  static let check = CommandDefinition(
    words: ["check"],
    abstract: "read files as a night would and show what it would reject; no database",
    details: [
      "The feed is the one named, else the one whose name the file's folder has, else the one the "
        + "file's name begins with.",
      "Without a database it cannot see: \(CheckedFile.unchecked.joined(separator: ", ")).",
    ],
    arguments: [ArgumentDefinition(name: "FILE", count: .oneOrMore, meaning: "a file to read")],
    options: [
      OptionDefinition(name: "--feed", value: .text("NAME"), meaning: "the feed of all the files"),
      .date("the business date to read them for (today)"), .jobs,
      .json(["files": .array(CheckedFile.shape), "unchecked": .array(.text)]),
    ],
    example: "check var/exchange/inbox/receipts/receipts_20261121.csv",
    perform: { invocation throws(Problem) in
      let installation = try Home.installation(invocation)
      let date = invocation.date("--date") ?? Home.today(in: installation)
      var files: [CheckedFile] = []
      var problems: [Problem] = []
      for path in invocation.arguments {
        do throws(Problem) {
          let feed = try CheckedFile.feed(
            of: path, named: invocation.text("--feed"), installation.programme.feeds)
          files.append(
            try CheckedFile(path, feed, context: installation.feedContext(on: date)))
          if !invocation.wantsJSON { try Screen.print(files[files.count - 1].text) }
        } catch { problems.append(error) }
      }
      if invocation.wantsJSON {
        try Screen.print(
          JSONValue.object([
            ("files", .array(files.map(\.json))),
            ("unchecked", .array(CheckedFile.unchecked.map { .text($0) })),
          ]))
      } else {
        try Screen.print("not checked: \(CheckedFile.unchecked.joined(separator: ", "))")
      }
      if let problem = Problem.all(problems) { throw problem }
      return files.contains { !$0.verdict.isLoaded } ? .badData : .ok
    })
}

/// A file that was read to its end without a database.
struct CheckedFile {
  /// What only a night can see.
  static let unchecked = [
    "sequence (the same file again, a gap, a late one)",
    "shrink (fewer rows than the last full file)",
    "volume (rows against the feed's history)",
    "references (customers, receipts, products, categories that are not known)",
    "version (rows older than what stands)", "repeated keys",
    "lines that disagree with their receipt",
  ]

  let path: String
  let feed: FeedDefinition
  let verdict: FileVerdict
  let reason: Problem?
  let tally: FileTally

  /// Reads a file. What makes a file unreadable as a whole is its verdict and no failure of ours.
  init(_ path: String, _ feed: FeedDefinition, context: FeedContext) throws(Problem) {
    self.path = path
    self.feed = feed
    let (folder, name) = try Self.parts(of: path)
    let opening = try FileOpening(name, in: Folder(opening: folder))
    do throws(Problem) {
      let reading = try opening.read(within: feed.caps, hashes: false) {
        (source) throws(Problem) -> FileTally in
        try FeedFileReader(feed, context: context).judge(
          source, fileName: path, fileBytes: Int(opening.bytes)
        ) { () throws(Problem) in try StopFlag.process.check() }
      }
      var tally = reading.value
      tally.bytes = Int(opening.bytes)
      self.tally = tally
      let isRefused = tally.exceeds(feed.rejectLimit)
      verdict = isRefused ? .rejected : tally.rowsRejected > 0 ? .partial : .accepted
      reason =
        isRefused
        ? Problem(
          .badData,
          "\(tally.rowsRejected) of \(tally.rowsRead) rows were rejected, more than the feed allows",
          at: Place(path: path)) : nil
    } catch let problem where problem.exit == .badData {
      tally = FileTally()
      verdict = .quarantined
      reason = problem
    }
  }

  static func parts(of path: String) throws(Problem) -> (folder: String, name: String) {
    let slash = path.lastIndex(of: "/")
    let name = slash.map { String(path[path.index(after: $0)...]) } ?? path
    guard EntryName(bytes: name.utf8) != nil else {
      throw Problem(.usage, "names no file", at: Place(path: path))
    }
    let folder = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
    return (folder, name)
  }

  static func feed(
    of path: String, named name: String?, _ feeds: [FeedDefinition]
  ) throws(Problem) -> FeedDefinition {
    let known = feeds.map(\.name.text)
    if let name {
      guard let feed = feeds.first(where: { $0.name.text == name }) else {
        throw Problem(
          .usage, "there is no feed '\(name)', expected one of \(known.joined(separator: ", "))",
          hint: nearestName(to: name, among: known).map { "did you mean '\($0)'?" })
      }
      return feed
    }
    let parts = path.split(separator: "/").map(String.init)
    let folder = parts.dropLast().last
    if let feed = feeds.first(where: { $0.name.text == folder }) { return feed }
    let fileName = parts.last ?? path
    let fitting = feeds.filter { feed in
      let rest = fileName.dropFirst(feed.name.text.count)
      return fileName.hasPrefix(feed.name.text) && (rest.first.map { "_-.".contains($0) } ?? true)
    }
    guard let feed = fitting.max(by: { $0.name.text.count < $1.name.text.count }) else {
      throw Problem(
        .usage, "neither its folder nor its name says which feed it belongs to",
        at: Place(path: path), hint: "name one with --feed: \(known.joined(separator: ", "))")
    }
    return feed
  }

  // MARK: For people

  var text: String {
    var lines = ["\(path): \(verdict.rawValue) as \(feed.name)"]
    if let reason { lines.append(reason.description) }
    guard verdict != .quarantined else { return lines.joined(separator: "\n") }
    let counts = [
      "\(HumanNumber.count(tally.rowsRead, "row")) read",
      "\(HumanNumber.grouped(tally.rowsStaged)) good",
      "\(HumanNumber.grouped(tally.rowsRejected)) rejected",
      "amounts \(HumanNumber.grouped(tally.amountTotal.description))",
      "customer hash \(tally.customerHash)",
    ]
    lines.append("  " + counts.joined(separator: ", "))
    if tally.trailerLines > 0 {
      lines.append("  \(HumanNumber.count(tally.trailerLines, "line")) of trailer")
    }
    if tally.unknownBirthDates > 0 {
      let warning = RejectCode.dateSentinel
      lines.append(
        "  warning \(warning.rawValue): \(HumanNumber.count(tally.unknownBirthDates, "row")): "
          + warning.message)
    }
    if !tally.extraColumns.isEmpty {
      lines.append("  columns nobody asks for: \(tally.extraColumns.joined(separator: ", "))")
    }
    return (lines + rejects).joined(separator: "\n")
  }

  /// Grouped by rule, the most frequent first; the examples are the first of the file.
  private var rejects: [String] {
    let groups = tally.rejectsByCode.sorted {
      ($1.value, $0.key.rawValue) < ($0.value, $1.key.rawValue)
    }
    return groups.flatMap { code, count -> [String] in
      let shown = tally.examples.filter { $0.code == code }
      let part =
        shown.count < count ? ", first \(shown.count) of \(HumanNumber.grouped(count))" : ""
      let head = [
        "  \(code.rawValue): \(HumanNumber.count(count, "row")): \(code.message)\(part)",
        "    hint: \(code.hint)",
      ]
      return head
        + shown.map { reject in
          let place = Place(path: path, line: reject.line, column: reject.columnNumber)
          return "    \(place): \(code.rawValue)" + (reject.column.map { " in '\($0)'" } ?? "")
        }
    }
  }

  static let shape: JSONShape = [
    "file": .text, "feed": .text, "verdict": .choice(FileVerdict.self), "reason": .text.orNull,
    "bytes": .integer, "rows_read": .integer, "rows_good": .integer, "rows_rejected": .integer,
    "trailer_lines": .integer, "amount": .decimal, "customer_hash": .text,
    "extra_columns": .array(.text), "warnings": ["date.sentinel": .integer],
    "rejects_by_code": .map(to: .integer),
    "first_rejects": .array([
      "line": .integer, "column": .integer.orNull, "field": .text.orNull,
      "code": .choice(RejectCode.self), "message": .text, "hint": .text,
    ]),
  ]

  var json: JSONValue {
    .object([
      ("file", .text(path)), ("feed", .text(feed.name.text)), ("verdict", .text(verdict.rawValue)),
      ("reason", .optional(reason?.message)), ("bytes", .integer(tally.bytes)),
      ("rows_read", .integer(tally.rowsRead)),
      ("rows_good", .integer(tally.rowsStaged)), ("rows_rejected", .integer(tally.rowsRejected)),
      ("trailer_lines", .integer(tally.trailerLines)),
      ("amount", .text(tally.amountTotal.description)),
      ("customer_hash", .text(tally.customerHash.description)),
      ("extra_columns", .array(tally.extraColumns.map { .text($0) })),
      ("warnings", .object([("date.sentinel", .integer(tally.unknownBirthDates))])),
      (
        "rejects_by_code",
        .object(
          tally.rejectsByCode.sorted { $0.key.rawValue < $1.key.rawValue }
            .map { ($0.key.rawValue, .integer($0.value)) })
      ),
      (
        "first_rejects",
        .array(
          tally.examples.map { reject in
            .object([
              ("line", .integer(reject.line)),
              ("column", reject.columnNumber.map { .integer($0) } ?? .null),
              ("field", .optional(reject.column)), ("code", .text(reject.code.rawValue)),
              ("message", .text(reject.code.message)), ("hint", .text(reject.code.hint)),
            ])
          })
      ),
    ])
  }
}
