import Vocabulary

/// What the value of a column must be like, beside its type. Each rule has a code of its own.
package struct ColumnRules: Sendable, Hashable {
  /// Numbers and dates: the least and greatest value (`range.min`, `range.max`).
  package var minimum: LiteralValue?
  package var maximum: LiteralValue?
  /// Characters of a text (`length`).
  package var lengths: ClosedRange<Int>?
  /// What the whole text is like (`pattern`).
  package var pattern: TextPattern?
  /// A day behind the business date is a reject (`date.future`).
  package var refusesFuture = false
  /// `""` is an empty text and not "no value".
  package var keepsEmptyText = false

  package static let none = ColumnRules()
}

extension ColumnRules {
  /// Reads the keys that fit the type of a field.
  static func read(_ object: ObjectReader, _ field: FeedField, _ findings: Findings) -> ColumnRules
  {
    var rules = ColumnRules()
    switch field.type {
    case .integer, .decimal:
      rules.minimum = object.optional("min", .decimal).map { .decimal($0) }
      rules.maximum = object.optional("max", .decimal).map { .decimal($0) }
    case .date, .timestamp:
      rules.minimum = object.optional("min", .date).map { .date($0) }
      rules.maximum = object.optional("max", .date).map { .date($0) }
      rules.refusesFuture = object.optional("future", .future) ?? false
    case .text:
      rules.lengths = object.optional("length", .lengths)
      rules.pattern = object.optional("pattern", .textPattern)
      if !field.isKey, field.values.isEmpty {
        rules.keepsEmptyText = object.optional("empty_text", .boolean) ?? false
      }
    case .boolean, .json: break
    }
    if let minimum = rules.minimum, let maximum = rules.maximum, maximum.isBelow(minimum),
      let place = object.place(of: "max")
    {
      findings.report("the greatest value is less than the least: nothing can pass", at: place)
    }
    return rules
  }
}

extension LiteralValue {
  fileprivate func isBelow(_ other: LiteralValue) -> Bool {
    switch (self, other) {
    case (.decimal(let first), .decimal(let second)): first < second
    case (.date(let first), .date(let second)): first < second
    default: false
    }
  }
}

extension Reading where Value == Bool {
  /// `"reject"` or `"allow"`.
  static var future: Reading {
    .parsed("\"reject\" or \"allow\"") { ["reject": true, "allow": false][$0] }
  }
}

extension Reading where Value == ClosedRange<Int> {
  /// One number, or the least and the greatest.
  static var lengths: Reading {
    Reading { node, findings in
      let number = Reading<Int>.integer(0...1_000_000)
      guard case .list = node.content else { return number.read(node, findings).map { $0...$0 } }
      guard let bounds = number.list(minimum: 2).read(node, findings) else { return nil }
      guard bounds.count == 2, bounds[0] <= bounds[1] else {
        findings.report(
          "found \(node.description), expected the least and the greatest length", at: node.place)
        return nil
      }
      return bounds[0]...bounds[1]
    }
  }
}
