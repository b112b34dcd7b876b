import Vocabulary

/// The completion signal of a batch and the description of its file: a Frictionless Data Package
/// v1 with an object `exchange` of ours. A pure function of the batch and its totals.
enum Manifest {
  static func bytes(
    of batch: BatchRecord, totals: [BatchTotal], finance: [UInt8]?
  ) -> [UInt8] {
    ManifestValue.object([
      ("profile", .text("tabular-data-package")),
      ("name", .text(batch.batchID)),
      ("created", .text(batch.scheduledAt.description)),
      ("resources", .list([resource(of: batch)])),
      ("exchange", exchange(of: batch, totals, finance)),
    ]).bytes
  }

  private static func resource(of batch: BatchRecord) -> ManifestValue {
    .object([
      ("profile", .text("tabular-data-resource")),
      ("name", .text(batch.stream.name)),
      ("path", .text(batch.fileName)),
      ("bytes", .number(batch.bytes)),
      ("hash", .text("sha256:\(batch.sha256)")),
      ("rows", .number(batch.rows)),
      ("encoding", .text("utf-8")),
      ("dialect", .object(dialect(of: batch))),
      ("schema", .object(schema(of: batch))),
    ])
  }

  /// How a table reader takes the file; records around the rows are lines for it to pass over.
  private static func dialect(of batch: BatchRecord) -> [(String, ManifestValue)] {
    let dialect = batch.layout
    var members: [(String, ManifestValue)] = [
      ("delimiter", .text(String(Unicode.Scalar(dialect.delimiter)))),
      ("lineTerminator", .text(dialect.lineEnd.text)),
    ]
    // Said outright, for some readers guess from the first lines which of them is the header.
    if batch.dialect != nil { members.append(("header", .truth(dialect.hasHeader))) }
    if dialect.hasHeader, !dialect.firstRecord.isEmpty {
      members.append(("headerRows", .list([.number(2)])))
    }
    let before = (dialect.firstRecord.isEmpty ? 0 : 1) + (dialect.hasHeader ? 1 : 0)
    let passed =
      (dialect.firstRecord.isEmpty ? [] : [Int64(1)])
      + (dialect.lastRecord.isEmpty ? [] : [Int64(before) + batch.rows + 1])
    if !passed.isEmpty { members.append(("commentRows", .list(passed.map { .number($0) }))) }
    return members
  }

  private static func schema(of batch: BatchRecord) -> [(String, ManifestValue)] {
    let dialect = batch.layout
    let key = batch.stream.columns[0].name
    return [
      ("fields", .list(dialect.columns.map { field($0, of: batch.stream, dialect) })),
      (
        "primaryKey",
        .text(dialect.columns.first { $0.cell == .value(key) }?.header ?? key)
      ),
      ("missingValues", .list([.text("")])),
    ]
  }

  private static func field(
    _ column: OutboundDialect.Column, of stream: BatchStream, _ dialect: OutboundDialect
  ) -> ManifestValue {
    var members: [(String, ManifestValue)] = [("name", .text(column.header))]
    switch column.cell {
    case .text(let text):
      members.append(("type", .text("string")))
      if !text.isEmpty {
        let only = ManifestValue.list([.text(text)])
        members.append(
          ("constraints", .object([("required", .truth(true)), ("enum", only)])))
      }
    case .value(let name):
      guard let column = stream.columns.first(where: { $0.name == name }) else {
        preconditionFailure("a dialect has the columns of its kind of file")
      }
      members.append(("type", .text(column.kind.rawValue)))
      if column.kind == .number, dialect.decimal != UInt8(ascii: ".") {
        members.append(("decimalChar", .text(String(Unicode.Scalar(dialect.decimal)))))
      }
      if column.isRequired {
        members.append(("constraints", .object([("required", .truth(true))])))
      }
    }
    return .object(members)
  }

  private static func exchange(
    of batch: BatchRecord, _ totals: [BatchTotal], _ finance: [UInt8]?
  ) -> ManifestValue {
    var members: [(String, ManifestValue)] = [
      ("version", .number(1)),
      ("environment", .text(batch.environment)),
      ("stream", .text(batch.stream.name)),
      ("program", .text(batch.program)),
      ("legal_entity", batch.legalEntity.isEmpty ? .null : .text(batch.legalEntity)),
      ("batch_id", .text(batch.batchID)),
      ("business_date", .text(batch.businessDate.description)),
      ("sequence", .number(batch.number)),
      ("previous_sequence", batch.number > 1 ? .number(batch.number - 1) : .null),
      ("kind", .text("delta")),
      ("status", .text(batch.stream.isTest ? "test" : "new")),
      ("chain_head", .text(batch.chainHead)),
      ("control_totals", controlTotals(of: batch)),
    ]
    if let root = batch.root { members.append(("root", .text(root))) }
    if let dialect = batch.dialect { members.append(("dialect", ManifestValue(dialect.json))) }
    if let finance, let name = batch.financeName {
      members.append(("totals", .list(totals.filter { $0.campaignID == nil }.map(total))))
      members.append(
        (
          "finance",
          .object([
            ("path", .text(name)), ("bytes", .number(Int64(finance.count))),
            ("hash", .text("sha256:\(SHA256.hex(of: finance))")),
          ])
        ))
    }
    return .object(members)
  }

  private static func controlTotals(of batch: BatchRecord) -> ManifestValue {
    let amount = batch.stream == .accrual ? [("amount", ManifestValue.text(batch.amount))] : []
    return .object(
      amount + [
        ("customer_hash", .text(batch.customerHash)), ("row_hash", .text(batch.rowHash)),
      ])
  }

  private static func total(_ total: BatchTotal) -> ManifestValue {
    .object([
      ("op", .text(total.op)), ("unit", .text(total.unit)), ("rows", .number(total.rows)),
      ("amount", .text(total.amount)),
    ])
  }
}
