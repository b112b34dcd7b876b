/// Text that is safe in HTML and SVG: made from literals of ours and from escaped text only.
///
/// An interpolated `String` is escaped; only `Markup` goes in as it is. So what comes from a file can
/// never become an element, an attribute or a script.
struct Markup: ExpressibleByStringInterpolation, Sendable {
  private(set) var text: String

  init(stringLiteral literal: String) {
    text = literal
  }

  init(stringInterpolation: StringInterpolation) {
    text = stringInterpolation.text
  }

  static func joined(_ parts: [Markup], separator: Markup = "\n") -> Markup {
    var whole = Markup(stringLiteral: "")
    whole.text = parts.map(\.text).filter { !$0.isEmpty }.joined(separator: separator.text)
    return whole
  }

  struct StringInterpolation: StringInterpolationProtocol {
    var text = ""

    init(literalCapacity: Int, interpolationCount: Int) {
      text.reserveCapacity(literalCapacity)
    }

    mutating func appendLiteral(_ literal: String) { text += literal }
    mutating func appendInterpolation(_ value: String) { text += Markup.escaped(value) }
    mutating func appendInterpolation(_ value: Int) { text += String(value) }
    mutating func appendInterpolation(_ markup: Markup) { text += markup.text }
  }

  /// The five characters of markup become entities; what no document may hold becomes U+FFFD, and
  /// so do the characters that turn the direction of a text, with which a name can pretend to be
  /// another one.
  static func escaped(_ value: String) -> String {
    var text = ""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case "\"": text += "&quot;"
      case "'": text += "&#39;"
      case "\n", "\t": text += " "
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{202A}"..."\u{202E}",
        "\u{2066}"..."\u{2069}", "\u{FFFE}", "\u{FFFF}":
        text += "\u{FFFD}"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}
