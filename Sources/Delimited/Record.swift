/// One record: its fields, its place in the file, and its fault if it has one.
///
/// A view into the reader's memory, **valid until the reader's next call**. Nothing is allocated for
/// it. What outlives it has to be copied: `text`, `appendOriginalBytes`.
package struct Record {
  typealias Bytes = UnsafePointer<UInt8>

  /// All fields, without their quotes; for loops that must not pay for anything.
  package let fields: UnsafeBufferPointer<FieldView>
  /// The physical line of its first byte, from 1.
  package let lineNumber: Int
  /// The number among the records behind the header, from 1; empty lines and comments that the
  /// dialect skips are not counted.
  package let number: Int
  /// The position of its first byte in the original file, from 0.
  package let byteOffset: Int
  /// Its bytes in the original file, without the line end.
  package let byteLength: Int
  /// The first structural fault, or else the first fault of encoding. Widths are not compared here:
  /// see `HeaderRow.fault(of:)`.
  package let fault: RecordFault?
  /// Whether its bytes are in memory. Only a record beyond the cap is not: its bytes can be read
  /// from the file by offset and length.
  package let isInMemory: Bool

  /// Its UTF-8, with the line end.
  let start: Bytes
  let end: Bytes
  let next: Bytes
  let encoding: TextEncoding

  @inlinable @inline(__always)
  package var fieldCount: Int { fields.count }

  /// The content of a field, without its quotes.
  @inlinable @inline(__always)
  package func field(_ index: Int) -> UnsafeRawBufferPointer { fields[index].bytes }

  /// Tells `""` from nothing.
  @inlinable @inline(__always)
  package func isQuoted(_ index: Int) -> Bool { fields[index].isQuoted }

  /// An empty field without quotes.
  @inlinable @inline(__always)
  package func isNull(_ index: Int) -> Bool { fields[index].isNull }

  /// A copy of a field as text.
  package func text(_ index: Int) -> String { String(decoding: field(index), as: UTF8.self) }

  /// Appends the bytes of the record as they stand in the file, in its own encoding. The last
  /// record of a file may have no line end.
  package func appendOriginalBytes(to target: inout [UInt8], withLineEnd: Bool = true) {
    precondition(isInMemory, "a record beyond the cap is read from the file again, not from here")
    OriginalBytes.append(start, withLineEnd ? next : end, encoding, to: &target)
  }

  /// Appends the record as UTF-8, without its line end.
  package func appendText(to target: inout [UInt8]) {
    precondition(isInMemory, "a record beyond the cap is read from the file again, not from here")
    target.append(contentsOf: UnsafeBufferPointer(start: start, count: end - start))
  }

  /// The same with a line end in any case: in the file's encoding, where the file ends without.
  package func appendOriginalLine(to target: inout [UInt8]) {
    appendOriginalBytes(to: &target)
    if next == end { target += encoding.lineFeed }
  }

  /// The position of a field in the original file.
  package func byteOffset(ofField index: Int) -> Int {
    byteOffset + OriginalBytes.count(start, start + fields[index].offset, encoding)
  }

  /// The physical line on which a field starts.
  package func lineNumber(ofField index: Int) -> Int {
    lineNumber + LineEnd.count(start, start + fields[index].offset)
  }

  /// The character of its line, from 1, at which a field starts (with its quote).
  package func columnNumber(_ index: Int) -> Int {
    columnNumber(at: start + fields[index].offset)
  }

  /// The character of its line, from 1, at which the fault stands; `nil` beyond the cap.
  package var faultColumnNumber: Int? {
    guard let fault, isInMemory else { return nil }
    var position = start
    let distance = fault.byteOffset - byteOffset
    while position < end, OriginalBytes.count(start, position, encoding) < distance {
      position += 1
    }
    return columnNumber(at: position)
  }

  private func columnNumber(at position: Bytes) -> Int {
    var lineStart = position
    while lineStart > start, !LineEnd.isPart(lineStart[-1]) { lineStart -= 1 }
    return OriginalBytes.characterCount(lineStart, position) + 1
  }
}

extension Record {
  /// A record whose bytes were not kept.
  init(
    beyondCap fault: RecordFault, _ lineNumber: Int, _ number: Int, _ byteOffset: Int,
    _ byteLength: Int, at position: UnsafePointer<UInt8>, _ encoding: TextEncoding
  ) {
    self.init(
      fields: UnsafeBufferPointer(start: nil, count: 0), lineNumber: lineNumber, number: number,
      byteOffset: byteOffset, byteLength: byteLength, fault: fault, isInMemory: false,
      start: position, end: position, next: position, encoding: encoding)
  }
}

extension LineEnd {
  /// The line ends that are complete before `end`: LF, CR and CRLF count one each.
  static func count(_ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>) -> Int {
    var total = 0
    var position = start
    while position < end {
      if position[0] == lineFeed {
        total += 1
      } else if position[0] == carriageReturn {
        total += 1
        if position + 1 < end, position[1] == lineFeed { position += 1 }
      }
      position += 1
    }
    return total
  }
}
