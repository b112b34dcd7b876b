/// Where the links of an HTML text lead.
package enum HTMLLinks {
  /// Whether a link, a picture or a form has an address that a mail program would run instead of open:
  /// `javascript:`, `vbscript:`, or `data:` that is no picture.
  ///
  /// Read as a browser reads it: entities are characters, and control characters and blanks do not
  /// part a scheme. A customer's value is escaped before it stands in a text, which ends no attribute
  /// but does not keep it from being an address of its own.
  package static func runScript(in html: [UInt8]) -> Bool {
    var tags = HTMLTags(html)
    while let tag = tags.next() {
      if tag.isClosing { continue }
      for attribute in attributes {
        if let value = tags.value(of: attribute, in: tag), isScript(html[value]) { return true }
      }
    }
    return false
  }

  /// The same for one address.
  package static func isScript(_ address: ArraySlice<UInt8>) -> Bool {
    let letters = HTMLEntities.decoded(address).lazy.filter { $0 > 0x20 && $0 != 0x7F }
      .prefix(longestScheme).map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    let start = Array(letters)
    if start.starts(with: "data:".utf8) { return !start.starts(with: "data:image/".utf8) }
    return start.starts(with: "javascript:".utf8) || start.starts(with: "vbscript:".utf8)
  }

  private static let longestScheme = 11
  private static let attributes: [StaticString] = [
    "href", "src", "action", "formaction", "background", "xlink:href",
  ]
}
