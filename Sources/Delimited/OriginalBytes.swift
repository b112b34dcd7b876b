/// The way back from the UTF-8 of `Transcoder` to the bytes of the file.
enum OriginalBytes {
  typealias Bytes = UnsafePointer<UInt8>

  /// How many bytes of the file a piece of UTF-8 stands for. The piece starts and ends between
  /// characters; inside an ill-formed sequence of a UTF-8 file every byte counts as itself.
  static func count(_ start: Bytes, _ end: Bytes, _ encoding: TextEncoding) -> Int {
    switch encoding {
    case .utf8:
      return end - start
    case .windows1251, .windows1252, .koi8r, .cp866:
      return characterCount(start, end)
    case .utf16LittleEndian, .utf16BigEndian:
      var total = 0
      var position = start
      while position < end {
        switch position[0] {
        case 0x80..<0xC0: break
        case 0xF0...: total += 4
        case 0xE0 where end - position > 1 && position[1] < 0xA0: total += 1
        default: total += 2
        }
        position += 1
      }
      return total
    }
  }

  /// The bytes that begin a character.
  static func characterCount(_ start: Bytes, _ end: Bytes) -> Int {
    var total = 0
    var position = start
    while end - position >= 8 {
      let word = ByteWords.load(position)
      let continuations = word & ~(word &<< 1) & ByteWords.highs
      total += 8 - continuations.nonzeroBitCount
      position += 8
    }
    while position < end {
      if position[0] & 0xC0 != 0x80 { total += 1 }
      position += 1
    }
    return total
  }

  /// Appends the bytes of the file that a piece of UTF-8 stands for.
  static func append(
    _ start: Bytes, _ end: Bytes, _ encoding: TextEncoding, to target: inout [UInt8]
  ) {
    guard encoding != .utf8 else {
      target.append(contentsOf: UnsafeBufferPointer(start: start, count: end - start))
      return
    }
    let page = encoding.upperHalf
    var position = start
    while position < end {
      let lead = position[0]
      let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
      var scalar = UInt32(length == 1 ? lead : lead & (0x7F >> UInt8(length)))
      for index in 1..<max(length, 1) { scalar = scalar << 6 | UInt32(position[index] & 0x3F) }
      if let page {
        target.append(byte(scalar, length, page))
      } else {
        appendUTF16(scalar, length, isBigEndian: encoding == .utf16BigEndian, to: &target)
      }
      position += length
    }
  }

  private static func byte(_ scalar: UInt32, _ length: Int, _ page: [UInt16]) -> UInt8 {
    if length == 1 { return UInt8(scalar) }
    if scalar < 0x80 { return UInt8(scalar + 0x80) }
    guard let index = page.firstIndex(of: UInt16(scalar)) else {
      preconditionFailure("what came from a code page goes back into it")
    }
    return UInt8(index + 0x80)
  }

  private static func appendUTF16(
    _ scalar: UInt32, _ length: Int, isBigEndian: Bool, to target: inout [UInt8]
  ) {
    if length == 3, scalar < 0x800 {
      target.append(UInt8(scalar))
      return
    }
    let above = scalar &- 0x10000
    let units =
      length == 4
      ? [0xD800 | UInt16(above >> 10), 0xDC00 | UInt16(above & 0x3FF)]
      : [UInt16(scalar)]
    for unit in units {
      let high = UInt8(unit >> 8)
      let low = UInt8(unit & 0xFF)
      target += isBigEndian ? [high, low] : [low, high]
    }
  }
}
