import Vocabulary

extension Reading where Value == UInt8 {
  /// `";"`, `"|"`, `"tab"`: one visible character that is no letter, digit or quote, or a tab.
  static var outboundDelimiter: Reading {
    .parsed(#"one character such as ';' or "tab""#) { text in
      if text == "tab" || text == "\t" { return UInt8(ascii: "\t") }
      guard text.utf8.count == 1, let byte = text.utf8.first, (0x21...0x7E).contains(byte),
        byte != UInt8(ascii: "\""), !Character(Unicode.Scalar(byte)).isLetter,
        !Character(Unicode.Scalar(byte)).isNumber
      else { return nil }
      return byte
    }
  }

  /// `"."` or `","`.
  static var decimalSign: Reading {
    .parsed(#"".", or "," before decimals"#) { $0 == "." || $0 == "," ? $0.utf8.first : nil }
  }
}

extension Reading where Value == OutboundDialect.Column {
  /// `"customer_id"`, `{ column: "customer_id", header: "KundenNr" }`, or `{ text: "B", header: "Satzart" }`.
  static var column: Reading {
    Reading { node, findings in
      if case .text(let name) = node.content { return Value(header: name, cell: .value(name)) }
      guard let object = ObjectReader(node, "a column", findings) else { return nil }
      if object.has("text") {
        let text = object.required("text", .plainLine)
        let header = object.required("header", Reading<String>.headerText)
        object.finish()
        guard let text, let header else { return nil }
        return Value(header: header, cell: .text(text))
      }
      let name = object.required("column", .filledText)
      let header = object.optional("header", Reading<String>.headerText)
      object.finish()
      return name.map { Value(header: header ?? $0, cell: .value($0)) }
    }
  }
}

extension Reading where Value == OutboundDialect.Cell {
  /// A field of the first or the last record: `"rows"`, `{ text: "T" }`.
  static var fact: Reading {
    Reading { node, findings in
      if case .text = node.content {
        return Reading<OutboundDialect.Fact>.choice.read(node, findings).map {
          .value($0.rawValue)
        }
      }
      guard let object = ObjectReader(node, "a field of a record", findings) else { return nil }
      let text = object.required("text", .plainLine)
      object.finish()
      return text.map { .text($0) }
    }
  }
}

extension Reading where Value == String {
  /// What a column is called in a file: one line of at least one character.
  fileprivate static var headerText: Reading {
    Reading { node, findings in
      guard let text = Reading.plainLine.read(node, findings) else { return nil }
      if !text.isEmpty { return text }
      findings.report("found an empty header, expected a name", at: node.place)
      return nil
    }
  }
}
