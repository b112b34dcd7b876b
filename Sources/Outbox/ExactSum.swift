/// A sum of money to twelve decimals without rounding, for the proof of files: arithmetic of its
/// own, beside the server's.
struct ExactSum: Equatable, CustomStringConvertible {
  private var units: Int128 = 0
  private static let decimals = 12

  init() {}

  /// `nil` for anything but digits with at most one point, a leading minus, and 12 decimals.
  init?(_ text: [UInt8]) {
    let isNegative = text.first == UInt8(ascii: "-")
    let parts = text.dropFirst(isNegative ? 1 : 0).split(
      separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
    let fraction = parts.count == 2 ? Array(parts[1]) : []
    guard let whole = parts.first, (1...20).contains(whole.count),
      parts.count == 1 || (1...Self.decimals).contains(fraction.count)
    else { return nil }
    let padding = [UInt8](repeating: UInt8(ascii: "0"), count: Self.decimals - fraction.count)
    for byte in Array(whole) + fraction + padding {
      guard (0x30...0x39).contains(byte) else { return nil }
      units = units * 10 + Int128(byte - 0x30)
    }
    if isNegative { units = -units }
  }

  var isNegative: Bool { units < 0 }

  static func + (first: ExactSum, second: ExactSum) -> ExactSum {
    var sum = first
    sum.units += second.units
    return sum
  }

  /// At least two decimals: `1500.00`, `0.125`.
  var description: String {
    let digits = String(units.magnitude)
    let padded = String(repeating: "0", count: max(0, Self.decimals + 1 - digits.count)) + digits
    var fraction = padded.suffix(Self.decimals)
    while fraction.count > 2, fraction.last == "0" { fraction.removeLast() }
    return (isNegative ? "-" : "") + padded.dropLast(Self.decimals) + "." + fraction
  }
}
