import CLibPQ
package import Host
package import SQLText
package import Vocabulary

/// A statement that the server works on while its session's owner does something else.
///
/// The session takes nothing else until ``finish()``. A statement that is never finished takes its
/// session with it: nobody would know what became of it.
///
/// ```swift
/// let running = try connection.launch("CREATE INDEX ON t (name)")
/// // … work on other sessions …
/// try running.finish()
/// ```
package final class RunningStatement {
  private let connection: Connection
  private let deadline: Deadline
  private var isFinished = false

  init(_ connection: Connection, _ deadline: Deadline) {
    self.connection = connection
    self.deadline = deadline
  }

  deinit {
    if !isFinished { connection.close() }
  }

  /// Ends the statement before its time, because its result is wanted no more; the session goes on,
  /// its transaction can only be rolled back. To be called instead of ``finish()``.
  package func abandon() {
    isFinished = true
    connection.cancel()
    // Why it ended is known: it was ended. A session that does not answer is closed.
    do throws(Problem) {
      _ = try connection.collect(until: .after(.seconds(2)), heedsStop: false)
    } catch {
      if !connection.isInTransaction { connection.close() }
    }
  }

  /// Waits for the end; answers how many rows were touched. To be called once.
  @discardableResult
  package func finish() throws(Problem) -> Int {
    isFinished = true
    return try connection.collect(until: deadline, heedsStop: connection.heedsStop).affectedRows
  }
}

extension Connection {
  /// Sends a statement and does not wait for its end. The corresponding libpq function is
  /// `PQsendQueryParams`.
  package func launch(_ sql: SQL, deadline: Deadline? = nil) throws(Problem) -> RunningStatement {
    let rendered = sql.rendered
    return try launch(rendered.text, rendered.parameters, deadline)
  }

  /// The same with a fixed statement and the values of `$1`, `$2`, ….
  package func launch(
    _ statement: Statement, _ parameters: SQLValue..., deadline: Deadline? = nil
  ) throws(Problem) -> RunningStatement {
    try launch(statement.text, parameters, deadline)
  }

  private func launch(
    _ text: String, _ parameters: [SQLValue], _ deadline: Deadline?
  ) throws(Problem) -> RunningStatement {
    if heedsStop { try settings.stop.check() }
    let deadline = deadline ?? .after(settings.statementLimit)
    try send(text, parameters, on: alive())
    do throws(Interruption) { try flush(until: deadline) } catch {
      throw problem(of: error)
    }
    return RunningStatement(self, deadline)
  }

  /// Another session with the same server, settings and application name.
  package func sibling() throws(Problem) -> Connection {
    let name = PQparameterStatus(try alive(), "application_name").map { String(cString: $0) }
    return try Connection.open(settings, applicationName: name ?? "")
  }
}
