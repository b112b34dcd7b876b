import Host
import Postgres
import SQLText
import Statements
import Vocabulary

/// A published batch of accruals as the ledger knows it.
struct PublishedBatch {
  let batchID: String
  let legalEntity: String
  let businessDate: CivilDate
  let fileName: EntryName
  let sha256: String
  let bytes: Int64
  let rows: Int64
  let accrued: ExactDecimal
  let reversed: ExactDecimal
  /// `nil`: the exchange format.
  let dialect: OutboundDialect?

  init(_ row: Row) throws(Problem) {
    batchID = try row.text("batch_id")
    legalEntity = try row.text("legal_entity")
    businessDate = try row.date("business_date")
    fileName = EntryName(try row.text("file_name"))
    sha256 = try row.text("sha256")
    bytes = try row.int64("bytes")
    rows = try row.int64("rows")
    accrued = try row.decimal("accrued")
    reversed = try row.decimal("reversed")
    dialect = try row.textOrNil("dialect").map { text throws(Problem) in
      try OutboundDialect(text: text)
    }
  }
}

/// Goes through batch after batch: the file beside the ledger, and each row beside its answers.
struct BatchMatch {
  let outbox: Folder
  let lateAfterDays: Int
  let largeRows: Int64
  var result: Reconciliation
  var standings: StandingSums
  var sums = FileSums()

  mutating func match(_ batch: PublishedBatch, on connection: Connection) throws(Problem) {
    let before = result
    try matchRows(batch, on: connection)
    result.countBatch(batch, since: before)
  }

  private mutating func matchRows(
    _ batch: PublishedBatch, on connection: Connection
  ) throws(Problem) {
    guard let home = try home(of: batch.fileName) else {
      result.note(difference(.missingInFile, batch, "", "the file \(batch.fileName) is missing"))
      return try countAnswers(batch, on: connection)
    }
    do throws(Problem) {
      let digest = try home.digest(of: batch.fileName)
      if digest.sha256 != batch.sha256 || digest.bytes != batch.bytes {
        result.note(
          difference(.fileDiffers, batch, "", "the file has other bytes than were frozen"))
      }
      let walk = try AccrualFileWalk(of: batch, in: home)
      try walk.advance()
      try match(batch, walk, on: connection)
    } catch  where error.exit == .reconciliation {
      result.note(difference(.fileDiffers, batch, "", error.message))
    }
  }

  private mutating func match(
    _ batch: PublishedBatch, _ walk: AccrualFileWalk, on connection: Connection
  ) throws(Problem) {
    var fault: Problem?
    try forEachStanding(of: batch, on: connection) { (match, standing) throws(Problem) in
      guard fault == nil else { return }
      do throws(Problem) {
        try match.compare(standing, with: walk, batch)
      } catch  where error.exit == .reconciliation {
        fault = error
      }
    }
    if let fault { throw fault }
    while !walk.isAtEnd { try foreign(batch, walk) }
  }

  /// Counts each accrual with all that was said of it, and hands it on.
  private mutating func forEachStanding(
    of batch: PublishedBatch, on connection: Connection,
    _ body: (inout BatchMatch, Standing) throws(Problem) -> Void
  ) throws(Problem) {
    var standing: Standing?
    let rows = OwedRows(
      batchID: batch.batchID, knownOn: result.to, isLarge: batch.rows >= largeRows)
    try rows.forEach(on: connection) { row throws(Problem) in
      if standing?.isOf(row) != true {
        if let complete = standing { try settle(complete, body) }
        standing = try Standing(row, batch)
      }
      try standing?.hear(row)
    }
    if let complete = standing { try settle(complete, body) }
  }

  private mutating func settle(
    _ standing: Standing, _ body: (inout BatchMatch, Standing) throws(Problem) -> Void
  ) throws(Problem) {
    result.count(standing, lateAfterDays: lateAfterDays)
    standings.add(standing)
    try body(&self, standing)
  }

  private mutating func compare(
    _ standing: Standing, with walk: AccrualFileWalk, _ batch: PublishedBatch
  ) throws(Problem) {
    while walk.isBefore(standing.accrualKey) { try foreign(batch, walk) }
    guard walk.says(standing.accrualKey, in: .key) else {
      return result.note(
        difference(.missingInFile, batch, standing.accrualKey, "the file lacks it"))
    }
    addToSums(walk, batch)
    if !walk.says(standing.customerID, in: .customer) {
      result.note(
        difference(
          .customerMismatch, batch, standing.accrualKey,
          "the file names another customer in line \(walk.lines)"))
    }
    expect(standing.amountText, in: .amount, of: walk, .amountMismatch, standing, batch)
    expect(standing.legalEntity, in: .entity, of: walk, .entityMismatch, standing, batch)
    expect(standing.unit, in: .unit, of: walk, .contentMismatch, standing, batch)
    expect(standing.op, in: .op, of: walk, .contentMismatch, standing, batch)
    try walk.advance()
  }

  private mutating func expect(
    _ owed: String, in column: AccrualFileWalk.Column, of walk: AccrualFileWalk,
    _ matchClass: MatchClass, _ standing: Standing, _ batch: PublishedBatch
  ) {
    if walk.says(owed, in: column) { return }
    result.note(
      difference(
        matchClass, batch, standing.accrualKey,
        "the ledger says \(owed), line \(walk.lines) of the file \(walk.text(column))"))
  }

  private mutating func foreign(
    _ batch: PublishedBatch, _ walk: AccrualFileWalk
  ) throws(Problem) {
    result.note(
      difference(.notInLedger, batch, walk.text(.key), "stands in line \(walk.lines)"))
    addToSums(walk, batch)
    try walk.advance()
  }

  private mutating func addToSums(_ walk: AccrualFileWalk, _ batch: PublishedBatch) {
    guard let amount = ExactDecimal(walk.text(.amount)), !amount.isNegative else {
      return result.note(
        difference(
          .amountMismatch, batch, walk.text(.key), "the file has no positive amount"))
    }
    sums.add(
      amount,
      to: FileSums.Group(
        day: batch.businessDate, entity: walk.text(.entity), unit: walk.text(.unit),
        op: walk.text(.op)))
  }

  /// A batch whose file is gone still has its answers.
  private mutating func countAnswers(
    _ batch: PublishedBatch, on connection: Connection
  ) throws(Problem) {
    try forEachStanding(of: batch, on: connection) { (_, _) throws(Problem) in }
  }

  /// The folder that has the file: the stream's, or `.sent` when it was collected.
  private func home(of name: EntryName) throws(Problem) -> Folder? {
    guard try outbox.status(of: EntryName("accrual")) != nil else { return nil }
    let stream = try outbox.folder(EntryName("accrual"), isCreated: false)
    if try stream.status(of: name) != nil { return stream }
    guard try stream.status(of: EntryName(".sent")) != nil else { return nil }
    let sent = try stream.folder(EntryName(".sent"), isCreated: false)
    return try sent.status(of: name) != nil ? sent : nil
  }

  private func difference(
    _ matchClass: MatchClass, _ batch: PublishedBatch, _ key: String, _ text: String
  ) -> Difference {
    Difference(matchClass: matchClass, batchID: batch.batchID, accrualKey: key, text: text)
  }
}
