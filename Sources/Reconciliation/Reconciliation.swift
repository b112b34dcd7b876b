package import Host
package import Postgres
import SQLText
import Statements
package import Vocabulary

/// What the three-way match of some days found.
package struct Reconciliation: Sendable {
  package let from: CivilDate
  package let to: CivilDate
  package fileprivate(set) var batches = 0
  package fileprivate(set) var rows = 0
  /// How many accruals came out as what; ``MatchClass/late`` is counted beside the outcome.
  package fileprivate(set) var counts: [MatchClass: Int] = [:]
  /// Accruals without an answer by their age in days at the last day: 0, 1 to 2, 3 to 6, 7 or more.
  package fileprivate(set) var unansweredByAge = [0, 0, 0, 0]
  package fileprivate(set) var rollForward: [RollForwardLine] = []
  /// Empty when everything agrees; those beyond ``listedDifferences`` are only counted.
  package fileprivate(set) var differences: [Difference] = []

  package static let listedDifferences = 1000

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
  /// - Throws: what hinders reading; a difference is a result, no problem.
  package static func run(
    _ outbox: Folder, from: CivilDate, to: CivilDate, lateAfterDays: Int = 7,
    on connection: Connection
  ) throws(Problem) -> Reconciliation {
    guard from <= to else {
      throw Problem(.usage, "the first day \(from) lies after the last day \(to)")
    }
    // One look at the ledger for all questions, whatever a night commits meanwhile.
    return try connection.transaction(isolation: .repeatableRead, isReadOnly: true) {
      () throws(Problem) in
      var match = BatchMatch(
        outbox: outbox, lateAfterDays: lateAfterDays,
        result: Reconciliation(from: from, to: to))
      for row in try connection.query(
        Statements.publishedAccrualBatches, .date(from), .date(to))
      {
        try match.match(try PublishedBatch(row), on: connection)
      }
      for row in try connection.query(Statements.strayAnswers, .date(from), .date(to)) {
        let name = try row.text("class")
        guard let matchClass = MatchClass(rawValue: name) else {
          throw .bug("an answer without accrual is classed '\(name)'")
        }
        match.result.note(
          Difference(
            matchClass: matchClass, batchID: "", accrualKey: try row.text("accrual_key"),
            text: "the platform answered '\(try row.text("status"))' for "
              + "\(try row.decimal("amount"))"))
      }
      match.result.rollForward = try RollForwardLine.read(from: from, to: to, on: connection)
      for difference in match.sums.differences(from: match.result.rollForward) {
        match.result.note(difference)
      }
      return match.result
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

  mutating func countBatch() { batches += 1 }
}
