import Vocabulary

/// Tables as an XLSX workbook: one sheet each, a frozen header, real dates, amounts as numbers with
/// two decimals, and no formula anywhere.
///
/// Office Open XML, ECMA-376 part 1. Texts are inline strings, so none can be taken for a formula; one
/// that begins like a formula keeps its apostrophe (`quotePrefix`) when it is edited.
struct Workbook {
  private let tables: [FinanceTable]

  init(_ tables: [FinanceTable]) {
    self.tables = tables
  }

  /// The indices of the cell formats in `styles.xml`.
  private enum Format: Int {
    case text, head, amount, count, date, guarded, totalText, totalAmount, totalCount
  }

  var bytes: [UInt8] {
    var archive = StoredArchive()
    archive.add("[Content_Types].xml", Self.document(contentTypes))
    archive.add(
      "_rels/.rels",
      Self.relations([("rId1", "officeDocument", "xl/workbook.xml")]))
    archive.add("xl/workbook.xml", Self.document(workbook))
    archive.add(
      "xl/_rels/workbook.xml.rels",
      Self.relations(
        tables.indices.map { ("rId\($0 + 1)", "worksheet", "worksheets/sheet\($0 + 1).xml") }
          + [("rId\(tables.count + 1)", "styles", "styles.xml")]))
    archive.add("xl/styles.xml", Self.document(Self.styles))
    for (index, table) in tables.enumerated() {
      archive.add("xl/worksheets/sheet\(index + 1).xml", Self.document(sheet(table)))
    }
    return archive.bytes
  }

  private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let package = "http://schemas.openxmlformats.org/package/2006"
  private static let type = "application/vnd.openxmlformats-officedocument.spreadsheetml"

  private static func document(_ content: String) -> String {
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n\(content)"
  }

  private static func relations(_ list: [(id: String, kind: String, target: String)]) -> String {
    let items = list.map { item in
      "<Relationship Id=\"\(item.id)\" Type=\"\(office)/\(item.kind)\" Target=\"\(item.target)\"/>"
    }
    return document(
      "<Relationships xmlns=\"\(package)/relationships\">\(items.joined())</Relationships>")
  }

  private var contentTypes: String {
    let sheets = tables.indices.map { index in
      "<Override PartName=\"/xl/worksheets/sheet\(index + 1).xml\" "
        + "ContentType=\"\(Self.type).worksheet+xml\"/>"
    }
    return "<Types xmlns=\"\(Self.package)/content-types\">"
      + "<Default Extension=\"rels\" "
      + "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
      + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
      + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"\(Self.type).sheet.main+xml\"/>"
      + "<Override PartName=\"/xl/styles.xml\" ContentType=\"\(Self.type).styles+xml\"/>"
      + sheets.joined() + "</Types>"
  }

  private var workbook: String {
    let sheets = tables.enumerated().map { index, table in
      "<sheet name=\"\(Self.escaped(table.title))\" sheetId=\"\(index + 1)\" r:id=\"rId\(index + 1)\"/>"
    }
    return "<workbook xmlns=\"\(Self.main)\" xmlns:r=\"\(Self.office)\">"
      + "<sheets>\(sheets.joined())</sheets></workbook>"
  }

  private static let styles: String = {
    func format(number: Int, font: Int = 0, quoted: Bool = false) -> String {
      "<xf numFmtId=\"\(number)\" fontId=\"\(font)\" fillId=\"0\" borderId=\"0\" xfId=\"0\""
        + (number == 0 ? "" : " applyNumberFormat=\"1\"") + (font == 0 ? "" : " applyFont=\"1\"")
        + (quoted ? " quotePrefix=\"1\"" : "") + "/>"
    }
    // 49 text, 4 #,##0.00, 3 #,##0, 164 ours.
    let formats = [
      format(number: 49), format(number: 49, font: 1), format(number: 4), format(number: 3),
      format(number: 164), format(number: 49, quoted: true), format(number: 49, font: 1),
      format(number: 4, font: 1), format(number: 3, font: 1),
    ]
    return "<styleSheet xmlns=\"\(main)\">"
      + "<numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\\-dd\"/></numFmts>"
      + "<fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font>"
      + "<font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
      + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
      + "<fill><patternFill patternType=\"gray125\"/></fill></fills>"
      + "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
      + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/>"
      + "</cellStyleXfs><cellXfs count=\"\(formats.count)\">\(formats.joined())</cellXfs>"
      + "</styleSheet>"
  }()

  private func sheet(_ table: FinanceTable) -> String {
    let widths = table.columns.indices.map { column in
      "<col min=\"\(column + 1)\" max=\"\(column + 1)\" width=\"\(Self.width(column, table))\" "
        + "customWidth=\"1\"/>"
    }
    var rows = [Self.row(1, table.columns.map { Self.text($0, .head) })]
    for (index, cells) in table.rows.enumerated() {
      rows.append(Self.row(index + 2, cells.map { Self.cell($0, isTotal: false) }))
    }
    if let totals = table.totals {
      rows.append(Self.row(table.rows.count + 2, totals.map { Self.cell($0, isTotal: true) }))
    }
    return "<worksheet xmlns=\"\(Self.main)\"><sheetViews><sheetView workbookViewId=\"0\">"
      + "<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>"
      + "</sheetView></sheetViews><cols>\(widths.joined())</cols>"
      + "<sheetData>\(rows.joined())</sheetData></worksheet>"
  }

  private static func width(_ column: Int, _ table: FinanceTable) -> Int {
    let longest =
      table.allRows.map { row in
        switch row[column] {
        case .text(let text): text.count
        case .amount(let amount): amount.count + amount.count / 3
        case .count(let count): String(count).count + 2
        case .date: 10
        }
      }.max() ?? 0
    return min(60, max(longest, table.columns[column].count) + 2)
  }

  /// Cells by their order: they need no address.
  private static func row(_ number: Int, _ cells: [String]) -> String {
    "<row r=\"\(number)\">\(cells.joined())</row>"
  }

  private static func cell(_ cell: FinanceTable.Cell, isTotal: Bool) -> String {
    switch cell {
    case .text(let text):
      return self.text(
        text, isTotal ? .totalText : FormulaGuard.isDangerous(text) ? .guarded : .text)
    case .count(let count): return number(String(count), isTotal ? .totalCount : .count)
    case .date(let date):
      return number(String(date.days(since: serialZero)), .date)
    case .amount(let amount):
      // A spreadsheet keeps fifteen digits; what has more stands there as text, exactly.
      guard amount.count(where: { $0.isNumber }) <= 15 else {
        return self.text(amount, isTotal ? .totalText : .text)
      }
      return number(FinanceTable.twoDecimals(amount), isTotal ? .totalAmount : .amount)
    }
  }

  /// Day 0 of spreadsheets, which take 1900 for a leap year; right from 1 March 1900 on.
  private static let serialZero: CivilDate = {
    guard let day = CivilDate("1899-12-30") else { preconditionFailure("a day of the calendar") }
    return day
  }()

  private static func number(_ digits: String, _ format: Format) -> String {
    "<c s=\"\(format.rawValue)\"><v>\(digits)</v></c>"
  }

  private static func text(_ text: String, _ format: Format) -> String {
    "<c s=\"\(format.rawValue)\" t=\"inlineStr\"><is><t xml:space=\"preserve\">"
      + escaped(FormulaGuard.plain(text)) + "</t></is></c>"
  }

  static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("\"", with: "&quot;")
  }
}
