import Host
package import Postgres
import SQLText
import Statements
package import Vocabulary

extension Outbox {
  /// Owes accruals again that came to nothing: those of a published batch that the platform rejected,
  /// or all of a voided one. Each becomes a new row with the next revision, a key of its own and
  /// the same length of life, counted from `businessDate`; they leave at once in a new batch.
  ///
  /// Twice: a second call finds their revisions and writes nothing. The database refuses a revision
  /// of what was neither rejected nor taken back.
  ///
  /// - Parameter accrualKey: only this one; all of the batch when `nil`.
  /// - Returns: how many are owed again, and the batches that carry them.
  package func reissue(
    _ batchID: String, only accrualKey: String? = nil, _ words: DecisionWords,
    on businessDate: CivilDate, scheduledAt: Instant, _ connection: Connection
  ) throws(Problem) -> (rows: Int, batches: [String]) {
    let batch = try BatchCatalog.find(batchID, on: connection)
    try requireOurs(batch)
    guard batch.stream == .accrual, batch.state == .published || batch.state == .void else {
      throw Problem(
        .usage,
        "the batch \(batchID) is \(batch.standing), expected accruals that were published or voided"
      )
    }
    try requireOpen(businessDate, for: batch, on: connection)
    let (rows, frozen) = try transaction(on: connection) { () throws(Problem) in
      let rows = try connection.execute(
        Statements.reissueAccruals, .text(batchID), .date(businessDate),
        accrualKey.map { .text($0) } ?? .null(.text))
      if rows > 0 { try note(.reissue, batch, words, on: connection) }
      return (rows, try freezeAccruals(businessDate, scheduledAt: scheduledAt, on: connection))
    }
    FaultPoint.reach(.decisionReissued)
    for batch in frozen { _ = try publish(batch, on: connection) }
    return (rows, frozen.map(\.batchID))
  }
}
