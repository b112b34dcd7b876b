import Glibc
import Host
import Outbox
import Postgres
import Reconciliation
import Runner
import SQLText
import Vocabulary

extension CommandDefinition {
  static let benchExport = CommandDefinition(
    words: ["bench", "export"],
    abstract: "time freeze and writing of accruals, and their match with answers, against COPY",
    details: [
      "Prints one object. copy_seconds: a bare COPY (…) TO STDOUT of the rows of the file in its "
        + "order. export_seconds: freeze, write, hash, read back, sync and publish of the same rows "
        + "in the same run; copy_ratio = copy_seconds / export_seconds. match_seconds: the three-way "
        + "match of them all, each answered; match_ratio = match_seconds / copy_seconds. "
        + "recovery_seconds: the slowest of five nights that were killed, from the start of the "
        + "second process to its end. The database is a new private one under var/, and goes when "
        + "the command ends."
    ],
    options: [
      OptionDefinition(
        name: "--rows", value: .integer(1...100_000_000), meaning: "accruals", standard: "1000000"),
      .json(
        BenchGround.figures(
          "rows", "bytes", "copy_seconds", "freeze_seconds", "export_seconds", "copy_ratio",
          "match_seconds", "match_ratio", "recovery_seconds")),
    ],
    example: "bench export --rows 100000 --json",
    perform: { invocation throws(Problem) in
      try BenchGround.run("bench export") { ground throws(Problem) in
        try ExportBench(ground: ground, rows: invocation.number("--rows")).measure()
      }
    })
}

/// One large batch from the ledger to the outbox and back from the platform.
private struct ExportBench {
  let ground: BenchGround
  let rows: Int

  private var connection: Connection { ground.connection }
  private static let day = CivilDate(year: 2026, month: 11, day: 21) ?? CivilDate(daysSinceEpoch: 0)
  private static let scheduledAt = Instant(secondsSinceEpoch: 1_795_222_800)

  func measure() throws(Problem) -> JSONValue {
    let recovery = try recoverySeconds()
    BenchGround.tell("making \(HumanNumber.grouped(rows)) accruals")
    try fill()
    BenchGround.tell("freezing and writing them")
    let folder = try Folder(creating: ground.installation.folders.outbox)
    let outbox = try Outbox(folder, environment: "test", token: 1) { _ in }
    let start = ContinuousClock.now
    let batches = try outbox.freeze(Self.day, scheduledAt: Self.scheduledAt, on: connection)
    let freeze = start.duration(to: .now).inSeconds
    for batch in batches { _ = try outbox.publish(batch, on: connection) }
    let export = start.duration(to: .now).inSeconds
    guard let batch = batches.first, batches.count == 1, batch.rows == rows, !batch.isHeld else {
      throw .bug("the bench froze \(batches.count) batches")
    }
    BenchGround.tell("copying them")
    let copy = try copySeconds(batch)
    BenchGround.tell("matching them")
    try answer()
    let matchStart = ContinuousClock.now
    let match = try Reconciliation.run(folder, from: Self.day, to: Self.day, on: connection)
    let matched = matchStart.duration(to: .now).inSeconds
    guard match.differenceCount == 0, match.rows == rows else {
      throw .bug("the bench's answers do not match: \(match.counts)")
    }
    return .object([
      ("rows", .integer(rows)), ("bytes", .integer(Int(batch.bytes))),
      ("copy_seconds", BenchGround.number(copy)), ("freeze_seconds", BenchGround.number(freeze)),
      ("export_seconds", BenchGround.number(export)),
      ("copy_ratio", BenchGround.number(copy / export)),
      ("match_seconds", BenchGround.number(matched)),
      ("match_ratio", BenchGround.number(matched / copy)),
      ("recovery_seconds", BenchGround.number(recovery)),
    ])
  }

