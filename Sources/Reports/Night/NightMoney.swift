import Postgres
import SQLText
import Statements
import Vocabulary

/// What a night owes, by legal entity and campaign, and that ledger and batches say the same.
struct NightMoney {
  struct Line {
    let entity: String
    let campaign: String
    let op: String
    let unit: String
    let rows: Int
    let customers: Int
    let amount: ExactDecimal
    let batchRows: Int
    let batchAmount: ExactDecimal

    var agrees: Bool { rows == batchRows && amount == batchAmount }
  }

  struct Batch {
    let id: String
    let stream: String
    let entity: String
    let file: String
    let state: String
    let rows: Int
    let amount: String
    let sha256: String
  }

  private let context: ReportContext
  private(set) var lines: [Line] = []
  private(set) var batches: [Batch] = []

  init(
    of run: ReportedRun, _ context: ReportContext, on connection: Connection
  ) throws(Problem) {
    self.context = context
    for row in try connection.query(Statements.reportedAccruals, .date(run.businessDate)) {
      lines.append(
        Line(
          entity: try row.text("legal_entity"), campaign: try row.text("campaign_id"),
          op: try row.text("op"), unit: try row.text("unit"), rows: try row.int("rows"),
          customers: try row.int("customers"), amount: try row.decimal("amount"),
          batchRows: try row.int("batch_rows"), batchAmount: try row.decimal("batch_amount")))
    }
    for row in try connection.query(Statements.reportedBatches, .date(run.businessDate)) {
      batches.append(
        Batch(
          id: try row.text("batch_id"), stream: try row.text("stream"),
          entity: try row.text("legal_entity"), file: try row.text("file_name"),
          state: try row.text("state"), rows: try row.int("rows"),
          amount: try row.text("amount"), sha256: try row.text("sha256")))
    }
  }

  var accruals: Int { lines.filter { $0.op == "ACCRUE" }.reduce(0) { $0 + $1.rows } }
  var agrees: Bool { lines.allSatisfy(\.agrees) }

  /// What was accrued in each unit.
  var sums: [(unit: String, amount: DecimalSum)] {
    var sums: [String: DecimalSum] = [:]
    for line in lines where line.op == "ACCRUE" {
      sums[line.unit, default: DecimalSum()].add(line.amount)
    }
    return sums.sorted { $0.key < $1.key }.map { (unit: $0.key, amount: $0.value) }
  }

  var section: Document.Section {
    var table = Document.Table(
      "Accruals of the night in the ledger, beside what its batches were struck to",
      [
        .text("legal entity"), .text("campaign"), .text("op"), .number("customers"),
        .number("rows"), .number("amount"), .text("unit"), .number("rows in batches"),
        .number("amount in batches"), .text("control"),
      ], whenEmpty: "nothing was accrued")
    for line in lines {
      table.add([
        .text(line.entity), .text(line.campaign), .text(line.op.lowercased()),
        .count(line.customers), .count(line.rows), .amount(line.amount.description),
        .text(line.unit), .count(line.batchRows), .amount(line.batchAmount.description),
        .text(line.agrees ? "agrees" : "DIFFERS", tone: line.agrees ? .plain : .bad),
      ])
    }
    return Document.Section(
      id: "accruals", title: "Accruals", [.table(table), .table(totals), .table(files)])
  }

  /// Names here are identifiers and numbers: nothing needs a quote, and no cell is a formula.
  var csv: String {
    let rows = lines.map { line in
      [
        line.entity, line.campaign, line.op, line.unit, "\(line.rows)", line.amount.description,
        "\(line.batchRows)", line.batchAmount.description,
      ].joined(separator: ",")
    }
    let head = "legal_entity,campaign,op,unit,rows,amount,batch_rows,batch_amount"
    return ([head] + rows).map { "\($0)\n" }.joined()
  }

  /// Per legal entity, op and unit: what finance ties out.
  private var totals: Document.Table {
    struct Key: Hashable {
      let entity: String
      let op: String
      let unit: String
    }
    var table = Document.Table(
      "Control totals",
      [
        .text("legal entity"), .text("op"), .number("rows"), .number("amount"), .text("unit"),
      ], whenEmpty: "none")
    var known: [Key] = []
    var rows: [Key: Int] = [:]
    var amounts: [Key: DecimalSum] = [:]
    for line in lines {
      let key = Key(entity: line.entity, op: line.op, unit: line.unit)
      if rows[key] == nil { known.append(key) }
      rows[key, default: 0] += line.rows
      amounts[key, default: DecimalSum()].add(line.amount)
    }
    for key in known {
      table.add([
        .text(key.entity), .text(key.op.lowercased()), .count(rows[key] ?? 0),
        .amount((amounts[key] ?? DecimalSum()).description), .text(key.unit),
      ])
    }
    return table
  }

  private var files: Document.Table {
    var table = Document.Table(
      "Files out",
      [
        .text("file"), .text("stream"), .text("state"), .number("rows"), .number("amount"),
        .text("sha256 begins"),
      ], whenEmpty: "no file was written")
    for batch in batches {
      table.add([
        .text(batch.file), .text(batch.stream),
        .text(
          batch.state.lowercased(), tone: batch.state == "PUBLISHED" ? .plain : .warning),
        .count(batch.rows),
        batch.stream == "accrual" ? .amount(batch.amount) : .blank,
        .text(String(batch.sha256.prefix(16))),
      ])
    }
    return table
  }

  var tasks: [Document.Task] {
    agrees
      ? []
      : [
        Document.Task(
          .bad, "the ledger and the batches of the night do not say the same sums",
          command: context.command("ledger verify"))
      ]
  }
}
