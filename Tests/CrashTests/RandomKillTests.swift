import Glibc
import Host
import TestKit
import Testing
import Vocabulary

/// SIGKILL from outside, at moments that nobody chose (A1, A3, A4, A18).
@Suite struct RandomKillTests {
  /// Fifty nights, in two halves for two cores.
  @Test(arguments: [UInt64(1), 2])
  func `A18 nights killed at random moments give the same bytes`(seed: UInt64) throws {
    let night = try Nights.shared().second
    var chance = SplitMix64(seed: seed)
    var span = night.duration
    var killedNights = 0
    for _ in 1...100 where killedNights < 25 {
      let world = try CrashWorld(copying: night.eve)
      var history = [try Self.start(night, in: world, killedAfter: chance.moment(in: span))]
      guard history[0].ending == .killed(signal: SIGKILL) else {
        // The machine was busier when the undisturbed night was timed: this one was over before.
        #expect(history[0].ending.isSuccess)
        span = span * 9 / 10
        continue
      }
      killedNights += 1
      // Every third night is killed again while it recovers, every ninth a third time.
      while chance.next() % 3 == 0 && history.count < 3 {
        history.append(try Self.start(night, in: world, killedAfter: chance.moment(in: span)))
      }
      let last = try world.run(night.date)
      #expect(last.ending.isSuccess, "\(history): \(last.errors)")
      let difference = try Census(of: world).difference(from: night.undisturbed)
      #expect(difference.isEmpty, "\(history):\n\(difference)")
    }
    #expect(killedNights == 25)
  }

  private static func start(
    _ night: Nights.Night, in world: CrashWorld, killedAfter moment: Duration
  ) throws(Problem) -> Start {
    let child = try world.program(world.night(night.date)).start()
    usleep(UInt32(moment / .microseconds(1)))
    child.send(signal: SIGKILL)
    return Start(moment: moment, ending: try child.wait(until: .after(.seconds(30))))
  }

  /// A start of a night, when it was killed and how it ended.
  private struct Start {
    let moment: Duration
    let ending: ProcessEnding
  }
}

extension SplitMix64 {
  /// The same moments, as parts of a night, for the same seed.
  init(seed: UInt64) { self.init(state: seed &* 0x9E37_79B9_7F4A_7C15) }

  mutating func moment(in duration: Duration) -> Duration {
    duration * below(10_000) / 10_000
  }
}
