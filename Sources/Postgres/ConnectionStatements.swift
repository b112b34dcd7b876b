import CLibPQ
import Glibc
package import Host
package import SQLText
package import Vocabulary

// Statements with their parameters. Parameters never enter the text; they travel beside it in text
// format, and the casts in the text give them their types.
extension Connection {
  /// Sends a statement and waits for its rows.
  ///
  /// The deadline is the connection's statement limit unless one is given; a given one can only be
  /// earlier, since the server ends the statement at the limit too. The corresponding libpq function
  /// is `PQexecParams`.
  package func query(_ sql: SQL, deadline: Deadline? = nil) throws(Problem) -> Rows {
    let rendered = sql.rendered
    return Rows(try perform(rendered.text, rendered.parameters, deadline))
  }

  /// Sends a fixed statement with the values of `$1`, `$2`, … and waits for its rows.
  package func query(
    _ statement: Statement, _ parameters: SQLValue..., deadline: Deadline? = nil
  ) throws(Problem) -> Rows {
    Rows(try perform(statement.text, parameters, deadline))
  }

  /// Sends a statement; answers how many rows it inserted, changed, removed or selected.
  @discardableResult
  package func execute(_ sql: SQL, deadline: Deadline? = nil) throws(Problem) -> Int {
    let rendered = sql.rendered
    return try perform(rendered.text, rendered.parameters, deadline).affectedRows
  }

  /// Sends a fixed statement with the values of `$1`, `$2`, …; answers how many rows it touched.
  @discardableResult
  package func execute(
    _ statement: Statement, _ parameters: SQLValue..., deadline: Deadline? = nil
  ) throws(Problem) -> Int {
    try perform(statement.text, parameters, deadline).affectedRows
  }

  /// Runs a script of several statements without parameters, such as a migration.
  ///
  /// Outside a transaction the script is one of its own: all of it or nothing. It may hold no
  /// COPY. The corresponding libpq function is `PQsendQuery`.
  package func run(script: Statement, deadline: Deadline? = nil) throws(Problem) {
    _ = try perform(script.text, nil, deadline)
  }

  /// A statement that a rollback or a lock needs and that no stop interrupts.
  @discardableResult
  func control(
    _ text: StaticString, limit: Duration = .seconds(10), sent: FaultPoint? = nil
  ) throws(Problem) -> ServerResult {
    try perform(text.description, nil, .after(limit), heedsStop: false, sent: sent)
  }

  /// Sends one statement (or with `nil` parameters a script) and collects its last result.
  ///
  /// - Parameter sent: reached when it is on its way and its result is not known.
  func perform(
    _ text: String, _ parameters: [SQLValue]?, _ deadline: Deadline?, heedsStop: Bool? = nil,
    sent: FaultPoint? = nil
  ) throws(Problem) -> ServerResult {
    let heedsStop = heedsStop ?? self.heedsStop
    if heedsStop { try settings.stop.check() }
    let handle = try alive()
    let deadline = deadline ?? .after(settings.statementLimit)
    try send(text, parameters, on: handle)
    if let sent { FaultPoint.reach(sent) }
    return try collect(until: deadline, heedsStop: heedsStop)
  }

  /// Sends what is left of a statement and collects its last result.
  func collect(until deadline: Deadline, heedsStop: Bool) throws(Problem) -> ServerResult {
    var last: ServerResult?
    var failure: ServerResult?
    do throws(Interruption) {
      try flush(until: deadline, heedsStop: heedsStop)
      while let result = try nextResult(until: deadline, heedsStop: heedsStop) {
        if result.isFailure { failure = failure ?? result } else { last = result }
        if result.status.isCopy {
          abandonCopy()
          throw .lost("COPY needs copyIn or copyOut")
        }
      }
    } catch {
      last = try afterInterruption(error)
    }
    if let failure { throw failureProblem(failure) }
    guard let last else { throw lost("the server sent no result") }
    return last
  }

  func send(
    _ text: String, _ parameters: [SQLValue]?, on handle: OpaquePointer
  ) throws(Problem) {
    let isSent: Int32
    if let parameters {
      let texts = parameters.map(\.wireText)
      for (index, text) in texts.enumerated() where text?.utf8.contains(0) == true {
        throw Problem(
          .badData, "parameter $\(index + 1) holds a NUL character, which no text in PostgreSQL can"
        )
      }
      let values = texts.map { $0.flatMap { strdup($0) } }
      defer { for value in values { free(value) } }
      isSent = PQsendQueryParams(
        handle, text, Int32(values.count), nil, values.map { UnsafePointer($0) }, nil, nil, 0)
    } else {
      isSent = PQsendQuery(handle, text)
    }
    guard isSent == 1 else { throw lost(oneLine(PQerrorMessage(handle))) }
  }

  /// The problem of a result that says no, and a closed session when the server ended it.
  func failureProblem(_ result: ServerResult) -> Problem {
    let problem = ServerError.problem(result.handle)
    if !isAlive { close() }
    return problem
  }

  /// Cancels what runs and waits at most two seconds for the server's answer.
  ///
  /// A statement that was done before the request reached the server counts as done: its result
  /// comes back. Otherwise the problem says why it was ended. A session that does not answer is
  /// closed.
  func afterInterruption(_ reason: Interruption) throws(Problem) -> ServerResult {
    if case .lost(let text) = reason { throw lost(text) }
    let problem = problem(of: reason)
    cancel()
    let patience = Deadline.after(.seconds(2))
    var last: ServerResult?
    var hasFailed = false
    do throws(Interruption) {
      try flush(until: patience, heedsStop: false)
      while let result = try nextResult(until: patience, heedsStop: false) {
        hasFailed = hasFailed || result.isFailure
        last = result
        if result.status.isCopy { throw .lost("a COPY was under way") }
      }
    } catch {
      close()
      throw problem
    }
    guard let last, !hasFailed else {
      if !isAlive { close() }
      throw problem
    }
    return last
  }

  /// What a person reads about a statement that was not allowed to end.
  func problem(of reason: Interruption) -> Problem {
    switch reason {
    case .lost(let text): lost(text)
    case .stopped: settings.stop.problem
    case .deadline:
      Problem(
        .tryLater, "a statement did not end in the time given to it and was cancelled",
        hint: "start the same command again", sqlState: SQLState.cancelled)
    }
  }

  private func abandonCopy() {
    if let handle { _ = PQputCopyEnd(handle, "abandoned") }
  }
}

extension ExecStatusType {
  var isCopy: Bool {
    self == PGRES_COPY_IN || self == PGRES_COPY_OUT || self == PGRES_COPY_BOTH
  }
}
