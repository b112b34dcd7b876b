import Vocabulary

/// Wall time to instants, fast: the offset of a day is looked up once for all rows of that day.
struct WallClock {
  private let rules: TimeZoneRules
  /// The offset in seconds that holds around a whole day, or `unsettled` near a change.
  private let offsets: [Int32]
  private static let firstDay: Int32 = 0
  private static let dayCount = 40_000
  private static let unsettled = Int32.max

  init(_ rules: TimeZoneRules) {
    self.rules = rules
    let days = Self.firstDay..<Self.firstDay + Int32(Self.dayCount)
    offsets = rules.offsetsOfDays(days, unsettled: Self.unsettled)
  }

  func instant(_ local: LocalTime) -> Instant {
    let day = Int(local.date.daysSinceEpoch)
    if day >= 0, day < Self.dayCount, offsets[day] != Self.unsettled {
      return Instant(secondsSinceEpoch: local.secondsSinceEpochAsUTC - Int64(offsets[day]))
    }
    return rules.instant(of: local)
  }

  func civilDate(_ instant: Instant) -> CivilDate {
    let day = Int(instant.microseconds.flooredQuotient(by: 86_400_000_000))
    if day >= 0, day < Self.dayCount, offsets[day] != Self.unsettled {
      let local = instant.microseconds + Int64(offsets[day]) * 1_000_000
      return CivilDate(daysSinceEpoch: Int32(local.flooredQuotient(by: 86_400_000_000)))
    }
    return rules.civilDate(of: instant)
  }
}
