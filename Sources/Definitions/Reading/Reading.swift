import Vocabulary

/// How a value of a definition is read from its node: the value, or a finding and `nil`.
struct Reading<Value> {
  let read: (Node, Findings) -> Value?

  init(_ read: @escaping (Node, Findings) -> Value?) {
    self.read = read
  }

  /// The value with its place.
  var located: Reading<Located<Value>> {
    Reading<Located<Value>> { node, findings in
      read(node, findings).map { Located($0, at: node.place) }
    }
  }

  /// A list of such values, at least `minimum` of them; every element is read, for all findings.
  func list(minimum: Int = 0) -> Reading<[Value]> {
    Reading<[Value]> { node, findings in
      guard case .list(let nodes) = node.content else {
        findings.report("found \(node.description), expected a list", at: node.place)
        return nil
      }
      guard nodes.count >= minimum else {
        findings.report(
          "found a list of \(nodes.count), expected \(minimum) or more", at: node.place)
        return nil
      }
      let values = nodes.map { read($0, findings) }
      return values.contains { $0 == nil } ? nil : values.compactMap(\.self)
    }
  }

  /// One value or a list of them.
  var oneOrMore: Reading<[Value]> {
    Reading<[Value]> { node, findings in
      if case .list = node.content { return list(minimum: 1).read(node, findings) }
      return read(node, findings).map { [$0] }
    }
  }

  /// A text turned into a value by `make`; `expected` completes "found …, expected …".
  static func parsed(
    _ expected: String, hint: String? = nil, _ make: @escaping (String) -> Value?
  ) -> Reading {
    Reading { node, findings in
      if case .text(let text) = node.content, let value = make(text) { return value }
      findings.report("found \(node.description), expected \(expected)", at: node.place, hint: hint)
      return nil
    }
  }
}

extension Reading where Value: CaseIterable & RawRepresentable, Value.RawValue == String {
  /// One of the names of an enumeration.
  static var choice: Reading {
    Reading { node, findings in
      let names = Value.allCases.map(\.rawValue)
      guard case .text(let text) = node.content else {
        findings.report(
          "found \(node.description), expected one of \(names.joined(separator: ", "))",
          at: node.place)
        return nil
      }
      if let value = Value(rawValue: text) { return value }
      findings.report(unknown: "value", text, known: names, at: node.place)
      return nil
    }
  }
}
