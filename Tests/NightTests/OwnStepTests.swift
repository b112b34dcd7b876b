import Foundation
import Glibc
import Host
import SQLText
import TestKit
import Testing
import Vocabulary

/// Steps that a programme brings itself, limits, expected files and hooks: the real program.
@Suite struct OwnStepTests {
  private static let date = ["--date", "2026-11-21"]

  /// A programme of one night whose script and programs lie beside it.
  private static func bench(_ night: String, script: String = "") throws -> CommandBench {
    let bench = try CommandBench()
    try bench.file("jobs/nights/nightly.json5", night)
    try bench.file("sql/own.sql", script)
    return bench
  }

  private static func program(_ bench: CommandBench, _ name: String, _ text: String) throws {
    try bench.file("bin/\(name)", "#!/bin/sh\n\(text)\n")
    #expect(chmod(bench.scratch("bin/\(name)"), 0o755) == 0)
  }

  private static func step(_ script: String) -> String {
    let digest = SHA256.hex(of: Array(script.utf8))
    return "{ id: 'own', sql: { file: 'sql/own.sql', sha256: '\(digest)' } }"
  }

  private static func run(
    _ bench: CommandBench, _ words: [String] = [], path: Bool = false
  ) throws -> CommandBench.Answer {
    let environment = path ? ["PATH": "\(bench.scratch("bin")):/usr/bin:/bin"] : [:]
    let output = try bench.program(["run"] + date + words, environment: environment)
      .output(until: .after(.seconds(120)))
    guard case .exited(let exit) = output.ending else { throw Problem.bug("\(output.ending)") }
    return CommandBench.Answer(exit: exit, output: output.text, errors: output.errorText)
  }

  @Test func `a script runs once for its day, and only the one whose checksum was written down`()
    throws
  {
    let script = """
      CREATE SCHEMA own; CREATE TABLE own.day (day date);
      INSERT INTO own.day SELECT current_setting('nightledger.business_date')::date;

      """
    let bench = try Self.bench("{ steps: ['import', \(Self.step(script))] }", script: script)
    #expect(try bench.run("db", "up").exit == 0)
    defer { _ = try? bench.run("db", "down") }
    #expect(try bench.run("db", "migrate").exit == 0)
    let rehearsed = try Self.run(bench, ["--dry-run"])
    #expect(rehearsed.exit == 0, "\(rehearsed.errors)")
    let first = try Self.run(bench)
    #expect(first.exit == 0 && first.errors.isEmpty, "\(first.errors)")
    #expect(try Self.run(bench).exit == 0)
    try bench.file("sql/own.sql", script + "-- changed")
    let changed = try bench.run("run", "--date", "2026-11-22")
    #expect(changed.exit == 78, "\(changed.errors)")
    #expect(changed.errors.contains("another file than the one whose checksum"))
    #expect(changed.errors.contains("at step 2/2 'own'"), "\(changed.errors)")
  }

  @Test func `a script can neither end the transaction nor do half of its work`() throws {
    let script = "CREATE SCHEMA own; COMMIT; CREATE SCHEMA other;"
    let bench = try Self.bench("{ steps: ['import', \(Self.step(script))] }", script: script)
    let answer = try Self.run(bench)
    #expect(answer.exit != 0 && answer.errors.contains("the step 'own' failed"), "\(answer.errors)")
    // Nothing of it stayed: mended, it runs from its beginning.
    let mended = "CREATE SCHEMA own; CREATE SCHEMA other;"
    try bench.file("sql/own.sql", mended)
    try bench.file(
      "jobs/nights/nightly.json5", "{ steps: ['import', \(Self.step(mended))] }")
    let again = try Self.run(bench)
    #expect(again.exit == 0, "\(again.errors)")
  }

