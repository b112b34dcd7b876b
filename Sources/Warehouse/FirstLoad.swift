import Catalog
package import Definitions
package import Postgres
package import SQLText
package import Vocabulary

/// The first file of a kind: its rows go straight into the empty tables, whose keys are taken off
/// before and built afterwards.
///
/// It is a bet that the file is clean: no repeated key, no unknown customer. Where the bet is lost the
/// caller goes back to a savepoint and stages the file as any other. Measured with 2 million receipts,
/// it saves the second writing of every row.
package struct FirstLoad {
  private let connection: Connection
  private let tables: [TableRebuild]
  /// Where the rows go, and those without a customer.
  package let target: Table
  package let apart: Table?
  private let kind: FeedKind

  /// - Parameter fileBytes: below a megabyte the bet is not worth its locks.
  /// - Returns: `nil` when the kind has no such way or its tables hold rows already.
  package init?(_ kind: FeedKind, fileBytes: Int64, on connection: Connection) throws(Problem) {
    guard fileBytes > 1_000_000 else { return nil }
    switch kind {
    case .customers:
      tables = [.customer]
      target = Catalog.Warehouse.customer
      apart = nil
    case .receipts:
      tables = [.receipt, .anonymousReceipt, .receiptHome]
      target = Catalog.Warehouse.receipt
      apart = Catalog.Warehouse.anonymousReceipt
    default: return nil
    }
    self.kind = kind
    self.connection = connection
    if kind == .receipts, try Self.hasMerges(connection) { return nil }
    for rebuild in tables where try rebuild.hasRows(on: connection) { return nil }
  }

  /// Takes the keys off.
  package func prepare() throws(Problem) {
    for table in tables { try table.open(on: connection) }
  }

  /// Builds the keys over what was loaded. Answers false, with nothing settled, when a key stands
  /// twice or a receipt's customer is unknown.
  ///
  /// - Parameters:
  ///   - suspects: rows whose key may stand twice.
  ///   - suspectKeys: their keys; when they are fewer than `suspects` the bet counts as lost.
  package func settle(suspects: Int, suspectKeys: [String]) throws(Problem) -> Bool {
    guard suspects == suspectKeys.count, try !hasRepeated(suspectKeys) else { return false }
    // Customers that are one are brought together by the merge, not here.
    if kind == .customers, try claimsMerges() { return false }
    if kind == .receipts {
      if try hasStrangers() { return false }
      _ = try connection.execute(settleHomes)
    }
    for table in tables { try table.close(on: connection) }
    return true
  }

  private func hasRepeated(_ keys: [String]) throws(Problem) -> Bool {
    guard !keys.isEmpty else { return false }
    let key: SQLName = kind == .customers ? "customer_id" : "receipt_id"
    let sources = [target] + (apart.map { [$0] } ?? [])
    let rows = SQL.joined(
      sources.map { table -> SQL in
        "SELECT \(key) AS key FROM \(table) WHERE \(key) = ANY (\(SQLValue.textArray(keys)))"
      }, separator: "\nUNION ALL\n")
    return try connection.query(
      """
      SELECT EXISTS (
        SELECT key
        FROM (
          \(rows)
        ) AS suspect
        GROUP BY key
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
      "SELECT EXISTS (SELECT FROM \(target) WHERE merged_into <> '') AS found"
    ).single.bool("found")
  }

  private func hasStrangers() throws(Problem) -> Bool {
    try connection.query(
      """
      SELECT count(*) > 0 AS found
      FROM \(target) AS s
      WHERE NOT EXISTS (
        SELECT FROM \(Catalog.Warehouse.customer) AS c WHERE c.customer_id = s.customer_id
      )
      """
    ).single.bool("found")
  }

  private var settleHomes: SQL {
    """
    INSERT INTO \(Catalog.Warehouse.receiptHome) (receipt_id, customer_id)
    SELECT receipt_id, customer_id FROM \(Catalog.Warehouse.receipt)
    UNION ALL
    SELECT receipt_id, customer_id FROM \(Catalog.Warehouse.anonymousReceipt)
    """
  }
}
