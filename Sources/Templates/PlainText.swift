import Vocabulary

/// Writes values into plain text.
///
/// Control characters and marks that change the direction of writing are left out: a name can
/// neither end a header line nor turn the text around it. A line break becomes a blank.
enum PlainText {
  static func append(_ value: TemplateValue, to output: inout [UInt8]) {
    guard case .text(var text) = value else {
      output.append(contentsOf: value.text.utf8)
      return
    }
    let isPlain = text.withUTF8 { bytes in bytes.allSatisfy { $0 >= 0x20 && $0 < 0x7F } }
    if isPlain {
      output.append(contentsOf: text.utf8)
      return
    }
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x09, 0x0A, 0x0D: output.append(0x20)
      case 0x00...0x1F, 0x7F...0x9F, 0x200E, 0x200F, 0x2028, 0x2029, 0x202A...0x202E,
        0x2066...0x2069:
        continue
      default: output.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
  }
}
