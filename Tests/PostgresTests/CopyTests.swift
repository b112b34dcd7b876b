import Postgres
import SQLText
import TestKit
import Testing
import Vocabulary

@Suite struct CopyTests {
  /// A small generator of our own, so that a failing run can be repeated.
  struct Numbers: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return (state ^ (state >> 29)) &* 0xBF58_476D_1CE4_E5B9
    }
  }

  @Test func `the server reads every encoded decimal as the decimal it was`() throws {
    var random = Numbers(state: 20_250_301)
    var values: [ExactDecimal] = []
    for scale in 0...18 {
      for units: Int64 in [
        0, 1, -1, 9, 10, 99, 9_999, 10_000, 10_001, 99_999_999, 100_000_000, -100_000_001,
        123_456_789_012_345_678, 999_999_999_999_999_999, -999_999_999_999_999_999,
      ] {
        values.append(ExactDecimal(units: units, scale: scale))
      }
      for _ in 0..<200 {
        let digits = Int.random(in: 0...18, using: &random)
        let limit = (0..<digits).reduce(Int64(1)) { result, _ in result * 10 }
        let units = Int64.random(in: -limit...limit, using: &random)
        values.append(ExactDecimal(units: units, scale: scale))
      }
    }
    let database = try TestDatabase.make()
    let connection = try database.connect()
    try connection.execute("CREATE TABLE public.d (n integer, v numeric, w numeric)")
    var rows = BinaryRow(capacityBytes: 64)
    rows.header()
    for (number, value) in values.enumerated() {
      rows.beginRow(fields: 3)
      rows.append(int4: Int32(number))
      rows.append(numeric: value)
      rows.append(units: value.units, scale: value.scale)
    }
    rows.trailer()
    let stored = try connection.copyIn("COPY public.d FROM STDIN (FORMAT binary)") {
      (writer) throws(Problem) in
      try writer.writeAll(&rows)
    }
    #expect(stored == values.count)
    let read = try connection.query("SELECT v, w FROM public.d ORDER BY n")
    for (row, value) in zip(read, values) {
      #expect(try row.text("v") == withoutNegativeZero(value))
      #expect(try row.text("w") == withoutNegativeZero(value))
    }
    // As text parameter the server's own parser reads the same number.
    let isSame = try connection.query(
      """
      SELECT bool_and(d.v = p.v AND scale(d.v) = scale(p.v)) AS same, count(*)::integer AS count
      FROM public.d AS d
      JOIN unnest(\(SQLValue.numericArray(values))) WITH ORDINALITY AS p (v, n) ON p.n = d.n + 1
      """
    ).single
    #expect(try isSame.bool("same"))
    #expect(try isSame.int("count") == values.count)
  }

  private func withoutNegativeZero(_ value: ExactDecimal) -> String {
    let text = value.description
    return value.units == 0 && text.hasPrefix("-") ? String(text.dropFirst()) : text
  }

  @Test func `encoded rows are the very bytes that the server sends`() throws {
    let database = try TestDatabase.make()
    let connection = try database.connect()
    try connection.execute(
      """
      CREATE TABLE public.t (
        a text, b smallint, c integer, d bigint, e boolean, f date, g timestamptz, h numeric,
        i jsonb)
      """)
    var rows = BinaryRow()
    rows.header()
    for (text, date, moment, amount) in [
      ("", "0001-01-01", "0001-01-01T00:00:00Z", "0"),
      ("Ada Lovelace", "1999-12-31", "1999-12-31T23:59:59.999999Z", "-12.50"),
      ("søvn \\. \t\n \"'", "2000-01-01", "2000-01-01T00:00:00Z", "0.00010"),
      ("月", "9999-12-31", "2025-03-01T04:10:00Z", "123456789.125"),
      ("x", "2024-02-29", "2024-02-29T12:00:00Z", "10000.0000"),
    ] {
      rows.beginRow(fields: 9)
      rows.append(text: text)
      rows.append(int2: .min)
      rows.append(int4: .max)
      rows.append(int8: .min)
      rows.append(bool: text.isEmpty)
      rows.append(date: try #require(CivilDate(date)))
      rows.append(timestamptz: try #require(Instant(moment)))
      rows.append(numeric: try #require(ExactDecimal(amount)))
      rows.append(jsonb: #"{"a": [1, 2]}"#)
    }
    rows.beginRow(fields: 9)
    for _ in 0..<9 { rows.appendNull() }
    rows.trailer()
    let sent = Array(rows.bytes)
    #expect(
      try connection.copyIn("COPY public.t FROM STDIN (FORMAT binary)") {
        (writer) throws(Problem) in try writer.writeAll(&rows)
      } == 6)
    var received: [UInt8] = []
    try connection.copyOut("COPY public.t TO STDOUT (FORMAT binary)") { received += $0 }
    #expect(received == sent)
    #expect(
      try table(connection.query("SELECT a, b, c, d, e, f, h, i FROM public.t WHERE a = 'x'"))
        == """
        a │ b      │ c          │ d                    │ e │ f          │ h          │ i
        ──┼────────┼────────────┼──────────────────────┼───┼────────────┼────────────┼──────────────
        x │ -32768 │ 2147483647 │ -9223372036854775808 │ f │ 2024-02-29 │ 10000.0000 │ {"a": [1, 2]}
        """)
  }

  @Test func `NaN, a number too long and a missing value are refused by our reader of rows`() throws
  {
    let connection = try TestCluster.connect()
    let row = try connection.query(
      "SELECT 'NaN'::numeric AS a, 1e30::numeric AS b, NULL::numeric AS c, 'infinity'::date AS d"
    ).single
    for column in ["a", "b", "c"] {
      let problem = #expect(throws: Problem.self) { try row.decimal(column) }
      #expect(problem?.exit == .bug)
    }
    #expect(throws: Problem.self) { try row.date("d") }
    #expect(throws: Problem.self) { try row.text("nowhere") }
    #expect(throws: Problem.self) { try row.text(4) }
  }

  @Test func `a copy that its sender gives up leaves no row and a usable session`() throws {
    let database = try TestDatabase.make()
    let connection = try database.connect()
    try connection.execute("CREATE TABLE public.t (a integer)")
    let problem = #expect(throws: Problem.self) {
      try connection.copyIn("COPY public.t FROM STDIN") { (writer) throws(Problem) in
        for number in 0..<100_000 { try writer.write("\(number)\n") }
        throw Problem(.badData, "the file ended early")
      }
    }
    #expect(problem?.message == "the file ended early")
    #expect(try connection.query("SELECT count(*) AS n FROM public.t").single.int("n") == 0)
  }

  @Test func `megabytes go in and out in pieces of any size`() throws {
    let database = try TestDatabase.make()
    let connection = try database.connect()
    try connection.execute("CREATE TABLE public.t (a integer)")
    let text = (0..<300_000).map { "\($0)\n" }.joined()
    let bytes = Array(text.utf8)
    let stored = try connection.copyIn("COPY public.t FROM STDIN") { (writer) throws(Problem) in
      var rest = bytes[...]
      var size = 1
      while !rest.isEmpty {
        try writer.write(Array(rest.prefix(size)))
        rest = rest.dropFirst(size)
        size = min(size * 2, 1 << 20)
      }
    }
    #expect(stored == 300_000)
    var received: [UInt8] = []
    try connection.copyOut("COPY (SELECT a FROM public.t ORDER BY a) TO STDOUT") { received += $0 }
    #expect(received == bytes)
  }

  @Test func `a broken row in a copy is a problem without its value`() throws {
    let database = try TestDatabase.make()
    let connection = try database.connect()
    try connection.execute("CREATE TABLE public.t (a integer)")
    let problem = #expect(throws: Problem.self) {
      try connection.copyIn("COPY public.t FROM STDIN") { (writer) throws(Problem) in
        try writer.write("1\nsecret-customer\n")
      }
    }
    #expect(problem?.sqlState == "22P02")
    #expect(problem?.description.contains("secret-customer") == false)
    #expect(try connection.query("SELECT count(*) AS n FROM public.t").single.int("n") == 0)
  }

  @Test func `a reader that gives up leaves a usable session`() throws {
    let connection = try TestCluster.connect()
    #expect(throws: Problem.self) {
      try connection.copyOut("COPY (SELECT generate_series(1, 10000000)) TO STDOUT") {
        (_) throws(Problem) in
        throw Problem(.inputOutput, "the disk is full")
      }
    }
    #expect(try connection.query("SELECT 1 AS one").single.int("one") == 1)
  }

  @Test func `rows come one by one with parameters`() throws {
    let connection = try TestCluster.connect()
    var sum = 0
    let count = try connection.forEachRow(of: "SELECT g FROM generate_series(1, \(1000)) AS g") {
      (row) throws(Problem) in
      sum += try row.int("g")
    }
    #expect(count == 1000)
    #expect(sum == 500_500)
    #expect(throws: Problem.self) {
      try connection.forEachRow(of: "SELECT g FROM generate_series(1, 10000000) AS g") {
        (_) throws(Problem) in throw Problem(.badData, "enough")
      }
    }
    #expect(try connection.query("SELECT 1 AS one").single.int("one") == 1)
  }
}
