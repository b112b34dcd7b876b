/// What a text is written for, which decides how values are made safe for it.
package enum TextChannel: Sendable, Equatable {
  /// SMS, push, subjects and plain parts of e-mail: without control characters.
  case plain
  /// HTML: besides, `&`, `<`, `>` and quotes become entities.
  case html
  /// As values are, for comparing with other engines.
  case verbatim
}

/// Writes values into texts.
///
/// Control characters and marks that change the direction of writing are left out: a name can
/// neither end a header line nor turn the text around it. A line break becomes a blank.
/// What the filter `safe` has passed is written into HTML as it is.
enum PlainText {
  static func append(
    _ value: TemplateValue, for channel: TextChannel, to output: inout [UInt8]
  ) {
    switch value {
    case .nothing, .empty, .blank: return
    case .markup(let text) where channel == .html: output.append(contentsOf: text.utf8)
    case .text(let text), .markup(let text): append(text, for: channel, to: &output)
    case .number, .date, .boolean: output.append(contentsOf: value.text.utf8)
    case .list(let values):
      for value in values { append(value, for: channel, to: &output) }
    case .object, .range: append(value.text, for: channel, to: &output)
    }
  }

  private static func append(
    _ text: String, for channel: TextChannel, to output: inout [UInt8]
  ) {
    if channel == .verbatim {
      output.append(contentsOf: text.utf8)
      return
    }
    let clean = cleaned(text)
    if channel == .html {
      HTMLText.append(clean, to: &output)
    } else {
      output.append(contentsOf: clean.utf8)
    }
  }

  static func cleaned(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text }
    var clean = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x09, 0x0A, 0x0D: clean.append(" ")
      case 0x00...0x1F, 0x7F...0x9F, 0x061C, 0x200E, 0x200F, 0x2028, 0x2029, 0x202A...0x202E,
        0x2066...0x2069:
        continue
      default: clean.append(scalar)
      }
    }
    return String(clean)
  }
}
