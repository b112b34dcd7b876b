import Catalog
package import Definitions
package import Postgres
import SQLText
package import Vocabulary

/// Brings the staged rows of one file home, inside the transaction of that file.
///
/// The order is always the same: repeated keys, rows that must wait, receipts that moved, then new and
/// changed rows. Unchanged rows are not written: no dead tuple, no log.
package struct WarehouseLoad {
  let connection: Connection
  /// The number of this load: facts carry it, triggers on facts ask for it.
  let load: Int64
  /// Which of several rows with one key stands.
  let keepsLast: Bool
  /// Whether the newest of them stands, wherever in the file.
  let keepsNewest: Bool
  /// Whether a receipt may bring its customer into being.
  let createsCustomers: Bool
  /// Whether a line waits for its product.
  let waitsForProducts: Bool
  /// The custom fields of customers that are dates.
  let dateFields: [String]
  /// Whether the keys of the file are to be closed.
  let isClosing: Bool
  /// Called when a merge of customers has emptied one more table of theirs.
  let whenMoved: () -> Void
  /// Whether what is staged has waited since earlier files.
  let isJoining: Bool

  package init(
    _ feed: FeedDefinition, load: Int64, on connection: Connection,
    isClosing: Bool = false, whenMoved: @escaping () -> Void = {}
  ) {
    self.connection = connection
    self.load = load
    self.isClosing = isClosing
    self.whenMoved = whenMoved
    keepsLast = feed.duplicateKey != .first
    keepsNewest = feed.duplicateKey == .version
    createsCustomers = feed.unknownCustomer == .create
    waitsForProducts = feed.unknownProduct == .park
    dateFields = feed.dateFields
    isJoining = false
  }

  private init(joining load: WarehouseLoad) {
    connection = load.connection
    self.load = load.load
    isClosing = false
    whenMoved = load.whenMoved
    keepsLast = true
    keepsNewest = false
    createsCustomers = false
    waitsForProducts = false
    dateFields = []
    isJoining = true
  }

  /// The same load for rows that have waited. Of several files the last one is right, whatever the
  /// feed says of several rows in one file.
  var joining: WarehouseLoad { WarehouseLoad(joining: self) }

  /// Merges what is staged for a kind of feed. `suspects` is the number of staged rows whose key the
  /// reader may have seen before; with none, no row is looked at twice.
  package func merge(_ kind: FeedKind, suspects: Int) throws(Problem) -> MergeCounts {
    switch kind {
    case .receipts: try mergeReceipts(suspects: suspects)
    case .receiptLines: try mergeLines(suspects: suspects)
    case .sales: try mergeSales(suspects: suspects)
    default: try mergePlain(kind.route, suspects: suspects)
    }
  }

  // MARK: One kind after the other

  /// A kind that is its route, and what is kept in step with it.
  private func mergePlain(_ route: Route, suspects: Int) throws(Problem) -> MergeCounts {
    var counts = MergeCounts()
    if route.kind == Route.customers.kind { try keepMergesInStaging() }
    let sent = try sendToRoots(route)
    if sent > 0 { counts.duplicate = try dropOlderTwins(route) }
    counts.duplicate += try dropRepeated(route, suspects: suspects + sent)
    if route.hasRivals { counts.stale = try dropOlder(route) }
    try park(route, into: &counts)
    for home in try homes(of: route) { try bringHome(home, into: &counts) }
    try forgetOvertaken(route)
    if route.isListed, !isClosing { try welcomeBack(route) }
    switch route.kind {
    case Route.customers.kind:
      try keepCustomerDates()
      try carryOutMerges()
    case Route.categories.kind: try growCategoryTree()
    case Route.bonusLots.kind: try closeBonusLots(of: Catalog.Intake.bonusLotRow)
    default: break
    }
    return counts
  }

  /// What is said of test messages stands apart, where no segment, attribution or figure looks.
  private func homes(of route: Route) throws(Problem) -> [StagedTable] {
    guard route.refersTo == .message, try hasRows(Catalog.Ledger.testMessage) else {
      return [StagedTable(route)]
    }
    let isTest = Route.Reference.isTestMessage("s")
    return [
      StagedTable(route, scope: "NOT \(isTest)"),
      StagedTable(route, to: Catalog.Warehouse.testMessageStatus, scope: isTest),
    ]
  }

  private func mergeLines(suspects: Int) throws(Problem) -> MergeCounts {
    var counts = MergeCounts()
    let sent = try sendToRoots(.receiptLines)
    counts.duplicate = try dropRepeated(.receiptLines, suspects: suspects + sent)
    if waitsForProducts { counts.stale = try dropOlderLines() }
    try park(.receiptLines, into: &counts)
    try sendLinesToTheirReceipts()
    try analyze(Route.receiptLines.staging)
    for place in ReceiptMoves.places {
      try bringHome(
        StagedTable(.receiptLines, to: place.lines, scope: place.scope), into: &counts)
    }
    try forgetOvertaken(.receiptLines)
    return counts
  }

  private func mergeSales(suspects: Int) throws(Problem) -> MergeCounts {
    try empty(Catalog.Intake.customerRow)
    try empty(Catalog.Intake.receiptRow)
    try empty(Catalog.Intake.receiptLineRow)
    if createsCustomers { try createCustomers(FlatFile.customers) }
    _ = try connection.execute(FlatFile.receipts)
    _ = try connection.execute(FlatFile.lines)
    _ = try mergeReceipts(suspects: 0)
    let counts = try mergeLines(suspects: suspects)
    for place in ReceiptMoves.places {
      _ = try connection.execute(FlatFile.dropLinesNotRepeated(at: place))
    }
    return counts
  }

  // MARK: Parts

  func createCustomers(_ rows: SQL) throws(Problem) {
    try empty(Catalog.Intake.customerRow)
    if try connection.execute(rows) > 0 { _ = try mergePlain(.customers, suspects: 0) }
  }

  func dropRepeated(_ route: Route, suspects: Int) throws(Problem) -> Int {
    guard suspects > 0 else { return 0 }
    let older = keepsNewest ? try dropOlderTwins(route) : 0
    return try older
      + connection.execute(
        StagedTable.dropRepeated(in: route.staging, key: route.key, keepingLast: keepsLast))
  }

  /// Takes staged rows out that are older than what stands, before some of them wait beside it.
  private func dropOlder(_ route: Route) throws(Problem) -> Int {
    try connection.execute(
      """
      DELETE FROM \(route.staging) AS s
      USING \(route.target) AS t
      WHERE \(route.sameKey("s", "t")) AND \(route.version.isOlder("s", than: "t"))
      """)
  }

  /// - Parameter unseen: staged rows that are known to be new, as a condition on `s`; the others are
  ///   compared with what stands.
  func bringHome(
    _ table: StagedTable, into counts: inout MergeCounts, unseen: SQL? = nil,
    beforeUpdate: SQL? = nil, afterInsert: SQL? = nil
  ) throws(Problem) {
    let staged = try count(table.staging, where: table.scope)
    guard staged > 0 else { return }
    if afterInsert == nil, staged > TableRebuild.worthwhileRows, try !hasRows(table.target) {
      counts.new += try insertAll(table)
      return
    }
    try empty(Catalog.Intake.verdict)
    try classify(table, staged: staged, unseen: unseen)
    let verdicts = try verdictCounts()
    if verdicts.changed + verdicts.new > 0 { try analyze(Catalog.Intake.verdict) }
    if verdicts.changed > 0 {
      if let beforeUpdate { _ = try connection.execute(beforeUpdate) }
      try expect(verdicts.changed, from: connection.execute(table.updateChanged(load: load)))
    }
    if verdicts.new > 0 {
      try expect(verdicts.new, from: connection.execute(table.insertNew(load: load)))
      if let afterInsert { _ = try connection.execute(afterInsert) }
    }
    counts.new += verdicts.new
    counts.changed += verdicts.changed
    counts.stale += verdicts.stale
    counts.unchanged += staged - verdicts.new - verdicts.changed - verdicts.stale
  }

  /// Rows that are known to be new need no look at the target: in a delta those are nearly all, and
  /// each look reads a page of a large index.
  private func classify(_ table: StagedTable, staged: Int, unseen: SQL?) throws(Problem) {
    guard let unseen else {
      _ = try connection.execute(table.classify)
      return
    }
    let new = try connection.execute(table.classifyNew(where: unseen))
    guard new < staged else { return }
    // A table that is known to be empty is read once for each staged row: 14 s of 2,000,000 rows.
    guard new > 0 else {
      _ = try connection.execute(table.classify)
      return
    }
    try analyze(Catalog.Intake.verdict)
    _ = try connection.execute(table.classifySeen)
  }

  func insertAll(_ table: StagedTable) throws(Problem) -> Int {
    let insert = table.insertAll(load: load)
    guard let rebuild = TableRebuild.of(table.target), try !hasRows(table.target) else {
      return try connection.execute(insert)
    }
    return try rebuild.perform(on: connection, insert: insert)
  }

  private func verdictCounts() throws(Problem) -> (new: Int, changed: Int, stale: Int) {
    let row = try connection.query(
      """
      SELECT
        count(*) FILTER (WHERE verdict = 'new') AS new_rows,
        count(*) FILTER (WHERE verdict = 'changed') AS changed_rows,
        count(*) FILTER (WHERE verdict = 'stale') AS stale_rows
      FROM \(Catalog.Intake.verdict)
      """
    ).single
    return (try row.int("new_rows"), try row.int("changed_rows"), try row.int("stale_rows"))
  }

  func expect(_ expected: Int, from written: Int) throws(Problem) {
    guard written == expected else {
      throw .bug("\(expected) rows were judged but \(written) were written; nothing is kept")
    }
  }

  func empty(_ table: Table) throws(Problem) {
    _ = try connection.execute("TRUNCATE \(table)")
  }

  /// How many rows there are and how many values their columns have, roughly: what a plan needs to
  /// choose between an index and a hash.
  func analyze(_ table: Table) throws(Problem) {
    _ = try connection.execute("SET LOCAL default_statistics_target = 10")
    _ = try connection.execute("ANALYZE \(table)")
  }

  func hasRows(_ table: Table) throws(Problem) -> Bool {
    try connection.query("SELECT EXISTS (SELECT FROM \(table)) AS found").single.bool("found")
  }

  func count(_ staging: Table, where scope: SQL = "true") throws(Problem) -> Int {
    try connection.query("SELECT count(*) AS rows FROM \(staging) AS s WHERE \(scope)")
      .single.int("rows")
  }
}
