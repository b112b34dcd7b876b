import Host
import Postgres
import SQLText
import TestKit
import Testing
import Vocabulary

@testable import Outbox

/// Message files have had columns of their channels only since batches keep what they have.
@Suite struct FormatTests {
  /// As a program froze it before.
  private static func freezeAsBefore(_ world: OutboxWorld) throws {
    let batch = try #require(try world.freeze().first)
    let name = BatchName(
      program: batch.program, stream: batch.stream, legalEntity: "", number: batch.number,
      businessDate: batch.businessDate, environment: batch.environment,
      columns: MessageFile.common.map(\.name))
    let digest = try BatchRenderer(name, nil).render(on: world.connection) { _ in }
    let head = BatchRecord.chainHead(
      after: "", batchID: batch.batchID, sha256: digest.sha256, root: nil)
    try world.connection.transaction { () throws(Problem) in
      try world.connection.execute("SET LOCAL session_replication_role = replica")
      try world.connection.execute(
        """
        UPDATE ledger.batch
        SET columns = NULL, sha256 = \(digest.sha256), bytes = \(digest.bytes), chain_head = \(head)
        WHERE batch_id = \(batch.batchID)
        """)
    }
  }

  @Test func `a batch from before keeps its columns and its proofs beside newer ones`() throws {
    let world = try OutboxWorld()
    try world.say("C-1", "Dear Ann")
    try Self.freezeAsBefore(world)
    try world.night()
    let next = CivilDate("2025-03-02")!
    try world.say("C-2", "Dear Bob", on: next)
    try world.night(next)

    let folder = try Folder(opening: world.scratch("outbox/message-email"))
    func content(_ name: EntryName) throws(Problem) -> String {
      String(decoding: try folder.content(of: name, mayHaveSecondName: true), as: UTF8.self)
    }
    let common = """
      message_key,batch_id,line_no,channel,fallback_of,customer_id,address,sender,reply_to,subject,\
      body,link,template_id,template_version,category,not_before,not_after,expires_at,time_zone,\
      zone_source,after_accrual_key,promo_code,campaign_id,step_id,occasion
      """
    #expect(try content("message_email_loyal_20250301_00000001.csv").hasPrefix(common + "\n"))
    #expect(
      try content("message_email_loyal_20250302_00000002.csv")
        .hasPrefix(common + ",body_type,plain_body,attachments\n"))
    let proof = try BatchCatalog.verify(world.root, on: world.connection)
    #expect(proof.problems == [] && proof.batches == 2)
    #expect(try BatchCatalog.verifyLedger(world.root, on: world.connection).problems == [])
  }
}
