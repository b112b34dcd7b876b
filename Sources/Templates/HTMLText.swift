/// Texts in HTML.
enum HTMLText {
  /// With `&`, `<`, `>` and both quotes as entities.
  static func escaped(_ text: String) -> String {
    var output: [UInt8] = []
    output.reserveCapacity(text.utf8.count + 16)
    append(text, to: &output)
    return String(decoding: output, as: UTF8.self)
  }

  static func append(_ text: String, to output: inout [UInt8]) {
    for byte in text.utf8 {
      if let entity = entity(byte) {
        output.append(contentsOf: entity.utf8)
      } else {
        output.append(byte)
      }
    }
  }

  private static func entity(_ byte: UInt8) -> String? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    default: nil
    }
  }

  /// As `escaped`, but an entity that stands there stays one.
  static func escapedOnce(_ text: String) -> String {
    var output: [UInt8] = []
    let bytes = Array(text.utf8)
    for (position, byte) in bytes.enumerated() {
      if byte == UInt8(ascii: "&"), isEntity(bytes[(position + 1)...]) {
        output.append(byte)
      } else {
        output.append(contentsOf: entity(byte).map { Array($0.utf8) } ?? [byte])
      }
    }
    return String(decoding: output, as: UTF8.self)
  }

  /// `amp;`, `#39;`, `#x27;`
  private static func isEntity(_ bytes: ArraySlice<UInt8>) -> Bool {
    let name = bytes.prefix(32).prefix { $0 != UInt8(ascii: ";") }
    guard !name.isEmpty, name.endIndex < bytes.endIndex, bytes[name.endIndex] == 0x3B else {
      return false
    }
    let isLetter: (UInt8) -> Bool = { (0x61...0x7A).contains($0 | 0x20) }
    let isDigit: (UInt8) -> Bool = { (0x30...0x39).contains($0) }
    guard name.first == UInt8(ascii: "#") else {
      return name.first.map(isLetter) == true && name.allSatisfy { isLetter($0) || isDigit($0) }
    }
    let digits = name.dropFirst()
    if digits.first.map({ $0 | 0x20 }) == UInt8(ascii: "x") {
      let rest = digits.dropFirst()
      return !rest.isEmpty
        && rest.allSatisfy { isDigit($0) || (0x61...0x66).contains($0 | 0x20) }
    }
    return !digits.isEmpty && digits.allSatisfy(isDigit)
  }

  /// Without tags, comments, and what stands inside of `script` and `style`.
  static func stripped(_ text: String) -> String {
    var output: [UInt8] = []
    let bytes = Array(text.utf8)
    var position = 0
    while position < bytes.count {
      guard bytes[position] == UInt8(ascii: "<") else {
        output.append(bytes[position])
        position += 1
        continue
      }
      let rest = bytes[position...]
      let end: Int?
      if starts(rest, "<script") {
        end = find("</script>", in: rest)
      } else if starts(rest, "<style") {
        end = find("</style>", in: rest)
      } else if starts(rest, "<!--") {
        end = find("-->", in: rest)
      } else {
        end = nil
      }
      if let end = end ?? find(">", in: rest) {
        position = end
      } else {
        output.append(contentsOf: rest)
        break
      }
    }
    return String(decoding: output, as: UTF8.self)
  }

  private static func starts(_ bytes: ArraySlice<UInt8>, _ text: StaticString) -> Bool {
    text.withUTF8Buffer { wanted in
      bytes.count >= wanted.count
        && zip(bytes, wanted).allSatisfy { $0 == $1 || $0 | 0x20 == $1 }
    }
  }

  /// Where the text goes on behind these characters.
  private static func find(_ text: StaticString, in bytes: ArraySlice<UInt8>) -> Int? {
    bytes.indices.first { starts(bytes[$0...], text) }.map { $0 + text.utf8CodeUnitCount }
  }
}
