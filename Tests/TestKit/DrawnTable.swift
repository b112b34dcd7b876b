package import Postgres
package import Vocabulary

/// The rows as a drawing that a test can show and compare.
///
/// ```
/// customer_id │ registered_on
/// ────────────┼──────────────
///           7 │ 2024-03-01
/// ```
/// Numbers stand to the right, NULL is `∅`, no line ends in blanks.
package func table(_ rows: Rows) throws(Problem) -> String {
  let names = rows.columnNames
  // int8, int2, int4, oid, float4, float8, numeric
  let numbers: Set<UInt32> = [20, 21, 23, 26, 700, 701, 1700]
  let isNumber = rows.columnTypes.map { numbers.contains($0) }
  var cells: [[String]] = []
  for row in rows {
    var line: [String] = []
    for column in names.indices { line.append(try row.textOrNil(column) ?? "∅") }
    cells.append(line)
  }
  let widths = names.indices.map { column in
    ([names[column]] + cells.map { $0[column] }).map(\.count).max() ?? 0
  }
  func line(_ texts: [String], isHead: Bool) -> String {
    let padded = texts.indices.map { column in
      let blanks = String(repeating: " ", count: widths[column] - texts[column].count)
      return isNumber[column] && !isHead ? blanks + texts[column] : texts[column] + blanks
    }
    var joined = padded.joined(separator: " │ ")
    while joined.hasSuffix(" ") { joined.removeLast() }
    return joined
  }
  let rule = widths.indices.map { column in
    let isEdge = column == 0 || column == widths.count - 1
    let margin = widths.count == 1 ? 0 : isEdge ? 1 : 2
    return String(repeating: "─", count: widths[column] + margin)
  }
  let head = [line(names, isHead: true), rule.joined(separator: "┼")]
  return (head + cells.map { line($0, isHead: false) }).joined(separator: "\n")
}
