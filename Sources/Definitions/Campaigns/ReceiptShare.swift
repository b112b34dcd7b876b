package import Vocabulary

/// A part of what a receipt came to.
///
/// Example: `{ share: "5%", of: "last_receipt", min: "10", max: "500", round: "down", decimals: 0 }`
package struct ReceiptShare: Sendable, Hashable {
  package let share: Percent
  package let receipt: Receipt
  /// Less is raised to this, more is cut to the other one.
  package let minimum: ExactDecimal?
  package let maximum: ExactDecimal?
  package let rounding: Rounding
  package let decimals: Int

  package enum Receipt: String, Sendable, CaseIterable {
    /// The one that made the customer enter.
    case occasion = "receipt"
    /// The last sale before the business date that was not cancelled.
    case last = "last_receipt"
  }

  package enum Rounding: String, Sendable, CaseIterable {
    case down, up
    /// 0.5 up.
    case halfUp = "half_up"
    /// 0.5 to the even neighbour.
    case halfEven = "half_even"
  }

  static func read(_ node: Node, _ findings: Findings) -> ReceiptShare? {
    guard let object = ObjectReader(node, "amount", findings) else { return nil }
    let share = object.required("share", Reading<Percent>.percent.located)
    let receipt = object.optional("of", Reading<Receipt>.choice) ?? .occasion
    let minimum = object.optional("min", Reading<ExactDecimal>.decimal.located)
    let maximum = object.optional("max", Reading<ExactDecimal>.decimal.located)
    let rounding = object.optional("round", Reading<Rounding>.choice) ?? .halfUp
    let decimals = object.optional("decimals", .integer(0...4)) ?? 2
    object.finish()
    for bound in [minimum, maximum].compactMap(\.self)
    where bound.value.units <= 0 || bound.value.scale > decimals {
      findings.report(
        "found \(bound.value), expected more than 0 and at most \(decimals) decimals",
        at: bound.place)
    }
    if let minimum, let maximum, maximum.value < minimum.value {
      findings.report("the greatest amount is less than the least", at: maximum.place)
    }
    guard let share else { return nil }
    if share.value == .zero {
      findings.report("found a share of nothing, expected more than 0%", at: share.place)
    }
    return ReceiptShare(
      share: share.value, receipt: receipt, minimum: minimum?.value, maximum: maximum?.value,
      rounding: rounding, decimals: decimals)
  }
}
