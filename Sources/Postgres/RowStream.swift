import CLibPQ
import Host
package import SQLText
package import Vocabulary

extension Connection {
  /// Sends a statement with parameters and hands over its rows one by one as they arrive, in
  /// constant memory. Answers how many there were.
  ///
  /// When the closure throws, the server is asked to cancel the rest. The corresponding libpq
  /// function is `PQsetSingleRowMode`.
  @discardableResult
  package func forEachRow(
    of sql: SQL, _ body: (Row) throws(Problem) -> Void
  ) throws(Problem) -> Int {
    let rendered = sql.rendered
    return try forEachRow(rendered.text, rendered.parameters, body)
  }

  /// The same with a fixed statement and the values of `$1`, `$2`, ….
  @discardableResult
  package func forEachRow(
    of statement: Statement, _ parameters: SQLValue...,
    body: (Row) throws(Problem) -> Void
  ) throws(Problem) -> Int {
    try forEachRow(statement.text, parameters, body)
  }

  private func forEachRow(
    _ text: String, _ parameters: [SQLValue], _ body: (Row) throws(Problem) -> Void
  ) throws(Problem) -> Int {
    if heedsStop { try settings.stop.check() }
    let handle = try alive()
    let deadline = Deadline.after(settings.statementLimit)
    try send(text, parameters, on: handle)
    guard PQsetSingleRowMode(handle) == 1 else { throw lost("single row mode was refused") }
    var count = 0
    while let result = try nextRowResult(until: deadline) {
      if result.isFailure {
        let problem = failureProblem(result)
        if self.handle != nil { abandonRows() }
        throw problem
      }
      guard result.status == PGRES_SINGLE_TUPLE else { continue }
      count += 1
      do throws(Problem) {
        try body(Row(result: result, number: 0))
      } catch {
        abandonRows()
        throw error
      }
    }
    return count
  }

  private func nextRowResult(until deadline: Deadline) throws(Problem) -> ServerResult? {
    do throws(Interruption) {
      try flush(until: deadline)
      return try nextResult(until: deadline)
    } catch {
      if case .lost(let reason) = error { throw lost(reason) }
      abandonRows()
      throw problem(of: error)
    }
  }

  private func abandonRows() {
    cancel()
    let patience = Deadline.after(.seconds(2))
    do throws(Interruption) {
      while try nextResult(until: patience, heedsStop: false) != nil {}
    } catch {
      close()
    }
  }
}
