import Definitions
import Vocabulary

/// What the values of one column are like, seen once each, in memory that does not grow with them.
final class ColumnProfile {
  let name: String
  private(set) var count = 0
  private(set) var empty = 0
  private(set) var longest = 0
  /// Different values, as long as they are few.
  private(set) var words: [String: Int] = [:]
  private(set) var hasManyWords = false
  private var hashes: Set<UInt64> = []
  private(set) var hasOuterBlanks = false
  private(set) var hasControls = false
  private(set) var hasBar = false
  private(set) var hasNegative = false
  private(set) var emails = 0
  private(set) var phones = 0
  private var pointZeros = 0
  private(set) var initials: [UInt8: Int] = [:]
  private(set) var decimals = 0
  private(set) var candidates: [FormatCandidate]

  static let mostWords = 100
  private static let mostHashes = 100_000

  init(_ name: String, sample: some Sequence<String>, clock: WallClock) {
    self.name = name
    let signs = Self.moneySigns(in: sample)
    candidates = FormatCandidate.all(clock: clock, moneySigns: signs)
  }

  func add(_ bytes: UnsafeRawBufferPointer) {
    count += 1
    guard !bytes.isEmpty else {
      empty += 1
      return
    }
    longest = max(longest, bytes.count { $0 & 0xC0 != 0x80 })
    noteForm(bytes)
    candidates.removeAll { !$0.accepts(bytes) }
    var hash = KeyHash()
    hash.add(bytes)
    if hashes.count < Self.mostHashes { hashes.insert(hash.hash) }
    guard !hasManyWords else { return }
    words[String(decoding: bytes, as: UTF8.self), default: 0] += 1
    if words.count > Self.mostWords {
      hasManyWords = true
      words = [:]
    }
  }

  private func noteForm(_ bytes: UnsafeRawBufferPointer) {
    let blank = UInt8(ascii: " ")
    if bytes[0] == blank || bytes[bytes.count - 1] == blank { hasOuterBlanks = true }
    if bytes[0] == UInt8(ascii: "-") || bytes[0] == UInt8(ascii: "(") { hasNegative = true }
    var digits = 0
    var at = 0
    var others = 0
    for byte in bytes {
      switch byte {
      case ..<0x20, 0x7F: hasControls = true
      case UInt8(ascii: "|"): hasBar = true
      case 0x30...0x39: digits += 1
      case UInt8(ascii: "@"): at += 1
      case UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "("), UInt8(ascii: ")"), blank: break
      default: others += 1
      }
    }
    if at == 1, bytes.count > 5, bytes.contains(UInt8(ascii: ".")) { emails += 1 }
    if (9...15).contains(digits), others == 0 { phones += 1 }
    if bytes.count > 2, bytes.suffix(2).elementsEqual([0x2E, 0x30]), digits == bytes.count - 1 {
      pointZeros += 1
    }
    initials[bytes[0], default: 0] += 1
    if let point = bytes.lastIndex(where: { $0 == 0x2E || $0 == 0x2C }) {
      decimals = max(decimals, bytes.count - point - 1)
    }
  }

  /// Whole numbers that a program wrote as decimals: `17850.0`.
  var isPointZero: Bool { filled > 0 && pointZeros == filled }
  var filled: Int { count - empty }
  /// Different values; a lower bound when there are very many.
  var distinct: Int { hashes.count }
  var distinctText: String { distinct < Self.mostHashes ? "\(distinct)" : "\(distinct)+" }

  /// Texts around numbers: signs of money.
  private static func moneySigns(in sample: some Sequence<String>) -> [String] {
    var signs: Set<String> = []
    for text in sample where text.utf8.contains(where: { (0x30...0x39).contains($0) }) {
      let isNumeric: (Character) -> Bool = { $0.isNumber || "-().,' \u{A0}\u{202F}".contains($0) }
      let front = text.drop { " (-".contains($0) }.prefix { !isNumeric($0) }
      let back = text.reversed().drop { " )-\u{A0}\u{202F}".contains($0) }.prefix { !isNumeric($0) }
      for sign in [String(front), String(back.reversed())] where !sign.isEmpty {
        signs.insert(sign)
      }
      if signs.count > 4 { return [] }
    }
    return signs.filter(isMoney).sorted()
  }

  /// A sign of a currency, or letters that stand for one.
  private static func isMoney(_ text: String) -> Bool {
    text.unicodeScalars.contains { $0.properties.generalCategory == .currencySymbol }
      || currencies.contains(text.lowercased())
  }

  private static let currencies: Set<String> = [
    "eur", "usd", "gbp", "chf", "rub", "uah", "pln", "czk", "sek", "nok", "dkk", "jpy", "cny",
    "kzt",
    "руб", "руб.", "р.", "р", "грн", "zł", "kr", "kr.", "fr.", "kč",
  ]
}

extension ColumnProfile {
  var dateForm: (pattern: String?, pivot: Int?, hasTime: Bool)? {
    guard filled > 0 else { return nil }
    for candidate in candidates {
      if case .date(let pattern, let pivot, let hasTime) = candidate.form {
        return (pattern, pivot, hasTime)
      }
    }
    return nil
  }

  /// Another reading of the same dates: day and month can be exchanged.
  var otherDatePattern: String? {
    let patterns = candidates.compactMap { candidate -> String? in
      if case .date(let pattern, _, _) = candidate.form { pattern } else { nil }
    }
    guard let first = patterns.first, first.hasPrefix("d") else { return nil }
    return patterns.first { $0.hasPrefix("m") }
  }

  var isInteger: Bool {
    filled > 0 && candidates.contains { if case .integer = $0.form { true } else { false } }
  }
  var isBoolean: Bool {
    filled > 0 && candidates.contains { if case .boolean = $0.form { true } else { false } }
  }

  /// The marks of a number; groups where every mark has three digits behind it.
  var numberFormat: FeedColumn.NumberFormat? {
    guard filled > 0 else { return nil }
    let formats = candidates.compactMap { candidate -> FeedColumn.NumberFormat? in
      if case .decimal(let format) = candidate.form { format } else { nil }
    }
    guard let first = formats.first else { return nil }
    let isGroup = decimals == 3 && first.groupMark == nil
    return isGroup
      ? formats.first { $0.groupMark != nil && $0.negative == first.negative } ?? first : first
  }

  var typeName: String {
    if filled == 0 { return "empty" }
    if let form = dateForm { return form.hasTime ? "time" : "date" }
    if isInteger { return "integer" }
    if let format = numberFormat { return format.moneySigns.isEmpty ? "decimal" : "money" }
    return isBoolean ? "boolean" : "text"
  }
}
