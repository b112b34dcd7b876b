import Definitions
import Postgres
import SQLText
import Segments
import TestKit
import Testing
import Vocabulary

/// Nights of segments: who was in S on date X.
@Suite struct SegmentNightsTests {
  private static func segment(_ name: String, _ condition: String) throws -> SegmentDefinition {
    try SegmentDefinition(text: "{ where: \(condition) }", name: identifier(name))
  }

  /// Makes these customers live in Berlin, and all others nowhere.
  private static func move(
    to berlin: Set<Int>, of count: Int, _ connection: Connection
  ) throws(Problem) {
    try connection.execute("TRUNCATE warehouse.customer")
    for number in 1...count {
      let city: SQLValue = berlin.contains(number) ? .text("Berlin") : .null(.text)
      try connection.execute(
        """
        INSERT INTO warehouse.customer
          (customer_id, registered_at, registered_on, city, first_load, last_load)
        VALUES (\("c\(number)"), '2020-01-01', '2020-01-01', \(city), 1, 1)
        """)
    }
  }

  @Test func `members come and go, and each night says how many`() throws {
    let berlin = try Self.segment("berlin", "{ city: { is: 'Berlin' } }")
    try withProgrammeDatabase { connection in
      var lines: [String] = []
      for (date, members) in [
        ("2025-03-01", [1, 2, 3]), ("2025-03-02", [2, 3, 4]), ("2025-03-03", []),
        ("2025-03-04", [1]),
      ] {
        try Self.move(to: Set(members), of: 4, connection)
        for count in try connection.run([berlin], on: day(date)) {
          lines.append("\(date) \(count.members) +\(count.entered) -\(count.left)")
        }
      }
      #expect(
        lines == [
          "2025-03-01 3 +0 -0", "2025-03-02 3 +1 -1", "2025-03-03 0 +0 -3", "2025-03-04 1 +1 -0",
        ])
      let drawn = try table(
        connection.query(
          """
          SELECT customer_id, entered_on, left_on FROM segment.membership
          ORDER BY customer_id, entered_on
          """))
      #expect(
        drawn == """
          customer_id │ entered_on │ left_on
          ────────────┼────────────┼───────────
          c1          │ 2025-03-01 │ 2025-03-02
          c1          │ 2025-03-04 │ ∅
          c2          │ 2025-03-01 │ 2025-03-03
          c3          │ 2025-03-01 │ 2025-03-03
          c4          │ 2025-03-02 │ 2025-03-03
          """)
    }
  }

  @Test func `a night run again leaves what its last facts say, whatever ran before`() throws {
    let berlin = try Self.segment("berlin", "{ city: { is: 'Berlin' } }")
    var dice = SplitMix64(state: 7)
    try withProgrammeDatabase { connection in
      var history: [(date: CivilDate, members: Set<Int>)] = []
      for night in 0..<12 {
        let date = day("2025-03-01").adding(days: night)
        var members: Set<Int> = []
        for run in 0..<3 {
          members = Set((1...12).filter { _ in dice.next() % 2 == 0 })
          try Self.move(to: members, of: 12, connection)
          let counts = try connection.run([berlin], on: date)
          let before = history.last?.members
          #expect(counts.map(\.members) == [Int64(members.count)], "night \(night), run \(run)")
          #expect(
            counts.map(\.entered) == [Int64(before.map { members.subtracting($0).count } ?? 0)])
          #expect(counts.map(\.left) == [Int64((before ?? []).subtracting(members).count)])
        }
        history.append((date, members))
      }
      for (date, members) in history {
        let rows = try connection.query(
          """
          SELECT customer_id FROM segment.membership
          WHERE entered_on <= \(date) AND (left_on > \(date) OR left_on IS NULL)
          """)
        #expect(try Set(rows.map { try $0.text(0) }) == Set(members.map { "c\($0)" }), "\(date)")
      }
    }
  }

  @Test func `segments of segments are stages, and see what this night made of them`() throws {
    let files = [
      ("segments/berlin.json5", "{ where: { city: { is: 'Berlin' } } }"),
      ("segments/others.json5", "{ where: { not: { in_segment: 'berlin' } } }"),
      (
        "segments/none.json5",
        "{ where: { all: [{ in_segment: 'berlin' }, { in_segment: 'others' }] } }"
      ),
      ("rfm/default.json5", "{ base: 'berlin' }"),
      ("nightledger.json5", SharedData.settings),
    ].map { DefinitionFile(path: $0.0, bytes: Array($0.1.utf8)) }
    let programme = try Programme.load(files: files)
    let names = programme.stages.map { stage in
      switch stage {
      case .model(let model): "model \(model.name)"
      case .segments(let segments): segments.map(\.name.text).joined(separator: " ")
      }
    }
    #expect(names == ["berlin", "model default", "others", "none"])
    try withProgrammeDatabase { connection in
      try Self.move(to: [1, 3], of: 5, connection)
      var counts: [String: Int64] = [:]
      for stage in programme.stages {
        guard case .segments(let segments) = stage else { continue }
        for count in try connection.run(segments, on: day("2025-03-01")) {
          counts[count.segment] = count.members
        }
      }
      #expect(counts == ["berlin": 2, "others": 3, "none": 0])
    }
  }
}

extension SharedData {
  fileprivate static let settings = """
    {
      program: "test", time_zone: "UTC", environment: "test", currency: "EUR",
      legal_entities: ["north"],
    }
    """
}
