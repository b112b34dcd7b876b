import Definitions
import Vocabulary

/// Numbers as a feed writes them. Exact: surplus decimals are refused, never rounded.
struct CellNumbers {
  private var decimalMark: UInt8
  private let groupMark: UInt8
  private let maximumDecimals: Int
  /// `Int64.max / 10`: what may still be followed by a digit up to 7.
  private static var lastTen: UInt64 { 922_337_203_685_477_580 }
  /// No byte of a number.
  private static let none: UInt8 = 0

  init(_ format: FeedColumn.NumberFormat) {
    decimalMark = format.decimalMark
    groupMark = format.groupMark ?? Self.none
    maximumDecimals = format.maximumDecimals ?? 6
  }

  /// Up to 15 digits before the decimal sign; no exponent, no `NaN`, no U+2212.
  @inline(__always)
  func decimal(_ text: UnsafeRawBufferPointer) -> CellReading {
    var units: UInt64 = 0
    var whole = 0
    var decimals = -1
    var grouped = -1
    var index = 0
    let isNegative = text[0] == UInt8(ascii: "-")
    if isNegative { index = 1 }
    while index < text.count {
      let byte = text[index]
      let digit = byte &- 0x30
      if digit < 10 {
        if decimals < 0 { whole &+= 1 } else { decimals &+= 1 }
        if grouped >= 0, decimals < 0 { grouped &+= 1 }
        if whole > 15 || decimals > 9 { return .fault(decimals > 9 ? .scale : .rangeMaximum) }
        // 15 digits and 9 decimals do not fit 64 bits together.
        if units >= Self.lastTen, units > Self.lastTen || digit > 7 {
          return .fault(.rangeMaximum)
        }
        units = units &* 10 &+ UInt64(digit)
      } else if byte == decimalMark, decimals < 0, whole > 0, grouped < 0 || grouped == 3 {
        decimals = 0
      } else if byte == groupMark, byte != Self.none, decimals < 0,
        grouped < 0 ? (1...3).contains(whole) : grouped == 3
      {
        // Groups have three digits: `12,50` with a group sign `,` is a slip and not 1250.
        grouped = 0
      } else {
        return .fault(.typeDecimal)
      }
      index &+= 1
    }
    if whole == 0 || decimals == 0 || (grouped >= 0 && grouped != 3) {
      return .fault(.typeDecimal)
    }
    if decimals > maximumDecimals { return .fault(.scale) }
    let signed = Int64(bitPattern: units)
    return .value(.decimal(units: isNegative ? -signed : signed, scale: max(decimals, 0)))
  }

  /// A whole number of at most nine digits, in groups where the feed says so.
  @inline(__always)
  func integer(_ text: UnsafeRawBufferPointer) -> CellReading {
    groupMark == Self.none ? Self.integer(text) : groupedInteger(text)
  }

  @inline(never)
  private func groupedInteger(_ text: UnsafeRawBufferPointer) -> CellReading {
    var whole = self
    whole.decimalMark = Self.none
    switch whole.decimal(text) {
    case .value(.decimal(let units, _)):
      return units.magnitude > 999_999_999 ? .fault(.rangeMaximum) : .value(.integer(units))
    case .fault(.typeDecimal): return .fault(.typeInteger)
    case let other: return other
    }
  }

  static func integer(_ text: UnsafeRawBufferPointer) -> CellReading {
    var value: Int64 = 0
    let isNegative = text[0] == UInt8(ascii: "-")
    let digits = isNegative ? UnsafeRawBufferPointer(rebasing: text.dropFirst()) : text
    guard !digits.isEmpty else { return .fault(.typeInteger) }
    for byte in digits {
      let digit = byte &- 0x30
      guard digit < 10 else { return .fault(.typeInteger) }
      value = value * 10 + Int64(digit)
      if value > 999_999_999 { return .fault(.rangeMaximum) }
    }
    return .value(.integer(isNegative ? -value : value))
  }
}
