import Vocabulary

extension FeedDialect {
  static func read(_ node: Node, _ findings: Findings) -> FeedDialect? {
    guard let object = ObjectReader(node, "a dialect", findings) else { return nil }
    var dialect = FeedDialect.standard
    if let delimiter = object.optional("delimiter", .delimiter) { dialect.delimiter = delimiter }
    if let member = object.member("quote") {
      let isNone = member.value.content == .boolean(false)
      dialect.quote = isNone ? nil : Reading.asciiByte.read(member.value, findings)
    }
    if let columns = object.optional("fixed", .fixedColumns) {
      for key in ["delimiter", "quote"] where object.has(key) {
        findings.report(
          "found fixed and \(key) in one dialect", at: object.place(of: key) ?? node.place,
          hint: "columns of fixed widths have neither delimiter nor quote")
      }
      (dialect.delimiter, dialect.quote, dialect.header) = (.fixed(columns), nil, .none)
    }
    dialect.isPadded = object.optional("padded", .boolean) ?? true
    if let header = object.optional("header", .header) { dialect.header = header }
    dialect.trailer = object.optional("trailer", .trailer)
    dialect.comment = object.optional("comment", .asciiByte)
    dialect.skipsEmptyLines = object.optional("skip_empty_lines", .boolean) ?? false
    if let encoding = object.optional("encoding", Reading<Encoding>.choice) {
      dialect.encoding = encoding
    }
    object.finish()
    let special = [dialect.delimiter.byte, dialect.quote, dialect.comment].compactMap(\.self)
    if Set(special).count != special.count {
      findings.report(
        "delimiter, quote and comment are not three different characters", at: node.place)
    }
    return dialect
  }
}

extension FeedDialect.Delimiter {
  fileprivate var byte: UInt8? {
    if case .byte(let byte) = self { byte } else { nil }
  }
}

extension Reading where Value == UInt8 {
  /// One printable ASCII character that is no letter or digit.
  static var asciiByte: Reading {
    .parsed("one character such as ',' or '#'") { text in
      guard text.utf8.count == 1, let byte = text.utf8.first, (0x21...0x7E).contains(byte),
        !Character(Unicode.Scalar(byte)).isLetter, !Character(Unicode.Scalar(byte)).isNumber
      else { return nil }
      return byte
    }
  }
}

extension Reading where Value == FeedDialect.Delimiter {
  static var delimiter: Reading {
    Reading { node, findings in
      switch node.content {
      case .text("tab"), .text("\t"): return .byte(UInt8(ascii: "\t"))
      case .text("blanks"): return .blanks
      default:
        return Reading<UInt8>.parsed(#"one character, "tab" or "blanks""#) { text in
          text.utf8.count == 1 && text.unicodeScalars.first?.properties.isAlphabetic == false
            && text.unicodeScalars.first?.isDigit == false && text > " " && text != "\u{7F}"
            ? text.utf8.first : nil
        }.read(node, findings).map { .byte($0) }
      }
    }
  }
}

extension Reading where Value == [FeedDialect.FixedColumn] {
  /// `{ name: [start, length], … }`, from left to right; the last one may have no length.
  static var fixedColumns: Reading {
    Reading { node, findings in
      guard case .object(let members) = node.content, !members.isEmpty else {
        findings.report(
          "found \(node.description), expected an object: columns and their places", at: node.place,
          hint: "write { name: [1, 20], amount: [21, 10] }: first character and length")
        return nil
      }
      var end = 0
      var columns: [FeedDialect.FixedColumn] = []
      for (index, member) in members.enumerated() {
        let numbers = Reading<Int>.integer(1...1_000_000).list(minimum: 1)
        guard let place = numbers.read(member.value, findings) else { return nil }
        let isLast = index == members.count - 1
        guard place.count <= 2, place.count == 2 || isLast, place[0] > end else {
          findings.report(
            "the column '\(member.key.shortened)' does not stand behind the one before it",
            at: member.value.place,
            hint: "name columns from left to right; only the last one may have no length")
          return nil
        }
        let length = place.count == 2 ? place[1] : nil
        end = place[0] - 1 + (length ?? 0)
        columns.append(.init(name: member.key, start: place[0], length: length))
      }
      return columns
    }
  }
}

extension Reading where Value == FeedDialect.Header {
  static var header: Reading {
    Reading { node, findings in
      switch node.content {
      case .boolean(let isThere): return isThere ? .row(1) : FeedDialect.Header.none
      case .number: return Reading<Int>.integer(1...1000).read(node, findings).map { .row($0) }
      case .object:
        guard let object = ObjectReader(node, "a header", findings) else { return nil }
        _ = object.required("find", .onlyTrue(otherwise: "write { find: true, within: 20 }"))
        let lastLine = object.optional("within", .integer(1...10_000))
        object.finish()
        return .found(lastLine: lastLine ?? 100)
      default:
        findings.report(
          "found \(node.description), expected true, false, the number of the header's line or "
            + "{ find: true }",
          at: node.place)
        return nil
      }
    }
  }
}

extension Reading where Value == FeedDialect.Trailer {
  static var trailer: Reading {
    Reading { node, findings in
      guard let object = ObjectReader(node, "a trailer", findings) else { return nil }
      let start = object.optional("starts_with", .filledText)
      let lines = object.optional("lines", .integer(1...100))
      let isOptional = object.optional("optional", .boolean)
      object.finish()
      if !object.has("starts_with"), !object.has("lines") {
        findings.report("found an empty trailer, expected starts_with or lines", at: node.place)
      }
      if !object.has("starts_with"), let place = object.place(of: "optional") {
        findings.report("found optional in a trailer that is told by its lines only", at: place)
      }
      return FeedDialect.Trailer(start: start, lines: lines ?? 1, isOptional: isOptional ?? false)
    }
  }
}
