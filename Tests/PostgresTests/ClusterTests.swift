import Glibc
import Host
import Postgres
import SQLText
import TestKit
import Testing
import Vocabulary

@Suite struct ClusterTests {
  private func check(_ running: RunningCluster) throws {
    let connection = try Connection.open(running.settings(), applicationName: "test")
    defer { connection.close() }
    #expect(try connection.query("SELECT current_user AS me").single.text("me") == "nightledger")
  }

  @Test func `a cluster comes from nothing, is used, stops, and starts again`() throws {
    let scratch = try ScratchFolder()
    let cluster = EmbeddedCluster(folder: scratch("var/postgres"))
    #expect(cluster.status.state == .absent)
    let clock = ContinuousClock()
    var running: RunningCluster?
    let first = try clock.measure { running = try cluster.start() }
    try check(#require(running))
    #expect(cluster.status.version != nil)
    try running?.stop()
    #expect(cluster.status.state == .stopped)
    let second = try clock.measure { running = try cluster.start() }
    print("embedded cluster: first start \(first), second start \(second)")
    try check(#require(running))
    try running?.stop()
  }

  /// An entry that stayed would be the first answer to everybody who waits for any child: Swift
  /// Testing's exit tests would hang.
  @Test func `a server that was stopped leaves no entry in the process table`() throws {
    let scratch = try ScratchFolder()
    let cluster = EmbeddedCluster(folder: scratch("pg"), profile: .test)
    for _ in 0..<5 {
      let running = try cluster.start()
      let lines = try #require(fopen(scratch("pg/data/postmaster.pid"), "re"))
      defer { fclose(lines) }
      var first = [CChar](repeating: 0, count: 32)
      #expect(fgets(&first, 32, lines) != nil)
      let server = atoi(first)
      #expect(server > 1 && kill(server, 0) == 0)
      try running.stop()
      #expect(waitpid(server, nil, WNOHANG) == -1 && errno == ECHILD)
    }
  }

  @Test func `the last of several users stops the server unless it is kept`() throws {
    let scratch = try ScratchFolder()
    let cluster = EmbeddedCluster(folder: scratch("pg"), profile: .test)
    let first = try cluster.start()
    let second = try cluster.start()
    try first.stop()
    try check(second)
    let busy = #expect(throws: Problem.self) { try cluster.stopServer() }
    #expect(busy?.exit == .tryLater)
    try cluster.keep()
    try second.stop()
    #expect(cluster.status.isKept)
    guard case .running = cluster.status.state else {
      Issue.record("a kept server runs on")
      return
    }
    try cluster.stopServer()
    #expect(cluster.status.state == .stopped)
    #expect(!cluster.status.isKept)
  }

  @Test func `a path too long for a socket works`() throws {
    let scratch = try ScratchFolder()
    let long = scratch(
      (0..<6).map { "folder-number-\($0)-with-a-long-name" }.joined(separator: "/"))
    #expect(long.utf8.count > 150)
    let cluster = EmbeddedCluster(folder: long, profile: .test)
    let running = try cluster.start()
    #expect(running.socketFolder.utf8.count < 60)
    try check(running)
    try running.stop()
    try removeTree(running.socketFolder)
  }

  @Test(.enabled("only root drops to another account") { geteuid() == 0 })
  func `a folder that the server's account cannot reach leads to one outside`() throws {
    let scratch = try ScratchFolder()
    let home = scratch("home")
    mkdir(home, 0o700)
    let cluster = EmbeddedCluster(folder: "\(home)/project/var/postgres", profile: .test)
    let running = try cluster.start()
    defer { #expect(throws: Never.self) { try removeOutside(running) } }
    #expect(!running.dataFolder.hasPrefix(home))
    try check(running)
    try running.stop()
    let again = try cluster.start()
    #expect(again.dataFolder == running.dataFolder)
    try check(again)
    try again.stop()
  }

  private func removeOutside(_ running: RunningCluster) throws {
    try removeTree(String(running.dataFolder.dropLast("/data".count)))
  }

  @Test(.enabled("only root can become nobody") { geteuid() == 0 })
  func `a plain user makes, uses and stops a cluster too`() throws {
    let scratch = try ScratchFolder()
    let soon = Deadline.after(.seconds(120))
    var copy = Program("cp", ["/proc/self/exe", scratch("tests")])
    copy.arguments[0] = "/proc/\(getpid())/exe"
    #expect(try copy.run(until: soon).isSuccess)
    chmod(scratch("tests"), 0o755)
    var asNobody = Program(
      "setpriv",
      [
        "--reuid=65534", "--regid=65534", "--clear-groups", "--", scratch("tests"),
        "--testing-library", "swift-testing", "--filter", "a cluster comes from nothing",
      ])
    asNobody.folder = "/"
    asNobody.environment["HOME"] = scratch.path
    let result = try asNobody.output(until: soon)
    #expect(result.ending.isSuccess, "\(result.text)\(result.errorText)")
    #expect((result.text + result.errorText).contains("embedded cluster: first start"))
  }

  @Test func `a killed postmaster is picked up again and nothing confirmed is lost`() throws {
    let scratch = try ScratchFolder()
    let cluster = EmbeddedCluster(folder: scratch("pg"))
    let running = try cluster.start()
    let connection = try Connection.open(running.settings(), applicationName: "test")
    try connection.execute("CREATE TABLE public.kept AS SELECT 7 AS number")
    guard case .running(let processID) = cluster.status.state else {
      Issue.record("the server runs")
      return
    }
    kill(processID, SIGKILL)
    let again = try cluster.start()
    let fresh = try Connection.open(again.settings(), applicationName: "test")
    #expect(try fresh.query("SELECT number FROM public.kept").single.int("number") == 7)
    try again.stop()
    try running.stop()
    #expect(cluster.status.state == .stopped)
  }

  @Test func `a folder whose server was killed with a stale file starts again`() throws {
    let scratch = try ScratchFolder()
    let cluster = EmbeddedCluster(folder: scratch("pg"), profile: .test)
    let running = try cluster.start()
    try running.stop()
    // The number of a living process of somebody else, as after a restart of the machine.
    try scratch.file("pg/data/postmaster.pid", "\(getpid())\n\(scratch("pg/data"))\n0\n5432\n")
    let again = try cluster.start()
    try check(again)
    try again.stop()
  }

  @Test func `two starts at once end with one server and two users`() throws {
    let scratch = try ScratchFolder()
    let folder = scratch("pg")
    let threads = try (0..<3).map { _ in
      try OtherThread {
        do {
          let cluster = EmbeddedCluster(folder: folder, profile: .test)
          let running = try cluster.start()
          let connection = try Connection.open(running.settings(), applicationName: "test")
          #expect(try connection.query("SELECT 1 AS one").single.int("one") == 1)
          connection.close()
          try running.stop()
        } catch {
          Issue.record(error)
        }
      }
    }
    for thread in threads { thread.join() }
    #expect(EmbeddedCluster(folder: folder).status.state == .stopped)
  }
}
