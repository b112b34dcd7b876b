/// Finds the fields of one record in bytes that are in memory. Reads nothing, allocates nothing.
///
/// Quoting faults, and where the faulty record ends, so that it cannot swallow good ones:
/// ```
/// a"b,c          quote.stray     with its line; behind a stray quote no quote opens anything
/// "ab"c,d        quote.stray     the same
/// "ab,c <end>    quote.unclosed  with the line on which the quote opened
/// "ab⏎c"d,e      quote.unclosed  the same: a closing quote with text behind it, on a later line,
///                                is taken for the opening quote of that line
/// ```
/// Fields of a faulty record are those before the fault.
struct RecordScanner {
  typealias Bytes = UnsafePointer<UInt8>

  enum FieldEnd {
    case separator, lineEnd
    /// No byte is left in the window.
    case windowEnd
    /// The record was cut at an earlier line end.
    case cut
    /// The byte behind a CR is not in memory yet.
    case needsMore
  }

  let delimiter: UInt8
  let splitsOnBlanks: Bool
  let quote: UInt8
  let hasQuote: Bool
  let delimiterPattern: UInt64
  let quotePattern: UInt64
  /// Where the fields of a line of fixed widths stand; empty: they are separated.
  let places: [FixedField]
  let isPadded: Bool
  let limits: RecordLimits
  /// Room for `limits.fields` fields; the owner of the scanner frees it.
  let fields: UnsafeMutablePointer<FieldView>

  init(_ dialect: Dialect, _ limits: RecordLimits) {
    switch dialect.delimiter {
    case .byte(let byte): (delimiter, splitsOnBlanks) = (byte, false)
    case .blanks: (delimiter, splitsOnBlanks) = (UInt8(ascii: " "), true)
    case .fixed: (delimiter, splitsOnBlanks) = (LineEnd.lineFeed, false)
    }
    if case .fixed(let fields) = dialect.delimiter { places = fields } else { places = [] }
    isPadded = dialect.isPadded
    quote = dialect.quote ?? delimiter
    hasQuote = dialect.quote != nil
    delimiterPattern = ByteWords.pattern(delimiter)
    quotePattern = ByteWords.pattern(quote)
    self.limits = limits
    fields = .allocate(capacity: limits.fields)
  }

  /// The bytes of one record, as far as they are in memory.
  struct Input {
    let start: Bytes
    let end: Bytes
    /// No byte follows `end`.
    let isLast: Bool
    /// Where a field with doubled quotes is written plain, seen from where it stands.
    let twinDistance: Int
    /// The end of what a record within the cap can occupy, one byte of its line end included.
    let window: Bytes
    let isCapped: Bool

    init(_ start: Bytes, _ end: Bytes, isLast: Bool, twinDistance: Int, recordBytes: Int) {
      self.start = start
      self.end = end
      self.isLast = isLast
      self.twinDistance = twinDistance
      isCapped = end - start > recordBytes
      window = isCapped ? start + recordBytes + 1 : end
    }

    /// The window ends where the file ends.
    var isWhole: Bool { isLast && !isCapped }
  }

  /// Reads the record at the start of the input.
  func scan(_ input: Input) -> ScannedRecord {
    places.isEmpty ? scanSeparated(input) : scanFixed(input)
  }

  /// Goes from one byte that can mean something to the next; a word of eight bytes is looked at once,
  /// however many separators are in it.
  @inline(__always)
  private func scanSeparated(_ input: Input) -> ScannedRecord {
    if splitsOnBlanks { return scanBlanks(input) }
    var found = ScannedRecord(start: input.start)
    var start = input.start
    var word = start
    var nextWord = start
    var marks: UInt64 = 0
    while true {
      while marks == 0, nextWord < input.window {
        word = nextWord
        marks = plainMarks(word, &found.seen)
        nextWord += 8
      }
      let position = marks == 0 ? input.window : word + ByteWords.first(marks)
      guard position < input.window else {
        store(
          start, input.window - start, offset: start - input.start, isQuoted: false, &found)
        finish(&found, input.window, input)
        return found
      }
      marks &= marks &- 1
      let byte = position[0]
      if byte == delimiter {
        store(start, position - start, offset: start - input.start, isQuoted: false, &found)
        start = position + 1
      } else if LineEnd.isPart(byte) {
        store(start, position - start, offset: start - input.start, isQuoted: false, &found)
        finish(&found, position, input)
        return found
      } else if hasQuote, byte == quote {
        var position = position
        let fieldEnd =
          position == start
          ? scanQuoted(&position, input, &found) : stray(&position, input, &found)
        guard fieldEnd == .separator else {
          end(&found, fieldEnd, position, input)
          return found
        }
        start = position + 1
        nextWord = start
        marks = 0
      } else if byte == 0, found.nul == nil {
        found.nul = position
      }
    }
  }

