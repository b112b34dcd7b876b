/// A row that must be refused, and with what.
package struct DirtyRow: Sendable {
  /// What is wrong, in a word.
  package var kind: String
  /// The error code of the exchange document.
  package var code: String
  package var feed: SampleFeed
  /// `nil` where the row as a whole is wrong.
  package var column: String?
  package var path = ""
  /// The physical line, from 1; the row has no line break within.
  package var line = 0
  /// The number of the record behind the header, from 1.
  package var record = 0
  /// Where the record starts and how long it is without its line end.
  package var byteOffset = 0
  package var byteLength = 0
}

/// One way to spoil a row.
struct DirtyKind: Sendable {
  enum Harm: Sendable {
    /// The field of a column becomes these bytes, as they stand in the file.
    case field(String, [UInt8])
    case lastFieldMissing
    case surplusField
  }

  let name: String
  let code: String
  let harm: Harm

  static func kinds(of feed: SampleFeed) -> [DirtyKind] {
    [
      DirtyKind(name: "short row", code: "ragged.short", harm: .lastFieldMissing),
      DirtyKind(name: "long row", code: "ragged.long", harm: .surplusField),
    ] + ownKinds(of: feed)
  }

  private static func ownKinds(of feed: SampleFeed) -> [DirtyKind] {
    switch feed {
    case .customers: customerKinds
    case .subscriptions:
      [
        kind("unknown channel", "enum", "channel", "FAX"),
        kind("unknown state", "enum", "state", "MAYBE"),
        kind("state missing", "required", "state", ""),
        kind("word for a time", "type.datetime", "changed_at", "yesterday"),
      ]
    case .receipts: receiptKinds
    case .receiptLines:
      [
        kind("word for a number", "type.integer", "line_no", "first"),
        kind("two points", "type.decimal", "quantity", "1.5.0"),
        kind("infinity", "type.decimal", "price", "Infinity"),
        kind("too many decimals", "scale", "sum", "10.005"),
        kind("product missing", "required", "product_id", ""),
        kind("NUL byte", "encoding.nul", "product_id", "P-\0"),
      ]
    }
  }

  private static let customerKinds = [
    kind("month 13", "type.datetime", "register_date", "2024-13-05 10:00:00"),
    kind("registration missing", "required", "register_date", ""),
    kind("other date format", "type.date", "birth_date", "31.12.1980"),
    kind("no such day", "type.date", "birth_date", "1983-02-29"),
    kind("unknown sex", "enum", "sex", "X"),
    kind("quote inside a field", "quote.stray", "last_name", "O\"Hara"),
    kind("text behind a quote", "quote.stray", "last_name", "\"Meier\" jun."),
    DirtyKind(
      name: "latin-1", code: "encoding.invalid", harm: .field("city", [0x4B, 0xF6, 0x6C, 0x6E])),
    DirtyKind(
      name: "overlong form", code: "encoding.invalid", harm: .field("city", [0x41, 0xC0, 0xAF])),
    DirtyKind(
      name: "lone surrogate", code: "encoding.invalid", harm: .field("city", [0xED, 0xA0, 0x80])),
    kind("NUL byte", "encoding.nul", "first_name", "An\0na"),
  ]

  private static let receiptKinds = [
    kind("hour 25", "type.datetime", "issued_at", "2024-05-05 25:00:00"),
    kind("exponent", "type.decimal", "total", "1e5"),
    kind("not a number", "type.decimal", "total", "NaN"),
    kind("decimal comma", "type.decimal", "total", "\"12,50\""),
    kind("typographic minus", "type.decimal", "discount", "\u{2212}5.00"),
    kind("too many decimals", "scale", "total", "10.005"),
    kind("total missing", "required", "total", ""),
    kind("currency missing", "required", "currency", ""),
    kind("unknown kind", "enum", "kind", "GIFT"),
    kind("quote inside a field", "quote.stray", "promo_code", "SPRING\"10"),
  ]

  private static func kind(
    _ name: String, _ code: String, _ column: String, _ value: String
  ) -> DirtyKind {
    DirtyKind(name: name, code: code, harm: .field(column, Array(value.utf8)))
  }

  /// A sound row of a feed, spoilt in this one way.
  func bytes(feed: SampleFeed, key: String) -> [UInt8] {
    var fields = Self.soundRow(feed, key).map { Array($0.utf8) }
    switch harm {
    case .field(let column, let value):
      guard let position = feed.columns.firstIndex(of: column) else {
        preconditionFailure("a dirty kind names a column of its feed")
      }
      fields[position] = value
    case .lastFieldMissing: fields.removeLast()
    case .surplusField: fields.append(Array("surplus".utf8))
    }
    return Array(fields.joined(separator: CollectionOfOne(UInt8(ascii: ","))))
  }

  private static func soundRow(_ feed: SampleFeed, _ key: String) -> [String] {
    switch feed {
    case .customers:
      [
        key, "Dora", "", "Dirt", "2024-01-15 10:00:00", "F", "dora@example.org", "+491511234567",
        "1980-05-05", "DE", "Hamburg", "20095", "Europe/Berlin", "2799", "ACTIVE",
      ]
    case .subscriptions: [key, "EMAIL", "", "ON", "2024-01-15 10:00:00", "web"]
    case .receipts:
      [
        key, "", "2024-05-05 10:00:00", "SALE", "PAID", "10.00", "0.00", "0.00", "0.00", "EUR",
        "S-01", "north", "SHOP", "", "", "2024-05-05 10:01:00",
      ]
    case .receiptLines: [key, "1", "", "P-1", "1", "10.00", "10.00", "0.00", "0.00", "0.00"]
    }
  }
}
