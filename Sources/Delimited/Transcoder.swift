/// Turns the bytes of a file into UTF-8, piece by piece, so that the record core sees only UTF-8.
///
/// Nothing is lost: what means nothing in the encoding becomes an ill-formed sequence that tells
/// which bytes stood there, and `OriginalBytes` turns every result back.
///
/// ```
/// undefined byte of a code page    overlong pair C0/C1, one per byte 80…FF
/// lone surrogate of UTF-16         the three bytes ED A0…BF xx
/// odd last byte of UTF-16          overlong E0 80…83 xx
/// ```
struct Transcoder {
  /// No encoding needs more bytes of UTF-8 than three for each byte.
  static let largestGrowth = 3

  private let isBigEndian: Bool
  /// For each byte of a code page: three bytes of UTF-8 from the lowest on, their count in the top.
  private let table: [UInt32]
  private var pendingByte: UInt8?
  private var pendingSurrogate: UInt16?

  /// `nil` for UTF-8, which is taken as it is.
  init?(_ encoding: TextEncoding) {
    guard encoding != .utf8 else { return nil }
    isBigEndian = encoding == .utf16BigEndian
    table = encoding.upperHalf.map(Self.table) ?? []
  }

  private static func table(_ upperHalf: [UInt16]) -> [UInt32] {
    (0..<256).map { byte in
      guard byte >= 0x80 else { return UInt32(byte) | 1 << 24 }
      let unit = upperHalf[byte - 0x80]
      var out: [UInt8] = []
      if unit == 0 {
        out = [0xC0 | UInt8(byte - 0x80) >> 6, 0x80 | UInt8(byte) & 0x3F]
      } else {
        out = Array(String(decoding: [unit], as: UTF16.self).utf8)
      }
      let packed = out.enumerated().reduce(UInt32(0)) { $0 | UInt32($1.element) << (8 * $1.offset) }
      return packed | UInt32(out.count) << 24
    }
  }

  /// Writes the UTF-8 of `input` to `output`, which has room for three bytes for each, and four.
  /// Answers with the number of bytes written.
  mutating func append(
    _ input: UnsafeRawBufferPointer, to output: UnsafeMutablePointer<UInt8>
  ) -> Int {
    table.isEmpty ? appendUTF16(input, output) : appendPage(input, output)
  }

  private func appendPage(
    _ input: UnsafeRawBufferPointer, _ output: UnsafeMutablePointer<UInt8>
  ) -> Int {
    var target = UnsafeMutableRawPointer(output)
    table.withUnsafeBufferPointer { table in
      for byte in input {
        let entry = table[Int(byte)]
        target.storeBytes(of: entry.littleEndian, as: UInt32.self)
        target += Int(entry >> 24)
      }
    }
    return target - UnsafeMutableRawPointer(output)
  }

  private mutating func appendUTF16(
    _ input: UnsafeRawBufferPointer, _ output: UnsafeMutablePointer<UInt8>
  ) -> Int {
    var target = output
    for byte in input {
      guard let first = pendingByte else {
        pendingByte = byte
        continue
      }
      pendingByte = nil
      let high = isBigEndian ? first : byte
      let low = isBigEndian ? byte : first
      append(unit: UInt16(high) << 8 | UInt16(low), &target)
    }
    return target - output
  }

  private mutating func append(unit: UInt16, _ target: inout UnsafeMutablePointer<UInt8>) {
    if let high = pendingSurrogate {
      pendingSurrogate = nil
      if unit & 0xFC00 == 0xDC00 {
        let scalar = 0x10000 + (UInt32(high & 0x3FF) << 10 | UInt32(unit & 0x3FF))
        target[0] = 0xF0 | UInt8(scalar >> 18)
        target[1] = 0x80 | UInt8(scalar >> 12 & 0x3F)
        target[2] = 0x80 | UInt8(scalar >> 6 & 0x3F)
        target[3] = 0x80 | UInt8(scalar & 0x3F)
        target += 4
        return
      }
      Self.appendShort(high, &target)
    }
    if unit & 0xFC00 == 0xD800 {
      pendingSurrogate = unit
    } else {
      Self.appendShort(unit, &target)
    }
  }

  /// One to three bytes; a surrogate by itself stays recognisable as ill-formed.
  private static func appendShort(_ unit: UInt16, _ target: inout UnsafeMutablePointer<UInt8>) {
    if unit < 0x80 {
      target[0] = UInt8(unit)
      target += 1
    } else if unit < 0x800 {
      target[0] = 0xC0 | UInt8(unit >> 6)
      target[1] = 0x80 | UInt8(unit & 0x3F)
      target += 2
    } else {
      target[0] = 0xE0 | UInt8(unit >> 12)
      target[1] = 0x80 | UInt8(unit >> 6 & 0x3F)
      target[2] = 0x80 | UInt8(unit & 0x3F)
      target += 3
    }
  }

  /// What is left when the file ends in the middle of a character: at most six bytes.
  mutating func finish(_ output: UnsafeMutablePointer<UInt8>) -> Int {
    var target = output
    if let high = pendingSurrogate {
      pendingSurrogate = nil
      Self.appendShort(high, &target)
    }
    if let byte = pendingByte {
      pendingByte = nil
      target[0] = 0xE0
      target[1] = 0x80 | byte >> 6
      target[2] = 0x80 | byte & 0x3F
      target += 3
    }
    return target - output
  }
}
