/// A document as one HTML file: no script, nothing fetched from anywhere.
package struct HTMLPage {
  private let document: Document

  package init(_ document: Document) {
    self.document = document
  }

  package var text: String {
    let body: [Markup] = [
      header, "<main>", .joined(document.sections.map(section)), "</main>", footer,
    ]
    return """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <title>\(Markup.escaped(document.title))</title>
      <style>
      \(PageStyle.css)
      </style>
      </head>
      <body>
      \(Markup.joined(body).text)
      </body>
      </html>

      """
  }

  // MARK: The top

  private var header: Markup {
    let verdict = document.verdict
    let figures = verdict.figures.map(figure)
    return .joined([
      "<header>",
      "<h1>\(document.title)</h1>",
      "<p class=\"sub\">\(document.subtitle)</p>",
      "<p class=\"verdict \(verdict.tone.rawValue)\">\(verdict.sentence)</p>",
      figures.isEmpty ? "" : "<ul class=\"figures\">\n\(.joined(figures))\n</ul>",
      tasks(verdict.tasks),
      contents,
      "</header>",
    ])
  }

  private func figure(_ figure: Document.Figure) -> Markup {
    let remark: Markup = figure.remark.isEmpty ? "" : "<small>\(figure.remark)</small>"
    return "<li>\(figure.name) <strong>\(content(figure.value))</strong> \(remark)</li>"
  }

  private var contents: Markup {
    guard document.sections.count > 1 || !document.links.isEmpty else { return "" }
    let pages: [Markup] = document.links.map {
      "<a href=\"\(PageAddress.of($0.file))\">\($0.text)</a>"
    }
    let places: [Markup] = document.sections.map { "<a href=\"#\($0.id)\">\($0.title)</a>" }
    return "<nav aria-label=\"Contents\">\(.joined(pages + places, separator: " "))</nav>"
  }

  private var footer: Markup {
    "<footer><p>Every figure on this page comes from the ledger and the journal of the programme, read at one moment.</p></footer>"
  }

  // MARK: Sections

  private func section(_ section: Document.Section) -> Markup {
    let heading: Markup = "<h2 id=\"\(section.id)-title\">\(section.title)</h2>"
    return .joined(
      ["<section id=\"\(section.id)\" aria-labelledby=\"\(section.id)-title\">", heading]
        + section.blocks.map(block) + ["</section>"])
  }

  private func block(_ block: Document.Block) -> Markup {
    switch block {
    case .heading(let text): "<h3>\(text)</h3>"
    case .paragraph(let text): "<p>\(text)</p>"
    case .tasks(let list): tasks(list)
    case .table(let table): self.table(table)
    case .lines(let chart, let table): .joined([LinePicture(chart).svg, self.table(table)])
    case .flow(let chart, let table): .joined([FlowPicture(chart).svg, self.table(table)])
    }
  }

  private func tasks(_ tasks: [Document.Task]) -> Markup {
    guard !tasks.isEmpty else { return "" }
    let items = tasks.map { task -> Markup in
      let command: Markup = task.command.map { "<br><code>\($0)</code>" } ?? ""
      let word = Self.word(of: task.tone)
      let mark: Markup = word.isEmpty ? "" : "<b class=\"\(task.tone.rawValue)\">\(word)</b>"
      return "<li>\(mark)\(task.text)\(command)</li>"
    }
    return "<ul class=\"tasks\">\n\(.joined(items))\n</ul>"
  }

  static func word(of tone: Document.Tone) -> String {
    switch tone {
    case .plain: ""
    case .good: "Good:"
    case .warning: "Look:"
    case .bad: "Mend:"
    }
  }

  // MARK: Tables

  private func table(_ table: Document.Table) -> Markup {
    guard !table.isEmpty else { return "<p class=\"sub\">\(table.emptyText)</p>" }
    let isHeated = table.rows.contains { $0.contains { $0.heat != nil } }
    let isFull = table.columns.count > 6 || table.columns.contains { $0.kind == .picture }
    let heads = table.columns.map { column -> Markup in
      "<th scope=\"col\"\(Self.style(column.kind, []))>\(column.head)</th>"
    }
    let rows = table.rows.map { row($0, table.columns) }
    let total: Markup =
      table.total.map { "<tfoot>\(row($0, table.columns))</tfoot>" } ?? ""
    let caption: Markup = table.caption.isEmpty ? "" : "<caption>\(table.caption)</caption>"
    return .joined([
      "<div class=\"\(isHeated ? "wide beside" : "wide")\"><table\(isFull ? " class=\"full\"" : "")>\(caption)",
      "<thead><tr>\(.joined(heads, separator: ""))</tr></thead>",
      "<tbody>", .joined(rows), "</tbody>", total, "</table></div>",
    ])
  }

  private func row(_ cells: [Document.Cell], _ columns: [Document.Column]) -> Markup {
    let parts = zip(cells, columns).enumerated().map { position, pair -> Markup in
      let (cell, column) = pair
      var classes: [String] = []
      if cell.tone != .plain, case .text = cell.content { classes.append(cell.tone.rawValue) }
      if let heat = cell.heat { classes.append("h\(heat)") }
      let style = Self.style(column.kind, classes)
      return position == 0
        ? "<th scope=\"row\"\(style)>\(content(cell))</th>" : "<td\(style)>\(content(cell))</td>"
    }
    return "<tr>\(.joined(parts, separator: ""))</tr>"
  }

  private static func style(_ kind: Document.Column.Kind, _ classes: [String]) -> Markup {
    let own: [String] =
      switch kind {
      case .text: []
      case .number: ["n"]
      case .picture: ["p"]
      }
    let all = own + classes
    return all.isEmpty ? "" : " class=\"\(all.joined(separator: " "))\""
  }

  private func content(_ cell: Document.Cell) -> Markup {
    switch cell.content {
    case .text(let text):
      guard let link = cell.link else { return "\(text)" }
      return "<a href=\"\(PageAddress.of(link))\">\(text)</a>"
    case .bar(let bar): return SmallPictures.bar(bar, tone: cell.tone)
    case .spark(let values): return SmallPictures.spark(values)
    }
  }
}

/// The address of a file in the same folder.
enum PageAddress {
  /// Bytes that could mean something in an address are written as `%XX`, so that a name can lead
  /// nowhere but into the folder.
  static func of(_ file: String) -> String {
    file.utf8.map { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"):
        String(UnicodeScalar(byte))
      default: "%" + hexadecimal(byte)
      }
    }.joined()
  }

  private static func hexadecimal(_ byte: UInt8) -> String {
    let text = String(byte, radix: 16, uppercase: true)
    return text.count == 1 ? "0" + text : text
  }
}
