import Glibc

/// A moment on the monotonic clock after which a wait ends.
///
/// ```
/// let deadline = Deadline.after(.seconds(10))
/// deadline.hasPassed              // false
/// deadline.remainingMilliseconds  // 10000
/// ```
package struct Deadline: Sendable, Hashable {
  /// Nanoseconds of CLOCK_MONOTONIC.
  private let nanoseconds: Int64

  private init(nanoseconds: Int64) {
    self.nanoseconds = nanoseconds
  }

  /// The moment that is `duration` from now. A negative duration has passed already.
  package static func after(_ duration: Duration) -> Deadline {
    let (seconds, attoseconds) = duration.components
    let longest: Int64 = 100 * 366 * 86_400
    let bounded = min(max(seconds, -longest), longest)
    return Deadline(nanoseconds: now + bounded * 1_000_000_000 + attoseconds / 1_000_000_000)
  }

  package var hasPassed: Bool { nanoseconds <= Self.now }

  /// What is left for `poll`, rounded up so that a loop around it does not spin; 0 when passed.
  package var remainingMilliseconds: Int32 {
    let left = nanoseconds - Self.now
    guard left > 0 else { return 0 }
    return Int32(min((left + 999_999) / 1_000_000, Int64(Int32.max)))
  }

  /// The earlier of two deadlines.
  package func orEarlier(_ other: Deadline) -> Deadline {
    nanoseconds <= other.nanoseconds ? self : other
  }

  private static var now: Int64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
  }
}
