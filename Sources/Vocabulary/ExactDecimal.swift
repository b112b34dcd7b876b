/// A decimal number as it was written: a whole number of units and a count of decimals.
///
/// `12.50` has 1250 units and scale 2 and stays `12.50`. Nothing is ever rounded: a text with more
/// digits than fit is refused. Up to 18 digits and 18 decimals.
package struct ExactDecimal: Sendable {
  package let units: Int64
  package let scale: Int

  package init(units: Int64, scale: Int) {
    precondition((0...18).contains(scale), "a decimal has between 0 and 18 decimals")
    self.units = units
    self.scale = scale
  }

  /// Digits, at most one point, an optional leading minus; no exponent, `NaN`, blanks or groups.
  package init?(_ text: String) {
    var text = text
    let decimal = text.withUTF8 { ExactDecimal(bytes: $0) }
    guard let decimal else { return nil }
    self = decimal
  }

  package init?(_ text: some StringProtocol) {
    self.init(String(text))
  }

  private init?(bytes: UnsafeBufferPointer<UInt8>) {
    var units: Int64 = 0
    var scale: Int?
    var digitCount = 0
    var isNegative = false
    for (position, byte) in bytes.enumerated() {
      switch byte {
      case UInt8(ascii: "-") where position == 0: isNegative = true
      case UInt8(ascii: ".") where scale == nil && digitCount > 0: scale = 0
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        let (product, tooLarge) = units.multipliedReportingOverflow(by: 10)
        guard !tooLarge, product <= 999_999_999_999_999_990 else { return nil }
        units = product + Int64(byte - UInt8(ascii: "0"))
        digitCount += 1
        if let known = scale { scale = known + 1 }
      default: return nil
      }
    }
    guard digitCount > 0, scale != 0, (scale ?? 0) <= 18 else { return nil }
    self.init(units: isNegative ? -units : units, scale: scale ?? 0)
  }

  package var isNegative: Bool { units < 0 }
}

extension ExactDecimal: Comparable, Hashable {
  package static func == (first: ExactDecimal, second: ExactDecimal) -> Bool {
    let (left, right) = aligned(first, second)
    return left == right
  }

  package static func < (first: ExactDecimal, second: ExactDecimal) -> Bool {
    let (left, right) = aligned(first, second)
    return left < right
  }

  package func hash(into hasher: inout Hasher) {
    var units = units
    var scale = scale
    while scale > 0, units % 10 == 0 {
      units /= 10
      scale -= 1
    }
    hasher.combine(units)
    hasher.combine(scale)
  }

  private static func aligned(_ first: ExactDecimal, _ second: ExactDecimal) -> (Int128, Int128) {
    let scale = max(first.scale, second.scale)
    return (
      Int128(first.units) * power(scale - first.scale),
      Int128(second.units) * power(scale - second.scale)
    )
  }

  static func power(_ exponent: Int) -> Int128 {
    (0..<exponent).reduce(Int128(1)) { result, _ in result * 10 }
  }
}

extension ExactDecimal: CustomStringConvertible {
  /// Digits with exactly `scale` decimals: `-0.50`.
  package var description: String {
    let digits = padded(Int(units.magnitude), scale + 1)
    let sign = isNegative ? "-" : ""
    guard scale > 0 else { return sign + digits }
    return sign + digits.dropLast(scale) + "." + digits.suffix(scale)
  }
}
