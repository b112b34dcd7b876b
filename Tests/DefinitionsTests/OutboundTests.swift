import Definitions
import Testing
import Vocabulary

@Suite struct OutboundTests {
  private static let columns = "columns: ['accrual_key', 'customer_id', 'amount']"

  @Test func `a dialect is read with every key`() throws {
    let definition = try OutboundDefinition(
      text: """
        {
          stream: "accrual", only: ["south"], delimiter: "tab", decimal: ",", quotes: "always",
          line_ends: "crlf", header: false,
          columns: [
            "accrual_key", { column: "amount", header: "Betrag" }, { text: "B", header: "Satzart" },
          ],
          first_record: [{ text: "H" }, "batch_id"], last_record: [{ text: "T" }, "rows", "sum"],
        }
        """, name: Identifier("south")!)
    var expected = OutboundDialect(
      name: "south",
      columns: [
        .init(header: "accrual_key", cell: .value("accrual_key")),
        .init(header: "Betrag", cell: .value("amount")),
        .init(header: "Satzart", cell: .text("B")),
      ])
    expected.delimiter = UInt8(ascii: "\t")
    expected.decimal = UInt8(ascii: ",")
    expected.quotes = .always
    expected.lineEnd = .crlf
    expected.hasHeader = false
    expected.firstRecord = [.text("H"), .value("batch_id")]
    expected.lastRecord = [.text("T"), .value("rows"), .value("sum")]
    #expect(definition.dialect == expected)
    #expect(definition.only.map(\.value.text) == ["south"])
    #expect(try OutboundDialect(text: expected.json.compact) == expected)
    #expect(try OutboundDialect(text: expected.json.pretty) == expected)
  }

  @Test(arguments: [
    ("{ stream: 'acrual', \(columns) }", "1:11", "did you mean 'accrual'?"),
    ("{ stream: 'accrual' }", "1:1", "the key 'columns' is missing"),
    ("{ stream: 'accrual', \(columns), delimter: ';' }", "1:73", "did you mean 'delimiter'?"),
    ("{ stream: 'accrual', \(columns), delimiter: '\\\"' }", "1:84", "expected one character"),
    ("{ stream: 'accrual', \(columns), decimal: ',' }", "1:73", "write delimiter: \";\""),
    ("{ stream: 'accrual', \(columns), quotes: 'never' }", "1:81", "unknown value 'never'"),
    ("{ stream: 'report', only: ['a'], \(columns) }", "1:21", "leave in one file"),
    ("{ stream: 'accrual', columns: ['a', 'a'] }", "1:37", "the header 'a' stands twice"),
    (
      "{ stream: 'accrual', columns: ['a', { column: 'a', header: 'b' }] }", "1:37",
      "the column 'a' stands twice"
    ),
    (
      "{ stream: 'accrual', columns: ['a', { text: 'b' }] }", "1:37",
      "the key 'header' is missing in a column"
    ),
    (
      "{ stream: 'accrual', columns: ['a', { text: 'a\\nb', header: 'b' }] }", "1:45",
      "expected a text of one line"
    ),
    (
      "{ stream: 'accrual', \(columns), first_record: ['rows'] }", "1:73", "put it into last_record"
    ),
    ("{ stream: 'message', \(columns), last_record: ['sum'] }", "1:73", "has no amounts"),
    ("{ stream: 'accrual', \(columns), last_record: ['row'] }", "1:87", "did you mean 'rows'?"),
  ])
  func `a wrong dialect is refused where it is wrong`(
    text: String, place: String, message: String
  ) {
    DefinitionProblemsTests.check(.outbound, text, place, message)
  }

  @Test func `two dialects for the same files are refused, and unknown names`() throws {
    let one = "{ stream: 'accrual', \(Self.columns) }"
    let files = [
      ("nightledger.json5", "{ \(Written.settings) }"), ("outbound/first.json5", one),
      ("outbound/second.json5", one),
      ("outbound/third.json5", "{ stream: 'accrual', only: ['b'], \(Self.columns) }"),
      ("outbound/fourth.json5", "{ stream: 'message', only: ['emial'], \(Self.columns) }"),
    ].map { DefinitionFile(path: $0.0, bytes: Array($0.1.utf8)) }
    let problem = try #require(throws: Problem.self) { try Programme.load(files: files) }
    let messages = problem.flattened.map(\.description)
    #expect(messages.count == 3)
    #expect(messages.contains { $0.contains("second.json5:1:1") && $0.contains("first.json5") })
    #expect(
      messages.contains { $0.contains("third.json5:1:29") && $0.contains("legal entity 'b'") })
    #expect(messages.contains { $0.contains("fourth.json5:1:29") && $0.contains("'email'?") })
  }
}
