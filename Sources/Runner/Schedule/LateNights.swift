package import Definitions
package import Postgres
import SQLText
import Statements
package import Vocabulary

/// Nights that are not done so long after their scheduled instant as their key `late_after` says.
package enum LateNights {
  package struct Late: Sendable, Equatable {
    package let night: String
    package let businessDate: CivilDate
    package let lateAfterSeconds: Int
    package let owner: String?

    /// One line for people who are called.
    package var text: String {
      "the night '\(night)' of \(businessDate) is late: not done \(lateAfterSeconds / 60) minutes after "
        + "its time" + (owner.map { " (owner: \($0))" } ?? "")
    }
  }

  /// Those that nobody was told of yet; from now on they count as told.
  package static func note(
    _ nights: [NightDefinition], at now: Instant, on connection: Connection
  ) throws(Problem) -> [Late] {
    var found: [Late] = []
    for night in nights {
      guard let seconds = night.lateAfterSeconds else { continue }
      let limit = Instant(microseconds: now.microseconds - Int64(seconds) * 1_000_000)
      for row in try connection.query(
        Statements.noteLate, .text(night.name.text), .timestamptz(limit), .timestamptz(now))
      {
        found.append(
          Late(
            night: night.name.text, businessDate: try row.date("business_date"),
            lateAfterSeconds: seconds, owner: night.owner))
      }
    }
    return found
  }

  /// When a fire that is owed becomes late; `nil`: it is already, or nobody asks.
  static func wake(
    _ fire: OpenFire, _ nights: [NightDefinition], now: Instant
  ) -> Instant? {
    let night = nights.first { $0.name.text == fire.night }
    guard let seconds = night?.lateAfterSeconds else { return nil }
    let instant = Instant(
      microseconds: fire.scheduledAt.microseconds + Int64(seconds) * 1_000_000)
    return instant > now ? instant : nil
  }
}
