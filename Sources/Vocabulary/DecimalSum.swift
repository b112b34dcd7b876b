/// An exact sum of decimals of any scale: 128 bits of units, never rounded.
///
/// ```
/// var sum = DecimalSum()
/// sum.add(units: 1250, scale: 2)
/// sum.add(units: 5, scale: 3)
/// sum.description   // "12.505"
/// ```
package struct DecimalSum: Sendable, Equatable {
  private var units: Int128 = 0
  private var scale = 0

  package init() {}

  package init(_ decimal: ExactDecimal) {
    add(decimal)
  }

  package mutating func add(units addend: Int64, scale addendScale: Int) {
    if addendScale == scale {
      units += Int128(addend)
      return
    }
    if addendScale > scale {
      units *= ExactDecimal.power(addendScale - scale)
      scale = addendScale
    }
    units += Int128(addend) * ExactDecimal.power(scale - addendScale)
  }

  package mutating func add(_ decimal: ExactDecimal) {
    add(units: decimal.units, scale: decimal.scale)
  }

  package mutating func add(_ other: DecimalSum) {
    let common = max(scale, other.scale)
    units =
      units * ExactDecimal.power(common - scale)
      + other.units * ExactDecimal.power(common - other.scale)
    scale = common
  }

  package mutating func subtract(_ other: DecimalSum) {
    var negative = other
    negative.units = -other.units
    add(negative)
  }

  /// With the decimals of its finest addend; `nil` beyond 18 digits.
  package var decimal: ExactDecimal? {
    guard let units = Int64(exactly: units), units.magnitude < 1_000_000_000_000_000_000 else {
      return nil
    }
    return ExactDecimal(units: units, scale: scale)
  }

  /// The sum of so many of the same.
  package func multiplied(by factor: Int) -> DecimalSum {
    var product = self
    product.units *= Int128(factor)
    return product
  }

  package static func == (first: DecimalSum, second: DecimalSum) -> Bool {
    let (left, right) = aligned(first, second)
    return left == right
  }

  private static func aligned(_ first: DecimalSum, _ second: DecimalSum) -> (Int128, Int128) {
    let scale = max(first.scale, second.scale)
    return (
      first.units * ExactDecimal.power(scale - first.scale),
      second.units * ExactDecimal.power(scale - second.scale)
    )
  }
}

extension DecimalSum: Comparable {
  package static func < (first: DecimalSum, second: DecimalSum) -> Bool {
    let (left, right) = aligned(first, second)
    return left < right
  }
}

extension DecimalSum: CustomStringConvertible {
  /// With as many decimals as the finest addend had, two at least: `12.50`.
  package var description: String {
    let shown = max(scale, 2)
    let digits = String((units * ExactDecimal.power(shown - scale)).magnitude)
    let padding = String(repeating: "0", count: max(0, shown + 1 - digits.count))
    let all = padding + digits
    return (units < 0 ? "-" : "") + all.dropLast(shown) + "." + all.suffix(shown)
  }
}
