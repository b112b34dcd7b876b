package import Definitions
package import Postgres
import SQLText
import Statements
package import Vocabulary

/// The register of every file that was claimed: `intake.exchange_file`.
package struct LoadRegister {
  private let connection: Connection
  private let runID: Int64

  package init(_ connection: Connection, runID: Int64) {
    self.connection = connection
    self.runID = runID
  }

  /// Gives a file its load number, inside the transaction that will load it.
  package func open(_ delivery: Delivery) throws(Problem) -> Int64 {
    try connection.query(
      Statements.openLoad, .bigint(runID), .text(delivery.feed.text), .text(delivery.fileName),
      .bigint(delivery.bytes), .text(delivery.source), delivery.sequence.orNull,
      .integer(delivery.fix), .integer(delivery.part), delivery.businessDate.orNull,
      .text(delivery.content.rawValue), .text(delivery.status.rawValue)
    ).single.int64("load_id")
  }

  /// Notes the end of a load, inside its transaction. A balance that does not hold stops it.
  package func settle(_ load: Int64, _ outcome: FileOutcome) throws(Problem) {
    let balance = outcome.balance
    guard balance.isBalanced else {
      throw .bug(
        "the rows of \(outcome.fileName) do not balance: "
          + balance.classes.map { "\($0.name) \($0.rows)" }.joined(separator: ", "))
    }
    let settled = try connection.execute(
      Statements.settleLoad, .bigint(load), .text(outcome.sha256),
      .text(outcome.verdict.rawValue), .bigint(Int64(balance.read)), .bigint(Int64(balance.new)),
      .bigint(Int64(balance.changed)), .bigint(Int64(balance.unchanged)),
      .bigint(Int64(balance.stale)), .bigint(Int64(balance.duplicate)),
      .bigint(Int64(balance.parked)), .bigint(Int64(balance.rejected)),
      .jsonb(outcome.rejectsByCode.compact), .jsonb(outcome.totals.compact))
    guard settled == 1 else { throw .bug("the load \(load) is not in the register") }
  }

  /// Notes a file of which nothing was loaded.
  package func noteRefusal(_ outcome: FileOutcome) throws(Problem) {
    let delivery = outcome.delivery
    _ = try connection.query(
      Statements.noteRefusal, .bigint(runID), .text(outcome.feed.text), .text(outcome.fileName),
      .text(outcome.sha256), .bigint(outcome.bytes), .text(outcome.verdict.rawValue),
      outcome.reason.map { .text($0) } ?? .null(.text), outcome.repeatsLoad.orNull,
      .jsonb(outcome.rejectsByCode.compact), .jsonb(outcome.totals.compact),
      .text(delivery.source), delivery.sequence.orNull, .integer(delivery.fix),
      .integer(delivery.part), delivery.businessDate.orNull, .text(delivery.content.rawValue),
      .text(delivery.status.rawValue),
      outcome.code.map { .text($0.rawValue) } ?? .null(.text),
      .integer(Int(outcome.exit.rawValue)))
  }

  /// The load `past` gives its number up for `load`, inside the transaction of that.
  package func replace(_ past: PastDelivery, by load: Int64) throws(Problem) {
    let freed = try connection.execute(
      Statements.replaceDelivery, .bigint(past.load), .bigint(load))
    guard freed == 1 else { throw .bug("the load \(past.load) was replaced before") }
  }

  // MARK: The night's set

  /// Whether the set of files of this run is fixed.
  package func hasClaim() throws(Problem) -> Bool {
    try connection.query(Statements.hasClaim, .bigint(runID)).single.bool("found")
  }

  /// Fixes the set of files of this run, inside a transaction.
  package func noteClaim(files: Int) throws(Problem) {
    _ = try connection.execute(Statements.noteClaim, .bigint(runID), .integer(files))
  }

  // MARK: History

  /// Whether a file of so many bytes was seen before, so that its hash must be known before it is
  /// read.
  package func mayBeKnown(bytes: Int64, feed: Identifier) throws(Problem) -> Bool {
    try connection.query(Statements.knownSize, .text(feed.text), .bigint(bytes))
      .single.bool("found")
  }

  /// The delivery that arrived under the number of this one.
  package func sameNumber(_ delivery: Delivery) throws(Problem) -> PastDelivery? {
    try past(delivery, fix: delivery.fix)
  }

  /// The business date of the night that took a past delivery.
  package func businessDate(ofNightThatTook past: PastDelivery) throws(Problem) -> CivilDate? {
    try connection.query(Statements.nightOfLoad, .bigint(past.load)).singleOrNil
      .map { row throws(Problem) in try row.date("business_date") }
  }

  private func past(_ delivery: Delivery, fix: Int) throws(Problem) -> PastDelivery? {
    guard let sequence = delivery.sequence else { return nil }
    return try connection.query(
      Statements.sameNumber, .text(delivery.feed.text), .text(delivery.source), .bigint(sequence),
      .integer(fix), .integer(delivery.part)
    ).singleOrNil.map { row throws(Problem) in try PastDelivery(row) }
  }

  /// Everything the register knows that bears on a delivery. What depends on the hash is only asked
  /// when it is known.
  package func history(
    of delivery: Delivery, _ regime: FeedRegime, sameNumber: PastDelivery?
  ) throws(Problem) -> DeliveryHistory {
    var history = DeliveryHistory()
    history.sameNumber = sameNumber
    let feed = SQLValue.text(delivery.feed.text)
    if !delivery.sha256.isEmpty {
      let sha256 = SQLValue.text(delivery.sha256)
      history.sameContent = try connection.query(Statements.sameContent, feed, sha256)
        .singleOrNil.map { row throws(Problem) in try PastDelivery(row) }
      history.release = try connection.query(Statements.releaseOfContent, feed, sha256)
        .singleOrNil.map { row throws(Problem) in
          FileRelease(
            by: try row.text("released_by"), reason: try row.text("reason"),
            isGranted: try row.bool("is_granted"))
        }
      history.wasHeld = try connection.query(Statements.wasHeld, feed, sha256, .bigint(runID))
        .single.bool("found")
    }
    let source = SQLValue.text(delivery.source)
    if delivery.sequence != nil {
      history.lastSequence = try connection.query(Statements.lastSequence, feed, source)
        .single.int64OrNil("sequence")
      for row in try connection.query(
        Statements.acceptedGaps, feed, source, .bigint(history.lastSequence ?? 0))
      {
        history.acceptedGaps.insert(try row.int64("sequence"))
      }
      if delivery.fix > 0 { history.original = try past(delivery, fix: 0) }
    }
    if delivery.content == .full || delivery.sequence != nil {
      if let row = try connection.query(Statements.lastFull, feed, source, .bigint(runID))
        .singleOrNil
      {
        history.lastFull = try PastDelivery(row)
        history.cameWithFull = try row.bool("is_of_this_run")
      }
    }
    if regime.volumeBand != nil {
      history.usualRows = try connection.query(
        Statements.usualRows, feed, source, .text(delivery.content.rawValue)
      ).single.int64OrNil("rows_read")
    }
    return history
  }

  /// What this run has done with its files so far. Rejects are counted, not listed.
  package func outcomes() throws(Problem) -> [FileOutcome] {
    var outcomes: [FileOutcome] = []
    for row in try connection.query(Statements.filesOfRun, .bigint(runID)) {
      outcomes.append(try FileOutcome(row))
    }
    return outcomes
  }
}

