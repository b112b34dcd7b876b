import Foundation
import Glibc
import Host
import Postgres
import SQLText
import Synchronization
import TestKit
import Testing
import Vocabulary

/// One night, disturbed in one way, and what may disturb its recovery.
struct Disturbance: Sendable {
  enum Kind: String, CaseIterable, Sendable {
    /// SIGKILL at a named point.
    case point
    /// SIGKILL at a moment that nobody chose.
    case moment
    /// SIGKILL at a system call of the file protocol.
    case callKilled = "call-killed"
    /// A system call of the file protocol that fails: ENOSPC, EIO, EINTR.
    case callFails = "call-fails"
    /// Writes end short and then fail: a file may not grow beyond some bytes.
    case shortWrite = "short-write"
    /// An answer of the server is lost with the connection; often that of a COMMIT.
    case answerLost = "answer-lost"
    /// The server ends all sessions of the night.
    case sessionsEnded = "sessions-ended"
    /// PostgreSQL is stopped without a checkpoint and started again.
    case serverStopped = "server-stopped"
  }

  let kind: Kind
  /// `outbox.linked:3`, `fsync:signal=KILL:when=7`, a part of the night.
  let detail: String
}

/// What undisturbed nights do, to choose from.
struct NightTrace: Sendable {
  let night: Nights.Night
  /// How often the night makes each system call.
  let calls: [String: Int]

  static let protocolCalls = [
    "write", "fsync", "linkat", "renameat2", "renameat", "unlinkat", "mkdirat",
  ]

  init(_ night: Nights.Night, calls: [String: Int]) {
    self.night = night
    self.calls = calls
  }

  /// Runs the night once under strace and counts.
  init(_ night: Nights.Night) throws(Problem) {
    self.night = night
    let world = try CrashWorld(copying: night.eve)
    let log = world.home("trace.log")
    var words = ["-f", "-qq", "-o", log]
    words += ["-e", "trace=" + (Self.protocolCalls + ["recvfrom"]).joined(separator: ",")]
    let program = try world.program(under: ["strace"] + words, world.night(night.date))
    guard try program.output(until: .after(.seconds(120))).ending.isSuccess else {
      throw .bug("an undisturbed night fails under strace")
    }
    var calls: [String: Int] = [:]
    let text = try Folder(opening: world.home.path).content(of: "trace.log", limitBytes: 1 << 27)
    for line in String(decoding: text, as: UTF8.self).split(separator: "\n") {
      guard let name = line.split(separator: " ").dropFirst().first?.split(separator: "(").first
      else { continue }
      calls[String(name), default: 0] += 1
    }
    self.calls = calls
    try world.discard()
  }

  /// The disturbance of a kind that chance gives.
  func choose(_ kind: Disturbance.Kind, _ chance: inout SplitMix64) -> Disturbance {
    func below(_ count: Int) -> Int { chance.below(max(count, 1)) }
    let errors: [(String, [String])] = [
      ("write", ["ENOSPC", "EIO", "EINTR"]), ("fsync", ["EIO"]), ("linkat", ["ENOSPC", "EIO"]),
      ("renameat2", ["EIO", "ENOSPC"]), ("renameat", ["EIO"]), ("unlinkat", ["EIO"]),
      ("mkdirat", ["ENOSPC"]),
    ]
    switch kind {
    case .point:
      let points = FaultPoint.allCases.filter { (night.reached[$0.rawValue] ?? 0) > 0 }
      let point = points[below(points.count)].rawValue
      return Disturbance(kind: kind, detail: "\(point):\(1 + below(night.reached[point] ?? 1))")
    case .callKilled:
      let known = Self.protocolCalls.filter { calls[$0] != nil }
      let call = known[below(known.count)]
      return Disturbance(
        kind: kind, detail: "\(call):signal=KILL:when=\(1 + below(calls[call] ?? 1))")
    case .callFails:
      let known = errors.filter { calls[$0.0] != nil }
      let (call, names) = known[below(known.count)]
      let name = names[below(names.count)]
      return Disturbance(
        kind: kind, detail: "\(call):error=\(name):when=\(1 + below(calls[call] ?? 1))")
    case .shortWrite: return Disturbance(kind: kind, detail: "\(64 + below(16_384))")
    case .answerLost:
      return Disturbance(
        kind: kind,
        detail: "recvfrom:error=ECONNRESET:when=\(1 + below(calls["recvfrom"] ?? 1))")
    case .moment, .sessionsEnded, .serverStopped:
      return Disturbance(kind: kind, detail: "\(below(10_000))")
    }
  }
}

