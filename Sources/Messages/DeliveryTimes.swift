package import Definitions
package import Vocabulary

/// When a message may be delivered, as moments: the first window of the recipient's day that is
/// open at or after the scheduled instant.
///
/// ```
/// Scheduled 02:00, window 10:00-20:00, lifetime 1 day, Europe/Berlin:
/// not before 2025-03-01T10:00:00+01:00, not after 2025-03-01T20:00:00+01:00,
/// expires 2025-03-02T02:00:00+01:00
/// ```
package struct DeliveryTimes: Sendable, Equatable {
  package let notBefore: Instant
  package let notAfter: Instant
  package let expiresAt: Instant

  /// `nil` when the lifetime is over before the window opens.
  package init?(
    scheduledAt: Instant, window: TimeWindow, lifetimeSeconds: Int64, zone: TimeZoneRules
  ) {
    expiresAt = Instant(microseconds: scheduledAt.microseconds + lifetimeSeconds * 1_000_000)
    guard window != .wholeDay else {
      notBefore = scheduledAt
      notAfter = expiresAt
      return
    }
    // Today's window may be over, and a change of the clock may swallow one; tomorrow's is not.
    var day = zone.civilDate(of: scheduledAt)
    while zone.instant(of: window.opens, on: day) < expiresAt {
      let start = max(scheduledAt, zone.instant(of: window.opens, on: day))
      let end = min(zone.instant(of: window.closes, on: day), expiresAt)
      if start < end {
        notBefore = start
        notAfter = end
        return
      }
      day = day.adding(days: 1)
    }
    return nil
  }
}

extension TimeWindow {
  /// At any hour.
  package static let wholeDay = TimeWindow(
    opens: TimeOfDay(minuteOfDay: 0), closes: TimeOfDay(minuteOfDay: 1440))
}

extension TimeZoneRules {
  fileprivate func instant(of time: TimeOfDay, on day: CivilDate) -> Instant {
    let isNextMidnight = time.minuteOfDay == 1440
    return instant(
      of: LocalTime(
        date: isNextMidnight ? day.adding(days: 1) : day,
        secondOfDay: isNextMidnight ? 0 : time.minuteOfDay * 60))
  }

  /// A moment as a clock in this zone shows it, with its offset: `2025-03-01T10:00:00+01:00`.
  package func textWithOffset(_ instant: Instant) -> String {
    let minutes = offsetSeconds(at: instant) / 60
    let offset = "\(padded(abs(minutes) / 60, 2)):\(padded(abs(minutes) % 60, 2))"
    return "\(localTime(of: instant))\(minutes < 0 ? "-" : "+")\(offset)"
  }
}
