/// A pattern of digits as the metadata writes international and national prefixes: `0`, `00|16`,
/// `0(?:11|60)?(\d{8})$`. It is matched at the beginning of a number, as a backtracking matcher would.
struct DialPattern: Sendable {
  indirect enum Part: Sendable {
    /// Bit `d` is set when digit `d` fits.
    case digit(UInt16)
    case sequence([Part])
    case choice([Part])
    case group(Int, Part)
    case repeated(Part, minimum: Int, maximum: Int)
    case end
  }

  /// What a match took, and the pieces of its groups.
  struct Match {
    var end = 0
    var groups: (first: Range<Int>?, second: Range<Int>?) = (nil, nil)
  }

  /// The digits of a pattern without choices: it is compared, not matched.
  private let literal: [UInt8]?
  private let whole: Part
  let groupCount: Int

  /// `nil` for an empty pattern.
  init?(_ text: Substring) {
    guard !text.isEmpty else { return nil }
    var reader = DialPatternReader(text)
    whole = reader.choice()
    groupCount = reader.groupCount
    literal = text.utf8.allSatisfy { $0 >= 48 && $0 <= 57 } ? Array(text.utf8) : nil
  }

  func match(_ number: UnsafeRawBufferPointer) -> Match? {
    if let literal {
      return number.starts(with: literal) ? Match(end: literal.count) : nil
    }
    var match = Match()
    let isFound = Self.walk(whole, number, 0, &match) { end, match in
      match.end = end
      return true
    }
    return isFound ? match : nil
  }

  private typealias Rest = (Int, inout Match) -> Bool

  private static func walk(
    _ part: Part, _ number: UnsafeRawBufferPointer, _ at: Int, _ match: inout Match, _ rest: Rest
  ) -> Bool {
    switch part {
    case .digit(let mask):
      guard at < number.count, mask >> (number[at] & 15) & 1 == 1 else { return false }
      return rest(at + 1, &match)
    case .end: return at == number.count && rest(at, &match)
    case .choice(let parts):
      return parts.contains { walk($0, number, at, &match, rest) }
    case .sequence(let parts): return walk(parts[...], number, at, &match, rest)
    case .group(let index, let inner):
      let before = match.groups
      let isFound = walk(inner, number, at, &match) { end, match in
        if index == 1 { match.groups.first = at..<end } else { match.groups.second = at..<end }
        return rest(end, &match)
      }
      if !isFound { match.groups = before }
      return isFound
    case .repeated(let inner, let minimum, let maximum):
      if maximum > 0 {
        let isFound = walk(inner, number, at, &match) { end, match in
          let again = Part.repeated(inner, minimum: max(0, minimum - 1), maximum: maximum - 1)
          return walk(again, number, end, &match, rest)
        }
        if isFound { return true }
      }
      return minimum == 0 && rest(at, &match)
    }
  }

  private static func walk(
    _ parts: ArraySlice<Part>, _ number: UnsafeRawBufferPointer, _ at: Int, _ match: inout Match,
    _ rest: Rest
  ) -> Bool {
    guard let first = parts.first else { return rest(at, &match) }
    return walk(first, number, at, &match) { end, match in
      walk(parts.dropFirst(), number, end, &match, rest)
    }
  }
}

/// Reads the text of a pattern; the patterns of the table are known, so nothing can be wrong.
private struct DialPatternReader {
  private var text: Substring.UTF8View.SubSequence
  private(set) var groupCount = 0

  init(_ text: Substring) {
    self.text = text.utf8[...]
  }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard text.first == UInt8(ascii: character) else { return false }
    text = text.dropFirst()
    return true
  }

  private mutating func take() -> UInt8 {
    guard let byte = text.popFirst() else {
      preconditionFailure("a pattern of the table ends early")
    }
    return byte
  }

  mutating func choice() -> DialPattern.Part {
    var parts = [sequence()]
    while take("|") { parts.append(sequence()) }
    return parts.count == 1 ? parts[0] : .choice(parts)
  }

  private mutating func sequence() -> DialPattern.Part {
    var parts: [DialPattern.Part] = []
    while let next = text.first, next != UInt8(ascii: "|"), next != UInt8(ascii: ")") {
      parts.append(repetition(of: atom()))
    }
    return parts.count == 1 ? parts[0] : .sequence(parts)
  }

  private mutating func repetition(of part: DialPattern.Part) -> DialPattern.Part {
    if take("?") { return .repeated(part, minimum: 0, maximum: 1) }
    guard take("{") else { return part }
    let minimum = number()
    let maximum = take(",") ? number() : minimum
    precondition(take("}"), "a repetition of the table is closed")
    return .repeated(part, minimum: minimum, maximum: maximum)
  }

  private mutating func number() -> Int {
    var value = 0
    while let next = text.first, next >= 48, next <= 57 { value = value * 10 + Int(take() - 48) }
    return value
  }

  private mutating func atom() -> DialPattern.Part {
    if take("$") { return .end }
    if take("[") { return .digit(set()) }
    if take("\\") {
      precondition(take("d"), "the table escapes nothing but digits")
      return .digit(0x3FF)
    }
    guard take("(") else { return .digit(1 << (take() - 48)) }
    if take("?") {
      precondition(take(":"), "a group of the table is plain or counted")
      let inner = choice()
      precondition(take(")"), "a group of the table is closed")
      return inner
    }
    groupCount += 1
    let index = groupCount
    let inner = choice()
    precondition(take(")"), "a group of the table is closed")
    return .group(index, inner)
  }

  private mutating func set() -> UInt16 {
    var mask: UInt16 = 0
    while !take("]") {
      let low = take() - 48
      let high = take("-") ? take() - 48 : low
      for digit in low...high { mask |= 1 << digit }
    }
    return mask
  }
}
