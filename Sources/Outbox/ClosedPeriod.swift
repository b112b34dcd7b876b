package import Postgres
import SQLText
import Statements
package import Vocabulary

/// Business dates that finance has closed. The ledger refuses every row and every batch of them; what
/// is learned later is a row of an open day.
package struct ClosedPeriod: Sendable, Equatable {
  /// `nil`: from the beginning.
  package let from: CivilDate?
  package let until: CivilDate
  package let batches: Int
  package let rows: Int64
  package let person: String
  package let reason: String
  /// Whether its batches are still those it was closed with.
  package let isIntact: Bool

  /// The closed periods, the earliest first.
  package static func all(on connection: Connection) throws(Problem) -> [ClosedPeriod] {
    var periods: [ClosedPeriod] = []
    for row in try connection.query(Statements.closedPeriods) {
      let batches = try row.int("batches")
      let batchesNow = try row.int("batches_now")
      let (digest, digestNow) = (try row.text("digest"), try row.text("digest_now"))
      periods.append(
        ClosedPeriod(
          from: try row.dateOrNil("closed_from"), until: try row.date("closed_until"),
          batches: batches, rows: try row.int64("rows"), person: try row.text("person"),
          reason: try row.text("reason"),
          isIntact: batches == batchesNow && digest == digestNow))
    }
    return periods
  }

  /// The last closed day; `nil`: no day was ever closed.
  package static func until(on connection: Connection) throws(Problem) -> CivilDate? {
    try connection.query(Statements.closedUntil).single.dateOrNil("closed_until")
  }

  /// Closes the days up to a date, with the hash of their batches.
  ///
  /// - Throws: exit 64 for a date that is closed already; 75 while a night of these days is not done,
  ///   a batch of them is on its way or held, or an accrual of them is in no batch.
  package static func close(
    until: CivilDate, _ words: DecisionWords, on connection: Connection
  ) throws(Problem) -> ClosedPeriod {
    try connection.transaction { () throws(Problem) in
      let before = try self.until(on: connection)
      if let before, before >= until {
        throw Problem(.usage, "the days up to \(before) are closed already")
      }
      let after: SQLValue = before.map { .date($0) } ?? .null(.date)
      var open: [String] = []
      for row in try connection.query(Statements.openBeforeClosing, after, .date(until)) {
        open.append(try row.text("finding"))
      }
      if !open.isEmpty {
        throw Problem(
          .tryLater, "the days up to \(until) cannot be closed: " + open.joined(separator: "; "),
          hint: "let the nights run to their end, and release or void what is held")
      }
      let row = try connection.query(Statements.periodBatches, after, .date(until)).single
      let (batches, rows) = (try row.int("batches"), try row.int64("rows"))
      let from = before?.adding(days: 1)
      try connection.execute(
        Statements.closePeriod, from.map { .date($0) } ?? .null(.date), .date(until),
        .bigint(Int64(batches)), .bigint(rows), .text(try row.text("digest")),
        .text(words.person), .text(words.reason))
      return ClosedPeriod(
        from: from, until: until, batches: batches, rows: rows, person: words.person,
        reason: words.reason, isIntact: true)
    }
  }
}
