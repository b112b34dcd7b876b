import Host
import Postgres
import SQLText
import TestKit
import Testing
import Vocabulary

@testable import Outbox

/// What may stand under a name.
enum Found: String, CaseIterable, Sendable {
  case nothing, same, other
  /// The file that `.sent` links to.
  case linked
}

/// A state that a cut night, a consumer, a restore or a stranger can leave: faults.md 2.6.
struct RecoveryCell: Sendable, CustomTestStringConvertible {
  let state: BatchRecord.State
  let temporary: Found
  let sent: Found
  let target: Found

  var testDescription: String {
    "\(state.rawValue), temporary \(temporary), .sent \(sent), target \(target)"
  }

  enum Expected: Equatable {
    case published
    /// The consumer took it: noted, and never written again.
    case taken
    /// Published, and somebody must look.
    case alarm
    case halt
  }

  /// The table, row by row.
  var expected: Expected {
    switch (state, temporary, sent, target) {
    case (.frozen, _, .nothing, .nothing): .published
    case (.frozen, _, _, _): .halt
    case (_, _, _, .other): .halt
    case (_, .nothing, .nothing, .same): .alarm
    case (_, _, _, .same): .published
    case (_, .linked, _, .nothing): .published
    case (_, _, .same, .nothing), (_, _, .other, .nothing): .taken
    default: .published
    }
  }

  /// Every cell that files can form.
  static var all: [RecoveryCell] {
    var cells: [RecoveryCell] = []
    for state in [BatchRecord.State.frozen, .written] {
      for temporary in Found.allCases {
        for sent in [Found.nothing, .same, .other] {
          for target in [Found.nothing, .same, .other] {
            if temporary == .linked, sent == .nothing { continue }
            cells.append(
              RecoveryCell(state: state, temporary: temporary, sent: sent, target: target))
          }
        }
      }
    }
    return cells
  }
}

@Suite struct RecoveryTests {
  /// The three files of a batch go through one table.
  enum Part: String, CaseIterable, Sendable { case data, finance, manifest }

  @Test(arguments: RecoveryCell.all)
  func `each state of the data file has its outcome`(cell: RecoveryCell) throws {
    try check(cell, .data)
  }

  @Test(arguments: RecoveryCell.all.filter { $0.state == .written }, [Part.finance, .manifest])
  func `each state of the small files has its outcome`(cell: RecoveryCell, part: Part) throws {
    try check(cell, part)
  }

  private func check(_ cell: RecoveryCell, _ part: Part) throws {
    let world = try OutboxWorld()
    try world.owe("C-1", "1.00")
    try world.owe("C-2", "2.00")
    let batch = try #require(try world.freeze().first)
    // The table is about what stands on the disk: what the freeze left there goes first.
    let folder = try world.folders(of: batch).folder
    for name in try folder.names() where name.hasSuffix(".tmp") { try folder.remove(name) }
    let undisturbed = try expectedFiles(world, batch)
    let name = try fabricate(cell, part, world, batch, undisturbed)
    let before = try world.files()
    if cell.expected == .halt {
      let problem = try #require(throws: Problem.self) { try world.night(token: 9) }
      #expect(problem.gravestExit == .bug)
      #expect(problem.flattened.contains { $0.place?.path.hasSuffix("/\(name)") == true })
      #expect(try world.files() == before)
      #expect(try world.batches().map(\.state) == [cell.state])
      return
    }
    let notes = try world.night(token: 9)
    let alarms: [Bool] = cell.expected == .alarm ? [true] : cell.expected == .taken ? [false] : []
    #expect(notes.map(\.isAlarm) == alarms)
    var expected = undisturbed
    if cell.expected == .taken {
      expected["accrual/\(name)"] = nil
      expected["accrual/.sent/\(name)"] = before["accrual/.sent/\(name)"]
    } else if cell.target == .same, cell.sent == .other {
      // An edited proof is left for people to look at.
      expected["accrual/.sent/\(name)"] = before["accrual/.sent/\(name)"]
    }
    #expect(try world.files() == expected)
    #expect(try world.batches().map(\.state) == [.published])
    #expect(try world.night(token: 10).count(where: \.isAlarm) == 0)
    #expect(try world.files() == expected)
  }

  /// What the undisturbed way leaves: both names of each file.
  private func expectedFiles(
    _ world: OutboxWorld, _ batch: BatchRecord
  ) throws -> [String: String] {
    let files = try BatchFiles(
      batch, try world.outbox().folders, token: 1, on: world.connection)
    var expected: [String: String] = [:]
    let contents =
      [(files.data.name, try world.content(of: batch))]
      + files.small.map { ($0.placement.name, $0.content) }
    for (name, content) in contents {
      let text = String(decoding: content, as: UTF8.self)
      expected["accrual/\(name)"] = text
      expected["accrual/.sent/\(name)"] = text
    }
    return expected
  }

