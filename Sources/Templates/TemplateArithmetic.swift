import Vocabulary

/// Exact arithmetic for filters: whole numbers stay whole, others keep the decimals they need and
/// at least one, as Liquid prints them (`5.0 | times: 2.1` is 10.5).
enum TemplateArithmetic {
  static func sum(
    _ first: ExactDecimal, _ second: ExactDecimal
  ) throws(TemplateFailure) -> ExactDecimal {
    let (left, right, scale) = aligned(first, second)
    return try decimal(left + right, scale)
  }

  static func difference(
    _ first: ExactDecimal, _ second: ExactDecimal
  ) throws(TemplateFailure) -> ExactDecimal {
    let (left, right, scale) = aligned(first, second)
    return try decimal(left - right, scale)
  }

  static func product(
    _ first: ExactDecimal, _ second: ExactDecimal
  ) throws(TemplateFailure) -> ExactDecimal {
    try decimal(Int128(first.units) * Int128(second.units), first.scale + second.scale)
  }

  /// Of two whole numbers the whole quotient, rounded down; else up to 15 digits.
  static func quotient(
    _ dividend: ExactDecimal, _ divisor: ExactDecimal
  ) throws(TemplateFailure) -> ExactDecimal {
    guard divisor.units != 0 else { throw .wrongValue("a number is divided by zero") }
    var (left, right, _) = aligned(dividend, divisor)
    guard dividend.scale > 0 || divisor.scale > 0 else {
      return try decimal(flooredQuotient(left, right), 0)
    }
    if right < 0 { (left, right) = (-left, -right) }
    let isNegative = left < 0
    let magnitude = isNegative ? -left : left
    var scale = 1
    let whole = magnitude / right
    while scale < 15, whole < power(15 - scale) { scale += 1 }
    var digits = whole * power(scale)
    var rest = magnitude % right
    for position in stride(from: scale - 1, through: 0, by: -1) {
      rest *= 10
      digits += rest / right * power(position)
      rest %= right
    }
    if rest * 2 >= right { digits += 1 }
    return try decimal(isNegative ? -digits : digits, scale)
  }

  /// With the sign of the divisor.
  static func remainder(
    _ dividend: ExactDecimal, _ divisor: ExactDecimal
  ) throws(TemplateFailure) -> ExactDecimal {
    guard divisor.units != 0 else { throw .wrongValue("a number is divided by zero") }
    let (left, right, scale) = aligned(dividend, divisor)
    return try decimal(left - flooredQuotient(left, right) * right, scale)
  }

  /// Half away from zero.
  static func rounded(
    _ number: ExactDecimal, decimals: Int
  ) throws(TemplateFailure) -> ExactDecimal {
    guard decimals < number.scale else { return number }
    guard decimals > -18 else { return ExactDecimal(units: 0, scale: 0) }
    let divisor = power(number.scale - decimals)
    let magnitude = Int128(number.units.magnitude)
    var units = magnitude / divisor
    if magnitude % divisor * 2 >= divisor { units += 1 }
    if number.isNegative { units = -units }
    guard decimals < 0 else { return try decimal(units, decimals) }
    return try decimal(units * power(-decimals), 0)
  }

  static func floor(_ number: ExactDecimal) -> ExactDecimal {
    let whole = flooredQuotient(Int128(number.units), power(number.scale))
    return ExactDecimal(units: Int64(whole), scale: 0)
  }

  static func ceiling(_ number: ExactDecimal) -> ExactDecimal {
    let whole = -flooredQuotient(-Int128(number.units), power(number.scale))
    return ExactDecimal(units: Int64(whole), scale: 0)
  }

  static func power(_ exponent: Int) -> Int128 {
    var power: Int128 = 1
    for _ in 0..<max(0, exponent) { power *= 10 }
    return power
  }

  private static func aligned(
    _ first: ExactDecimal, _ second: ExactDecimal
  ) -> (Int128, Int128, scale: Int) {
    let scale = max(first.scale, second.scale)
    return (
      Int128(first.units) * power(scale - first.scale),
      Int128(second.units) * power(scale - second.scale), scale
    )
  }

  private static func flooredQuotient(_ dividend: Int128, _ divisor: Int128) -> Int128 {
    let quotient = dividend / divisor
    let isExact = dividend % divisor == 0
    return !isExact && (dividend < 0) != (divisor < 0) ? quotient - 1 : quotient
  }

  /// Without zeros at the end, but for one decimal; refused when it does not fit 18 digits.
  private static func decimal(
    _ units: Int128, _ scale: Int
  ) throws(TemplateFailure) -> ExactDecimal {
    var units = units
    var scale = scale
    while scale > 1, units % 10 == 0 {
      units /= 10
      scale -= 1
    }
    while scale > 18 {
      units /= 10
      scale -= 1
    }
    guard units.magnitude < 1_000_000_000_000_000_000 else {
      throw .wrongValue("a number has more than 18 digits")
    }
    return ExactDecimal(units: Int64(units), scale: scale)
  }
}

extension TemplateValue {
  /// As Liquid counts with it: the number, the number a text begins with, else zero.
  var asNumber: ExactDecimal {
    if case .number(let number) = self { return number }
    guard let text = textOrNil else { return ExactDecimal(units: 0, scale: 0) }
    let trimmed = TemplateText.stripped(text)
    if let number = ExactDecimal(trimmed) { return number }
    var digits = trimmed.utf8.prefix { $0 == UInt8(ascii: "-") || (0x30...0x39).contains($0) }
    if let sign = digits.dropFirst().firstIndex(of: UInt8(ascii: "-")) {
      digits = digits[..<sign]
    }
    return ExactDecimal(String(decoding: digits, as: UTF8.self))
      ?? ExactDecimal(units: 0, scale: 0)
  }

  /// A whole number, also written as a text; `nil` for everything else.
  var asInteger: Int64? {
    switch self {
    case .number(let number): number.scale == 0 ? number.units : nil
    case .text(let text), .markup(let text): Int64(TemplateText.stripped(text))
    default: nil
    }
  }
}
