package import Host
package import Postgres
import SQLText
import Statements
package import Vocabulary

/// What the three-way match of some days found.
package struct Reconciliation: Sendable {
  package let from: CivilDate
  package let to: CivilDate
  /// The batches of these days, in the order of their numbers, and what became of each.
  package fileprivate(set) var batchLines: [BatchLine] = []
  package fileprivate(set) var rows = 0
  /// How many accruals came out as what; ``MatchClass/late`` is counted beside the outcome.
  package fileprivate(set) var counts: [MatchClass: Int] = [:]
  /// Accruals without an answer by their age in days at the last day: 0, 1 to 2, 3 to 6, 7 or more.
  package fileprivate(set) var unansweredByAge = [0, 0, 0, 0]
  package fileprivate(set) var rollForward: [RollForwardLine] = []
  /// Empty when everything agrees; those beyond ``listedDifferences`` are only counted.
  package fileprivate(set) var differences: [Difference] = []

  package static let listedDifferences = 1000

  /// From so many accruals in a batch on, tables are joined as a whole.
  package static let largeBatchRows: Int64 = 20_000

  /// A batch, what the ledger says of it and how its accruals came out.
  package struct BatchLine: Sendable {
    package let batchID: String
    package let day: CivilDate
    package let legalEntity: String
    package let fileName: String
    package let sha256: String
    package let rows: Int
    package let accrued: ExactDecimal
    package let reversed: ExactDecimal
    package let counts: [MatchClass: Int]
  }

  package var batches: Int { batchLines.count }

  package var differenceCount: Int {
    counts.reduce(0) { $0 + ($1.key.isDifference ? $1.value : 0) }
  }

  /// Holds ledger, files and answers of some days against each other, row by row, and rolls the
  /// outstanding amounts forward from day to day. Changes nothing.
  ///
  /// Files are read again from the outbox, collected ones from `.sent`. Answers that were loaded
  /// by nights after `to` are not known yet, so the result for a day stays the same for ever.
  ///
  /// - Parameters:
  ///   - lateAfterDays: an answer that took more days is counted as late.
  ///   - largeRows: tables are joined as a whole for a batch of so many; what is found is the same.
  /// - Throws: what hinders reading; a difference is a result, no problem.
  package static func run(
    _ outbox: Folder, from: CivilDate, to: CivilDate, lateAfterDays: Int = 7,
    largeRows: Int64 = largeBatchRows, on connection: Connection
  ) throws(Problem) -> Reconciliation {
    guard from <= to else {
      throw Problem(.usage, "the first day \(from) lies after the last day \(to)")
    }
    // One look at the ledger for all questions, whatever a night commits meanwhile.
    return try connection.transaction(isolation: .repeatableRead, isReadOnly: true) {
      () throws(Problem) in
      var batches: [PublishedBatch] = []
      for row in try connection.query(
        Statements.publishedAccrualBatches, .date(from), .date(to))
      {
        batches.append(try PublishedBatch(row))
      }
      var match = BatchMatch(
        outbox: outbox, lateAfterDays: lateAfterDays, largeRows: largeRows,
        result: Reconciliation(from: from, to: to),
        standings: try StandingSums(before: from, knownOn: to, on: connection))
      for batch in batches { try match.match(batch, on: connection) }
      let isLarge = batches.contains { $0.rows >= largeRows }
      try connection.set(inTransaction: ["enable_nestloop": isLarge ? "off" : "on"])
      try match.result.noteStrays(on: connection)
      match.result.rollForward = try match.standings.lines(from: from, to: to)
      for difference in match.sums.differences(from: match.result.rollForward) {
        match.result.note(difference)
      }
      return match.result
    }
  }

  /// Answers that belong to nothing that had left the house.
  private mutating func noteStrays(on connection: Connection) throws(Problem) {
    struct Stray {
      let key: String
      let isOwed: Bool
      let text: String
    }
    var strays: [Stray] = []
    for row in try connection.query(Statements.strayAnswers, .date(from), .date(to)) {
      strays.append(
        Stray(
          key: try row.text("accrual_key"), isOwed: try row.bool("is_owed"),
          text: "the platform answered '\(try row.text("status"))' for "
            + "\(try row.decimal("amount"))"))
    }
    let foreign = strays.filter { !$0.isOwed }.map(\.key)
    var owned: Set<String> = []
    if !foreign.isEmpty {
      for row in try connection.query(Statements.ownedKeys, .textArray(foreign)) {
        owned.insert(try row.text("accrual_key"))
      }
    }
    for stray in strays {
      let matchClass: MatchClass =
        stray.isOwed
        ? .answerBeforeExport : owned.contains(stray.key) ? .customerMismatch : .notInLedger
      note(
        Difference(
          matchClass: matchClass, batchID: "", accrualKey: stray.key, text: stray.text))
    }
  }

  mutating func note(_ difference: Difference) {
    counts[difference.matchClass, default: 0] += 1
    guard differences.count < Self.listedDifferences else { return }
    differences.append(difference)
  }

  mutating func count(_ standing: Standing, lateAfterDays: Int) {
    rows += 1
    let outcome = standing.outcome
    if standing.isLate(afterDays: lateAfterDays) { counts[.late, default: 0] += 1 }
    if outcome.matchClass.isDifference {
      return note(
        Difference(
          matchClass: outcome.matchClass, batchID: standing.batchID,
          accrualKey: standing.accrualKey, text: outcome.text))
    }
    counts[outcome.matchClass, default: 0] += 1
    guard outcome.matchClass == .noResponse || outcome.matchClass == .duplicateResponse else {
      return
    }
    let age = to.days(since: standing.exportedOn)
    unansweredByAge[age < 1 ? 0 : age < 3 ? 1 : age < 7 ? 2 : 3] += 1
  }

  /// Notes a batch that was matched between two states of the result.
  mutating func countBatch(_ batch: PublishedBatch, since before: Reconciliation) {
    var counts: [MatchClass: Int] = [:]
    for (matchClass, count) in self.counts {
      let own = count - before.counts[matchClass, default: 0]
      if own > 0 { counts[matchClass] = own }
    }
    batchLines.append(
      BatchLine(
        batchID: batch.batchID, day: batch.businessDate, legalEntity: batch.legalEntity,
        fileName: batch.fileName.description, sha256: batch.sha256, rows: rows - before.rows,
        accrued: batch.accrued, reversed: batch.reversed, counts: counts))
  }
}