  /// Customers with cards and what they are owed, as a campaign's night inserts it.
  private func fill() throws(Problem) {
    try connection.execute(
      """
      INSERT INTO warehouse.customer
        (customer_id, registered_at, registered_on, card, first_load, last_load)
      SELECT
        'C-' || n, '2024-01-01 00:00:00Z', '2024-01-01', '7' || lpad(n::text, 15, '0'), 1, 1
      FROM generate_series(1, \(rows)) AS n
      """)
    try connection.execute(
      """
      INSERT INTO ledger.accrual (
        customer_id, accrual_key, op, revision, program, legal_entity, amount, unit, valid_from,
        valid_to, campaign_id, step_id, rule_version, occasion, description, business_date, card,
        day_batch
      )
      SELECT
        'C-' || n,
        substr(encode(sha256(convert_to(
          '1|demo|birthday-bonus|gift|C-' || n || '|birthday:2026|ACCRUE|1', 'UTF8')), 'hex'),
          1, 32),
        'ACCRUE', 1, 'demo', 'north', (n % 100000 + 1) * 0.01, 'bonus', \(Self.day),
        \(Self.day) + 30, 'birthday-bonus', 'gift', 'a1b2c3d4e5f6', 'birthday:2026',
        'Birthday bonus', \(Self.day), '7' || lpad(n::text, 15, '0'), 1
      FROM generate_series(1, \(rows)) AS n
      """)
    try connection.execute("ANALYZE ledger.accrual, warehouse.customer")
    try connection.execute("CHECKPOINT")
  }

  private func copySeconds(_ batch: BatchRecord) throws(Problem) -> Double {
    try connection.execute("CHECKPOINT")
    let start = ContinuousClock.now
    var bytes = 0
    try connection.transaction { () throws(Problem) in
      try connection.set(inTransaction: [
        "nightledger.business_date": batch.businessDate.description
      ])
      try connection.copyOut(
        """
        COPY (
          SELECT
            a.accrual_key, a.op, a.ref_accrual_key, a.program, a.legal_entity, a.customer_id,
            a.card, a.amount, a.unit, a.valid_from, a.valid_to, a.campaign_id, a.step_id,
            a.rule_version, a.occasion, a.description
          FROM ledger.accrual AS a
          WHERE a.business_date = current_setting('nightledger.business_date')::date
          ORDER BY a.accrual_key, a.customer_id
        ) TO STDOUT
        """
      ) { piece throws(Problem) in bytes += piece.count }
    }
    guard bytes > 0 else { throw .bug("the bare copy gave nothing") }
    return start.duration(to: .now).inSeconds
  }

  /// The platform confirms everything the next morning.
  private func answer() throws(Problem) {
    try connection.execute(
      """
      INSERT INTO warehouse.accrual_response
        (customer_id, accrual_key, status, batch_id, amount, code, processed_at, processed_on,
         original_status, first_load, last_load)
      SELECT
        a.customer_id, a.accrual_key, 'confirmed', a.batch_id, a.amount, NULL,
        '2026-11-21 05:00:00Z', \(Self.day), NULL, 0, 0
      FROM ledger.batch_accrual AS a
      """)
    try connection.execute("ANALYZE warehouse.accrual_response")
    try connection.execute("CHECKPOINT")
  }

  /// Nights of two birthdays, killed ever later, and how long the start after each took.
  private func recoverySeconds() throws(Problem) -> Double {
    BenchGround.tell("killing nights")
    var slowest = 0.0
    for (number, milliseconds) in [60, 120, 180, 240, 300].enumerated() {
      let date = Self.day.adding(days: number - 10).description
      try deliver(number)
      var program = Program("/proc/self/exe", ["run", "--date", date])
      program.folder = ground.scratch.path
      program.output = .null
      program.errors = .null
      let child = try program.start()
      usleep(UInt32(milliseconds) * 1000)
      child.send(signal: SIGKILL)
      _ = try child.wait(until: .after(.seconds(10)))
      let start = ContinuousClock.now
      let ending = try program.output(until: .after(.seconds(60))).ending
      slowest = max(slowest, start.duration(to: .now).inSeconds)
      guard ending.isSuccess else { throw .bug("a night behind a killed one \(ending)") }
    }
    return slowest
  }

  private func deliver(_ number: Int) throws(Problem) {
    let date = Self.day.adding(days: number - 10)
    let text = """
      local_id,register_date,birth_date
      K-\(number),2020-01-01 00:00:00,1990-\(date.description.dropFirst(5))

      """
    let folder = try Folder(creating: ground.installation.folders.inbox("customers"))
    try DurableFile.write(
      Array(text.utf8), as: EntryName("customers_\(number).csv"), in: folder)
  }
}
