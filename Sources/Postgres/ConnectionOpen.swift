import CLibPQ
import Glibc
import Host
import SQLText
package import Vocabulary

extension Connection {
  /// The oldest server that the product's SQL is written for.
  package static let oldestServerVersion: Int32 = 150_000

  /// Connects, sets the session up and reads the settings back.
  ///
  /// Refused are a server that is too old, does not store UTF-8, cannot be written to, or may lose
  /// what it has confirmed. Names are looked up by the resolver, which has its own time limits.
  /// The corresponding libpq functions are `PQconnectStartParams` and `PQconnectPoll`.
  package static func open(
    _ settings: ConnectionSettings, applicationName: String
  ) throws(Problem) -> Connection {
    try settings.stop.check()
    let effective = try settings.effectiveKeywords()
    var keywords = settings.overrides
    keywords.merge(try TransportSettings.overrides(for: effective)) { own, _ in own }
    keywords["application_name"] = applicationName
    guard let handle = settings.start(keywords) else {
      throw Problem(.noDatabase, "no memory for a connection")
    }
    let connection = Connection(handle, settings)
    try connection.connect(until: .after(settings.connectLimit))
    try connection.setUp(applicationName: applicationName)
    return connection
  }

  private func connect(until deadline: Deadline) throws(Problem) {
    let handle = try alive()
    // The server's text before authentication is untrusted: only its SQLSTATE is let in.
    PQsetErrorVerbosity(handle, PQERRORS_SQLSTATE)
    var status = PQstatus(handle) == CONNECTION_BAD ? PGRES_POLLING_FAILED : PGRES_POLLING_WRITING
    while status != PGRES_POLLING_OK {
      if status == PGRES_POLLING_FAILED { throw connectionProblem() }
      let events = status == PGRES_POLLING_READING ? POLLIN : POLLOUT
      switch waitForSocket(Int16(events), until: deadline) {
      case .ready: status = PQconnectPoll(handle)
      case .stopped:
        close()
        throw settings.stop.problem
      case .deadline:
        let problem = Problem(
          .noDatabase, "the database \(target) did not answer within \(settings.connectLimit)",
          hint: "look whether the server runs and can be reached",
          sqlState: SQLState.cannotConnect)
        close()
        throw problem
      }
    }
    PQsetErrorVerbosity(handle, PQERRORS_DEFAULT)
    guard PQsetnonblocking(handle, 1) == 0 else { throw lost("it cannot be made non-blocking") }
    widenSendBuffer()
  }

  /// What a COPY has under way while the next rows are made. With the 208 KB that Linux gives, server
  /// and sender wait for each other a quarter of the time; a system that allows less gives less.
  private func widenSendBuffer() {
    var bytes: Int32 = 4 << 20
    setsockopt(
      PQsocket(handle), SOL_SOCKET, SO_SNDBUF, &bytes, socklen_t(MemoryLayout<Int32>.size))
  }

  /// Who was asked: `nightledger at /run/postgresql`.
  private var target: String {
    let database = PQdb(handle).map { String(cString: $0) } ?? ""
    let host = PQhost(handle).map { String(cString: $0) } ?? ""
    return "\(database) at \(host)"
  }

  private func connectionProblem() -> Problem {
    let text = oneLine(PQerrorMessage(handle))
    let target = target
    close()
    // With verbosity SQLSTATE a refusal of the server ends in `FATAL:  28P01`.
    let lastWord = text.split(separator: " ").last.map(String.init) ?? ""
    if text.contains("FATAL:"), lastWord.utf8.count == 5 {
      return Problem(
        SQLState.exitCode(lastWord), "the database \(target) refused the connection (\(lastWord))",
        hint: SQLState.hint(lastWord), sqlState: lastWord)
    }
    return Problem(
      .noDatabase, "no connection to the database \(target): \(text)",
      hint: "look whether the server runs and whether the connection settings are right",
      sqlState: SQLState.cannotConnect)
  }
}
