import Definitions

/// Numbers with a sign of money, in brackets, or with blanks of any kind between their groups:
/// `$90,000 `, `1 234,50 €`, `(12.50)`.
///
/// What stands around the number is taken off; the number itself is as strict as any other.
final class MoneyText {
  private let numbers: CellNumbers
  private let signs: [StableBytes]
  private let negative: FeedColumn.NumberFormat.Negative
  private var digits: [UInt8] = []
  /// A number with groups has fewer bytes.
  private static let longest = 64

  /// Blank, TAB, no-break space, thin space, narrow no-break space.
  private static let blanks: [[UInt8]] = [
    [0x20], [0x09], [0xC2, 0xA0], [0xE2, 0x80, 0x89], [0xE2, 0x80, 0xAF],
  ]

  init(_ format: FeedColumn.NumberFormat) {
    numbers = CellNumbers(format)
    signs = format.moneySigns.sorted { $0.utf8.count > $1.utf8.count }.map(StableBytes.init)
    negative = format.negative
  }

  func decimal(_ text: UnsafeRawBufferPointer) -> CellReading {
    var rest = trimmed(text[...])
    var isNegative = false
    if negative == .brackets, rest.first == UInt8(ascii: "("), rest.last == UInt8(ascii: ")") {
      isNegative = true
      rest = trimmed(rest.dropFirst().dropLast())
    }
    takeMinus(&rest, &isNegative)
    takeSign(&rest)
    if !isNegative { takeMinus(&rest, &isNegative) }
    guard let first = rest.first, first != UInt8(ascii: "-"), rest.count <= Self.longest else {
      return .fault(.typeDecimal)
    }
    keepDigits(rest)
    let reading = digits.withUnsafeBytes { numbers.decimal($0) }
    guard isNegative, case .value(.decimal(let units, let scale)) = reading else { return reading }
    return .value(.decimal(units: -units, scale: scale))
  }

  private func takeMinus(_ rest: inout Slice<UnsafeRawBufferPointer>, _ isNegative: inout Bool) {
    let minus = UInt8(ascii: "-")
    if negative == .minus, rest.first == minus {
      rest = rest.dropFirst()
      isNegative = true
    } else if negative == .minusBehind, rest.last == minus {
      rest = trimmed(rest.dropLast())
      isNegative = true
    }
  }

  private func takeSign(_ rest: inout Slice<UnsafeRawBufferPointer>) {
    for sign in signs {
      let count = sign.bytes.count
      if rest.starts(with: sign.bytes) {
        rest = trimmed(rest.dropFirst(count))
        return
      }
      if rest.count > count, rest.suffix(count).elementsEqual(sign.bytes) {
        rest = trimmed(rest.dropLast(count))
        return
      }
    }
  }

  private func trimmed(
    _ text: Slice<UnsafeRawBufferPointer>
  ) -> Slice<UnsafeRawBufferPointer> {
    var rest = text
    while let blank = Self.blanks.first(where: { rest.starts(with: $0) }) {
      rest = rest.dropFirst(blank.count)
    }
    while let blank = Self.blanks.first(where: { rest.suffix($0.count).elementsEqual($0) }) {
      rest = rest.dropLast(blank.count)
    }
    return rest
  }

  /// The number with every blank inside as a plain one.
  private func keepDigits(_ text: Slice<UnsafeRawBufferPointer>) {
    digits.removeAll(keepingCapacity: true)
    var rest = text
    while let byte = rest.first {
      let blank = Self.blanks.first { rest.starts(with: $0) }
      digits.append(blank == nil ? byte : 0x20)
      rest = rest.dropFirst(blank?.count ?? 1)
    }
  }
}
