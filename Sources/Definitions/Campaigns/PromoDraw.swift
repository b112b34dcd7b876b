import Vocabulary

/// Gives everyone a message is written to one promo code of a pool, which the template prints as
/// `{{ promo_code }}`.
///
/// Example: `promo_code: { pool: "spring", alarm_below: 500 }`
package struct PromoDraw: Sendable {
  /// As the feed of promo codes names it.
  package let pool: String
  /// People are told once fewer codes are left; 1 unless said: once there is none.
  package let alarmBelow: Int
}

extension Reading where Value == PromoDraw {
  static var promoDraw: Reading {
    Reading { node, findings in
      guard let object = ObjectReader(node, "a promo code", findings) else { return nil }
      let pool = object.required("pool", Reading<String>.filledText)
      let alarm = object.optional("alarm_below", Reading<Int>.integer(1...1_000_000_000))
      object.finish()
      return pool.map { PromoDraw(pool: $0, alarmBelow: alarm ?? 1) }
    }
  }
}
