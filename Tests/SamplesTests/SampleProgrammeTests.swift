import Glibc
import Samples
import Testing
import Vocabulary

@Suite struct SampleProgrammeTests {
  static func programme(seed: UInt64 = 7, dirtyPerMillion: Int = 20_000) -> SampleProgramme {
    SampleProgramme(
      seed: seed, customers: 2000, receipts: 20_000, asOf: CivilDate("2026-11-21")!, drops: 3,
      dirtyPerMillion: dirtyPerMillion)
  }

  private func hashes(_ programme: SampleProgramme) throws -> [String] {
    try withFolder { folder in
      let drops = try programme.writeAll(inbox: "\(folder)/inbox", sheet: "\(folder)/planted.json")
      let paths = drops.flatMap(\.files).map(\.path) + ["\(folder)/planted.json"]
      return paths.map { SHA256.hex(of: content($0)) }
    }
  }

  @Test func `the same seed gives the same bytes, another seed gives others`() throws {
    let first = try hashes(Self.programme())
    #expect(try hashes(Self.programme()) == first)
    let other = try hashes(Self.programme(seed: 8))
    #expect(zip(first, other).allSatisfy { $0 != $1 })
    #expect(first.count == 13)
  }

  /// Holds the bytes over machines and releases: a change of the generator must be meant.
  @Test func `the bytes of a small programme are known`() throws {
    let programme = SampleProgramme(
      seed: 1, customers: 100, receipts: 1000, asOf: CivilDate("2026-11-21")!, drops: 2,
      dirtyPerMillion: 50_000)
    let all = SHA256.hex(of: try hashes(programme).joined(separator: " "))
    #expect(all == "c25e1a8b99ba7547d798f234c10bdcbf2c3edd692a5c12216856f25d8f0745f1")
  }

  @Test func `a drop written alone has the bytes it has among the others`() throws {
    try withFolder { folder in
      let all = try Self.programme().writeAll(
        inbox: "\(folder)/all", sheet: "\(folder)/planted.json")
      let alone = try Self.programme().write(drop: 2, inbox: "\(folder)/alone")
      for (one, other) in zip(alone.files, all[2].files) {
        #expect(content(one.path) == content(other.path))
      }
    }
  }

  @Test func `files have the names of the exchange and the folders of their feeds`() throws {
    try withFolder { folder in
      let drops = try Self.programme().writeAll(inbox: folder, sheet: "\(folder)/planted.json")
      #expect(
        drops[1].files.map(\.path) == [
          "\(folder)/customers/customers_demo_20261122_000002_delta.csv",
          "\(folder)/subscriptions/subscriptions_demo_20261122_000002_delta.csv",
          "\(folder)/receipts/receipts_demo_20261122_000002_delta.csv",
          "\(folder)/receipt-lines/receipt-lines_demo_20261122_000002_delta.csv",
        ])
      #expect(drops[0].files[0].path.hasSuffix("customers_demo_20261121_000001_full.csv"))
    }
  }

  @Test func `counts are exact`() throws {
    try withFolder { folder in
      let drops = try Self.programme(dirtyPerMillion: 0).writeAll(
        inbox: folder, sheet: "\(folder)/planted.json")
      for file in drops.flatMap(\.files) {
        let bytes = content(file.path)
        #expect(bytes.count == file.bytes)
        #expect(NaiveCSV(bytes).rows.count == file.rows)
        #expect(file.dirtyRows == 0)
      }
      func keys(_ feed: SampleFeed, _ prefix: String) -> Set<String> {
        let paths = drops.flatMap(\.files).filter { $0.feed == feed }.map(\.path)
        return Set(
          paths.flatMap { NaiveCSV(content($0)).column("local_id") }.filter {
            $0.hasPrefix(prefix)
          })
      }
      #expect(keys(.customers, "C-").count == 2000)
      let till = keys(.receipts, "R-").filter { Int($0.dropFirst(2))! <= 20_000 }
      #expect(till.count == 20_000)
    }
  }

  @Test func `no good row repeats a key within its file`() throws {
    try withFolder { folder in
      let drops = try Self.programme(dirtyPerMillion: 0).writeAll(
        inbox: folder, sheet: "\(folder)/planted.json")
      for file in drops.flatMap(\.files) {
        let table = NaiveCSV(content(file.path))
        let width = file.feed == .receiptLines ? 2 : file.feed == .subscriptions ? 3 : 1
        let keys = table.rows.map { row in (0..<width).map(row.text).joined(separator: "|") }
        let repeated = Dictionary(grouping: keys) { $0 }.filter { $0.value.count > 1 }.map(\.key)
        let planted =
          file.path.contains("_000001_")
          ? ["customers": ["P-TWICE"], "receipts": ["PR-TWICE"]][file.feed.rawValue] ?? [] : []
        #expect(repeated == planted)
      }
    }
  }

  @Test func `the smallest programmes have their planted cases and nothing else`() throws {
    try withFolder { folder in
      for (customers, drops) in [(1, 1), (1, 3), (7, 2), (40, 5)] {
        let programme = SampleProgramme(
          seed: 5, customers: customers, receipts: 0, linesPerReceipt: 0,
          asOf: CivilDate("2028-02-29")!, drops: drops)
        let written = try programme.writeAll(
          inbox: "\(folder)/\(customers)-\(drops)", sheet: "\(folder)/planted.json")
        let receipts = written.flatMap(\.files).filter { $0.feed == .receipts }
        #expect(receipts.count == drops)
        #expect(receipts.allSatisfy { $0.rows == $0.plantedRows })
      }
    }
  }

  /// Other tests run in the same process and only ever add to the peak, so the smallest growth of
  /// several tries is the one that counts.
  @Test func `memory does not grow with the number of rows`() throws {
    try withFolder { folder in
      var growths: [Int] = []
      for attempt in 0..<8 where (growths.min() ?? .max) > 2048 {
        try #require(resetPeak())
        let before = try #require(statusKilobytes("VmRSS:"))
        let report = try BenchFile.receipts(
          0..<100_000, customers: 50_000, seed: UInt64(attempt), to: "\(folder)/a.csv")
        growths.append(try #require(statusKilobytes("VmHWM:")) - before)
        #expect(report.bytes > 10_000_000)
      }
      #expect(growths.min()! <= 2048)
    }
  }

  /// Makes the process's peak its present size (proc(5), `clear_refs`).
  private func resetPeak() -> Bool {
    guard let file = fopen("/proc/self/clear_refs", "w") else { return false }
    let written = fputs("5", file)
    return fclose(file) == 0 && written >= 0
  }

  private func statusKilobytes(_ name: String) -> Int? {
    let lines = String(decoding: content("/proc/self/status"), as: UTF8.self).split(separator: "\n")
    return lines.first { $0.hasPrefix(name) }?.split(whereSeparator: { !$0.isNumber }).first
      .flatMap { Int($0) }
  }
}
