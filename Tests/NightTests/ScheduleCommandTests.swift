import Glibc
import Host
import TestKit
import Testing
import Vocabulary

/// `tick`, `schedule` and their questions as processes of the real program.
@Suite struct ScheduleCommandTests {
  static func bench(_ keys: String) throws -> CommandBench {
    let bench = try CommandBench()
    try bench.file("jobs/nights/nightly.json5", "{ steps: ['export'], \(keys) }")
    return bench
  }

  static let daily = "schedule: { cron: '30 2 * * *', timezone: 'America/New_York' }"

  @Test func `eight ticks at once run each date once, and a quiet tick needs no database`() throws {
    let bench = try Self.bench(Self.daily)
    let first = try bench.run("tick", "--now", "2036-06-01T12:00:00Z")
    #expect(first.exit == 0 && first.output.isEmpty && first.errors.isEmpty, "\(first.errors)")
    var program = bench.program(["tick", "--now", "2036-06-03T12:00:00Z"])
    program.output = .null
    program.errors = .null
    let ticks = try (0..<8).map { _ in try program.start() }
    let exits = try ticks.map { try $0.wait(until: .after(.seconds(120))) }
    #expect(exits.allSatisfy { $0 == .exited(0) || $0 == .exited(75) }, "\(exits)")
    #expect(exits.contains(.exited(0)))
    let runs = try bench.run("runs", "--json").output
    #expect(runs.count(of: "\"state\": \"done\"") == 2, "\(runs)")
    let fires = try bench.run("schedule", "fires").output
    #expect(fires.contains("2036-06-02") && fires.contains("2036-06-03") && fires.contains("done"))

    // Nothing is due before the next fire: the database is not even looked for.
    _ = try bench.run("tick", "--now", "2036-06-03T12:01:00Z")
    let cluster = bench.scratch("var/postgres")
    let aside = bench.scratch("var/aside")
    #expect(rename(cluster, aside) == 0)
    let quiet = try bench.run("tick", "--now", "2036-06-03T23:00:00Z")
    #expect(quiet.exit == 0 && quiet.errors.isEmpty)
    #expect(access(cluster, F_OK) != 0)
    #expect(rename(aside, cluster) == 0)
    #expect(try bench.run("tick", "--now", "2036-06-04T07:00:00Z").exit == 0)
    #expect(try bench.run("runs", "--json").output.count(of: "\"state\": \"done\"") == 3)
  }

  @Test func `schedule explain and next say the same, in words and in two times`() throws {
    let bench = try Self.bench(Self.daily)
    let page = try bench.run("schedule", "explain", "nightly", "--after", "2026-03-07T00:00:00Z")
    #expect(page.exit == 0, "\(page.errors)")
    for text in [
      "at 02:30 every day", "cron \"30 2 * * *\" in America/New_York (rules ",
      "2026-03-08T03:00:00-04:00  2026-03-08T07:00:00Z  2026-03-08",
    ] {
      #expect(page.output.contains(text), "\(page.output)")
    }
    #expect(page.output.count(of: "Z  2026-03-") == 10)
    let next = try bench.run(
      "schedule", "next", "--cron", "30 1 * * *", "--timezone", "America/New_York", "--after",
      "2026-11-01T04:00:00Z", "--count", "2", "--json")
    #expect(next.output.contains("\"local\": \"2026-11-01T01:30:00-04:00\""))
    #expect(next.output.contains("\"local\": \"2026-11-02T01:30:00-05:00\""))
    let wrong = try bench.run("schedule", "explain", "--cron", "0 0 30 2 *", "--timezone", "UTC")
    #expect(wrong.exit == 64)
    #expect(wrong.errors.contains("    0 0 30 2 *\n        ^^^^"), "\(wrong.errors)")
  }

  @Test func `schedule tells systemd how it is and ends cleanly when it is asked to`() throws {
    let bench = try Self.bench("schedule: 'manual'")
    let socketPath = bench.scratch("notify")
    let descriptor = try Self.listen(socketPath)
    defer { close(descriptor) }
    let program = bench.program(["schedule"], environment: ["NOTIFY_SOCKET": socketPath])
    let service = try program.start()
    #expect(Self.receive(descriptor).hasPrefix("READY=1\n"))
    #expect(Self.receive(descriptor) == "WATCHDOG=1\nSTATUS=waiting")
    service.send(signal: SIGTERM)
    #expect(try service.wait(until: .after(.seconds(5))) == .exited(0))
    #expect(Self.receive(descriptor) == "STOPPING=1")
  }

  private static func listen(_ path: String) throws -> Int32 {
    let descriptor = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: Array(path.utf8)) }
    let isBound = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
    try #require(descriptor >= 0 && isBound == 0)
    return descriptor
  }

  /// The next datagram; empty when none comes within twenty seconds.
  private static func receive(_ descriptor: Int32) -> String {
    var entry = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    guard poll(&entry, 1, 20_000) == 1 else { return "" }
    var bytes = [UInt8](repeating: 0, count: 1024)
    let count = recv(descriptor, &bytes, bytes.count, 0)
    return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
  }
}

extension String {
  fileprivate func count(of text: String) -> Int { split(separator: text).count - 1 }
}
