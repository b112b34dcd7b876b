import Host
import Postgres
import SQLText
import TestKit
import Testing
import Vocabulary

@testable import Outbox

@Suite struct VerifyTests {
  /// A way to spoil a published accrual file.
  struct Tampering: Sendable, CustomTestStringConvertible {
    let testDescription: String
    /// What the proof without a ledger says.
    let finding: String
    let change: @Sendable ([String]) -> [String]
  }

  /// Lines 0 is the header; 1 and 2 are rows of two customers.
  static let tamperings = [
    Tampering(testDescription: "an edited byte", finding: "has the hash") { lines in
      var lines = lines
      lines[1] = lines[1].replacing("Bonus", with: "bonus")
      return lines
    },
    Tampering(testDescription: "a dropped row", finding: "has 2 rows, the manifest says 3") {
      Array($0.dropLast())
    },
    Tampering(testDescription: "a doubled row", finding: "has a key out of order or twice") {
      $0 + [$0[$0.count - 1]]
    },
    Tampering(testDescription: "two rows exchanged", finding: "has another line_no") {
      [$0[0], $0[2], $0[1]] + $0[3...]
    },
    Tampering(testDescription: "two customers exchanged", finding: "has the row_hash") { lines in
      var rows = lines.map { $0.split(separator: ",", omittingEmptySubsequences: false) }
      (rows[1][7], rows[2][7]) = (rows[2][7], rows[1][7])
      return rows.map { $0.joined(separator: ",") }
    },
    Tampering(testDescription: "a customer replaced", finding: "has the customer_hash") { lines in
      var rows = lines.map { $0.split(separator: ",", omittingEmptySubsequences: false) }
      rows[1][7] = "C-9"
      return rows.map { $0.joined(separator: ",") }
    },
    Tampering(testDescription: "an amount changed by a cent", finding: "sums up to") { lines in
      var rows = lines.map { $0.split(separator: ",", omittingEmptySubsequences: false) }
      rows[2][9] = rows[2][9] == "1.00" ? "1.01" : "1.00"
      return rows.map { $0.joined(separator: ",") }
    },
    Tampering(testDescription: "another header", finding: "has another header") {
      [$0[0].replacing("card", with: "cart")] + $0[1...]
    },
    Tampering(testDescription: "a field more", finding: "fields in record") {
      [$0[0], $0[1] + ",x"] + $0[2...]
    },
    Tampering(testDescription: "a line cut off", finding: "is cut off") { lines in
      var lines = lines
      lines[lines.count - 1] += "\nabc"
      return lines
    },
  ]

  private func publishedWorld() throws -> (OutboxWorld, BatchRecord) {
    let world = try OutboxWorld()
    try world.owe("C-1", "1.00")
    try world.owe("C-2", "2.00")
    try world.owe("C-3", "3.00")
    try world.night()
    return (world, try #require(try world.batches().first))
  }

  @Test func `an untouched outbox agrees with manifest and ledger`() throws {
    let world = try OutboxWorld()
    try world.fillSmallLedger()
    try world.night()
    let alone = try BatchCatalog.verify(world.root)
    let withLedger = try BatchCatalog.verify(world.root, on: world.connection)
    for result in [alone, withLedger] {
      #expect(result.problems == [])
      #expect(result.batches == 3)
      #expect(result.rows == 6)
    }
  }

  @Test func `collected files are proven from sent`() throws {
    let (world, batch) = try publishedWorld()
    let folder = try world.folders(of: batch).folder
    for name in try folder.names() where name != ".sent" { try folder.remove(name) }
    let result = try BatchCatalog.verify(world.root, on: world.connection)
    #expect(result.problems == [])
    #expect(result.rows == 3)
  }

  @Test(arguments: tamperings)
  func `tampering is found by the manifest alone`(tampering: Tampering) throws {
    let (world, batch) = try publishedWorld()
    try spoil(world, batch, tampering, repairingManifest: false)
    let result = try BatchCatalog.verify(world.root)
    #expect(result.problems.contains { $0.message.contains(tampering.finding) })
    #expect(result.problems.allSatisfy { $0.exit == .reconciliation })
    #expect(result.problems.allSatisfy { $0.place?.path.contains(batch.fileName) == true })
  }

  @Test(arguments: tamperings)
  func `with a forged manifest the ledger finds it`(tampering: Tampering) throws {
    let (world, batch) = try publishedWorld()
    try spoil(world, batch, tampering, repairingManifest: true)
    let result = try BatchCatalog.verify(world.root, batchID: batch.batchID, on: world.connection)
    #expect(!result.problems.isEmpty)
    let differsFromLedger = ["the ledger", "_MISMATCH", "NOT_IN_LEDGER", "MISSING_IN_FILE"]
    #expect(
      result.problems.contains { problem in
        differsFromLedger.contains { problem.message.contains($0) }
      })
  }

