import Foundation
import Glibc
import Host
import Postgres
import Runner
import TestKit
import Testing
import Vocabulary

/// Copies of one command started at the same moment: one works, the others leave at once.
///
/// `NIGHTLEDGER_COPIES_ROUNDS=200 swift test --filter CopiesTests` starts more of them.
@Suite(.serialized) struct CopiesTests {
  private static let rounds =
    ProcessInfo.processInfo.environment["NIGHTLEDGER_COPIES_ROUNDS"].flatMap { Int($0) } ?? 2

  @Test func `of eight runs started together one works and seven leave with 75`() throws {
    let bench = try CommandBench()
    // Works until it is let go, so that the others find it at work.
    try bench.file(
      "jobs/nights/nightly.json5",
      "{ steps: ['import', { id: 'hold', command: ['./hold'] }] }")
    try bench.file(
      "hold", "#!/bin/sh\nuntil test -e go-$NIGHTLEDGER_BUSINESS_DATE; do sleep 0.05; done\n")
    #expect(chmod(bench.scratch("hold"), 0o755) == 0)
    #expect(try bench.run("db", "up").exit == 0)
    defer { _ = try? bench.run("db", "down") }
    #expect(try bench.run("db", "migrate").exit == 0)
    let first = try #require(CivilDate("2026-03-01"))
    var slowest = Duration.zero
    for round in 0..<Self.rounds {
      slowest = max(slowest, try Self.race(bench, first.adding(days: round)))
    }
    print("copies: \(Self.rounds) rounds of eight, the slowest refusal after \(slowest)")
  }

  @Test func `who comes second leaves before it reads what it would run`() throws {
    let bench = try CommandBench()
    try bench.file("jobs/nights/nightly.json5", "{ steps: ['import'] }")
    let work = try Folder(creating: bench.scratch("var/exchange/work"))
    try bench.file("jobs/campaigns/broken.json5", "{")
    do {
      let other = try FolderLock.take("night.lock", in: work, holder: thisProcess(at: "the test"))
      defer { withExtendedLifetime(other) {} }
      let second = try bench.run("run")
      #expect(second.exit == 75 && second.errors.contains("the test"), "\(second.errors)")
      // A line that names no night is nobody's turn.
      #expect(try bench.run("run", "nightli").exit == 78)
      // One that may wait for its turn learns first that it could not use it.
      try bench.file(
        "jobs/nights/patient.json5",
        "{ steps: ['import'], concurrency: { policy: 'queue', wait: '1 hour' } }")
      #expect(try bench.run("run", "patient").exit == 78)
    }
    let first = try bench.run("run")
    #expect(first.exit == 78 && first.errors.contains("ends inside the object"))
  }

  /// - Returns: how long the slowest refusal took.
  private static func race(_ bench: CommandBench, _ date: CivilDate) throws -> Duration {
    let begin = ContinuousClock.now
    var copies: [ChildProcess] = []
    for _ in 0..<8 {
      var program = bench.program(["run", "--date", date.description])
      program.errors = .file(bench.scratch("errors-\(date)"))
      copies.append(try program.start())
    }
    var refused = 0
    var slowest = Duration.zero
    let deadline = Deadline.after(.seconds(120))
    while refused < 7, !deadline.hasPassed {
      for copy in copies {
        guard let ending = copy.poll() else { continue }
        #expect(ending == .exited(75), "\(date): \(ending)")
        slowest = max(slowest, ContinuousClock.now - begin)
        refused += 1
        copies.removeAll { $0 === copy }
      }
      usleep(2000)
    }
    #expect(refused == 7 && copies.count == 1)
    try bench.file("go-\(date)", "")
    #expect(try copies[0].wait(until: deadline) == .exited(0))
    let errors = try String(contentsOfFile: bench.scratch("errors-\(date)"), encoding: .utf8)
    #expect(errors.split(separator: "\n").count { $0.contains("another night is running") } == 7)
    return slowest
  }
}

/// Ticks that come late, twice, in parallel or not at all.
///
/// `NIGHTLEDGER_TICKS=10000 swift test --filter TickStormTests` makes more of them.
@Suite struct TickStormTests {
  private static let ticks =
    ProcessInfo.processInfo.environment["NIGHTLEDGER_TICKS"].flatMap { Int($0) } ?? 200

  /// A sequence that is the same in every run.
  private struct Lot {
    var state: UInt64 = 20_260_301

    mutating func below(_ bound: UInt64) -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return (state >> 33) % bound
    }
  }

  @Test func `each business date runs once, however ticks come`() throws {
    let world = try TickWorld(["a": TickTests.daily])
    let start = try #require(Instant("2026-01-01T00:00:00Z"))
    try world.tick(start)
    var lot = Lot()
    var now = start
    var made = 1
    while made < Self.ticks {
      // Minutes, hours, now and then days without one.
      let minutes = [1, 1, 30, 400, 1500, 4400][Int(lot.below(6))]
      now = Instant(microseconds: now.microseconds + Int64(minutes) * 60_000_000)
      switch lot.below(8) {
      case 0: world.accidents = [.cutBefore]
      case 1: world.accidents = [.cutBehind]
      case 2: world.accidents = [.othersAtWork]
      default: break
      }
      try world.tick(now)
      made += 1
      // The same minute once more: cron fired twice.
      if lot.below(3) == 0 {
        try world.tick(now)
        made += 1
      }
      world.accidents = []
    }
    // The last ones are given their chance.
    for _ in 0..<3 { try world.tick(now) }
    let dates = world.runs
    #expect(Set(dates).count == dates.count)
    let days = Int((now.microseconds - start.microseconds) / 86_400_000_000)
    #expect(abs(dates.count - days) <= 1, "\(dates.count) of \(days)")
    let first = try #require(dates.first.flatMap { CivilDate($0.dropFirst(2)) })
    #expect(dates == dates.indices.map { "a \(first.adding(days: $0))" })
    let fires = try world.fires()
    #expect(fires.count == dates.count && fires.allSatisfy { $0.contains(" run ended") })
    print("ticks: \(made), business dates: \(dates.count)")
  }

  @Test func `ticks of several processes at the same moment run a date once`() throws {
    let bench = try CommandBench()
    try bench.file(
      "jobs/nights/nightly.json5",
      "{ steps: ['import'], schedule: { cron: '0 2 * * *', timezone: 'UTC' } }")
    #expect(try bench.run("db", "up").exit == 0)
    defer { _ = try? bench.run("db", "down") }
    #expect(try bench.run("tick", "--now", "2026-03-01T00:00:00Z").exit == 0)
    for moment in ["2026-03-01T02:00:00Z", "2026-03-04T02:00:30Z"] {
      let copies = try (0..<4).map { _ in try bench.program(["tick", "--now", moment]).start() }
      for copy in copies {
        let ending = try copy.wait(until: .after(.seconds(120)))
        #expect(ending == .exited(0) || ending == .exited(75))
      }
      #expect(try bench.run("tick", "--now", moment).exit == 0)
    }
    let fires = try bench.run("schedule", "fires")
    for day in 1...4 {
      #expect(fires.output.split(separator: "\n").count { $0.contains("2026-03-0\(day)") } >= 1)
    }
    #expect(try bench.run("runs").output.split(separator: "\n").count { $0.contains("done") } == 4)
  }
}
