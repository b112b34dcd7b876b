import Host
import Vocabulary

/// Reads one batch file and compares everything its manifest says about it.
final class FileProof {
  let manifest: ReadManifest
  let folder: Folder
  let name: EntryName

  private(set) var problems: [Problem] = []
  private(set) var rows: Int64 = 0
  private var customerHash = ControlHash()
  private var rowHash = ControlHash()
  private var sums: [OpAndUnit: (rows: Int64, amount: ExactSum)] = [:]
  private var lastKey: [UInt8] = []

  private struct OpAndUnit: Hashable {
    let op: [UInt8]
    let unit: [UInt8]
  }

  /// Found differences beyond this many in one file are counted, not listed.
  static let listedDifferences = 20

  init(_ manifest: ReadManifest, _ folder: Folder, _ name: EntryName) {
    self.manifest = manifest
    self.folder = folder
    self.name = name
  }

  func run() throws(Problem) {
    let digest = try folder.digest(of: name)
    expect(
      digest.bytes == manifest.file.bytes,
      "is \(digest.bytes) bytes long, the manifest says "
        + "\(manifest.file.bytes)")
    expect(
      "sha256:\(digest.sha256)" == manifest.file.hash,
      "has the hash sha256:\(digest.sha256), the manifest says \(manifest.file.hash)")
    do throws(Problem) {
      try readRows()
    } catch  where error.exit == .reconciliation {
      // What could be read before the broken record says nothing about the totals.
      problems.append(error)
      return
    }
    expect(rows == manifest.file.rows, "has \(rows) rows, the manifest says \(manifest.file.rows)")
    compareTotals()
  }

  private func readRows() throws(Problem) {
    let file = try DescribedFile(manifest, name, in: folder)
    let keyHeader = manifest.file.schema.primaryKey
    let key = manifest.file.schema.fields.firstIndex { $0.name == keyHeader }
    guard let key, let customer = file.positions["customer_id"] else {
      throw difference("lacks a column that every batch file has")
    }
    let (line, batch) = (file.positions["line_no"], file.positions["batch_id"])
    let money = file.positions["amount"].flatMap { amount in
      file.positions["op"].flatMap { op in
        file.positions["currency_or_unit"].map { (amount, op, $0) }
      }
    }
    while let row = try file.next() {
      rows += 1
      checkOrder(row[key] ?? [], line: line.map { row[$0] }, batch: batch.map { row[$0] })
      let amount = money.flatMap { row[$0.0] } ?? []
      customerHash.add(row[customer] ?? [])
      rowHash.add((row[key] ?? []) + [0x7C] + (row[customer] ?? []) + [0x7C] + amount)
      if let money { add(amount, op: row[money.1] ?? [], unit: row[money.2] ?? []) }
    }
    guard let described = manifest.exchange.dialect else { return }
    compare(file.firstRecord, with: described.firstRecord, "first")
    compare(file.lastRecord, with: described.lastRecord, "last")
  }

  /// - Parameters:
  ///   - line: `nil` where the dialect has no such column, as `batch`.
  private func checkOrder(_ key: [UInt8], line: [UInt8]??, batch: [UInt8]??) {
    if let line {
      expect(line == Array(String(rows).utf8), "has another line_no than \(rows) in line \(rows)")
    }
    if let batch {
      expect(
        batch == Array(manifest.exchange.batchID.utf8), "has another batch_id in line \(rows)")
    }
    expect(
      lastKey.lexicographicallyPrecedes(key), "has a key out of order or twice in line \(rows)")
    lastKey = key
  }

  private func add(_ amount: [UInt8], op: [UInt8], unit: [UInt8]) {
    guard let value = ExactSum(amount), !value.isNegative else {
      return expect(false, "has an amount that is no positive decimal in line \(rows)")
    }
    let group = OpAndUnit(op: op, unit: unit)
    let known = sums[group] ?? (0, ExactSum())
    sums[group] = (known.rows + 1, known.amount + value)
  }

  private var sum: ExactSum { sums.values.reduce(ExactSum()) { $0 + $1.amount } }

  /// The record before or behind the rows, field by field.
  private func compare(
    _ record: [DescribedFile.Field], with cells: [ReadManifest.Described.Cell], _ which: String
  ) {
    guard record.count == cells.count else {
      return expect(false, "has a \(which) record of \(record.count) fields")
    }
    for (field, cell) in zip(record, cells) {
      let said = field ?? []
      let agrees =
        if cell.value == "sum" {
          ExactSum(DescribedFile.plain(said, manifest.exchange.dialect?.decimal ?? ".")) == sum
        } else {
          said == Array((cell.text ?? fact(cell.value ?? "")).utf8)
        }
      expect(agrees, "says another \(cell.value ?? "text") in its \(which) record than it has")
    }
  }

  private func fact(_ name: String) -> String {
    let exchange = manifest.exchange
    return switch name {
    case "rows": String(rows)
    case "batch_id": exchange.batchID
    case "number": String(exchange.sequence)
    case "environment": exchange.environment
    case "program": exchange.program
    case "legal_entity": exchange.legalEntity ?? ""
    case "business_date": exchange.businessDate
    default: ""
    }
  }

  private func compareTotals() {
    let control = manifest.exchange.controlTotals
    expect(
      customerHash.description == control.customerHash,
      "has the customer_hash \(customerHash), the manifest says \(control.customerHash)")
    expect(
      rowHash.description == control.rowHash,
      "has the row_hash \(rowHash), the manifest says \(control.rowHash)")
    if let amount = control.amount {
      expect(
        sum == ExactSum(Array(amount.utf8)), "sums up to \(sum), the manifest says \(amount)")
    }
    guard let totals = manifest.exchange.totals else { return }
    expect(totals.count == sums.count, "has other ops and units than the manifest")
    for total in totals {
      let found = sums[OpAndUnit(op: Array(total.op.utf8), unit: Array(total.unit.utf8))]
      expect(
        found?.rows == total.rows && found?.amount == ExactSum(Array(total.amount.utf8)),
        "sums up to another total of \(total.op) in \(total.unit) than \(total.amount) in "
          + "\(total.rows) rows")
    }
  }

  private func expect(_ holds: Bool, _ text: @autoclosure () -> String) {
    guard !holds, problems.count < Self.listedDifferences else { return }
    problems.append(difference(text()))
  }

  private func difference(_ text: String) -> Problem {
    Problem(.reconciliation, text, at: folder.place(of: name))
  }
}

extension ControlHash {
  /// Bytes as a reader of the file has them.
  fileprivate mutating func add(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { add(bytes: $0) }
  }
}
