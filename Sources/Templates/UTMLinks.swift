/// Marks the links of a text, so that visits can be counted by what sent them:
/// `utm_source`, `utm_medium`, `utm_campaign`, `utm_content`.
///
/// ```
/// https://shop.example/a?b=1#top   https://shop.example/a?b=1&utm_source=nightledger#top
/// ```
/// A name that a link has already stays as it is. Other schemes than http and https are not touched.
package struct UTMLinks: Sendable, Equatable {
  package let parameters: [Parameter]

  package struct Parameter: Sendable, Equatable {
    package let name: String
    package let value: String

    package init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  /// Values are written as a form writes them.
  package init(_ parameters: [Parameter]) {
    self.parameters = parameters
  }

  /// Marks the links of plain text: from `http://` or `https://` up to a blank, a quote or an angle
  /// bracket, without the punctuation that ends a sentence.
  package func mark(_ text: [UInt8]) -> [UInt8] {
    guard !parameters.isEmpty else { return text }
    var output: [UInt8] = []
    output.reserveCapacity(text.count + 128)
    var position = 0
    while position < text.count {
      guard Self.startsLink(text, at: position) else {
        output.append(text[position])
        position += 1
        continue
      }
      var end = position
      while end < text.count, !Self.endsLink(text[end]) { end += 1 }
      while end > position, Self.isPunctuation(text[end - 1]) { end -= 1 }
      append(text[position..<end], separator: "&", to: &output)
      position = end
    }
    return output
  }

  /// Marks the links of HTML: the values of `href` of tags `a` and `area`, quoted or not.
  package func markHTML(_ text: [UInt8]) -> [UInt8] {
    guard !parameters.isEmpty else { return text }
    var output: [UInt8] = []
    output.reserveCapacity(text.count + 256)
    var tags = HTMLTags(text)
    var position = 0
    while let tag = tags.next() {
      guard tag.name == "a" || tag.name == "area", !tag.isClosing,
        let link = tags.value(of: "href", in: tag), !link.isEmpty
      else { continue }
      output += text[position..<link.lowerBound]
      if Self.startsLink(text, at: link.lowerBound) {
        append(text[link], separator: "&amp;", to: &output)
      } else {
        output += text[link]
      }
      position = link.upperBound
    }
    return output + text[position...]
  }

  /// The parameters come before a fragment and behind a query that is there.
  private func append(_ link: ArraySlice<UInt8>, separator: String, to output: inout [UInt8]) {
    let fragment = link.firstIndex(of: UInt8(ascii: "#")) ?? link.endIndex
    let address = link[..<fragment]
    output += address
    let query = address.firstIndex(of: UInt8(ascii: "?"))
    var isFirst = query == nil
    let isOpen = address.last == UInt8(ascii: "?") || address.last == UInt8(ascii: "&")
    var needsSeparator = !isOpen
    for parameter in parameters where !Self.names(query.map { address[$0...] }, parameter.name) {
      if isFirst {
        output.append(UInt8(ascii: "?"))
      } else if needsSeparator {
        output += separator.utf8
      }
      isFirst = false
      needsSeparator = true
      output += "\(parameter.name)=\(TextCoding.urlEncoded(parameter.value))".utf8
    }
    output += link[fragment...]
  }

  /// Whether a query has a parameter of this name; `&amp;` of HTML ends in `;`.
  private static func names(_ query: ArraySlice<UInt8>?, _ name: String) -> Bool {
    guard let query else { return false }
    return query.split { $0 == 0x3F || $0 == 0x26 || $0 == 0x3B }
      .contains { $0.starts(with: Array((name + "=").utf8)) }
  }

  private static func startsLink(_ text: [UInt8], at position: Int) -> Bool {
    guard text[position] | 0x20 == UInt8(ascii: "h") else { return false }
    let start = text[position...].prefix(8).map { $0 | 0x20 }
    guard start.starts(with: "https://".utf8) || start.starts(with: "http://".utf8) else {
      return false
    }
    let isInsideWord = position > 0 && (0x61...0x7A).contains(text[position - 1] | 0x20)
    return !isInsideWord
  }

  private static func endsLink(_ byte: UInt8) -> Bool {
    byte <= 0x20 || [UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">")].contains(byte)
  }

  private static func isPunctuation(_ byte: UInt8) -> Bool {
    [0x2E, 0x2C, 0x3A, 0x3B, 0x21, 0x3F, 0x29, 0x5D, 0x7D, 0x27].contains(byte)
  }
}
