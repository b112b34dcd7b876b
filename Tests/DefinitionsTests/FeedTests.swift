import Definitions
import Testing
import Vocabulary

@Suite struct FeedTests {
  static func feed(_ text: String) throws -> FeedDefinition {
    guard let name = Identifier("x") else { throw Problem.bug("x is a name") }
    return try FeedDefinition(text: text, name: name)
  }

  @Test func `a feed without columns has those of the exchange format`() throws {
    let feed = try Self.feed("{ kind: 'receipts' }")
    #expect(feed.usesStandardColumns)
    #expect(feed.column(for: "customer_id")?.source == .header("client_local_id"))
    #expect(feed.column(for: "kind")?.replacements == ["SALE": "sale", "RETURN": "return"])
    #expect(feed.column(for: "issued_at")?.datePattern?.allowsOffset == true)
    #expect(feed.completion == .stable(seconds: 60))
    #expect(feed.rejectLimit.share?.description == "1%")
    #expect(
      feed.columns.filter(\.isRequired).map(\.field.name) == [
        "receipt_id", "issued_at", "kind", "status", "total", "currency",
      ])
  }

  @Test func `the flat file of a shop with returns marked by a C`() throws {
    let feed = try Self.feed(
      """
      { kind: 'sales', amounts: 'signed', unknown_customer: 'create', extra_columns: 'ignore',
        columns: {
          receipt_id: 'InvoiceNo', product_id: 'StockCode', quantity: 'Quantity', price: 'UnitPrice',
          issued_at: { column: 'InvoiceDate', format: 'yyyy-mm-dd hh:mm:ss' },
          kind: { column: 'InvoiceNo', prefix_map: { C: 'return', CC: 'sale' }, default: 'sale' },
          customer_id: { column: 'CustomerID', strip_suffix: '.0' }, country: 'Country',
        } }
      """)
    let kind = feed.column(for: "kind")
    #expect(kind?.prefixReplacements.map(\.prefix) == ["CC", "C"])
    #expect(kind?.prefixDefault == "sale")
    #expect(feed.column(for: "customer_id")?.strippedSuffix == ".0")
    #expect(feed.unknownCustomer == .create && feed.amounts == .signed)
  }

  @Test func `columns of a file without header are positions`() throws {
    let feed = try Self.feed(
      """
      { kind: 'sales', dialect: { delimiter: 'blanks', header: false, quote: false }, columns: {
          receipt_id: { record_number: true, prefix: 'cdnow-' }, customer_id: { position: 2 },
          issued_at: { position: 3, format: 'yyyymmdd' }, quantity: { position: 4 },
          amount: { position: 5, decimals: 2 } } }
      """)
    #expect(feed.dialect.delimiter == .blanks && feed.dialect.header == .none)
    #expect(feed.dialect.quote == nil)
    #expect(feed.column(for: "receipt_id")?.source == .recordNumber(prefix: "cdnow-"))
    #expect(feed.column(for: "amount")?.source == .position(5))
    #expect(feed.column(for: "amount")?.numberFormat.maximumDecimals == 2)
  }

  @Test(arguments: [
    ("yyyy-mm-dd", true), ("dd/mm/yyyy", true), ("yyyymmdd", true), ("d.m.yyyy h:mm", true),
    ("yyyy-mm-ddThh:mm:ss", true), ("mm/dd/yyyy hh:mm:ss", true), ("yyyymmddhhmmss", true),
    ("yy-mm-dd", false), ("yyyy-mm", false), ("yyyy-mm-dd hh", false), ("ymd", false),
    ("yyyymd", false), ("yyyy-mm-dd-dd", false), ("yyyy-mm-dd hh:ss", false), ("", false),
  ])
  func `a date format has year, month and day, each once and apart`(text: String, isOne: Bool) {
    #expect((DatePattern(text) != nil) == isOne)
  }

  @Test func `every field of every kind has a name of its own`() {
    for kind in FeedKind.allCases {
      let names = FeedField.all(of: kind).map(\.name)
      #expect(Set(names).count == names.count)
    }
  }
}
