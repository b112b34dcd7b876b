import Catalog
import Definitions
import Host
import Intake
import Postgres
import SQLText
import Vocabulary
import Warehouse

/// Brings the rows of one claimed file home: one transaction, of which either everything stands
/// afterwards or nothing.
///
/// There are three ways: straight into empty tables, straight beside what stands, or by staging and
/// merge. The first two are bets on what is in the file, and the third is for all files. All end in
/// `LoadedRows`, and the file is settled from those in one place.
struct FileLoad {
  let installation: Installation
  let feed: FeedDefinition
  let businessDate: CivilDate
  let file: FileOpening
  /// Where the file lies and its reject files are written.
  let work: Folder
  let journal: NightJournal
  /// The rules and the past by which the rows are judged.
  let court: Decision.Court
  let history: DeliveryHistory
  /// The hash of what was verified before, when it was: what is loaded must be the same bytes.
  let verifiedSHA256: String?
  let progress: any NightProgress

  /// What one of the ways found.
  private struct LoadedRows {
    var tally: FileTally
    var counts: MergeCounts
  }

  private var connection: Connection { journal.connection }
  private var staging: FileStaging {
    var context = installation.feedContext(on: businessDate)
    context.heard = { [progress] in progress.reading($0) }
    return FileStaging(feed, context: context, connection: connection)
  }

  /// Loads the file into `outcome`, or leaves there why nothing of it was loaded.
  func run(
    _ outcome: inout FileOutcome, register: LoadRegister, answer: FileAnswer
  ) throws(Problem) {
    var result = outcome
    do throws(Problem) {
      try journal.transaction { () throws(Problem) in
        let load = try register.open(result.delivery)
        let rows: LoadedRows
        // Keys that are to be closed are looked up: no bet is made on them.
        let mayBet = result.delivery.status != .delete
        if mayBet, let first = try loadFirst(load, &result) {
          rows = first
        } else if mayBet, let unseen = try loadUnseen(load, &result) {
          rows = unseen
        } else {
          rows = try loadStaged(load, &result)
        }
        result.settle(rows.tally, rows.counts)
        if let past = history.sameNumber { try register.replace(past, by: load) }
        try register.settle(load, result)
        try answer.prepare(result)
        FaultPoint.reach(.importMerged)
      }
    } catch let problem where problem == Self.refusal {
      result.balance = RowBalance()
    }
    outcome = result
  }

  /// Thrown through the transaction to roll it back when the rows show that the file is refused; the
  /// outcome says why. It never leaves this file.
  private static let refusal = Problem(.badData, "the file is refused", sqlState: "refusal")

  /// Judges what was read, before a row of it is merged.
  private func judge(_ tally: FileTally, _ outcome: inout FileOutcome) throws(Problem) {
    outcome.sha256 = tally.sha256
    outcome.tally = tally
    if let verifiedSHA256, verifiedSHA256 != tally.sha256 {
      outcome.settle(
        .quarantined, .manifestMismatch, "the file was changed after it had been verified")
      throw Self.refusal
    }
    if tally.rowsRead == 0 {
      outcome.settle(
        .quarantined, .empty,
        "the file has no row (an empty delivery is an alarm, never a silent pass; send the file when "
          + "there are rows)")
      throw Self.refusal
    }
    if tally.exceeds(feed.rejectLimit) {
      outcome.settle(
        .rejected, .limit,
        "\(tally.rowsRejected) of \(tally.rowsRead) rows were rejected, more than the feed allows")
      throw Self.refusal
    }
    let decision = Decision.afterReading(
      outcome.delivery, rows: Int64(tally.rowsRead), court, history)
    guard decision != .load else { return }
    outcome.settle(decision)
    throw Self.refusal
  }

  // MARK: Staging and merge

  private func loadStaged(
    _ load: Int64, _ outcome: inout FileOutcome
  ) throws(Problem) -> LoadedRows {
    var tally = try staging.stage(file, rejectFolder: work)
    try judge(tally, &outcome)
    var suspects = tally.suspects
    let isClosing = outcome.delivery.status == .delete
    let warehouse = WarehouseLoad(feed, load: load, on: connection, isClosing: isClosing) {
      FaultPoint.reach(.importCustomersMerging)
    }
    var refused = try warehouse.refuseRows(feed, suspects: suspects)
    if isClosing { suspects += try warehouse.closeKeys(feed.kind, into: &refused) }
    if !refused.reasons.isEmpty {
      tally = try staging.rewriteRejects(
        file, refused: refused.reasons.mapValues(\.code), rejectFolder: work)
      try judge(tally, &outcome)
    }
    var stale = 0
    if let original = history.original {
      stale = try warehouse.dropOvertaken(feed.kind, since: original.load)
    }
    var counts = try warehouse.merge(feed.kind, suspects: suspects)
    counts.stale += stale
    counts.duplicate += refused.duplicates
    if outcome.delivery.content == .full {
      try warehouse.markAbsent(feed.kind, on: outcome.delivery.businessDate ?? businessDate)
    }
    _ = try warehouse.joinParkedRows()
    return LoadedRows(tally: tally, counts: counts)
  }

