import Catalog
package import Definitions
package import SQLText
package import Vocabulary

/// Turns conditions into SQL, as of a business date. Runs nothing.
///
/// The logic is three-valued as in SQL itself: a comparison with an unknown is unknown, `not` of it
/// too, and only what is true selects. Facts are looked at before the business date only, each table
/// in one pass for all conditions together. Customers who were merged into another are members of
/// nothing.
///
/// ```swift
/// let compiler = ConditionCompiler(businessDate: CivilDate("2025-03-01")!)
/// compiler.members(of: segment.condition)   // SELECT c.customer_id FROM warehouse.customer AS c …
/// ```
package struct ConditionCompiler: Sendable {
  package let businessDate: CivilDate

  package init(businessDate: CivilDate) {
    self.businessDate = businessDate
  }

  /// Several conditions together, so that they share what they look at.
  ///
  /// With a `population` only its customers are looked at.
  package func compile(
    _ conditions: [NamedCondition], among population: Population? = nil
  ) -> CompiledConditions {
    var writer = ConditionWriter(businessDate: businessDate)
    let compiled = conditions.map { named in
      CompiledConditions.Entry(
        name: named.name, place: named.condition.place,
        predicate: SQL.joined(writer.conjuncts(named.condition), separator: "\nAND "))
    }
    return CompiledConditions(
      entries: compiled, sources: writer.sources, population: population)
  }

  /// `SELECT customer_id` of everybody for whom the condition is true.
  package func members(of condition: Condition) -> SQL {
    var writer = ConditionWriter(businessDate: businessDate)
    let conjuncts = writer.conjuncts(condition)
    return .with(
      writer.sources.commonTables(of: nil),
      """
      SELECT c.customer_id
      FROM \(Catalog.Warehouse.customer) AS c\(writer.sources.joins(to: "c"))
      WHERE
        \(SQL.joined(["c.status <> 'merged'"] + conjuncts, separator: "\nAND "))
      """)
  }

  /// `SELECT customer_id, holds`, one row for each row of `customers`: true, false, or NULL where
  /// the condition is unknown.
  ///
  /// `customers` is a query that gives a column `customer_id`; only their facts are read. A customer
  /// who is not in the warehouse has no attributes and no facts, and is not lost; for one who was
  /// merged into another nothing holds.
  ///
  /// `carrying` names further columns of `customers` that the answer repeats, so that nothing has to
  /// be joined back.
  package func verdicts(
    of condition: Condition, among customers: SQL, carrying columns: [SQLName] = []
  ) -> SQL {
    var writer = ConditionWriter(businessDate: businessDate)
    let stands: SQL = "c.status IS DISTINCT FROM 'merged'"
    let conjuncts = [stands] + writer.conjuncts(condition)
    let carried = columns.map { column -> SQL in "\na.\(column)," }
    return .with(
      [Self.asked(customers)] + writer.sources.lookupTables,
      """
      SELECT
        a.customer_id,\(SQL.joined(carried, separator: ""))
        (
          \(SQL.joined(conjuncts, separator: "\nAND "))
        ) AS holds
      FROM \(Self.askedName) AS a
      LEFT JOIN \(Catalog.Warehouse.customer) AS c ON c.customer_id = a.customer_id\(
        writer.sources.lookups(of: "a"))
      """)
  }

  /// `SELECT ordinal, place, value, holds`: each single test of the condition for one customer.
  ///
  /// `place` is where the test stands in its definition; `value` is what the customer has, as text;
  /// `holds` is NULL where it is unknown.
  package func explanation(of condition: Condition, for customerID: String) -> SQL {
    var writer = ConditionWriter(businessDate: businessDate)
    let leaves = writer.leaves(inside: condition)
    let rows = leaves.enumerated().map { position, leaf -> SQL in
      """
      (
        \(position + 1),
        \(leaf.place.description),
        (\(leaf.value))::text,
        (
          \(SQL.joined(leaf.tests, separator: "\nAND "))
        )
      )
      """
    }
    return .with(
      [Self.asked("SELECT \(customerID) AS customer_id")]
        + writer.sources.lookupTables,
      """
      SELECT e.ordinal, e.place, e.value, e.holds
      FROM \(Self.askedName) AS a
      LEFT JOIN \(Catalog.Warehouse.customer) AS c ON c.customer_id = a.customer_id\(
        writer.sources.lookups(of: "a"))
      CROSS JOIN LATERAL (
        VALUES
          \(SQL.joined(rows, separator: ",\n"))
      ) AS e (ordinal, place, value, holds)
      ORDER BY e.ordinal
      """)
  }

  private static let askedName: SQLName = "asked"

  private static func asked(_ customers: SQL) -> SQL {
    """
    \(askedName) AS (
      \(customers)
    )
    """
  }
}

/// A condition with the name of the segment or step it decides.
package struct NamedCondition: Sendable {
  package let name: Identifier
  package let condition: Condition

  package init(_ name: Identifier, _ condition: Condition) {
    self.name = name
    self.condition = condition
  }
}
