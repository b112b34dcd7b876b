import Vocabulary

/// Lines that are passed without being read as records.
extension RecordReader {
  /// Goes behind the next line end; `false` if no byte is left. What is passed is shown in pieces.
  func skipLine(_ skipped: Skipped) throws(Problem) -> Bool {
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
      try skipped(start, position, next)
      byteOffset += OriginalBytes.count(start, next, dialect.encoding)
      window.drop(next - start)
      if next > position { return true }
    }
  }

  /// A record beyond the cap ends with the physical line on which the cap was passed. Its bytes go
  /// to `overflow` and are dropped as they come.
  func readOverLimit(_ fieldCount: Int, number: Int) throws(Problem) -> Record {
    let encoding = dialect.encoding
    let (offset, line) = (byteOffset, lineNumber)
    var kept = limits.recordBytes
    let faultOffset = offset + OriginalBytes.count(window.start, window.start + kept, encoding)
    // What is handed on ends between characters.
    while encoding != .utf8, window.start[kept] & 0xC0 == 0x80 { kept -= 1 }
    lineNumber += LineEnd.count(window.start, window.start + kept)
    var length = OriginalBytes.count(window.start, window.start + kept, encoding)
    try overflow(window.start, window.start + kept)
    byteOffset += length
    window.drop(kept)
    let faultLine = lineNumber
    var hasLineEnd = false
    _ = try skipLine { (start, end, next) throws(Problem) in
      length += OriginalBytes.count(start, end, encoding)
      hasLineEnd = next > end
      try overflow(start, next)
    }
    if !hasLineEnd, let overflow { try encoding.lineFeed.withTypedBytes(overflow) }
    let fault = RecordFault(
      code: .recordTooLarge, byteOffset: faultOffset, lineNumber: faultLine, field: fieldCount)
    return Record(beyondCap: fault, line, number, offset, length, at: window.start, encoding)
  }

  private func overflow(
    _ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>
  ) throws(Problem) {
    guard let overflow else { return }
    guard dialect.encoding != .utf8 else {
      return try overflow(UnsafeRawBufferPointer(start: start, count: end - start))
    }
    var bytes: [UInt8] = []
    OriginalBytes.append(start, end, dialect.encoding, to: &bytes)
    try bytes.withTypedBytes(overflow)
  }

  /// How far one looks ahead for the end of the file: longer lines are no trailer.
  private static let longestTrailerBytes = 65_536

  /// Whether the trailer begins where a record could begin.
  func isAt(_ trailer: Trailer) throws(Problem) -> Bool {
    if let text = trailer.start {
      while window.count < text.count, try window.fill() {}
      guard window.count >= text.count else { return false }
      return text.elementsEqual(UnsafeBufferPointer(start: window.start, count: text.count))
    }
    var passed = 0
    var lines = 0
    while true {
      while passed < window.count {
        if lines == trailer.lines { return false }
        let byte = window.start[passed]
        var length = 1
        if byte == LineEnd.carriageReturn {
          // Whether LF follows is not in memory yet.
          if passed + 1 == window.count, !window.isComplete { break }
          if passed + 1 < window.count, window.start[passed + 1] == LineEnd.lineFeed { length = 2 }
        }
        passed += length
        if LineEnd.isPart(byte) { lines += 1 }
      }
      if passed > min(Self.longestTrailerBytes, limits.recordBytes) { return false }
      if try !window.fill() { return true }
    }
  }
}

extension TextEncoding {
  var lineFeed: [UInt8] {
    switch self {
    case .utf16LittleEndian: [LineEnd.lineFeed, 0]
    case .utf16BigEndian: [0, LineEnd.lineFeed]
    default: [LineEnd.lineFeed]
    }
  }
}

extension Array where Element == UInt8 {
  func withTypedBytes(
    _ body: (UnsafeRawBufferPointer) throws(Problem) -> Void
  ) throws(Problem) {
    try withUnsafeBufferPointer { (all) throws(Problem) in try body(UnsafeRawBufferPointer(all)) }
  }
}
