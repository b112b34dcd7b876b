/// The rules of one time zone, read from the system's TZif files (RFC 8536).
///
/// One source of rules for the whole product: PostgreSQL gets instants in UTC and civil dates and
/// never converts between them.
package struct TimeZoneRules: Sendable {
  /// The IANA name: `Europe/Berlin`.
  package let name: String
  /// Instants of change, ascending, in seconds, and the offset in seconds that holds from each on.
  private let changes: [Int64]
  private let offsets: [Int32]
  private let offsetBefore: Int32

  /// The rules in a TZif file with 64-bit data, its footer expanded up to 2100; `nil` when the
  /// bytes are none.
  package init?(name: String, tzif bytes: [UInt8]) {
    guard let file = TZif(bytes) else { return nil }
    self.name = name
    changes = file.changes
    offsets = file.offsets
    offsetBefore = file.offsetBefore
  }

  /// Universal time under another name, for tests and for programmes that want no zone.
  package static let utc = TimeZoneRules(utc: ())

  private init(utc: ()) {
    name = "UTC"
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

  /// The instant of a wall time. A time that is skipped by the clock is read with the offset before
  /// the gap (02:30 becomes 03:30); of a time that happens twice the first is meant.
  package func instant(of local: LocalTime) -> Instant {
    let wall = local.secondsSinceEpochAsUTC
    let before = Int64(offset(at: wall - 86_400))
    let guess = wall - before
    let after = Int64(offset(at: guess))
    if after == before { return Instant(secondsSinceEpoch: guess) }
    let second = wall - after
    let isReal = Int64(offset(at: second)) == after
    return Instant(secondsSinceEpoch: isReal ? second : guess)
  }

  /// The last change at or before an instant decides.
  private func offset(at seconds: Int64) -> Int32 {
    var low = 0
    var high = changes.count
    while low < high {
      let middle = (low + high) / 2
      if changes[middle] <= seconds { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? offsetBefore : offsets[low - 1]
  }
}
