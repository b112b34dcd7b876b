import Glibc
import Host
package import SQLText
package import Vocabulary

/// A row of `COPY … TO STDOUT` in the text format: values between tabs, `\N` for NULL, backslashes
/// before what would be taken for one of these.
///
/// A million rows come so in a third of the time that answers of one row each take.
/// Format: <https://www.postgresql.org/docs/current/sql-copy.html>, "Text Format".
package final class CopiedRow {
  private let columnCount: Int
  private let values: UnsafeMutablePointer<UnsafeRawBufferPointer>
  /// Which of them are there.
  private let isPresent: UnsafeMutablePointer<Bool>
  /// Values that hold an escape, without it; it never moves while a row is read.
  private var plain = UnsafeMutableRawBufferPointer.allocate(byteCount: 4096, alignment: 1)
  private var plainCount = 0

  package init(columns: Int) {
    columnCount = columns
    values = .allocate(capacity: columns)
    values.initialize(repeating: UnsafeRawBufferPointer(start: nil, count: 0), count: columns)
    isPresent = .allocate(capacity: columns)
    isPresent.initialize(repeating: false, count: columns)
  }

  deinit {
    values.deallocate()
    isPresent.deallocate()
    plain.deallocate()
  }

  /// The bytes of a value for the time of the row; `nil` for NULL.
  package func bytes(of position: Int) -> UnsafeRawBufferPointer? {
    precondition((0..<columnCount).contains(position), "a row has the columns it was made for")
    return isPresent[position] ? values[position] : nil
  }

  package func textOrNil(_ position: Int) -> String? {
    bytes(of: position).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Takes a row as the server sent it, its line end included; valid as long as those bytes are.
  package func take(_ line: UnsafeRawBufferPointer) throws(Problem) {
    guard let base = line.baseAddress, line.last == UInt8(ascii: "\n") else {
      throw .bug("a row of COPY has no end")
    }
    plainCount = 0
    if plain.count < line.count {
      plain.deallocate()
      plain = .allocate(byteCount: line.count * 2, alignment: 1)
    }
    let end = base + (line.count - 1)
    var start = base
    for column in 0..<columnCount {
      let found = memchr(start, Int32(UInt8(ascii: "\t")), end - start)
      guard (found == nil) == (column == columnCount - 1) else {
        throw .bug("a row of COPY has another number of values than \(columnCount)")
      }
      let stop = found.map { UnsafeRawPointer($0) } ?? end
      try note(UnsafeRawBufferPointer(start: start, count: stop - start), in: column)
      start = stop + 1
    }
  }

  private func note(_ text: UnsafeRawBufferPointer, in column: Int) throws(Problem) {
    let backslash = UInt8(ascii: "\\")
    isPresent[column] = true
    values[column] = text
    guard let base = text.baseAddress, memchr(base, Int32(backslash), text.count) != nil else {
      return
    }
    if text.count == 2, text[0] == backslash, text[1] == UInt8(ascii: "N") {
      isPresent[column] = false
      return
    }
    let start = plainCount
    var isEscape = false
    for byte in text {
      if !isEscape, byte == backslash {
        isEscape = true
        continue
      }
      plain[plainCount] = isEscape ? Self.meaning(byte) : byte
      plainCount += 1
      isEscape = false
    }
    if isEscape { throw .bug("a row of COPY ends within an escape") }
    values[column] = UnsafeRawBufferPointer(rebasing: plain[start..<plainCount])
  }

  private static func meaning(_ escaped: UInt8) -> UInt8 {
    switch escaped {
    case UInt8(ascii: "b"): 0x08
    case UInt8(ascii: "f"): 0x0C
    case UInt8(ascii: "n"): 0x0A
    case UInt8(ascii: "r"): 0x0D
    case UInt8(ascii: "t"): 0x09
    case UInt8(ascii: "v"): 0x0B
    default: escaped
    }
  }
}

extension Connection {
  /// Streams the rows of `COPY (…) TO STDOUT`, one call per row; they are valid for that time.
  ///
  /// - Parameter settings: see ``set(inTransaction:)``; COPY takes no parameters.
  package func forEachCopiedRow(
    of sql: SQL, columns: Int, settings: KeyValuePairs<String, String>,
    _ body: (CopiedRow) throws(Problem) -> Void
  ) throws(Problem) {
    try set(inTransaction: settings)
    let row = CopiedRow(columns: columns)
    try copyOut(sql) { line throws(Problem) in
      try row.take(line)
      try body(row)
    }
  }
}
