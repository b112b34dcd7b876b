package import SQLText

/// What a statement over whole sets tells the planner first; each setting replaces the one before, and
/// the last one holds until the transaction ends.
package enum PlannerSetting: Sendable {
  /// Whole sets are joined: no loop over one table for each row of another.
  ///
  /// On the first nights the server's statistics still say that the tables a night writes are empty; a
  /// nested loop, right for an empty table, then takes hours for a full one.
  case setJoins
  /// Tables are read as they lie, and sums are kept in memory.
  ///
  /// Measured with 1,000,000 customers and 10,000,000 receipts in the order of their days: left alone,
  /// the planner walks the receipts by the key of their customers, 10,000,000 single reads (78 s),
  /// where a pass over the table and a hash take 21 s.
  case wholeTables
  /// A few rows of one table are found in another by its key: what is to be looked up is known and has
  /// been counted.
  ///
  /// No bitmaps: for each customer the planner laid the few receipts of the key over all receipts of
  /// the window's days, 0.25 ms in place of 0.03.
  case lookups
  /// Rows are changed in the places where the same statement found them.
  case places

  package var statements: [SQL] {
    let isByRow = self == .lookups || self == .places
    let values: KeyValuePairs<SQLName, Bool> = [
      "enable_nestloop": isByRow, "enable_indexscan": self != .wholeTables,
      "enable_bitmapscan": self != .lookups, "enable_hashjoin": self != .places,
      "enable_mergejoin": self != .places,
    ]
    return values.map { name, isOn in isOn ? "SET LOCAL \(name) = on" : "SET LOCAL \(name) = off" }
  }
}
