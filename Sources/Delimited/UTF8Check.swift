/// Well-formed UTF-8 as in table 3-7 of the Unicode Standard: no overlong forms, no surrogates,
/// nothing above U+10FFFF.
enum UTF8Check {
  typealias Bytes = UnsafePointer<UInt8>

  /// The first byte of the first ill-formed sequence in `start ..< end`; `nil` if there is none.
  static func firstFault(_ start: Bytes, _ end: Bytes) -> Bytes? {
    var position = start
    while position < end {
      while end - position >= 8, ByteWords.load(position) & ByteWords.highs == 0 { position += 8 }
      guard position < end else { return nil }
      if position[0] < 0x80 {
        position += 1
        continue
      }
      let length = sequenceLength(position, end - position)
      if length == 0 { return position }
      position += length
    }
    return nil
  }

  /// The length of the well-formed sequence at a non-ASCII byte; 0 if it is ill-formed.
  @inline(__always)
  private static func sequenceLength(_ bytes: Bytes, _ available: Int) -> Int {
    switch bytes[0] {
    case 0xC2...0xDF:
      return available >= 2 && isContinuation(bytes[1]) ? 2 : 0
    case 0xE0...0xEF:
      guard available >= 3, isContinuation(bytes[1]), isContinuation(bytes[2]) else { return 0 }
      if bytes[0] == 0xE0, bytes[1] < 0xA0 { return 0 }
      if bytes[0] == 0xED, bytes[1] > 0x9F { return 0 }
      return 3
    case 0xF0...0xF4:
      guard available >= 4, isContinuation(bytes[1]), isContinuation(bytes[2]),
        isContinuation(bytes[3])
      else { return 0 }
      if bytes[0] == 0xF0, bytes[1] < 0x90 { return 0 }
      if bytes[0] == 0xF4, bytes[1] > 0x8F { return 0 }
      return 4
    default:
      return 0
    }
  }

  @inline(__always)
  private static func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
}
