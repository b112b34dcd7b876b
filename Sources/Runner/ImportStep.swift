import Definitions
import Host
import Intake
import Postgres
import Vocabulary

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
        try FileLoad(
          installation: installation, feed: feed, businessDate: plan.businessDate, file: file,
          work: work, journal: journal
        ).run(&outcome, register: register, answer: answer)
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
