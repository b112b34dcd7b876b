/// SQL as the server gets it: text with numbered parameters, and their values.
///
/// Values of the same type that are sent as the same bytes share one number, so `D` appears once
/// however often a condition asks for it.
package struct RenderedSQL: Sendable, Equatable {
  package private(set) var text = ""
  package private(set) var parameters: [SQLValue] = []
  private var numbers: [Sent: Int] = [:]
  private var margin = ""

  /// Equal is not the same here: `1.5` and `1.50`, or two writings of `é`, are equal to Swift and
  /// not to the server.
  private struct Sent: Sendable, Hashable {
    let type: SQLType
    let bytes: [UInt8]?

    init(_ value: SQLValue) {
      type = value.type
      bytes = value.wireText.map { Array($0.utf8) }
    }
  }

  fileprivate init(_ sql: SQL) {
    append(sql)
  }

  private mutating func append(_ sql: SQL) {
    for part in sql.parts {
      switch part {
      case .text(let literal): appendText(literal)
      case .name(let name): text += name.description
      case .parameter(let value): text += "$\(number(of: value))::\(value.type.rawValue)"
      case .comment(let comment): text += "-- \(Self.harmless(comment))"
      case .fragment(let fragment):
        let outer = margin
        margin = currentMargin
        append(fragment)
        margin = outer
      }
    }
  }

  /// The blanks that the current line starts with: what a nested piece is moved right by.
  private var currentMargin: String {
    let line = text[(text.lastIndex(of: "\n").map(text.index(after:)) ?? text.startIndex)...]
    return String(line.prefix { $0 == " " })
  }

  private mutating func appendText(_ literal: String) {
    text += margin.isEmpty ? literal : literal.replacing("\n", with: "\n" + margin)
  }

  private mutating func number(of value: SQLValue) -> Int {
    let sent = Sent(value)
    if let known = numbers[sent] { return known }
    parameters.append(value)
    numbers[sent] = parameters.count
    return parameters.count
  }

  /// A comment can hold nothing that ends it: every character that is not plain becomes `?`.
  private static func harmless(_ comment: String) -> String {
    String(
      comment.unicodeScalars.map { scalar in
        scalar.isASCII && scalar.value >= 0x20 && scalar.value != 0x7F ? Character(scalar) : "?"
      })
  }
}

extension SQL {
  package var rendered: RenderedSQL { RenderedSQL(self) }

  /// The tables and names this piece mentions, in order, nested pieces included.
  package var names: [SQLName] {
    parts.flatMap { part -> [SQLName] in
      switch part {
      case .name(let name): [name]
      case .fragment(let fragment): fragment.names
      case .text, .parameter, .comment: []
      }
    }
  }
}

extension RenderedSQL {
  /// The statement as a person runs it in psql: prepared with its types, executed with its values.
  ///
  /// For reading and trying only. The values are quoted here for psql; what the product itself
  /// executes is `text` with `parameters` beside it.
  package func forReading(named name: SQLName) -> String {
    guard !parameters.isEmpty else { return text + ";\n" }
    let types = parameters.map(\.type.rawValue).joined(separator: ", ")
    let values = parameters.map(Self.literal).joined(separator: ", ")
    return """
      PREPARE \(name) (\(types)) AS
      \(text);
      EXECUTE \(name) (\(values));
      DEALLOCATE \(name);

      """
  }

  private static func literal(_ value: SQLValue) -> String {
    guard let text = value.wireText else { return "NULL" }
    switch value.type {
    case .integer, .bigint, .smallint, .numeric: return text
    default: return "'" + text.replacing("'", with: "''") + "'"
    }
  }
}
