import Glibc
import Host
import Postgres
import Runner
import Samples

import Vocabulary

extension CommandDefinition {
  static let benchImport = CommandDefinition(
    words: ["bench", "import"],
    abstract: "time the import of a generated file against psql's copy of the same file",
    details: [
      "Prints one object: rows, seconds (the whole import as a night does it: hash, validation, "
        + "duplicate checks, rejects, merge, balance, commit), copy_seconds (psql \\copy into a logged "
        + "table of the file's columns with the same primary key), ratio = copy_seconds / seconds, and "
        + "peak_mb of this process during the import. Customers are loaded before, untimed. The database "
        + "is a new private cluster with the shipped settings, under var/, and goes when the command ends.",
      "What \\copy is given: the same file, into an empty table (first) or into the loaded one (delta); "
        + "where it cannot load the file, the clean twin into an empty table (redelivery, changed, rejects).",
      "More keys by case: first_seconds and first_share (redelivery); changed_rows and dead_rows, the rows "
        + "that were written over (changed); clean_seconds and slowdown, against the clean twin imported in "
        + "the same run (rejects); pgloader_seconds and pgloader_ratio with --pgloader.",
    ],
    options: [
      OptionDefinition(
        name: "--case", value: .choice(BenchCase.allCases.map(\.rawValue)),
        meaning: BenchCase.allCases.map { "\($0.rawValue): \($0.meaning)" }.joined(separator: "; "),
        standard: "first"),
      OptionDefinition(
        name: "--rows", value: .integer(100...1_000_000_000), meaning: "receipts in the file",
        standard: "2000000"),
      OptionDefinition(
        name: "--customers", value: .integer(20...100_000_000),
        meaning: "customers of the receipts",
        standard: "200000"),
      OptionDefinition(
        name: "--seed", value: .integer(0...Int.max), meaning: "what all chance comes from",
        standard: "1"),
      OptionDefinition(
        name: "--pgloader", value: .flag,
        meaning: "let pgloader load the file too, which takes minutes"),
      // What else an object holds is a figure of its case.
      .json(
        .object([("case", .choice(BenchCase.self))], others: .number)
          + BenchGround.figures("rows", "seconds", "copy_seconds", "ratio", "peak_mb")),
    ],
    example: "bench import --case delta --rows 2000000 --json",
    perform: { invocation throws(Problem) in try BenchCommand(invocation: invocation).run() })
}

/// What comes to a warehouse that holds what.
enum BenchCase: String, CaseIterable {
  case first, delta, redelivery, changed, rejects

  var meaning: String {
    switch self {
    case .first: "all receipts into a warehouse without any"
    case .delta: "one in a hundred new ones into a warehouse with all"
    case .redelivery: "the identical file again"
    case .changed: "the file again with one receipt in fifty corrected"
    case .rejects: "the first file with one bad row in a hundred"
    }
  }
}

/// One case of the import, from generated files to one object.
struct BenchCommand {
  let invocation: Invocation

  private var rows: Int { invocation.number("--rows") }
  private var scenario: BenchCase {
    invocation.text("--case").flatMap(BenchCase.init) ?? .first
  }

  func run() throws(Problem) -> ExitCode {
    try BenchGround.run("bench import") { ground throws(Problem) in
      var course = BenchCourse(
        installation: ground.installation, scratch: ground.scratch, rows: rows,
        customers: invocation.number("--customers"), seed: UInt64(invocation.number("--seed")),
        bench: ImportBench(
          ground.installation, connection: ground.connection,
          socketFolder: ground.cluster.socketFolder))
      var facts = try course.run(scenario)
      if invocation.isGiven("--pgloader") { facts += try course.pgloader() }
      return .object([("case", .text(scenario.rawValue)), ("rows", .integer(rows))] + facts)
    }
  }
}
