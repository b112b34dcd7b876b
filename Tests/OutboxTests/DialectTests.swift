import Glibc
import Host
import Postgres
import SQLText
import TestKit
import Testing
import Vocabulary

@testable import Outbox
@testable import Reconciliation

/// Files that a platform wants otherwise: from the freeze over a kill to the match.
@Suite(.serialized) struct DialectTests {
  /// Semicolons, decimal commas, CRLF, quotes, our columns under German names, records around them.
  static let german: OutboundDialect = {
    var dialect = OutboundDialect(
      name: "german",
      columns: [
        .init(header: "Satzart", cell: .text("B")),
        .init(header: "Schlüssel", cell: .value("accrual_key")),
        .init(header: "Vorgang", cell: .value("op")),
        .init(header: "Zeile", cell: .value("line_no")),
        .init(header: "KundenNr", cell: .value("customer_id")),
        .init(header: "Karte", cell: .value("card")),
        .init(header: "Betrag", cell: .value("amount")),
        .init(header: "Einheit", cell: .value("currency_or_unit")),
        .init(header: "Reserve", cell: .text("")),
        .init(header: "Text", cell: .value("description")),
      ])
    dialect.delimiter = UInt8(ascii: ";")
    dialect.decimal = UInt8(ascii: ",")
    dialect.quotes = .always
    dialect.lineEnd = .crlf
    dialect.firstRecord = [.text("H"), .value("batch_id"), .value("business_date")]
    dialect.lastRecord = [.text("T"), .value("rows"), .value("sum")]
    return dialect
  }()

  /// What no file can be without, and nothing else.
  static let minimal: OutboundDialect = {
    var dialect = OutboundDialect(
      name: "minimal",
      columns: OutboundKind.accrual.requiredColumns.map {
        OutboundDialect.Column(header: $0, cell: .value($0))
      })
    dialect.delimiter = UInt8(ascii: "|")
    dialect.hasHeader = false
    return dialect
  }()

  private static func world() throws -> OutboxWorld {
    let world = try OutboxWorld()
    try world.fillSmallLedger()
    world.dialects.add(german, for: .accrual, only: [])
    world.dialects.add(minimal, for: .accrual, only: ["south"])
    return world
  }

  @Test func `a small ledger in two dialects becomes exactly these files`() throws {
    let world = try Self.world()
    try world.night()
    let files = try world.files().filter { $0.key.contains("accrual/a") }
    let text = files.sorted { $0.key < $1.key }.map { "── \($0.key)\n\($0.value)" }
    Golden.expect(text.joined(), in: "dialect-ledger.txt")
  }

  @Test func `ledger, file and answers agree, and so does a stranger`() throws {
    let world = try Self.world()
    try world.night()
    try world.confirmAll()
    #expect(try BatchCatalog.verify(world.root).problems == [])
    let proof = try BatchCatalog.verifyLedger(world.root, on: world.connection)
    #expect(proof.problems == [])
    let match = try Reconciliation.run(
      world.root, from: OutboxWorld.night, to: OutboxWorld.night.adding(days: 1),
      on: world.connection)
    #expect(match.counts == [.matched: 4], "\(match.differences)")
    let script = "\(SharedData.packageFolder)/Tests/OutboxTests/recompute-totals.py"
    let stranger = try Program("python3", [script, world.root.path])
      .output(until: .after(.seconds(60)))
    #expect(stranger.ending.isSuccess, "\(stranger.text)\(stranger.errorText)")
    #expect(stranger.text.contains("total north ACCRUE points 3 1000.125\n"))
  }

