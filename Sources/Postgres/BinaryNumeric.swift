package import Vocabulary

// `numeric` on the wire (numeric_send in src/backend/utils/adt/numeric.c): the count of digits of
// base 10,000, the weight of the first one, the sign, the decimals to show, and the digits without
// zeros at either end. All are 16 bits wide.
extension BinaryRow {
  @inlinable
  package mutating func append(numeric value: ExactDecimal) {
    append(units: value.units, scale: value.scale)
  }

  /// `units` divided by ten to the power of `scale`, shown with `scale` decimals (0…18).
  package mutating func append(units: Int64, scale: Int) {
    precondition((0...18).contains(scale), "a decimal has between 0 and 18 decimals")
    reserve(32)
    let magnitude = units.magnitude
    let (whole, fraction) = magnitude.quotientAndRemainder(dividingBy: powersOfTen[scale])
    let digits = base + filled + 12
    // At most five digits stand for the whole part, five for the decimals.
    var first = digits
    var count = 0
    var weight: Int16 = -1
    count = putWhole(whole, at: digits)
    weight = Int16(count - 1)
    count += putFraction(fraction, scale, at: digits + 2 * count)
    while count > 0, first.loadUnaligned(as: UInt16.self) == 0 {
      first += 2
      count -= 1
      weight -= 1
    }
    while count > 0, (first + 2 * (count - 1)).loadUnaligned(as: UInt16.self) == 0 { count -= 1 }
    if first != digits { digits.copyMemory(from: first, byteCount: 2 * count) }
    putUnchecked(Int32(8 + 2 * count))
    putUnchecked(Int16(count))
    putUnchecked(count == 0 ? Int16(0) : weight)
    putUnchecked(units < 0 ? UInt16(0x4000) : 0)
    putUnchecked(Int16(scale))
    filled += 2 * count
  }

  /// The digits of the whole part, the most significant one first; answers how many.
  private func putWhole(_ whole: UInt64, at start: UnsafeMutableRawPointer) -> Int {
    var count = 0
    var rest = whole
    while rest > 0 {
      rest /= 10_000
      count += 1
    }
    rest = whole
    for position in stride(from: count - 1, through: 0, by: -1) {
      let (quotient, digit) = rest.quotientAndRemainder(dividingBy: 10_000)
      (start + 2 * position).storeBytes(of: UInt16(digit).bigEndian, as: UInt16.self)
      rest = quotient
    }
    return count
  }

  /// The digits behind the point, the last one filled up with zeros; answers how many.
  private func putFraction(
    _ fraction: UInt64, _ scale: Int, at start: UnsafeMutableRawPointer
  ) -> Int {
    let count = (scale + 3) / 4
    guard count > 0 else { return 0 }
    let decimalsOfLast = scale - 4 * (count - 1)
    var (rest, last) = fraction.quotientAndRemainder(dividingBy: powersOfTen[decimalsOfLast])
    last *= powersOfTen[4 - decimalsOfLast]
    (start + 2 * (count - 1)).storeBytes(of: UInt16(last).bigEndian, as: UInt16.self)
    for position in stride(from: count - 2, through: 0, by: -1) {
      let (quotient, digit) = rest.quotientAndRemainder(dividingBy: 10_000)
      (start + 2 * position).storeBytes(of: UInt16(digit).bigEndian, as: UInt16.self)
      rest = quotient
    }
    return count
  }
}

/// 10⁰ … 10¹⁸.
private let powersOfTen: [UInt64] = (0...18).map { exponent in
  (0..<exponent).reduce(1) { result, _ in result * 10 }
}