extension FileOutcome {
  fileprivate init(_ row: Row) throws(Problem) {
    guard let feed = Identifier(try row.text("feed")),
      let verdict = FileVerdict(rawValue: try row.text("verdict"))
    else { throw .bug("the register of files holds a feed or verdict that is none") }
    var delivery = Delivery(
      feed: feed, fileName: try row.text("file_name"), bytes: try row.int64("bytes"))
    delivery.sha256 = try row.text("sha256")
    delivery.source = try row.text("source")
    delivery.sequence = try row.int64OrNil("sequence")
    delivery.fix = try row.int("fix")
    delivery.part = try row.int("part")
    delivery.businessDate = try row.dateOrNil("business_date")
    delivery.content = DeliveryContent(rawValue: try row.text("content")) ?? .delta
    delivery.status = DeliveryStatus(rawValue: try row.text("status")) ?? .new
    self.init(delivery, verdict: verdict)
    reason = try row.textOrNil("reason")
    code = try row.textOrNil("code").flatMap { FileCode(rawValue: $0) }
    isOverdue = try row.int("exit_code") != 0
    repeatsLoad = try row.int64OrNil("repeats_load")
    balance.read = try row.int("rows_read")
    balance.new = try row.int("rows_new")
    balance.changed = try row.int("rows_changed")
    balance.unchanged = try row.int("rows_unchanged")
    balance.stale = try row.int("rows_stale")
    balance.duplicate = try row.int("rows_duplicate")
    balance.parked = try row.int("rows_parked")
    balance.rejected = try row.int("rows_rejected")
    let totals = try JSONValue(
      reading: Array(try row.text("totals").utf8), at: Place(path: "intake.exchange_file"))
    if case .object(let findings) = totals["quality"] {
      tally.quality = findings.compactMap { flag, rows in
        rows.wholeNumber.map { (flag: flag, rows: Int($0)) }
      }
    }
  }
}

extension PastDelivery {
  fileprivate init(_ row: Row) throws(Problem) {
    self.init(
      load: try row.int64("load_id"), fileName: try row.text("file_name"),
      sha256: try row.text("sha256"), sequence: try row.int64OrNil("sequence"),
      content: DeliveryContent(rawValue: try row.text("content")) ?? .delta,
      rows: try row.int64("rows_read"),
      status: DeliveryStatus(rawValue: try row.text("status")) ?? .new)
  }
}

extension Int64? {
  fileprivate var orNull: SQLValue { map { .bigint($0) } ?? .null(.bigint) }
}

extension CivilDate? {
  fileprivate var orNull: SQLValue { map { .date($0) } ?? .null(.date) }
}
