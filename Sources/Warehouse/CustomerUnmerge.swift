import Catalog
package import Postgres
import SQLText
package import Vocabulary

/// The journal of merges, and how one is undone.
package struct CustomerMergeJournal {
  private let connection: Connection

  package init(_ connection: Connection) {
    self.connection = connection
  }

  /// A merge as the journal has it.
  package struct Entry: Sendable {
    package let customer: String
    package let mergedInto: String
    /// Who has the rows; `nil`: the target has not come yet, or the merge was undone.
    package let root: String?
    package let isActive: Bool
    package let claimedByLoad: Int64
    package let movedRows: Int
    package let undoneBy: String?
    package let undoReason: String?
  }

  /// All merges by customer.
  package func entries() throws(Problem) -> [Entry] {
    try connection.query(
      """
      SELECT m.customer_id, m.merged_into, m.root, m.is_active, m.claimed_by_load, m.undone_by,
        m.undo_reason, (
          SELECT count(*) FROM \(Catalog.Warehouse.mergeMove) AS j WHERE j.merge_of = m.customer_id
        ) AS moved_rows
      FROM \(Catalog.Warehouse.customerMerge) AS m
      ORDER BY m.customer_id
      """
    ).map { row throws(Problem) in
      Entry(
        customer: try row.text("customer_id"), mergedInto: try row.text("merged_into"),
        root: try row.textOrNil("root"), isActive: try row.bool("is_active"),
        claimedByLoad: try row.int64("claimed_by_load"), movedRows: try row.int("moved_rows"),
        undoneBy: try row.textOrNil("undone_by"), undoReason: try row.textOrNil("undo_reason"))
    }
  }

  /// Takes a merge back: the customer is active again and has what was his, also what came since.
  /// The ledger stays; an occasion that was paid to the other one stays his.
  package func undo(_ customer: String, by person: String, reason: String) throws(Problem) {
    try connection.transaction { () throws(Problem) in
      let found = try connection.query(
        """
        SELECT root, is_moved
        FROM \(Catalog.Warehouse.customerMerge)
        WHERE customer_id = \(customer) AND is_active
        FOR UPDATE
        """)
      guard let merge = found.first else {
        throw Problem(
          .usage, "the customer is not merged into another one",
          hint: "the command customer merges lists who is")
      }
      if try merge.bool("is_moved"), let root = try merge.textOrNil("root") {
        try giveBack(customer, from: root)
      }
      try connection.execute(
        """
        UPDATE \(Catalog.Warehouse.customer)
        SET status = 'active', merged_into = NULL
        WHERE customer_id = \(customer)
        """)
      try connection.execute(
        """
        UPDATE \(Catalog.Warehouse.customerMerge)
        SET is_active = false, is_moved = false, root = NULL, undone_by = \(person),
          undo_reason = \(reason), undone_at = now()
        WHERE customer_id = \(customer)
        """)
      try connection.execute(MergeClaims.settle(load: nil))
      // No load tells of it, so the next night looks at everybody.
      try connection.execute("UPDATE \(Catalog.Segment.build) SET loads_through = NULL")
    }
  }

  private func giveBack(_ customer: String, from root: String) throws(Problem) {
    let origins = try connection.query(
      """
      WITH RECURSIVE behind (customer_id) AS (
        SELECT \(customer) COLLATE "C"
        UNION
        SELECT m.customer_id
        FROM behind AS b
        JOIN \(Catalog.Warehouse.customerMerge) AS m ON m.merged_into = b.customer_id AND m.is_active
      )
      SELECT customer_id FROM behind
      """
    ).map { row throws(Problem) in try row.text("customer_id") }
    for merged in MergedTable.all {
      try connection.execute(merged.moveBack(of: origins, from: root, to: customer))
      try connection.execute(merged.bringBack(mergeOf: customer))
    }
    for table in MergedOccasions.copied.reversed() {
      try connection.execute(MergedOccasions.takeBack(table, mergeOf: customer))
    }
    try connection.execute(
      """
      UPDATE \(Catalog.Warehouse.receiptHome) AS h
      SET customer_id = t.customer_id
      FROM \(Catalog.Warehouse.receipt) AS t
      WHERE t.customer_id = \(customer) AND h.receipt_id = t.receipt_id
      """)
    try connection.execute(
      "DELETE FROM \(Catalog.Warehouse.mergeMove) WHERE merge_of = \(customer)")
  }
}
