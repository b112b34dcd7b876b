/// A JSON document whose members stay in the order they were written: manifests, answers and
/// `--json` have the same bytes each time.
///
/// ```
/// JSONValue.object([("rows", .integer(2))]).compact   // {"rows":2}
/// ```
package indirect enum JSONValue: Sendable {
  case object([(String, JSONValue)])
  case array([JSONValue])
  case text(String)
  case integer(Int)
  /// A number as it is written, such as `0.125`.
  case number(String)
  case boolean(Bool)
  case null

  /// A text, or null.
  package static func optional(_ text: String?) -> JSONValue {
    text.map { .text($0) } ?? .null
  }

  /// In one line without blanks.
  package var compact: String {
    var output = ""
    write(to: &output, indentation: nil)
    return output
  }

  /// One member a line, two blanks a level, a final newline.
  package var pretty: String {
    var output = ""
    write(to: &output, indentation: 0)
    return output + "\n"
  }

  private func write(to output: inout String, indentation: Int?) {
    switch self {
    case .text(let text): Self.quote(text, to: &output)
    case .integer(let number): output += String(number)
    case .number(let number): output += number
    case .boolean(let flag): output += flag ? "true" : "false"
    case .null: output += "null"
    case .array(let elements):
      Self.writeList(elements, "[", "]", to: &output, indentation) { element, inner, output in
        element.write(to: &output, indentation: inner)
      }
    case .object(let members):
      Self.writeList(members, "{", "}", to: &output, indentation) { member, inner, output in
        Self.quote(member.0, to: &output)
        output += inner == nil ? ":" : ": "
        member.1.write(to: &output, indentation: inner)
      }
    }
  }

  private static func writeList<Element>(
    _ elements: [Element], _ open: String, _ close: String, to output: inout String,
    _ indentation: Int?, _ writeElement: (Element, Int?, inout String) -> Void
  ) {
    output += open
    let inner = indentation.map { $0 + 1 }
    for (position, element) in elements.enumerated() {
      if position > 0 { output += "," }
      if let inner { output += "\n" + String(repeating: "  ", count: inner) }
      writeElement(element, inner, &output)
    }
    if let indentation, !elements.isEmpty {
      output += "\n" + String(repeating: "  ", count: indentation)
    }
    output += close
  }

  /// Quotes a text (RFC 8259): everything below U+0020 is escaped.
  private static func quote(_ text: String, to output: inout String) {
    output += "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": output += "\\\""
      case "\\": output += "\\\\"
      case "\n": output += "\\n"
      case "\r": output += "\\r"
      case "\t": output += "\\t"
      case "\u{0}"..."\u{1F}", "\u{7F}":
        let hex = String(scalar.value, radix: 16)
        output += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      default: output.unicodeScalars.append(scalar)
      }
    }
    output += "\""
  }
}
