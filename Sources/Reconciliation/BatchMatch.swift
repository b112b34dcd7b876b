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
  }
}

/// Goes through batch after batch: the file beside the ledger, and each row beside its answers.
struct BatchMatch {
  let outbox: Folder
  let lateAfterDays: Int
  var result: Reconciliation
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
      let walk = try AccrualFileWalk(batch.fileName, in: home, batchID: batch.batchID)
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
    try connection.forEachRow(of: Statements.standingsOfBatch, .text(batch.batchID)) {
      row throws(Problem) in
      let standing = try Standing(row, batchID: batch.batchID, knownOn: result.to)
      result.count(standing, lateAfterDays: lateAfterDays)
      guard fault == nil else { return }
      do throws(Problem) {
        while let line = walk.line,
          line.key.utf8.lexicographicallyPrecedes(standing.accrualKey.utf8)
        {
          try foreign(line, batch, walk)
        }
        guard let line = walk.line, line.key == standing.accrualKey else {
          result.note(
            difference(.missingInFile, batch, standing.accrualKey, "the file lacks it"))
          return
        }
        try compare(line, with: row, standing, batch)
        try walk.advance()
      } catch  where error.exit == .reconciliation {
        fault = error
      }
    }
    if let fault { throw fault }
    while let line = walk.line { try foreign(line, batch, walk) }
  }

  private mutating func foreign(
    _ line: AccrualFileWalk.Line, _ batch: PublishedBatch, _ walk: AccrualFileWalk
  ) throws(Problem) {
    result.note(difference(.notInLedger, batch, line.key, "stands in line \(line.number)"))
    addToSums(line, batch)
    try walk.advance()
  }

  private mutating func compare(
    _ line: AccrualFileWalk.Line, with row: Row, _ standing: Standing, _ batch: PublishedBatch
  ) throws(Problem) {
    addToSums(line, batch)
    let pairs: [(MatchClass, String, String)] = [
      (.customerMismatch, line.customer, try row.text("customer_id")),
      (.amountMismatch, line.amount, try row.text("amount")),
      (.entityMismatch, line.entity, try row.text("legal_entity")),
      (.contentMismatch, line.unit, try row.text("unit")),
      (.contentMismatch, line.op, try row.text("op")),
    ]
    for (matchClass, found, owed) in pairs where found != owed {
      let text =
        matchClass == .customerMismatch
        ? "the file names another customer in line \(line.number)"
        : "the ledger says \(owed), line \(line.number) of the file \(found)"
      result.note(difference(matchClass, batch, line.key, text))
    }
  }

  private mutating func addToSums(_ line: AccrualFileWalk.Line, _ batch: PublishedBatch) {
    guard let amount = ExactDecimal(line.amount), !amount.isNegative else {
      return result.note(
        difference(.amountMismatch, batch, line.key, "the file has no positive amount"))
    }
    sums.add(
      amount,
      to: FileSums.Group(
        day: batch.businessDate, entity: line.entity, unit: line.unit, op: line.op))
  }

  /// A batch whose file is gone still has its answers.
  private mutating func countAnswers(
    _ batch: PublishedBatch, on connection: Connection
  ) throws(Problem) {
    try connection.forEachRow(of: Statements.standingsOfBatch, .text(batch.batchID)) {
      row throws(Problem) in
      result.count(
        try Standing(row, batchID: batch.batchID, knownOn: result.to), lateAfterDays: lateAfterDays)
    }
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
