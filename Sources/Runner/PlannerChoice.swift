import Postgres
import SQLText
import Vocabulary

/// What a statement over whole sets tells the planner first; each choice holds until the next one, at
/// the latest until the transaction ends.
///
/// Measured with 1,000,000 customers and 10,000,000 receipts in the order of their days: left alone,
/// the planner walks the receipts by the key of their customers, 10,000,000 single reads (78 s),
/// where a pass over the table and a hash take 21 s.
enum PlannerChoice {
  /// No loop over one table for each row of another: whole sets are joined.
  case setJoins
  /// Tables are read as they lie, and sums are kept in memory.
  case wholeTables
  /// A few rows of a large table are looked up by its key.
  case singleRows

  func apply(to connection: Connection) throws(Problem) {
    for statement in statements { _ = try connection.execute(statement) }
  }

  private var statements: [SQL] {
    switch self {
    case .setJoins:
      ["SET LOCAL enable_nestloop = off", "SET LOCAL enable_indexscan = on"]
    case .wholeTables:
      ["SET LOCAL enable_nestloop = off", "SET LOCAL enable_indexscan = off"]
    case .singleRows:
      ["SET LOCAL enable_nestloop = on", "SET LOCAL enable_indexscan = on"]
    }
  }
}
