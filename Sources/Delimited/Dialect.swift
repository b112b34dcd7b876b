package import Vocabulary

/// What stands between two fields of a record.
package enum Delimiter: Sendable, Hashable {
  /// One byte of ASCII: `,` `;` TAB `|`.
  case byte(UInt8)
  /// A run of spaces and tabs; those at the start and the end of a line separate nothing.
  case blanks
  /// Nothing: the fields stand at fixed places of the line, in this order.
  case fixed([FixedField])

  package static let comma = Delimiter.byte(UInt8(ascii: ","))
  package static let semicolon = Delimiter.byte(UInt8(ascii: ";"))
  package static let tab = Delimiter.byte(UInt8(ascii: "\t"))
  package static let bar = Delimiter.byte(UInt8(ascii: "|"))
}

/// Where one field of a line of fixed widths stands, counted in characters. Blanks around it are
/// padding.
package struct FixedField: Sendable, Hashable {
  /// What it is called where the file has no header line.
  package let name: String
  /// The character of the line, from 1.
  package let start: Int
  /// `nil`: to the end of the line, as the last field may.
  package let length: Int?

  package init(name: String, start: Int, length: Int?) {
    self.name = name
    self.start = start
    self.length = length
  }

  /// Behind its last character, from 0.
  var end: Int { length.map { start - 1 + $0 } ?? .max }
}

/// A header that stands somewhere below lines that are none: the first line that holds all names.
package struct HeaderSearch: Sendable, Hashable {
  package let names: [String]
  /// The last physical line on which it may begin.
  package let lastLine: Int

  package init(names: [String], lastLine: Int = 100) {
    self.names = names
    self.lastLine = lastLine
  }
}

/// Lines behind the data that are no records: a sum, a signature. They are counted.
package struct Trailer: Sendable, Hashable {
  /// How its first line begins; `nil`: whatever the last lines hold.
  package let start: [UInt8]?
  /// The physical lines that it has at most; without `start`: exactly.
  package let lines: Int
  /// Whether a file may end without the line that begins so. Otherwise such a file is cut off.
  package let isOptional: Bool

  package init(start: String? = nil, lines: Int = 1, isOptional: Bool = false) {
    precondition((1...100).contains(lines) && start != "", "a trailer has a few lines")
    self.start = start.map { Array($0.utf8) }
    self.lines = lines
    self.isOptional = isOptional
  }
}

/// How bytes become records. A contract states it; nothing is guessed from the file.
///
/// The defaults are RFC 4180 with a header: comma, `"` doubled inside quotes, UTF-8.
/// Line ends are LF, CRLF or CR, also mixed in one file; that is no part of a dialect.
package struct Dialect: Sendable, Hashable {
  package let delimiter: Delimiter
  /// The quote, doubled inside a quoted field; `nil`: quotes are ordinary bytes.
  package let quote: UInt8?
  /// The physical line (from 1) on which the header begins; the lines above it are skipped unread.
  /// `nil`: the file has no header.
  package let headerRow: Int?
  /// Looks for the header from `headerRow` on; `nil`: it begins there.
  package let headerSearch: HeaderSearch?
  package let trailer: Trailer?
  /// Lines that start with this byte are skipped where a record could start.
  package let comment: UInt8?
  /// Whether a line without a byte is passed over. Otherwise it is a record with one empty field
  /// (`Delimiter.blanks`: with no field).
  package let skipsEmptyLines: Bool
  /// Whether lines of fixed widths are filled up to the last field. Otherwise a line may end early:
  /// the fields behind its end are empty.
  package let isPadded: Bool
  package let encoding: TextEncoding

  /// Comma, `"`, header on line 1, UTF-8.
  package static let csv = Dialect(unchecked: .comma, UInt8(ascii: "\""))

  /// Refuses delimiters, quotes and comment bytes that are no visible ASCII, TAB or blank, two
  /// roles for one byte, and fixed fields that are not one behind the other.
  package init(
    delimiter: Delimiter = .comma, quote: UInt8? = UInt8(ascii: "\""), headerRow: Int? = 1,
    headerSearch: HeaderSearch? = nil, trailer: Trailer? = nil, comment: UInt8? = nil,
    skipsEmptyLines: Bool = false, isPadded: Bool = true, encoding: TextEncoding = .utf8
  ) throws(Problem) {
    var special = [quote, comment].compactMap(\.self)
    switch delimiter {
    case .byte(let byte): special.append(byte)
    case .blanks: special += [UInt8(ascii: " "), UInt8(ascii: "\t")]
    case .fixed(let fields):
      if quote != nil { throw Problem(.definition, "found a quote, fixed widths have none") }
      try Self.check(fields)
    }
    guard special.allSatisfy({ (0x20...0x7E).contains($0) || $0 == UInt8(ascii: "\t") }) else {
      throw Problem(
        .definition, "a delimiter, quote or comment sign is not one visible ASCII character",
        hint: "use one of , ; | TAB as delimiter, \" or ' as quote")
    }
    guard Set(special).count == special.count else {
      throw Problem(
        .definition, "the same character is used as delimiter, quote or comment sign twice")
    }
    if let headerRow, headerRow < 1 {
      throw Problem(.definition, "the header row is \(headerRow), expected 1 or more")
    }
    self.init(
      unchecked: delimiter, quote, headerRow, headerSearch, trailer, comment, skipsEmptyLines,
      isPadded, encoding)
  }

  private static func check(_ fields: [FixedField]) throws(Problem) {
    var end = 0
    for field in fields {
      guard field.start > end, field.length.map({ $0 > 0 }) ?? (field == fields.last) else {
        throw Problem(
          .definition, "the field '\(field.name)' does not stand behind the one before it")
      }
      end = field.end
    }
    if fields.isEmpty { throw Problem(.definition, "found no field, expected one or more") }
  }

  private init(
    unchecked delimiter: Delimiter, _ quote: UInt8?, _ headerRow: Int? = 1,
    _ headerSearch: HeaderSearch? = nil, _ trailer: Trailer? = nil, _ comment: UInt8? = nil,
    _ skipsEmptyLines: Bool = false, _ isPadded: Bool = true, _ encoding: TextEncoding = .utf8
  ) {
    self.delimiter = delimiter
    self.quote = quote
    self.headerRow = headerRow
    self.headerSearch = headerSearch
    self.trailer = trailer
    self.comment = comment
    self.skipsEmptyLines = skipsEmptyLines
    self.isPadded = isPadded
    self.encoding = encoding
  }
}
