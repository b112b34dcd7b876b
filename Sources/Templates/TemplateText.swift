/// What filters do to texts, by Unicode scalars as Liquid counts them.
enum TemplateText {
  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || (0x09...0x0D).contains(scalar.value) || scalar.value == 0
  }

  static func stripped(_ text: String) -> String { strippedLeft(strippedRight(text)) }

  static func strippedLeft(_ text: String) -> String {
    String(text.unicodeScalars.drop(while: isBlank))
  }

  static func strippedRight(_ text: String) -> String {
    var scalars = text.unicodeScalars[...]
    while let last = scalars.last, isBlank(last) { scalars.removeLast() }
    return String(scalars)
  }

  static func words(_ text: String) -> [String] {
    text.unicodeScalars.split(whereSeparator: isBlank).map(String.init)
  }

  static func capitalized(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst().lowercased()
  }

  /// The parts between the separators without empty ones at the end. A blank separates words, an
  /// empty separator the letters.
  static func split(_ text: String, by separator: String) -> [String] {
    if separator.isEmpty { return text.unicodeScalars.map { String($0) } }
    if separator == " " { return words(text) }
    var parts = pieces(of: text, between: separator)
    while parts.last?.isEmpty == true { parts.removeLast() }
    return parts
  }

  /// The parts between all places where the pattern stands, by bytes.
  static func pieces(of text: String, between pattern: String, limit: Int = .max) -> [String] {
    let bytes = Array(text.utf8)
    let wanted = Array(pattern.utf8)
    var parts: [String] = []
    var start = 0
    var position = 0
    while position + wanted.count <= bytes.count, parts.count < limit {
      guard bytes[position] == wanted[0],
        bytes[position..<(position + wanted.count)].elementsEqual(wanted)
      else {
        position += 1
        continue
      }
      parts.append(String(decoding: bytes[start..<position], as: UTF8.self))
      position += wanted.count
      start = position
    }
    parts.append(String(decoding: bytes[start...], as: UTF8.self))
    return parts
  }

  /// An empty pattern stands before each letter and at the end.
  static func parts(of text: String, around pattern: String) -> [String] {
    guard pattern.isEmpty else { return pieces(of: text, between: pattern) }
    return [""] + text.unicodeScalars.map { String($0) } + [""]
  }

  static func replacedFirst(_ text: String, _ pattern: String, by other: String) -> String {
    guard !pattern.isEmpty else { return other + text }
    return pieces(of: text, between: pattern, limit: 1).joined(separator: other)
  }

  static func replacedLast(_ text: String, _ pattern: String, by other: String) -> String {
    guard !pattern.isEmpty else { return text + other }
    var parts = pieces(of: text, between: pattern)
    guard parts.count > 1, let last = parts.popLast() else { return text }
    return parts.joined(separator: pattern) + other + last
  }

  /// At most so many letters, the ellipsis counted.
  static func truncated(_ text: String, _ length: Int, _ ellipsis: String) -> String {
    let scalars = text.unicodeScalars
    guard scalars.count > length else { return text }
    let kept = max(0, length - ellipsis.unicodeScalars.count)
    return String(scalars.prefix(kept)) + ellipsis
  }

  static func truncatedWords(_ text: String, _ count: Int, _ ellipsis: String) -> String {
    let words = words(text)
    let count = max(1, count)
    guard words.count > count else { return text }
    return words.prefix(count).joined(separator: " ") + ellipsis
  }

  /// A part of a list from an offset, negative from the end; `nil` outside.
  static func bounds(_ count: Int, _ offset: Int64, _ length: Int64) -> Range<Int>? {
    let start = offset < 0 ? Int64(count) + offset : offset
    guard start >= 0, start <= count, length >= 0 else { return nil }
    return Int(start)..<Int(start + min(length, Int64(count) - start))
  }
}
