import Vocabulary

/// One JSON object in a cell (RFC 8259), as `jsonb` can keep it.
///
/// Nothing is decoded: the bytes are looked at once and sent as they are. What PostgreSQL would refuse
/// in the middle of a load is refused here: U+0000, halves of surrogate pairs, numbers beyond `numeric`.
struct CellJSON {
  /// The largest object of a cell.
  static let maximumBytes = 65_536
  private static let maximumDepth = 32
  private static let maximumNumberBytes = 64
  private static let maximumExponent = 1000

  private let text: UnsafeRawBufferPointer
  private var index = 0

  static func object(_ text: UnsafeRawBufferPointer) -> CellReading {
    guard text.count <= maximumBytes else { return .fault(.length) }
    var scan = CellJSON(text)
    scan.skipBlanks()
    guard scan.peek == UInt8(ascii: "{"), scan.value(depth: 0) else { return .fault(.typeJSON) }
    scan.skipBlanks()
    return scan.index == text.count ? .value(.json(text)) : .fault(.typeJSON)
  }

  private init(_ text: UnsafeRawBufferPointer) {
    self.text = text
  }

  private var peek: UInt8? { index < text.count ? text[index] : nil }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard peek == byte else { return false }
    index += 1
    return true
  }

  private mutating func skipBlanks() {
    while let byte = peek, byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D {
      index += 1
    }
  }

  private mutating func value(depth: Int) -> Bool {
    guard depth <= Self.maximumDepth else { return false }
    switch peek {
    case UInt8(ascii: "{"): return members(depth: depth)
    case UInt8(ascii: "["): return elements(depth: depth)
    case UInt8(ascii: "\""): return string()
    case UInt8(ascii: "t"): return word("true")
    case UInt8(ascii: "f"): return word("false")
    case UInt8(ascii: "n"): return word("null")
    default: return number()
    }
  }

  private mutating func members(depth: Int) -> Bool {
    index += 1
    skipBlanks()
    if take(UInt8(ascii: "}")) { return true }
    while true {
      skipBlanks()
      guard string() else { return false }
      skipBlanks()
      guard take(UInt8(ascii: ":")) else { return false }
      skipBlanks()
      guard value(depth: depth + 1) else { return false }
      skipBlanks()
      if take(UInt8(ascii: "}")) { return true }
      guard take(UInt8(ascii: ",")) else { return false }
    }
  }

  private mutating func elements(depth: Int) -> Bool {
    index += 1
    skipBlanks()
    if take(UInt8(ascii: "]")) { return true }
    while true {
      skipBlanks()
      guard value(depth: depth + 1) else { return false }
      skipBlanks()
      if take(UInt8(ascii: "]")) { return true }
      guard take(UInt8(ascii: ",")) else { return false }
    }
  }

  private mutating func word(_ word: StaticString) -> Bool {
    for offset in 0..<word.utf8CodeUnitCount
    where !take((word.utf8Start + offset).pointee) {
      return false
    }
    return true
  }

  private mutating func string() -> Bool {
    guard take(UInt8(ascii: "\"")) else { return false }
    while let byte = peek {
      index += 1
      switch byte {
      case UInt8(ascii: "\""): return true
      case UInt8(ascii: "\\"): if !escape() { return false }
      case 0..<0x20: return false
      default: continue
      }
    }
    return false
  }

  private mutating func escape() -> Bool {
    guard let byte = peek else { return false }
    index += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"),
      UInt8(ascii: "f"), UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      return true
    case UInt8(ascii: "u"):
      guard let unit = codeUnit(), unit != 0 else { return false }
      if (0xDC00...0xDFFF).contains(unit) { return false }
      guard (0xD800...0xDBFF).contains(unit) else { return true }
      guard take(UInt8(ascii: "\\")), take(UInt8(ascii: "u")), let low = codeUnit() else {
        return false
      }
      return (0xDC00...0xDFFF).contains(low)
    default: return false
    }
  }

  private mutating func codeUnit() -> UInt32? {
    var unit: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = peek, let digit = Self.hexDigit(byte) else { return nil }
      index += 1
      unit = unit << 4 | digit
    }
    return unit
  }

  private static func hexDigit(_ byte: UInt8) -> UInt32? {
    switch byte {
    case 0x30...0x39: UInt32(byte - 0x30)
    case 0x41...0x46: UInt32(byte - 0x41 + 10)
    case 0x61...0x66: UInt32(byte - 0x61 + 10)
    default: nil
    }
  }

  private mutating func number() -> Bool {
    let start = index
    _ = take(UInt8(ascii: "-"))
    let whole = digits()
    guard whole.count > 0, whole.count == 1 || !whole.beginsWithZero else { return false }
    if take(UInt8(ascii: ".")), digits().count == 0 { return false }
    if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
      if !take(UInt8(ascii: "-")) { _ = take(UInt8(ascii: "+")) }
      let exponent = digits()
      guard exponent.count > 0, exponent.value <= Self.maximumExponent else { return false }
    }
    return index - start <= Self.maximumNumberBytes
  }

  /// How many digits stand here, and their value as far as it is asked for.
  private mutating func digits() -> (count: Int, value: Int, beginsWithZero: Bool) {
    var (count, value) = (0, 0)
    let beginsWithZero = peek == 0x30
    while let byte = peek, (0x30...0x39).contains(byte) {
      value = min(value * 10 + Int(byte - 0x30), Self.maximumExponent + 1)
      count += 1
      index += 1
    }
    return (count, value, beginsWithZero)
  }
}