  private func spoil(
    _ world: OutboxWorld, _ batch: BatchRecord, _ tampering: Tampering, repairingManifest: Bool
  ) throws {
    let folders = try world.folders(of: batch)
    let name = EntryName(batch.fileName)
    let text = String(decoding: try folders.folder.content(of: name), as: UTF8.self)
    let lines = text.split(separator: "\n").map(String.init)
    var spoiled = tampering.change(lines).joined(separator: "\n")
    if tampering.finding != "is cut off" { spoiled += "\n" }
    #expect(spoiled != text)
    try folders.folder.remove(name)
    try DurableFile.write(Array(spoiled.utf8), as: name, in: folders.folder)
    guard repairingManifest else { return }
    let manifest = EntryName(batch.manifestName)
    let content = String(decoding: try folders.folder.content(of: manifest), as: UTF8.self)
    try folders.folder.remove(manifest)
    let forged = content.replacing(batch.sha256, with: SHA256.hex(of: spoiled))
      .replacing("\"bytes\": \(batch.bytes)", with: "\"bytes\": \(spoiled.utf8.count)")
    try DurableFile.write(Array(forged.utf8), as: manifest, in: folders.folder)
  }

  @Test func `missing and foreign files are named`() throws {
    let (world, batch) = try publishedWorld()
    let folders = try world.folders(of: batch)
    for folder in [folders.folder, folders.sent] {
      try folder.remove(EntryName(batch.manifestName))
    }
    let messages = try BatchCatalog.verify(world.root, on: world.connection).problems.map(\.message)
    #expect(
      messages == ["has no manifest", "is missing, the ledger says that it was published"])
    try DurableFile.write(
      Array("{}".utf8), as: EntryName(batch.manifestName), in: folders.folder)
    #expect(
      try BatchCatalog.verify(world.root).problems.map(\.message) == [
        "is no manifest of a batch with one file"
      ])
  }

  @Test func `a changed page for finance is found`() throws {
    let (world, batch) = try publishedWorld()
    let folder = try world.folders(of: batch).folder
    let name = EntryName(try #require(batch.financeName))
    try folder.remove(name)
    try DurableFile.write(Array("1 000 000".utf8), as: name, in: folder)
    let problems = try BatchCatalog.verify(world.root).problems
    #expect(problems.map(\.message) == ["has other bytes than the manifest says"])
  }

  @Test func `a missing page for finance and an exchanged copy of our own are found`() throws {
    let (world, batch) = try publishedWorld()
    let folders = try world.folders(of: batch)
    let finance = EntryName(try #require(batch.financeName))
    for folder in [folders.folder, folders.sent] { try folder.remove(finance) }
    let data = EntryName(batch.fileName)
    try folders.sent.remove(data)
    try DurableFile.write(Array("1,000,000".utf8), as: data, in: folders.sent)
    let problems = try BatchCatalog.verify(world.root).problems
    #expect(
      problems.map(\.message) == [
        "is kept with other bytes than the manifest says", "is missing",
      ])
  }

  @Test func `the chain finds an old batch exchanged for another of the same shape`() throws {
    let (world, first) = try publishedWorld()
    let next = CivilDate("2025-03-02")!
    try world.owe("C-1", "1.00", occasion: "birthday:2026", on: next)
    try world.night(next)
    #expect(try BatchCatalog.verify(world.root).problems == [])
    let folder = try world.folders(of: first).folder
    let manifest = EntryName(first.manifestName)
    let content = String(decoding: try folder.content(of: manifest), as: UTF8.self)
    try folder.remove(manifest)
    let forged = content.replacing(first.chainHead, with: String(repeating: "0", count: 64))
    try DurableFile.write(Array(forged.utf8), as: manifest, in: folder)
    let problems = try BatchCatalog.verify(world.root).problems
    #expect(problems.count == 2)
    #expect(problems.allSatisfy { $0.message.contains("chain_head") })
  }

  @Test func `an unknown batch is a matter of usage`() throws {
    let (world, _) = try publishedWorld()
    let problem = try #require(throws: Problem.self) {
      try BatchCatalog.verify(world.root, batchID: "nope", on: world.connection)
    }
    #expect(problem.exit == .usage)
  }

  @Test(arguments: [
    ("0", "0.00"), ("1500.00", "1500.00"), ("0.125", "0.125"), ("-7.5", "-7.50"),
    ("999999999999.99", "999999999999.99"), ("", nil), (".5", nil), ("1.", nil), ("1e3", nil),
    ("NaN", nil), ("0.1234567890123", nil),
  ])
  func `sums of money are exact`(text: String, shown: String?) {
    #expect(ExactSum(Array(text.utf8))?.description == shown)
  }
}
