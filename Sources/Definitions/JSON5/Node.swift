package import Vocabulary

/// A value of a JSON5 document and where it stands.
///
/// Numbers keep the text they were written with: `500.00` stays `500.00`.
package struct Node: Sendable, Equatable {
  package let content: Content
  package let place: Place

  package indirect enum Content: Sendable, Equatable {
    case null
    case boolean(Bool)
    case number(String)
    case text(String)
    case list([Node])
    case object([Member])
  }

  /// A key of an object, in the order of the file, and its value.
  package struct Member: Sendable, Equatable {
    package let key: String
    package let keyPlace: Place
    package let value: Node
  }

  /// What stands here, for a message: `the text 'abc'`, `the number 5`, `an object`.
  package var description: String {
    switch content {
    case .null: "null"
    case .boolean(let value): value ? "true" : "false"
    case .number(let text): "the number \(text.shortened)"
    case .text(let text): "the text '\(text.shortened)'"
    case .list: "a list"
    case .object: "an object"
    }
  }
}

extension String {
  /// The first 40 characters on one line: definitions hold no customer's values, but may be long.
  var shortened: String {
    let visible = map { $0.isNewline || $0 == "\0" ? " " : $0 }
    return visible.count <= 40 ? String(visible) : String(visible.prefix(40)) + "…"
  }
}
