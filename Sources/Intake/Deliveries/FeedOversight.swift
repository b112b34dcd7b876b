import Catalog
package import Definitions
package import Host
package import Postgres
import SQLText
import Statements
package import Vocabulary

/// How the feeds stand, and what people decide about what stopped.
package struct FeedOversight {
  private let connection: Connection
  private let folders: ExchangeFolders

  package init(_ connection: Connection, _ folders: ExchangeFolders) {
    self.connection = connection
    self.folders = folders
  }

  /// How far one source of a feed has come.
  package struct Standing: Sendable {
    package let feed: String
    package let source: String
    package let lastSequence: Int64?
    package let lastBusinessDate: CivilDate?
    package let lastArrival: Instant?
    /// Files of the last night, and those of them that arrived.
    package let lastNightFiles: Int
    package let lastNightArrived: Int
  }

  /// A file that was held or refused and has not been settled since.
  package struct StoppedFile: Sendable {
    package let feed: String
    package let fileName: String
    package let sha256: String
    package let source: String
    package let sequence: Int64?
    package let businessDate: CivilDate?
    package let isHeld: Bool
    package let code: FileCode?
    package let reason: String
    /// When it was seen first.
    package let since: Instant
  }

  package struct ParkedRows: Sendable {
    package let feed: String
    package let rows: Int64
    package let since: Instant
  }

  package func standings() throws(Problem) -> [Standing] {
    try connection.query(Statements.feedStanding).map { row throws(Problem) in
      Standing(
        feed: try row.text("feed"), source: try row.text("source"),
        lastSequence: try row.int64OrNil("last_sequence"),
        lastBusinessDate: try row.dateOrNil("last_business_date"),
        lastArrival: try row.instantOrNil("last_arrival"),
        lastNightFiles: try row.int("last_night_files"),
        lastNightArrived: try row.int("last_night_arrived"))
    }
  }

  /// What is held, and what lies in quarantine, the latest first.
  package func stoppedFiles() throws(Problem) -> [StoppedFile] {
    var found: [StoppedFile] = []
    for row in try connection.query(Statements.stoppedFiles) {
      let file = StoppedFile(
        feed: try row.text("feed"), fileName: try row.text("file_name"),
        sha256: try row.text("sha256"), source: try row.text("source"),
        sequence: try row.int64OrNil("sequence"),
        businessDate: try row.dateOrNil("business_date"),
        isHeld: try row.text("verdict") == "held",
        code: try row.textOrNil("code").flatMap { FileCode(rawValue: $0) },
        reason: try row.textOrNil("reason") ?? "", since: try row.instant("since"))
      if file.isHeld ? try isStillHeld(file) : try quarantined(file) != nil { found.append(file) }
    }
    return found
  }

  /// The rows that wait for what they refer to, by feed of the load that brought them.
  package func parkedRows() throws(Problem) -> [ParkedRows] {
    let waiting = Route.all.compactMap(\.parking).map { table -> SQL in
      "SELECT load_id, count(*) AS rows FROM \(table) GROUP BY load_id"
    }
    return try connection.query(
      """
      SELECT f.feed, sum(parked.rows)::bigint AS rows, min(f.loaded_at) AS since
      FROM (
        \(SQL.joined(waiting, separator: "\nUNION ALL\n"))
      ) AS parked
      JOIN intake.exchange_file AS f ON f.load_id = parked.load_id
      GROUP BY f.feed
      ORDER BY f.feed
      """
    ).map { row throws(Problem) in
      ParkedRows(
        feed: try row.text("feed"), rows: try row.int64("rows"), since: try row.instant("since"))
    }
  }

  /// Gives a missing sequence up, so that what waits behind it may go on.
  ///
  /// - Returns: false when it was given up before.
  package func acceptGap(
    _ feed: FeedDefinition, source: String, sequence: Int64, reason: String, by person: String
  ) throws(Problem) -> Bool {
    let last = try connection.query(
      Statements.lastSequence, .text(feed.name.text), .text(source)
    ).single.int64OrNil("sequence")
    guard let last, sequence > last else {
      throw Problem(
        .usage,
        last.map { "\(sequence) is no gap: the last sequence of '\(source)' is \($0)" }
          ?? "nothing came from the source '\(source)' of the feed '\(feed.name)' yet",
        hint: "`feed status` names what is missing")
    }
    return try connection.execute(
      Statements.acceptGap, .text(feed.name.text), .text(source), .bigint(sequence),
      .text(reason), .text(person)) == 1
  }

  /// Lets a stopped file pass, or takes it out for good. A file in quarantine goes back to the inbox;
  /// a held one is tried by the next night anyway.
  ///
  /// - Parameters:
  ///   - wanted: the file's name, `feed/name`, or the first 8 or more digits of its hash.
  ///   - closedUntil: the last day of the closed period; nobody lets a file of it pass.
  package func release(
    _ wanted: String, isGranted: Bool, reason: String, by person: String,
    closedUntil: CivilDate? = nil
  ) throws(Problem) -> StoppedFile {
    let files = try stoppedFiles().filter { file in
      file.fileName == wanted || "\(file.feed)/\(file.fileName)" == wanted
        || wanted.utf8.count >= 8 && file.sha256.hasPrefix(wanted)
    }
    guard let file = files.first, files.count == 1 else {
      throw Problem(
        .usage,
        files.isEmpty
          ? "no file that is held or lies in quarantine is called '\(wanted)'"
          : "\(files.count) files are called '\(wanted)'",
        hint: files.isEmpty ? "`feed status` lists them" : "give the first digits of its sha256")
    }
    guard !isGranted || file.code?.isReleasable == true else {
      throw Problem(
        .usage,
        "\(file.feed)/\(file.fileName) cannot be released: \(file.reason)",
        hint: file.code == .gap
          ? "wait for the missing file, or give it up with `feed accept-gap`"
          : "mend the file and drop it again")
    }
    if isGranted, let closedUntil, let date = file.businessDate, date <= closedUntil {
      throw Problem(
        .usage,
        "\(file.feed)/\(file.fileName) cannot be released: its business date \(date) lies in the "
          + "closed period up to \(closedUntil)",
        hint: "what is later is sent as a delivery of the open period")
    }
    _ = try connection.execute(
      Statements.noteRelease, .text(file.feed), .text(file.sha256), .boolean(isGranted),
      .text(reason), .text(person))
    if isGranted, let name = try quarantined(file) { try returnToInbox(file, as: name) }
    return file
  }

  private func isStillHeld(_ file: StoppedFile) throws(Problem) -> Bool {
    if file.code == .incomplete {
      let inbox = try Folder(creating: folders.inbox(file.feed))
      return try inbox.status(of: EntryName(file.fileName)) != nil
    }
    let held = try Folder(creating: folders.held(file.feed))
    return try held.status(of: EntryName(file.sha256)) != nil
  }

  /// The name under which a refused file lies in quarantine: its own, or one with a run's number in
  /// front.
  private func quarantined(_ file: StoppedFile) throws(Problem) -> EntryName? {
    let folder = try Folder(creating: folders.quarantine(file.feed))
    let own = EntryName(file.fileName)
    for name in try folder.names() where name == own || name.hasSuffix("-\(file.fileName)") {
      guard try folder.status(of: name)?.kind == .regular else { continue }
      if try folder.digest(of: name).sha256 == file.sha256 { return name }
    }
    return nil
  }

  private func returnToInbox(_ file: StoppedFile, as name: EntryName) throws(Problem) {
    let quarantine = try Folder(creating: folders.quarantine(file.feed))
    let inbox = try Folder(creating: folders.inbox(file.feed))
    let own = EntryName(file.fileName)
    guard try quarantine.rename(name, to: inbox, as: own) == .renamed else {
      throw Problem(
        .cannotCreate, "the inbox holds another file of this name", at: inbox.place(of: own),
        hint: "release it again when that is taken")
    }
    // The mark last: with it the file counts as complete.
    for mark in Inbox.marks(of: file.fileName) where try quarantine.status(of: mark) != nil {
      _ = try quarantine.rename(mark, to: inbox, as: mark)
    }
    try inbox.sync()
    try quarantine.sync()
  }
}
