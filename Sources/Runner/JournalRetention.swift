import Definitions
package import Postgres
import SQLText
import Statements
package import Vocabulary

/// Takes old nights out of the journal, as long as the setting `keep_runs` says.
///
/// Steps go with their age alone. A night's own row stays while anything stands on it: a file it took,
/// a batch of its date, a fire that has not ended, a night that is owed behind it; and the last night
/// of each name stays, for nights go forward from it. Fires, files and the ledger are never touched:
/// they carry uniqueness.
package struct JournalRetention {
  private let connection: Connection
  private let keptDays: Int
  private let rowsAtOnce: Int
  private let mostTimes: Int

  /// - Parameters:
  ///   - rowsAtOnce: rows of one transaction.
  ///   - mostTimes: transactions of one night; what is left goes with the nights to come.
  package init(
    _ connection: Connection, keptDays: Int, rowsAtOnce: Int = 1000, mostTimes: Int = 20
  ) {
    self.connection = connection
    self.keptDays = keptDays
    self.rowsAtOnce = rowsAtOnce
    self.mostTimes = mostTimes
  }

  /// - Parameter fence: called first in each transaction; throws when the night is not ours any more.
  package func forget(
    on businessDate: CivilDate, fence: () throws(Problem) -> Void = {}
  ) throws(Problem) {
    let limit = businessDate.adding(days: -keptDays)
    for statement in [Statements.forgetSteps, Statements.forgetNights] {
      for _ in 0..<mostTimes {
        let gone = try connection.transaction { () throws(Problem) in
          try fence()
          return try connection.execute(statement, .date(limit), .integer(rowsAtOnce))
        }
        if gone < rowsAtOnce { break }
      }
    }
  }
}
