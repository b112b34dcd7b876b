import Vocabulary

/// How the bytes of a feed's files are cut into records and fields.
package struct FeedDialect: Sendable, Hashable {
  package var delimiter: Delimiter = .byte(UInt8(ascii: ","))
  /// `nil`: quotes are ordinary characters.
  package var quote: UInt8? = UInt8(ascii: "\"")
  package var header: Header = .row(1)
  package var trailer: Trailer?
  /// Lines that begin with this byte are passed over.
  package var comment: UInt8?
  /// Whether lines without a character are passed over; otherwise they are rejects.
  package var skipsEmptyLines = false
  /// Whether lines of fixed widths are filled up with blanks to their last column.
  package var isPadded = true
  package var encoding: Encoding = .utf8

  package enum Delimiter: Sendable, Hashable {
    case byte(UInt8)
    /// Runs of blanks and tabs; blanks at the beginning and end of a line do not count.
    case blanks
    /// None: columns stand at fixed places.
    case fixed([FixedColumn])
  }

  /// A column of a file of fixed widths: its name, its first character from 1, and its characters;
  /// `nil` = to the end of the line.
  package struct FixedColumn: Sendable, Hashable {
    package let name: String
    package let start: Int
    package let length: Int?

    package init(name: String, start: Int, length: Int?) {
      self.name = name
      self.start = start
      self.length = length
    }
  }

  package enum Header: Sendable, Hashable {
    case none
    /// The physical line, from 1, that names the columns; lines above it are passed over.
    case row(Int)
    /// The first line that holds the names of the feed's columns, at the latest this one.
    case found(lastLine: Int)
  }

  /// Lines behind the records that are none.
  package struct Trailer: Sendable, Hashable {
    /// How the first of them begins; `nil`: they are the last lines, whatever they hold.
    package let start: String?
    package let lines: Int
    package let isOptional: Bool

    package init(start: String?, lines: Int, isOptional: Bool) {
      self.start = start
      self.lines = lines
      self.isOptional = isOptional
    }
  }

  /// The file's code page. Never guessed.
  package enum Encoding: String, Sendable, CaseIterable, Hashable {
    case utf8 = "utf-8"
    case windows1251 = "windows-1251"
    case windows1252 = "windows-1252"
    case koi8r = "koi8-r"
    case cp866 = "cp866"
    case utf16LittleEndian = "utf-16le"
    case utf16BigEndian = "utf-16be"
  }

  /// Whether columns have names: those of a header or those of fixed places.
  package var hasNames: Bool {
    if case .fixed = delimiter { true } else { header != .none }
  }

  /// RFC 4180: comma, double quote, header in the first line, UTF-8.
  package static let standard = FeedDialect()
}
