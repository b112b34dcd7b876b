/// Texts as they stand in an address of the web, and in Base64.
enum TextCoding {
  private static let digits = Array("0123456789ABCDEF".utf8)
  private static let letters = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  private static func isUnreserved(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "~"): true
    default: false
    }
  }

  /// As a form writes a value: a blank is `+`.
  static func urlEncoded(_ text: String) -> String {
    var output: [UInt8] = []
    for byte in text.utf8 {
      if byte == 0x20 {
        output.append(UInt8(ascii: "+"))
      } else if isUnreserved(byte) {
        output.append(byte)
      } else {
        output += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: output, as: UTF8.self)
  }

  static func urlDecoded(_ text: String) -> String {
    var output: [UInt8] = []
    let bytes = Array(text.utf8)
    var position = 0
    while position < bytes.count {
      let byte = bytes[position]
      if byte == UInt8(ascii: "%"), position + 2 < bytes.count,
        let high = hexadecimal(bytes[position + 1]), let low = hexadecimal(bytes[position + 2])
      {
        output.append(high << 4 | low)
        position += 3
      } else {
        output.append(byte == UInt8(ascii: "+") ? 0x20 : byte)
        position += 1
      }
    }
    return String(decoding: output, as: UTF8.self)
  }

  private static func hexadecimal(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x41 + 10
    case 0x61...0x66: byte - 0x61 + 10
    default: nil
    }
  }

  /// RFC 4648; `isURLSafe` writes `-` and `_` for `+` and `/`.
  static func base64(_ text: String, isURLSafe: Bool) -> String {
    var output: [UInt8] = []
    let bytes = Array(text.utf8)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let count = min(3, bytes.count - start)
      var word = 0
      for offset in 0..<3 {
        word = word << 8 | (offset < count ? Int(bytes[start + offset]) : 0)
      }
      for position in 0..<4 {
        guard position <= count else {
          output.append(UInt8(ascii: "="))
          continue
        }
        let letter = letters[word >> (18 - 6 * position) & 63]
        output.append(isURLSafe ? safe(letter) : letter)
      }
    }
    return String(decoding: output, as: UTF8.self)
  }

  private static func safe(_ letter: UInt8) -> UInt8 {
    switch letter {
    case UInt8(ascii: "+"): UInt8(ascii: "-")
    case UInt8(ascii: "/"): UInt8(ascii: "_")
    default: letter
    }
  }

  /// `nil` for what is no Base64 or no text in UTF-8.
  static func base64Decoded(_ text: String, isURLSafe: Bool) -> String? {
    var bytes = Array(text.utf8)
    while bytes.last == UInt8(ascii: "=") { bytes.removeLast() }
    guard bytes.count % 4 != 1 else { return nil }
    var output: [UInt8] = []
    var word = 0
    var bitCount = 0
    for byte in bytes {
      guard let value = letters.firstIndex(where: { (isURLSafe ? safe($0) : $0) == byte })
      else { return nil }
      word = (word << 6 | value) & 0xFFFF
      bitCount += 6
      guard bitCount >= 8 else { continue }
      bitCount -= 8
      output.append(UInt8(word >> bitCount & 0xFF))
    }
    return String(validating: output, as: UTF8.self)
  }
}
