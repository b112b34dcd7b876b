import Vocabulary

/// A table for people: what a spreadsheet, a printed page and a CSV for people show. It is never read
/// back by a machine.
struct FinanceTable {
  enum Cell: Equatable {
    case text(String)
    /// An exact decimal as text; shown with two decimals at least.
    case amount(String)
    case count(Int)
    case date(CivilDate)

    var isNumber: Bool {
      switch self {
      case .amount, .count: true
      case .text, .date: false
      }
    }
  }

  /// A word for files and sheets: `roll_forward`.
  let name: String
  /// For people: `Roll forward`.
  let title: String
  let columns: [String]
  private(set) var rows: [[Cell]] = []
  /// The last row, set apart.
  var totals: [Cell]?

  init(_ name: String, _ title: String, columns: [String]) {
    self.name = name
    self.title = title
    self.columns = columns
  }

  mutating func add(_ cells: [Cell]) {
    precondition(cells.count == columns.count, "a row has a cell for each column")
    rows.append(cells)
  }

  var allRows: [[Cell]] { rows + (totals.map { [$0] } ?? []) }
}

/// What a spreadsheet would take for the beginning of a formula.
enum FormulaGuard {
  static func isDangerous(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first else { return false }
    switch first {
    case "=", "+", "-", "@", "\t", "\r", "\n", "\0", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}":
      return true
    default: return false
    }
  }

  /// Without control characters, which neither XML nor a page can hold.
  static func plain(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          scalar.value < 0x20 || scalar.value == 0x7F || scalar.value == 0xFFFE
            || scalar.value == 0xFFFF ? " " : scalar
        }))
  }
}

extension FinanceTable {
  /// How a CSV for people is written.
  enum Style {
    /// `,` and a decimal point.
    case plain
    /// `;`, a decimal comma and a byte order mark, as spreadsheets of most of Europe expect it.
    case decimalComma
  }

  /// The table as CSV: only texts are guarded, by an apostrophe; a number stays a number.
  func csv(_ style: Style) -> [UInt8] {
    let separator = style == .plain ? "," : ";"
    let lines = ([columns.map(Cell.text)] + allRows).map { row in
      row.map { Self.field($0, style) }.joined(separator: separator)
    }
    let mark = style == .plain ? "" : "\u{FEFF}"
    return Array((mark + lines.joined(separator: "\n") + "\n").utf8)
  }

  private static func field(_ cell: Cell, _ style: Style) -> String {
    switch cell {
    case .count(let count): return String(count)
    case .date(let date): return date.description
    case .amount(let amount):
      let digits = twoDecimals(amount)
      return style == .plain ? digits : digits.replacing(".", with: ",")
    case .text(let text):
      let guarded = (FormulaGuard.isDangerous(text) ? "'" : "") + FormulaGuard.plain(text)
      let mustBeQuoted = guarded.contains { ",;\"".contains($0) }
      return mustBeQuoted ? "\"\(guarded.replacing("\"", with: "\"\""))\"" : guarded
    }
  }

  /// `12.5` as `12.50`; more decimals stay.
  static func twoDecimals(_ amount: String) -> String {
    guard let point = amount.firstIndex(of: ".") else { return amount + ".00" }
    let decimals = amount.distance(from: point, to: amount.endIndex) - 1
    return amount + String(repeating: "0", count: max(0, 2 - decimals))
  }
}
