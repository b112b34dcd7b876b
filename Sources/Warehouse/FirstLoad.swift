import Catalog
package import Definitions
package import Postgres
package import SQLText
import Statements
package import Vocabulary

/// The first file of a kind: its rows go straight into the empty tables, whose keys are taken off
/// before and built afterwards.
///
/// It is a bet that the file is clean: no repeated key, no unknown customer. Where the bet is lost the
/// caller goes back to a savepoint and stages the file as any other. Measured with 2 million receipts,
/// it saves the second writing of every row.
///
/// Receipts fill three tables at once: their own in the file's transaction, those without a customer
/// and the homes of all of them in tables aside, each on a session of its own.
package struct FirstLoad {
  private let kind: FeedKind
  private let connection: Connection
  private let main: TableRebuild
  private let apart: TableAside?
  private let homes: TableAside?

  /// Where rows of the file go, and the session that takes them.
  package struct Target {
    package let table: Table
    package let session: Connection
  }

  /// The rows of customers, or the receipts that have one.
  package var rows: Target { Target(table: main.table, session: connection) }
  /// Receipts without a customer.
  package var apartRows: Target? { apart.map(Self.target) }
  /// The home of each receipt.
  package var homeRows: Target? { homes.map(Self.target) }

  private static func target(_ aside: TableAside) -> Target {
    Target(table: aside.table, session: aside.session)
  }

  /// Keys that may stand twice in a file.
  package struct Suspects {
    package let rows: Int
    /// Their keys; when they are fewer than `rows` the bet counts as lost.
    package let keys: [String]

    package init(rows: Int, keys: [String]) {
      self.rows = rows
      self.keys = keys
    }
  }

  /// - Parameters:
  ///   - fileBytes: below a megabyte the bet is not worth its locks.
  ///   - connection: the session of the file's transaction.
  /// - Returns: `nil` when the kind has no such way, its tables hold rows already, or somebody has
  ///   tied something to them.
  package init?(
    _ kind: FeedKind, fileBytes: Int64, on connection: Connection
  ) throws(Problem) {
    guard fileBytes > 1_000_000 else { return nil }
    self.kind = kind
    self.connection = connection
    switch kind {
    case .customers:
      main = .customer
      guard try !main.hasRows(on: connection) else { return nil }
      apart = nil
      homes = nil
    case .receipts:
      main = .receipt
      if try Self.hasMerges(connection) { return nil }
      for rebuild in [main, .anonymousReceipt, .receiptHome]
      where try rebuild.hasRows(on: connection) { return nil }
      for rebuild in [TableRebuild.anonymousReceipt, .receiptHome]
      where try !TableAside.canReplace(rebuild.table, on: connection) { return nil }
      apart = TableAside(
        .anonymousReceipt, as: "first_anonymous_receipt",
        session: try connection.sibling())
      homes = TableAside(
        .receiptHome, as: "first_receipt_home",
        session: try connection.sibling())
    default: return nil
    }
  }

  /// Thrown through transactions to undo a lost bet; it never leaves this file.
  private static let lostBet = Problem(.badData, "the file is not clean", sqlState: "bet")

  /// Opens the tables, lets `fill` bring the rows, and settles keys, indexes and places. Answers false,
  /// with everything undone, when a key stands twice or a receipt's customer is unknown.
  ///
  /// Must run in the transaction of the file.
  /// `whenBuilt` is called between the commits of the tables aside and their taking place.
  package func perform(
    _ fill: () throws(Problem) -> Suspects, whenBuilt: () -> Void
  ) throws(Problem) -> Bool {
    defer { for aside in asides { aside.session.close() } }
    do throws(Problem) {
      try connection.savepoint { () throws(Problem) in
        try main.open(on: connection)
        try inTransactions(of: asides) { () throws(Problem) in
          for aside in asides { try aside.make() }
          let suspects = try fill()
          try buildKeys(suspects)
        }
        whenBuilt()
        try main.buildIndexes(on: connection)
        for aside in asides { try aside.takePlace(on: connection) }
      }
    } catch {
      // The savepoint has given the tables aside back, if they were made at all.
      for aside in asides where aside.session.isAlive && connection.isAlive { try aside.discard() }
      guard error == Self.lostBet else { throw error }
      return false
    }
    return true
  }

  private var asides: [TableAside] { [apart, homes].compactMap { $0 } }

  /// Runs the body inside a transaction of each session; the innermost commits first.
  private func inTransactions(
    of asides: [TableAside], _ body: () throws(Problem) -> Void
  ) throws(Problem) {
    guard let first = asides.first else { return try body() }
    try first.session.transaction { () throws(Problem) in
      try inTransactions(of: Array(asides.dropFirst()), body)
    }
  }

  /// Builds all keys at the same time, each on its session, while the bet is judged. A statement that
  /// runs is awaited also when the bet is lost: its session is needed for the way back.
  private func buildKeys(_ suspects: Suspects) throws(Problem) {
    guard suspects.rows == suspects.keys.count else { throw Self.lostBet }
    // Without a session beside it the key has to wait for the verdict.
    if homes == nil, try hasRepeated(suspects.keys) { throw Self.lostBet }
    // Customers that are one are brought together by the merge, not here.
    if kind == .customers, try claimsMerges() { throw Self.lostBet }
    let running = try connection.launch(main.addKey(to: main.table))
    var failure: Problem?
    do throws(Problem) { try judgeAndBuildAside(suspects.keys) } catch { failure = error }
    do throws(Problem) { try running.finish() } catch {
      // What became of the key is undone with the rest, unless its session is gone.
      if failure == nil || !connection.isAlive { failure = error }
    }
    if let failure { throw failure }
  }

  private func judgeAndBuildAside(_ suspects: [String]) throws(Problem) {
    if homes != nil, try hasRepeated(suspects) { throw Self.lostBet }
    if try hasStrangers() { throw Self.lostBet }
    var keys: [RunningStatement] = []
    for aside in asides { keys.append(try aside.launchKey()) }
    for key in keys { try key.finish() }
  }

  private func hasRepeated(_ keys: [String]) throws(Problem) -> Bool {
    guard !keys.isEmpty else { return false }
    // Of receipts the narrow table of homes holds every key, with a customer or without.
    let place = homeRows ?? rows
    let key: SQLName = homes == nil ? "customer_id" : "receipt_id"
    return try place.session.query(
      """
      SELECT EXISTS (
        SELECT FROM \(place.table)
        WHERE \(key) = ANY (\(SQLValue.textArray(keys)))
        GROUP BY \(key)
        HAVING count(*) > 1
      ) AS found
      """
    ).single.bool("found")
  }

  private static func hasMerges(_ connection: Connection) throws(Problem) -> Bool {
    try connection.query(
      "SELECT EXISTS (SELECT FROM \(Catalog.Warehouse.customerMerge)) AS found"
    ).single.bool("found")
  }

  private func claimsMerges() throws(Problem) -> Bool {
    try connection.query(
      "SELECT EXISTS (SELECT FROM \(main.table) WHERE merged_into <> '') AS found"
    ).single.bool("found")
  }

  private func hasStrangers() throws(Problem) -> Bool {
    guard let homes = homeRows else { return false }
    return try homes.session.query(
      """
      SELECT count(*) > 0 AS found
      FROM \(homes.table) AS s
      WHERE
        s.customer_id <> ''
        AND NOT EXISTS (
          SELECT FROM \(Catalog.Warehouse.customer) AS c WHERE c.customer_id = s.customer_id
        )
      """
    ).single.bool("found")
  }
}
