import Host
package import Postgres
import SQLText
import Statements
package import Vocabulary

extension Outbox {
  /// What became of a batch that was voided.
  package enum Voided: Sendable, Equatable {
    /// Nothing of it was published, and nothing will be.
    case dropped
    /// It had left the house: so many reversals were written, and these batches carry them.
    case reversed(rows: Int, batches: [String])
  }

  /// Takes a batch back. Before it is written it becomes VOID: its number stays used, its rows stay
  /// in it and are owed again by `reissue` only. A published one is taken back by reversal rows of
  /// `businessDate`, which leave in a batch of their own at once.
  ///
  /// Messages that left cannot be taken back. What the platform rejected is not there to be.
  package func void(
    _ batchID: String, _ words: DecisionWords, on businessDate: CivilDate, scheduledAt: Instant,
    _ connection: Connection
  ) throws(Problem) -> Voided {
    let batch = try BatchCatalog.find(batchID, on: connection)
    try requireOurs(batch)
    switch batch.state {
    case .frozen:
      try transaction(on: connection) { () throws(Problem) in
        try note(.void, batch, words, on: connection)
        let changed = try connection.execute(Statements.voidBatch, .text(batchID))
        guard changed == 1 else {
          throw .bug("the batch \(batchID) is not frozen any more")
        }
      }
      FaultPoint.reach(.decisionVoided)
      return .dropped
    case .published where batch.stream == .accrual:
      try requireOpen(businessDate, for: batch, on: connection)
      let (count, frozen) = try transaction(on: connection) { () throws(Problem) in
        let count = try connection.execute(
          Statements.reverseBatch, .text(batchID), .date(businessDate))
        if count > 0 { try note(.void, batch, words, on: connection) }
        return (
          count, try freezeAccruals(businessDate, scheduledAt: scheduledAt, on: connection)
        )
      }
      FaultPoint.reach(.decisionVoided)
      for batch in frozen { _ = try publish(batch, on: connection) }
      return .reversed(rows: count, batches: frozen.map(\.batchID))
    case .published:
      throw Problem(
        .usage, "the messages of the batch \(batchID) have left, they cannot be taken back")
    case .written:
      throw Problem(
        .usage, "the batch \(batchID) is on its way, expected a frozen or a published one",
        hint: "the next night publishes it; then it can be taken back by reversals")
    case .void:
      throw Problem(.usage, "the batch \(batchID) was voided before")
    }
  }
}
