import Definitions
import Foundation
import Postgres
import SQLText
import Segments
import TestKit
import Testing
import Vocabulary

/// The SQL of the shipped definitions, as people read it: `sql/generated/`, rewritten by
/// `GOLDEN=write`, planned by the server against the real schema.
@Suite struct ShippedSQLTests {
  private static let date = day("2025-03-01")

  /// Read again under the name `jobs`, so that places are the same on every machine.
  private static func programme() throws(Problem) -> Programme {
    try Programme.load(files: Programme.load(folder: SharedData.packageFolder + "/jobs").files)
  }

  @Test func `each shipped segment is printed and planned`() throws {
    try withProgrammeDatabase { connection in
      let programme = try Self.programme()
      #expect(!programme.segments.isEmpty)
      for segment in programme.segments {
        let sql = SegmentStatements.members(of: segment, on: Self.date)
        try connection.execute("EXPLAIN \(sql)")
        Self.expect(
          sql.rendered.forReading(named: "members"), in: "segment_\(segment.name)",
          of: segment.place)
      }
    }
  }

  /// What a night runs, once each.
  private static let printed: Set<SQLName> = [
    "fill", "reread", "add_up", "read_again", "forget", "renew", "admit", "rescore", "first",
  ]

  @Test func `each shipped model is printed and planned`() throws {
    try withProgrammeDatabase { connection in
      let programme = try Self.programme()
      #expect(!programme.models.isEmpty)
      for definition in programme.models {
        let model = RFMStatements(definition, businessDate: Self.date)
        var text = ""
        for (name, sql) in try RFMSQL.all(model) where name != "clear" {
          try connection.execute("EXPLAIN \(sql)")
          if Self.printed.contains(name) {
            text += sql.rendered.forReading(named: name) + "\n"
          }
        }
        Self.expect(text, in: "rfm_\(definition.name)", of: definition.place)
      }
    }
  }

  @Test func `the README shows a simple and a hard segment as they are printed`() throws {
    let readme = try String(
      contentsOfFile: "\(SharedData.packageFolder)/README.md", encoding: .utf8)
    let programme = try Self.programme()
    for name in ["best-customers", "win-back"] {
      let segment = try #require(programme.segments.first { $0.name.text == name })
      let sql = SegmentStatements.members(of: segment, on: day("2026-11-21"))
      let text = sql.rendered.forReading(named: "segment")
      #expect(readme.contains("```sql\n\(text)```"), "\(name)")
    }
  }

  @Test func `each stage of the shipped night is printed and planned as set joins`() throws {
    try withProgrammeDatabase { connection in
      let stages = try Self.programme().stages.compactMap { stage -> [SegmentDefinition]? in
        if case .segments(let segments) = stage { segments } else { nil }
      }
      for (number, segments) in stages.enumerated() {
        let settle = SegmentStatements(segments, businessDate: Self.date).settle
        for setting in PlannerSetting.setJoins.statements { try connection.execute(setting) }
        var text = ""
        for (position, sql) in settle.enumerated() {
          let name = SQLName.numbered("settle", position + 1)
          text += sql.rendered.forReading(named: name)
          if sql.rendered.text.contains("membership") { try connection.execute("EXPLAIN \(sql)") }
        }
        Golden.expect(
          text, in: "stage_\(number + 1).sql",
          folder: SharedData.packageFolder + "/sql/generated")
      }
    }
  }

  @Test func `the whole night of the shipped programme runs on an empty warehouse`() throws {
    try withProgrammeDatabase { connection in
      for stage in try Self.programme().stages {
        switch stage {
        case .model(let definition): try connection.run(definition, on: Self.date)
        case .segments(let segments):
          let counts = try connection.run(segments, on: Self.date)
          #expect(counts.map(\.members) == segments.map { _ in 0 })
        }
      }
    }
  }

  private static func expect(_ text: String, in name: String, of place: Place) {
    Golden.expect(
      "-- Generated from \(place.path) for \(date).\n\(text)", in: "\(name).sql",
      folder: SharedData.packageFolder + "/sql/generated")
  }
}
