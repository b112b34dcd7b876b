import Postgres
import SQLText
import TestKit
import Testing
import Vocabulary

@testable import Warehouse

@Suite struct PlannerStatisticsTests {
  @Test func `a bulk load is looked at once, a small change not at all`() throws {
    let database = try TestDatabase.make(template: "migrated") { (connection) throws(Problem) in
      _ = try Migrations(programVersion: "test").apply(to: connection)
    }
    let connection = try database.connect()
    try load(connection, from: 1, to: 2000)
    try PlannerStatistics.refresh(on: connection)
    #expect(try knownRows(connection) == 2000)
    try load(connection, from: 2001, to: 2010)
    try PlannerStatistics.refresh(on: connection)
    #expect(try knownRows(connection) == 2000)
    try load(connection, from: 2011, to: 4000)
    try PlannerStatistics.refresh(on: connection)
    #expect(try knownRows(connection) == 4000)
  }

  private func load(_ connection: Connection, from first: Int, to last: Int) throws(Problem) {
    _ = try connection.execute(
      """
      INSERT INTO warehouse.receipt_home (receipt_id, customer_id)
      SELECT n::text, 'C-1' FROM generate_series(\(first), \(last)) AS n
      """)
  }

  private func knownRows(_ connection: Connection) throws(Problem) -> Int {
    try connection.query(
      """
      SELECT reltuples::integer AS rows FROM pg_catalog.pg_class
      WHERE oid = 'warehouse.receipt_home'::regclass
      """
    ).single.int("rows")
  }
}
