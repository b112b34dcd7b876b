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
  typealias Skipped = (
    UnsafePointer<UInt8>, UnsafePointer<UInt8>, UnsafePointer<UInt8>
  ) throws(Problem) -> Void

  let source: ByteSource
  let dialect: Dialect
  let limits: RecordLimits
  private let scanner: RecordScanner
  var window: ByteWindow
  private var isStarted = false
  private var header: HeaderRow?
  var lineNumber = 1
  var byteOffset = 0
  private var recordNumber = 0
  /// The bytes of the record that was handed out last.
  private var spentBytes = 0
  /// The trailer, once the records have begun.
  private var awaitedTrailer: Trailer?
  /// Lines of the trailer that were passed at the end of the file.
  package private(set) var trailerLineCount = 0
  /// Takes the original bytes of a record beyond the cap as they pass, its line end included (one is
  /// added where the file ends without); then the record is handed out.
  package var overflow: ((UnsafeRawBufferPointer) throws(Problem) -> Void)?

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

  private func begin() throws(Problem) {
    isStarted = true
    header = try readOpening()
    awaitedTrailer = dialect.trailer
  }

  // MARK: - Records

  func readRecord(
    _ skipped: Skipped = { (_, _, _) throws(Problem) in }
  ) throws(Problem) -> Record? {
    window.drop(spentBytes)
    spentBytes = 0
    while true {
      if window.count == 0 {
        guard try window.fill() else {
          try reportMissingTrailer()
          return nil
        }
      }
      if let trailer = awaitedTrailer, try isAt(trailer) {
        try passTrailer(trailer)
        return nil
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
        return try readOverLimit(found.fieldCount, number: recordNumber + 1)
      case .complete:
        if found.end == input.start, dialect.skipsEmptyLines {
          _ = try skipLine(skipped)
          continue
        }
        return record(found, input)
      }
    }
  }

  /// Takes back the record that was read last: its bytes come again.
  func unread(_ record: Record) {
    spentBytes = 0
    lineNumber = record.lineNumber
    byteOffset = record.byteOffset
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

  // MARK: - The end

  private func passTrailer(_ trailer: Trailer) throws(Problem) {
    let first = lineNumber
    awaitedTrailer = nil
    while try skipLine({ (_, _, _) throws(Problem) in }) { trailerLineCount += 1 }
    guard trailerLineCount <= trailer.lines else {
      throw Problem(
        .badData,
        "TRAILER: line \(first) begins as the trailer does, but \(trailerLineCount - 1) lines "
          + "follow, expected at most \(trailer.lines - 1)",
        at: Place(path: source.path, line: first),
        hint: "nothing behind a trailer is read; mend the file, or the feed's trailer")
    }
  }

  private func reportMissingTrailer() throws(Problem) {
    guard let trailer = awaitedTrailer, trailer.start != nil, !trailer.isOptional else { return }
    throw Problem(
      .badData, "TRAILER: the file ends without the trailer that the feed declares",
      at: Place(path: source.path, line: lineNumber),
      hint: "the file is cut off; send it again, or declare the trailer as optional")
  }
}
