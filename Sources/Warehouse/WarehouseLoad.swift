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
  /// Whether a receipt may bring its customer into being.
  let createsCustomers: Bool

  /// Whether what is staged has waited since earlier files.
  let isJoining: Bool

  package init(
    connection: Connection, load: Int64, keepsLast: Bool = true, createsCustomers: Bool = false
  ) {
    self.init(
      connection: connection, load: load, keepsLast: keepsLast,
      createsCustomers: createsCustomers, isJoining: false)
  }

  private init(
    connection: Connection, load: Int64, keepsLast: Bool, createsCustomers: Bool, isJoining: Bool
  ) {
    self.connection = connection
    self.load = load
    self.keepsLast = keepsLast
    self.createsCustomers = createsCustomers
    self.isJoining = isJoining
  }

  /// The same load for rows that have waited. Of several files the last one is right, whatever the
  /// feed says of several rows in one file.
  var joining: WarehouseLoad {
    WarehouseLoad(
      connection: connection, load: load, keepsLast: true, createsCustomers: false,
      isJoining: true)
  }

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

  /// The numbers of flat rows that contradict the first line of their receipt; they leave staging.
  package func takeDisagreeingRows() throws(Problem) -> [Int64] {
    try connection.query(FlatFile.disagreeing).map { row throws(Problem) in
      try row.int64("row_number")
    }
  }

  /// The numbers of staged rows whose key stands in the file more than once, every copy of it; they
  /// leave staging. For feeds whose `duplicate_key` is `reject`.
  ///
  /// - Parameter isNumbered: whether the lines of a flat file have numbers, which makes their key.
  package func takeRepeatedRows(
    _ kind: FeedKind, isNumbered: Bool, suspects: Int
  ) throws(Problem) -> [Int64] {
    guard suspects > 0, kind != .sales || isNumbered else { return [] }
    let repeated = StagedTable.takeRepeated(in: kind.route.staging, key: kind.route.key)
    return try connection.query(repeated).map { row throws(Problem) in
      try row.int64("row_number")
    }
  }

  // MARK: One kind after the other

  /// A kind that is its route and nothing else.
  private func mergePlain(_ route: Route, suspects: Int) throws(Problem) -> MergeCounts {
    var counts = MergeCounts()
    counts.duplicate = try dropRepeated(route, suspects: suspects)
    counts.parked = try park(route)
    try bringHome(StagedTable(staging: route.staging, target: route.target), into: &counts)
    return counts
  }

  private func mergeLines(suspects: Int) throws(Problem) -> MergeCounts {
    let staging = Route.receiptLines.staging
    var counts = MergeCounts()
    counts.duplicate = try dropRepeated(.receiptLines, suspects: suspects)
    counts.parked = try park(.receiptLines)
    try sendLinesToTheirReceipts()
    try analyze(staging)
    for place in ReceiptMoves.places {
      try bringHome(
        StagedTable(staging: staging, target: place.lines, scope: place.scope), into: &counts)
    }
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
    return try connection.execute(
      StagedTable.dropRepeated(in: route.staging, key: route.key, keepingLast: keepsLast))
  }

  /// Lets rows wait that came before what they refer to.
  ///
  /// Looks first, which two processes of the server do together; moving rows is done by one.
  func park(_ route: Route) throws(Problem) -> Int {
    guard let parking = route.parking, let early = route.refersTo.hasNotCome(for: "s") else {
      return 0
    }
    guard try count(route.staging, where: early) > 0 else { return 0 }
    return try connection.execute(
      StagedTable.park(route.staging, in: parking, where: early, load: load))
  }

  func bringHome(
    _ table: StagedTable, into counts: inout MergeCounts, beforeUpdate: SQL? = nil,
    afterInsert: SQL? = nil
  ) throws(Problem) {
    let staged = try count(table.staging, where: table.scope)
    guard staged > 0 else { return }
    if afterInsert == nil, staged > TableRebuild.worthwhileRows, try !hasRows(table.target) {
      counts.new += try insertAll(table)
      return
    }
    try empty(Catalog.Intake.verdict)
    _ = try connection.execute(table.classify)
    let verdicts = try verdictCounts()
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

  func analyze(_ table: Table) throws(Problem) {
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
