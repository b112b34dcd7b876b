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
      ("dialect", .object([("delimiter", .text(",")), ("lineTerminator", .text("\n"))])),
      (
        "schema",
        .object([
          ("fields", .list(batch.stream.columns.map(field))),
          ("primaryKey", .text(batch.stream.columns[0].name)),
          ("missingValues", .list([.text("")])),
        ])
      ),
    ])
  }

  private static func field(_ column: BatchColumn) -> ManifestValue {
    var members: [(String, ManifestValue)] = [
      ("name", .text(column.name)), ("type", .text(column.kind.rawValue)),
    ]
    if column.isRequired {
      members.append(("constraints", .object([("required", .truth(true))])))
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
      ("status", .text("new")),
      ("chain_head", .text(batch.chainHead)),
      ("control_totals", controlTotals(of: batch)),
    ]
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
