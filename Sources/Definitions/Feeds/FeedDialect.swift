import Vocabulary

/// How the bytes of a feed's files are cut into records and fields.
package struct FeedDialect: Sendable, Hashable {
  package var delimiter: Delimiter = .byte(UInt8(ascii: ","))
  /// `nil`: quotes are ordinary characters.
  package var quote: UInt8? = UInt8(ascii: "\"")
  package var header: Header = .row(1)
  /// Lines that begin with this byte are passed over.
  package var comment: UInt8?
  package var encoding: Encoding = .utf8

  package enum Delimiter: Sendable, Hashable {
    case byte(UInt8)
    /// Runs of blanks and tabs; blanks at the beginning and end of a line do not count.
    case blanks
  }

  package enum Header: Sendable, Hashable {
    case none
    /// The physical line, from 1, that names the columns; lines above it are passed over.
    case row(Int)
  }

  /// The file's code page. Never guessed.
  package enum Encoding: String, Sendable, CaseIterable, Hashable {
    case utf8 = "utf-8"
  }

  /// RFC 4180: comma, double quote, header in the first line, UTF-8.
  package static let standard = FeedDialect()
}

extension FeedDialect {
  static func read(_ node: Node, _ findings: Findings) -> FeedDialect? {
    guard let object = ObjectReader(node, "a dialect", findings) else { return nil }
    var dialect = FeedDialect.standard
    if let delimiter = object.optional("delimiter", .delimiter) { dialect.delimiter = delimiter }
    if let member = object.member("quote") {
      let isNone = member.value.content == .boolean(false)
      dialect.quote = isNone ? nil : Reading.asciiByte.read(member.value, findings)
    }
    if let header = object.optional("header", .header) { dialect.header = header }
    dialect.comment = object.optional("comment", .asciiByte)
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

extension Reading where Value == FeedDialect.Header {
  static var header: Reading {
    Reading { node, findings in
      switch node.content {
      case .boolean(let isThere): return isThere ? .row(1) : FeedDialect.Header.none
      case .number: return Reading<Int>.integer(1...1000).read(node, findings).map { .row($0) }
      default:
        findings.report(
          "found \(node.description), expected true, false or the number of the header's line",
          at: node.place)
        return nil
      }
    }
  }
}
