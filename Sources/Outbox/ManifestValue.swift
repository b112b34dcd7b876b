import Vocabulary

/// JSON with the order of its keys as given: the same value is always the same bytes.
indirect enum ManifestValue {
  case text(String)
  case number(Int64)
  case truth(Bool)
  case null
  case list([ManifestValue])
  case object([(String, ManifestValue)])

  init(_ json: JSONValue) {
    switch json {
    case .text(let text): self = .text(text)
    case .integer(let number): self = .number(Int64(number))
    case .number(let text): self = .text(text)
    case .boolean(let flag): self = .truth(flag)
    case .null: self = .null
    case .array(let elements): self = .list(elements.map { ManifestValue($0) })
    case .object(let members): self = .object(members.map { ($0.0, ManifestValue($0.1)) })
    }
  }

  /// Two blanks of margin a level, LF at the end.
  var bytes: [UInt8] {
    var out = ""
    write(to: &out, margin: "")
    return Array((out + "\n").utf8)
  }

  private func write(to out: inout String, margin: String) {
    switch self {
    case .text(let text): Self.write(text, to: &out)
    case .number(let number): out += String(number)
    case .truth(let flag): out += flag ? "true" : "false"
    case .null: out += "null"
    case .list(let values):
      Self.writeAll(values, between: ("[", "]"), to: &out, margin) { value, out, inner in
        value.write(to: &out, margin: inner)
      }
    case .object(let members):
      Self.writeAll(members, between: ("{", "}"), to: &out, margin) { member, out, inner in
        Self.write(member.0, to: &out)
        out += ": "
        member.1.write(to: &out, margin: inner)
      }
    }
  }

  private static func writeAll<Element>(
    _ elements: [Element], between ends: (String, String), to out: inout String, _ margin: String,
    _ write: (Element, inout String, String) -> Void
  ) {
    guard !elements.isEmpty else {
      out += ends.0 + ends.1
      return
    }
    let inner = margin + "  "
    for (position, element) in elements.enumerated() {
      out += (position == 0 ? ends.0 : ",") + "\n" + inner
      write(element, &out, inner)
    }
    out += "\n" + margin + ends.1
  }

  private static func write(_ text: String, to out: inout String) {
    out += "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F:
        let hex = String(scalar.value, radix: 16)
        out += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      default: out.unicodeScalars.append(scalar)
      }
    }
    out += "\""
  }
}