  @Test func `a program gets its arguments and its day, and its end is the step's`() throws {
    let night = """
      { steps: ['import',
          { id: 'tell', command: ['./bin/tell', '{date}', 'a b'], needs: [] },
          { id: 'after', command: ['./bin/tell', 'after'] },
          { export: {}, needs: ['import'] }],
        env: { REGION: 'north' } }
      """
    let bench = try Self.bench(night)
    try Self.program(
      bench, "tell",
      "echo \"$1|$2|$REGION|$NIGHTLEDGER_NIGHT|${PGHOST-none}\"; test -e good || exit 66")
    let failed = try Self.run(bench)
    #expect(failed.exit == 66, "\(failed.errors)")
    #expect(failed.errors.contains("the step 'tell' exited with 66"), "\(failed.errors)")
    let log = bench.scratch("var/log/nightly-2026-11-21-tell.log")
    #expect(
      try String(contentsOfFile: log, encoding: .utf8) == "2026-11-21|a b|north|nightly|none\n")
    // What does not need it has run; what needs it waits for it.
    let shown = try bench.run("run", "show")
    #expect(shown.output.contains("export  done"), "\(shown.output)")
    try bench.file("good", "")
    let again = try bench.run("retry")
    #expect(again.exit == 0, "\(again.errors)")
    #expect(try bench.run("run", "show").output.contains("after   done"))
  }

  @Test func `a program that does not end is ended with all it has started`() throws {
    let night = """
      { steps: [{ id: 'hang', command: ['./bin/hang'], timeout: { soft: '1 second', hard: '2 seconds' } }] }
      """
    let bench = try Self.bench(night)
    try Self.program(bench, "hang", "trap '' TERM; sleep 61.7 & echo $! > child; wait; sleep 61.7")
    let begin = ContinuousClock.now
    let answer = try Self.run(bench)
    #expect(answer.exit == 74 && answer.errors.contains("did not end within 1 seconds"))
    #expect(ContinuousClock.now - begin < .seconds(20))
    let text = try String(contentsOfFile: bench.scratch("child"), encoding: .utf8)
    let child = try #require(Int32(text.trimmingCharacters(in: .whitespacesAndNewlines)))
    // Gone, or a zombie that waits to be collected.
    let state = (try? String(contentsOfFile: "/proc/\(child)/stat", encoding: .utf8)) ?? ") Z"
    #expect(state.contains(") Z"), "\(state)")
  }

  @Test func `a night that takes too long is stopped, goes on later, and is no night at work`()
    throws
  {
    let night = """
      { steps: ['import', { id: 'hang', command: ['./bin/hang'] }], timeout: { soft: '5 seconds' } }
      """
    let bench = try Self.bench(night)
    try Self.program(bench, "hang", "test -e good || exec sleep 60")
    let answer = try Self.run(bench)
    #expect(answer.exit == 74, "\(answer.errors)")
    #expect(answer.errors.contains("the night did not end within 5 seconds"), "\(answer.errors)")
    try bench.file("good", "")
    #expect(try Self.run(bench).exit == 0)
  }

  @Test func `a night waits for its files until they are due, then fails with 66`() throws {
    let bench = try Self.bench(
      "{ at: '00:00', steps: ['import'], expects: [{ feed: 'customers', within: '4 hours' }] }")
    let missing = try Self.run(bench)
    #expect(missing.exit == 66, "\(missing.errors)")
    #expect(missing.errors.contains("no complete file of the feed 'customers'"))
    let other = try Self.bench(
      "{ at: '00:00', steps: ['import'], expects: [{ feed: 'customers', within: '4 hours' }] }")
    let early = try other.run("run", "--date", Self.tomorrow)
    #expect(early.exit == 75 && early.errors.contains("which may come until"), "\(early.errors)")
    try bench.file(
      "var/exchange/inbox/customers/c.csv", "local_id,register_date\nC-1,2020-01-01 10:00:00\n")
    let come = try Self.run(bench)
    #expect(come.exit == 0, "\(come.errors)")
    try bench.file(
      "jobs/nights/nightly.json5",
      """
      { at: '00:00', steps: ['import', { campaigns: { only: ['hello'] } }],
        expects: [{ feed: 'customers', optional: true }] }
      """)
    try bench.file(
      "jobs/campaigns/hello.json5",
      "{ id: 'hello', trigger: { registered: {} }, steps: [{ wait: '1 day' }] }")
    let without = try bench.run("run", "--date", "2026-11-22")
    #expect(without.exit == 0 && without.errors.contains("goes on without it"), "\(without.errors)")
    let waits = "the trigger of hello was not evaluated for 2026-11-22"
    #expect(try bench.run("run", "show").output.contains("  LOOK: \(waits)"))
    #expect(try bench.run("runs", "--json").output.contains(waits))
    #expect(try bench.run("run", "show", "--json").output.contains("\"missed\""))
    let list = try bench.run("campaign", "list")
    #expect(list.output.contains("hello: the night of 2026-11-22 waits for the feed customers"))
    #expect(try bench.run("campaign", "list", "--json").output.contains("\"customers\""))
    let why = try bench.run("explain", "C-1", "--campaign", "hello", "--date", "2026-11-22")
    #expect(why.output.contains("without the feed customers; it is caught up when it comes"))
  }

  private static var tomorrow: String {
    let formatter = ISO8601DateFormatter()
    formatter.formatOptions = [.withFullDate]
    return formatter.string(from: Date(timeIntervalSinceNow: 2 * 86_400))
  }

  @Test func `hooks hear of start and end, with what failed, and stop nothing`() throws {
    let listener = try HTTPListener()
    let here = "http://127.0.0.1:\(listener.port)"
    let hooks =
      "[{ ping: '\(here)/abc' }, { mail: 'ops@example.org' }, { webhook: '\(here)/hook' }]"
    let bench = try Self.bench(
      """
      { steps: ['import', { id: 'own', command: ['./bin/own'] }], owner: 'data team',
        expect_duration: '1 second', on_failure: \(hooks), on_success: \(hooks) }
      """)
    try Self.program(bench, "own", "test -e good || exit 65; sleep 1.1")
    try Self.program(bench, "sendmail", "echo \"$@\" >> mail; cat >> mail")
    let bad = try Self.run(bench, path: true)
    #expect(bad.exit == 65, "\(bad.errors)")
    try bench.file("good", "")
    let good = try Self.run(bench, path: true)
    #expect(good.exit == 0 && good.errors.contains("seconds, expected at most 1"), "\(good.errors)")
    try #require(listener.requests.count == 6)
    #expect(
      listener.requests.map { $0.split(separator: "\r\n")[0] } == [
        "POST /abc/start HTTP/1.1", "POST /abc/fail HTTP/1.1", "POST /hook HTTP/1.1",
        "POST /abc/start HTTP/1.1", "POST /abc HTTP/1.1", "POST /hook HTTP/1.1",
      ])
    for (request, status) in [(2, "failed"), (5, "done")] {
      let text = listener.requests[request]
      let body = try #require(text.split(separator: "\r\n\r\n").last)
      #expect(text.contains("Content-Type: application/json"))
      #expect(
        body.contains("\"status\":\"\(status)\"") && body.contains("\"run_id\":1,"), "\(body)")
      let faults = try PublishedSchemas.shared.get().faults(in: String(body), of: ["webhook"])
      #expect(faults.isEmpty, "\(faults)")
    }
    #expect(listener.requests[1].contains("the step 'own' exited with 65\n"))
    #expect(listener.requests[1].contains("owner: data team"))
    let mail = try String(contentsOfFile: bench.scratch("mail"), encoding: .utf8)
    #expect(mail.contains("-i ops@example.org\nTo: ops@example.org\nSubject: nightledger nightly "))
    #expect(
      mail.contains("2026-11-21 FAILED (exit 65)") && mail.contains("2026-11-21 done (exit 0)"))

    // Nobody listens any more: a warning, and the night is done.
    listener.close()
    let deaf = try bench.run("run", "--date", "2026-11-22")
    #expect(deaf.exit == 0 && deaf.errors.contains("warning: the ping of"), "\(deaf.errors)")
    #expect(deaf.errors.contains("warning: the webhook "), "\(deaf.errors)")
  }

  @Test func `a late night is told once`() throws {
    let bench = try Self.bench(
      """
      { steps: ['import', { id: 'own', command: ['./bin/own'] }], late_after: '1 hour',
        schedule: { cron: '0 2 * * *', timezone: 'UTC' } }
      """)
    try Self.program(bench, "own", "exit 65")
    #expect(try bench.run("tick", "--now", "2026-03-01T00:00:00Z").exit == 0)
    let failed = try bench.run("tick", "--now", "2026-03-01T02:00:00Z")
    #expect(failed.exit == 65 && !failed.errors.contains("is late"), "\(failed.errors)")
    let late = try bench.run("tick", "--now", "2026-03-01T03:00:00Z")
    #expect(
      late.errors
        == "nightledger tick: the night 'nightly' of 2026-03-01 is late: not done 60 minutes "
        + "after its time\n")
    #expect(try bench.run("tick", "--now", "2026-03-01T03:01:00Z").errors.isEmpty)
    #expect(try bench.run("metrics").output.contains("late_dates{night=\"nightly\"} 1"))
  }
}

