package import Host
package import Vocabulary

extension Reconciliation {
  /// Writes what finance reads: an XLSX workbook, one printable HTML page, and a CSV of each table. The
  /// same result is the same bytes; the machine files of the outbox are not touched.
  ///
  /// - Parameter usesDecimalComma: CSV with `;`, a decimal comma and a byte order mark.
  /// - Returns: the names of the files.
  /// - Throws: exit 73 when another file stands under one of the names.
  package func write(
    to folder: Folder, usesDecimalComma: Bool = false
  ) throws(Problem) -> [String] {
    let tables = financeTables
    let span = from == to ? "\(to)" : "\(from) to \(to)"
    let page = FinancePage(
      title: "Reconciliation \(span)", verdict: verdict, tables: tables)
    var files: [(name: String, content: [UInt8])] = [
      workbook, ("\(stem).html", page.bytes),
    ]
    for table in tables {
      files.append(
        ("\(stem)_\(table.name).csv", table.csv(usesDecimalComma ? .decimalComma : .plain)))
    }
    for file in files { try Self.place(file.content, as: EntryName(file.name), in: folder) }
    return files.map(\.name)
  }

  /// The XLSX workbook by itself, with its name: `recon_2026-11-21.xlsx`.
  package var workbook: (name: String, content: [UInt8]) {
    ("\(stem).xlsx", Workbook(financeTables).bytes)
  }

  private var stem: String { from == to ? "recon_\(to)" : "recon_\(from)_\(to)" }

  private static func place(
    _ content: [UInt8], as name: EntryName, in folder: Folder
  ) throws(Problem) {
    guard try folder.status(of: name) != nil else {
      return try DurableFile.write(content, as: name, in: folder)
    }
    guard try folder.digest(of: name).sha256 == SHA256.hex(of: content) else {
      throw Problem(
        .cannotCreate, "another result stands here", at: folder.place(of: name),
        hint: "name another folder, or remove what is not needed any more")
    }
  }

  private var verdict: String {
    differenceCount == 0
      ? "Ledger, files and answers agree."
      : "\(differenceCount) difference\(differenceCount == 1 ? "" : "s") found: see Differences."
  }

  /// Totals first: what people look for.
  var financeTables: [FinanceTable] {
    [totalsTable, outcomesTable, batchesTable, rollForwardTable, differencesTable]
  }

  private static let movements = [
    "opening", "exported", "confirmed", "rejected", "reversed", "closing",
  ]

  /// By legal entity, unit and op over all the days: what was open before the first, what moved,
  /// what is open behind the last.
  private var totalsTable: FinanceTable {
    var table = FinanceTable(
      "totals", "Totals", columns: ["legal entity", "unit", "op"] + Self.movements)
    struct Group: Hashable {
      let entity: String
      let unit: String
      let op: String
    }
    var order: [Group] = []
    var lines: [Group: [RollForwardLine]] = [:]
    for line in rollForward {
      let group = Group(entity: line.legalEntity, unit: line.unit, op: line.op)
      if lines[group] == nil { order.append(group) }
      lines[group, default: []].append(line)
    }
    for group in order {
      guard let days = lines[group], let first = days.first, let last = days.last else { continue }
      func sum(_ part: (RollForwardLine) -> ExactDecimal) -> FinanceTable.Cell {
        var sum = DecimalSum()
        for day in days { sum.add(part(day)) }
        return .amount(sum.description)
      }
      table.add([
        .text(group.entity), .text(group.unit), .text(group.op),
        .amount(first.opening.description), sum(\.exported), sum(\.confirmed), sum(\.rejected),
        sum(\.reversed), .amount(last.closing.description),
      ])
    }
    return table
  }

  private var outcomesTable: FinanceTable {
    var table = FinanceTable(
      "outcomes", "Outcomes", columns: ["outcome", "accruals", "is a difference"])
    for matchClass in MatchClass.allCases {
      guard let count = counts[matchClass] else { continue }
      table.add([
        .text(matchClass.rawValue), .count(count), .text(matchClass.isDifference ? "yes" : "no"),
      ])
    }
    return table
  }

  private var batchesTable: FinanceTable {
    var table = FinanceTable(
      "batches", "Batches",
      columns: [
        "day", "legal entity", "batch", "file", "rows", "accrued", "reversed", "matched",
        "rejected", "no answer", "differences", "sha256",
      ])
    var sums = (rows: 0, accrued: DecimalSum(), reversed: DecimalSum())
    var counted = [0, 0, 0, 0]
    for line in batchLines {
      let counts = [
        line.counts[.matched, default: 0], line.counts[.rejected, default: 0],
        line.counts[.noResponse, default: 0],
        line.counts.reduce(0) { $0 + ($1.key.isDifference ? $1.value : 0) },
      ]
      table.add(
        [
          .date(line.day), .text(line.legalEntity), .text(line.batchID), .text(line.fileName),
          .count(line.rows), .amount(line.accrued.description), .amount(line.reversed.description),
        ] + counts.map { .count($0) } + [.text(line.sha256)])
      sums.rows += line.rows
      sums.accrued.add(line.accrued)
      sums.reversed.add(line.reversed)
      counted = zip(counted, counts).map(+)
    }
    if !batchLines.isEmpty {
      table.totals =
        [
          .text("total"), .text(""), .text(""), .text(""), .count(sums.rows),
          .amount(sums.accrued.description), .amount(sums.reversed.description),
        ] + counted.map { .count($0) } + [.text("")]
    }
    return table
  }

  private var rollForwardTable: FinanceTable {
    var table = FinanceTable(
      "roll_forward", "Roll forward",
      columns: ["day", "legal entity", "unit", "op"] + Self.movements)
    for line in rollForward {
      let amounts = [
        line.opening, line.exported, line.confirmed, line.rejected, line.reversed, line.closing,
      ]
      table.add(
        [.date(line.day), .text(line.legalEntity), .text(line.unit), .text(line.op)]
          + amounts.map { .amount($0.description) })
    }
    return table
  }

  private var differencesTable: FinanceTable {
    var table = FinanceTable(
      "differences", "Differences", columns: ["class", "batch", "accrual key", "finding"])
    for difference in differences {
      table.add([
        .text(difference.matchClass.rawValue), .text(difference.batchID),
        .text(difference.accrualKey), .text(difference.text),
      ])
    }
    return table
  }
}
