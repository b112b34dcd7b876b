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
