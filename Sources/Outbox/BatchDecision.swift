package import Postgres
import SQLText
import Statements
package import Vocabulary

/// What a person decided about a batch; it stays in the ledger.
package struct BatchDecision: Sendable, Equatable {
  package enum Kind: String, Sendable, CaseIterable {
    /// Released although it is outside its guards.
    case approve
    /// Not to be published, or taken back by reversals.
    case void
    /// The published files were put out once more, byte for byte.
    case resend
    /// What was rejected or voided is owed again.
    case reissue
  }

  package let kind: Kind
  package let person: String
  package let reason: String
  package let decidedAt: Instant
}

/// The name and the reason that a decision is noted with.
package struct DecisionWords: Sendable {
  package let person: String
  package let reason: String

  package init(person: String, reason: String) {
    self.person = person
    self.reason = reason
  }
}

/// A batch with everything that a person looks at before deciding about it.
package struct BatchSheet: Sendable {
  package let batch: BatchRecord
  /// Why it was held, also after it was released.
  package let holds: [BatchHold]
  /// By campaign, op and unit, then by op and unit alone; empty for messages.
  package let totals: [BatchTotal]
  package let decisions: [BatchDecision]
}

extension BatchCatalog {
  /// A batch and what is known about it.
  package static func sheet(
    of batchID: String, on connection: Connection
  ) throws(Problem) -> BatchSheet {
    let batch = try find(batchID, on: connection)
    var holds: [BatchHold] = []
    for row in try connection.query(Statements.holdsOfBatch, .text(batchID)) {
      let name = try row.text("guard")
      guard let kind = BatchHold.Guard(rawValue: name) else {
        throw .bug("a batch is held by the guard '\(name)'")
      }
      holds.append(BatchHold(guard: kind, finding: try row.text("finding")))
    }
    var decisions: [BatchDecision] = []
    for row in try connection.query(Statements.decisionsOfBatch, .text(batchID)) {
      let name = try row.text("kind")
      guard let kind = BatchDecision.Kind(rawValue: name) else {
        throw .bug("a decision about a batch is '\(name)'")
      }
      decisions.append(
        BatchDecision(
          kind: kind, person: try row.text("person"), reason: try row.text("reason"),
          decidedAt: try row.instant("decided_at")))
    }
    return BatchSheet(
      batch: batch, holds: holds, totals: try BatchTotal.read(of: batchID, on: connection),
      decisions: decisions)
  }

  /// - Throws: exit 64 when there is no such batch.
  package static func find(
    _ batchID: String, on connection: Connection
  ) throws(Problem) -> BatchRecord {
    guard
      let row = try connection.query(Statements.batchList, .text(batchID)).singleOrNil
    else {
      throw Problem(
        .usage, "there is no batch '\(batchID)'", hint: "`nightledger batch list` names them")
    }
    return try BatchRecord(row)
  }
}

extension Outbox {
  /// Notes a decision in the transaction that carries it out.
  func note(
    _ kind: BatchDecision.Kind, _ batch: BatchRecord, _ words: DecisionWords,
    on connection: Connection
  ) throws(Problem) {
    try connection.execute(
      Statements.noteDecision, .text(kind.rawValue), .text(batch.batchID), .text(batch.sha256),
      .text(words.person), .text(words.reason))
  }
}
