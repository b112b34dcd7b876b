package import Postgres
import SQLText
import Statements
package import Vocabulary

/// A pool of promo codes as a night left it.
package struct PoolLevel: Sendable, Equatable {
  package let pool: String
  package let left: Int
  /// Below so many people are told.
  package let alarmBelow: Int

  package var isAlarm: Bool { left < alarmBelow }

  /// One line for people who are called.
  package var alarmText: String {
    left == 0
      ? "the pool '\(pool)' has no promo code left: who comes goes without a message"
      : "the pool '\(pool)' has \(left) promo codes left, fewer than \(alarmBelow)"
  }

  /// The pools that a night could draw from, as it left them.
  static func all(
    on businessDate: CivilDate, _ connection: Connection
  ) throws(Problem) -> [(level: PoolLevel, drawn: Int)] {
    var levels: [(PoolLevel, Int)] = []
    for row in try connection.query(Statements.promoLevels, .date(businessDate)) {
      levels.append((try PoolLevel(row), try row.int("drawn")))
    }
    return levels
  }

  /// Every pool as the last night left it that could draw from it.
  package static func latest(_ connection: Connection) throws(Problem) -> [PoolLevel] {
    var levels: [PoolLevel] = []
    for row in try connection.query(Statements.latestPromoLevels) {
      levels.append(try PoolLevel(row))
    }
    return levels
  }

  private init(_ row: Row) throws(Problem) {
    pool = try row.text("pool")
    left = try row.int("codes_left")
    alarmBelow = try row.int("alarm_below")
  }
}
