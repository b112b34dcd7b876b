import Definitions
import Host
import Intake
import Postgres
import Vocabulary
import Warehouse

/// Settles the night's files of one feed, one after the other: read as a delivery, proven against the
/// manifest, decided, loaded, answered. Each step can be done again by a run that goes on.
struct DeliveryDesk {
  private let feed: FeedDefinition
  private let installation: Installation
  private let plan: NightPlan
  private let journal: NightJournal
  private let register: LoadRegister
  private let answer: FileAnswer
  private let closedUntil: CivilDate?
  private let now: Instant
  private let progress: any NightProgress

  init(
    _ feed: FeedDefinition, installation: Installation, plan: NightPlan, journal: NightJournal,
    register: LoadRegister, answer: FileAnswer, closedUntil: CivilDate?, now: Instant,
    progress: any NightProgress
  ) {
    self.feed = feed
    self.installation = installation
    self.plan = plan
    self.journal = journal
    self.register = register
    self.answer = answer
    self.closedUntil = closedUntil
    self.now = now
    self.progress = progress
  }

  private var pastFiles: PastFiles {
    PastFiles(feed: feed.name, folders: installation.folders, register: register)
  }

  private var court: Decision.Court {
    let settings = installation.programme.settings
    return Decision.Court(
      regime: feed.regime, environment: settings.environment.rawValue,
      businessDate: plan.businessDate, closedUntil: closedUntil,
      canCloseKeys: feed.kind.canBeClosed)
  }

  /// Settles the files in the order of loading.
  ///
  /// - Parameter settledBefore: what this run has decided before it was cut.
  func settle(
    _ members: [NightSet.Member], settledBefore: [FileOutcome], tell: (FileOutcome) -> Void
  ) throws(Problem) {
    let work = try Folder(
      creating: installation.folders.work(runID: journal.runID, feed: feed.name.text))
    let reading = DeliveryReading(feed, among: installation.programme.feeds)
    var files: [ReadDelivery] = []
    for member in members { files.append(try reading.read(member, in: work)) }
    files.sort(by: ReadDelivery.isBefore)
    var proofs: [EntryName: DropProof] = [:]
    func settle(_ file: ReadDelivery, mayWait: Bool) throws(Problem) -> FileOutcome? {
      var outcome = try known(file, among: settledBefore, in: work)
      if outcome == nil {
        outcome = try decide(file, files, &proofs, in: work, mayWait: mayWait)
      }
      guard let outcome else { return nil }
      let isShared = (file.manifest?.resources.count ?? 1) > 1
      try answer.give(outcome, mark: file.member.mark, isShared: isShared)
      tell(outcome)
      return outcome
    }
    try ReadDelivery.inTurn(files, settle)
    try answer.clearMarks(of: feed.name)
  }

  /// What this run has done with a claimed file before it was cut. A name alone says nothing: another
  /// file may have come under it since.
  private func known(
    _ file: ReadDelivery, among settled: [FileOutcome], in work: Folder
  ) throws(Problem) -> FileOutcome? {
    let candidates = settled.filter {
      $0.feed == feed.name && $0.fileName == file.member.name
    }
    guard !candidates.isEmpty else { return nil }
    let sha256 = try work.digest(of: EntryName(file.member.name)).sha256
    return candidates.last { $0.sha256 == sha256 }
  }

  /// One file, one transaction, and the row of a file of which nothing was loaded.
  ///
  /// - Parameter mayWait: a file behind a gap is left for later, and nothing is noted: nil.
  private func decide(
    _ file: ReadDelivery, _ files: [ReadDelivery], _ proofs: inout [EntryName: DropProof],
    in work: Folder, mayWait: Bool
  ) throws(Problem) -> FileOutcome? {
    var outcome = FileOutcome(file.delivery, verdict: .accepted)
    do throws(Problem) {
      if let refusal = file.refusal {
        outcome.settle(.quarantined, refusal.code, refusal.sentence)
      } else {
        try decide(file, files, &proofs, in: work, into: &outcome)
      }
    } catch let problem where problem.exit == .badData && problem.sqlState == nil {
      outcome.settle(problem)
    }
    guard !outcome.verdict.isLoaded else {
      FaultPoint.reach(.importCommitted)
      return outcome
    }
    if mayWait, outcome.code == .gap { return nil }
    if outcome.sha256.isEmpty {
      outcome.sha256 = try work.digest(of: EntryName(file.member.name)).sha256
    }
    outcome.isOverdue =
      outcome.code == .gap && feed.regime.isOverdue(since: file.member.changedAt, now: now)
    let refused = outcome
    try answer.prepare(refused)
    try journal.transaction { () throws(Problem) in try register.noteRefusal(refused) }
    FaultPoint.reach(.importCommitted)
    return outcome
  }

