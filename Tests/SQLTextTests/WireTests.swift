import Host
import Postgres
import SQLText
import TestKit
import Testing
import Vocabulary

/// Values and printed statements, judged by PostgreSQL itself.
@Suite struct WireTests {
  static let texts = [
    "", "plain", "it's", "back\\slash", "\"quoted\"", "a,b", "{a}", "NULL", " blank ", "$1",
    "é\u{1F600}",
    "line\nline", "\ttab", "%", "E'\\n'", "--", "/*", ":name", ":'name'",
  ]

  static func values() throws -> [SQLValue] {
    let day = try #require(CivilDate("2024-02-29"))
    let instant = try #require(Instant("2026-11-21T23:40:00.5-05:30"))
    let decimals = ["-0.50", "999999999999999999", "0.000000000000000001"].compactMap {
      ExactDecimal($0)
    }
    var values = texts.map(SQLValue.text)
    values += [
      .integer(-7), .integer(2_147_483_647), .bigint(.min), .bigint(.max), .boolean(true),
      .boolean(false), .date(day), .timestamptz(instant), .jsonb(#"{"a": "it's \\ \"b\""}"#),
      .textArray(texts), .textArray([]), .integerArray([3, -1]), .integerArray([]),
      .numericArray(decimals), .dateArray([day]), .dateArray([]),
    ]
    values += decimals.map(SQLValue.numeric)
    values += SQLType.allCases.map(SQLValue.null)
    return values
  }

  @Test func `every value arrives as what it is`() throws {
    let database = try TestDatabase.make()
    let connection = try database.connect()
    for value in try Self.values() {
      let row = try connection.query("SELECT \(value) AS value, pg_typeof(\(value))::text AS type")
        .single
      let shortTypes = ["timestamp with time zone": "timestamptz"]
      let type = try row.text("type")
      #expect(shortTypes[type] ?? type == value.type.rawValue)
      switch value {
      case .text(let text): #expect(try row.text("value") == text)
      case .numeric(let number): #expect(try row.text("value") == number.description)
      case .date(let date): #expect(try row.date("value") == date)
      case .timestamptz(let instant): #expect(try row.instant("value") == instant)
      case .textArray(let texts):
        let lengths = try connection.query(
          "SELECT x.text FROM unnest(\(value)) WITH ORDINALITY AS x (text, place) ORDER BY x.place")
        #expect(try lengths.map { try $0.text("text") } == texts)
      case .null: #expect(try row.isNull("value"))
      default: #expect(try !row.isNull("value"))
      }
    }
  }

  /// What a person copies into psql gives what the product got.
  @Test func `the printed form runs in psql and gives the same`() throws {
    let database = try TestDatabase.make()
    let connection = try database.connect()
    let scratch = try ScratchFolder()
    let place = Place(path: "jobs/segments/it's.json5", line: 2, column: 1)
    var printed = ""
    var expected = ""
    for (number, value) in try Self.values().enumerated() {
      let sql: SQL = """
        SELECT  \(comment: place)
          \(number) || ' ' || md5(coalesce(\(value)::text, 'none')) AS value
        """
      printed += sql.rendered.forReading(named: SQLName.numbered("reading", number))
      expected += try connection.query(sql).single.text("value") + "\n"
    }
    #expect(try Self.psql(["-f", scratch.file("all.sql", printed)], database) == expected)
  }

  @Test func `without parameters the printed form is the statement`() throws {
    let sql: SQL = "SELECT 1"
    #expect(sql.rendered.forReading(named: "reading") == "SELECT 1;\n")
    let one: SQL = "SELECT \(5) + \(5), \("it's")"
    #expect(
      one.rendered.forReading(named: "reading") == """
        PREPARE reading (integer, text) AS
        SELECT $1::integer + $1::integer, $2::text;
        EXECUTE reading (5, 'it''s');
        DEALLOCATE reading;

        """)
  }

  static func psql(_ arguments: [String], _ database: TestDatabase) throws -> String {
    let settings = try database.settings().overrides
    var program = Program(
      "psql",
      [
        "--no-psqlrc", "--quiet", "--tuples-only", "--no-align", "--set", "ON_ERROR_STOP=1",
        "--host", try #require(settings["host"]), "--port", settings["port"] ?? "5432",
        "--username", try #require(settings["user"]), "--dbname", database.name,
      ] + arguments)
    program.environment["PGCLIENTENCODING"] = "UTF8"
    let answer = try program.output(until: .after(.seconds(30)))
    return answer.text + answer.errorText
  }
}
