import Glibc
import Host
import Postgres
import SQLText
import TestKit
import Testing
import Vocabulary

@Suite struct WaitTests {
  @Test func `a statement past its deadline is cancelled and the session goes on`() throws {
    let connection = try TestCluster.connect()
    let problem = #expect(throws: Problem.self) {
      try connection.query("SELECT pg_sleep(60)", deadline: .after(.milliseconds(50)))
    }
    #expect(problem?.exit == .tryLater)
    #expect(problem?.sqlState == "57014")
    #expect(try connection.query("SELECT 1 AS one").single.int("one") == 1)
  }

  @Test func `the server ends a statement at the session's limit too`() throws {
    var settings = try TestCluster.settings()
    settings.statementLimit = .milliseconds(50)
    let connection = try Connection.open(settings, applicationName: "test")
    let problem = #expect(throws: Problem.self) {
      try connection.query("SELECT pg_sleep(60)", deadline: .after(.seconds(30)))
    }
    #expect(problem?.sqlState == "57014")
    #expect(problem?.exit == .tryLater)
  }

  @Test func `a stop wakes the wait, cancels the statement and refuses the next one`() throws {
    var settings = try TestCluster.settings()
    let stop = StopFlag()
    settings.stop = stop
    let connection = try Connection.open(settings, applicationName: "test")
    let watcher = try TestCluster.connect()
    try whileRunning(on: watcher, processID: connection.processID) {
      stop.raise(signal: SIGINT)
    } run: {
      let problem = #expect(throws: Problem.self) { try connection.query("SELECT pg_sleep(60)") }
      #expect(problem?.exit == .tryLater)
      #expect(problem?.message == "stopped by SIGINT")
    }
    #expect(throws: Problem.self) { try connection.query("SELECT 1") }
    connection.heedsStop = false
    #expect(try connection.query("SELECT 1 AS one").single.int("one") == 1)
  }

  @Test func `a killed backend is a transient problem and a closed session`() throws {
    let connection = try TestCluster.connect()
    let watcher = try TestCluster.connect()
    let processID = Int(connection.processID)
    try watcher.execute("SELECT pg_terminate_backend(\(processID), 5000)")
    let problem = #expect(throws: Problem.self) { try connection.query("SELECT 1") }
    #expect(problem?.isTransient == true)
    #expect(!connection.isAlive)
    let again = #expect(throws: Problem.self) { try connection.query("SELECT 1") }
    #expect(again?.sqlState == "08003")
    #expect(again?.exit == .noDatabase)
  }

  @Test func `a session that ends during a commit leaves its outcome open`() throws {
    let connection = try TestCluster.connect()
    let watcher = try TestCluster.connect()
    let processID = Int(connection.processID)
    let problem = #expect(throws: Problem.self) {
      try connection.transaction { () throws(Problem) in
        try watcher.execute("SELECT pg_terminate_backend(\(processID), 5000)")
      }
    }
    #expect(problem?.isUnknownCommit == true)
    #expect(problem?.isTransient == false)
  }

  @Test func `no server is exit 69 with what was tried`() throws {
    let scratch = try ScratchFolder()
    let settings = ConnectionSettings(socketFolder: scratch.path, database: "d", user: "u")
    let problem = #expect(throws: Problem.self) {
      try Connection.open(settings, applicationName: "test")
    }
    #expect(problem?.exit == .noDatabase)
    #expect(problem?.message.contains(scratch.path) == true)
    #expect(problem?.isTransient == true)
  }

  @Test func `a server that accepts and never answers ends at the deadline`() throws {
    let scratch = try ScratchFolder()
    let listener = try SilentListener(scratch(".s.PGSQL.5432"))
    var settings = ConnectionSettings(socketFolder: scratch.path, database: "d", user: "u")
    settings.connectLimit = .milliseconds(50)
    let problem = #expect(throws: Problem.self) {
      try Connection.open(settings, applicationName: "test")
    }
    #expect(problem?.exit == .noDatabase)
    #expect(problem?.message.contains("did not answer within") == true)
    withExtendedLifetime(listener) {}
  }

  /// Runs `run` on this thread and `event` on another one as soon as the server is at work for the
  /// session.
  private func whileRunning(
    on watcher: Connection, processID: Int32, event: @escaping @Sendable () -> Void,
    run: () throws -> Void
  ) throws {
    let settings = try TestCluster.settings()
    let thread = try OtherThread {
      do throws(Problem) {
        let watcher = try Connection.open(settings, applicationName: "watcher")
        let deadline = Deadline.after(.seconds(20))
        while !deadline.hasPassed {
          let active = try watcher.query(
            """
            SELECT FROM pg_catalog.pg_stat_activity
            WHERE pid = \(Int(processID)) AND state = 'active' AND wait_event = 'PgSleep'
            """)
          if !active.isEmpty { break }
        }
      } catch {
        Issue.record(error)
      }
      event()
    }
    try run()
    thread.join()
  }
}

/// A thread that runs one closure.
final class OtherThread {
  private var thread = pthread_t()

  private final class Work: Sendable {
    let body: @Sendable () -> Void
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }

  init(_ body: @escaping @Sendable () -> Void) throws {
    let work = Unmanaged.passRetained(Work(body)).toOpaque()
    let failure = pthread_create(
      &thread, nil,
      { work in
        guard let work else { return nil }
        Unmanaged<Work>.fromOpaque(work).takeRetainedValue().body()
        return nil
      }, work)
    try #require(failure == 0)
  }

  func join() {
    pthread_join(thread, nil)
  }
}

/// A socket that takes connections and says nothing.
final class SilentListener {
  private let descriptor: Int32

  init(_ path: String) throws {
    descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
    let bound = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
    try #require(bound == 0)
    try #require(listen(descriptor, 4) == 0)
  }

  deinit {
    close(descriptor)
  }
}
