import Catalog
package import Postgres
import SQLText
import Statements
package import Vocabulary

/// What the server's planner knows of our tables.
///
/// A bulk load leaves it believing that a table is as small as before, and a plan for an empty table
/// can take hours on a full one. Autovacuum looks once a minute; a night does not wait for it.
package enum PlannerStatistics {
  /// Lets the planner look at the tables that have changed much. Costs nothing when none has.
  package static func refresh(on connection: Connection) throws(Problem) {
    // The session's own counts are sent once a second at most, unless it is asked to.
    _ = try connection.query("SELECT pg_catalog.pg_stat_force_next_flush()")
    for row in try connection.query(Statements.staleStatistics) {
      let schema = try row.text("schema_name")
      let name = try row.text("table_name")
      let table = Catalog.tables.first {
        $0.schema.description == schema && $0.name.description == name
      }
      if let table { _ = try connection.execute("ANALYZE \(table)") }
    }
  }
}
