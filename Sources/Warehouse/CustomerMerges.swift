import Catalog
import Postgres
import SQLText
import Vocabulary

/// Customers who turn out to be another one: `merged_into` of a customers file.
///
/// What was A's moves to B; what comes later for A lands with B, before its keys are judged. A chain
/// A → B → C ends with C. A target that has not come yet is waited for. The state in the end is the
/// same in every order of files.
extension WarehouseLoad {
  /// The numbers of staged customers whose merge cannot be; they leave staging.
  func takeImpossibleMerges() throws(Problem) -> [(row: Int, reason: RefusedRows.Reason)] {
    try connection.query(MergeClaims.takeImpossible).map { row throws(Problem) in
      let isCycle = try row.text("refusal") == "cycle"
      return (Int(try row.int64("row_number")), isCycle ? .mergeCycle : .mergeTarget)
    }
  }

  /// Makes staged customers say what is known of merges: a merge stands until a person undoes it,
  /// and one that was undone is not made again by the same claim.
  func keepMergesInStaging() throws(Problem) {
    _ = try connection.execute(MergeClaims.claimsAreMerged)
    guard try hasRows(Catalog.Warehouse.customerMerge) else { return }
    _ = try connection.execute(MergeClaims.mergesStand)
    _ = try connection.execute(MergeClaims.undoneClaimsAreSilent)
  }

  /// Carries out what the customers of this load claim, and what waited for one of them.
  func carryOutMerges() throws(Problem) {
    _ = try connection.execute(MergeClaims.note(load: load))
    guard
      try connection.query(
        """
        SELECT EXISTS (
          SELECT FROM \(Catalog.Warehouse.customerMerge) WHERE is_active AND NOT is_moved
        ) AS found
        """
      ).single.bool("found")
    else { return }
    try empty(Catalog.Intake.mergingCustomer)
    guard try connection.execute(MergeClaims.choose) > 0 else { return }
    _ = try connection.execute(MergeClaims.moveHomes)
    for merged in MergedTable.all {
      _ = try connection.execute(merged.giveWay)
      _ = try connection.execute(merged.note)
      _ = try connection.execute(merged.move)
      whenMoved()
    }
    for table in MergedOccasions.copied {
      _ = try connection.execute(MergedOccasions.copy(table))
    }
    _ = try connection.execute(MergeClaims.settle(load: load))
  }

  /// Sends staged rows of merged customers to those they were merged into. Returns how many went; they
  /// are suspects from now on, since two ids have become one.
  func sendToRoots(_ route: Route) throws(Problem) -> Int {
    guard Catalog.Warehouse.movedByMerge.contains(route.target),
      try hasRows(Catalog.Warehouse.customerMerge)
    else { return 0 }
    _ = try connection.execute(MergeClaims.noteComing(route))
    return try connection.execute(
      """
      UPDATE \(route.staging) AS s
      SET customer_id = m.root, suspect = true
      FROM \(Catalog.Warehouse.customerMerge) AS m
      WHERE m.customer_id = s.customer_id AND m.is_moved
      """)
  }

  /// Of staged rows that have become one by a merge the newer stands, whoever's line comes last.
  func dropOlderTwins(_ route: Route) throws(Problem) -> Int {
    try connection.execute(
      """
      DELETE FROM \(route.staging) AS s
      USING \(route.staging) AS n
      WHERE
        (s.suspect OR n.suspect)
        AND \(route.sameKey("n", "s"))
        AND \(route.version.isOlder("s", than: "n"))
      """)
  }
}
