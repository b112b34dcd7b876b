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
    ("yyyymd", false), ("d mmm yyyy", true), ("yyyy-mm-dd hh:mm:ss.f", true),
    ("yyyy-mm-dd tt", false),
    ("m/d/yyyy h:mm tt", true), ("yyyy-mm-ddThh:mm:ssz", true), ("yyyy-mm-ddz", false),
    ("yyyy-mm-dd hh:mm.f", false), ("yyyy-mm-dd-dd", false), ("yyyy-mm-dd hh:ss", false),
    ("", false),
  ])
  func `a date format has year, month and day, each once and apart`(text: String, isOne: Bool) {
    #expect((DatePattern(text) != nil) == isOne)
  }

  @Test func `a dialect of fixed widths with junk around it`() throws {
    let feed = try Self.feed(
      """
      { kind: 'customers', dialect: { encoding: 'cp866', fixed: { 'Key No': [1, 6], since: [7, 10],
          note: [20] }, header: 3, padded: false, trailer: { starts_with: 'Total', lines: 2 },
          skip_empty_lines: true },
        columns: { customer_id: 'Key No',
          registered_at: { column: 'since', format: 'dd.mm.yyyy', min: '2000-01-01' },
          city: { column: 'note', length: [0, 20], pattern: '[^0-9]*', empty_text: true } },
        caps: { record_bytes: 100, unpacked_ratio: 5 }, extra_columns: 'add-as-jsonb' }
      """)
    #expect(feed.dialect.header == .row(3) && !feed.dialect.isPadded)
    #expect(feed.dialect.encoding == .cp866 && feed.dialect.skipsEmptyLines)
    #expect(
      feed.dialect.delimiter
        == .fixed([
          .init(name: "Key No", start: 1, length: 6), .init(name: "since", start: 7, length: 10),
          .init(name: "note", start: 20, length: nil),
        ]))
    #expect(feed.dialect.trailer == .init(start: "Total", lines: 2, isOptional: false))
    #expect(feed.caps.recordBytes == 100 && feed.caps.unpackedRatio == 5)
    #expect(feed.column(for: "city")?.rules.lengths == 0...20)
  }

  @Test(arguments: [
    ("{ kind: 'receipts', dialect: { fixed: { a: [5, 2], b: [6, 1] } } }", "does not stand behind"),
    ("{ kind: 'receipts', dialect: { fixed: { a: [5], b: [6, 1] } } }", "does not stand behind"),
    ("{ kind: 'receipts', dialect: { fixed: { a: [1, 1] }, quote: '\"' } }", "fixed and quote"),
    ("{ kind: 'receipts', dialect: { header: { find: false } } }", "expected true"),
    ("{ kind: 'receipts', dialect: { trailer: {} } }", "found an empty trailer"),
    ("{ kind: 'receipts', dialect: { trailer: { lines: 1, optional: true } } }", "lines only"),
    (
      "{ kind: 'sales', columns: { receipt_id: 'r', issued_at: { column: 'd', format: 'd.m.yy' }, "
        + "amount: 'a' } }", "without a pivot"
    ),
    (
      "{ kind: 'sales', columns: { receipt_id: 'r', issued_at: 'd', "
        + "amount: { column: 'a', min: 5, max: 4 } } }", "nothing can pass"
    ),
    (
      "{ kind: 'sales', columns: { receipt_id: { column: 'r', pattern: '(a)' }, issued_at: 'd', "
        + "amount: 'a' } }", "expected a pattern"
    ),
    (
      "{ kind: 'sales', columns: { receipt_id: { column: 'r', length: [3, 2] }, issued_at: 'd', "
        + "amount: 'a' } }", "least and the greatest length"
    ),
  ])
  func `what cannot be meant is refused`(text: String, told: String) throws {
    let problem = try #require(throws: Problem.self) { try Self.feed(text) }
    #expect(problem.flattened.contains { $0.message.contains(told) }, "\(problem)")
  }

  @Test func `every field of every kind has a name of its own`() {
    for kind in FeedKind.allCases {
      let names = FeedField.all(of: kind).map(\.name)
      #expect(Set(names).count == names.count)
    }
  }
}
