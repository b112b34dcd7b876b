import Definitions
import Delimited
import Vocabulary

/// An unknown file read to its end in its guessed form: its columns, and the lines that are no rows.
struct FileContent {
  private(set) var profiles: [ColumnProfile]
  private(set) var rows = 0
  private(set) var emptyLines = 0
  /// Rows that are not as wide as the others, or broken.
  private(set) var strangeRows = 0
  private(set) var comment: UInt8?
  private(set) var trailerStart: String?
  private(set) var trailerLines = 0
  private var strange: [(line: Int, text: String)] = []
  private var lastGoodLine = 0
  private var lastLine = 0

  private static let mostStrange = 100

  init(_ source: ByteSource, _ form: FormGuess, clock: WallClock) throws(Problem) {
    let names = form.names.isEmpty ? (1...form.width).map { "column \($0)" } : form.names
    profiles = names.indices.map { index in
      let sample = form.sample.lazy.filter { $0.count > index }.map { $0[index] }
      return ColumnProfile(names[index], sample: sample, clock: clock)
    }
    let reader = RecordReader(source, dialect: try form.dialect())
    _ = try reader.readHeader()
    while let record = try reader.next() {
      lastLine = record.lineNumber
      if record.byteLength == 0, form.width > 1 {
        emptyLines += 1
      } else if record.fault == nil, record.fieldCount == names.count, !Self.isSum(record) {
        rows += 1
        lastGoodLine = record.lineNumber
        for index in profiles.indices { profiles[index].add(record.field(index)) }
      } else {
        note(record)
      }
    }
    explainStrangeRows()
  }

  /// A row as wide as the others that adds them up.
  private static func isSum(_ record: Record) -> Bool {
    guard let first = record.fields.first, (3...40).contains(first.count) else { return false }
    let text = record.text(0).lowercased()
    return sums.contains { text.hasPrefix($0) }
  }

  private static let sums = ["total", "grand total", "summe", "gesamt", "итого", "всего"]

  private mutating func note(_ record: Record) {
    strangeRows += 1
    guard record.isInMemory, strange.count < Self.mostStrange else { return }
    var bytes: [UInt8] = []
    record.appendText(to: &bytes)
    strange.append((record.lineNumber, String(decoding: bytes.prefix(80), as: UTF8.self)))
  }

  /// Strange rows at the end are a trailer, those that begin alike with `#` are comments.
  private mutating func explainStrangeRows() {
    guard let first = strange.first, strangeRows == strange.count else { return }
    if strange.allSatisfy({ $0.text.hasPrefix("#") }) {
      comment = UInt8(ascii: "#")
      strangeRows = 0
    } else if first.line > lastGoodLine, strangeRows <= 20 {
      trailerLines = lastLine - first.line + 1
      let word = first.text.prefix { $0.isLetter }
      if word.count >= 3 { trailerStart = String(word) }
      strangeRows = 0
    }
  }
}

extension FormGuess {
  /// The form as the reader of records takes it.
  func dialect() throws(Problem) -> Dialect {
    let delimiter: Delimiter =
      switch delimiter {
      case .byte(let byte): .byte(byte)
      case .blanks: .blanks
      case .fixed(let columns):
        .fixed(columns.map { FixedField(name: $0.name, start: $0.start, length: $0.length) })
      }
    return try Dialect(
      delimiter: delimiter, quote: quote, headerRow: headerLine, isPadded: isPadded,
      encoding: encoding)
  }
}
