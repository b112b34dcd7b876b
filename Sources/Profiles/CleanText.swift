/// Names and places without blanks around them, doubled blanks inside and signs nobody sees.
enum CleanText {
  /// Whether a text stays as it is. One look at each byte, nothing is copied.
  static func isClean(_ text: UnsafeRawBufferPointer) -> Bool {
    let blank = UInt8(ascii: " ")
    guard let first = text.first, first != blank, text[text.count - 1] != blank else {
      return text.isEmpty
    }
    var isAfterBlank = false
    for position in text.indices {
      let byte = text[position]
      if byte == blank {
        if isAfterBlank { return false }
        isAfterBlank = true
        continue
      }
      isAfterBlank = false
      if byte < 0x20 || byte == 0x7F { return false }
      if byte >= 0xC2, mayBeInvisible(byte, at: position, text) { return false }
    }
    return true
  }

  /// The lead bytes under which blanks and invisible signs lie, with the bytes behind them.
  private static func mayBeInvisible(
    _ lead: UInt8, at position: Int, _ text: UnsafeRawBufferPointer
  ) -> Bool {
    guard position + 1 < text.count else { return false }
    let second = text[position + 1]
    switch lead {
    case 0xC2: return second <= 0xA0 || second == 0xAD
    case 0xE2:
      guard position + 2 < text.count else { return false }
      let third = text[position + 2]
      return (second == 0x80 && (third <= 0x8F || third >= 0xA8))
        || (second == 0x81 && third >= 0x9F)
    case 0xE3: return second == 0x80 && position + 2 < text.count && text[position + 2] == 0x80
    case 0xEF: return second == 0xBB
    default: return false
    }
  }

  /// Writes the clean text, which is never longer. Returns its bytes, 0 when nothing is left.
  @inline(never)
  static func clean(
    _ text: UnsafeRawBufferPointer, into target: UnsafeMutableRawBufferPointer
  ) -> Int {
    var count = 0
    var owesBlank = false
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
      switch meaning(of: scalar) {
      case .blank: owesBlank = count > 0
      case .nothing: break
      case .sign:
        if owesBlank {
          target[count] = UInt8(ascii: " ")
          count += 1
          owesBlank = false
        }
        for byte in UTF8.encode(scalar) ?? .init() {
          target[count] = byte
          count += 1
        }
      }
    }
    return count
  }

  private enum Meaning { case sign, blank, nothing }

  private static func meaning(of scalar: Unicode.Scalar) -> Meaning {
    switch scalar.value {
    case 0...0x20, 0x7F...0xA0, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: .blank
    case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF: .nothing
    default: .sign
    }
  }
}
