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
    if heedsStop { try settings.stop.check() }
    let rendered = sql.rendered
    let deadline = deadline ?? .after(settings.statementLimit)
    try send(rendered.text, rendered.parameters, on: alive())
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
