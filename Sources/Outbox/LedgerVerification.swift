package import Host
package import Postgres
import SQLText
import Statements
package import Vocabulary

extension BatchCatalog {
  /// Whether the ledger still says what was frozen (S16 of faults.md).
  ///
  /// No digest stands beside a row: who edits the one can edit the other. The root of a batch is the
  /// SHA-256 over its rows with all their columns in the order of the keys, that of its file or, where
  /// a dialect leaves columns out, one of its own; so every batch is rendered again and must give the
  /// rows, control hashes, bytes and root it was frozen with. An edited, removed, added or exchanged
  /// row gives another root, whoever went round the triggers. Each chain head must follow from the
  /// roots before it: a batch cannot be edited, removed or moved alone. What no root covers, rows in no
  /// batch, days and struck totals, must not contradict the rest.
  ///
  /// A head stands in a manifest that has left the house: a ledger that was rewritten from some
  /// batch on agrees with itself and no longer with the outbox, which is compared too. There each
  /// row that differs is named by its key.
  ///
  /// - Parameter outbox: the root of the outbox.
  package static func verifyLedger(
    _ outbox: Folder, on connection: Connection
  ) throws(Problem) -> BatchVerification {
    var problems: [Problem] = []
    var heads: [[String]: (number: Int64, head: String)] = [:]
    var rows: Int64 = 0
    let batches = try list(on: connection)
    for batch in batches {
      let chain = [batch.stream.name, batch.program, batch.legalEntity]
      let before = heads[chain] ?? (0, "")
      heads[chain] = (batch.number, batch.chainHead)
      problems += differences(of: batch, behind: before)
      let digest = try BatchRenderer(batch.name, batch.dialect)
        .render(on: connection) { _ in }
      rows += digest.rows
      problems += differences(of: batch, from: digest)
    }
    for row in try connection.query(Statements.ledgerContradictions) {
      problems.append(contradiction(try row.text("finding")))
    }
    let files = try verify(outbox, on: connection)
    return BatchVerification(
      batches: batches.count, rows: rows, problems: problems + files.problems)
  }

  private static func differences(
    of batch: BatchRecord, behind before: (number: Int64, head: String)
  ) -> [Problem] {
    guard batch.number == before.number + 1 else {
      return [broken(batch, "follows on number \(before.number): a batch between was removed")]
    }
    let head = BatchRecord.chainHead(
      after: before.head, batchID: batch.batchID, sha256: batch.sha256, root: batch.root)
    if head == batch.chainHead { return [] }
    return [broken(batch, "has a chain_head that does not follow from the batch before it")]
  }

  private static func differences(of batch: BatchRecord, from digest: BatchDigest) -> [Problem] {
    let pairs: [(name: String, frozen: String, found: String)] = [
      ("rows", String(batch.rows), String(digest.rows)),
      ("customer_hash", batch.customerHash, digest.customerHash),
      ("row_hash", batch.rowHash, digest.rowHash),
      ("bytes", String(batch.bytes), String(digest.bytes)),
      ("sha256", batch.sha256, digest.sha256),
      ("root", batch.root ?? "", digest.root ?? ""),
    ]
    return pairs.filter { $0.frozen != $0.found }.map { pair in
      broken(batch, "was frozen with \(pair.name) \(pair.frozen), its rows give \(pair.found)")
    }
  }

  private static func broken(_ batch: BatchRecord, _ text: String) -> Problem {
    contradiction("the batch \(batch.batchID) \(text)")
  }

  private static func contradiction(_ text: String) -> Problem {
    Problem(
      .reconciliation, text,
      hint: "rows of the ledger were changed behind its back; compare with a backup")
  }
}
