package import Host
package import Postgres
import SQLText
import Statements
package import Vocabulary

/// Ledger rows become numbered batch files, each exactly once, whatever dies in between.
///
/// ```swift
/// let outbox = try Outbox(folder, environment: "production", token: token) { connection in … }
/// let found = try outbox.recover(on: connection)      // first what an earlier night left
/// for batch in try outbox.freeze(businessDate, scheduledAt: scheduled, on: connection) {
///   let notes = try outbox.publish(batch, on: connection)
/// }
/// ```
package struct Outbox {
  /// What a caller runs inside each writing transaction: it locks the row of the run and throws
  /// when another process has taken the run over.
  package typealias Fence = (Connection) throws(Problem) -> Void

  let folders: OutboxFolders
  let environment: String
  let token: Int
  let guards: BatchGuards
  let dialects: BatchDialects
  let fence: Fence

  /// - Parameters:
  ///   - folder: the root of the outbox; its streams are folders in it. The first use stamps it with
  ///     the environment, and another environment is refused from then on (F16).
  ///   - environment: `production`, `test`; it stands in every manifest.
  ///   - token: the fencing number of the run; temporary names carry it.
  ///   - guards: batches outside them are frozen and held.
  ///   - dialects: what is frozen is written so; earlier batches keep theirs.
  package init(
    _ folder: Folder, environment: String, token: Int, isReadableByGroup: Bool = false,
    guards: BatchGuards = BatchGuards(), dialects: BatchDialects = BatchDialects(),
    fence: @escaping Fence
  ) throws(Problem) {
    folders = OutboxFolders(root: folder, isReadableByGroup: isReadableByGroup)
    try folders.requireStamp(environment)
    self.environment = environment
    self.token = token
    self.guards = guards
    self.dialects = dialects
    self.fence = fence
  }

  /// Refuses a ledger that another programme has written: its name is part of every key, so a programme
  /// that is renamed would owe everything that is owed once, once more.
  package func requireLedger(
    of program: Identifier, on connection: Connection
  ) throws(Problem) {
    let other = try connection.query(Statements.otherProgramme, .text(program.text)).singleOrNil
    guard let other = try other?.text("program") else { return }
    throw Problem(
      .definition, "the ledger belongs to the programme '\(other)', not to '\(program)'",
      hint: "a programme keeps its name for ever; give another one a database of its own")
  }

  /// Runs the closure as a transaction of this run.
  func transaction<Value>(
    isolation: Connection.Isolation = .readCommitted, on connection: Connection,
    _ body: () throws(Problem) -> Value
  ) throws(Problem) -> Value {
    try connection.transaction(isolation: isolation) { () throws(Problem) in
      try fence(connection)
      return try body()
    }
  }
}

/// Something about a batch that people should know and that stops nothing.
package struct BatchNote: Sendable, Equatable {
  package let batchID: String
  package let file: String
  package let text: String
  /// Whether somebody must look at it: a published file was changed, or its proof removed.
  package let isAlarm: Bool
}