/// A server that answers every request with 200 and keeps what was asked.
final class HTTPListener: @unchecked Sendable {
  private let descriptor: Int32
  private let lock = NSLock()
  private var kept: [String] = []
  let port: UInt16

  init() throws(Problem) {
    let listening = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    descriptor = listening
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isBound = withUnsafeMutablePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(listening, $0, size) == 0 && listen(listening, 8) == 0
          && getsockname(listening, $0, &size) == 0
      }
    }
    guard isBound else { throw .bug("a test listens: \(systemMessage(errno))") }
    port = UInt16(bigEndian: address.sin_port)
    let thread = Thread { [self] in serve() }
    thread.start()
  }

  var requests: [String] { lock.withLock { kept } }

  func close() {
    shutdown(descriptor, Int32(SHUT_RDWR))
    Glibc.close(descriptor)
  }

  private func serve() {
    while true {
      let client = accept(descriptor, nil, nil)
      if client < 0 { return }
      var text = ""
      var buffer = [UInt8](repeating: 0, count: 65_536)
      // A request has come whole when its body is as long as it says.
      while !Self.isWhole(text) {
        let count = recv(client, &buffer, buffer.count, 0)
        if count <= 0 { break }
        text += String(decoding: buffer[..<count], as: UTF8.self)
      }
      lock.withLock { kept.append(text) }
      let answer = Array("HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n".utf8)
      _ = send(client, answer, answer.count, 0)
      Glibc.close(client)
    }
  }

  private static func isWhole(_ text: String) -> Bool {
    guard let end = text.range(of: "\r\n\r\n") else { return false }
    let length = text.range(of: "Content-Length: ").flatMap { range in
      Int(text[range.upperBound...].prefix { $0.isNumber })
    }
    return text[end.upperBound...].utf8.count >= length ?? 0
  }
}
