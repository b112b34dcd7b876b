import Catalog
import Postgres
import SQLText
import TestKit
import Testing
import Vocabulary
import Warehouse

/// The Catalog against a database that was migrated to the newest schema.
@Suite struct LiveSchemaTests {
  let database: TestDatabase
  let connection: Connection

  init() throws {
    database = try Self.migrated()
    connection = try database.connect()
  }

  static func migrated() throws -> TestDatabase {
    try TestDatabase.make(template: "catalog") { connection throws(Problem) in
      _ = try Migrations(programVersion: "test").apply(to: connection)
    }
  }

  /// Tables that only fixed statements name, each with the reason why generated SQL never does.
  static let fixedOnly: [String: String] = [
    "intake.exchange_file": "the register of files: Intake's and Runner's statements",
    "intake.claim": "a night's set is fixed by one statement",
    "intake.accepted_gap": "what people gave up: Intake's statements",
    "intake.release": "what people let pass: Intake's statements",
    "ledger.batch_counter": "batch numbers are taken by one statement",
  ]

  static let schemas = ["intake", "warehouse", "segment", "campaign", "ledger"]

  /// `schema.table` → column → type, as PostgreSQL writes it without its modifier.
  static func liveColumns(_ connection: Connection) throws -> [String: [String: String]] {
    var tables: [String: [String: String]] = [:]
    let rows = try connection.query(
      """
      SELECT n.nspname || '.' || c.relname AS table_name, a.attname AS column_name,
        format_type(a.atttypid, NULL) AS type
      FROM pg_catalog.pg_class AS c
      JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
      JOIN pg_catalog.pg_attribute AS a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
      WHERE c.relkind IN ('r', 'p') AND n.nspname = ANY (\(SQLValue.textArray(schemas)))
      """)
    for row in rows {
      let type = try row.text("type").replacing("timestamp with time zone", with: "timestamptz")
      tables[try row.text("table_name"), default: [:]][try row.text("column_name")] = type
    }
    return tables
  }

  /// `schema.table` → the columns of its primary key, in the key's order.
  static func liveKeys(_ connection: Connection) throws -> [String: [String]] {
    var keys: [String: [String]] = [:]
    let rows = try connection.query(
      """
      SELECT n.nspname || '.' || c.relname AS table_name, a.attname AS column_name
      FROM pg_catalog.pg_index AS i
      JOIN pg_catalog.pg_class AS c ON c.oid = i.indrelid
      JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
      CROSS JOIN LATERAL unnest(i.indkey::smallint[]) WITH ORDINALITY AS k (number, place)
      JOIN pg_catalog.pg_attribute AS a ON a.attrelid = c.oid AND a.attnum = k.number
      WHERE i.indisprimary AND n.nspname = ANY (\(SQLValue.textArray(schemas)))
      ORDER BY table_name, k.place
      """)
    for row in rows {
      keys[try row.text("table_name"), default: []].append(try row.text("column_name"))
    }
    return keys
  }

  @Test func `every table has the columns and types that the catalog says, and no others`() throws {
    let live = try Self.liveColumns(connection)
    for table in Catalog.tables {
      let listed = table.columns.map { ($0.name.description, $0.type.rawValue) }
      #expect(
        Set(listed.map(\.0)).count == listed.count, "\(table.qualifiedName) names a column twice")
      #expect(
        live[table.qualifiedName] == Dictionary(listed) { first, _ in first },
        "\(table.qualifiedName)")
    }
  }

  @Test func `keys have the order of the primary keys`() throws {
    let live = try Self.liveKeys(connection)
    for table in Catalog.tables {
      #expect(
        live[table.qualifiedName] ?? [] == table.key.map(\.name.description),
        "\(table.qualifiedName)")
    }
  }

  @Test func `no table of the business schemas is missing, and no exception is spare`() throws {
    let live = Set(try Self.liveColumns(connection).keys)
    let listed = Catalog.tables.map(\.qualifiedName)
    #expect(Set(listed).count == listed.count, "a table is listed once")
    #expect(live.subtracting(listed).symmetricDifference(Self.fixedOnly.keys) == [])
  }

  /// Rules of sharding: a table of a customer's own begins its key with the customer, in byte order.
  @Test func `a customer's own tables begin their key with the customer, in byte order`() throws {
    let keys = try Self.liveKeys(connection)
    let collations = try connection.query(
      """
      SELECT n.nspname || '.' || c.relname AS table_name, l.collname AS collation
      FROM pg_catalog.pg_attribute AS a
      JOIN pg_catalog.pg_class AS c ON c.oid = a.attrelid
      JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
      LEFT JOIN pg_catalog.pg_collation AS l ON l.oid = a.attcollation
      WHERE a.attname = 'customer_id' AND c.relkind IN ('r', 'p')
        AND n.nspname = ANY (\(SQLValue.textArray(Self.schemas)))
      """)
    var own = 0
    for row in collations {
      let table = try row.text("table_name")
      #expect(try row.text("collation") == "C", "\(table)")
      guard let key = keys[table], key.contains("customer_id") else { continue }
      own += 1
      #expect(key.first == "customer_id", "\(table)")
    }
    #expect(own > 10)
  }

  @Test func `PostgreSQL takes every name of the catalog without quotes`() throws {
    let names = Set(
      Catalog.tables.flatMap { table in
        [table.schema, table.name] + table.columns.map(\.name)
      }.map(\.description)
    ).sorted()
    let taken = try connection.query(
      """
      SELECT x.name
      FROM unnest(\(SQLValue.textArray(names + ["select", "a b"]))) AS x (name)
      WHERE quote_ident(x.name) <> x.name
        AND NOT EXISTS (
          -- Words that need no quotes where a column or an alias stands.
          SELECT FROM pg_catalog.pg_get_keywords() AS k WHERE k.word = x.name AND k.catcode = 'C')
      """)
    #expect(try taken.map { try $0.text("name") } == ["select", "a b"])
  }
}
