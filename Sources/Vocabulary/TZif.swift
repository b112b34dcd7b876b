/// The part of a TZif file (RFC 8536, version 2 and later) that the house needs: the changes of
/// offset of its 64-bit block, and those of its footer up to the year 2100.
///
/// Files that count leap seconds are refused: `Instant` has none.
struct TZif {
  /// Instants of change, strictly ascending, in seconds since 1970.
  private(set) var changes: [Int64] = []
  /// The offset in seconds that holds from each change on.
  private(set) var offsets: [Int32] = []
  /// The offset before the first change.
  private(set) var offsetBefore: Int32 = 0

  private static let headerLength = 44

  /// `nil` when the bytes are no such file, to the last byte.
  init?(_ bytes: [UInt8]) {
    guard let short = Header(bytes, at: 0), short.version >= UInt8(ascii: "2") else { return nil }
    let second = Self.headerLength + short.length(timeSize: 4)
    guard let header = Header(bytes, at: second), header.leapCount == 0, header.typeCount > 0
    else { return nil }
    let data = second + Self.headerLength
    let footer = data + header.length(timeSize: 8)
    guard footer + 2 <= bytes.count, bytes[footer] == 0x0A, bytes.last == 0x0A,
      readBlock(bytes, data, header)
    else { return nil }
    let rule = String(decoding: bytes[(footer + 1)..<(bytes.count - 1)], as: UTF8.self)
    if rule.isEmpty { return }
    guard let rule = PosixTimeZone(rule) else { return nil }
    expand(rule)
  }

  private struct Header {
    let version: UInt8
    let localCount, standardCount, leapCount, changeCount, typeCount, nameLength: Int

    init?(_ bytes: [UInt8], at start: Int) {
      guard start + TZif.headerLength <= bytes.count,
        Array(bytes[start..<start + 4]) == Array("TZif".utf8)
      else { return nil }
      version = bytes[start + 4]
      let counts = (0..<6).map { Int(bytes.bigEndian(at: start + 20 + 4 * $0, size: 4)) }
      guard counts.allSatisfy({ $0 <= 1 << 20 }) else { return nil }
      (localCount, standardCount, leapCount) = (counts[0], counts[1], counts[2])
      (changeCount, typeCount, nameLength) = (counts[3], counts[4], counts[5])
    }

    func length(timeSize: Int) -> Int {
      changeCount * (timeSize + 1) + typeCount * 6 + nameLength + leapCount * (timeSize + 4)
        + standardCount + localCount
    }
  }

  private mutating func readBlock(_ bytes: [UInt8], _ start: Int, _ header: Header) -> Bool {
    let kinds = start + 8 * header.changeCount
    let types = kinds + header.changeCount
    let typeOffsets = (0..<header.typeCount).map { type in
      Int32(truncatingIfNeeded: bytes.bigEndian(at: types + 6 * type, size: 4))
    }
    guard typeOffsets.allSatisfy({ abs(Int($0)) < 26 * 3600 }) else { return false }
    offsetBefore = typeOffsets[0]
    for index in 0..<header.changeCount {
      let kind = Int(bytes[kinds + index])
      let change = Int64(bitPattern: bytes.bigEndian(at: start + 8 * index, size: 8))
      guard kind < typeOffsets.count, changes.last.map({ $0 < change }) ?? true else {
        return false
      }
      changes.append(change)
      offsets.append(typeOffsets[kind])
    }
    return true
  }

  /// Adds what the footer says about the time behind the last change.
  private mutating func expand(_ rule: PosixTimeZone) {
    guard rule.summer != nil else {
      if changes.isEmpty { offsetBefore = rule.standardOffset }
      return
    }
    let last = changes.last
    let firstYear = last.map { LocalTime(secondsSinceEpochAsUTC: $0).date.year } ?? 1900
    guard firstYear <= 2100 else { return }
    for year in firstYear...2100 {
      for (instant, offset) in rule.changes(in: year) where instant > last ?? .min {
        if let previous = changes.last, previous >= instant {
          // The end of one year's summer and the start of the next at one moment: all-year summer.
          offsets[offsets.count - 1] = offset
        } else {
          changes.append(instant)
          offsets.append(offset)
        }
      }
    }
  }
}

extension [UInt8] {
  fileprivate func bigEndian(at position: Int, size: Int) -> UInt64 {
    self[position..<position + size].reduce(0) { $0 << 8 | UInt64($1) }
  }
}
