import Glibc
import Host
import Postgres
import SQLText
import Statements
package import Vocabulary

/// Says in the database that the process of a run lives, from a thread and a session of its own: the
/// night's session may be at one statement for an hour.
///
/// A night that is shorter than the interval starts a thread and no session. A beat that cannot be
/// written stops nothing: what is missing is what people look for.
package final class Heartbeat: Sendable {
  package static let intervalSeconds = 20
  /// A process that lives has missed five beats by then.
  package static let silentAfterSeconds = 120

  private let ended: StopFlag
  private let gone: StopFlag

  package convenience init(_ journal: NightJournal) throws(Problem) {
    try self.init(journal, interval: .seconds(Self.intervalSeconds))
  }

  package init(_ journal: NightJournal, interval: Duration) throws(Problem) {
    _ = try journal.connection.execute(
      Statements.beginHeartbeat, .bigint(journal.runID), .integer(journal.token))
    let pulse = Pulse(
      runID: journal.runID, token: journal.token, interval: interval,
      settings: journal.connection.settings)
    ended = pulse.ended
    gone = pulse.gone
    let handle = Unmanaged.passRetained(pulse)
    var thread = pthread_t()
    let failure = pthread_create(
      &thread, nil,
      { handle in
        guard let handle else { return nil }
        Unmanaged<Pulse>.fromOpaque(handle).takeRetainedValue().run()
        return nil
      }, handle.toOpaque())
    guard failure == 0 else {
      handle.release()
      throw Problem(.inputOutput, "no thread could be started: \(systemMessage(failure))")
    }
    pthread_detach(thread)
  }

  deinit {
    ended.raise()
  }

  /// Ends the beating and its session, of which two seconds are waited for.
  package func end() {
    ended.raise()
    _ = gone.pause(until: .after(.seconds(2)))
  }
}

/// What the thread of a heartbeat does.
private final class Pulse: Sendable {
  let runID: Int64
  let token: Int
  let interval: Duration
  let settings: ConnectionSettings
  let ended = StopFlag()
  let gone = StopFlag()

  init(runID: Int64, token: Int, interval: Duration, settings: ConnectionSettings) {
    self.runID = runID
    self.token = token
    self.interval = interval
    var own = settings
    own.stop = ended
    own.connectLimit = .seconds(5)
    own.statementLimit = .seconds(5)
    own.lockLimit = .seconds(4)
    self.settings = own
  }

  func run() {
    defer { gone.raise() }
    var connection: Connection?
    while ended.pause(until: .after(interval)) {
      do throws(Problem) {
        if connection == nil { connection = try open() }
        guard let session = connection else { continue }
        let beaten = try session.execute(
          Statements.beat, .bigint(runID), .integer(token))
        // Somebody has taken the night over.
        if beaten == 0 { break }
      } catch {
        connection?.close()
        connection = nil
      }
    }
    connection?.close()
  }

  private func open() throws(Problem) -> Connection {
    try Connection.open(settings, applicationName: "nightledger heartbeat of run \(runID)")
  }
}
