import Catalog
import Postgres
import SQLText
import Vocabulary

/// Receipts have one home each, and may change it.
extension WarehouseLoad {
  func mergeReceipts(suspects: Int) throws(Problem) -> MergeCounts {
    let staging = Route.receipts.staging
    var counts = MergeCounts()
    counts.duplicate = try dropRepeated(.receipts, suspects: suspects)
    if !isJoining { try forgetWaitingVersions() }
    if createsCustomers {
      try createCustomers(StrangerRows.customers(from: staging, saying: []))
    } else {
      counts.parked = try park(.receipts)
    }
    try analyze(staging)
    if try !hasRows(Catalog.Warehouse.receiptHome), try count(staging) > TableRebuild.worthwhileRows
    {
      try bringFirstReceiptsHome(into: &counts)
    } else {
      try bringReceiptsHome(into: &counts)
    }
    return counts
  }

  private func bringFirstReceiptsHome(into counts: inout MergeCounts) throws(Problem) {
    for place in ReceiptMoves.places {
      let table = StagedTable(
        staging: Catalog.Intake.receiptRow, target: place.receipts, scope: place.scope)
      counts.new += try insertAll(table)
    }
    _ = try TableRebuild.receiptHome.perform(on: connection, insert: ReceiptMoves.settleAll)
  }

  private func bringReceiptsHome(into counts: inout MergeCounts) throws(Problem) {
    try empty(Catalog.Intake.movedReceipt)
    for place in ReceiptMoves.places {
      counts.stale += try connection.execute(ReceiptMoves.dropStaleMoves(at: place))
    }
    let moved = try connection.execute(ReceiptMoves.find)
    if moved > 0 { try moveReceipts() }
    for place in ReceiptMoves.places {
      let table = StagedTable(
        staging: Catalog.Intake.receiptRow, target: place.receipts, scope: place.scope)
      let keepHistory = ReceiptMoves.keepChanged(at: place, load: load)
      try bringHome(
        table, into: &counts, beforeUpdate: keepHistory, afterInsert: ReceiptMoves.settle)
    }
    counts.new -= moved
    counts.changed += moved
  }

  private func moveReceipts() throws(Problem) {
    for old in ReceiptMoves.places {
      _ = try connection.execute(ReceiptMoves.keepMoved(at: old, load: load))
      for new in ReceiptMoves.places {
        _ = try connection.execute(ReceiptMoves.moveLines(from: old, to: new))
      }
      _ = try connection.execute(ReceiptMoves.removeReceipts(at: old))
    }
    _ = try connection.execute(ReceiptMoves.rehome)
  }

  /// A line lives where its receipt lives, whatever customer the line's own file names.
  func sendLinesToTheirReceipts() throws(Problem) {
    _ = try connection.execute(
      """
      UPDATE \(Catalog.Intake.receiptLineRow) AS s
      SET customer_id = h.customer_id
      FROM \(Catalog.Warehouse.receiptHome) AS h
      WHERE h.receipt_id = s.receipt_id AND h.customer_id <> s.customer_id
      """)
  }
}
