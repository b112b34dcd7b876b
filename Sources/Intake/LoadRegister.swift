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
  package func open(feed: Identifier, fileName: String, bytes: Int64) throws(Problem) -> Int64 {
    try connection.query(
      Statements.openLoad, .bigint(runID), .text(feed.text), .text(fileName), .bigint(bytes)
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
    _ = try connection.query(
      Statements.noteRefusal, .bigint(runID), .text(outcome.feed.text), .text(outcome.fileName),
      .text(outcome.sha256), .bigint(outcome.bytes), .text(outcome.verdict.rawValue),
      outcome.reason.map { .text($0) } ?? .null(.text),
      outcome.repeatsLoad.map { .bigint($0) } ?? .null(.bigint),
      .jsonb(outcome.rejectsByCode.compact), .jsonb(outcome.totals.compact))
  }

  /// The load that accepted the same bytes for the same feed.
  package func load(ofContent sha256: String, feed: Identifier) throws(Problem) -> Int64? {
    try connection.query(Statements.acceptedContent, .text(feed.text), .text(sha256))
      .singleOrNil?.int64("load_id")
  }

  /// Whether a file of so many bytes was accepted before, so that it may be the same again.
  package func mayBeKnown(bytes: Int64, feed: Identifier) throws(Problem) -> Bool {
    try connection.query(Statements.acceptedSize, .text(feed.text), .bigint(bytes))
      .single.bool("found")
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
    self.init(
      feed: feed, fileName: try row.text("file_name"), bytes: try row.int64("bytes"),
      sha256: try row.text("sha256"), verdict: verdict, reason: try row.textOrNil("reason"))
    repeatsLoad = try row.int64OrNil("repeats_load")
    balance.read = try row.int("rows_read")
    balance.new = try row.int("rows_new")
    balance.changed = try row.int("rows_changed")
    balance.unchanged = try row.int("rows_unchanged")
    balance.stale = try row.int("rows_stale")
    balance.duplicate = try row.int("rows_duplicate")
    balance.parked = try row.int("rows_parked")
    balance.rejected = try row.int("rows_rejected")
  }
}
