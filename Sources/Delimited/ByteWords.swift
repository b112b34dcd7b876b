/// Eight bytes at a time: every function answers with 0x80 in each byte that is meant, exactly.
///
/// See "Bit Twiddling Hacks", Determine if a word has a zero byte; the form used here has no false
/// hits, because no carry leaves a byte.
enum ByteWords {
  static let ones: UInt64 = 0x0101_0101_0101_0101
  static let lows: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
  static let highs: UInt64 = 0x8080_8080_8080_8080

  @inline(__always)
  static func pattern(_ byte: UInt8) -> UInt64 { ones &* UInt64(byte) }

  @inline(__always)
  static func load(_ pointer: UnsafePointer<UInt8>) -> UInt64 {
    UInt64(littleEndian: UnsafeRawPointer(pointer).loadUnaligned(as: UInt64.self))
  }

  /// The bytes equal to those of a pattern, as *zero* high bits: invert once after combining.
  @inline(__always)
  static func differing(_ word: UInt64, from pattern: UInt64) -> UInt64 {
    let difference = word ^ pattern
    return ((difference & lows) &+ lows) | difference
  }

  /// The bytes up to CR (0x0D), among them NUL, TAB and LF, as zero high bits.
  @inline(__always)
  static func aboveCarriageReturn(_ word: UInt64) -> UInt64 {
    ((word & lows) &+ pattern(0x7F - 0x0D)) | word
  }

  /// The position of the first marked byte.
  @inline(__always)
  static func first(_ marks: UInt64) -> Int { marks.trailingZeroBitCount &>> 3 }
}
