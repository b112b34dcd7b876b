/// The plain part of an e-mail out of its HTML: what a reader sees, in lines.
///
/// Paragraphs, headings and lists stand apart by an empty line, rows, items and other blocks by a line.
/// An item has `- ` or its number before it, a link its address behind it, a picture is its `alt`.
/// Scripts, styles, comments and the head are left out; blanks in a row are one, but in `pre`.
///
/// ```
/// <p>Dear <b>Ada</b>,</p><p><a href="https://shop.example/">Look</a> &amp; buy</p>
///
/// Dear Ada,
///
/// Look (https://shop.example/) & buy
/// ```
package struct HTMLPlainText {
  private let html: [UInt8]
  private var output: [UInt8] = []
  /// What comes before the next text.
  private var lineEnds = 0
  private var hasBlank = false
  private var marker: String?
  /// The open lists: the number of the next item, or `nil` for bullets.
  private var lists: [Int?] = []
  private var link: (address: String, start: Int?)?
  private var preformatted = 0

  package static func text(of html: [UInt8]) -> [UInt8] {
    var reading = HTMLPlainText(html: html)
    reading.run()
    return reading.output
  }

  private init(html: [UInt8]) {
    self.html = html
  }

  private mutating func run() {
    var tags = HTMLTags(html)
    var position = 0
    while let tag = tags.next() {
      append(position..<tag.range.lowerBound)
      position = tag.range.upperBound
      if tag.isClosing {
        close(tag.name)
      } else if Self.withoutText.contains(tag.name) {
        tags.passContent(of: tag.name)
        position = tags.position
      } else {
        open(tag, tags)
      }
    }
    append(position..<html.count)
    closeLink()
  }

  // MARK: Tags

  private static let withoutText: Set = ["script", "style", "title", "template", "textarea"]
  private static let apart: Set = [
    "p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "dl", "blockquote", "pre", "figure", "hr",
  ]
  private static let blocks: Set = [
    "div", "table", "tr", "li", "dt", "dd", "section", "article", "header", "footer", "main", "nav",
    "aside", "address", "center", "form", "fieldset", "figcaption", "body", "html", "head",
    "caption", "thead", "tbody", "tfoot",
  ]

  private mutating func open(_ tag: HTMLTag, _ tags: HTMLTags) {
    startBlock(tag.name)
    switch tag.name {
    case "br":
      hasBlank = false
      lineEnds = min(lineEnds + 1, 2)
    case "hr": write("---")
    case "td", "th": hasBlank = true
    case "ul": lists.append(nil)
    case "ol": lists.append(1)
    case "li": startItem()
    case "pre": preformatted += 1
    case "img": tags.value(of: "alt", in: tag).map { append($0) }
    case "a":
      closeLink()
      if let address = tags.value(of: "href", in: tag).flatMap(address) { link = (address, nil) }
    default: break
    }
    if tag.name == "hr" { startBlock("hr") }
  }

  private mutating func close(_ name: String) {
    switch name {
    case "ul", "ol": _ = lists.popLast()
    case "li": marker = nil
    case "pre": preformatted = max(0, preformatted - 1)
    case "a": closeLink()
    default: break
    }
    startBlock(name)
  }

  private mutating func startBlock(_ name: String) {
    let isInner = !lists.isEmpty && (name == "ul" || name == "ol")
    let ends =
      Self.apart.contains(name) && !isInner ? 2 : isInner || Self.blocks.contains(name) ? 1 : 0
    // What an item begins with stands behind its marker.
    guard ends > 0, marker == nil else { return }
    lineEnds = max(lineEnds, ends)
    hasBlank = false
  }

  private mutating func startItem() {
    let indent = String(repeating: "  ", count: max(0, lists.count - 1))
    if let last = lists.indices.last, let number = lists[last] {
      marker = "\(indent)\(number). "
      lists[last] = number + 1
    } else {
      marker = "\(indent)- "
    }
  }

  // MARK: Links

  /// Addresses that mean something outside of the page.
  private func address(_ range: Range<Int>) -> String? {
    let address = String(decoding: HTMLEntities.decoded(html[range]), as: UTF8.self)
    let isMeant = address.contains("://") || Self.isPersonal(address)
    return isMeant ? PlainText.cleaned(address) : nil
  }

  private static func isPersonal(_ address: String) -> Bool {
    address.hasPrefix("mailto:") || address.hasPrefix("tel:")
  }

  /// Writes the address, unless it is what the reader sees already.
  private mutating func closeLink() {
    guard let link else { return }
    self.link = nil
    let shown =
      Self.isPersonal(link.address)
      ? String(link.address.drop { $0 != ":" }.dropFirst()) : link.address
    guard let start = link.start else { return write(shown) }
    let text = String(decoding: output[start...], as: UTF8.self)
    let isSeen = [text, "https://\(text)", "https://\(text)/", "http://\(text)", "http://\(text)/"]
      .contains(shown)
    if !isSeen { output += " (\(shown))".utf8 }
  }

  // MARK: Text

  private mutating func append(_ range: Range<Int>) {
    var position = range.lowerBound
    while position < range.upperBound {
      let byte = html[position]
      if byte == UInt8(ascii: "&"), let found = HTMLEntities.entity(in: html, at: position) {
        write(PlainText.cleaned(found.character))
        position += found.length
        continue
      }
      position += 1
      if TemplateSource.isBlank(byte), preformatted == 0 {
        hasBlank = true
      } else if byte == UInt8(ascii: "\n") {
        lineEnds += 1
      } else {
        startText()
        output.append(byte)
      }
    }
  }

  /// A text without tags.
  private mutating func write(_ text: String) {
    for character in text {
      if character == " " || character == "\u{A0}" {
        hasBlank = true
      } else {
        startText()
        output += character.utf8
      }
    }
  }

  private mutating func startText() {
    if output.isEmpty { (lineEnds, hasBlank) = (0, false) }
    if lineEnds > 0 {
      output.append(contentsOf: repeatElement(UInt8(ascii: "\n"), count: lineEnds))
    } else if hasBlank {
      output.append(UInt8(ascii: " "))
    }
    if let marker { output += marker.utf8 }
    (lineEnds, hasBlank, marker) = (0, false, nil)
    if let link, link.start == nil { self.link = (link.address, output.count) }
  }
}
