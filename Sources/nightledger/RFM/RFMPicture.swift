import Definitions
import Postgres
import SQLText
import Statements
import Vocabulary

/// An RFM model in a night: who bears which name, and how the scores meet.
struct RFMPicture: RFMPage {
  private struct Cell {
    let scores: [RFMAxis: Int]
    let name: String
    let customers: Int
    let purchases: Int
    let amount: DecimalSum
  }

  private let model: RFMDefinition
  private let build: RFMBuildRow
  private var cells: [Cell] = []

  init(
    of model: RFMDefinition, _ build: RFMBuildRow, on connection: Connection
  ) throws(Problem) {
    self.model = model
    self.build = build
    for row in try connection.query(
      Statements.rfmCells, .text(model.name.text), .date(build.date))
    {
      cells.append(
        Cell(
          scores: [
            .recency: try row.int("recency"), .frequency: try row.int("frequency"),
            .monetary: try row.int("monetary"),
          ],
          name: try row.text("name"), customers: try row.int("customers"),
          purchases: try row.int("purchases"), amount: DecimalSum(try row.decimal("amount"))))
    }
  }

  private static let matrices: [(RFMAxis, RFMAxis)] = [
    (.recency, .frequency), (.recency, .monetary), (.frequency, .monetary),
  ]

  var text: String {
    var lines = [
      Screen.heading(
        "RFM \(model.name) as of \(build.date): \(HumanNumber.count(build.customers, "customer"))"),
      "",
    ]
    var table = TextTable(
      .text("name"), .number("customers"), .number("share"), .number("purchases"),
      .number("amount"))
    for name in names {
      table.add(
        name.name, HumanNumber.grouped(name.customers), share(name.customers),
        HumanNumber.grouped(name.purchases), HumanNumber.grouped(name.amount.description))
    }
    lines += table.lines(width: Screen.width)
    for (down, right) in Self.matrices {
      lines += [
        "", "customers by \(down.rawValue) (down, best above) and \(right.rawValue) (right)",
      ]
      lines += grid(down, right)
    }
    return lines.joined(separator: "\n")
  }

  private struct Name {
    let name: String
    var customers = 0
    var purchases = 0
    var amount = DecimalSum()
  }

  /// In the order of the definition.
  private var names: [Name] {
    var names = model.allNames.map { Name(name: $0) }
    for cell in cells {
      // A night of an older definition has names that this one lacks.
      if !names.contains(where: { $0.name == cell.name }) { names.append(Name(name: cell.name)) }
      guard let index = names.firstIndex(where: { $0.name == cell.name }) else { continue }
      names[index].customers += cell.customers
      names[index].purchases += cell.purchases
      names[index].amount.add(cell.amount)
    }
    return names
  }

  /// `12.3%`, cut off.
  private func share(_ count: Int) -> String {
    guard build.customers > 0 else { return "" }
    let perMille = count * 1000 / build.customers
    return "\(perMille / 10).\(perMille % 10)%"
  }

  /// Customers by two scores, both from 1.
  private func matrix(_ down: RFMAxis, _ right: RFMAxis) -> [[Int]] {
    let groups = cells.flatMap(\.scores.values).reduce(model.groups, max)
    var matrix = Array(repeating: Array(repeating: 0, count: groups), count: groups)
    for cell in cells {
      guard let row = cell.scores[down], let column = cell.scores[right], row > 0, column > 0
      else { continue }
      matrix[row - 1][column - 1] += cell.customers
    }
    return matrix
  }

  private func grid(_ down: RFMAxis, _ right: RFMAxis) -> [String] {
    let matrix = matrix(down, right)
    let columns = matrix.indices.map { column in matrix.reduce(0) { $0 + $1[column] } }
    let rows =
      matrix.enumerated().reversed().map { ("\(down.letter)\($0 + 1)", $1) } + [("all", columns)]
    let heads = matrix.indices.map { "\(right.letter)\($0 + 1)" } + ["all"]
    let cells = rows.map { ($0.1 + [$0.1.reduce(0, +)]).map { HumanNumber.grouped($0) } }
    let width = (cells.flatMap { $0 } + heads).map(\.count).max() ?? 1
    func line(_ head: String, _ cells: [String]) -> String {
      let head = head + String(repeating: " ", count: max(0, 4 - head.count))
      return "  " + head
        + cells.map { String(repeating: " ", count: width + 2 - $0.count) + $0 }.joined()
    }
    return [line("", heads)] + zip(rows, cells).map { line($0.0, $1) }
  }

  static let shape: JSONShape =
    [
      "model": .text, "date": .date, "customers": .integer,
      "names": .array([
        "name": .text, "customers": .integer, "purchases": .integer, "amount": .decimal,
      ]),
      "cells": .array([
        "recency": .integer, "frequency": .integer, "monetary": .integer, "name": .text,
        "customers": .integer, "purchases": .integer, "amount": .decimal,
      ]),
    ] + .object(matrices.map { (matrixName($0, $1), .array(.array(.integer))) }, others: nil)

  private static func matrixName(_ down: RFMAxis, _ right: RFMAxis) -> String {
    "customers_by_\(down.rawValue)_and_\(right.rawValue)"
  }

  var json: JSONValue {
    .object(
      [
        ("model", .text(model.name.text)), ("date", .text(build.date.description)),
        ("customers", .integer(build.customers)),
        (
          "names",
          .array(
            names.map {
              .object([
                ("name", .text($0.name)), ("customers", .integer($0.customers)),
                ("purchases", .integer($0.purchases)), ("amount", .text($0.amount.description)),
              ])
            })
        ),
        (
          "cells",
          .array(
            cells.map { cell in
              .object(
                RFMAxis.allCases.map { ($0.rawValue, .integer(cell.scores[$0] ?? 0)) } + [
                  ("name", .text(cell.name)), ("customers", .integer(cell.customers)),
                  ("purchases", .integer(cell.purchases)),
                  ("amount", .text(cell.amount.description)),
                ])
            })
        ),
      ]
        + Self.matrices.map { down, right in
          (
            Self.matrixName(down, right),
            .array(matrix(down, right).map { .array($0.map { .integer($0) }) })
          )
        })
  }
}

extension RFMAxis {
  /// `R`, `F`, `M`.
  var letter: String { rawValue.prefix(1).uppercased() }
}
