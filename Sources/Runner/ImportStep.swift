import Definitions
import Host
import Intake
import Postgres
import SQLText
import Statements
import Vocabulary
import Warehouse

/// Takes every complete file of the inbox and brings it home, one transaction a file.
struct ImportStep {
  let installation: Installation
  let plan: NightPlan
  let journal: NightJournal
  let isAttended: Bool
  let now: Instant
  let progress: any NightProgress
  /// The feeds the step of the night is limited to; empty: all.
  var only: Set<Identifier> = []

  private var connection: Connection { journal.connection }
  private var register: LoadRegister { LoadRegister(connection, runID: journal.runID) }
  private var inbox: Inbox { Inbox(installation.folders, feeds: feeds) }
  private var feeds: [FeedDefinition] {
    installation.programme.feeds.filter { only.isEmpty || only.contains($0.name) }
  }
  private var answer: FileAnswer {
    FileAnswer(installation.folders, runID: journal.runID, businessDate: plan.businessDate)
  }

  /// Loads what this run has claimed before it was cut, then what lies in the inbox.
  func run() throws(Problem) -> [FileOutcome] {
    let settled = try register.outcomes()
    for arrival in try inbox.arrivals(now: now, isAttended: isAttended)
    where arrival.waitsFor == nil {
      _ = try inbox.claim(arrival, runID: journal.runID)
    }
    for arrival in try inbox.claimed(runID: journal.runID) {
      let outcome: FileOutcome
      if let known = try known(arrival, among: settled) {
        outcome = known
      } else {
        outcome = try take(arrival)
      }
      try answer.give(outcome)
      progress.file(Self.line(outcome))
    }
    return try register.outcomes()
  }

  /// What this run has done with a claimed file before it was cut. A name alone says nothing: another
  /// file may have come under it since.
  private func known(
    _ arrival: Inbox.Arrival, among settled: [FileOutcome]
  ) throws(Problem) -> FileOutcome? {
    let candidates = settled.filter { $0.feed == arrival.feed && $0.fileName == arrival.name }
    guard !candidates.isEmpty else { return nil }
    let work = try Folder(
      creating: installation.folders.work(runID: journal.runID, feed: arrival.feed.text))
    let sha256 = try FileOpening(arrival.name, in: work).digest()
    return candidates.last { $0.sha256 == sha256 }
  }

  /// One file, one transaction, and the row of a file of which nothing was loaded.
  private func take(_ arrival: Inbox.Arrival) throws(Problem) -> FileOutcome {
    guard let feed = installation.programme.feed(arrival.feed) else {
      throw .bug("a file was claimed for the unknown feed '\(arrival.feed)'")
    }
    let work = try Folder(
      creating: installation.folders.work(runID: journal.runID, feed: arrival.feed.text))
    var outcome = FileOutcome(
      feed: arrival.feed, fileName: arrival.name, bytes: arrival.bytes, sha256: "",
      verdict: .accepted)
    do throws(Problem) {
      let file = try FileOpening(arrival.name, in: work)
      if let repeated = try repeatedLoad(of: file, feed) {
        outcome.sha256 = repeated.sha256
        outcome.repeatsLoad = repeated.load
        outcome.verdict = .duplicate
      } else {
        try load(file, feed, work, into: &outcome)
      }
    } catch let problem where problem.exit == .badData && problem.sqlState == nil {
      outcome.verdict = .quarantined
      outcome.reason = Self.reason(problem)
      outcome.sha256 = try work.digest(of: EntryName(arrival.name)).sha256
    }
    if !outcome.verdict.isLoaded {
      let refused = outcome
      try answer.prepare(refused)
      try journal.transaction { () throws(Problem) in try register.noteRefusal(refused) }
    }
    FaultPoint.reach(.importCommitted)
    return outcome
  }

  /// A file as long as an accepted one is hashed first: most likely it is the same again.
  private func repeatedLoad(
    of file: FileOpening, _ feed: FeedDefinition
  ) throws(Problem) -> (load: Int64, sha256: String)? {
    guard try register.mayBeKnown(bytes: file.bytes, feed: feed.name) else { return nil }
    let sha256 = try file.digest()
    return try register.load(ofContent: sha256, feed: feed.name).map { ($0, sha256) }
  }

  /// Thrown through the transaction to roll it back; never leaves this file.
  private static let overLimit = Problem(.badData, "over the limit of rejects", sqlState: "limit")

  private func load(
    _ file: FileOpening, _ feed: FeedDefinition, _ work: Folder, into outcome: inout FileOutcome
  ) throws(Problem) {
    var result = outcome
    do throws(Problem) {
      try journal.transaction { () throws(Problem) in
        try loadInTransaction(file, feed, work, &result)
      }
    } catch let problem where problem == Self.overLimit {
      result.verdict = .rejected
      result.balance = RowBalance()
      result.reason =
        "LIMIT: \(result.tally.rowsRejected) of \(result.tally.rowsRead) rows were rejected, more than the "
        + "feed allows"
    }
    outcome = result
  }

