package import Vocabulary

/// Reads records from bytes of any length in constant memory.
///
/// Strict RFC 4180: nothing is repaired, padded or trimmed. A faulty record is handed out with its
/// fault, its bytes and its place, and reading goes on behind it (see `RecordScanner` for where
/// that is). `\.` is an ordinary value. A byte order mark is dropped at the start of the file only.
///
/// ```
/// let reader = RecordReader(ByteSource(Array("id,name\n7,\"Ann, Bob\"\n".utf8)))
/// let header = try reader.readHeader()             // names ["id", "name"]
/// while let record = try reader.next() {
///   record.text(1)                                 // "Ann, Bob"
/// }
/// ```
package final class RecordReader {
  /// The start of what is skipped, the end of its content and the end of its line end.
  private typealias Skipped = (UnsafePointer<UInt8>, UnsafePointer<UInt8>, UnsafePointer<UInt8>)
    -> Void

  private let source: ByteSource
  private let dialect: Dialect
  private let limits: RecordLimits
  private let scanner: RecordScanner
  private var window: ByteWindow
  private var isStarted = false
  private var header: HeaderRow?
  private var lineNumber = 1
  private var byteOffset = 0
  private var recordNumber = 0
  /// The bytes of the record that was handed out last.
  private var spentBytes = 0

  /// A source, how its bytes are to be read, the caps, and how many bytes are read at a time.
  package init(
    _ source: ByteSource, dialect: Dialect = .csv, limits: RecordLimits = RecordLimits(),
    chunkLength: Int = 262_144
  ) {
    self.source = source
    self.dialect = dialect
    self.limits = limits
    scanner = RecordScanner(dialect, limits)
    window = ByteWindow(
      source, encoding: dialect.encoding, recordBytes: limits.recordBytes,
      chunkLength: chunkLength)
  }

  deinit { scanner.fields.deallocate() }

  /// Data records handed out so far.
  package var recordCount: Int { recordNumber }

  /// The memory that the reader holds: bounded by the caps, whatever the file is.
  package var memoryBytes: Int {
    window.memoryBytes + limits.fields * MemoryLayout<FieldView>.stride
  }

  /// The header; `nil` if the dialect has none or the file ends before it.
  package func readHeader() throws(Problem) -> HeaderRow? {
    if !isStarted { try begin() }
    return header
  }

  /// The next record behind the header; `nil` at the end of the file.
  package func next() throws(Problem) -> Record? {
    if !isStarted { try begin() }
    guard let record = try readRecord() else { return nil }
    recordNumber = record.number
    return record
  }

  // MARK: - Before the first record

  private func begin() throws(Problem) {
    isStarted = true
    var preamble: [UInt8] = []
    var length = 0
    let keep: Skipped = { [limits, dialect] start, _, next in
      length += next - start
      if length <= limits.recordBytes {
        OriginalBytes.append(start, next, dialect.encoding, to: &preamble)
      }
    }
    try dropByteOrderMark(keep)
    guard let headerRow = dialect.headerRow else { return }
    while lineNumber < headerRow, try skipLine(keep) {}
    let record = try readRecord(keep)
    guard length <= limits.recordBytes else {
      throw Problem(
        .badData, "the lines above the header are longer than \(limits.recordBytes) bytes",
        at: Place(path: source.path, line: 1))
    }
    guard let record else { return }
    header = try HeaderRow(record, above: preamble, path: source.path)
  }

  private func dropByteOrderMark(_ skipped: Skipped) throws(Problem) {
    while window.count < 3, try window.fill() {}
    let start = window.start
    guard window.count >= 3, start[0] == 0xEF, start[1] == 0xBB, start[2] == 0xBF else { return }
    skipped(start, start + 3, start + 3)
    byteOffset = OriginalBytes.count(start, start + 3, dialect.encoding)
    window.drop(3)
  }

  /// Goes behind the next line end; `false` if no byte is left. What is passed is shown in pieces.
  private func skipLine(_ skipped: Skipped) throws(Problem) -> Bool {
    var hasBytes = false
    while true {
      if window.count == 0 {
        guard try window.fill() else { return hasBytes }
      }
      hasBytes = true
      let start = window.start
      let end = window.end
      var position = start
      while position < end, !LineEnd.isPart(position[0]) { position += 1 }
      if position + 1 == end, position[0] == LineEnd.carriageReturn, !window.isComplete {
        _ = try window.fill()
        continue
      }
      var next = position
      if position < end {
        next += 1
        if position[0] == LineEnd.carriageReturn, next < end, next[0] == LineEnd.lineFeed {
          next += 1
        }
        lineNumber += 1
      }
      skipped(start, position, next)
      byteOffset += OriginalBytes.count(start, next, dialect.encoding)
      window.drop(next - start)
      if next > position { return true }
    }
  }

  // MARK: - Records

  private func readRecord(_ skipped: Skipped = { _, _, _ in }) throws(Problem) -> Record? {
    window.drop(spentBytes)
    spentBytes = 0
    while true {
      if window.count == 0 {
        guard try window.fill() else { return nil }
      }
      if let comment = dialect.comment, window.start[0] == comment {
        _ = try skipLine(skipped)
        continue
      }
      let input = RecordScanner.Input(
        window.start, window.end, isLast: window.isComplete, twinDistance: window.twinDistance,
        recordBytes: limits.recordBytes)
      let found = scanner.scan(input)
      switch found.outcome {
      case .incomplete:
        _ = try window.fill()
      case .overLimit:
        return try readOverLimit(found)
      case .complete:
        if found.end == input.start, dialect.skipsEmptyLines {
          _ = try skipLine(skipped)
          continue
        }
        return record(found, input)
      }
    }
  }

  @inline(__always)
  private func record(_ found: ScannedRecord, _ input: RecordScanner.Input) -> Record {
    let encoding = dialect.encoding
    var byteLength = found.end - input.start
    var spent = found.next - input.start
    if encoding != .utf8 {
      byteLength = OriginalBytes.count(input.start, found.end, encoding)
      spent = byteLength + OriginalBytes.count(found.end, found.next, encoding)
    }
    var fault: RecordFault?
    if found.fault != nil || found.nul != nil || found.seen & ByteWords.highs != 0 {
      fault = self.fault(found, input.start)
    }
    let record = Record(
      fields: UnsafeBufferPointer(start: scanner.fields, count: found.fieldCount),
      lineNumber: lineNumber, number: recordNumber + 1, byteOffset: byteOffset,
      byteLength: byteLength, fault: fault, isInMemory: true, start: input.start, end: found.end,
      next: found.next, encoding: encoding)
    spentBytes = found.next - input.start
    lineNumber += found.lineEnds
    byteOffset += spent
    return record
  }

  @inline(never)
  private func fault(_ found: ScannedRecord, _ start: UnsafePointer<UInt8>) -> RecordFault? {
    if let code = found.fault {
      return RecordFault(
        code: code,
        byteOffset: byteOffset + OriginalBytes.count(start, found.faultPosition, dialect.encoding),
        lineNumber: lineNumber + found.faultLineEnds, field: found.faultField)
    }
    var first: UnsafePointer<UInt8>?
    if found.seen & ByteWords.highs != 0 { first = UTF8Check.firstFault(start, found.end) }
    let isNul = found.nul.map { nul in first.map { nul < $0 } ?? true } ?? false
    guard let position = isNul ? found.nul : first else { return nil }
    let offset = position - start
    let fields = UnsafeBufferPointer(start: scanner.fields, count: found.fieldCount)
    let field = fields.lastIndex { $0.offset <= offset } ?? 0
    return RecordFault(
      code: isNul ? .encodingNul : .encodingInvalid,
      byteOffset: byteOffset + OriginalBytes.count(start, position, dialect.encoding),
      lineNumber: lineNumber + LineEnd.count(start, position), field: field)
  }

  /// A record beyond the cap ends with the physical line on which the cap was passed. Its bytes are
  /// dropped as they come.
  private func readOverLimit(_ found: ScannedRecord) throws(Problem) -> Record {
    let encoding = dialect.encoding
    let offset = byteOffset
    let line = lineNumber
    let kept = limits.recordBytes
    let inside = LineEnd.count(window.start, window.start + kept)
    let lengthKept = OriginalBytes.count(window.start, window.start + kept, encoding)
    byteOffset += lengthKept
    lineNumber += inside
    window.drop(kept)
    var length = lengthKept
    let faultLine = lineNumber
    _ = try skipLine { start, end, _ in length += OriginalBytes.count(start, end, encoding) }
    let start = window.start
    return Record(
      fields: UnsafeBufferPointer(start: scanner.fields, count: 0), lineNumber: line,
      number: recordNumber + 1, byteOffset: offset, byteLength: length,
      fault: RecordFault(
        code: .recordTooLarge, byteOffset: offset + lengthKept, lineNumber: faultLine,
        field: found.fieldCount),
      isInMemory: false, start: start, end: start, next: start, encoding: encoding)
  }
}
