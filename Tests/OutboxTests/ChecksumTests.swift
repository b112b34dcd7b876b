import Host
import TestKit
import Testing
import Vocabulary

@testable import Outbox

/// `sha256sum -c` reads what the ledger says of the published files.
@Suite struct ChecksumTests {
  private func check(_ world: OutboxWorld) throws -> ProgramOutput {
    let lines = try BatchCatalog.checksums(world.root, on: world.connection).map(\.line)
    try world.root.remove("SHA256SUMS")
    try DurableFile.write(
      Array((lines.joined(separator: "\n") + "\n").utf8), as: "SHA256SUMS", in: world.root)
    var program = Program("sha256sum", ["-c", "--strict", "SHA256SUMS"])
    program.folder = world.root.path
    return try program.output(until: .after(.seconds(30)))
  }

  @Test func `every published file passes, collected ones by our copy, a changed one fails`() throws
  {
    let world = try OutboxWorld()
    try world.fillSmallLedger()
    try world.night()
    #expect(try check(world).text.split(separator: "\n").count == 8)
    let batch = try #require(try world.batches().first)
    let folder = try world.folders(of: batch).folder
    try folder.remove(EntryName(batch.fileName))
    let answer = try check(world)
    #expect(answer.ending.isSuccess, "\(answer.errorText)")
    #expect(answer.text.contains("accrual/.sent/\(batch.fileName): OK"))
    try DurableFile.write([1], as: EntryName(batch.fileName), in: folder)
    #expect(try !check(world).ending.isSuccess)
  }
}
