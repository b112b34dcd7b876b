import Host
import Postgres
import SQLText
import TestKit
import Testing
import Vocabulary

@Suite struct QueryTests {
  @Test func `parameters travel beside the text and come back as rows`() throws {
    let connection = try TestCluster.connect()
    let rows = try connection.query(
      """
      SELECT \(7) + 1 AS number, \("O'Brien; --") AS name, \(CivilDate("2024-02-29")!) AS day,
        \(ExactDecimal("12.50")!) AS amount, \(Instant("2025-03-01T04:10:00.5Z")!) AS moment,
        \(true) AS flag, \(SQLValue.null(.text)) AS nothing
      """)
    let row = try rows.single
    #expect(try row.int("number") == 8)
    #expect(try row.text("name") == "O'Brien; --")
    #expect(try row.date("day") == CivilDate("2024-02-29"))
    #expect(try row.decimal("amount").description == "12.50")
    #expect(try row.instant("moment") == Instant("2025-03-01T04:10:00.5Z"))
    #expect(try row.bool("flag"))
    #expect(try row.textOrNil("nothing") == nil)
    #expect(try row.int(0) == 8)
  }
}