  private func decide(
    _ file: ReadDelivery, _ files: [ReadDelivery], _ proofs: inout [EntryName: DropProof],
    in work: Folder, into outcome: inout FileOutcome
  ) throws(Problem) {
    let opening = try FileOpening(file.member.name, in: work)
    let sameNumber = try register.sameNumber(outcome.delivery)
    var mustBeKnown = sameNumber != nil
    if !mustBeKnown {
      mustBeKnown = try register.mayBeKnown(bytes: opening.bytes, feed: feed.name)
    }
    if mustBeKnown {
      outcome.sha256 = try opening.digest()
    }
    let history = try register.history(
      of: outcome.delivery, feed.regime, sameNumber: sameNumber)
    let decision = Decision.of(outcome.delivery, court, history)
    let proof = try proof(for: decision, file, files, &proofs, in: work)
    if let refusal = proof?.refusal, decision.isOpen {
      outcome.settle(.rejected, refusal.code, refusal.sentence)
      return
    }
    outcome.isProven = proof != nil && proof?.refusal == nil
    guard decision == .load || decision == .validate else {
      outcome.settle(decision)
      if outcome.code == .replacement, let past = history.sameNumber {
        try compare(opening, with: past, into: &outcome)
      }
      return
    }
    if let original = history.original {
      let rejects = try pastFiles.rejects(of: original)
      if let refusal = try FixProof(feed).refusal(of: opening, against: rejects) {
        outcome.settle(.quarantined, refusal.code, refusal.sentence)
        return
      }
    }
    try FileLoad(
      installation: installation, feed: feed, businessDate: plan.businessDate, file: opening,
      work: work, journal: journal, court: court, history: history,
      verifiedSHA256: proof?.sha256[file.member.name], progress: progress
    ).run(&outcome, register: register, answer: answer)
  }

  /// Lists for the person who is to release a replacement what it says otherwise.
  private func compare(
    _ opening: FileOpening, with past: PastDelivery, into outcome: inout FileOutcome
  ) throws(Problem) {
    guard let old = try pastFiles.content(of: past) else {
      outcome.reason? += "; the file it is to replace is not in the archive any more"
      return
    }
    let differences = try ReplacementDifferences(
      feed: feed, context: installation.feedContext(on: plan.businessDate),
      connection: journal.connection
    ).between(opening, and: old)
    outcome.differences = differences
    outcome.reason? += "; rows: \(differences.sentence)"
  }

  /// The proof of the drop a file belongs to, made once for all its files. What is refused or known
  /// anyway needs none.
  private func proof(
    for decision: Decision, _ file: ReadDelivery, _ files: [ReadDelivery],
    _ proofs: inout [EntryName: DropProof], in work: Folder
  ) throws(Problem) -> DropProof? {
    guard let manifest = file.manifest, let mark = file.member.mark else { return nil }
    if let known = proofs[mark] { return known }
    // Several files are proven together, while all of them are there.
    guard decision.isOpen || manifest.resources.count > 1 else { return nil }
    let names = Set(manifest.resources.map(\.path))
    let members = files.filter { names.contains(EntryName($0.member.name)) }
    var present: [ReadDelivery] = []
    for member in members where try work.status(of: EntryName(member.member.name)) != nil {
      present.append(member)
    }
    let proof = try DropProof(
      present, isWhole: present.count == names.count, feed,
      context: installation.feedContext(on: plan.businessDate), in: work)
    proofs[mark] = proof
    return proof
  }
}

extension Decision {
  /// Whether the file may still be loaded, tonight or later.
  fileprivate var isOpen: Bool {
    switch self {
    case .load, .validate, .hold: true
    case .duplicate, .unchanged, .superseded, .refuse: false
    }
  }
}

extension FileOutcome {
  /// The file could not be read as a file of its feed: all that was wrong with it, each with what to
  /// do about it.
  fileprivate mutating func settle(_ problem: Problem) {
    let text = problem.flattened.map { part in
      part.hint.map { "\(part.message) (\($0))" } ?? part.message
    }.joined(separator: "; ")
    let word = text.prefix { $0 != ":" }
    if let code = FileCode(rawValue: String(word)) {
      settle(.quarantined, code, String(text.dropFirst(word.count + 2)))
    } else {
      settle(.quarantined, .unreadable, text)
    }
  }
}
