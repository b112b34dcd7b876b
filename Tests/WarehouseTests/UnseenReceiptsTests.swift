import Catalog
import Definitions
import Host
import Intake
import TestKit
import Testing
import Vocabulary

/// What is kept in memory on the way home is bounded.
@Suite struct UnseenReceiptsTests {
  @Test func `rows beyond the memory they may take are not gathered`() throws {
    let world = try LoadWorld()
    var text = "local_id,client_local_id,issued_at,kind,status,total,currency\n"
    for number in 0..<4000 {
      text += "R-\(number),C-\(number % 7),2026-02-01 10:00:00,SALE,PAID,1.00,GBP\n"
    }
    try world.write("a.csv", text)
    let feed = try LoadWorld.feed(.receipts)
    #expect(try world.gatheredRows(feed, "a.csv", limitBytes: 10_000_000) == 4000)
    #expect(try world.gatheredRows(feed, "a.csv", limitBytes: 100_000) == nil)
  }
}
