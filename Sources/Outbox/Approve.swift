import Host
package import Postgres
import SQLText
import Statements
package import Vocabulary

extension Outbox {
  /// Releases a held batch and publishes it: exactly the bytes that were shown. Its rows are rendered
  /// again first, and anything else than the frozen SHA-256 is refused with 70.
  ///
  /// Messages that were held are checked for unsubscriptions once more: what is frozen cannot change,
  /// so a batch with somebody in it who has said no since is refused as a whole.
  ///
  /// Called again after a cut it goes on; a batch that is not held any more is published, once.
  ///
  /// - Parameter shown: the SHA-256, or its first digits, that the person saw; `nil`: as it stands.
  package func approve(
    _ batchID: String, shown: String? = nil, _ words: DecisionWords, on connection: Connection
  ) throws(Problem) -> [BatchNote] {
    let batch = try BatchCatalog.find(batchID, on: connection)
    try requireOurs(batch)
    guard batch.sha256.hasPrefix(shown ?? "") else {
      throw Problem(
        .usage, "the batch \(batchID) has another sha256 than the one that was shown",
        hint: "look at it again: nightledger batch show \(batchID)")
    }
    guard batch.isHeld || batch.state == .frozen || batch.state == .written else {
      throw Problem(.usage, "the batch \(batchID) is \(batch.standing), expected a held one")
    }
    if batch.isHeld {
      try requireSubscribed(batch, on: connection)
      let digest = try BatchRenderer(batch.name, batch.dialect)
        .render(on: connection) { _ in }
      guard digest.sha256 == batch.sha256 else {
        throw Problem(
          .bug, "the rows of the batch \(batchID) give other bytes than were frozen",
          hint: "rows of the ledger were changed behind its back: nightledger ledger verify")
      }
      try transaction(on: connection) { () throws(Problem) in
        try note(.approve, batch, words, on: connection)
      }
    }
    FaultPoint.reach(.decisionApproved)
    return try publish(try BatchCatalog.find(batchID, on: connection), on: connection)
  }

  private func requireSubscribed(
    _ batch: BatchRecord, on connection: Connection
  ) throws(Problem) {
    guard case .message = batch.stream else { return }
    let count = try connection.query(Statements.unsubscribedOfBatch, .text(batch.batchID))
      .single.int("messages")
    guard count == 0 else {
      throw Problem(
        .badData,
        "\(HumanNumber.count(count, "message")) of the batch \(batch.batchID) would go to "
          + "somebody who has unsubscribed since it was frozen",
        hint: "nothing of a frozen batch is changed; take it back: nightledger batch void "
          + batch.batchID)
    }
  }
}