extension CrashWorld {
  /// `nightledger` started by another program, which gets it and its words as arguments.
  func program(under wrapper: [String], _ words: [String]) throws(Problem) -> Program {
    guard let first = wrapper.first else { throw .bug("a wrapper has a name") }
    var program = program(words)
    program.arguments = Array(wrapper.dropFirst()) + [program.path] + words
    program.path = first
    return program
  }

  /// Starts a night, disturbs it, and answers how it ended.
  func run(
    _ night: Nights.Night, disturbedBy disturbance: Disturbance
  ) throws(Problem) -> ProcessEnding {
    let words = try self.night(night.date)
    let patience = Deadline.after(.seconds(120))
    switch disturbance.kind {
    case .point:
      return try run(night.date, fault: disturbance.detail, isLogged: true).ending
    case .callKilled, .callFails, .answerLost:
      let call = disturbance.detail.split(separator: ":").first.map(String.init) ?? ""
      let wrapper = [
        "strace", "-f", "-qq", "-o", "/dev/null", "-e", "trace=\(call)", "-e",
        "inject=\(disturbance.detail)",
      ]
      return try program(under: wrapper, words).output(until: patience).ending
    case .shortWrite:
      return try program(under: ["prlimit", "--fsize=\(disturbance.detail)"], words)
        .output(until: patience).ending
    case .moment, .sessionsEnded, .serverStopped:
      let child = try program(words).start()
      let part = Int(disturbance.detail) ?? 0
      usleep(UInt32(night.duration * part / 10_000 / .microseconds(1)))
      switch disturbance.kind {
      case .sessionsEnded: try endSessions()
      case .serverStopped: try CrashCluster.stopAndStart()
      default: child.send(signal: SIGKILL)
      }
      return try child.wait(until: patience)
    }
  }
}

/// The nights of `.ci/crashproof`, and a sample of them in the gate.
///
/// `NIGHTLEDGER_CRASH_NIGHTS` says how many, `NIGHTLEDGER_CRASH_SEED` which, and
/// `NIGHTLEDGER_CRASH_LOG` names a file that gets a line for each.
@Suite struct CrashProofTests {
  private static let variables = ProcessInfo.processInfo.environment
  private static let isProof = variables["NIGHTLEDGER_CRASH_NIGHTS"] != nil
  private static let nights = variables["NIGHTLEDGER_CRASH_NIGHTS"].flatMap { Int($0) } ?? 4
  private static let seed = variables["NIGHTLEDGER_CRASH_SEED"].flatMap { UInt64($0) } ?? 1

  /// Half of all nights are killed at named points, in turn; a server that stops ends the nights of
  /// every test beside, so only the proof stops it, and does one night after the other there.
  private static func kind(_ number: Int) -> Disturbance.Kind {
    let others: [Disturbance.Kind] =
      isProof
      ? [.moment, .callKilled, .callFails, .answerLost, .shortWrite, .sessionsEnded]
      : [.moment, .sessionsEnded]
    return number.isMultiple(of: 2) ? .point : others[number / 2 % others.count]
  }

  @Test(arguments: [0, 1])
  func `a disturbed night leaves what an undisturbed one leaves`(half: Int) throws {
    let trace = try Self.trace()
    for number in stride(from: half, to: Self.nights, by: 2) {
      // Both halves see every kind.
      try Self.play(number, Self.kind(number / 2 + half), trace)
    }
  }

  @Test(.enabled(if: isProof && variables["NIGHTLEDGER_CRASH_SERVER"] != nil))
  func `a night whose server stopped leaves what an undisturbed one leaves`() throws {
    let trace = try Self.trace()
    for number in 0..<Self.nights { try Self.play(number, .serverStopped, trace) }
  }