  private func fabricate(
    _ cell: RecoveryCell, _ part: Part, _ world: OutboxWorld, _ batch: BatchRecord,
    _ undisturbed: [String: String]
  ) throws -> EntryName {
    let folders = try world.folders(of: batch)
    let names = [batch.fileName, try #require(batch.financeName), batch.manifestName]
    let position = try #require(Part.allCases.firstIndex(of: part))
    // What comes before the file on the way stands where it belongs.
    for earlier in names[..<position] {
      let name = EntryName(earlier)
      let content = Array(try #require(undisturbed["accrual/\(earlier)"]).utf8)
      try DurableFile.write(content, as: name, in: folders.folder)
      try folders.folder.link(name, in: folders.sent, as: name)
    }
    let name = EntryName(names[position])
    let same = Array(try #require(undisturbed["accrual/\(name)"]).utf8)
    func put(_ found: Found, _ name: EntryName, _ folder: Folder) throws {
      switch found {
      case .nothing, .linked: return
      case .same: try DurableFile.write(same, as: name, in: folder)
      case .other: try DurableFile.write(Array(same.dropLast(3)), as: name, in: folder)
      }
    }
    let temporary = TemporaryName.name(for: name, token: 1)
    try put(cell.sent, name, folders.sent)
    try put(cell.target, name, folders.folder)
    try put(cell.temporary, temporary, folders.folder)
    if cell.temporary == .linked {
      try folders.sent.link(name, in: folders.folder, as: temporary)
    }
    try world.setState(cell.state, of: batch)
    return name
  }

  @Test func `published files that were changed or lost their proof raise an alarm only`() throws {
    let world = try OutboxWorld()
    try world.owe("C-1", "1.00")
    try world.night()
    let batch = try #require(try world.batches().first)
    let folders = try world.folders(of: batch)
    let name = EntryName(batch.fileName)
    try folders.folder.remove(name)
    #expect(try world.night() == [])
    try DurableFile.write(Array("other".utf8), as: name, in: folders.folder)
    try folders.sent.remove(EntryName(batch.manifestName))
    let notes = try world.night()
    #expect(notes.map(\.file) == [batch.fileName, batch.manifestName])
    #expect(notes.map(\.isAlarm) == [true, true])
    #expect(try world.batches().map(\.state) == [.published])
  }

  @Test func `files of batches that the ledger does not know halt with their list`() throws {
    let world = try OutboxWorld()
    try world.owe("C-1", "1.00")
    try world.night()
    let restored = try OutboxWorld()
    let outbox = try Outbox(world.root, environment: "test", token: 1) { _ in }
    let problem = try #require(throws: Problem.self) {
      try outbox.recover(on: restored.connection)
    }
    #expect(problem.flattened.count == 6)
    #expect(problem.flattened.allSatisfy { $0.exit == .bug })
  }

  @Test func `files of others in the folder are left alone`() throws {
    let world = try OutboxWorld()
    try world.owe("C-1", "1.00")
    try world.night()
    let folder = try world.root.folder("accrual")
    try DurableFile.write([1], as: "README", in: folder)
    try DurableFile.write([1], as: ".README.1.tmp", in: folder)
    #expect(try world.night() == [])
    #expect(try folder.status(of: ".README.1.tmp") != nil)
  }

  @Test func `what a fenced process left behind is removed later`() throws {
    let world = try OutboxWorld()
    try world.owe("C-1", "1.00")
    try world.night()
    let batch = try #require(try world.batches().first)
    let folder = try world.folders(of: batch).folder
    let left = TemporaryName.name(for: EntryName(batch.fileName), token: 3)
    try DurableFile.write([1], as: left, in: folder)
    #expect(try world.night() == [])
    #expect(try folder.status(of: left) == nil)
  }

  @Test func `half a file under our own temporary name is not in the way`() throws {
    let world = try OutboxWorld()
    try world.owe("C-1", "1.00")
    let batch = try #require(try world.freeze().first)
    let left = TemporaryName.name(for: EntryName(batch.fileName), token: 5)
    try DurableFile.write([1], as: left, in: try world.folders(of: batch).folder)
    #expect(try world.night(token: 5) == [])
    #expect(try world.files().count == 6)
  }

  @Test func `the draft of a batch that was never frozen is removed, that of a frozen one is used`()
    throws
  {
    let world = try OutboxWorld()
    try world.owe("C-1", "1.00")
    let batch = try #require(try world.freeze().first)
    let folder = try world.folders(of: batch).folder
    let drafts = try folder.names().filter { $0.hasSuffix(".tmp") }
    #expect(drafts.map(\.description) == [".accrual_loyal_north_20250301_00000001.csv.1.tmp"])
    let draft = try #require(try folder.status(of: drafts[0]))
    try DurableFile.write(
      [1], as: ".accrual_loyal_north_20250302_00000002.csv.1.tmp", in: folder)
    try world.night(token: 2)
    let published = try #require(try folder.status(of: EntryName(batch.fileName)))
    #expect(published.isSameFile(as: draft))
    #expect(try folder.names().filter { $0.hasSuffix(".tmp") } == [])
  }

  @Test func `a foreign file that comes between freeze and rename halts and is not replaced`()
    throws
  {
    let world = try OutboxWorld()
    try world.owe("C-1", "1.00")
    let frozen = try #require(try world.freeze().first)
    let folders = try world.folders(of: frozen)
    try world.setState(.written, of: frozen)
    let batch = try #require(try world.batches().first)
    let name = EntryName(batch.fileName)
    try DurableFile.write([1], as: name, in: folders.folder)
    let problem = try #require(throws: Problem.self) {
      try world.outbox().publish(batch, on: world.connection)
    }
    #expect(problem.exit == .bug)
    #expect(problem.place?.path.hasSuffix(batch.fileName) == true)
    #expect(try folders.folder.content(of: name) == [1])
    #expect(try world.batches().map(\.state) == [.written])
  }
}
