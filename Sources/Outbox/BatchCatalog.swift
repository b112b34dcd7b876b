package import Postgres
import SQLText
import Statements
package import Vocabulary

/// What batches there are, and whether their files still say what the ledger says.
package enum BatchCatalog {
  /// Every batch by stream, programme, legal entity and number.
  package static func list(on connection: Connection) throws(Problem) -> [BatchRecord] {
    var batches: [BatchRecord] = []
    for row in try connection.query(Statements.batchList, .null(.text)) {
      batches.append(try BatchRecord(row))
    }
    return batches
  }
}
