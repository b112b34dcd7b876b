import Vocabulary

/// Tables as one page for the printer: HTML without a script, a link or anything from outside.
struct FinancePage {
  let title: String
  /// One sentence under the title.
  let verdict: String
  let tables: [FinanceTable]

  var bytes: [UInt8] {
    let sections = tables.map { table in
      "<section><h2>\(escaped(table.title))</h2>\(grid(table))</section>"
    }
    let page = """
      <!doctype html>
      <html lang="en"><head><meta charset="utf-8"><title>\(escaped(title))</title>
      <style>\(Self.style)</style></head>
      <body><h1>\(escaped(title))</h1><p class="verdict">\(escaped(verdict))</p>
      \(sections.joined(separator: "\n"))
      <footer>Checked and agreed: ____________________ &nbsp; Date: ____________</footer>
      </body></html>

      """
    return Array(page.utf8)
  }

  private static let style = """
    @page { size: A4 landscape; margin: 14mm }
    body { font: 10pt/1.35 sans-serif; color: #111; margin: 2em auto; max-width: 75em }
    h1 { font-size: 16pt; margin: 0 } h2 { font-size: 11pt; margin: 1.4em 0 .3em }
    table { border-collapse: collapse; width: 100%; font-size: 8.5pt }
    th, td { padding: .2em .5em; border-bottom: 1px solid #ccc; text-align: left }
    th { border-bottom: 1.5px solid #111 } .n { text-align: right; font-variant-numeric: tabular-nums }
    tr.totals td { border-top: 1.5px solid #111; font-weight: bold } thead { display: table-header-group }
    tr { break-inside: avoid } .verdict { font-weight: bold } footer { margin-top: 3em }
    """

  private func grid(_ table: FinanceTable) -> String {
    if table.allRows.isEmpty { return "<p>none</p>" }
    let first = table.allRows[0]
    let heads = zip(table.columns, first).map { name, cell in
      "<th\(cell.isNumber ? " class=\"n\"" : "")>\(escaped(name))</th>"
    }
    let rows = table.rows.map { "<tr>\($0.map(cell).joined())</tr>" }
    let totals = table.totals.map { "<tr class=\"totals\">\($0.map(cell).joined())</tr>" } ?? ""
    return "<table><thead><tr>\(heads.joined())</tr></thead>"
      + "<tbody>\(rows.joined(separator: "\n"))\(totals)</tbody></table>"
  }

  private func cell(_ cell: FinanceTable.Cell) -> String {
    let text: String
    switch cell {
    case .text(let value): text = escaped(FormulaGuard.plain(value))
    case .amount(let amount): text = FinanceTable.twoDecimals(amount)
    case .count(let count): text = String(count)
    case .date(let date): text = date.description
    }
    return "<td\(cell.isNumber ? " class=\"n\"" : "")>\(text)</td>"
  }

  private func escaped(_ text: String) -> String { Workbook.escaped(text) }
}
