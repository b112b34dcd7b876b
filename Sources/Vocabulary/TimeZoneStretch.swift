extension TimeZoneRules {
  /// A time during which the clocks of a zone are not changed.
  package struct Stretch: Sendable, Hashable {
    /// The first second of it since 1970; `Int64.min` before the first change.
    package let start: Int64
    /// The change that ends it; `Int64.max` behind the last one.
    package let end: Int64
    /// Seconds east of Greenwich.
    package let offset: Int64
    fileprivate let index: Int
  }

  /// The stretch that holds a second.
  package func stretch(at seconds: Int64) -> Stretch {
    stretch(firstChange(after: seconds))
  }

  /// The stretch that follows another one; `nil` behind the last.
  package func stretch(behind earlier: Stretch) -> Stretch? {
    earlier.index < changes.count ? stretch(earlier.index + 1) : nil
  }

  private func stretch(_ index: Int) -> Stretch {
    Stretch(
      start: index == 0 ? .min : changes[index - 1],
      end: index == changes.count ? .max : changes[index],
      offset: Int64(index == 0 ? offsetBefore : offsets[index - 1]), index: index)
  }

  /// How far the clocks had come by a second, over all that went before: within a repeated hour the
  /// end of its first pass, else what they show. In seconds since 1970 as if they showed UTC.
  package func farthestWall(by seconds: Int64) -> Int64 {
    var current = stretch(at: seconds)
    var farthest = seconds + current.offset
    // No change puts a clock back by more than 26 hours.
    while current.index > 0, current.start > seconds - 26 * 3600 {
      let change = current.start
      current = stretch(current.index - 1)
      farthest = max(farthest, change + current.offset - 1)
    }
    return farthest
  }

  /// The first second at which the clocks show a time or a later one: the first pass of a repeated
  /// hour, the end of a gap. The time is in seconds since 1970 as if it were UTC.
  package func firstSecond(reaching wall: Int64) -> Int64 {
    let usual = instant(of: LocalTime(secondsSinceEpochAsUTC: wall)).microseconds / 1_000_000
    let found = stretch(at: usual)
    // Read with the offset before a gap it lands behind the gap, which begins the stretch.
    return usual + found.offset == wall ? usual : found.start
  }

  /// Whether the clocks ever show a day; the whole 30 December 2011 was left out in Apia.
  package func hasDay(_ date: CivilDate) -> Bool {
    let midnight = Int64(date.daysSinceEpoch) * 86_400
    let second = firstSecond(reaching: midnight)
    return second + stretch(at: second).offset < midnight + 86_400
  }
}
