/// What an e-mail address is good for, by its syntax alone.
package enum EmailVerdict: Sendable {
  /// Every mail program takes it: `name@host.tld`, names of RFC 5321 without quotes.
  case valid
  /// An address by some grammar, but nothing to write to: quoted names, comments, blanks, address
  /// literals, hosts without a dot, too long parts, names that want SMTPUTF8.
  case unfit
  case invalid
}

/// Judges addresses by RFC 5321 and, where that refuses, by the wide grammar of RFC 5322.
enum EmailSyntax {
  static let longestLocalPart = 64
  static let longestLabel = 63
  /// RFC 3696, erratum 1690.
  static let longestAddress = 254

  /// Judges an address as it stands; blanks around it count.
  static func verdict(_ text: UnsafeRawBufferPointer) -> EmailVerdict {
    if isPlain(text) { return .valid }
    var wide = WideEmailGrammar(text)
    return wide.isAddress() ? .unfit : .invalid
  }

  /// `dot-atom@host.tld` within all limits.
  private static func isPlain(_ text: UnsafeRawBufferPointer) -> Bool {
    guard text.count <= longestAddress, let at = text.lastIndex(of: UInt8(ascii: "@")),
      at <= longestLocalPart
    else { return false }
    var isAfterDot = true
    for byte in text[..<at] {
      if byte == UInt8(ascii: ".") {
        if isAfterDot { return false }
        isAfterDot = true
      } else {
        guard isAtomByte(byte) else { return false }
        isAfterDot = false
      }
    }
    return !isAfterDot && isHost(UnsafeRawBufferPointer(rebasing: text[(at + 1)...]))
  }

  /// Two labels or more of letters, digits and inner hyphens, the last not all digits.
  private static func isHost(_ host: UnsafeRawBufferPointer) -> Bool {
    var labels = 0
    var start = 0
    var hasLetter = false
    for position in 0...host.count {
      if position < host.count, host[position] != UInt8(ascii: ".") {
        let byte = host[position]
        guard isLetterOrDigit(byte) || byte == UInt8(ascii: "-") else { return false }
        if !(48...57).contains(byte) { hasLetter = true }
        continue
      }
      guard position > start, position - start <= longestLabel,
        host[start] != UInt8(ascii: "-"), host[position - 1] != UInt8(ascii: "-")
      else { return false }
      labels += 1
      if position == host.count { return labels > 1 && hasLetter }
      hasLetter = false
      start = position + 1
    }
    return false
  }

  static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
  }

  /// atext of RFC 5322.
  static func isAtomByte(_ byte: UInt8) -> Bool {
    if isLetterOrDigit(byte) { return true }
    switch byte {
    case UInt8(ascii: "!"), UInt8(ascii: "#"), UInt8(ascii: "$"), UInt8(ascii: "%"),
      UInt8(ascii: "&"), UInt8(ascii: "'"), UInt8(ascii: "*"), UInt8(ascii: "+"),
      UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "="), UInt8(ascii: "?"),
      UInt8(ascii: "^"), UInt8(ascii: "_"), UInt8(ascii: "`"), UInt8(ascii: "{"),
      UInt8(ascii: "|"), UInt8(ascii: "}"), UInt8(ascii: "~"):
      return true
    default: return false
    }
  }
}
