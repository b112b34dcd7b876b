import Vocabulary

extension Reading where Value == String {
  /// Any text without a NUL character, which PostgreSQL cannot keep.
  static var text: Reading {
    .parsed("a text") { $0.contains("\0") ? nil : $0 }
  }

  /// A text that can stand in a machine file as it is: one line without control characters.
  static var plainLine: Reading {
    .parsed("a text of one line without control characters") { text in
      text.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F } ? nil : text
    }
  }

  /// A text of one character or more.
  static var filledText: Reading {
    .parsed("a text that is not empty") { $0.isEmpty || $0.contains("\0") ? nil : $0 }
  }
}

extension Reading where Value == Identifier {
  static var identifier: Reading {
    .parsed(
      "a name",
      hint: "a name has 1 to 64 lower-case letters, digits, '-' and '_'", { Identifier($0) })
  }
}

extension Reading where Value == Bool {
  static var boolean: Reading {
    Reading { node, findings in
      if case .boolean(let value) = node.content { return value }
      findings.report("found \(node.description), expected true or false", at: node.place)
      return nil
    }
  }

  /// A key that is either written as `true` or left out.
  static func onlyTrue(otherwise hint: String) -> Reading {
    Reading { node, findings in
      if node.content == .boolean(true) { return true }
      findings.report("found \(node.description), expected true", at: node.place, hint: hint)
      return nil
    }
  }
}

extension Reading where Value == ExactDecimal {
  /// A number, or a number in quotes: `500`, `0.5`, `"500.00"`.
  static var decimal: Reading {
    Reading { node, findings in
      switch node.content {
      case .number(let text), .text(let text):
        let isQuoted = if case .text = node.content { true } else { false }
        let value = isQuoted ? ExactDecimal(text) : ExactDecimal(json5: text)
        if let value { return value }
      default: break
      }
      findings.report(
        "found \(node.description), expected a number of at most 18 digits", at: node.place)
      return nil
    }
  }
}

extension Reading where Value == Int {
  static func integer(_ range: ClosedRange<Int>) -> Reading {
    Reading { node, findings in
      if case .number(let text) = node.content, let number = ExactDecimal(json5: text)?.wholeNumber,
        range.contains(number)
      {
        return number
      }
      let bounds =
        range.upperBound == .max
        ? "of \(range.lowerBound) or more" : "from \(range.lowerBound) to \(range.upperBound)"
      findings.report(
        "found \(node.description), expected a whole number \(bounds)", at: node.place,
        hint: node.isQuotedNumber ? "write the number without quotes" : nil)
      return nil
    }
  }
}

extension Reading where Value == CivilDate {
  static var date: Reading {
    .parsed("a date that exists, as yyyy-mm-dd") { CivilDate($0) }
  }
}

extension Node {
  fileprivate var isQuotedNumber: Bool {
    if case .text(let text) = content { ExactDecimal(text) != nil } else { false }
  }
}

extension ExactDecimal {
  /// The value of a JSON5 number (sign, hexadecimal, point at either end, exponent), exactly;
  /// `nil` for `Infinity`, `NaN` and numbers of more than 18 digits.
  init?(json5 text: String) {
    var body = text[...]
    let isNegative = body.hasPrefix("-")
    if isNegative || body.hasPrefix("+") { body = body.dropFirst() }
    if body.hasPrefix("0x") || body.hasPrefix("0X") {
      guard let value = Int64(body.dropFirst(2), radix: 16), value < 1_000_000_000_000_000_000
      else { return nil }
      self.init(units: isNegative ? -value : value, scale: 0)
      return
    }
    let parts = body.split(
      maxSplits: 1, omittingEmptySubsequences: false, whereSeparator: { $0 == "e" || $0 == "E" })
    guard let exponent = parts.count == 1 ? 0 : Int(parts[1]), abs(exponent) <= 36 else {
      return nil
    }
    let halves = parts[0].split(separator: ".", omittingEmptySubsequences: false)
    let fraction = halves.count == 2 ? String(halves[1]) : ""
    var digits = String(halves[0]) + fraction
    var scale = fraction.count - exponent
    if scale < 0 {
      digits += String(repeating: "0", count: -scale)
      scale = 0
    }
    guard !digits.isEmpty, scale <= 18, let whole = ExactDecimal(digits) else { return nil }
    self.init(units: isNegative ? -whole.units : whole.units, scale: scale)
  }

  /// The value if it has no fraction: `5`, `5.00`.
  var wholeNumber: Int? {
    var units = units
    for _ in 0..<scale {
      guard units % 10 == 0 else { return nil }
      units /= 10
    }
    return Int(units)
  }
}
