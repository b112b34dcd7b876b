import CLibPQ
import Glibc
import Host
import Vocabulary

/// One session with the server.
///
/// The calls are plain and synchronous; underneath they use libpq's asynchronous functions, so
/// every wait ends at its deadline or when a stop is wished: the server is asked to cancel, has two
/// seconds to answer, and the problem says try later. Not for use by two threads at once.
///
/// ```swift
/// let connection = try Connection.open(settings, applicationName: "night 2025-03-01")
/// defer { connection.close() }
/// let rows = try connection.query("SELECT \(7) + 1 AS number")
/// try rows.single.int("number")   // 8
/// ```
package final class Connection {
  package let settings: ConnectionSettings
  /// `false` lets a session finish its record after a stop was wished.
  package var heedsStop = true
  /// SQLSTATEs of the warnings that the server sent, the first hundred.
  package var warnings: [String] { notices.sqlStates }

  /// `nil` once the session is closed or lost.
  var handle: OpaquePointer?
  var isInTransaction = false
  /// Transactions are parts of a rehearsal around them, which is rolled back.
  package internal(set) var isRehearsing = false
  private let notices = Notices()

  init(_ handle: OpaquePointer, _ settings: ConnectionSettings) {
    self.handle = handle
    self.settings = settings
    PQsetNoticeReceiver(
      handle,
      { context, result in
        guard let context else { return }
        Unmanaged<Notices>.fromOpaque(context).takeUnretainedValue().add(result)
      }, Unmanaged.passUnretained(notices).toOpaque())
  }

  deinit {
    close()
  }

  /// Ends the session; what it had open is rolled back by the server.
  package func close() {
    PQfinish(handle)
    handle = nil
    isInTransaction = false
    isRehearsing = false
  }

  /// Whether the session can still be used.
  package var isAlive: Bool { handle.map { PQstatus($0) == CONNECTION_OK } ?? false }

  /// The process of the server that works for this session; 0 once it is closed.
  package var processID: Int32 { handle.map { PQbackendPID($0) } ?? 0 }

  /// The version as the server counts it: 150018 for 15.18; 0 once it is closed.
  package var serverVersion: Int32 { handle.map { PQserverVersion($0) } ?? 0 }

  /// The handle of a session that is still there.
  func alive() throws(Problem) -> OpaquePointer {
    guard let handle else {
      throw Problem(
        .noDatabase, "the session with the database has ended", sqlState: SQLState.noConnection)
    }
    return handle
  }

  /// Closes a broken session and says so.
  func lost(_ reason: String) -> Problem {
    close()
    return Problem(
      .noDatabase, "the connection to the database was lost: \(reason)",
      hint: "look whether the server runs, then start the same command again",
      sqlState: SQLState.connectionFailure)
  }
}

/// What the server says beside its answers.
private final class Notices {
  var sqlStates: [String] = []

  func add(_ result: OpaquePointer?) {
    guard sqlStates.count < 100,
      let state = PQresultErrorField(result, Int32(UInt8(ascii: "C")))
    else { return }
    sqlStates.append(String(cString: state))
  }
}
