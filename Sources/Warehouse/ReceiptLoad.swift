import Catalog
import Postgres
import SQLText
import Vocabulary

/// Receipts have one home each, and may change it.
extension WarehouseLoad {
  func mergeReceipts(suspects: Int) throws(Problem) -> MergeCounts {
    let staging = Route.receipts.staging
    var counts = MergeCounts()
    let sent = try sendToRoots(.receipts)
    counts.duplicate = try dropRepeated(.receipts, suspects: suspects + sent)
    let isFirst = try !hasRows(Catalog.Warehouse.receiptHome)
    try analyze(staging)
    try empty(Catalog.Intake.movedReceipt)
    var moved = isFirst ? 0 : try connection.execute(ReceiptMoves.find)
    if moved > 0 {
      counts.stale = try dropStaleMoves()
      moved -= counts.stale
    }
    if createsCustomers {
      try createCustomers(StrangerRows.customers(from: staging, saying: []))
    } else {
      try park(.receipts, into: &counts)
      // What waits for its new customer stays where it is until he comes.
      if moved > 0, counts.parked > 0 {
        moved -= try connection.execute(ReceiptMoves.forgetParked)
      }
    }
    if isFirst, try count(staging) > TableRebuild.worthwhileRows {
      try bringFirstReceiptsHome(into: &counts)
    } else {
      try bringReceiptsHome(moved: moved, into: &counts)
    }
    try forgetOvertaken(.receipts)
    return counts
  }

  private func bringFirstReceiptsHome(into counts: inout MergeCounts) throws(Problem) {
    for place in ReceiptMoves.places {
      counts.new += try insertAll(
        StagedTable(.receipts, to: place.receipts, scope: place.scope))
    }
    _ = try TableRebuild.receiptHome.perform(on: connection, insert: ReceiptMoves.settleAll)
  }

  /// Takes staged receipts out that are older than what stands under another customer: the newer one
  /// stays. How many there were.
  private func dropStaleMoves() throws(Problem) -> Int {
    for place in ReceiptMoves.places {
      try keepHistory(
        "FROM \(Catalog.Intake.receiptRow) AS s WHERE \(ReceiptMoves.isStaleMove(at: place))",
        of: "s")
    }
    var dropped = 0
    for place in ReceiptMoves.places {
      dropped += try connection.execute(ReceiptMoves.dropStaleMoves(at: place))
    }
    if dropped > 0 { _ = try connection.execute(ReceiptMoves.forgetParked) }
    return dropped
  }

  private func bringReceiptsHome(moved: Int, into counts: inout MergeCounts) throws(Problem) {
    if moved > 0 { try moveReceipts() }
    for place in ReceiptMoves.places {
      let staleBefore = counts.stale
      try bringHome(
        StagedTable(.receipts, to: place.receipts, scope: place.scope), into: &counts,
        unseen: ReceiptMoves.isUnseen,
        beforeUpdate: ReceiptMoves.keepChanged(at: place, load: load),
        afterInsert: ReceiptMoves.settle)
      if counts.stale > staleBefore { try keepHistory(ReceiptMoves.stale, of: "s") }
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

  /// Takes staged lines out that are older than what stands, before some of them wait beside it.
  func dropOlderLines() throws(Problem) -> Int {
    var dropped = 0
    for place in ReceiptMoves.places {
      dropped += try connection.execute(
        """
        DELETE FROM \(Catalog.Intake.receiptLineRow) AS s
        USING \(Catalog.Warehouse.receiptHome) AS h, \(place.lines) AS t
        WHERE
          h.receipt_id = s.receipt_id
          AND t.customer_id = h.customer_id
          AND t.receipt_id = s.receipt_id
          AND t.line_no = s.line_no
          AND \(Route.receiptLines.version.isOlder("s", than: "t"))
        """)
    }
    return dropped
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
