/// The encodings a contract can name. The raw value is the name in definitions.
package enum TextEncoding: String, Sendable, CaseIterable {
  case utf8 = "utf-8"
  case windows1251 = "windows-1251"
  case windows1252 = "windows-1252"
  case koi8r = "koi8-r"
  case cp866 = "cp866"
  case utf16LittleEndian = "utf-16le"
  case utf16BigEndian = "utf-16be"

  /// The 128 characters of the upper half of a single-byte page; 0 where a byte means nothing.
  var upperHalf: [UInt16]? {
    switch self {
    case .windows1251: CodePages.windows1251
    case .windows1252: CodePages.windows1252
    case .koi8r: CodePages.koi8r
    case .cp866: CodePages.cp866
    case .utf8, .utf16LittleEndian, .utf16BigEndian: nil
    }
  }

  /// What a byte means in a single-byte page; `nil` where it means nothing, and in other encodings.
  package func character(of byte: UInt8) -> Unicode.Scalar? {
    guard let upperHalf else { return nil }
    guard byte >= 0x80 else { return Unicode.Scalar(byte) }
    let unit = upperHalf[Int(byte) - 0x80]
    return unit == 0 ? nil : Unicode.Scalar(unit)
  }
}
