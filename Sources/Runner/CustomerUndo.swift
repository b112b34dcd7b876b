import Definitions
package import Postgres
package import Vocabulary
import Warehouse

extension Installation {
  /// Takes a merge of customers back, while no night runs.
  package func undoMerge(
    of customer: String, by person: String, reason: String, on connection: Connection
  ) throws(Problem) {
    let lock = try NightLock(folders, holder: "customer unmerge")
    try NightLock.lockSession(connection, program: programme.settings.program.text)
    try CustomerMergeJournal(connection).undo(customer, by: person, reason: reason)
    withExtendedLifetime(lock) {}
  }
}
