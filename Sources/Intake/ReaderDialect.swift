import Definitions
import Delimited
import Vocabulary

extension FeedDefinition {
  /// The dialect as the reader of records takes it.
  ///
  /// - Parameter hasTrailer: false for a reject file, which ends with a reject.
  func readerDialect(hasTrailer: Bool = true) throws(Problem) -> Dialect {
    let delimiter: Delimiter =
      switch dialect.delimiter {
      case .byte(let byte): .byte(byte)
      case .blanks: .blanks
      case .fixed(let columns):
        .fixed(columns.map { FixedField(name: $0.name, start: $0.start, length: $0.length) })
      }
    guard let encoding = TextEncoding(rawValue: dialect.encoding.rawValue) else {
      throw .bug("the encoding '\(dialect.encoding.rawValue)' has no reader")
    }
    var headerRow: Int?
    var search: HeaderSearch?
    switch dialect.header {
    case .none: break
    case .row(let row): headerRow = row
    case .found(let lastLine):
      headerRow = 1
      search = HeaderSearch(names: neededHeaderNames, lastLine: lastLine)
    }
    return try Dialect(
      delimiter: delimiter, quote: dialect.quote, headerRow: headerRow, headerSearch: search,
      trailer: (hasTrailer ? dialect.trailer : nil).map {
        Trailer(start: $0.start, lines: $0.lines, isOptional: $0.isOptional)
      },
      comment: dialect.comment, skipsEmptyLines: dialect.skipsEmptyLines,
      isPadded: dialect.isPadded, encoding: encoding)
  }
}

extension FeedCaps {
  var recordLimits: RecordLimits {
    RecordLimits(recordBytes: recordBytes, fields: columns, fieldBytes: fieldBytes)
  }
}
