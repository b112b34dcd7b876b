/// A Swift file with everything that is no code blanked: comments, the insides of string literals
/// and of raw identifiers. Every byte keeps its place, so offsets count in both texts.
///
/// It knows what the house writes: nested comments, strings of one line and of several, `#` strings,
/// interpolations (they are code). Regular expression literals it does not know; the house has none.
struct SwiftText {
  let path: String
  let original: [UInt8]
  private(set) var code: [UInt8]

  init(path: String, _ text: String) {
    self.path = path
    original = Array(text.utf8)
    code = original
    var position = 0
    scanCode(&position, untilClosingParenthesis: false)
  }

  /// The line of an offset, from 1.
  func line(of offset: Int) -> Int {
    1 + original[..<offset].count { $0 == UInt8(ascii: "\n") }
  }

  func place(of offset: Int) -> String { "\(path):\(line(of: offset))" }

  private mutating func scanCode(_ position: inout Int, untilClosingParenthesis: Bool) {
    var depth = 0
    while position < original.count {
      switch original[position] {
      case UInt8(ascii: "/") where starts("//", at: position):
        while position < original.count, original[position] != UInt8(ascii: "\n") {
          blank(&position)
        }
      case UInt8(ascii: "/") where starts("/*", at: position): scanComment(&position)
      case UInt8(ascii: "`"): scanRawIdentifier(&position)
      case UInt8(ascii: "\""): scanString(&position, hashes: 0)
      case UInt8(ascii: "#"):
        var end = position
        while end < original.count, original[end] == UInt8(ascii: "#") { end += 1 }
        if end < original.count, original[end] == UInt8(ascii: "\"") {
          let hashes = end - position
          position = end
          scanString(&position, hashes: hashes)
        } else {
          position = end
        }
      case UInt8(ascii: "("):
        depth += 1
        position += 1
      case UInt8(ascii: ")"):
        position += 1
        if depth == 0, untilClosingParenthesis { return }
        depth -= 1
      default: position += 1
      }
    }
  }

  private mutating func scanComment(_ position: inout Int) {
    var depth = 0
    repeat {
      if starts("/*", at: position) {
        depth += 1
        blank(&position)
      } else if starts("*/", at: position) {
        depth -= 1
        blank(&position)
      }
      blank(&position)
    } while depth > 0 && position < original.count
  }

  private mutating func scanRawIdentifier(_ position: inout Int) {
    position += 1
    while position < original.count, original[position] != UInt8(ascii: "`") {
      code[position] = UInt8(ascii: "_")
      position += 1
    }
    position += 1
  }

  private mutating func scanString(_ position: inout Int, hashes: Int) {
    let hashText = String(repeating: "#", count: hashes)
    let isLong = starts("\"\"\"", at: position)
    let end = (isLong ? "\"\"\"" : "\"") + hashText
    let escape = "\\" + hashText
    position += isLong ? 3 : 1
    while position < original.count, !starts(end, at: position) {
      if starts(escape + "(", at: position) {
        position += escape.utf8.count + 1
        scanCode(&position, untilClosingParenthesis: true)
      } else if starts(escape, at: position) {
        for _ in 0...escape.utf8.count { blank(&position) }
      } else {
        blank(&position)
      }
    }
    position = min(original.count, position + end.utf8.count)
  }

  private mutating func blank(_ position: inout Int) {
    guard position < original.count else { return }
    if original[position] != UInt8(ascii: "\n") { code[position] = UInt8(ascii: " ") }
    position += 1
  }

  private func starts(_ text: String, at position: Int) -> Bool {
    original[position...].starts(with: text.utf8)
  }
}

/// A word or a sign of the code, with its offset.
struct SwiftToken {
  let text: String
  let offset: Int

  /// The offset behind the token.
  var end: Int { offset + text.utf8.count }
  var isWord: Bool { text.utf8.first.map(SwiftText.isWordByte) ?? false }
}

extension SwiftText {
  static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "`"), 0x80...:
      true
    default: false
    }
  }

  /// Words whole (a raw identifier is one, with its backticks), every other sign for itself.
  var tokens: [SwiftToken] {
    var tokens: [SwiftToken] = []
    var position = 0
    while position < code.count {
      let start = position
      if code[position] == UInt8(ascii: "`") {
        position += 1
        while position < code.count, code[position] != UInt8(ascii: "`") { position += 1 }
        position += 1
      } else {
        position += 1
        if Self.isWordByte(code[start]) {
          while position < code.count, Self.isWordByte(code[position]) { position += 1 }
        } else if code[start] <= UInt8(ascii: " ") {
          continue
        }
      }
      let bytes = original[start..<min(position, original.count)]
      tokens.append(SwiftToken(text: String(decoding: bytes, as: UTF8.self), offset: start))
    }
    return tokens
  }
}
