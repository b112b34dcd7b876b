import Definitions
import Delimited
import Vocabulary

/// How the start of an unknown file is most plausibly cut into lines, columns and a header.
struct FormGuess {
  var encoding: TextEncoding
  var delimiter = FeedDialect.Delimiter.byte(UInt8(ascii: ","))
  var quote: UInt8? = UInt8(ascii: "\"")
  /// The line of the header, from 1; nil: there is none.
  var headerLine: Int?
  /// The names of the header, or of fixed columns; empty: columns have positions only.
  var names: [String] = []
  var hasJunkAbove = false
  var isPadded = true
  var width = 1
  /// Rows as wide as the others, for a first look at values.
  var sample: [[String]] = []

  /// Rows that are looked at.
  static let sampleRows = 2000

  init(_ survey: ByteSurvey) throws(Problem) {
    encoding = survey.encoding
    var best: Cut?
    for delimiter in [",", ";", "\t", "|"].compactMap({ $0.utf8.first }) {
      for quote in [UInt8(ascii: "\""), nil, UInt8(ascii: "'")] {
        let cut = try Cut(survey, encoding, .byte(delimiter), quote)
        if best.map({ cut.isBetter(than: $0) }) ?? true { best = cut }
      }
    }
    if best.map({ $0.width < 2 || $0.share < 600 }) ?? true {
      let blanks = try Cut(survey, encoding, .blanks, nil)
      if blanks.width > 1, blanks.share > 900 {
        best = blanks
      } else if let fixed = try FixedGuess(survey, encoding) {
        best = try Cut(survey, encoding, .fixed(fixed.places), nil)
        isPadded = fixed.isPadded
      }
    }
    guard let best else { return }
    delimiter = best.feedDelimiter
    quote = best.quote
    width = best.width
    takeHeader(best)
  }

  private mutating func takeHeader(_ cut: Cut) {
    var rows = cut.records.filter { $0.texts.count == width && !$0.isFaulty }
    guard let first = rows.first else { return }
    if HeaderGuess.isHeader(first.texts, above: rows.dropFirst().map(\.texts)) {
      headerLine = first.line
      names = first.texts
      hasJunkAbove = cut.records.contains { $0.line < first.line }
      rows.removeFirst()
    }
    if case .fixed(let columns) = delimiter {
      if names.isEmpty { names = columns.map(\.name) }
      delimiter = .fixed(
        zip(columns, names).map { .init(name: $1, start: $0.start, length: $0.length) })
    }
    sample = rows.prefix(Self.sampleRows).map(\.texts)
  }
}

/// The start of a file, cut in one way.
struct Cut {
  struct Row {
    let texts: [String]
    let line: Int
    let isFaulty: Bool
  }

  let delimiter: Delimiter
  let quote: UInt8?
  private(set) var records: [Row] = []
  /// The number of columns that most records have.
  private(set) var width = 1
  /// How many of a thousand records have it.
  private(set) var share = 0

  init(
    _ survey: ByteSurvey, _ encoding: TextEncoding, _ delimiter: Delimiter, _ quote: UInt8?
  ) throws(Problem) {
    self.delimiter = delimiter
    self.quote = quote
    let dialect = try Dialect(
      delimiter: delimiter, quote: quote, headerRow: nil, skipsEmptyLines: true, isPadded: false,
      encoding: encoding)
    let reader = RecordReader(
      ByteSource(survey.head), dialect: dialect, limits: RecordLimits(recordBytes: 262_144))
    while records.count < FormGuess.sampleRows, let record = try reader.next() {
      records.append(
        Row(
          texts: (0..<record.fieldCount).map(record.text), line: record.lineNumber,
          isFaulty: record.fault != nil))
    }
    // The last record may be cut by the end of what was kept.
    if survey.byteCount > survey.head.count, records.count < FormGuess.sampleRows {
      _ = records.popLast()
    }
    var counts: [Int: Int] = [:]
    for record in records where !record.isFaulty { counts[record.texts.count, default: 0] += 1 }
    let mode = counts.max { ($0.value, $0.key) < ($1.value, $1.key) }
    guard let mode, !records.isEmpty else { return }
    width = mode.key
    share = mode.value * 1000 / records.count
  }

  /// More records of one width; among equals more columns; among these the usual quote.
  func isBetter(than other: Cut) -> Bool {
    if (width > 1) != (other.width > 1) { return width > 1 }
    let (mine, theirs) = (share / 20, other.share / 20)
    if mine != theirs { return mine > theirs }
    if width != other.width { return width > other.width }
    return share > other.share
  }

  var feedDelimiter: FeedDialect.Delimiter {
    switch delimiter {
    case .byte(let byte): .byte(byte)
    case .blanks: .blanks
    case .fixed(let places):
      .fixed(places.map { .init(name: $0.name, start: $0.start, length: $0.length) })
    }
  }
}

/// Whether a first row names the columns below it.
enum HeaderGuess {
  static func isHeader(_ texts: [String], above rows: [[String]]) -> Bool {
    let isNamed = texts.allSatisfy { text in
      !text.isEmpty && text.count <= 60
        && text.unicodeScalars.contains { $0.properties.isAlphabetic }
    }
    guard isNamed, Set(texts).count == texts.count else { return false }
    if texts.count(where: FieldNames.isKnown) * 2 >= texts.count { return true }
    return texts.indices.contains { column in
      let values = rows.prefix(200).map { $0[column] }.filter { !$0.isEmpty }
      let digits = values.count { $0.utf8.contains { (0x30...0x39).contains($0) } }
      let hasDigit = texts[column].utf8.contains { (0x30...0x39).contains($0) }
      return !hasDigit && !values.isEmpty && digits * 10 >= values.count * 9
    }
  }
}
