import Definitions
import Host
import Intake
import Postgres
import Vocabulary

/// Takes every complete file of the inbox and brings it home, one transaction a file: the night's set
/// is fixed, each file is read as a delivery, decided, loaded, and answered.
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

  /// Fixes the night's set, or goes on with the set of the run that was cut, and settles every file
  /// of it.
  func run() throws(Problem) -> [FileOutcome] {
    let set = NightSet(installation.folders, inbox: inbox, runID: journal.runID)
    if try !register.hasClaim() {
      try set.take(now: now, isAttended: isAttended)
      try noteClaim(try set.members().count)
    }
    FaultPoint.reach(.importNoted)
    let settled = try register.outcomes()
    for outcome in settled where outcome.code == .incomplete { try answer.answerOnly(outcome) }
    let members = try set.members()
    let closed = try installation.closedUntil(on: journal.connection)
    for feed in inbox.feedsInOrder {
      let desk = DeliveryDesk(
        feed, installation: installation, plan: plan, journal: journal, register: register,
        answer: answer, closedUntil: closed, now: now, progress: progress)
      try desk.settle(members.filter { $0.feed == feed.name }, settledBefore: settled) { outcome in
        progress.file(Self.line(outcome))
      }
    }
    return try register.outcomes()
  }

  /// Notes the set together with the drops that could not join it.
  private func noteClaim(_ files: Int) throws(Problem) {
    var incomplete: [FileOutcome] = []
    for drop in try inbox.incompleteDrops(runID: journal.runID) {
      guard let feed = installation.programme.feed(drop.feed) else { continue }
      var delivery = Delivery(feed: drop.feed, fileName: drop.manifest, bytes: drop.bytes)
      let folder = try Folder(creating: installation.folders.inbox(drop.feed.text))
      delivery.sha256 = try folder.digest(of: EntryName(drop.manifest)).sha256
      var outcome = FileOutcome(delivery, verdict: .held)
      outcome.settle(
        .held, .incomplete,
        "it names files that are not there: "
          + drop.missing.joined(separator: ", "))
      outcome.isOverdue = feed.regime.isOverdue(since: drop.changedAt, now: now)
      incomplete.append(outcome)
    }
    let noted = incomplete
    try journal.transaction { () throws(Problem) in
      try register.noteClaim(files: files)
      for outcome in noted { try register.noteRefusal(outcome) }
    }
  }

  private static func line(_ outcome: FileOutcome) -> String {
    let balance = outcome.balance
    let detail =
      outcome.reason
      ?? "read \(balance.read), new \(balance.new), changed \(balance.changed), "
      + "unchanged \(balance.unchanged), duplicate \(balance.duplicate), parked \(balance.parked), "
      + "rejected \(balance.rejected)"
      + outcome.tally.quality.map { ", \($0.flag) \($0.rows)" }.joined()
    return "\(outcome.feed)/\(outcome.fileName): \(outcome.verdict.rawValue): \(detail)"
  }
}

extension FeedRegime {
  /// Whether a file that waits for another one does so for longer than the feed bears.
  func isOverdue(since start: Instant, now: Instant) -> Bool {
    now.microseconds - start.microseconds >= Int64(gapGraceSeconds) * 1_000_000
  }
}
