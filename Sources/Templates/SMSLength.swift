/// How long a text is as an SMS, and in how many parts it goes.
///
/// The letters are those of 3GPP TS 23.038 (GSM 03.38): a text of its default alphabet counts in
/// septets, 160 in one message and 153 in each part of several; a letter of the extension table
/// counts two and is not cut in half. One letter outside of both, and the text goes as UCS-2: 70
/// units, 67 in parts, and a letter of two units is not cut in half either.
///
/// ```
/// SMSLength(of: "Happy birthday, Ada!")   // gsm7, 20 units, 1 part
/// SMSLength(of: "С днём рождения!")       // ucs2, 16 units, 1 part
/// ```
package struct SMSLength: Sendable, Equatable {
  package enum Encoding: String, Sendable {
    case gsm7
    case ucs2

    /// What fits a message that goes alone.
    package var single: Int { self == .gsm7 ? 160 : 70 }
    /// What fits each part of several: the header of the parts takes the rest.
    package var perPart: Int { self == .gsm7 ? 153 : 67 }
  }

  package let encoding: Encoding
  /// Septets, or units of 16 bits.
  package let units: Int
  package let parts: Int

  package init(of text: String) {
    var widths: [UInt8] = []
    widths.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      guard let width = Self.septets(of: scalar) else {
        self.init(.ucs2, text.unicodeScalars.map { $0.value > 0xFFFF ? 2 : 1 })
        return
      }
      widths.append(width)
    }
    self.init(.gsm7, widths)
  }

  /// Counts bytes that are ASCII without making a text of them.
  package init(ofUTF8 bytes: [UInt8]) {
    var units = 0
    for byte in bytes {
      guard byte < 0x80, let width = Self.ascii[Int(byte)] else {
        self.init(of: String(decoding: bytes, as: UTF8.self))
        return
      }
      units += Int(width)
    }
    guard units <= Encoding.gsm7.single else {
      self.init(of: String(decoding: bytes, as: UTF8.self))
      return
    }
    self.init(encoding: .gsm7, units: units, parts: 1)
  }

  private init(encoding: Encoding, units: Int, parts: Int) {
    self.encoding = encoding
    self.units = units
    self.parts = parts
  }

  private init(_ encoding: Encoding, _ widths: [UInt8]) {
    let units = widths.reduce(0) { $0 + Int($1) }
    guard units > encoding.single else {
      self.init(encoding: encoding, units: units, parts: 1)
      return
    }
    var parts = 1
    var used = 0
    for width in widths {
      if used + Int(width) > encoding.perPart {
        parts += 1
        used = 0
      }
      used += Int(width)
    }
    self.init(encoding: encoding, units: units, parts: parts)
  }

  /// 1 in the default alphabet, 2 in its extension table, `nil` outside.
  package static func septets(of scalar: Unicode.Scalar) -> UInt8? {
    if scalar.value < 0x80 { return ascii[Int(scalar.value)] }
    if scalar == "€" { return 2 }
    return others.contains(scalar) ? 1 : nil
  }

  private static let others = Set(
    "£¥èéùìòÇØøÅåΔΦΓΛΩΠΨΣΘΞÆæßÉ¤¡ÄÖÑÜ§¿äöñüà".unicodeScalars)

  private static let ascii: [UInt8?] = (0..<128).map { value in
    guard let scalar = Unicode.Scalar(UInt32(value)) else { return nil }
    switch scalar {
    case "\n", "\r": return 1
    case "\u{0C}", "^", "{", "}", "\\", "[", "~", "]", "|": return 2
    case "`": return nil
    default: return value >= 0x20 && value < 0x7F ? 1 : nil
    }
  }
}