  private func loadInTransaction(
    _ file: FileOpening, _ feed: FeedDefinition, _ work: Folder, _ outcome: inout FileOutcome
  ) throws(Problem) {
    let load = try register.open(feed: feed.name, fileName: file.name, bytes: file.bytes)
    let staging = FileStaging(
      feed, context: installation.feedContext(on: plan.businessDate), connection: connection)
    if try loadFirst(file, feed, work, staging, load, &outcome) {
      try register.settle(load, outcome)
      try answer.prepare(outcome)
      FaultPoint.reach(.importMerged)
      return
    }
    var tally = try staging.stage(file, rejectFolder: work)
    outcome.sha256 = tally.sha256
    outcome.tally = tally
    if tally.rowsRead == 0 {
      throw Problem(
        .badData, "the file has no row", at: Place(path: file.name),
        hint:
          "an empty delivery is an alarm, never a silent pass; send the file when there are rows")
    }
    if tally.exceeds(feed.rejectLimit) { throw Self.overLimit }
    let warehouse = WarehouseLoad(
      connection: connection, load: load, keepsLast: feed.duplicateKey != .first,
      createsCustomers: feed.unknownCustomer == .create)
    let refused = try refusedRows(warehouse, feed, suspects: tally.suspects)
    if !refused.isEmpty {
      tally = try staging.rewriteRejects(file, refused: refused, rejectFolder: work)
      outcome.tally = tally
      if tally.exceeds(feed.rejectLimit) { throw Self.overLimit }
    }
    let counts = try warehouse.merge(feed.kind, suspects: outcome.tally.suspects)
    outcome.balance = RowBalance(read: tally.rowsRead, rejected: tally.rowsRejected, counts)
    outcome.verdict = tally.rowsRejected > 0 ? .partial : .accepted
    _ = try warehouse.joinParkedRows()
    try register.settle(load, outcome)
    try answer.prepare(outcome)
    FaultPoint.reach(.importMerged)
  }

  /// Thrown through a savepoint to undo a first load whose bet was lost; never leaves this file.
  private static let lostBet = Problem(.badData, "the file is not clean", sqlState: "bet")

  /// The short way of the first file of its kind. Answers false when there is none for this file.
  private func loadFirst(
    _ file: FileOpening, _ feed: FeedDefinition, _ work: Folder, _ staging: FileStaging,
    _ load: Int64, _ outcome: inout FileOutcome
  ) throws(Problem) -> Bool {
    guard feed.unknownCustomer == .park || feed.kind == .customers,
      let first = try FirstLoad(feed.kind, fileBytes: file.bytes, on: connection)
    else { return false }
    var tally = FileTally()
    do throws(Problem) {
      try connection.savepoint { () throws(Problem) in
        try first.prepare()
        tally = try staging.load(
          file, into: first.target, apart: first.apart, load: load, rejectFolder: work)
        if tally.exceeds(feed.rejectLimit) { throw Self.overLimit }
        let isSettled = try first.settle(
          suspects: tally.suspects, suspectKeys: tally.suspectKeys)
        if !isSettled { throw Self.lostBet }
      }
    } catch let problem where problem == Self.lostBet {
      return false
    } catch {
      outcome.sha256 = tally.sha256
      outcome.tally = tally
      throw error
    }
    outcome.sha256 = tally.sha256
    outcome.tally = tally
    outcome.balance = RowBalance()
    outcome.balance.read = tally.rowsRead
    outcome.balance.new = tally.rowsStaged
    outcome.balance.rejected = tally.rowsRejected
    outcome.verdict = tally.rowsRejected > 0 ? .partial : .accepted
    let parked = WarehouseLoad(connection: connection, load: load)
    _ = try parked.joinParkedRows()
    return true
  }

  /// Rows that only the database can judge.
  private func refusedRows(
    _ warehouse: WarehouseLoad, _ feed: FeedDefinition, suspects: Int
  ) throws(Problem) -> [Int: RejectCode] {
    var refused: [Int: RejectCode] = [:]
    if feed.duplicateKey == .reject {
      let rows = try warehouse.takeRepeatedRows(
        feed.kind, isNumbered: feed.column(for: "line_no") != nil, suspects: suspects)
      for row in rows { refused[Int(row)] = .keyDuplicate }
    }
    if feed.kind == .sales {
      for row in try warehouse.takeDisagreeingRows() { refused[Int(row)] = .receiptDisagrees }
    }
    return refused
  }

  /// All that was wrong with a file, each with what to do about it.
  private static func reason(_ problem: Problem) -> String {
    problem.flattened.map { part in
      part.hint.map { "\(part.message) (\($0))" } ?? part.message
    }.joined(separator: "; ")
  }

  private static func line(_ outcome: FileOutcome) -> String {
    let balance = outcome.balance
    let detail =
      outcome.reason
      ?? "read \(balance.read), new \(balance.new), changed \(balance.changed), "
      + "unchanged \(balance.unchanged), duplicate \(balance.duplicate), parked \(balance.parked), "
      + "rejected \(balance.rejected)"
    return "\(outcome.feed)/\(outcome.fileName): \(outcome.verdict.rawValue): \(detail)"
  }
}

extension RowBalance {
  fileprivate init(read: Int, rejected: Int, _ counts: MergeCounts) {
    self.init()
    self.read = read
    self.rejected = rejected
    new = counts.new
    changed = counts.changed
    unchanged = counts.unchanged
    stale = counts.stale
    duplicate = counts.duplicate
    parked = counts.parked
  }
}
