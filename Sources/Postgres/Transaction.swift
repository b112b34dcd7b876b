import CLibPQ
import Host
import SQLText
package import Vocabulary

extension Connection {
  package enum Isolation: Sendable {
    case readCommitted
    case repeatableRead
    case serializable
  }

  /// Runs the closure in a transaction: committed when it returns, rolled back when it throws.
  ///
  /// A connection that is lost while COMMIT is answered gives a problem with
  /// ``Problem/isUnknownCommit``: connect again and look for what the transaction wrote.
  package func transaction<Value>(
    isolation: Isolation = .readCommitted, isReadOnly: Bool = false,
    _ body: () throws(Problem) -> Value
  ) throws(Problem) -> Value {
    if isRehearsing { return try rehearsed(body) }
    guard !isInTransaction else {
      throw .bug("a transaction was begun inside a transaction; use savepoint")
    }
    if heedsStop { try settings.stop.check() }
    try control(Self.begin(isolation, isReadOnly))
    isInTransaction = true
    defer { isInTransaction = false }
    let value: Value
    do throws(Problem) {
      value = try body()
    } catch {
      rollBack()
      throw error
    }
    try commit()
    return value
  }

  /// Runs the closure under a savepoint: when it throws, what it did is undone and the transaction
  /// around it goes on.
  package func savepoint<Value>(
    _ body: () throws(Problem) -> Value
  ) throws(Problem) -> Value {
    guard isInTransaction else { throw .bug("a savepoint needs a transaction around it") }
    try control("SAVEPOINT nightledger_step")
    let value: Value
    do throws(Problem) {
      value = try body()
    } catch {
      if handle != nil {
        try control("ROLLBACK TO SAVEPOINT nightledger_step; RELEASE SAVEPOINT nightledger_step")
      }
      throw error
    }
    try control("RELEASE SAVEPOINT nightledger_step")
    return value
  }

  private static func begin(_ isolation: Isolation, _ isReadOnly: Bool) -> StaticString {
    switch (isolation, isReadOnly) {
    case (.readCommitted, false): "BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE"
    case (.repeatableRead, false): "BEGIN ISOLATION LEVEL REPEATABLE READ READ WRITE"
    case (.serializable, false): "BEGIN ISOLATION LEVEL SERIALIZABLE READ WRITE"
    case (.readCommitted, true): "BEGIN ISOLATION LEVEL READ COMMITTED READ ONLY"
    case (.repeatableRead, true): "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"
    case (.serializable, true): "BEGIN ISOLATION LEVEL SERIALIZABLE READ ONLY"
    }
  }

  /// Gives parameters of the server these values until the transaction ends. A name of our own,
  /// `nightledger.batch_id`, is read by `current_setting` where a command takes no parameters.
  package func set(inTransaction values: KeyValuePairs<String, String>) throws(Problem) {
    guard isInTransaction else { throw .bug("what ends with a transaction needs one") }
    let calls = values.map { "pg_catalog.set_config(\($0.key), \($0.value), true)" as SQL }
    try execute("SELECT \(SQL.joined(calls, separator: ", "))")
  }

  /// No stop interrupts a commit: it is the end of work that is done. It may take as long as a
  /// statement, since the server then syncs what a bulk load has written.
  private func commit() throws(Problem) {
    let result: ServerResult
    do throws(Problem) {
      result = try control("COMMIT", limit: settings.statementLimit, sent: .commitSent)
    } catch {
      guard handle == nil else { throw error }
      throw Problem(
        .noDatabase,
        "the connection was lost while a commit was under way; whether it took place "
          + "is not known", hint: "start the same command again; it looks first",
        sqlState: SQLState.unknownCommit)
    }
    guard result.commandTag == "COMMIT" else {
      throw .bug("a failed statement was caught inside a transaction, so it was rolled back")
    }
  }

  /// A rollback that cannot be said is done by the server when the session ends.
  private func rollBack() {
    guard handle != nil else { return }
    do throws(Problem) { try control("ROLLBACK") } catch { close() }
  }
}
