import Definitions

/// Texts with a closed form.
enum CellTexts {
  /// The longest id.
  static let identifierBytes = 128

  /// An id is compared byte for byte and stands in keys, files and logs: no `|`, no control
  /// characters, no marks that change the direction of writing, no blanks around it.
  @inline(__always)
  static func identifier(_ text: UnsafeRawBufferPointer) -> CellReading {
    guard text.count <= identifierBytes else { return .fault(.length) }
    var seen: UInt8 = 0
    for byte in text {
      if byte < 0x20 || byte == UInt8(ascii: "|") || byte == 0x7F { return .fault(.pattern) }
      seen |= byte
    }
    let blank = UInt8(ascii: " ")
    if text[0] == blank || text[text.count - 1] == blank { return .fault(.pattern) }
    if seen >= 0x80, hasInvisibleCharacter(text) { return .fault(.pattern) }
    return .value(.text(text))
  }

  /// One line without control characters.
  static func line(_ text: UnsafeRawBufferPointer) -> CellReading {
    guard text.count <= 1000 else { return .fault(.length) }
    for byte in text where byte < 0x20 || byte == 0x7F { return .fault(.pattern) }
    return .value(.text(text))
  }

  /// C1 controls, bidirectional marks, zero-width characters.
  @inline(never)
  private static func hasInvisibleCharacter(_ text: UnsafeRawBufferPointer) -> Bool {
    String(decoding: text, as: UTF8.self).unicodeScalars.contains { scalar in
      switch scalar.value {
      case 0x80...0x9F, 0xAD, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x2069, 0xFEFF: true
      default: false
      }
    }
  }

  static func boolean(_ text: UnsafeRawBufferPointer) -> CellReading {
    switch String(decoding: text, as: UTF8.self) {
    case "true", "1", "t", "yes": .value(.boolean(true))
    case "false", "0", "f", "no": .value(.boolean(false))
    default: .fault(.typeBoolean)
    }
  }
}
