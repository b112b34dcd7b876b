import Host
package import Postgres
import SQLText
import Statements
package import Vocabulary

extension Outbox {
  /// Freezes what a business date owes and no batch carries: one batch per programme and legal
  /// entity for accruals, per programme and channel for messages; no batch where there are no rows.
  ///
  /// All of it is one transaction (T1): numbers, rows with their order and cards, counts, sums,
  /// hashes, and the SHA-256 of the files to be. A second call finds nothing left and freezes
  /// nothing. What is outside the guards is frozen too, and held.
  ///
  /// - Parameter scheduledAt: the instant the night was due; `created` in the manifests.
  package func freeze(
    _ businessDate: CivilDate, scheduledAt: Instant, on connection: Connection
  ) throws(Problem) -> [BatchRecord] {
    let frozen = try transaction(on: connection) { () throws(Problem) in
      let day = Day(date: businessDate, scheduledAt: scheduledAt)
      let batches = try accrualPlans(day, on: connection) + messagePlans(day, on: connection)
      return try freeze(batches, of: businessDate, on: connection)
    }
    FaultPoint.reach(.outboxFrozen)
    return frozen
  }

  /// Freezes the accruals of a business date alone, inside a transaction of the caller.
  func freezeAccruals(
    _ businessDate: CivilDate, scheduledAt: Instant, on connection: Connection
  ) throws(Problem) -> [BatchRecord] {
    let day = Day(date: businessDate, scheduledAt: scheduledAt)
    return try freeze(accrualPlans(day, on: connection), of: businessDate, on: connection)
  }

  private func accrualPlans(_ day: Day, on connection: Connection) throws(Problem) -> [Plan] {
    var plans: [Plan] = []
    for row in try connection.query(Statements.unbatchedAccruals, .date(day.date)) {
      plans.append(
        Plan(
          program: try Self.name(row, "program"), stream: .accrual,
          legalEntity: try Self.name(row, "legal_entity"), day: day))
    }
    return plans
  }

  private func messagePlans(_ day: Day, on connection: Connection) throws(Problem) -> [Plan] {
    try connection.execute(Statements.withdrawMessages, .date(day.date))
    var plans: [Plan] = []
    for row in try connection.query(Statements.unbatchedMessages, .date(day.date)) {
      plans.append(
        Plan(
          program: try Self.name(row, "program"),
          stream: .message(channel: try Self.name(row, "channel")), legalEntity: "", day: day))
    }
    return plans
  }

  /// Freezes batch by batch, then looks at all of them: what is outside its guards is held.
  private func freeze(
    _ plans: [Plan], of businessDate: CivilDate, on connection: Connection
  ) throws(Problem) -> [BatchRecord] {
    var batches: [BatchRecord] = []
    for plan in plans { batches.append(try freeze(plan, on: connection)) }
    let check = GuardCheck(guards: guards, businessDate: businessDate, connection: connection)
    let holds = try check.holds(batches)
    guard !holds.isEmpty else { return batches }
    var looked: [BatchRecord] = []
    for batch in batches {
      for (ordinal, hold) in (holds[batch.batchID] ?? []).enumerated() {
        try connection.execute(
          Statements.holdBatch, .text(batch.batchID), .integer(ordinal + 1),
          .text(hold.guard.rawValue), .text(hold.finding))
      }
      looked.append(try BatchRecord.read(batch.batchID, on: connection))
    }
    return looked
  }

  private struct Day {
    let date: CivilDate
    let scheduledAt: Instant
  }

  /// A batch before it has a number.
  private struct Plan {
    let program: String
    let stream: BatchStream
    let legalEntity: String
    let day: Day

    func fileName(_ number: Int64) -> String {
      switch stream {
      case .accrual:
        AccrualFile.name(
          program: program, legalEntity: legalEntity, date: day.date, number: number)
      case .message(let channel):
        MessageFile.name(channel: channel, program: program, date: day.date, number: number)
      }
    }
  }

  /// Names become parts of file names, so only identifiers are let through (S6).
  private static func name(_ row: Row, _ column: String) throws(Problem) -> String {
    guard let name = Identifier(try row.text(column)) else {
      throw Problem(
        .definition, "a row of the ledger has a \(column) that cannot stand in a file name",
        hint: "ids are made of a-z, 0-9, _ and -, at most 64 characters")
    }
    return name.text
  }

  private func freeze(_ plan: Plan, on connection: Connection) throws(Problem) -> BatchRecord {
    let number = try connection.query(
      Statements.takeBatchNumber, .text(plan.program), .text(plan.stream.name),
      .text(plan.legalEntity)
    ).single.int64("number")
    guard number < 100_000_000 else { throw .bug("batch numbers have at most 8 digits") }
    let batchID = BatchRecord.id(
      program: plan.program, stream: plan.stream, legalEntity: plan.legalEntity, number: number)
    let assigned = try assign(plan, to: batchID, on: connection)
    let digest = try BatchRenderer(batchID: batchID, stream: plan.stream)
      .render(on: connection) { _ in }
    guard digest.rows == Int64(assigned) else {
      throw .bug("the batch \(batchID) got \(assigned) rows and shows \(digest.rows)")
    }
    let before = try connection.query(
      Statements.chainHeadBefore, .text(plan.program), .text(plan.stream.name),
      .text(plan.legalEntity), .bigint(number))
    let head = BatchRecord.chainHead(
      after: try before.singleOrNil?.text("chain_head") ?? "", batchID: batchID,
      sha256: digest.sha256)
    try connection.execute(
      Statements.freezeBatch, .text(batchID), .text(plan.program), .text(plan.stream.name),
      .text(plan.legalEntity), .bigint(number), .text(plan.fileName(number)),
      .date(plan.day.date), .timestamptz(plan.day.scheduledAt), .text(environment),
      .bigint(digest.rows), .text(digest.customerHash), .text(digest.rowHash),
      .text(digest.sha256), .bigint(digest.bytes), .text(head))
    return try BatchRecord.read(batchID, on: connection)
  }

  private static let largeBatchRows = 10_000

  private func assign(
    _ plan: Plan, to batchID: String, on connection: Connection
  ) throws(Problem) -> Int {
    switch plan.stream {
    case .accrual:
      let count = try connection.execute(
        Statements.assignAccruals, .text(batchID), .date(plan.day.date), .text(plan.program),
        .text(plan.legalEntity))
      if count > Self.largeBatchRows { try connection.execute(Statements.lookAtBatches) }
      try connection.execute(Statements.strikeBatchTotals, .text(batchID))
      return count
    case .message(let channel):
      let count = try connection.execute(
        Statements.assignMessages, .text(batchID), .date(plan.day.date), .text(plan.program),
        .text(channel))
      if count > Self.largeBatchRows { try connection.execute(Statements.lookAtBatches) }
      return count
    }
  }
}
