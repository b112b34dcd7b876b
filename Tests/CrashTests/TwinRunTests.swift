import Glibc
import Host
import TestKit
import Testing
import Vocabulary

/// Two processes on one night, and a night that is asked to stop.
@Suite(.serialized) struct TwinRunTests {
  @Test func `A14 of two runs at once one works and the other names it within a second`() throws {
    let night = try Nights.shared().second
    let world = try CrashWorld(copying: night.eve)
    var program = try world.program(world.night(night.date))
    program.errors = .pipe
    let twins = [try program.start(), try program.start()]
    let start = ContinuousClock.now
    let patience = Deadline.after(.seconds(60))
    var loser: Int?
    while loser == nil, !patience.hasPassed {
      loser = twins.indices.first { twins[$0].poll() != nil }
      usleep(1_000)
    }
    #expect(ContinuousClock.now - start < .seconds(1))
    let refused = try #require(loser)
    #expect(twins[refused].poll() == .exited(75))
    let working = twins[1 - refused]
    var bytes = [UInt8](repeating: 0, count: 65_536)
    let count = read(twins[refused].errorDescriptor, &bytes, bytes.count)
    let errors = String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
    #expect(errors.contains("process \(working.processID) on "), "\(errors)")
    #expect(try working.wait(until: .after(.seconds(60))) == .exited(0))
    let difference = try Census(of: world).difference(from: night.undisturbed)
    #expect(difference.isEmpty, "\(difference)")
  }

  @Test(arguments: [
    FaultPoint.importClaimed, .importMerged, .segmentsDone, .campaignsDone, .outboxFrozen,
  ])
  func `A6 a night asked to stop ends with 75 in two seconds and converges`(
    point: FaultPoint
  ) throws {
    let night = try Nights.shared().second
    let world = try CrashWorld(copying: night.eve)
    let child = try world.program(world.night(night.date), isLogged: true).start()
    let patience = Deadline.after(.seconds(60))
    while try world.faultCounts()[point.rawValue] == nil, !patience.hasPassed,
      child.poll() == nil
    {
      usleep(1_000)
    }
    let start = ContinuousClock.now
    child.send(signal: SIGTERM)
    let ending = try child.wait(until: .after(.seconds(30)))
    #expect(ContinuousClock.now - start < .seconds(2))
    #expect(ending == .exited(75))
    let again = try world.run(night.date)
    #expect(again.ending.isSuccess, "\(again.errors)")
    let difference = try Census(of: world).difference(from: night.undisturbed)
    #expect(difference.isEmpty, "stopped at \(point.rawValue):\n\(difference)")
  }
}
