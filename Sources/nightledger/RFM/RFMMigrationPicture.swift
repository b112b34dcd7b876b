import Definitions
import Postgres
import SQLText
import Statements
import Vocabulary

/// The migration matrix of a night: names of the night before down, names of the night to the right.
struct RFMMigrationPicture: RFMPage {
  private let model: RFMDefinition
  private let build: RFMBuildRow
  /// By the old name, then by the new one; an empty name: not scored.
  private var moves: [String: [String: Int]] = [:]

  init(
    of model: RFMDefinition, _ build: RFMBuildRow, on connection: Connection
  ) throws(Problem) {
    self.model = model
    self.build = build
    for row in try connection.query(
      Statements.rfmMigrations, .text(model.name.text), .date(build.date))
    {
      moves[try row.text("from_name"), default: [:]][try row.text("to_name")] =
        try row.int("customers")
    }
  }

  var text: String {
    guard let before = build.comparedWith else {
      return "RFM \(model.name) as of \(build.date): the first night, nobody came from anywhere"
    }
    var lines = [
      Screen.heading("RFM \(model.name), from \(before) (down) to \(build.date) (right)"), "",
    ]
    let names = names
    let numbers = names.indices.map { "\($0 + 1)" }
    let rows = names.enumerated().map { position, from -> (String, [Int]) in
      ("\(numbers[position]) \(shown(from))", names.map { moves[from]?[$0] ?? 0 })
    }
    let totals = names.indices.map { column in rows.reduce(0) { $0 + $1.1[column] } }
    let all = rows + [("all", totals)]
    let cells = all.map { ($0.1 + [$0.1.reduce(0, +)]).map { $0 == 0 ? "·" : grouped($0) } }
    let heads = numbers + ["all"]
    let head = all.map(\.0.count).max() ?? 0
    let width = (cells.flatMap { $0 } + heads).map(\.count).max() ?? 1
    func line(_ name: String, _ cells: [String]) -> String {
      name + String(repeating: " ", count: head - name.count)
        + cells.map { String(repeating: " ", count: width + 2 - $0.count) + $0 }.joined()
    }
    lines.append(line("", heads))
    lines += zip(all, cells).map { line($0.0, $1) }
    return lines.joined(separator: "\n")
  }

  private func grouped(_ number: Int) -> String { HumanNumber.grouped(number) }

  /// In the order of the definition, then those of an older one, then the unscored.
  private var names: [String] {
    let found = Set(moves.keys).union(moves.values.flatMap(\.keys))
    let known = model.allNames.filter(found.contains)
    return known + found.subtracting(known).filter { !$0.isEmpty }.sorted()
      + (found.contains("") ? [""] : [])
  }

  private func shown(_ name: String) -> String { name.isEmpty ? "(not scored)" : name }

  static let shape: JSONShape = [
    "model": .text, "date": .date, "compared_with": .date.orNull,
    "migrations": .array([
      "from": .text.orNull, "to": .text.orNull, "customers": .integer,
    ]),
  ]

  var json: JSONValue {
    .object([
      ("model", .text(model.name.text)), ("date", .text(build.date.description)),
      ("compared_with", .optional(build.comparedWith?.description)),
      (
        "migrations",
        .array(
          names.flatMap { from in
            names.compactMap { to -> JSONValue? in
              guard let customers = moves[from]?[to] else { return nil }
              return .object([
                ("from", from.isEmpty ? .null : .text(from)),
                ("to", to.isEmpty ? .null : .text(to)), ("customers", .integer(customers)),
              ])
            }
          })
      ),
    ])
  }
}