  // MARK: Straight into empty tables

  /// The short way of the first file of its kind. Answers nil when there is none for this file.
  private func loadFirst(
    _ load: Int64, _ outcome: inout FileOutcome
  ) throws(Problem) -> LoadedRows? {
    guard feed.unknownCustomer == .park || feed.kind == .customers,
      let first = try FirstLoad(feed.kind, fileBytes: file.bytes, on: connection)
    else { return nil }
    var tally = FileTally()
    let isLoaded = try first.perform(
      { () throws(Problem) in
        tally = try staging.load(
          file,
          into: FileStaging.DirectTargets(
            rows: first.rows, apart: first.apartRows, homes: first.homeRows),
          load: load, rejectFolder: work)
        try judge(tally, &outcome)
      }, whenBuilt: { FaultPoint.reach(.importBuiltAside) })
    guard isLoaded else { return nil }
    let warehouse = WarehouseLoad(feed, load: load, on: connection)
    try warehouse.noteFirst(
      feed, isFull: outcome.delivery.content == .full,
      on: outcome.delivery.businessDate ?? businessDate)
    _ = try warehouse.joinParkedRows()
    var counts = MergeCounts()
    counts.new = tally.rowsStaged
    return LoadedRows(tally: tally, counts: counts)
  }

  // MARK: Straight beside what stands

  /// The short way of a small file of new receipts. Answers nil when there is none for this file.
  private func loadUnseen(
    _ load: Int64, _ outcome: inout FileOutcome
  ) throws(Problem) -> LoadedRows? {
    guard feed.kind == .receipts, feed.unknownCustomer == .park, history.original == nil,
      let unseen = try UnseenReceipts(fileBytes: file.bytes, on: connection)
    else { return nil }
    var gathered: FileStaging.Gathered?
    let main = Catalog.Warehouse.receipt
    let isLoaded = try unseen.perform(
      gather: { () throws(Problem) in
        gathered = try staging.gather(
          file, for: main, keys: unseen.keys, load: load,
          limitBytes: UnseenReceipts.largestRowBytes, rejectFolder: work)
        if let gathered { try judge(gathered.tally, &outcome) }
        return gathered != nil
      },
      send: { () throws(Problem) in
        guard let gathered else { return }
        try staging.send(gathered.rows, into: main, columnsOf: main)
        try staging.send(
          gathered.apart, into: Catalog.Warehouse.anonymousReceipt, columnsOf: main)
      })
    guard isLoaded, let gathered else { return nil }
    _ = try WarehouseLoad(feed, load: load, on: connection).joinParkedRows()
    var counts = MergeCounts()
    counts.new = gathered.tally.rowsStaged
    return LoadedRows(tally: gathered.tally, counts: counts)
  }
}

extension RefusedRows.Reason {
  fileprivate var code: RejectCode {
    switch self {
    case .keyRepeated: .keyDuplicate
    case .receiptDisagrees: .receiptDisagrees
    case .parentUnknown, .keyUnknown: .referenceUnknown
    case .categoryCycle: .categoryCycle
    case .mergeCycle: .mergeCycle
    case .mergeTarget: .mergeTarget
    }
  }
}

extension FileOutcome {
  /// What a decision that is not to load makes of a file.
  mutating func settle(_ decision: Decision) {
    switch decision {
    case .load: break
    case .validate:
      settle(.validated, .test, "a test delivery is read and answered, nothing of it is committed")
    case .duplicate(let past):
      repeatsLoad = past.load
      settle(.duplicate, .duplicate, "the same bytes came as \(past.fileName), load \(past.load)")
    case .unchanged(let past):
      repeatsLoad = past.load
      settle(.unchanged, .unchanged, "it says what \(past.fileName), load \(past.load), said")
    case .superseded(let sentence): settle(.superseded, .superseded, sentence)
    case .hold(let code, let sentence): settle(.held, code, sentence)
    case .refuse(let code, let sentence): settle(.quarantined, code, sentence)
    }
  }

  /// Every row of the file is home, waits, or is a reject.
  fileprivate mutating func settle(_ tally: FileTally, _ counts: MergeCounts) {
    sha256 = tally.sha256
    self.tally = tally
    verdict = tally.rowsRejected > 0 ? .partial : .accepted
    balance = RowBalance()
    balance.read = tally.rowsRead
    balance.new = counts.new
    balance.changed = counts.changed
    balance.unchanged = counts.unchanged
    balance.stale = counts.stale
    balance.duplicate = counts.duplicate
    balance.parked = counts.parked
    balance.rejected = tally.rowsRejected
  }
}
