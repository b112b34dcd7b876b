package import Vocabulary

/// Writes records that `RecordReader` reads back as they were: RFC 4180, UTF-8, no header of its own.
///
/// No value is an empty field; an empty text is `""`. Quotes stand only where they must: around
/// text with the delimiter, a quote, CR or LF, a blank at either end, or a byte order mark at its
/// start; with `quotesAll` around every value. The writer collects bytes and hands them on in pieces
/// of at least `flushBytes`; `finish` hands on the rest.
///
/// ```
/// var writer = RecordWriter { bytes in out += bytes }
/// try writer.record(["7", "Ann, \"Bob\"", nil, ""])
/// try writer.finish()                              // 7,"Ann, ""Bob""",,""⏎
/// ```
package struct RecordWriter {
  private let delimiter: UInt8
  private let quotesAll: Bool
  private let lineEnd: [UInt8]
  private let flushBytes: Int
  private let flush: (UnsafeRawBufferPointer) throws(Problem) -> Void
  private var buffer: [UInt8] = []
  private var isAtRecordStart = true
  /// Records ended so far.
  package private(set) var recordCount = 0
  /// Bytes written so far, those not yet handed on included.
  package var byteCount: Int { flushedBytes + buffer.count }
  private var flushedBytes = 0

  package init(
    delimiter: UInt8 = UInt8(ascii: ","), quotesAll: Bool = false, lineEnd: String = "\n",
    flushBytes: Int = 262_144,
    flush: @escaping (UnsafeRawBufferPointer) throws(Problem) -> Void
  ) {
    precondition(
      (0x20...0x7E).contains(delimiter) && delimiter != UInt8(ascii: "\"")
        || delimiter == UInt8(ascii: "\t"),
      "the delimiter is a visible ASCII character, a blank or TAB, and no quote")
    precondition(lineEnd == "\n" || lineEnd == "\r\n", "a line ends with LF or CRLF")
    self.delimiter = delimiter
    self.quotesAll = quotesAll
    self.lineEnd = Array(lineEnd.utf8)
    self.flushBytes = flushBytes
    self.flush = flush
    buffer.reserveCapacity(flushBytes + 4096)
  }

  /// A field with a value; an empty one is written `""`.
  package mutating func field(_ bytes: UnsafeRawBufferPointer) {
    separate()
    guard quotesAll || needsQuotes(bytes) else {
      buffer.append(contentsOf: bytes)
      return
    }
    buffer.append(UInt8(ascii: "\""))
    for byte in bytes {
      if byte == UInt8(ascii: "\"") { buffer.append(byte) }
      buffer.append(byte)
    }
    buffer.append(UInt8(ascii: "\""))
  }

  package mutating func field(_ text: String) {
    var text = text
    text.withUTF8 { field(UnsafeRawBufferPointer($0)) }
  }

  /// A field without a value.
  package mutating func null() { separate() }

  /// Ends a record of at least one field.
  package mutating func endRecord() throws(Problem) {
    precondition(!isAtRecordStart, "a record has at least one field")
    buffer.append(contentsOf: lineEnd)
    isAtRecordStart = true
    recordCount += 1
    if buffer.count >= flushBytes { try handOn() }
  }

  /// A whole record; `nil` is a field without a value.
  package mutating func record(_ fields: some Sequence<String?>) throws(Problem) {
    for text in fields {
      if let text { field(text) } else { null() }
    }
    try endRecord()
  }

  /// Hands on what is left. More records may follow.
  package mutating func finish() throws(Problem) {
    precondition(isAtRecordStart, "the last record is ended before the file is")
    if !buffer.isEmpty { try handOn() }
  }

  private mutating func handOn() throws(Problem) {
    try buffer.withUnsafeBufferPointer { [flush] (all) throws(Problem) in
      try flush(UnsafeRawBufferPointer(all))
    }
    flushedBytes += buffer.count
    buffer.removeAll(keepingCapacity: true)
  }

  private mutating func separate() {
    if !isAtRecordStart { buffer.append(delimiter) }
    isAtRecordStart = false
  }

  private func needsQuotes(_ bytes: UnsafeRawBufferPointer) -> Bool {
    guard let first = bytes.first, let last = bytes.last else { return true }
    if isBlank(first) || isBlank(last) || first == 0xEF { return true }
    return bytes.contains { $0 == delimiter || $0 == UInt8(ascii: "\"") || LineEnd.isPart($0) }
  }

  private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
}