  @inline(never)
  private func scanBlanks(_ input: Input) -> ScannedRecord {
    var found = ScannedRecord(start: input.start)
    var position = input.start
    while true {
      if skipBlanks(&position, input) {
        finish(&found, position, input)
        return found
      }
      let isQuoted = hasQuote && position < input.window && position[0] == quote
      let fieldEnd =
        isQuoted ? scanQuoted(&position, input, &found) : scanPlain(&position, input, &found)
      guard fieldEnd == .separator else {
        end(&found, fieldEnd, position, input)
        return found
      }
      position += 1
    }
  }

  /// Ends the record behind its last field.
  private func end(
    _ found: inout ScannedRecord, _ fieldEnd: FieldEnd, _ position: Bytes, _ input: Input
  ) {
    switch fieldEnd {
    case .separator: preconditionFailure("a field follows a separator")
    case .lineEnd, .windowEnd: finish(&found, position, input)
    case .cut: break
    case .needsMore: found.outcome = .incomplete
    }
  }

  /// Ends the record at a line end or at the end of the window.
  @inline(__always)
  func finish(_ found: inout ScannedRecord, _ position: Bytes, _ input: Input) {
    found.end = position
    if position < input.window {
      endLine(&found, position, input)
    } else if input.isWhole {
      found.next = position
    } else {
      found.outcome = input.isCapped ? .overLimit : .incomplete
    }
  }

  /// Goes behind the LF, CR or CRLF at a position.
  @inline(__always)
  func endLine(_ found: inout ScannedRecord, _ position: Bytes, _ input: Input) {
    found.lineEnds += 1
    found.next = position + 1
    guard position[0] == LineEnd.carriageReturn else { return }
    if position + 1 < input.end {
      if position[1] == LineEnd.lineFeed { found.next = position + 2 }
    } else if !input.isLast {
      found.outcome = .incomplete
    }
  }

  /// Whether the line ends behind the blanks at a position.
  private func skipBlanks(_ position: inout Bytes, _ input: Input) -> Bool {
    while position < input.window, isSeparator(position[0]) { position += 1 }
    return position == input.window || LineEnd.isPart(position[0])
  }

  @inline(__always)
  func isSeparator(_ byte: UInt8) -> Bool {
    byte == delimiter || splitsOnBlanks && byte == UInt8(ascii: "\t")
  }

  @inline(__always)
  func store(
    _ start: Bytes, _ count: Int, offset: Int, isQuoted: Bool, _ found: inout ScannedRecord
  ) {
    guard count <= limits.fieldBytes, found.fieldCount < limits.fields else {
      storeTooLarge(offset, start, &found)
      return
    }
    fields[found.fieldCount] = FieldView(
      start: UnsafeRawPointer(start), count: count, offset: offset, isQuoted: isQuoted)
    found.fieldCount += 1
  }

  /// A field beyond a cap keeps its place, if there is one, and has no content. Until a scan ends,
  /// `found.end` is still the start of the record.
  @inline(never)
  private func storeTooLarge(_ offset: Int, _ start: Bytes, _ found: inout ScannedRecord) {
    found.note(.recordTooLarge, at: found.end + offset, lineEnds: found.lineEnds)
    guard found.fieldCount < limits.fields else { return }
    fields[found.fieldCount] = FieldView(
      start: UnsafeRawPointer(start), count: 0, offset: offset, isQuoted: false)
    found.fieldCount += 1
  }
}

enum LineEnd {
  static let lineFeed: UInt8 = 0x0A
  static let carriageReturn: UInt8 = 0x0D

  @inline(__always)
  static func isPart(_ byte: UInt8) -> Bool { byte == lineFeed || byte == carriageReturn }
}
