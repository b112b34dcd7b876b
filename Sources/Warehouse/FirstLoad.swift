import Catalog
package import Definitions
package import Postgres
import SQLText
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

  /// The rows of customers, or the receipts that have one.
  package var rows: CopyTarget { CopyTarget(main.table, on: connection) }
  /// Receipts without a customer.
  package var apartRows: CopyTarget? { apart?.target }
  /// The home of each receipt.
  package var homeRows: CopyTarget? { homes?.target }

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
    _ fill: () throws(Problem) -> Void, whenBuilt: () -> Void
  ) throws(Problem) -> Bool {
    defer { for aside in asides { aside.session.close() } }
    do throws(Problem) {
      try connection.savepoint { () throws(Problem) in
        try main.open(on: connection)
        try inTransactions(of: asides) { () throws(Problem) in
          for aside in asides { try aside.make() }
          try fill()
          try buildKeys()
        }
        whenBuilt()
        try main.buildIndexes(on: connection)
        for aside in asides { try aside.takePlace(on: connection) }
      }
    } catch {
      // The savepoint has given the tables aside back, if they were made at all.
      for aside in asides where aside.session.isAlive && connection.isAlive { try aside.discard() }
      guard error == Self.lostBet || error.isRepeatedKey else { throw error }
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

  /// Builds all keys at the same time, each on its session; a key that stands twice loses the bet,
  /// since it cannot be built. The homes hold every receipt, with a customer or without.
  ///
  /// A statement that runs is awaited also when the bet is lost: its session is needed for the way back.
  private func buildKeys() throws(Problem) {
    // Customers that are one are brought together by the merge, not here.
    if kind == .customers, try claimsMerges() { throw Self.lostBet }
    var running = [try connection.launch(main.addKey(to: main.table))]
    var failure: Problem?
    do throws(Problem) {
      for aside in asides { running.append(try aside.launchKey()) }
    } catch { failure = error }
    for (index, key) in running.enumerated() {
      do throws(Problem) {
        try key.finish()
        if index == 0, failure == nil, try hasStrangers() { throw Self.lostBet }
      } catch {
        // What became of the other keys is undone with the rest, unless their session is gone.
        if failure == nil || !connection.isAlive { failure = error }
      }
    }
    if let failure { throw failure }
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

  /// Whether a receipt names a customer nobody knows.
  ///
  /// Both tables have their keys by now, in the order of the customers: walking along the two costs a
  /// third of a hash join, measured with 2 million receipts of 200,000 customers (0.4 s against 1.2 s),
  /// and needs no memory. A table this new has no statistics by which the planner would know.
  private func hasStrangers() throws(Problem) -> Bool {
    guard homes != nil else { return false }
    _ = try connection.execute("SET LOCAL enable_hashjoin = off")
    let found = try connection.query(
      """
      SELECT EXISTS (
        SELECT FROM \(main.table) AS s
        WHERE
          NOT EXISTS (
            SELECT FROM \(Catalog.Warehouse.customer) AS c WHERE c.customer_id = s.customer_id
          )
      ) AS found
      """
    ).single.bool("found")
    _ = try connection.execute("SET LOCAL enable_hashjoin TO DEFAULT")
    return found
  }
}

extension Problem {
  /// Two rows have the same key, and the server took only one of them.
  var isRepeatedKey: Bool { sqlState == SQLState.uniqueViolation }
}
