/// addr-spec of RFC 5322 with its obsolete forms: comments, folded blanks, quoted names, literals.
///
/// It is asked only for what is no plain address, to tell the unusual from the impossible.
struct WideEmailGrammar {
  private let text: UnsafeRawBufferPointer
  private var position = 0

  init(_ text: UnsafeRawBufferPointer) {
    self.text = text
  }

  mutating func isAddress() -> Bool {
    guard skipBlanksAndComments(), words(isHost: false), take("@"), skipBlanksAndComments() else {
      return false
    }
    guard next == UInt8(ascii: "[") ? literal() : words(isHost: true) else { return false }
    return skipBlanksAndComments() && position == text.count
  }

  private var next: UInt8? { position < text.count ? text[position] : nil }

  private mutating func take(_ sign: Unicode.Scalar) -> Bool {
    guard next == UInt8(ascii: sign) else { return false }
    position += 1
    return true
  }

  /// Atoms, or quoted words too, with dots between them.
  private mutating func words(isHost: Bool) -> Bool {
    repeat {
      guard skipBlanksAndComments() else { return false }
      if !isHost, next == UInt8(ascii: "\"") {
        guard quotedWord() else { return false }
      } else {
        guard atom(isHost: isHost) else { return false }
      }
      guard skipBlanksAndComments() else { return false }
    } while take(".")
    return true
  }

  private mutating func atom(isHost: Bool) -> Bool {
    let start = position
    while let byte = next, EmailSyntax.isAtomByte(byte) || byte >= 0x80 { position += 1 }
    guard position > start else { return false }
    let hyphen = UInt8(ascii: "-")
    return !isHost || (text[start] != hyphen && text[position - 1] != hyphen)
  }

  private mutating func quotedWord() -> Bool {
    position += 1
    while let byte = next {
      if byte == UInt8(ascii: "\"") {
        position += 1
        return true
      }
      guard quotedByte(byte) else { return false }
    }
    return false
  }

  /// One sign, one quoted pair or one fold inside quotes, comments and literals.
  private mutating func quotedByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\\"):
      guard position + 1 < text.count, text[position + 1] < 0x80 else { return false }
      position += 2
      return true
    case UInt8(ascii: "\r"): return fold()
    case 0, UInt8(ascii: "\n"): return false
    default:
      position += 1
      return true
    }
  }

  private mutating func literal() -> Bool {
    position += 1
    while let byte = next, byte != UInt8(ascii: "[") {
      if take("]") { return true }
      guard quotedByte(byte) else { return false }
    }
    return false
  }

  /// CFWS. False when a comment is not closed or a fold is torn.
  private mutating func skipBlanksAndComments() -> Bool {
    while let byte = next {
      switch byte {
      case UInt8(ascii: " "), UInt8(ascii: "\t"): position += 1
      case UInt8(ascii: "\r"): guard fold() else { return false }
      case UInt8(ascii: "("): guard comment() else { return false }
      default: return true
      }
    }
    return true
  }

  /// CR, LF and at least one blank.
  private mutating func fold() -> Bool {
    guard take("\r"), take("\n") else { return false }
    return take(" ") || take("\t")
  }

  private mutating func comment() -> Bool {
    var depth = 0
    while let byte = next {
      if take("(") {
        depth += 1
      } else if take(")") {
        depth -= 1
        if depth == 0 { return true }
      } else {
        guard quotedByte(byte) else { return false }
      }
    }
    return false
  }
}
