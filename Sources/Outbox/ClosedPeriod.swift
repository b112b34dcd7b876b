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
  /// - Parameter today: a day that is not over is closed only when a night of it, or of a later one,
  ///   is done: what is closed stays closed, and a slip of the year would refuse every night to come.
  /// - Throws: exit 64 for a date that is closed already or not over; 75 while a night of these days is
  ///   not done, a batch of them is on its way or held, or an accrual of them is in no batch.
  package static func close(
    until: CivilDate, today: CivilDate, _ words: DecisionWords, on connection: Connection
  ) throws(Problem) -> ClosedPeriod {
    try connection.transaction { () throws(Problem) in
      let before = try self.until(on: connection)
      if let before, before >= until {
        throw Problem(.usage, "the days up to \(before) are closed already")
      }
      let latest = try connection.query(Statements.latestDay).single.dateOrNil("business_date")
      guard until < today || latest.map({ until <= $0 }) == true else {
        throw Problem(
          .usage,
          "the day \(until) is not over, and no night has come so far; the last one was "
            + (latest?.description ?? "never"), hint: "a closed day is never opened again")
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

extension Outbox {
  /// What is decided about a batch that has left becomes rows of an open day, and of none before its own.
  func requireOpen(
    _ businessDate: CivilDate, for batch: BatchRecord, on connection: Connection
  ) throws(Problem) {
    if let closed = try ClosedPeriod.until(on: connection), businessDate <= closed {
      throw Problem(
        .usage, "the days up to \(closed) are closed, expected a later day than \(businessDate)",
        hint: "name an open day: --date \(closed.adding(days: 1))")
    }
    guard businessDate >= batch.businessDate else {
      throw Problem(
        .usage,
        "the batch \(batch.batchID) is of \(batch.businessDate), expected that day or a later one "
          + "than \(businessDate)")
    }
  }
}
