package import Vocabulary

/// An expression in a time zone: moments.
///
/// At a change of the clocks the rules of cron(8) hold, whatever the change's size:
///
/// | expression | clocks put forward | clocks put back |
/// |---|---|---|
/// | fixed: neither minute nor hour begins with `*` | a skipped time fires at the end of the gap | a repeated time fires the first time only |
/// | all others | skipped times do not fire | repeated times fire twice |
///
/// A whole day that the clocks leave out has no fire (`Pacific/Apia`, 2011-12-30).
///
/// ```
/// 30 2 * * *    America/New_York, 2026-03-08: 03:00 EDT
/// 30 1 * * *    America/New_York, 2026-11-01: 01:30 EDT, once
/// 0 0 * * *     Africa/Cairo, 2026-04-24: 01:00, the first instant of the day
/// ```
package struct CronSchedule: Sendable {
  package let expression: CronExpression
  package let zone: TimeZoneRules

  package init(_ expression: CronExpression, in zone: TimeZoneRules) {
    self.expression = expression
    self.zone = zone
  }

  /// A moment at which something is due.
  package struct Fire: Sendable, Hashable {
    package let instant: Instant
    /// The time of the expression that it stands for; the clock shows another one behind a gap.
    package let wall: LocalTime
    /// Due days before it that the clocks left out whole: they have no fire of their own, but are
    /// days of the calendar all the same, and what is done by day is owed for them too.
    package let leftOutDays: [CivilDate]

    fileprivate init(second: Int64, wall: Int64, leftOutDays: [CivilDate] = []) {
      instant = Instant(secondsSinceEpoch: second)
      self.wall = LocalTime(secondsSinceEpochAsUTC: wall)
      self.leftOutDays = leftOutDays
    }
  }

  /// The first fire that is strictly later than an instant; `nil` behind the year 9999.
  ///
  /// Several skipped times of one gap are one fire, which stands for the first of them.
  package func next(after instant: Instant) -> Fire? {
    let second = instant.microseconds.flooredQuotient(by: 1_000_000)
    return expression.isFixed ? nextFixed(second) : nextOfClock(second)
  }

  /// The fires that are later than one instant and not later than another, at most `limit`.
  package func fires(
    after instant: Instant, through last: Instant = Instant(microseconds: .max),
    limit: Int = .max
  ) -> [Fire] {
    var fires: [Fire] = []
    var reached = instant
    while fires.count < limit, let fire = next(after: reached), fire.instant <= last {
      fires.append(fire)
      reached = fire.instant
    }
    return fires
  }

  /// A time fires at the first moment at which the clocks show it or a later one.
  private func nextFixed(_ second: Int64) -> Fire? {
    var farthest = zone.farthestWall(by: second)
    var leftOut: [CivilDate] = []
    while let wall = expression.nextWall(after: farthest) {
      let day = CivilDate(daysSinceEpoch: Int32(wall.flooredQuotient(by: 86_400)))
      if zone.hasDay(day) {
        return Fire(
          second: zone.firstSecond(reaching: wall), wall: wall, leftOutDays: leftOut)
      }
      leftOut.append(day)
      farthest = Int64(day.daysSinceEpoch) * 86_400 + 86_399
    }
    return nil
  }

  /// Goes from one stretch of unchanged clocks to the next until one holds the time.
  private func nextOfClock(_ second: Int64) -> Fire? {
    var stretch = zone.stretch(at: second)
    var reached = second + stretch.offset
    guard var wall = expression.nextWall(after: reached) else { return nil }
    while wall - stretch.offset >= stretch.end, let following = zone.stretch(behind: stretch) {
      stretch = following
      let shown = stretch.start + stretch.offset - 1
      if shown < reached || shown >= wall {
        // Put back behind what was looked at, or put forward over the time found: look again.
        guard let found = expression.nextWall(after: shown) else { return nil }
        wall = found
      }
      reached = shown
    }
    return Fire(second: wall - stretch.offset, wall: wall)
  }
}
