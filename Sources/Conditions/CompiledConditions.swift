import Catalog
package import SQLText
import Vocabulary

/// Conditions as pieces of SQL that belong together: what they look at, and what they decide.
package struct CompiledConditions: Sendable {
  let entries: [Entry]
  let sources: FactSources
  /// The customers that are looked at; `nil` = all.
  let population: Population?

  struct Entry: Sendable {
    let name: Identifier
    let place: Place
    let predicate: SQL
  }

  /// `receipt_facts AS (…)` and so on: for the `WITH` of the statement that uses the rest.
  package var commonTables: [SQL] {
    switch population?.reading {
    case nil: sources.commonTables(of: nil)
    case .scans: sources.commonTables(of: population?.name)
    case .lookups: sources.lookupTables
    }
  }

  /// `SELECT customer_id, segments`: one row for each customer, with the names of the conditions that
  /// are true in the order of their bytes. Merged customers are members of nothing and have no row.
  package var sets: SQL {
    let names = entries.sorted { $0.name.text.utf8.lexicographicallyPrecedes($1.name.text.utf8) }
    let cases = names.map { entry -> SQL in
      """
      \(comment: entry.place)
      CASE
        WHEN
          \(entry.predicate)
        THEN \(entry.name)
      END
      """
    }
    return """
      SELECT
        c.customer_id,
        array_remove(
          ARRAY[
            \(SQL.joined(cases, separator: ",\n"))
          ],
          NULL
        ) AS segments
      \(source)
      WHERE c.status <> 'merged'
      """
  }

  /// `SELECT customer_id, segment`: one row for each customer and each condition that is true,
  /// with the condition's name as the segment.
  package var members: SQL {
    """
    SELECT n.customer_id, s.segment
    FROM (
      \(sets)
    ) AS n
    CROSS JOIN LATERAL unnest(n.segments) AS s (segment)
    """
  }

  private var source: SQL {
    guard let population else {
      return "FROM \(Catalog.Warehouse.customer) AS c\(sources.joins(to: "c"))"
    }
    let sums =
      switch population.reading {
      case .lookups: sources.lookups(of: "a")
      case .scans: sources.joins(to: "a")
      }
    return """
      FROM (SELECT DISTINCT p.customer_id FROM \(population.name) AS p) AS a
      JOIN \(Catalog.Warehouse.customer) AS c ON c.customer_id = a.customer_id\(sums)
      """
  }
}

/// A part of all customers: a relation with a column `customer_id`, a common table before the ones
/// of the conditions.
package struct Population: Sendable {
  /// How their facts are read.
  package enum Reading: Sendable {
    /// One customer after the other, by the key: right for a small part.
    case lookups
    /// Each table in one pass, leaving out everybody else: right for a large one.
    case scans
  }

  package let name: SQLName
  package let reading: Reading

  package init(_ name: SQLName, _ reading: Reading) {
    self.name = name
    self.reading = reading
  }
}

extension SQL {
  /// A statement behind its common tables, if it has any.
  package static func with(_ commonTables: [SQL], _ statement: SQL) -> SQL {
    if commonTables.isEmpty { return statement }
    return """
      WITH
        \(SQL.joined(commonTables, separator: ",\n"))
      \(statement)
      """
  }
}
