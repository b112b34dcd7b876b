/// Rows in columns: texts to the left, numbers to the right, a rule under the heads.
///
/// ```
/// exchange      read  rejected
/// ---------  -------  --------
/// customers   48,211         1
/// ```
package struct TextTable {
  package struct Column {
    let head: String
    let isNumber: Bool

    package static func text(_ head: String) -> Column { Column(head: head, isNumber: false) }
    package static func number(_ head: String) -> Column { Column(head: head, isNumber: true) }
  }

  let columns: [Column]
  package private(set) var rows: [[String]] = []

  package init(_ columns: Column...) {
    self.columns = columns
  }

  package init(columns: [Column]) {
    self.columns = columns
  }

  package mutating func add(_ cells: String...) {
    add(cells: cells)
  }

  package mutating func add(cells: [String]) {
    precondition(cells.count == columns.count, "a row has a cell for each column")
    rows.append(cells)
  }

  package var isEmpty: Bool { rows.isEmpty }

  /// The lines of the table, none wider than `width` as long as its texts can be shortened.
  package func lines(width: Int, margin: String = "") -> [String] {
    let widths = widths(within: width - margin.count)
    let heads = columns.map(\.head)
    let rule = widths.map { String(repeating: "-", count: $0) }
    return ([heads, rule] + rows).map { margin + line($0, widths) }
  }

  private func widths(within limit: Int) -> [Int] {
    var widths = columns.indices.map { column in
      ([columns[column].head] + rows.map { $0[column] }).map(\.count).max() ?? 0
    }
    // The widest text gives way first; numbers are never cut.
    while widths.reduce(0, +) + 2 * (widths.count - 1) > limit {
      let texts = columns.indices.filter { !columns[$0].isNumber && widths[$0] > 12 }
      guard let widest = texts.max(by: { widths[$0] < widths[$1] }) else { break }
      widths[widest] -= 1
    }
    return widths
  }

  private func line(_ cells: [String], _ widths: [Int]) -> String {
    let fitted = cells.indices.map { column in
      let cell = shortened(cells[column], to: widths[column])
      let blanks = String(repeating: " ", count: widths[column] - cell.count)
      return columns[column].isNumber ? blanks + cell : cell + blanks
    }
    var line = fitted.joined(separator: "  ")
    while line.hasSuffix(" ") { line.removeLast() }
    return line
  }

  /// The middle of a long text gives way: names differ at both ends.
  private func shortened(_ text: String, to width: Int) -> String {
    guard text.count > width else { return text }
    let kept = width - 1
    return text.prefix(kept - kept / 2) + "…" + text.suffix(kept / 2)
  }
}
