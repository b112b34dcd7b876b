/// The rules of one time zone, read from the system's TZif files (RFC 8536).
///
/// One source of rules for the whole product: PostgreSQL gets instants in UTC and civil dates and
/// never converts between them.
package struct TimeZoneRules: Sendable {
  /// The IANA name: `Europe/Berlin`.
  package let name: String
  /// Which edition of the rules this is: `2025b`. Journals keep it, because rules change.
  package let version: String
  /// Instants of change, ascending, in seconds, and the offset in seconds that holds from each on.
  let changes: [Int64]
  let offsets: [Int32]
  let offsetBefore: Int32

  /// The rules in a TZif file with 64-bit data, its footer expanded up to 2100; `nil` when the
  /// bytes are none.
  package init?(name: String, tzif bytes: [UInt8], version: String = "unknown") {
    guard let file = TZif(bytes) else { return nil }
    self.name = name
    self.version = version
    changes = file.changes
    offsets = file.offsets
    offsetBefore = file.offsetBefore
  }

  /// Universal time under another name, for tests and for programmes that want no zone.
  package static let utc = TimeZoneRules(utc: ())

  private init(utc: ()) {
    name = "UTC"
    version = "fixed"
    changes = []
    offsets = []
    offsetBefore = 0
  }

  /// Seconds east of Greenwich at an instant.
  package func offsetSeconds(at instant: Instant) -> Int {
    Int(offset(at: instant.microseconds.flooredQuotient(by: 1_000_000)))
  }

  package func localTime(of instant: Instant) -> LocalTime {
    let seconds = instant.microseconds.flooredQuotient(by: 1_000_000)
    return LocalTime(secondsSinceEpochAsUTC: seconds + Int64(offset(at: seconds)))
  }

  package func civilDate(of instant: Instant) -> CivilDate {
    localTime(of: instant).date
  }

  /// The instant of a wall time.
  ///
  /// Gap: a time that the clock skips is read with the offset before the gap, so it lands as far
  /// behind the gap as it was inside it. Fold: of a time that comes twice the first is meant.
  /// ```
  /// Europe/Berlin 2025-03-30 02:30   01:30Z, which is 03:30
  /// Europe/Berlin 2025-10-26 02:30   00:30Z, the first of two
  /// Pacific/Apia  2011-12-30 12:00   a day that never was: 2011-12-30 22:00Z, 12:00 of the 31st
  /// ```
  package func instant(of local: LocalTime) -> Instant {
    let wall = local.secondsSinceEpochAsUTC
    // No offset is larger than a day and two hours: nothing earlier can decide.
    var next = firstChange(after: wall - 2 * 86_400)
    var before = next == 0 ? offsetBefore : offsets[next - 1]
    while next < changes.count, wall - Int64(before) >= changes[next] {
      // With the offset before this change the wall time is reached after it. If the offset behind
      // it does not reach it either, the change skips it.
      if wall - Int64(offsets[next]) < changes[next] { break }
      before = offsets[next]
      next += 1
    }
    return Instant(secondsSinceEpoch: wall - Int64(before))
  }

  /// The last change at or before an instant decides.
  private func offset(at seconds: Int64) -> Int32 {
    let next = firstChange(after: seconds)
    return next == 0 ? offsetBefore : offsets[next - 1]
  }

  /// For each day the offset in seconds that holds on it, on the day before and on the day behind,
  /// seen from Greenwich; `unsettled` where a change falls into these three days.
  package func offsetsOfDays(_ days: Range<Int32>, unsettled: Int32) -> [Int32] {
    var found = [Int32](repeating: offsetBefore, count: days.count)
    func fill(from first: Int64, upTo end: Int64, with value: Int32) {
      let first = max(first, Int64(days.lowerBound))
      let end = min(end, Int64(days.upperBound))
      guard first < end else { return }
      for day in first..<end { found[Int(day - Int64(days.lowerBound))] = value }
    }
    func day(ofChange index: Int) -> Int64 {
      index < changes.count ? changes[index].flooredQuotient(by: 86_400) : .max - 1
    }
    // An offset holds from two days behind its change up to the eve of the next.
    var next = firstChange(after: (Int64(days.lowerBound) - 2) * 86_400)
    if next > 0 { fill(from: .min, upTo: day(ofChange: next) - 1, with: offsets[next - 1]) }
    while day(ofChange: next) <= Int64(days.upperBound) {
      fill(from: day(ofChange: next) - 1, upTo: day(ofChange: next) + 2, with: unsettled)
      fill(from: day(ofChange: next) + 2, upTo: day(ofChange: next + 1) - 1, with: offsets[next])
      next += 1
    }
    return found
  }

  func firstChange(after seconds: Int64) -> Int {
    var low = 0
    var high = changes.count
    while low < high {
      let middle = (low + high) / 2
      if changes[middle] <= seconds { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