  /// Counted once, and only where strace is needed.
  private static func trace() throws(Problem) -> NightTrace {
    try made.withLock { known in
      let result =
        known
        ?? Result { () throws(Problem) in
          let night = try Nights.shared().second
          return isProof ? try NightTrace(night) : NightTrace(night, calls: [:])
        }
      known = result
      return result
    }.get()
  }

  private static let made = Mutex<Result<NightTrace, Problem>?>(nil)

  private static func play(
    _ number: Int, _ kind: Disturbance.Kind, _ trace: NightTrace
  ) throws {
    var chance = SplitMix64(seed: seed &* 1_000_003 &+ UInt64(number))
    let night = trace.night
    let world = try CrashWorld(copying: night.eve)
    var history: [(Disturbance, ProcessEnding)] = []
    let first = trace.choose(kind, &chance)
    history.append((first, try world.run(night, disturbedBy: first)))
    // Every third night's recovery is disturbed too, every ninth's again.
    while chance.next() % 3 == 0 && history.count < 3 {
      let next = trace.choose(chance.next() % 2 == 0 ? .point : .moment, &chance)
      history.append((next, try world.run(night, disturbedBy: next)))
    }
    let last = try world.run(night.date)
    let told = history.map { "\($0.0.kind.rawValue) \($0.0.detail): \($0.1)" }
    #expect(last.ending.isSuccess, "night \(number) \(told): \(last.errors)")
    // A trap of ours is no answer to a full disk.
    let isTrapped = history.contains {
      $0.1 == .killed(signal: SIGILL) || $0.1 == .killed(signal: SIGTRAP)
        || $0.1 == .killed(signal: SIGABRT)
    }
    #expect(!isTrapped, "night \(number) \(told)")
    let census = try Census(of: world)
    let difference = census.difference(from: night.undisturbed)
    #expect(difference.isEmpty, "night \(number) \(told):\n\(difference)")
    let verdict = Verdict(census, night.undisturbed)
    try log(
      kind, history, verdict, isSound: last.ending.isSuccess && !isTrapped && difference.isEmpty)
    try world.discard()
  }

  /// What is not there, what is there twice, and files that are not whole.
  private struct Verdict {
    var lost = 0
    var doubled = 0
    var torn = 0

    init(_ found: Census, _ expected: Census) {
      for table in ["ledger.accrual", "ledger.message", "ledger.batch_note"] {
        let ours = (found.tables[table] ?? "").split(separator: "\n")
        let theirs = (expected.tables[table] ?? "").split(separator: "\n")
        lost += Set(theirs).subtracting(ours).count
        doubled += Set(ours).subtracting(theirs).count + ours.count - Set(ours).count
      }
      for (name, content) in expected.files where name.hasPrefix("outbox/") {
        if found.files[name] == nil { lost += 1 } else if found.files[name] != content { torn += 1 }
      }
      torn += found.files.keys.filter { $0.hasSuffix(".tmp") }.count
      doubled +=
        found.files.keys.filter {
          $0.hasPrefix("outbox/") && !$0.hasSuffix(".tmp") && expected.files[$0] == nil
        }.count
    }
  }

  /// `kind starts killed lost doubled torn sound`, and `hit point` for each point a night died at.
  private static func log(
    _ kind: Disturbance.Kind, _ history: [(Disturbance, ProcessEnding)], _ verdict: Verdict,
    isSound: Bool
  ) throws {
    guard let path = variables["NIGHTLEDGER_CRASH_LOG"] else { return }
    let killed = history.filter { $0.1 == .killed(signal: SIGKILL) }
    var text =
      "night \(kind.rawValue) \(history.count) \(killed.count) \(history.count(where: { !$0.1.isSuccess })) "
      + "\(verdict.lost) \(verdict.doubled) \(verdict.torn) \(isSound ? 1 : 0)\n"
    for (disturbance, _) in killed where disturbance.kind == .point {
      text += "hit \(disturbance.detail.split(separator: ":")[0])\n"
    }
    let file = try #require(fopen(path, "a"))
    fputs(text, file)
    fclose(file)
  }
}
