import Glibc
import Host
import Postgres
import SQLText
import TestKit
import Testing
import Vocabulary

@testable import Outbox

/// What people decide, cut by SIGKILL behind the commit, and done again.
@Suite struct DecisionKillTests {
  static let points = FaultPoint.allCases.filter { $0.rawValue.hasPrefix("decision.") }

  @Test(arguments: points)
  func `a decision that was cut is carried out once`(point: FaultPoint) async throws {
    let undisturbed = try Self.eve(of: point)
    try Self.decide(
      point, try undisturbed.outbox(token: 2), on: undisturbed.connection)
    try undisturbed.night(OutboxWorld.night.adding(days: 2), token: 4)
    let world = try Self.eve(of: point)
    let stage = try KillTests.Stage(world)
    await #expect(processExitsWith: .signal(SIGKILL)) {
      [point = point.rawValue as String, stage = stage as KillTests.Stage] in
      setenv("NIGHTLEDGER_FAULT", point, 1)
      var settings = ConnectionSettings(
        socketFolder: stage.socketFolder, database: stage.database, user: stage.user)
      settings.acceptsLossyServer = true
      let connection = try Connection.open(settings, applicationName: "killed")
      let outbox = try Outbox(
        try Folder(opening: stage.outbox), environment: "test", token: 2
      ) { _ in }
      guard let reached = FaultPoint(rawValue: point) else { return }
      try Self.decide(reached, outbox, on: connection)
    }
    // Voided or released for good: the next night carries it out. Sent again: the person asks again.
    if point == .decisionResending {
      try Self.decide(point, try world.outbox(token: 3), on: world.connection)
    }
    try world.night(OutboxWorld.night.adding(days: 2), token: 4)
    #expect(try world.files() == undisturbed.files())
    #expect(try Self.ledger(of: world) == Self.ledger(of: undisturbed))
    #expect(try BatchCatalog.verify(world.root, on: world.connection).problems == [])
  }

  private static let batchID = "loyal-accrual-north-00000001"

  /// The world before a decision of a kind can be taken.
  private static func eve(of point: FaultPoint) throws -> OutboxWorld {
    let world = try OutboxWorld()
    try world.owe("C-1", "1.00")
    try world.owe("C-2", "2.00")
    var guards = BatchGuards()
    if point == .decisionApproved { guards.night = ExactDecimal("1") }
    _ = try OutboxWorld.night(try world.outbox(guards: guards), on: world.connection)
    if point == .decisionReissued {
      try world.answer(ReconcileTests.Answer(status: "rejected"))
    }
    if point == .decisionResending, let batch = try world.batches().first {
      let folder = try world.folders(of: batch).folder
      for name in try folder.names() where name != ".sent" { try folder.remove(name) }
    }
    return world
  }

  private static func decide(
    _ point: FaultPoint, _ outbox: Outbox, on connection: Connection
  ) throws(Problem) {
    let words = DecisionWords(person: "anna", reason: "a reason")
    let day = OutboxWorld.night.adding(days: 1)
    switch point {
    case .decisionApproved: _ = try outbox.approve(batchID, words, on: connection)
    case .decisionVoided:
      _ = try outbox.void(
        batchID, words, on: day, scheduledAt: OutboxWorld.scheduled, connection)
    case .decisionReissued:
      _ = try outbox.reissue(
        batchID, words, on: day, scheduledAt: OutboxWorld.scheduled, connection)
    default: _ = try outbox.resend(batchID, words, on: connection)
    }
  }

  private static func ledger(of world: OutboxWorld) throws -> String {
    try table(
      world.connection.query(
        """
        SELECT l.accrual_key, l.op, l.revision, l.amount, batch_id, g.state
        FROM ledger.batch_accrual AS l
        JOIN ledger.batch AS g USING (batch_id)
        ORDER BY 1
        """))
  }
}
