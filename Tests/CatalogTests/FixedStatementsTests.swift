import Foundation
import Postgres
import SQLText
import TestKit
import Testing
import Vocabulary

/// The files below `sql/` against the live schema.
@Suite struct FixedStatementsTests {
  let database: TestDatabase
  let connection: Connection

  init() throws {
    database = try LiveSchemaTests.migrated()
    connection = try database.connect()
  }

  /// What PREPARE does not take, because it is no query; it is run instead.
  static let commands = ["outbox/look_at_batches", "warehouse/migration_registry"]

  static func files(in folder: String) throws -> [(name: String, text: String)] {
    let root = "\(SharedData.packageFolder)/sql/\(folder)"
    return try FileManager.default.subpathsOfDirectory(atPath: root).filter { $0.hasSuffix(".sql") }
      .sorted().map { path in
        (String(path.dropLast(4)), try String(contentsOfFile: "\(root)/\(path)", encoding: .utf8))
      }
  }

  static func script(_ text: String) -> Statement {
    Statement(embedded: Array(text.utf8), as: "test")
  }

  /// The type written behind each `$n`, in the order of the numbers.
  static func writtenTypes(_ text: String) -> [String] {
    var types: [Int: String] = [:]
    for piece in text.split(separator: "$").dropFirst() {
      let digits = piece.prefix { $0.isNumber }
      let rest = piece.dropFirst(digits.count)
      guard let number = Int(digits), rest.hasPrefix("::") else { continue }
      types[number] = String(rest.dropFirst(2).prefix { $0.isLetter || $0 == "[" || $0 == "]" })
    }
    return types.keys.sorted().compactMap { types[$0] }
  }

  @Test func `PostgreSQL can prepare every statement, with the types it is written with`() throws {
    let files = try Self.files(in: "statements").filter { !Self.commands.contains($0.name) }
    #expect(files.count > 30)
    for (name, text) in files {
      do {
        try connection.run(script: Self.script("DEALLOCATE ALL; PREPARE checked AS\n\(text)"))
        let row = try connection.query(
          """
          SELECT array_to_string(parameter_types::text[], ',') AS types
          FROM pg_catalog.pg_prepared_statements WHERE name = 'checked'
          """
        ).single
        let types = try row.text("types").replacing("timestamp with time zone", with: "timestamptz")
        #expect(types == Self.writtenTypes(text).joined(separator: ","), "\(name)")
      } catch {
        Issue.record("sql/statements/\(name).sql: \(error)")
      }
    }
  }

  @Test func `commands that cannot be prepared run on a database that has its schema`() throws {
    let files = try Self.files(in: "statements").filter { Self.commands.contains($0.name) }
    #expect(files.map(\.name) == Self.commands)
    for (_, text) in files { try connection.run(script: Self.script(text)) }
  }

  @Test func `every audit finds nothing in an empty database, and writes nothing`() throws {
    let audits = try Self.files(in: "audits")
    #expect(!audits.isEmpty)
    for (name, text) in audits {
      let rows = try connection.transaction(isReadOnly: true) { () throws(Problem) in
        try connection.query(Self.script(text))
      }
      #expect(rows.isEmpty, "\(name)")
    }
  }
}
