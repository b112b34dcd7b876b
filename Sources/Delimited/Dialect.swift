package import Vocabulary

/// What stands between two fields of a record.
package enum Delimiter: Sendable, Hashable {
  /// One byte of ASCII: `,` `;` TAB `|`.
  case byte(UInt8)
  /// A run of spaces and tabs; those at the start and the end of a line separate nothing.
  case blanks

  package static let comma = Delimiter.byte(UInt8(ascii: ","))
  package static let semicolon = Delimiter.byte(UInt8(ascii: ";"))
  package static let tab = Delimiter.byte(UInt8(ascii: "\t"))
  package static let bar = Delimiter.byte(UInt8(ascii: "|"))
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
  /// Lines that start with this byte are skipped where a record could start.
  package let comment: UInt8?
  /// Whether a line without a byte is passed over. Otherwise it is a record with one empty field
  /// (`Delimiter.blanks`: with no field).
  package let skipsEmptyLines: Bool
  package let encoding: TextEncoding

  /// Comma, `"`, header on line 1, UTF-8.
  package static let csv = Dialect(
    unchecked: .comma, UInt8(ascii: "\""), 1, nil, false, .utf8)

  /// Refuses delimiters, quotes and comment bytes that are no visible ASCII, TAB or blank, and two
  /// roles for one byte.
  package init(
    delimiter: Delimiter = .comma, quote: UInt8? = UInt8(ascii: "\""), headerRow: Int? = 1,
    comment: UInt8? = nil, skipsEmptyLines: Bool = false, encoding: TextEncoding = .utf8
  ) throws(Problem) {
    var special = [quote, comment].compactMap(\.self)
    switch delimiter {
    case .byte(let byte): special.append(byte)
    case .blanks: special += [UInt8(ascii: " "), UInt8(ascii: "\t")]
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
    self.init(unchecked: delimiter, quote, headerRow, comment, skipsEmptyLines, encoding)
  }

  private init(
    unchecked delimiter: Delimiter, _ quote: UInt8?, _ headerRow: Int?, _ comment: UInt8?,
    _ skipsEmptyLines: Bool, _ encoding: TextEncoding
  ) {
    self.delimiter = delimiter
    self.quote = quote
    self.headerRow = headerRow
    self.comment = comment
    self.skipsEmptyLines = skipsEmptyLines
    self.encoding = encoding
  }
}

/// The caps that keep memory constant. Counted in bytes of UTF-8, after transcoding.
package struct RecordLimits: Sendable, Hashable {
  /// Bytes of one record without its line end.
  package var recordBytes: Int
  /// Fields of one record.
  package var fields: Int
  /// Bytes of one field without its outer quotes.
  package var fieldBytes: Int

  /// One megabyte for a record and for a field, 1,024 fields.
  package init(recordBytes: Int = 1_048_576, fields: Int = 1024, fieldBytes: Int = 1_048_576) {
    precondition(
      recordBytes > 0 && recordBytes <= 1 << 30 && fields > 0 && fieldBytes > 0,
      "caps are positive and a record is at most one gigabyte")
    self.recordBytes = recordBytes
    self.fields = fields
    self.fieldBytes = fieldBytes
  }
}
