/// The tables that generated SQL may name, with their columns.
///
/// A test compares each with the live schema, so a migration that forgets this list fails.
package enum Catalog {
  /// Every table, for the test and for tools that walk them.
  package static let tables =
    Warehouse.tables + Intake.tables + Segment.tables + Campaign.tables + Ledger.tables
}
