import Definitions
import SQLText
import Segments
import TestKit
import Testing
import Vocabulary

@Suite struct ReviewTests {
  private static let date = day("2025-03-01")

  @Test func `everything the shipped programme runs keeps the rules of sharded SQL`() throws {
    let programme = try Programme.load(folder: SharedData.packageFolder + "/jobs")
    for stage in programme.stages {
      switch stage {
      case .model(let definition): try Self.review(definition)
      case .segments(let segments):
        let statements = SegmentStatements(segments, businessDate: Self.date)
        let counts = SegmentCounts(segment: "s", members: 1, entered: 1, left: 1)
        for sql in statements.settle + [
          statements.counts, statements.build(counts, digest: "d"),
        ] + segments.map({ SegmentStatements.members(of: $0, on: Self.date) }) {
          #expect(SQLReview(sql: sql).findings == [])
        }
      }
    }
  }

  @Test(arguments: ["quantile", "r_rfm", "rank", "revenue_share", "ntile"])
  func `every rule of scoring keeps them, and only ntile needs the allow list`(
    _ rule: String
  ) throws {
    try Self.review(try model("{ rule: '\(rule)', base: 'loyal', frequency: 'days' }"))
  }

  private static func review(_ definition: RFMDefinition) throws {
    let model = RFMStatements(definition, businessDate: date)
    let isNtile = definition.rule == .ntile
    for (name, sql) in try RFMSQL.all(model) {
      // Scores by ntile are the one thing that stands on the allow list.
      let mayUseNtile = isNtile && ["first", "preview", "rescore"].contains(name)
      #expect(
        SQLReview(sql: sql, allowsNtile: mayUseNtile).findings == [],
        "\(definition.rule.name): \(name)")
      if mayUseNtile {
        #expect(SQLReview(sql: sql).findings == ["found 'ntile('"])
      }
    }
  }

  @Test func `the reviewer sees what it looks for`() {
    let outside = Table("run", "night", key: [Column("run_id", .bigint)])
    let cases: [(SQL, String)] = [
      ("SELECT FROM \(outside)", "run.night is no table that this room may name"),
      ("SELECT r.amount FROM receipt AS r LIMIT 5", "found 'limit '"),
      ("UPDATE t SET seen = now()", "found 'now()'"),
      (
        "INSERT INTO t (customer_id, n) SELECT upper(c.customer_id), 1 FROM c",
        "an insert wraps customer_id: upper(c.customer_id)"
      ),
      ("INSERT INTO t (n, customer_id) SELECT 1", "an insert does not start with customer_id"),
    ]
    for (sql, finding) in cases { #expect(SQLReview(sql: sql).findings == [finding]) }
    #expect(SQLReview(sql: "SELECT \("now()")").findings == [], "a value is no text")
  }
}
