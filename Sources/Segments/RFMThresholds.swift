import Definitions
import SQLText
package import Vocabulary

/// One cut point of an axis as phase a found it.
package struct RFMCutPoint: Sendable, Hashable {
  /// The greatest value of anybody that stays below or at the cut point; `nil`: outside a bracket.
  package let value: ExactDecimal?
  /// The cut point times the model's scale, exact.
  package let scaled: ExactDecimal?
  package let isExact: Bool

  package init(value: ExactDecimal?, scaled: ExactDecimal?, isExact: Bool) {
    self.value = value
    self.scaled = scaled
    self.isExact = isExact
  }
}

/// What phase b compares with, axis by axis, and what people are shown.
package struct RFMThresholds: Sendable, Hashable {
  package let recency: RFMAxisThresholds
  package let frequency: RFMAxisThresholds
  package let monetary: RFMAxisThresholds

  static let none = RFMThresholds(recency: .none, frequency: .none, monetary: .none)
}

/// The bounds of one axis, rising: the score counts those a value passes.
package struct RFMAxisThresholds: Sendable, Hashable {
  let bounds: [RFMBound]
  /// The cut points themselves, times the model's scale.
  let scaled: [ExactDecimal]

  static let none = RFMAxisThresholds(bounds: [], scaled: [])
}

/// When a value passes a cut point.
enum RFMBound: Sendable, Hashable {
  case above(ExactDecimal)
  /// `scale` times the value is at least this: how `r_rfm` begins an interval, one unit above a
  /// quantile that may not have an end as a decimal.
  case atLeast(ExactDecimal, scale: Int)

  /// The greatest whole number that does not pass.
  var greatestBelow: Int {
    switch self {
    case .above(let value): Self.floor(value, by: 1)
    case .atLeast(let value, let scale):
      // x ≥ v ⇔ x > ceil(v) − 1 for whole x, and ceil(v) − 1 is the floor just below v.
      Self.floorBelow(value, by: scale)
    }
  }

  private static func power(_ scale: Int) -> Int128 {
    (0..<scale).reduce(Int128(1)) { product, _ in product * 10 }
  }

  private static func floor(_ value: ExactDecimal, by divisor: Int) -> Int {
    let (units, one) = (Int128(value.units), power(value.scale) * Int128(divisor))
    return clamped(units / one - (units % one < 0 ? 1 : 0))
  }

  private static func floorBelow(_ value: ExactDecimal, by divisor: Int) -> Int {
    let (units, one) = (Int128(value.units) - 1, power(value.scale) * Int128(divisor))
    return clamped(units / one - (units % one < 0 ? 1 : 0))
  }

  /// No count of receipts or days lies beyond, and a date so far away exists.
  private static func clamped(_ number: Int128) -> Int {
    Int(max(-700_000, min(number, 2_000_000_000)))
  }
}
