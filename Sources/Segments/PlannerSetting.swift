package import SQLText

/// What the transaction of a night's segments and models tells the planner first.
package enum PlannerSetting {
  /// No loop over one table for each row of another.
  ///
  /// The statements of this room join whole sets with each other. On the first nights the server's
  /// statistics still say that the tables they write are empty; a nested loop, right for an empty
  /// table, then takes hours for a full one. Holds until the transaction ends.
  package static let setJoins: [SQL] = [
    "SET LOCAL enable_nestloop = off", "SET LOCAL enable_bitmapscan = on",
  ]

  /// A few rows of one table are found in another by its key: what is to be written is known and has
  /// been counted. Holds until the transaction ends.
  ///
  /// No bitmaps: for each customer the planner laid the few receipts of the key over all receipts of
  /// the window's days, 0.25 ms in place of 0.03.
  package static let lookups: [SQL] = [
    "SET LOCAL enable_nestloop = on", "SET LOCAL enable_bitmapscan = off",
  ]
}
