package import Host
package import Vocabulary

/// What a file name of the strict form says:
/// `<feed>_<source>_<YYYYMMDD>_<seq6>_<full|delta>[_fix<N>].csv[.gz|.zst]`.
///
/// Read as bytes, capitals and small letters told apart (exchange.md, section 3).
///
/// ```
/// DeliveryName(EntryName("receipts_pos7_20261121_000342_delta.csv.gz"))?.sequence   // 342
/// ```
package struct DeliveryName: Sendable, Equatable {
  /// As in the name: the feed `receipt_lines` is written `receipt-lines`.
  package let feed: String
  package let source: String
  package let businessDate: CivilDate
  package let sequence: Int64
  package let content: DeliveryContent
  /// 0 for an original, 1 for its first repair.
  package let fix: Int

  /// `nil` for a name of any other form.
  package init?(_ name: EntryName) {
    var parts = name.bytes.split(separator: UInt8(ascii: "_"), omittingEmptySubsequences: false)
    guard (5...6).contains(parts.count), let stem = Self.stem(of: parts.removeLast()) else {
      return nil
    }
    parts.append(stem)
    guard let feed = Self.word(parts[0]), let source = Self.word(parts[1]),
      let date = Self.date(parts[2]), let sequence = Self.number(parts[3], digits: 6...6),
      let content = DeliveryContent(rawValue: String(decoding: parts[4], as: UTF8.self)),
      let fix = parts.count == 5 ? 0 : Self.fix(parts[5])
    else { return nil }
    self.feed = feed
    self.source = source
    businessDate = date
    self.sequence = sequence
    self.content = content
    self.fix = fix
  }

  /// How a feed is spelt in names.
  package static func spelling(of feed: Identifier) -> String {
    feed.text.replacing("_", with: "-")
  }

  private static func stem(of part: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    let ending = [".csv", ".csv.gz", ".csv.zst"].first { ending in
      part.suffix(ending.utf8.count).elementsEqual(ending.utf8)
    }
    return ending.map { part.dropLast($0.utf8.count) }
  }

  /// `[a-z0-9-]{1,32}`
  static func word(_ part: ArraySlice<UInt8>) -> String? {
    let isWord =
      (1...32).contains(part.count)
      && part.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
          UInt8(ascii: "-"):
          true
        default: false
        }
      }
    return isWord ? String(decoding: part, as: UTF8.self) : nil
  }

  private static func number(_ part: ArraySlice<UInt8>, digits: ClosedRange<Int>) -> Int64? {
    guard digits.contains(part.count), part.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return nil
    }
    return part.reduce(Int64(0)) { $0 * 10 + Int64($1 - 0x30) }
  }

  private static func date(_ part: ArraySlice<UInt8>) -> CivilDate? {
    guard let number = number(part, digits: 8...8) else { return nil }
    let digits = Int(number)
    return CivilDate(year: digits / 10_000, month: digits / 100 % 100, day: digits % 100)
  }

  /// `fix1`, `fix2` …, without leading zeros.
  private static func fix(_ part: ArraySlice<UInt8>) -> Int? {
    guard part.starts(with: "fix".utf8), part.dropFirst(3).first != UInt8(ascii: "0"),
      let number = number(part.dropFirst(3), digits: 1...4)
    else { return nil }
    return Int(number)
  }
}
