import SQLText
import Testing
import Vocabulary

@Suite struct RenderingTests {
  static let customer = Table(
    "warehouse", "customer", key: [Column("customer_id", .text)],
    payload: [Column("registered_on", .date)], bookkeeping: [Column("last_load", .bigint)])

  static func day(_ text: String) throws -> CivilDate { try #require(CivilDate(text)) }

  @Test func `the example of the documentation reads as it says`() throws {
    let businessDate = try Self.day("2026-03-01")
    let cutoff: SQL = "c.registered_on <= \(businessDate) - \(365)"
    let query: SQL = """
      SELECT c.customer_id
      FROM \(Self.customer) AS c
      WHERE
        \(cutoff)
      """
    #expect(
      query.rendered.text == """
        SELECT c.customer_id
        FROM warehouse.customer AS c
        WHERE
          c.registered_on <= $1::date - $2::integer
        """)
    #expect(query.rendered.parameters == [.date(businessDate), .integer(365)])
  }

  @Test func `a nested piece stands under its first line, at any depth`() {
    let inner: SQL = "SELECT 1\nFROM a"
    let middle: SQL = "SELECT *\nFROM (\n  \(inner)\n) AS x"
    let outer: SQL = """
      WITH
        y AS (
          \(middle)
        )
      SELECT * FROM y
      """
    #expect(
      outer.rendered.text == """
        WITH
          y AS (
            SELECT *
            FROM (
              SELECT 1
              FROM a
            ) AS x
          )
        SELECT * FROM y
        """)
  }

  @Test func `a piece behind other words takes the margin of its line`() {
    let pieces: [SQL] = ["a = 1", "b IN (\n  2\n)"]
    let query: SQL = "WHERE\n  x AND \(SQL.joined(pieces, separator: "\nAND "))"
    #expect(query.rendered.text == "WHERE\n  x AND a = 1\n  AND b IN (\n    2\n  )")
  }

  @Test func `the same value shares a number, an equal one that is written otherwise does not`()
    throws
  {
    let day = try Self.day("2026-03-01")
    let same: SQL = "\(day)"
    let dates: SQL = "\(day), \(same), \(SQLValue.null(.date)), \(SQLValue.null(.date))"
    #expect(dates.rendered.text == "$1::date, $1::date, $2::date, $2::date")
    let sevens: SQL = "\(7), \(7 as Int64), \("7"), \(7)"
    #expect(sevens.rendered.text == "$1::integer, $2::bigint, $3::text, $1::integer")
    // Equal to Swift, two texts and two scales to PostgreSQL.
    let accents: SQL = "\("e\u{301}"), \("\u{E9}"), \("\u{E9}")"
    #expect(accents.rendered.text == "$1::text, $2::text, $2::text")
    let short = try #require(ExactDecimal("1.5"))
    let long = try #require(ExactDecimal("1.50"))
    let decimals: SQL = "\(short), \(long), \(short)"
    #expect(decimals.rendered.text == "$1::numeric, $2::numeric, $1::numeric")
    #expect(decimals.rendered.parameters.map(\.wireText) == ["1.5", "1.50"])
  }

  @Test func `no value becomes text, whatever it holds`() {
    for value in ["'; DROP TABLE x; --", "$1", "\\", "\n", "\u{0}", "--"] {
      let query: SQL = "SELECT \(value)"
      #expect(query.rendered.text == "SELECT $1::text")
      #expect(query.rendered.parameters == [.text(value)])
    }
  }

  @Test(arguments: [
    ("jobs/a.json5", "-- jobs/a.json5:3:7"), ("a\nDROP TABLE x", "-- a?DROP TABLE x:3:7"),
    ("a\r\u{2028}b", "-- a??b:3:7"), ("é/*\u{7F}", "-- ?/*?:3:7"),
  ])
  func `a comment ends where its line ends, whatever the place is called`(
    path: String, comment: String
  ) {
    let query: SQL = "SELECT 1 \(comment: Place(path: path, line: 3, column: 7))\nFROM a"
    #expect(query.rendered.text == "SELECT 1 \(comment)\nFROM a")
  }

  @Test func `lists are written with commas, behind an alias when there is one`() {
    let names: [SQLName] = ["a", "b_1"]
    #expect(SQL.list(names).rendered.text == "a, b_1")
    #expect(SQL.list(names, of: "t").rendered.text == "t.a, t.b_1")
    #expect(SQL.list([]).rendered.text.isEmpty)
    #expect(SQL.joined([], separator: ",").rendered.text.isEmpty)
    #expect(SQL.empty.isEmpty && SQL.empty.rendered.text.isEmpty)
    #expect((SQL("a" as SQLName) + " = " + SQL(.integer(1))).rendered.text == "a = $1::integer")
  }

  @Test func `the names of a piece are those of all its pieces, in order`() {
    let inner: SQL = "SELECT \("k" as SQLName) FROM \(Self.customer)"
    let outer: SQL = "\("a" as SQLName) \(inner) \(1)"
    #expect(outer.names.map(\.description) == ["a", "k", "warehouse", "customer"])
  }

  @Test func `a name that is none stops the program`() async {
    #expect(SQLName.numbered("purchases", 2).description == "purchases_2")
    #expect(SQLName("_a9").description == "_a9")
    await #expect(processExitsWith: .failure) { _ = SQLName("a\"; --") }
    await #expect(processExitsWith: .failure) { _ = SQLName("Customer") }
    await #expect(processExitsWith: .failure) { _ = SQLName("9a") }
    await #expect(processExitsWith: .failure) { _ = SQLName("") }
  }

  @Test func `a table knows its columns by name and in order`() {
    let names = Self.customer.columns.map(\.name.description)
    #expect(names == ["customer_id", "registered_on", "last_load"])
    #expect(Self.customer[column: "registered_on"]?.type == .date)
    #expect(Self.customer[column: "x"] == nil)
    #expect(Self.customer.qualifiedName == "warehouse.customer")
  }
}
