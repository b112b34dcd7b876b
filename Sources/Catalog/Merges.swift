package import SQLText

extension Catalog.Warehouse {
  /// Who was merged into whom.
  package static let customerMerge = Table(
    "warehouse", "customer_merge",
    key: [Column("customer_id", .text)],
    payload: [
      Column("merged_into", .text),
      Column("root", .text),
      Column("is_active", .boolean),
      Column("is_moved", .boolean),
      Column("claimed_by_load", .bigint),
      Column("moved_by_load", .bigint),
      Column("undone_by", .text),
      Column("undo_reason", .text),
      Column("undone_at", .timestamptz),
    ])

  /// The journal of merges.
  package static let mergeMove = Table(
    "warehouse", "merge_move",
    key: [
      Column("customer_id", .text), Column("merge_of", .text), Column("table_name", .text),
      Column("row_key", .jsonb),
    ],
    payload: [Column("image", .jsonb)])

  /// The tables whose rows go with a customer who is merged into another: all that are bound to a
  /// customer, but for his own profile, for what has no customer, and for what answers the ledger,
  /// whose rows never move.
  package static let movedByMerge: [Table] =
    tables.filter { table in
      table[column: "customer_id"] != nil && !staysWithMerged.contains(table.name.description)
    }

  private static let staysWithMerged: Set = [
    "customer", "customer_date", "customer_merge", "merge_move", "receipt_home",
    "anonymous_receipt", "anonymous_receipt_line", "message_status", "test_message_status",
    "accrual_response",
  ]
}

extension Catalog.Intake {
  /// The merges that are carried out now.
  package static let mergingCustomer = Table(
    "intake", "merging_customer",
    key: [Column("customer_id", .text)], payload: [Column("root", .text)])
}
