import Vocabulary

/// The same document as text for a mail: what the page shows as pictures stands in its tables.
package struct PlainPage {
  private let document: Document
  private let width: Int

  package init(_ document: Document, width: Int = 100) {
    self.document = document
    self.width = width
  }

  package var text: String {
    let verdict = document.verdict
    var lines = [document.title, String(repeating: "=", count: document.title.count)]
    lines += [document.subtitle, "", verdict.sentence]
    if !verdict.figures.isEmpty { lines += [""] + verdict.figures.map(figure) }
    if !verdict.tasks.isEmpty { lines += [""] + tasks(verdict.tasks) }
    for section in document.sections {
      lines += ["", "", section.title, String(repeating: "-", count: section.title.count)]
      lines += section.blocks.flatMap(block)
    }
    return lines.map(Self.printable).joined(separator: "\n") + "\n"
  }

  private func figure(_ figure: Document.Figure) -> String {
    let remark = figure.remark.isEmpty ? "" : "  (\(figure.remark))"
    return "  \(figure.name): \(Self.text(of: figure.value))\(remark)"
  }

  private func block(_ block: Document.Block) -> [String] {
    switch block {
    case .heading(let text): ["", "\(text):"]
    case .paragraph(let text): wrapped(text)
    case .tasks(let list): tasks(list)
    case .table(let table), .lines(_, let table), .flow(_, let table): self.table(table)
    }
  }

  private func tasks(_ tasks: [Document.Task]) -> [String] {
    tasks.flatMap { task in
      let word = HTMLPage.word(of: task.tone)
      return wrapped(word.isEmpty ? task.text : "\(word) \(task.text)")
        + (task.command.map { ["    \($0)"] } ?? [])
    }
  }

  /// Columns of pictures are left out: the figures they show have columns of their own, except that
  /// a small line is drawn in characters.
  private func table(_ table: Document.Table) -> [String] {
    let caption = table.caption
    guard !table.isEmpty else { return ["  \(table.emptyText)"] }
    let shown = table.columns.indices.filter { index in
      table.columns[index].kind != .picture
        || table.rows.contains { if case .spark = $0[index].content { true } else { false } }
    }
    var drawn = TextTable(
      columns: shown.map { index in
        let column = table.columns[index]
        // What may not be cut in the middle is a number.
        return column.kind == .text ? .text(column.head) : .number(column.head)
      })
    for row in table.rows { drawn.add(cells: shown.map { Self.text(of: row[$0]) }) }
    if let total = table.total { drawn.add(cells: shown.map { Self.text(of: total[$0]) }) }
    return (caption.isEmpty ? [] : ["  \(caption)"])
      + drawn.lines(width: width, margin: "  ", wraps: true)
  }

  static func text(of cell: Document.Cell) -> String {
    switch cell.content {
    case .text(let text): printable(text)
    case .bar: ""
    case .spark(let values): spark(values)
    }
  }

  /// The last thirty days in eight heights.
  private static func spark(_ values: [Int?]) -> String {
    let last = values.drop { $0 == nil }.suffix(30)
    let known = last.compactMap(\.self)
    guard let low = known.min(), let high = known.max(), known.count > 1 else { return "" }
    let heights = Array("▁▂▃▄▅▆▇█")
    return String(
      last.map { value in
        value.map { heights[high == low ? 3 : ($0 - low) * 7 / (high - low)] } ?? " "
      })
  }

  private func wrapped(_ text: String) -> [String] {
    var lines = [""]
    for word in text.split(separator: " ") {
      if lines[lines.count - 1].count + word.count + 1 > width - 2 { lines.append("") }
      let line = lines[lines.count - 1]
      lines[lines.count - 1] = line.isEmpty ? String(word) : "\(line) \(word)"
    }
    return lines.map { "  \($0)" }
  }

  /// Names of files may hold anything; a terminal and a mail get none of it that they would obey.
  static func printable(_ text: String) -> String {
    var clean = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{202A}"..."\u{202E}",
        "\u{2066}"..."\u{2069}":
        clean += "\u{FFFD}"
      default: clean.unicodeScalars.append(scalar)
      }
    }
    return clean
  }
}
