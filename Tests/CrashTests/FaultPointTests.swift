import Glibc
import Host
import Postgres
import SQLText
import TestKit
import Testing
import Vocabulary

/// The real binary, killed with SIGKILL at every named moment of a night and started again (A1).
@Suite struct FaultPointTests {
  @Test func `the two nights hold what they are meant to hold`() throws {
    let nights = try Nights.shared()
    let census = nights.second.undisturbed
    let filled = [
      "ledger.accrual", "ledger.message", "ledger.batch", "ledger.batch_message",
      "warehouse.receipt", "warehouse.receipt_line", "warehouse.receipt_history",
      "warehouse.subscription", "segment.membership", "segment.rfm_change", "campaign.passage",
      "warehouse.customer_merge", "warehouse.merge_move",
    ]
    for table in filled {
      #expect(census.tables[table]?.isEmpty == false, "\(table)")
    }
    #expect(census.tables["ledger.accrual"] != nights.first.undisturbed.tables["ledger.accrual"])
    #expect(census.tables["campaign.passage"]?.contains("\"waiting\"") == true)
    // A merge has moved rows of several tables, and copied the occasion of somebody who was paid.
    for table in ["receipt", "receipt_line"] {
      #expect(census.tables["warehouse.merge_move"]?.contains("\"warehouse.\(table)\"") == true)
    }
    #expect(census.tables["campaign.entry"]?.contains("\"C-7\"") == true)
    let acks = census.files.filter { $0.key.hasSuffix(".ack.json") && $0.key.contains("20261121") }
    for status in ["ACCEPTED", "PARTIAL", "DUPLICATE"] {
      #expect(acks.values.contains { $0.contains("\"status\": \"\(status)\"") }, "\(status)")
    }
    for stream in ["accrual", "message"] {
      #expect(census.files.keys.contains { $0.hasPrefix("outbox/\(stream)") }, "\(stream)")
    }
    #expect(!census.files.keys.contains { $0.hasSuffix(".tmp") })
  }

  @Test func `the census looks at every table that a night writes`() throws {
    let connection = try Nights.shared().first.eve.connect()
    let known = Set(Census.rows.map(\.table)).union(Census.scratchTables)
    let tables = try connection.query(
      """
      SELECT table_schema || '.' || table_name AS name FROM information_schema.tables
      WHERE table_schema NOT IN ('pg_catalog', 'information_schema') AND table_type = 'BASE TABLE'
      """)
    var found: Set<String> = []
    for row in tables { found.insert(try row.text("name")) }
    // The registry of migrations is written before the first night.
    #expect(found.subtracting(known).filter { !$0.contains("migration") } == [])
    #expect(known.subtracting(found) == [])
    connection.close()
  }

  /// Tables aside are made by the first load of a large file: `FirstLoadCrashTests`; decisions are
  /// people's: `DecisionKillTests`.
  private static let pointsOfSmallNights = FaultPoint.allCases.filter {
    $0 != .importBuiltAside && !$0.rawValue.hasPrefix("decision.")
  }

  @Test(arguments: pointsOfSmallNights)
  func `A1 a second night killed at a point gives the same bytes`(point: FaultPoint) throws {
    try Self.killAtFirstAndLast(point, try Nights.shared().second)
  }

  /// The first load goes another way than the later ones; nobody is merged in it.
  @Test(
    arguments: pointsOfSmallNights.filter {
      $0.rawValue.hasPrefix("import.") && $0 != .importCustomersMerging
    })
  func `A1 a first night killed in its import gives the same bytes`(point: FaultPoint) throws {
    try Self.killAtFirstAndLast(point, try Nights.shared().first)
  }

  @Test func `A18 a night killed at each point one after another gives the same bytes`() throws {
    let night = try Nights.shared().second
    let world = try CrashWorld(copying: night.eve)
    // The file of a batch is written in the transaction that freezes it: frozen comes behind it.
    let drafting: [FaultPoint] = [
      .outboxTemporaryCreated, .outboxTemporaryWritten, .outboxTemporarySynced,
    ]
    let points = Self.pointsOfSmallNights.filter { !drafting.contains($0) }
    let frozen = points.firstIndex(of: .outboxFrozen) ?? points.endIndex
    for point in points[..<frozen] + drafting + points[frozen...] {
      let killed = try world.run(night.date, fault: point.rawValue)
      #expect(killed.ending == .killed(signal: SIGKILL), "\(point.rawValue): \(killed.errors)")
    }
    let last = try world.run(night.date)
    #expect(last.ending.isSuccess, "\(last.errors)")
    let difference = try Census(of: world).difference(from: night.undisturbed)
    #expect(difference.isEmpty, "\(difference)")
  }

  private static func killAtFirstAndLast(_ point: FaultPoint, _ night: Nights.Night) throws {
    let count = night.reached[point.rawValue] ?? 0
    #expect(count > 0, "the night never comes to \(point.rawValue)")
    // Of its commits one in the middle: how many there are may differ by a lock that was waited for.
    let last = point == .commitSent ? count / 2 : count
    for hit in Set([1, last]).sorted() where count > 0 {
      let world = try CrashWorld(copying: night.eve)
      let fault = "\(point.rawValue):\(hit)"
      let killed = try world.run(night.date, fault: fault, isLogged: true)
      #expect(killed.ending == .killed(signal: SIGKILL), "\(fault): \(killed.errors)")
      #expect(try world.faultCounts()[point.rawValue] == hit)
      let again = try world.run(night.date)
      #expect(again.ending.isSuccess, "\(fault): \(again.errors)")
      let difference = try Census(of: world).difference(from: night.undisturbed)
      #expect(difference.isEmpty, "killed at \(fault):\n\(difference)")
    }
  }
}
