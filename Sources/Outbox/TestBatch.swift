import Host
package import Postgres
import SQLText
import Statements
package import Vocabulary

/// A rendered message to somebody who wants to look at it.
package struct TestMessage: Sendable {
  /// A row of `ledger.message` as JSON.
  let row: String
  let address: String

  package init(row: String, address: String) {
    self.row = row
    self.address = address
  }
}

extension Outbox {
  /// Writes test messages of one channel in a batch of their own stream, `test-<channel>`, whose file
  /// has a column `test` and whose manifest has the status `test`.
  ///
  /// They are in no table that caps, attribution, waterfall or figures read. Twice: other messages, for
  /// each test is one of its own.
  package func test(
    _ messages: [TestMessage], channel: String, program: String, on businessDate: CivilDate,
    scheduledAt: Instant, _ connection: Connection
  ) throws(Problem) -> BatchRecord {
    let batch = try transaction(on: connection) { () throws(Problem) in
      for message in messages {
        try connection.execute(Statements.storeTest, .text(message.row), .text(message.address))
      }
      return try freezeTests(
        of: channel, program: program, businessDate, scheduledAt: scheduledAt, on: connection)
    }
    FaultPoint.reach(.outboxFrozen)
    _ = try publish(batch, on: connection)
    return batch
  }
}
