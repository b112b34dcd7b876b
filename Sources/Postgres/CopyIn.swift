import CLibPQ
import Glibc
package import Host
package import SQLText
package import Vocabulary

extension Connection {
  /// Streams rows into a table: `COPY … FROM STDIN`. Answers how many rows the server stored.
  ///
  /// The closure writes the bytes in the format that the statement names; when it throws, the
  /// server drops all of them. The corresponding libpq functions are `PQputCopyData` and
  /// `PQputCopyEnd`.
  ///
  /// ```swift
  /// let stored = try connection.copyIn("COPY t (name, points) FROM STDIN (FORMAT binary)") {
  ///   (writer) throws(Problem) in
  ///   var rows = BinaryRow()
  ///   rows.header()
  ///   rows.beginRow(fields: 2)
  ///   rows.append(text: "Ada")
  ///   rows.append(int4: 7)
  ///   rows.trailer()
  ///   try writer.write(rows.bytes)
  /// }
  /// ```
  package func copyIn(
    _ sql: SQL, deadline: Deadline? = nil,
    _ body: (inout CopyWriter) throws(Problem) -> Void
  ) throws(Problem) -> Int {
    try copyIn(text: copyText(sql), deadline, body)
  }

  /// Streams rows into a table with a fixed statement.
  package func copyIn(
    _ statement: Statement, deadline: Deadline? = nil,
    _ body: (inout CopyWriter) throws(Problem) -> Void
  ) throws(Problem) -> Int {
    try copyIn(text: statement.text, deadline, body)
  }

  private func copyIn(
    text: String, _ deadline: Deadline?, _ body: (inout CopyWriter) throws(Problem) -> Void
  ) throws(Problem) -> Int {
    let deadline = deadline ?? .after(settings.statementLimit)
    try begin(copy: text, PGRES_COPY_IN, until: deadline)
    var writer = CopyWriter(self, deadline)
    do throws(Problem) {
      try body(&writer)
      try writer.flush()
    } catch {
      endCopyIn()
      throw error
    }
    guard let handle, PQputCopyEnd(handle, nil) == 1 else { throw lost("COPY could not end") }
    return try finishCopy(until: deadline).affectedRows
  }

  /// COPY is a command of PostgreSQL that takes no parameters.
  func copyText(_ sql: SQL) throws(Problem) -> String {
    let rendered = sql.rendered
    guard rendered.parameters.isEmpty else {
      throw .bug("COPY takes no parameters; fill a temporary table or use forEachRow")
    }
    return rendered.text
  }

  /// Sends a COPY statement and waits until the server is ready for the data.
  func begin(
    copy text: String, _ status: ExecStatusType, until deadline: Deadline
  ) throws(Problem) {
    if heedsStop { try settings.stop.check() }
    try send(text, [], on: alive())
    var result: ServerResult?
    do throws(Interruption) {
      try flush(until: deadline)
      result = try nextResult(until: deadline)
    } catch {
      result = try afterInterruption(error)
    }
    guard let result, result.status != status else { return }
    let problem = result.isFailure ? failureProblem(result) : .bug("a statement is no such COPY")
    if handle != nil { _ = try? finishCopy(until: .after(.seconds(2))) }
    throw problem
  }

  /// Collects what the server says at the end of a COPY.
  func finishCopy(until deadline: Deadline) throws(Problem) -> ServerResult {
    var last: ServerResult?
    var failure: ServerResult?
    do throws(Interruption) {
      try flush(until: deadline)
      while let result = try nextResult(until: deadline) {
        if result.status.isCopy { throw .lost("a COPY did not end") }
        if result.isFailure { failure = failure ?? result } else { last = result }
      }
    } catch {
      last = try afterInterruption(error)
    }
    if let failure { throw failureProblem(failure) }
    guard let last else { throw lost("the server sent no result") }
    return last
  }

  /// Tells the server to drop what it got. A session that does not answer is closed.
  private func endCopyIn() {
    guard let handle, PQputCopyEnd(handle, "the sender gave up") == 1 else { return close() }
    do throws(Interruption) {
      let patience = Deadline.after(.seconds(2))
      try flush(until: patience, heedsStop: false)
      while try nextResult(until: patience, heedsStop: false) != nil {}
    } catch {
      close()
    }
  }
}
