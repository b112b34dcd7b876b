import Glibc
import Host
import Postgres
import SQLText
import TestKit
import Testing
import Vocabulary

/// A first load that is killed when its tables aside are committed and have not taken their places.
@Suite struct FirstLoadCrashTests {
  @Test func `tables aside of a killed first load are made anew and none is left over`() throws {
    let world = try CrashWorld()
    let folder = "var/exchange/inbox"
    _ = try Folder(creating: world.home("\(folder)/customers"))
    _ = try Folder(creating: world.home("\(folder)/receipts"))
    try world.home.file(
      "\(folder)/customers/c.csv", "local_id,register_date\nC-1,2020-01-01 00:00:00\n")
    var receipts =
      "local_id,client_local_id,issued_at,kind,status,total,currency\n"
    for number in 0..<24_000 {
      receipts +=
        "R-\(number),\(number % 10 == 0 ? "" : "C-1"),2026-02-01 10:00:00,SALE,PAID,7.50,EUR\n"
    }
    #expect(receipts.utf8.count > 1_000_000)
    try world.home.file("\(folder)/receipts/r.csv", receipts)
    let killed = try world.run("2026-03-02", fault: FaultPoint.importBuiltAside.rawValue)
    #expect(killed.ending == .killed(signal: SIGKILL), "\(killed.errors)")
    #expect(try tables(world) == ["first_anonymous_receipt", "first_receipt_home"])
    let again = try world.run("2026-03-02")
    #expect(again.ending.isSuccess, "\(again.errors)")
    #expect(try tables(world) == [])
    let connection = try world.connect()
    defer { connection.close() }
    for (table, rows): (SQL, Int) in [
      ("warehouse.receipt", 21_600), ("warehouse.anonymous_receipt", 2400),
      ("warehouse.receipt_home", 24_000),
    ] {
      let count = try connection.query("SELECT count(*) AS rows FROM \(table)").single
      #expect(try count.int("rows") == rows)
    }
  }

  private func tables(_ world: CrashWorld) throws -> [String] {
    let connection = try world.connect()
    defer { connection.close() }
    return try connection.query(
      """
      SELECT tablename::text AS name FROM pg_catalog.pg_tables
      WHERE schemaname = 'intake' AND tablename LIKE 'first%' ORDER BY 1
      """
    ).map { row throws(Problem) in try row.text("name") }
  }
}
