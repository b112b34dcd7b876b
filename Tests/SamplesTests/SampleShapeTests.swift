import Samples
import Testing
import Vocabulary

@Suite struct SampleShapeTests {
  private struct Night {
    var customers: NaiveCSV
    var receipts: NaiveCSV
    var lines: NaiveCSV
  }

  private func nights() throws -> [Night] {
    try withFolder { folder in
      try SampleProgrammeTests.programme(dirtyPerMillion: 0).writeAll(
        inbox: folder, sheet: "\(folder)/planted.json"
      ).map { drop in
        let tables = drop.files.map { NaiveCSV(content($0.path)) }
        return Night(customers: tables[0], receipts: tables[2], lines: tables[3])
      }
    }
  }

  @Test func `a receipt's total is the sum of its lines`() throws {
    let base = try nights()[0]
    var sums: [String: Int64] = [:]
    for (receipt, sum) in zip(base.lines.column("receipt_local_id"), base.lines.column("sum")) {
      sums[receipt, default: 0] += ExactDecimal(sum)!.units
    }
    let totals = zip(base.receipts.column("local_id"), base.receipts.column("total"))
    for (receipt, total) in totals where receipt.hasPrefix("R-") {
      #expect(sums[receipt] == ExactDecimal(total)!.units)
    }
  }

  @Test func `few buy much, many little, some never, one receipt in ten is anonymous`() throws {
    let buyers = try nights()[0].receipts.column("client_local_id")
    let anonymous = buyers.filter(\.isEmpty).count
    #expect((buyers.count * 9 / 100...buyers.count * 14 / 100).contains(anonymous))
    let counts = Dictionary(grouping: buyers.filter { $0.hasPrefix("C-") }) { $0 }
      .map(\.value.count).sorted(by: >)
    #expect(counts.count < 1800)
    #expect(counts.prefix(200).reduce(0, +) > buyers.count * 35 / 100)
    #expect(counts.filter { $0 <= 2 }.count > 250)
  }

  @Test func `receipts of the base stand in the order of time and before the business date`()
    throws
  {
    let base = try nights()[0].receipts
    let times = zip(base.column("local_id"), base.column("issued_at"))
      .filter { $0.0.hasPrefix("R-") }.map(\.1)
    #expect(times == times.sorted())
    #expect(times.last! < "2026-11-21")
  }

  @Test func `nobody of the till buys before the day of registration`() throws {
    let all = try nights()
    var registered: [String: String] = [:]
    for night in all {
      let ids = night.customers.column("local_id")
      for (id, date) in zip(ids, night.customers.column("register_date")) {
        registered[id] = String(date.prefix(10))
      }
    }
    var early = 0
    for night in all {
      let customers = night.receipts.column("client_local_id")
      for (customer, issued) in zip(customers, night.receipts.column("issued_at"))
      where customer.hasPrefix("C-") {
        if registered[customer]! > issued.prefix(10) { early += 1 }
      }
    }
    #expect(early == 0)
  }

  @Test func `a later drop brings the day, late ones, corrections, cancellations and returns`()
    throws
  {
    let all = try nights()
    let before = Set(all[0].receipts.column("local_id"))
    let rows = all[1].receipts.rows.filter { $0.text(0).hasPrefix("R-") }
    let fresh = rows.filter {
      Int($0.text(0).dropFirst(2))! <= 20_000 && !before.contains($0.text(0))
    }
    #expect(!fresh.isEmpty && fresh.allSatisfy { $0.text(2).hasPrefix("2026-11-21") })
    let again = rows.filter { before.contains($0.text(0)) }
    #expect(again.contains { $0.text(4) == "PAID" })
    #expect(again.contains { $0.text(4) == "CANCELLED" })
    let beyond = rows.filter { Int($0.text(0).dropFirst(2))! > 20_000 }
    #expect(beyond.contains { $0.text(3) == "RETURN" && before.contains($0.text(13)) })
    #expect(beyond.contains { $0.text(3) == "SALE" && $0.text(2) < "2026-11-20" })
  }

  @Test func `the shop decides the legal entity`() throws {
    for row in try nights()[0].receipts.rows {
      let shop = Int(row.text(10).dropFirst(2))!
      #expect(row.text(11) == (shop <= 7 ? "north" : "south"))
    }
  }

  @Test func `a bench file has random customers and times, and lines that belong to its receipts`()
    throws
  {
    try withFolder { folder in
      let lines = try BenchFile.lines(rows: 5000, customers: 900, seed: 3, to: "\(folder)/l.csv")
      _ = try BenchFile.receipts(
        0..<lines.receipts, customers: 900, seed: 3, to: "\(folder)/r.csv")
      let customers = try BenchFile.customers(900, seed: 3, to: "\(folder)/c.csv")
      #expect(lines.rows == 5000 && customers.rows == 900)
      let receipts = NaiveCSV(content("\(folder)/r.csv"))
      let known = Set(NaiveCSV(content("\(folder)/c.csv")).column("local_id")).union([""])
      #expect(known.isSuperset(of: receipts.column("client_local_id")))
      let referred = NaiveCSV(content("\(folder)/l.csv")).column("receipt_local_id")
      #expect(Set(referred) == Set(receipts.column("local_id")))
      let times = receipts.column("issued_at")
      let ascents = zip(times, times.dropFirst()).filter { $0 < $1 }.count
      #expect((times.count * 2 / 5...times.count * 3 / 5).contains(ascents))
    }
  }
}
