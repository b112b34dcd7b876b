import Catalog
import Postgres
import SQLText
import Vocabulary

/// The first load of an empty table: its key and indexes are taken off, the rows are written, key and
/// indexes are built.
///
/// Measured on 10 million receipts in random order: 5.3 s + 5.5 s against 22.4 s for a sorted insert
/// into the key; and keeping two BRIN indexes up to date costs a quarter of the COPY, building them
/// afterwards a tenth of that. The table is truncated in the same transaction, so that a server with
/// `wal_level = minimal` writes no log for it.
struct TableRebuild {
  let table: Table
  let keyConstraint: SQLName
  let key: [SQLName]
  /// The other indexes, as the migrations made them; a test compares them with the live schema.
  var indexes: [Index] = []

  struct Index {
    let name: SQLName
    /// What follows `CREATE INDEX … ON … `.
    let definition: SQL
  }

  static let customer = TableRebuild(
    table: Catalog.Warehouse.customer, keyConstraint: "customer_is_known_once",
    key: ["customer_id"],
    indexes: [
      Index(
        name: "customer_by_birthday",
        definition: "(birth_month_day, customer_id) WHERE birth_month_day IS NOT NULL"),
      Index(name: "customer_by_registration", definition: "(registered_on)"),
    ])
  static let receipt = TableRebuild(
    table: Catalog.Warehouse.receipt, keyConstraint: "receipt_stands_once",
    key: ["customer_id", "receipt_id"],
    indexes: [
      Index(name: "receipt_by_day_and_load", definition: "USING brin (issued_on, last_load)")
    ])
  static let anonymousReceipt = TableRebuild(
    table: Catalog.Warehouse.anonymousReceipt, keyConstraint: "anonymous_receipt_stands_once",
    key: ["receipt_id"])
  static let receiptLine = TableRebuild(
    table: Catalog.Warehouse.receiptLine, keyConstraint: "receipt_line_stands_once",
    key: ["customer_id", "receipt_id", "line_no"],
    indexes: [Index(name: "receipt_line_by_load", definition: "USING brin (last_load)")])
  static let receiptHome = TableRebuild(
    table: Catalog.Warehouse.receiptHome, keyConstraint: "receipt_has_one_home",
    key: ["receipt_id"])

  static let all = [customer, receipt, anonymousReceipt, receiptLine, receiptHome]

  static func of(_ table: Table) -> TableRebuild? {
    all.first { $0.table == table }
  }

  /// From this many rows on, building the key afterwards pays.
  static let worthwhileRows = 20_000

  /// Runs `insert` between taking the key off and building it again.
  func perform(on connection: Connection, insert: SQL) throws(Problem) -> Int {
    try open(on: connection)
    let written = try connection.execute(insert)
    try close(on: connection)
    return written
  }

  /// Gives the table new, empty storage and takes its key and indexes off.
  func open(on connection: Connection) throws(Problem) {
    _ = try connection.execute("TRUNCATE \(table)")
    _ = try connection.execute("ALTER TABLE \(table) DROP CONSTRAINT \(keyConstraint)")
    for index in indexes {
      _ = try connection.execute("DROP INDEX \(table.schema).\(index.name)")
    }
  }

  /// Builds key and indexes. A key that stands twice stops it, and the transaction with it.
  func close(on connection: Connection) throws(Problem) {
    _ = try connection.execute(addKey(to: table))
    try buildIndexes(on: connection)
  }

  func buildIndexes(on connection: Connection) throws(Problem) {
    for index in indexes {
      _ = try connection.execute("CREATE INDEX \(index.name) ON \(table) \(index.definition)")
    }
  }

  /// The key, for the table or for one that will take its place.
  func addKey(to table: Table) -> SQL {
    """
    ALTER TABLE \(table)
      ADD CONSTRAINT \(keyConstraint) PRIMARY KEY (\(SQL.list(key)))
    """
  }

  func hasRows(on connection: Connection) throws(Problem) -> Bool {
    try connection.query("SELECT EXISTS (SELECT FROM \(table)) AS found").single.bool("found")
  }
}