  @Test func `a batch keeps its dialect when the definition has another one`() throws {
    let world = try Self.world()
    try world.night()
    let before = try world.files()
    world.dialects = BatchDialects()
    for batch in try world.batches() where batch.stream == .accrual {
      let folder = try world.folders(of: batch).folder
      for name in [batch.fileName, batch.manifestName] { try folder.remove(EntryName(name)) }
      let words = DecisionWords(person: "anna", reason: "lost on the way")
      let sent = try world.outbox(token: 2).resend(batch.batchID, words, on: world.connection)
      #expect(sent == [batch.fileName, batch.manifestName])
    }
    #expect(try world.files() == before)
    #expect(try world.night(token: 3) == [])
    #expect(try BatchCatalog.verify(world.root, on: world.connection).problems == [])
    #expect(throws: Problem.self) {
      try world.connection.execute("UPDATE ledger.batch SET dialect = NULL WHERE number = 1")
    }
  }

  @Test func `a batch of an earlier version keeps the columns it had`() throws {
    let world = try OutboxWorld()
    try world.fillSmallLedger()
    try world.night()
    let batch = try #require(try world.batches().first)
    let today = batch.name
    let earlier = BatchName(
      program: today.program, stream: today.stream, legalEntity: today.legalEntity,
      number: today.number, businessDate: today.businessDate, environment: today.environment,
      columns: today.columns.filter { $0 != "rule_version" && $0 != "description" })
    var lines: [UInt8] = []
    let digest = try BatchRenderer(earlier, nil).render(on: world.connection) { lines += $0 }
    #expect(digest.rows == 3)
    #expect(digest.rowHash == batch.rowHash)
    let header = String(decoding: lines, as: UTF8.self).split(separator: "\n")[0]
    #expect(header.hasSuffix(",campaign_id,step_id,occasion"))
    #expect(batch.columns == OutboundKind.accrual.columnNames)
  }

  @Test(arguments: ["outbox.temp_written", "outbox.written", "outbox.manifest_written"])
  func `killed and started again it gives the same bytes`(point: String) async throws {
    let undisturbed = try Self.world()
    try undisturbed.night()
    let world = try Self.world()
    let stage = try KillTests.Stage(world)
    await #expect(processExitsWith: .signal(SIGKILL)) {
      [point = point as String, stage = stage as KillTests.Stage] in
      setenv("NIGHTLEDGER_FAULT", point, 1)
      var settings = ConnectionSettings(
        socketFolder: stage.socketFolder, database: stage.database, user: stage.user)
      settings.acceptsLossyServer = true
      var dialects = BatchDialects()
      dialects.add(DialectTests.german, for: .accrual, only: [])
      dialects.add(DialectTests.minimal, for: .accrual, only: ["south"])
      let outbox = try Outbox(
        try Folder(opening: stage.outbox), environment: "test", token: 1, dialects: dialects
      ) { _ in }
      _ = try OutboxWorld.night(
        outbox, on: try Connection.open(settings, applicationName: "killed"))
    }
    try world.night(token: 2)
    #expect(try world.files() == undisturbed.files())
    #expect(try BatchCatalog.verify(world.root, on: world.connection).problems == [])
  }

  /// Each field of each record, with the manifest's length and hash mended by the forger.
  @Test(arguments: ["north", "south"])
  func `every changed field is found`(legalEntity: String) throws {
    let world = try Self.world()
    try world.night()
    let batch = try #require(
      try world.batches().first { $0.stream == .accrual && $0.legalEntity == legalEntity })
    let folder = try world.folders(of: batch).folder
    let content = String(
      decoding: try folder.content(of: EntryName(batch.fileName)), as: UTF8.self)
    let manifest = String(
      decoding: try folder.content(of: EntryName(batch.manifestName)), as: UTF8.self)
    let delimiter: Character = legalEntity == "north" ? ";" : "|"
    let records = content.split(whereSeparator: \.isNewline)
      .map { $0.split(separator: delimiter, omittingEmptySubsequences: false) }
    var missed: [String] = []
    for (record, fields) in records.enumerated() {
      for field in fields.indices {
        var changed = records
        changed[record][field] = Self.changed(fields[field])
        let text = changed.map { $0.joined(separator: String(delimiter)) }
          .joined(separator: legalEntity == "north" ? "\r\n" : "\n")
        let spoiled = text + (legalEntity == "north" ? "\r\n" : "\n")
        try #require(spoiled != content)
        let forged = manifest.replacing(batch.sha256, with: SHA256.hex(of: spoiled))
          .replacing("\"bytes\": \(batch.bytes)", with: "\"bytes\": \(spoiled.utf8.count)")
        for (name, text) in [(batch.fileName, spoiled), (batch.manifestName, forged)] {
          try folder.remove(EntryName(name))
          try DurableFile.write(Array(text.utf8), as: EntryName(name), in: folder)
        }
        let found = try BatchCatalog.verify(
          world.root, batchID: batch.batchID, on: world.connection
        ).problems.map(\.message).filter { message in
          // What the forger mended in the manifest and forgot elsewhere is no proof of the row.
          !["manifest hash", "manifest bytes", "chain_head", "is kept"].contains {
            message.contains($0)
          }
        }
        if found.isEmpty { missed.append("record \(record), field \(field)") }
      }
    }
    #expect(missed == [])
  }

  /// Another value that could stand there.
  private static func changed(_ field: Substring) -> Substring {
    if field.isEmpty { return "x" }
    if field == "\"\"" { return "\"x\"" }
    let isQuoted = field.hasPrefix("\"")
    let value = isQuoted ? field.dropFirst().dropLast() : field
    let other = value.last == "1" ? "2" : "1"
    let changed = value.dropLast() + other
    return isQuoted ? "\"\(changed)\"" : changed
  }
}
