/// The names and numbers that HTML has for characters.
enum HTMLEntities {
  /// What stands at `&`: the characters it means and how many bytes it takes; `nil`: no entity.
  static func entity(in text: [UInt8], at position: Int) -> (character: String, length: Int)? {
    let rest = text[(position + 1)...].prefix(32)
    guard let end = rest.firstIndex(of: UInt8(ascii: ";")) else { return nil }
    let name = String(decoding: rest[..<end], as: UTF8.self)
    let length = end - position + 1
    guard name.hasPrefix("#") else {
      return characters[name].map { ($0, length) }
    }
    let digits = name.dropFirst()
    let isHexadecimal = digits.first == "x" || digits.first == "X"
    guard
      let code = UInt32(isHexadecimal ? digits.dropFirst() : digits, radix: isHexadecimal ? 16 : 10)
    else { return nil }
    return (Unicode.Scalar(code).map { String(Character($0)) } ?? "\u{FFFD}", length)
  }

  /// With the entities of an attribute as characters.
  static func decoded(_ text: ArraySlice<UInt8>) -> [UInt8] {
    guard text.contains(UInt8(ascii: "&")) else { return Array(text) }
    let bytes = Array(text)
    var output: [UInt8] = []
    var position = 0
    while position < bytes.count {
      if bytes[position] == UInt8(ascii: "&"), let found = entity(in: bytes, at: position) {
        output += found.character.utf8
        position += found.length
      } else {
        output.append(bytes[position])
        position += 1
      }
    }
    return output
  }

  /// The names that letters are written with: Latin 1, punctuation, arrows, signs. A letter whose name
  /// is not among them is left as it is written.
  private static let characters: [String: String] = {
    var characters = [
      "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "OElig": "Œ", "oelig": "œ",
      "Scaron": "Š", "scaron": "š", "Yuml": "Ÿ", "fnof": "ƒ", "circ": "ˆ", "tilde": "˜",
      "ensp": " ", "emsp": " ", "thinsp": " ", "zwnj": "", "zwj": "", "ndash": "–", "mdash": "—",
      "lsquo": "‘", "rsquo": "’", "sbquo": "‚", "ldquo": "“", "rdquo": "”", "bdquo": "„",
      "dagger": "†", "Dagger": "‡", "bull": "•", "hellip": "…", "permil": "‰", "prime": "′",
      "Prime": "″", "lsaquo": "‹", "rsaquo": "›", "euro": "€", "trade": "™", "larr": "←",
      "uarr": "↑", "rarr": "→", "darr": "↓", "harr": "↔", "rArr": "⇒", "minus": "−",
      "infin": "∞", "asymp": "≈", "ne": "≠", "le": "≤", "ge": "≥", "loz": "◊", "spades": "♠",
      "clubs": "♣", "hearts": "♥", "diams": "♦", "check": "✓", "star": "☆", "starf": "★",
      "phone": "☎",
    ]
    for (offset, name) in latin1.split(separator: " ").enumerated() {
      guard let scalar = Unicode.Scalar(UInt32(160 + offset)) else { continue }
      characters[String(name)] = String(Character(scalar))
    }
    characters["shy"] = ""
    return characters
  }()

  /// From U+00A0 to U+00FF in their order.
  private static let latin1 = """
    nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn \
    sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave \
    Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml \
    ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN \
    szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave \
    iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute \
    ucirc uuml yacute thorn yuml
    """
}
