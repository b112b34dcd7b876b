extension OutboundDialect {
  /// As it is kept with a batch and told in its manifest.
  package var json: JSONValue {
    .object([
      ("name", .text(name)), ("delimiter", .text(String(Unicode.Scalar(delimiter)))),
      ("quotes", .text(quotes.rawValue)), ("decimal", .text(String(Unicode.Scalar(decimal)))),
      ("line_end", .text(lineEnd.rawValue)), ("header", .boolean(hasHeader)),
      (
        "columns",
        .array(columns.map { .object([("header", .text($0.header)), $0.cell.member]) })
      ),
      ("first_record", .array(firstRecord.map { .object([$0.member]) })),
      ("last_record", .array(lastRecord.map { .object([$0.member]) })),
    ])
  }

  /// Reads what ``json`` wrote.
  package init(text: String) throws(Problem) {
    let json = try JSONValue(reading: Array(text.utf8), at: Place(path: "the dialect of a batch"))
    guard let name = json["name"]?.textValue, let delimiter = json["delimiter"]?.byte,
      let quotes = json["quotes"]?.textValue.flatMap({ Quotes(rawValue: $0) }),
      let decimal = json["decimal"]?.byte,
      let lineEnd = json["line_end"]?.textValue.flatMap({ LineEnd(rawValue: $0) }),
      case .boolean(let hasHeader)? = json["header"], let columns = json["columns"]?.elements,
      let first = json["first_record"]?.elements, let last = json["last_record"]?.elements
    else { throw .bug("the dialect of a batch lacks a part") }
    self.init(name: name, columns: [])
    self.delimiter = delimiter
    self.quotes = quotes
    self.decimal = decimal
    self.lineEnd = lineEnd
    self.hasHeader = hasHeader
    for column in columns {
      guard let header = column["header"]?.textValue else {
        throw .bug("the dialect of a batch has a column without a name")
      }
      self.columns.append(Column(header: header, cell: try Cell(column)))
    }
    for cell in first { firstRecord.append(try Cell(cell)) }
    for cell in last { lastRecord.append(try Cell(cell)) }
  }
}

extension OutboundDialect.Cell {
  fileprivate var member: (String, JSONValue) {
    switch self {
    case .value(let name): ("value", .text(name))
    case .text(let text): ("text", .text(text))
    }
  }

  fileprivate init(_ json: JSONValue) throws(Problem) {
    if let name = json["value"]?.textValue {
      self = .value(name)
    } else if let text = json["text"]?.textValue {
      self = .text(text)
    } else {
      throw .bug("the dialect of a batch has a field without a content")
    }
  }
}

extension JSONValue {
  /// The one byte of a text.
  fileprivate var byte: UInt8? {
    textValue.flatMap { $0.utf8.count == 1 ? $0.utf8.first : nil }
  }
}
