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
  ///
  /// - Parameter wraps: a text that has no room goes on in the next line instead, at a blank; words stay
  ///   whole. For what is kept, where a shortened name would be a lost one.
  package func lines(width: Int, margin: String = "", wraps: Bool = false) -> [String] {
    let least = columns.indices.map { wraps ? longestWord(in: $0) : 12 }
    let widths = widths(within: width - margin.count, least)
    let heads = columns.map(\.head)
    let rule = widths.map { String(repeating: "-", count: $0) }
    let body = rows.flatMap { wraps ? wrapped($0, widths) : [$0] }
    return ([heads, rule] + body).map { margin + line($0, widths) }
  }

  private func longestWord(in column: Int) -> Int {
    rows.flatMap { $0[column].split(separator: " ") }.map(\.count).max() ?? 0
  }

  private func wrapped(_ row: [String], _ widths: [Int]) -> [[String]] {
    let cells = row.indices.map { column in
      columns[column].isNumber ? [row[column]] : folded(row[column], to: widths[column])
    }
    return (0..<(cells.map(\.count).max() ?? 1)).map { line in
      cells.map { line < $0.count ? $0[line] : "" }
    }
  }

  private func folded(_ text: String, to width: Int) -> [String] {
    guard text.count > width else { return [text] }
    var lines = [""]
    for word in text.split(separator: " ") {
      let last = lines[lines.count - 1]
      if last.isEmpty {
        lines[lines.count - 1] = String(word)
      } else if last.count + 1 + word.count <= width {
        lines[lines.count - 1] = "\(last) \(word)"
      } else {
        lines.append(String(word))
      }
    }
    return lines
  }

  private func widths(within limit: Int, _ least: [Int]) -> [Int] {
    var widths = columns.indices.map { column in
      ([columns[column].head] + rows.map { $0[column] }).map(\.count).max() ?? 0
    }
    // The widest text gives way first; numbers are never cut.
    while widths.reduce(0, +) + 2 * (widths.count - 1) > limit {
      let texts = columns.indices.filter {
        !columns[$0].isNumber && widths[$0] > max(least[$0], columns[$0].head.count)
      }
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
