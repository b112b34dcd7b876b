import Vocabulary

/// A part of a template between its braces, or the inside of a pair of them.
struct TemplatePiece {
  enum Content {
    case text([UInt8])
    /// The inside of `{{ … }}`.
    case output(Range<Int>)
    /// A tag, and what stands behind its name.
    case tag(String, Range<Int>)
  }

  let content: Content
  /// Where it begins; of a tag its name.
  let offset: Int
}

/// Cuts the text of a template at its braces. Comments are gone and raw texts are texts afterwards,
/// blanks at trimming braces are cut, and a tag `liquid` is the tags of its lines.
struct TemplateScanner {
  private let source: TemplateSource
  private var offset = 0
  private var trimsStart = false
  private var pieces: [TemplatePiece] = []

  static func pieces(of source: TemplateSource) throws(Problem) -> [TemplatePiece] {
    var scanner = TemplateScanner(source: source)
    while scanner.offset < source.bytes.count { try scanner.step() }
    return scanner.pieces
  }

  private init(source: TemplateSource) {
    self.source = source
  }

  /// A pair of braces.
  private struct Braces {
    let start: Int
    let isTag: Bool
    let inside: Range<Int>
    let trimsBefore: Bool
    let trimsAfter: Bool
    let end: Int
  }

  private mutating func step() throws(Problem) {
    let start = offset
    guard let open = nextOpening(from: offset) else {
      appendText(start..<source.bytes.count, trimsEnd: false)
      offset = source.bytes.count
      return
    }
    let braces = try self.braces(at: open)
    appendText(start..<open, trimsEnd: braces.trimsBefore)
    offset = braces.end
    trimsStart = braces.trimsAfter
    guard braces.isTag else {
      pieces.append(TemplatePiece(content: .output(braces.inside), offset: open))
      return
    }
    try appendTag(braces.inside, openedAt: open)
  }

  private mutating func appendTag(_ inside: Range<Int>, openedAt open: Int) throws(Problem) {
    let name = self.name(in: inside)
    let word = source.text(name)
    let rest = name.upperBound..<inside.upperBound
    switch word {
    case "":
      if name.lowerBound < inside.upperBound, source.bytes[name.lowerBound] == UInt8(ascii: "#") {
        return
      }
      throw problem("found no name of a tag", at: open)
    case "raw": try appendRaw(from: name.lowerBound)
    case "comment", "doc":
      if word == "doc", source.bytes[rest].contains(where: { !TemplateSource.isBlank($0) }) {
        throw problem("the tag 'doc' takes nothing", at: name.lowerBound)
      }
      try skip(word, openedAt: name.lowerBound)
    case "liquid": try appendLines(rest)
    default: pieces.append(TemplatePiece(content: .tag(word, rest), offset: name.lowerBound))
    }
  }

  /// The first word, empty where none stands.
  private func name(in range: Range<Int>) -> Range<Int> {
    let bytes = source.bytes
    var start = range.lowerBound
    while start < range.upperBound, TemplateSource.isBlank(bytes[start]) { start += 1 }
    var end = start
    while end < range.upperBound, (0x61...0x7A).contains(bytes[end] | 0x20) || bytes[end] == 0x5F {
      end += 1
    }
    return start..<end
  }

  /// The text up to `endraw`, unread.
  private mutating func appendRaw(from open: Int) throws(Problem) {
    let start = offset
    var position = offset
    while let next = nextOpening(from: position) {
      position = next + 2
      guard source.bytes[next + 1] == UInt8(ascii: "%"), let braces = try? braces(at: next),
        source.text(name(in: braces.inside)) == "endraw"
      else { continue }
      appendText(start..<next, trimsEnd: braces.trimsBefore)
      offset = braces.end
      trimsStart = braces.trimsAfter
      return
    }
    throw unclosed("raw", at: open)
  }

