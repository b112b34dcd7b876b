package import Vocabulary

/// A whole JSON5 file as a tree in which every key and value knows its line and column.
///
/// The grammar is that of <https://spec.json5.org> with three limits of our own: 1 MiB of text, 64
/// levels, 100,000 values. Lines end with LF, CR or CRLF; a column counts Unicode scalars.
///
/// ```
/// JSON5Document(text: "{ a: [1, 'x',], }", path: "a.json5")
/// ```
package struct JSON5Document: Sendable {
  package let root: Node
  /// Duplicate keys: the tree can be read on, the file cannot be used.
  package let duplicateKeys: [Problem]

  static let maximumBytes = 1 << 20
  static let maximumDepth = 64
  static let maximumValues = 100_000

  /// The first syntax error stops the reading: what follows it would be guesses.
  package init(bytes: [UInt8], path: String) throws(Problem) {
    guard bytes.count <= Self.maximumBytes else {
      throw Problem(
        .definition, "the file has \(bytes.count) bytes, expected at most \(Self.maximumBytes)",
        at: Place(path: path))
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Self.invalidEncoding(bytes, path: path)
    }
    try self.init(text: text, path: path)
  }

  package init(text: String, path: String) throws(Problem) {
    var parser = JSON5Parser(text: text, path: path)
    root = try parser.document()
    duplicateKeys = parser.duplicateKeys
  }

  private static func invalidEncoding(_ bytes: [UInt8], path: String) -> Problem {
    var valid = 0
    var rest = bytes[...]
    // The longest valid beginning: each step adds one scalar of at most four bytes.
    while let length = (1...4).first(where: {
      String(validating: rest.prefix($0), as: UTF8.self)?.unicodeScalars.count == 1
    }), !rest.isEmpty {
      valid += length
      rest = rest.dropFirst(length)
    }
    var scanner = JSON5Scanner(text: String(decoding: bytes[..<valid], as: UTF8.self), path: path)
    while scanner.advance() != nil {}
    return Problem(
      .definition, "found a byte that is not UTF-8, expected UTF-8 text", at: scanner.place,
      hint: "save the file with the encoding UTF-8")
  }
}
