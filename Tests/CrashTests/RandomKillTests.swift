import Glibc
import Host
import TestKit
import Testing
import Vocabulary

/// SIGKILL from outside, at moments that nobody chose (A1, A3, A4, A18).
@Suite struct RandomKillTests {
  /// Fifty nights, in two halves for two cores.
  @Test(arguments: [UInt64(1)...25, 26...50])
  func `A18 nights killed at random moments give the same bytes`(
    seeds: ClosedRange<UInt64>
  ) throws {
    let night = try Nights.shared().second
    var kills = 0
    for seed in seeds {
      var chance = Chance(seed: seed)
      let world = try CrashWorld(copying: night.eve)
      var history: [String] = []
      // Every third night is killed a second time, every ninth a third time.
      repeat {
        let moment = chance.moment(in: night.duration)
        let ending = try Self.start(night, in: world, killedAfter: moment)
        history.append("\(moment): \(ending)")
        if ending == .killed(signal: SIGKILL) { kills += 1 }
      } while chance.next() % 3 == 0 && history.count < 3
      let last = try world.run(night.date)
      #expect(last.ending.isSuccess, "seed \(seed), \(history): \(last.errors)")
      let difference = try Census(of: world).difference(from: night.undisturbed)
      #expect(difference.isEmpty, "seed \(seed), \(history):\n\(difference)")
    }
    // A faster machine than the undisturbed night's may finish before a late kill, not before most.
    #expect(kills >= 18, "only \(kills) of the starts were killed")
  }

  private static func start(
    _ night: Nights.Night, in world: CrashWorld, killedAfter moment: Duration
  ) throws(Problem) -> ProcessEnding {
    let child = try world.program(world.night(night.date)).start()
    usleep(UInt32(moment / .microseconds(1)))
    child.send(signal: SIGKILL)
    return try child.wait(until: .after(.seconds(30)))
  }

  /// SplitMix64: the same moments, as parts of a night, for the same seed.
  struct Chance {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 }

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var value = state
      value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
      value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
      return value ^ (value >> 31)
    }

    mutating func moment(in duration: Duration) -> Duration {
      duration * Int(next() % 10_000) / 10_000
    }
  }
}
