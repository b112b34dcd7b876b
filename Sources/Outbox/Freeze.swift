import Host
package import Postgres
import SQLText
import Statements
package import Vocabulary

extension Outbox {
  /// Freezes what a business date owes and no batch carries: one batch per programme and legal
  /// entity for accruals, per programme and channel for messages, per audience, per queue of calls,
  /// one for reports; no batch where there are no rows.
  ///
  /// All of it is one transaction (T1): numbers, rows with their order and cards, counts, sums,
  /// hashes, and the SHA-256 of the files to be. A second call finds nothing left and freezes
  /// nothing. What is outside the guards is frozen too, and held.
  ///
  /// - Parameters:
  ///   - scheduledAt: the instant the night was due; `created` in the manifests.
  ///   - origin: whose audiences, calls and reports leave too; `nil`: none do.
  package func freeze(
    _ businessDate: CivilDate, scheduledAt: Instant, notesOf origin: NoteOrigin? = nil,
    on connection: Connection
  ) throws(Problem) -> [BatchRecord] {
    let frozen = try transaction(isolation: .repeatableRead, on: connection) { () throws(Problem) in
      let day = Day(date: businessDate, scheduledAt: scheduledAt, origin: origin)
      let batches =
        try accrualPlans(day, on: connection) + messagePlans(day, on: connection)
        + notePlans(day, on: connection)
      return try freeze(batches, of: businessDate, on: connection)
    }
    FaultPoint.reach(.outboxFrozen)
    return frozen
  }

  /// Freezes the accruals of a business date alone, inside a transaction of the caller.
  func freezeAccruals(
    _ businessDate: CivilDate, scheduledAt: Instant, on connection: Connection
  ) throws(Problem) -> [BatchRecord] {
    let day = Day(date: businessDate, scheduledAt: scheduledAt, origin: nil)
    return try freeze(accrualPlans(day, on: connection), of: businessDate, on: connection)
  }

  /// Freezes the test messages of a channel alone, inside a transaction of the caller.
  func freezeTests(
    of channel: String, program: String, _ businessDate: CivilDate, scheduledAt: Instant,
    on connection: Connection
  ) throws(Problem) -> BatchRecord {
    let day = Day(date: businessDate, scheduledAt: scheduledAt, origin: nil)
    let plan = Plan(
      program: program, stream: .test(channel: channel), legalEntity: "", day: day)
    return try freeze(plan, on: connection)
  }

