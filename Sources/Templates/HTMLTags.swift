/// A tag of HTML, or a comment, and where it stands.
struct HTMLTag {
  /// In small letters; empty for comments and declarations.
  let name: String
  let isClosing: Bool
  /// From `<` up to behind `>`.
  let range: Range<Int>
  fileprivate let attributes: [(name: Range<Int>, value: Range<Int>)]
}

/// Reads HTML tag by tag, as forgiving as a browser: what begins like none is text.
struct HTMLTags {
  let text: [UInt8]
  private(set) var position = 0

  init(_ text: [UInt8]) {
    self.text = text
  }

  mutating func next() -> HTMLTag? {
    while let start = text[position...].firstIndex(of: UInt8(ascii: "<")) {
      position = start + 1
      if text[start...].starts(with: "<!--".utf8) {
        return passed(from: start, behind: "-->")
      }
      guard position < text.count else { return nil }
      if text[position] == UInt8(ascii: "!") || text[position] == UInt8(ascii: "?") {
        return passed(from: start, behind: ">")
      }
      let isClosing = text[position] == UInt8(ascii: "/")
      if isClosing { position += 1 }
      let name = word()
      if name.isEmpty { continue }
      let attributes = attributes()
      return HTMLTag(
        name: name, isClosing: isClosing, range: start..<position, attributes: attributes)
    }
    return nil
  }

  /// Goes to the closing tag of an element whose content is no HTML, or to the end.
  mutating func passContent(of name: String) {
    let closing = Array("</\(name)".utf8)
    while position < text.count {
      let found = text[position...].prefix(closing.count)
      if zip(found, closing).allSatisfy({ $0 | 0x20 == $1 | 0x20 }) { return }
      position += 1
    }
  }

  /// The value of an attribute, without its quotes and the blanks around it.
  func value(of attribute: StaticString, in tag: HTMLTag) -> Range<Int>? {
    attribute.withUTF8Buffer { wanted in
      tag.attributes.first { attribute in
        attribute.name.count == wanted.count
          && zip(text[attribute.name], wanted).allSatisfy { $0 | 0x20 == $1 }
      }?.value
    }
  }

  private mutating func passed(from start: Int, behind end: StaticString) -> HTMLTag {
    end.withUTF8Buffer { end in
      while position < text.count, !text[position...].starts(with: end) { position += 1 }
      position = min(position + end.count, text.count)
    }
    return HTMLTag(name: "", isClosing: false, range: start..<position, attributes: [])
  }

  /// A letter, then letters and digits: `h1`.
  private mutating func word() -> String {
    let start = position
    while position < text.count {
      let isLetter = (0x61...0x7A).contains(text[position] | 0x20)
      let isDigit = (0x30...0x39).contains(text[position])
      guard isLetter || isDigit && position > start else { break }
      position += 1
    }
    return String(decoding: text[start..<position], as: UTF8.self).lowercased()
  }

  /// Up to the end of the tag.
  private mutating func attributes() -> [(name: Range<Int>, value: Range<Int>)] {
    var attributes: [(name: Range<Int>, value: Range<Int>)] = []
    while position < text.count {
      let byte = text[position]
      if byte == UInt8(ascii: ">") {
        position += 1
        break
      }
      guard !TemplateSource.isBlank(byte), byte != UInt8(ascii: "/") else {
        position += 1
        continue
      }
      let name = attributeName()
      skipBlanks()
      guard position < text.count, text[position] == UInt8(ascii: "=") else { continue }
      position += 1
      skipBlanks()
      attributes.append((name, value()))
    }
    return attributes
  }

  private mutating func attributeName() -> Range<Int> {
    let start = position
    position += 1
    while position < text.count, !TemplateSource.isBlank(text[position]),
      text[position] != UInt8(ascii: "="), text[position] != UInt8(ascii: ">"),
      text[position] != UInt8(ascii: "/")
    {
      position += 1
    }
    return start..<position
  }

  private mutating func skipBlanks() {
    while position < text.count, TemplateSource.isBlank(text[position]) { position += 1 }
  }

  /// A value with or without quotes, and the blanks around it left out.
  private mutating func value() -> Range<Int> {
    guard position < text.count else { return position..<position }
    let quote = text[position]
    let isQuoted = quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
    if isQuoted {
      position += 1
      skipBlanks()
    }
    let start = position
    while position < text.count {
      let byte = text[position]
      if isQuoted ? byte == quote : TemplateSource.isBlank(byte) || byte == UInt8(ascii: ">") {
        break
      }
      position += 1
    }
    let end = position
    if isQuoted, position < text.count { position += 1 }
    return start..<end
  }
}
