import Glibc
import Host
import Postgres
import SQLText
import TestKit
import Testing
import Vocabulary

/// A night that was cut goes on with the files it has claimed, not with what came since.
@Suite struct NightSetCrashTests {
  private static let late = "var/exchange/inbox/customers/late.csv"

  @Test(arguments: [FaultPoint.importNoted, .importStaged, .importCommitted, .importArchived])
  func `a file that comes while a night is cut waits for the next night`(
    point: FaultPoint
  ) throws {
    let night = try Nights.shared().second
    let world = try CrashWorld(copying: night.eve)
    let killed = try world.run(night.date, fault: point.rawValue)
    #expect(killed.ending == .killed(signal: SIGKILL), "\(killed.errors)")
    try world.home.file(Self.late, "local_id,register_date\nLATE,2020-01-01 00:00:00\n")
    let again = try world.run(night.date)
    #expect(again.ending.isSuccess, "\(again.errors)")
    #expect(access(world.home(Self.late), F_OK) == 0)
    var difference = try Census(of: world).difference(from: night.undisturbed)
    difference = difference.split(separator: "\n").filter { !$0.contains("late.csv") }
      .joined(separator: "\n")
    #expect(!difference.contains("table "), "\(difference)")
  }

  @Test func `a night that was cut while it claimed takes the rest of its drop`() throws {
    let night = try Nights.shared().second
    let world = try CrashWorld(copying: night.eve)
    let claims = night.reached[FaultPoint.importClaimed.rawValue] ?? 0
    #expect(claims > 4)
    for hit in 1...claims {
      let killed = try world.run(night.date, fault: "\(FaultPoint.importClaimed.rawValue):1")
      // What is claimed is claimed: each run takes one more, until there is nothing to take.
      if killed.ending.isSuccess { break }
      #expect(killed.ending == .killed(signal: SIGKILL), "\(hit): \(killed.errors)")
    }
    let again = try world.run(night.date)
    #expect(again.ending.isSuccess, "\(again.errors)")
    let difference = try Census(of: world).difference(from: night.undisturbed)
    #expect(difference.isEmpty, "\(difference)")
  }
}
