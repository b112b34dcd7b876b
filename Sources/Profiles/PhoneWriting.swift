/// The digits in a written telephone number, and what stands around them.
struct PhoneWriting {
  private(set) var count = 0
  private(set) var hasPlus = false
  private(set) var hasExtension = false

  /// Copies the digits. `nil` when the text is no number: letters or signs between the digits, or more
  /// digits than any number has.
  init?(_ text: UnsafeRawBufferPointer, into digits: UnsafeMutableRawBufferPointer) {
    var position = 0
    while position < text.count {
      let byte = text[position]
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        guard append(byte, to: digits) else { return nil }
        position += 1
      case UInt8(ascii: "+"):
        if count > 0 { return nil }
        hasPlus = true
        position += 1
      case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "("), UInt8(ascii: ")"),
        UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: "["), UInt8(ascii: "]"),
        UInt8(ascii: "~"), UInt8(ascii: "\t"):
        position += 1
      case 0x80...:
        let sign = WideSign(text, at: position)
        position += sign.length
        switch sign.meaning {
        case .digit(let digit):
          guard append(digit, to: digits) else { return nil }
        case .plus:
          if count > 0 { return nil }
          hasPlus = true
        case .punctuation: break
        case .other:
          guard count > 0 else { continue }
          guard let isExtension = Self.ending(text, from: position - sign.length) else {
            return nil
          }
          hasExtension = isExtension
          return
        }
      default:
        // What stands before the number is no part of it: "Tel: …".
        guard count > 0 else {
          hasPlus = false
          position += 1
          continue
        }
        guard let isExtension = Self.ending(text, from: position) else { return nil }
        hasExtension = isExtension
        return
      }
    }
  }

  private mutating func append(_ digit: UInt8, to digits: UnsafeMutableRawBufferPointer) -> Bool {
    guard count < digits.count else { return false }
    digits[count] = digit
    count += 1
    return true
  }

  /// What stands behind the digits: an extension (true), or nothing that counts (false). `nil`: letters
  /// or digits that mean something else.
  @inline(never)
  private static func ending(_ text: UnsafeRawBufferPointer, from start: Int) -> Bool? {
    let rest = String(decoding: text[start...], as: UTF8.self).lowercased()
    guard rest.contains(where: { $0.isLetter || $0.isNumber || $0 == "#" }) else { return false }
    let words = [
      ";ext=", "extension", "extn", "ext", "доб", "anexo", "int", "durchwahl", "dw", "app", "x",
      "#", ",",
    ]
    let trimmed = rest.drop { " -.,:;".contains($0) && !words.contains(String($0)) }
    guard let word = words.first(where: trimmed.hasPrefix) else { return nil }
    let number = trimmed.dropFirst(word.count).filter { !" .:=-,#".contains($0) }
    guard (1...20).contains(number.count), number.allSatisfy({ $0.isASCII && $0.isNumber }) else {
      return nil
    }
    return true
  }
}

/// A sign outside ASCII in a telephone number: full-width and Arabic digits, dashes, blanks.
private struct WideSign {
  enum Meaning { case digit(UInt8), plus, punctuation, other }

  let length: Int
  let meaning: Meaning

  init(_ text: UnsafeRawBufferPointer, at position: Int) {
    var decoder = UTF8()
    var bytes = text[position...].makeIterator()
    guard case .scalarValue(let scalar) = decoder.decode(&bytes) else {
      length = 1
      meaning = .other
      return
    }
    length = UTF8.width(scalar)
    meaning =
      switch scalar.value {
      case 0xFF10...0xFF19: .digit(UInt8(scalar.value - 0xFF10) + 48)
      case 0x0660...0x0669: .digit(UInt8(scalar.value - 0x0660) + 48)
      case 0x06F0...0x06F9: .digit(UInt8(scalar.value - 0x06F0) + 48)
      case 0xFF0B: .plus
      case 0x2010...0x2015, 0x2212, 0x30FC, 0xFF0D...0xFF0F, 0xA0, 0xAD, 0x200B...0x200F,
        0x202A...0x202E, 0x2060, 0x3000, 0xFF08, 0xFF09, 0xFF3B, 0xFF3D, 0x2053, 0x223C, 0xFF5E,
        0xFEFF, 0x2009, 0x202F:
        .punctuation
      default: .other
      }
  }
}