  /// Passes over a comment and the comments inside.
  private mutating func skip(_ tag: String, openedAt open: Int) throws(Problem) {
    var depth = 1
    while let next = nextOpening(from: offset) {
      guard source.bytes[next + 1] == UInt8(ascii: "%"),
        let close = closing("%}", from: next + 2, heedsQuotes: false)
      else {
        offset = next + 2
        continue
      }
      let isTrimming = source.bytes[next + 2] == UInt8(ascii: "-")
      let word = source.text(name(in: (isTrimming ? next + 3 : next + 2)..<close))
      offset = close + 2
      if word == tag { depth += 1 }
      if word == "end" + tag { depth -= 1 }
      if depth == 0 {
        trimsStart = source.bytes[close - 1] == UInt8(ascii: "-")
        return
      }
    }
    throw unclosed(tag, at: open)
  }

  /// The lines of a tag `liquid`, each a tag.
  private mutating func appendLines(_ range: Range<Int>) throws(Problem) {
    var start = range.lowerBound
    var commentDepth = 0
    var comment = start
    while start < range.upperBound {
      let rest = source.bytes[start..<range.upperBound]
      let end = rest.firstIndex(of: 0x0A) ?? range.upperBound
      let line = start..<end
      start = end + 1
      let name = self.name(in: line)
      let word = source.text(name)
      if word == "comment" {
        if commentDepth == 0 { comment = name.lowerBound }
        commentDepth += 1
      } else if word == "endcomment", commentDepth > 0 {
        commentDepth -= 1
      } else if commentDepth == 0, name.lowerBound < end {
        try appendTag(line, openedAt: name.lowerBound)
      }
    }
    if commentDepth > 0 { throw unclosed("comment", at: comment) }
  }

  private func nextOpening(from start: Int) -> Int? {
    var position = start
    while position + 1 < source.bytes.count {
      if source.bytes[position] == UInt8(ascii: "{") {
        let second = source.bytes[position + 1]
        if second == UInt8(ascii: "{") || second == UInt8(ascii: "%") { return position }
      }
      position += 1
    }
    return nil
  }

  private func braces(at open: Int) throws(Problem) -> Braces {
    let bytes = source.bytes
    let isTag = bytes[open + 1] == UInt8(ascii: "%")
    let trimsBefore = open + 2 < bytes.count && bytes[open + 2] == UInt8(ascii: "-")
    let start = trimsBefore ? open + 3 : open + 2
    let word = isTag ? "%}" : "}}"
    let first = bytes[start...].first { !TemplateSource.isBlank($0) }
    let heedsQuotes = first != UInt8(ascii: "#")
    // A quote that nothing closes is found by the reader of the words, at its place.
    guard
      let close = closing(word, from: start, heedsQuotes: heedsQuotes)
        ?? closing(word, from: start, heedsQuotes: false)
    else { throw problem("the braces opened here are not closed, expected '\(word)'", at: open) }
    let trimsAfter = close > start && bytes[close - 1] == UInt8(ascii: "-")
    return Braces(
      start: open, isTag: isTag, inside: start..<(trimsAfter ? close - 1 : close),
      trimsBefore: trimsBefore, trimsAfter: trimsAfter, end: close + 2)
  }

  private func closing(_ text: String, from start: Int, heedsQuotes: Bool) -> Int? {
    let word = Array(text.utf8)
    var quote: UInt8?
    var position = start
    while position + 1 < source.bytes.count {
      let byte = source.bytes[position]
      if let open = quote {
        if byte == open { quote = nil }
      } else if heedsQuotes, byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") {
        quote = byte
      } else if byte == word[0], source.bytes[position + 1] == word[1] {
        return position
      }
      position += 1
    }
    return nil
  }

  private mutating func appendText(_ range: Range<Int>, trimsEnd: Bool) {
    var bytes = source.bytes[range]
    if trimsStart { bytes = bytes.drop(while: TemplateSource.isBlank) }
    if trimsEnd { while let last = bytes.last, TemplateSource.isBlank(last) { bytes.removeLast() } }
    trimsStart = false
    guard !bytes.isEmpty else { return }
    pieces.append(TemplatePiece(content: .text(Array(bytes)), offset: bytes.startIndex))
  }

  private func unclosed(_ tag: String, at offset: Int) -> Problem {
    problem("the tag '\(tag)' is not closed, expected {% end\(tag) %}", at: offset)
  }

  private func problem(_ message: String, at offset: Int) -> Problem {
    Problem(.definition, message, at: source.place(of: offset))
  }
}
