import Templates
import Testing

/// Parts of SMS against the tables of 3GPP TS 23.038.
@Suite struct SMSLengthTests {
  /// The default alphabet in the order of its codes, 0x00 to 0x7F without the escape.
  private static let alphabet =
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
    + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
  private static let extensionTable = "\u{0C}^{}\\[~]|€"

  @Test func `every character counts what the tables say`() {
    #expect(Self.alphabet.unicodeScalars.count == 127)
    var expected: [Unicode.Scalar: UInt8] = [:]
    for scalar in Self.alphabet.unicodeScalars { expected[scalar] = 1 }
    for scalar in Self.extensionTable.unicodeScalars { expected[scalar] = 2 }
    // The tables end below U+20AD; what lies beyond is taken in steps.
    let values = Array(UInt32(0)...0x3000) + stride(from: 0x3001, through: 0x10FFFF, by: 97)
    let wrong = values.compactMap { Unicode.Scalar($0) }
      .filter { SMSLength.septets(of: $0) != expected[$0] }
    #expect(wrong.isEmpty, "\(wrong)")
  }

  @Test(
    arguments: [
      ("", 0, SMSLength.Encoding.gsm7, 0, 1),
      ("a", 160, .gsm7, 160, 1), ("a", 161, .gsm7, 161, 2), ("a", 306, .gsm7, 306, 2),
      ("a", 307, .gsm7, 307, 3), ("€", 80, .gsm7, 160, 1), ("€", 81, .gsm7, 162, 2),
      // 153 is odd: the 77th of them does not fit the first part.
      ("€", 152, .gsm7, 304, 2), ("€", 153, .gsm7, 306, 3),
      ("я", 70, .ucs2, 70, 1), ("я", 71, .ucs2, 71, 2), ("я", 134, .ucs2, 134, 2),
      ("я", 135, .ucs2, 135, 3), ("🎂", 35, .ucs2, 70, 1), ("🎂", 36, .ucs2, 72, 2),
      ("🎂", 66, .ucs2, 132, 2), ("🎂", 67, .ucs2, 134, 3), ("ç", 1, .ucs2, 1, 1),
      ("`", 71, .ucs2, 71, 2),
    ])
  func `a text goes in so many parts`(
    _ letter: String, _ count: Int, _ encoding: SMSLength.Encoding, _ units: Int, _ parts: Int
  ) {
    let length = SMSLength(of: String(repeating: letter, count: count))
    #expect(length.encoding == encoding && length.units == units && length.parts == parts)
  }
}
