package import Vocabulary

extension Document {
  package static let shape: JSONShape = [
    "title": .text, "subtitle": .text, "verdict": .text, "is_good": .boolean,
    "figures": .map(to: .anything),
    "tasks": .array(["tone": .text, "text": .text, "command": .text.orNull]),
    "sections": .map(to: .array(.map(to: .anything))),
  ]

  /// The same document for programs: exact values under the heads of their columns.
  package var json: JSONValue {
    .object([
      ("title", .text(title)), ("subtitle", .text(subtitle)),
      ("verdict", .text(verdict.sentence)), ("is_good", .boolean(verdict.tone <= .good)),
      ("figures", .object(verdict.figures.map { (Self.key($0.name), $0.value.value) })),
      ("tasks", .array(verdict.tasks.map(Self.json))),
      (
        "sections",
        .object(sections.map { ($0.id, .array($0.blocks.compactMap(Self.json))) })
      ),
    ])
  }

  private static func json(_ task: Task) -> JSONValue {
    .object([
      ("tone", .text(task.tone.rawValue)), ("text", .text(task.text)),
      ("command", .optional(task.command)),
    ])
  }

  private static func json(_ block: Block) -> JSONValue? {
    switch block {
    case .heading, .paragraph: return nil
    case .tasks(let tasks): return .object([("tasks", .array(tasks.map(json)))])
    case .table(let table), .lines(_, let table), .flow(_, let table):
      return .object([
        ("table", .text(table.caption)), ("rows", .array(table.rows.map { row($0, table) })),
        ("total", table.total.map { row($0, table) } ?? .null),
      ])
    }
  }

  /// Bars are left out: what they show has a column of its own.
  private static func row(_ cells: [Cell], _ table: Table) -> JSONValue {
    .object(
      zip(table.columns, cells).compactMap { column, cell in
        if case .bar = cell.content { return nil }
        return (key(column.head), cell.value)
      })
  }

  /// `90 days` is `90_days`.
  static func key(_ head: String) -> String {
    head.lowercased().replacing(",", with: "").replacing("-", with: "_").replacing(" ", with: "_")
  }
}
