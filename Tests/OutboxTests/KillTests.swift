import Glibc
import Host
import Postgres
import SQLText
import TestKit
import Testing
import Vocabulary

@testable import Outbox

/// Real processes that kill themselves with SIGKILL at a named point and are followed by others. One
/// after the other: each holds two sessions, and the server of the tests has forty.
@Suite(.serialized) struct KillTests {
  static let points = FaultPoint.allCases.filter { $0.rawValue.hasPrefix("outbox.") }

  @Test(arguments: points)
  func `killed at any point and started again gives the same bytes`(point: FaultPoint) async throws
  {
    let undisturbed = try Self.undisturbed()
    let world = try OutboxWorld()
    try world.fillSmallLedger()
    let stage = try Stage(world)
    try await Self.die(at: point.rawValue, token: 1, stage)
    #expect(try world.files() != undisturbed || point == .outboxPublished)
    try world.night(token: 2)
    try Self.expectWhole(world, undisturbed)
  }

  @Test(arguments: points.prefix { $0 != .outboxManifestLinked })
  func `recovery may be killed too`(point: FaultPoint) async throws {
    let undisturbed = try Self.undisturbed()
    let world = try OutboxWorld()
    try world.fillSmallLedger()
    let stage = try Stage(world)
    try await Self.die(at: point.rawValue, token: 1, stage)
    try await Self.die(at: "outbox.manifest_linked", token: 2, stage)
    try await Self.die(at: "outbox.published:2", token: 3, stage)
    try world.night(token: 4)
    try Self.expectWhole(world, undisturbed)
  }

  /// What a child needs to work on the same ledger and outbox.
  struct Stage: Codable, Sendable {
    let socketFolder: String
    let database: String
    let user: String
    let outbox: String

    init(_ world: OutboxWorld) throws {
      let settings = try world.database.settings()
      socketFolder = try #require(settings.overrides["host"])
      user = try #require(settings.overrides["user"])
      database = world.database.name
      outbox = world.root.path
    }
  }

  private static func die(at point: String, token: Int, _ stage: Stage) async throws {
    await #expect(processExitsWith: .signal(SIGKILL)) {
      [point = point as String, token = token as Int, stage = stage as Stage] in
      setenv("NIGHTLEDGER_FAULT", point, 1)
      var settings = ConnectionSettings(
        socketFolder: stage.socketFolder, database: stage.database, user: stage.user)
      settings.acceptsLossyServer = true
      let connection = try Connection.open(settings, applicationName: "killed")
      let outbox = try Outbox(
        try Folder(opening: stage.outbox), environment: "test", token: token
      ) { _ in }
      _ = try OutboxWorld.night(outbox, on: connection)
    }
  }

  private static func undisturbed() throws -> [String: String] {
    let world = try OutboxWorld()
    try world.fillSmallLedger()
    try world.night()
    return try world.files()
  }

  private static func expectWhole(
    _ world: OutboxWorld, _ undisturbed: [String: String]
  ) throws {
    #expect(try world.files() == undisturbed)
    #expect(try world.batches().allSatisfy { $0.state == .published })
    #expect(try BatchCatalog.verify(world.root, on: world.connection).problems == [])
  }
}
