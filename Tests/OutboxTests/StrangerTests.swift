import Host
import TestKit
import Testing
import Vocabulary

@testable import Outbox

/// A program in another language, which knows the documents and none of our code, recomputes what the
/// manifests say.
@Suite struct StrangerTests {
  private func recompute(_ world: OutboxWorld) throws -> ProgramOutput {
    let script = "\(SharedData.packageFolder)/Tests/OutboxTests/recompute-totals.py"
    return try Program("python3", [script, world.root.path]).output(until: .after(.seconds(60)))
  }

  @Test func `all totals are recomputed from the files alone`() throws {
    let world = try OutboxWorld()
    try world.fillSmallLedger()
    try world.night()
    let next = OutboxWorld.night.adding(days: 1)
    try world.owe("C-2", "7.25", occasion: "birthday:2026", on: next)
    try world.night(next, token: 2)
    let answer = try recompute(world)
    #expect(answer.ending.isSuccess, "\(answer.text)\(answer.errorText)")
    #expect(
      answer.text == """
        loyal-accrual-north-00000001 agrees
        loyal-accrual-north-00000002 agrees
        loyal-accrual-south-00000001 agrees
        loyal-message-email-all-00000001 agrees
        total north ACCRUE points 4 1007.375
        total south ACCRUE points 1 12.5

        """)
  }

  /// What is changed in a file, and what the stranger says first.
  static let changes: [(from: String, to: String, found: String)] = [
    ("500.00", "500.01", "hash"), ("C-2,", "C-9,", "customer_hash"),
    ("\"chain_head\": \"", "\"chain_head\": \"0", "chain_head"),
    ("all       ACCRUE  points     3", "all       ACCRUE  points     4", "finance totals"),
  ]

  @Test(arguments: changes)
  func `a change is found from the files alone`(
    change: (from: String, to: String, found: String)
  ) throws {
    let world = try OutboxWorld()
    try world.fillSmallLedger()
    try world.night()
    let batch = try #require(try world.batches().first)
    let folder = try world.folders(of: batch).folder
    for name in [batch.fileName, batch.manifestName, batch.financeName ?? ""] {
      let text = String(decoding: try folder.content(of: EntryName(name)), as: UTF8.self)
      try folder.remove(EntryName(name))
      try DurableFile.write(
        Array(text.replacing(change.from, with: change.to).utf8), as: EntryName(name), in: folder)
    }
    let answer = try recompute(world)
    #expect(answer.ending == .exited(76))
    #expect(answer.text.contains("\(change.found): the file gives"), "\(answer.text)")
  }
}
