/// Lines of fixed widths: one line is one record, and no byte has a meaning of its own.
extension RecordScanner {
  func scanFixed(_ input: Input) -> ScannedRecord {
    var found = ScannedRecord(start: input.start)
    var position = input.start
    while position < input.window, !LineEnd.isPart(position[0]) {
      found.seen |= UInt64(position[0]) &<< 56
      if position[0] == 0, found.nul == nil { found.nul = position }
      position += 1
    }
    finish(&found, position, input)
    guard found.outcome == .complete, found.end > input.start else { return found }
    var cursor = LineCursor(input.start, found.end)
    for place in places {
      let start = cursor.position(at: place.start - 1)
      let end = place.length == nil ? found.end : cursor.position(at: place.end)
      let isCut = place.length.map { _ in cursor.passed < place.end } ?? (start == nil)
      if isPadded, isCut { return found }
      storeTrimmed(start ?? found.end, end ?? found.end, input, &found)
    }
    let rest = cursor.rest
    if rest.contains(where: { $0 != UInt8(ascii: " ") }), places.last?.length != nil {
      storeTrimmed(found.end - rest.count, found.end, input, &found)
    }
    return found
  }

  private func storeTrimmed(
    _ start: Bytes, _ end: Bytes, _ input: Input, _ found: inout ScannedRecord
  ) {
    var (first, last) = (start, end)
    let blank = UInt8(ascii: " ")
    while last > first, last[-1] == blank { last -= 1 }
    while first < last, first[0] == blank { first += 1 }
    if first == last { (first, last) = (start, start) }
    let keptEnd = found.end
    // Until a scan ends, `store` takes `end` for the start of the record.
    found.end = input.start
    store(first, last - first, offset: first - input.start, isQuoted: false, &found)
    found.end = keptEnd
  }
}

/// Goes through a line character by character, forwards only.
private struct LineCursor {
  private var position: RecordScanner.Bytes
  private let end: RecordScanner.Bytes
  /// Characters before the position.
  private(set) var passed = 0

  init(_ start: RecordScanner.Bytes, _ end: RecordScanner.Bytes) {
    position = start
    self.end = end
  }

  /// Where the character of this number, from 0, begins, or the line ends; `nil` if it has fewer.
  mutating func position(at character: Int) -> RecordScanner.Bytes? {
    while passed < character, position < end {
      position += 1
      while position < end, position[0] & 0xC0 == 0x80 { position += 1 }
      passed += 1
    }
    return passed == character ? position : nil
  }

  var rest: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: position, count: end - position)
  }
}
