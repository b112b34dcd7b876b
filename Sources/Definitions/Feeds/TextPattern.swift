/// What a whole text is like, as in regular expressions without groups and choices:
/// `[A-Z]{2}\d{6}`, `\+7\d{10}`, `[^ ].*`.
///
/// A text is matched in one pass, whatever the pattern (Thompson, "Regular Expression Search
/// Algorithm", 1968): no input makes it slow.
package struct TextPattern: Sendable, Hashable {
  package let text: String
  private let steps: [Step]
  /// A pattern with more places than this is refused.
  private static let mostSteps = 1000

  /// One character, or as many as `repeats` says.
  private struct Step: Sendable, Hashable {
    var set: CharacterSet
    var isOptional = false
    var repeats = false
  }

  private struct CharacterSet: Sendable, Hashable {
    var ranges: [ClosedRange<UInt32>]
    var isInverted = false

    func contains(_ scalar: UInt32) -> Bool {
      ranges.contains { $0.contains(scalar) } != isInverted
    }
  }

  package init?(_ text: String) {
    var parser = Parser(rest: Array(text.unicodeScalars)[...])
    guard let steps = parser.steps(), steps.count <= Self.mostSteps else { return nil }
    self.text = text
    self.steps = steps
  }

  /// Whether the whole of a well-formed UTF-8 text is like this.
  package func matches(_ bytes: UnsafeRawBufferPointer) -> Bool {
    withUnsafeTemporaryAllocation(of: Bool.self, capacity: 2 * (steps.count + 1)) { memory in
      memory.initialize(repeating: false)
      var (now, next) = (0, steps.count + 1)
      reach(0, now, memory)
      for scalar in Unicode.UTF8.scalars(of: bytes) {
        for index in 0...steps.count { memory[next + index] = false }
        for (index, step) in steps.enumerated()
        where memory[now + index] && step.set.contains(scalar) {
          reach(step.repeats ? index : index + 1, next, memory)
        }
        swap(&now, &next)
      }
      return memory[now + steps.count]
    }
  }

  /// Marks a place and those behind optional characters.
  private func reach(_ place: Int, _ base: Int, _ memory: UnsafeMutableBufferPointer<Bool>) {
    var place = place
    while !memory[base + place] {
      memory[base + place] = true
      guard place < steps.count, steps[place].isOptional else { return }
      place += 1
    }
  }

  private struct Parser {
    var rest: ArraySlice<Unicode.Scalar>

    mutating func steps() -> [Step]? {
      var steps: [Step] = []
      while let scalar = rest.popFirst() {
        guard let set = set(scalar), let count = count() else { return nil }
        let (least, most) = count
        guard least + (most ?? 1) <= TextPattern.mostSteps else { return nil }
        steps += Array(repeating: Step(set: set), count: least)
        if let most {
          steps += Array(repeating: Step(set: set, isOptional: true), count: most - least)
        } else {
          steps.append(Step(set: set, isOptional: true, repeats: true))
        }
      }
      return steps
    }

    private mutating func set(_ scalar: Unicode.Scalar) -> CharacterSet? {
      switch scalar {
      case ".": return CharacterSet(ranges: [], isInverted: true)
      case "\\": return rest.popFirst().flatMap(escaped)
      case "[": return bracket()
      case "(", ")", "|", "*", "+", "?", "{", "}", "]", "^", "$": return nil
      default: return CharacterSet(ranges: [scalar.value...scalar.value])
      }
    }

    private func escaped(_ scalar: Unicode.Scalar) -> CharacterSet? {
      if scalar == "d" { return CharacterSet(ranges: [0x30...0x39]) }
      // Letters with a backslash mean something in other places; here they are a slip.
      return scalar.properties.isAlphabetic
        ? nil : CharacterSet(ranges: [scalar.value...scalar.value])
    }

    private mutating func bracket() -> CharacterSet? {
      var set = CharacterSet(ranges: [])
      if rest.first == "^" {
        rest.removeFirst()
        set.isInverted = true
      }
      while let scalar = rest.popFirst() {
        if scalar == "]" { return set.ranges.isEmpty ? nil : set }
        if scalar == "\\" {
          guard let escaped = rest.popFirst().flatMap(escaped) else { return nil }
          set.ranges += escaped.ranges
          continue
        }
        var last = scalar
        if rest.first == "-", let end = rest.dropFirst().first, end != "]" {
          rest.removeFirst(2)
          last = end
        }
        guard scalar.value <= last.value else { return nil }
        set.ranges.append(scalar.value...last.value)
      }
      return nil
    }

    /// How often the character before stands: once, or as `?`, `*`, `+`, `{n}`, `{n,}`, `{n,m}` say.
    private mutating func count() -> (Int, Int?)? {
      switch rest.first {
      case "?": rest.removeFirst(); return (0, 1)
      case "*": rest.removeFirst(); return (0, nil)
      case "+": rest.removeFirst(); return (1, nil)
      case "{":
        guard let end = rest.firstIndex(of: "}") else { return nil }
        let inside = String(String.UnicodeScalarView(rest[rest.startIndex + 1..<end]))
        rest = rest[(end + 1)...]
        let parts = inside.split(separator: ",", omittingEmptySubsequences: false)
        guard let least = parts.first.flatMap({ Int($0) }), least >= 0 else { return nil }
        if parts.count == 1 { return (least, least) }
        guard parts.count == 2 else { return nil }
        if parts[1].isEmpty { return (least, nil) }
        return Int(parts[1]).flatMap { $0 >= least ? (least, $0) : nil }
      default: return (1, 1)
      }
    }
  }
}

extension Unicode.UTF8 {
  /// The scalars of well-formed UTF-8.
  fileprivate static func scalars(of bytes: UnsafeRawBufferPointer) -> some Sequence<UInt32> {
    sequence(state: 0) { (position: inout Int) -> UInt32? in
      guard position < bytes.count else { return nil }
      let lead = bytes[position]
      let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
      var scalar = UInt32(length == 1 ? lead : lead & (0x7F >> UInt8(length)))
      for offset in 1..<max(length, 1) where position + offset < bytes.count {
        scalar = scalar << 6 | UInt32(bytes[position + offset] & 0x3F)
      }
      position += length
      return scalar
    }
  }
}

extension Reading where Value == TextPattern {
  static var textPattern: Reading {
    .parsed(
      "a pattern of characters, [sets] and counts",
      hint: #"write for instance "[A-Z]{2}\\d{6}"; groups and | are not known"#
    ) { TextPattern($0) }
  }
}