  private func accrualPlans(_ day: Day, on connection: Connection) throws(Problem) -> [Plan] {
    var plans: [Plan] = []
    for row in try connection.query(Statements.unbatchedAccruals, .date(day.date)) {
      let program = try Self.name(row, "program")
      let legalEntity = try Self.name(row, "legal_entity")
      let dayBatch = try row.int("day_batch")
      if plans.last?.program != program || plans.last?.legalEntity != legalEntity
        || plans.last?.dayBatch != dayBatch
      {
        plans.append(
          Plan(
            program: program, stream: .accrual, legalEntity: legalEntity, day: day,
            dayBatch: dayBatch))
      }
      plans[plans.count - 1].totals.append(
        Plan.Total(
          campaignID: try row.text("campaign_id"), op: try row.text("op"),
          unit: try row.text("unit"), rows: try row.int64("rows"),
          amount: try row.decimal("amount")))
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

  private func notePlans(_ day: Day, on connection: Connection) throws(Problem) -> [Plan] {
    guard let origin = day.origin else { return [] }
    var plans: [Plan] = []
    for row in try connection.query(Statements.unbatchedNotes, .date(day.date)) {
      let stream: BatchStream =
        switch try row.text("kind") {
        case "audience": .audience(try Self.name(row, "name"))
        case "call": .call(queue: try Self.name(row, "name"))
        default: .report
        }
      plans.append(Plan(program: origin.program, stream: stream, legalEntity: "", day: day))
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
      let batch = try BatchRecord.read(batch.batchID, on: connection)
      if batch.isHeld { try draft(batch.fileName, batch.stream).remove() }
      looked.append(batch)
    }
    return looked
  }

  private struct Day {
    let date: CivilDate
    let scheduledAt: Instant
    let origin: NoteOrigin?
  }

  /// A batch before it has a number.
  private struct Plan {
    let program: String
    let stream: BatchStream
    let legalEntity: String
    let day: Day
    /// Of accruals: which batch of the group and day it is; they say so themselves.
    var dayBatch: Int?
    /// What they sum up to.
    var totals: [Total] = []

    struct Total {
      let campaignID: String
      let op: String
      let unit: String
      let rows: Int64
      let amount: ExactDecimal
    }

    func fileName(_ number: Int64) -> String {
      switch stream {
      case .accrual:
        AccrualFile.name(
          program: program, legalEntity: legalEntity, date: day.date, number: number)
      case .message(let channel):
        MessageFile.name(channel: channel, program: program, date: day.date, number: number)
      case .test(let channel):
        "test_"
          + MessageFile.name(channel: channel, program: program, date: day.date, number: number)
      case .audience(let audience):
        AudienceFile.name(audience: audience, date: day.date, number: number)
      case .call(let queue): CallFile.name(queue: queue, date: day.date, number: number)
      case .report: ReportFile.name(program: program, date: day.date, number: number)
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
    FaultPoint.reach(.outboxNumbered)
    guard number < 100_000_000 else { throw .bug("batch numbers have at most 8 digits") }
    let name = BatchName(
      program: plan.program, stream: plan.stream, legalEntity: plan.legalEntity, number: number,
      businessDate: plan.day.date, environment: environment,
      columns: plan.stream.fileColumns.map(\.name))
    let batchID = name.batchID
    let dialect = dialects.dialect(of: plan.stream, legalEntity: plan.legalEntity)
    let digest = try assign(plan, to: name, BatchRenderer(name, dialect), on: connection)
    FaultPoint.reach(.outboxAssigned)
    let before = try connection.query(
      Statements.chainHeadBefore, .text(plan.program), .text(plan.stream.name),
      .text(plan.legalEntity), .bigint(number))
    let head = BatchRecord.chainHead(
      after: try before.singleOrNil?.text("chain_head") ?? "", batchID: batchID,
      sha256: digest.sha256, root: digest.root)
    try connection.execute(
      Statements.freezeBatch, .text(batchID), .text(plan.program), .text(plan.stream.name),
      .text(plan.legalEntity), .bigint(number), .text(plan.fileName(number)),
      .date(plan.day.date), .timestamptz(plan.day.scheduledAt), .text(environment),
      .bigint(digest.rows), .text(digest.customerHash), .text(digest.rowHash),
      .text(digest.sha256), .bigint(digest.bytes), .text(head),
      plan.dayBatch.map { .integer($0) } ?? .null(.integer),
      dialect.map { .text($0.json.compact) } ?? .null(.text),
      digest.root.map { .text($0) } ?? .null(.text), .textArray(name.columns))
    return try BatchRecord.read(batchID, on: connection)
  }

  /// The temporary file of a batch that is being frozen. It is written in the transaction that counts
  /// and hashes its rows, so that they are rendered once; `publish` goes on with it when its bytes
  /// are those that were committed. Behind a failure it is a leftover like any other.
  private struct Draft {
    let folder: Folder
    let name: EntryName

    func remove() throws(Problem) { try folder.remove(name) }
  }

  private func draft(_ fileName: String, _ stream: BatchStream) throws(Problem) -> Draft {
    let folder = try folders.stream(stream).folder
    let name = TemporaryName.name(for: EntryName(fileName), token: token)
    return Draft(folder: folder, name: name)
  }

  private func write<SomeRow: BatchRow>(
    _ draft: Draft, _ renderer: BatchRenderer,
    from rows: ((SomeRow) throws(Problem) -> Void) throws(Problem) -> Void
  ) throws(Problem) -> BatchDigest {
    try draft.remove()
    let sink = FileSink(
      try DurableFile(
        creating: draft.name, in: draft.folder, isReadableByGroup: folders.isReadableByGroup))
    FaultPoint.reach(.outboxTemporaryCreated)
    let digest = try renderer.render(
      into: { bytes throws(Problem) in try sink.write(bytes) }, from: rows)
    FaultPoint.reach(.outboxTemporaryWritten)
    try sink.finish()
    FaultPoint.reach(.outboxTemporarySynced)
    return digest
  }

  private static let largeBatchRows = 10_000

  /// Gives a batch its rows, and its file what they are.
  private func assign(
    _ plan: Plan, to name: BatchName, _ renderer: BatchRenderer, on connection: Connection
  ) throws(Problem) -> BatchDigest {
    let batchID = name.batchID
    let draft = try draft(plan.fileName(name.number), plan.stream)
    let assigned: Int
    let digest: BatchDigest
    if let dayBatch = plan.dayBatch {
      assigned = try strike(plan.totals, of: batchID, on: connection)
      let copy = AccrualCopy(
        program: plan.program, legalEntity: plan.legalEntity, date: plan.day.date,
        dayBatch: dayBatch)
      digest = try write(draft, renderer) {
        (body: (CopiedRow) throws(Problem) -> Void) throws(Problem) in
        try copy.forEachRow(on: connection, body)
      }
    } else {
      assigned = try assignNotes(plan, to: batchID, on: connection)
      if assigned > Self.largeBatchRows { try connection.execute(Statements.lookAtBatches) }
      digest = try write(draft, renderer) {
        (body: (Row) throws(Problem) -> Void) throws(Problem) in
        try connection.forEachRow(of: plan.stream.rows, .text(batchID), body: body)
      }
    }
    guard digest.rows == Int64(assigned) else {
      throw .bug("the batch \(batchID) got \(assigned) rows and shows \(digest.rows)")
    }
    return digest
  }

  /// - Returns: how many accruals they are.
  private func strike(
    _ totals: [Plan.Total], of batchID: String, on connection: Connection
  ) throws(Problem) -> Int {
    for total in totals {
      try connection.execute(
        Statements.strikeTotal, .text(batchID), .text(total.campaignID), .text(total.op),
        .text(total.unit), .bigint(total.rows), .numeric(total.amount))
    }
    return Int(totals.reduce(0) { $0 + $1.rows })
  }

  /// Gives a batch of anything but accruals its rows.
  private func assignNotes(
    _ plan: Plan, to batchID: String, on connection: Connection
  ) throws(Problem) -> Int {
    let (batch, date) = (SQLValue.text(batchID), SQLValue.date(plan.day.date))
    switch plan.stream {
    case .accrual: throw .bug("accruals say themselves in which batch they leave")
    case .message, .test:
      return try connection.execute(
        Statements.assignMessages, batch, date, .text(plan.program), .text(plan.stream.name))
    case .audience(let audience):
      return try connection.execute(
        Statements.assignAudienceChanges, batch, date, .text(plan.program), .text(audience))
    case .call(let queue):
      return try connection.execute(
        Statements.assignCalls, batch, date, .text(queue), .text(plan.day.origin?.zone ?? "UTC"))
    case .report:
      return try connection.execute(Statements.assignReports, batch, date, .text(plan.program))
    }
  }
}
