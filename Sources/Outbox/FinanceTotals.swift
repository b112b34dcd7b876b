import Vocabulary

/// The page beside an accrual file that finance ties out: what the file sums up to by campaign, op
/// and unit, and which bytes it speaks of. A pure function of the batch and its totals.
enum FinanceTotals {
  static func bytes(of batch: BatchRecord, totals: [BatchTotal]) -> [UInt8] {
    let head = [
      ("environment", batch.environment),
      ("program", batch.program),
      ("legal entity", batch.legalEntity),
      ("batch", batch.batchID),
      ("business date", batch.businessDate.description),
      ("file", batch.fileName),
      ("sha256", batch.sha256),
      ("rows", String(batch.rows)),
    ]
    let lines = head.map { name, value in leftAligned(name, 15) + value } + [""] + table(totals)
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }

  private static func table(_ totals: [BatchTotal]) -> [String] {
    let titles = ["campaign", "op", "unit", "rows", "amount"]
    let cells = totals.map { total in
      [total.campaignID ?? "all", total.op, total.unit, String(total.rows), total.amount]
    }
    let widths = titles.indices.map { column in
      ([titles] + cells).map { $0[column].count }.max() ?? 0
    }
    return ([titles] + cells).map { row in
      row.indices.map { column in
        column < 3
          ? leftAligned(row[column], widths[column]) : rightAligned(row[column], widths[column])
      }.joined(separator: "  ")
    }
  }

  private static func leftAligned(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }

  private static func rightAligned(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }
}
