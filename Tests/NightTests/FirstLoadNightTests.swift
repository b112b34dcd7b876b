import Definitions
import Intake
import Postgres
import Runner
import SQLText
import TestKit
import Testing
import Vocabulary

/// The short ways of a first file and of a small delta leave exactly what the long way leaves.
@Suite struct FirstLoadNightTests {
  /// What a file has besides clean rows.
  enum Flaw: CaseIterable { case none, badRows, repeatedKey, unknownCustomer, allCopiesRefused }

  private static let count = 24_000

  private func customers(_ flaw: Flaw) -> String {
    var text = InputNights.customers
    for number in 0..<Self.count {
      text += "C-\(number),2020-01-01 00:00:00,1980-05-06,somebody.with.a.long.name.\(number)@x\n"
    }
    if flaw == .badRows { text += "X,never,,\nY,2020-01-01 00:00:00\n" }
    if flaw == .repeatedKey || flaw == .allCopiesRefused {
      text += "C-7,2021-01-01 00:00:00,,twice@x\n"
    }
    return text
  }

  private func receipts(_ flaw: Flaw) -> String {
    var text = InputNights.receipts
    for number in 0..<Self.count {
      let customer = number % 10 == 0 ? "" : "C-\(number * 7919 % Self.count)"
      let kind = number % 13 == 0 ? "RETURN" : "SALE"
      text += "R-\(number),\(customer),2026-02-01 10:00:00,\(kind),PAID,\(number % 97).50,GBP\n"
    }
    if flaw == .badRows { text += "X,,2026-02-01 10:00:00,SALE,PAID,1e5,GBP\n" }
    if flaw == .repeatedKey || flaw == .allCopiesRefused {
      text += "R-7,,2026-02-01 10:00:00,SALE,PAID,1.00,GBP\n"
    }
    if flaw == .unknownCustomer { text += "R-Z,Z,2026-02-01 10:00:00,SALE,PAID,1.00,GBP\n" }
    return text
  }

  /// What stands before the files come, and so which way their receipts go.
  enum Ground: CaseIterable {
    /// Nothing: into empty tables.
    case empty
    /// Other receipts: beside them.
    case settled
    /// Other receipts, and one that waits: by staging.
    case waiting
  }

  @Test(arguments: Flaw.allCases)
  func `all ways lead to the same warehouse`(flaw: Flaw) throws {
    let policies = flaw == .allCopiesRefused ? "duplicate_key: \"reject\"," : ""
    var found: [String] = []
    for ground in Ground.allCases {
      let nights = try InputNights(policies)
      if ground != .empty {
        try nights.take(
          "customers", "seed.csv", InputNights.customers + "SEED,2020-01-01 00:00:00,,\n")
        for (name, customer) in [("a", "SEED"), ("b", "")] {
          try nights.take(
            "receipts", "seed-\(name).csv",
            InputNights.receipts
              + "SEED-\(name),\(customer),2026-02-01 10:00:00,SALE,PAID,1.00,GBP\n")
        }
      }
      if ground == .waiting {
        try nights.take(
          "receipts", "seed-c.csv",
          InputNights.receipts + "SEED-c,NOBODY,2026-02-01 10:00:00,SALE,PAID,1.00,GBP\n")
      }
      let files = [("customers", customers(flaw)), ("receipts", receipts(flaw))]
      for (feed, text) in files {
        #expect(text.utf8.count > 1_000_000)
        try nights.world.drop(feed, "\(feed).csv", text)
      }
      let outcomes = try nights.run().files
      let refused = outcomes.filter { !$0.verdict.isLoaded }
      #expect(refused.isEmpty)
      found.append(outcomes.map(\.balance.drawn).joined(separator: "\n") + (try content(nights)))
      for feed in ["customers", "receipts"] {
        let ack = try nights.ack(feed, feed)
        found[found.count - 1] += ack.split(separator: "\n").filter {
          !$0.contains("run_id") && !$0.contains("business_date")
        }.joined(separator: "\n")
      }
    }
    #expect(found[0] == found[1])
    #expect(found[0] == found[2])
    #expect(found[0].contains("C-"))
  }

  /// Every row of the warehouse but the seed's, without the numbers of loads.
  private func content(_ nights: InputNights) throws -> String {
    let tables: [(SQL, SQL)] = [
      ("customer", "customer_id"), ("receipt", "receipt_id"),
      ("anonymous_receipt", "receipt_id"), ("receipt_home", "receipt_id"),
    ]
    var text = ""
    for (name, key) in tables {
      text += try nights.rows(
        """
        SELECT count(*) AS rows, min(\(key)) AS first_key, md5(string_agg(line, '|' ORDER BY line)) AS content
        FROM (
          SELECT \(key), (to_jsonb(t) - 'first_load' - 'last_load')::text AS line
          FROM warehouse.\(name) AS t
          WHERE \(key) NOT LIKE 'SEED%'
        ) AS item
        """)
    }
    text += try nights.rows(
      """
      SELECT (to_jsonb(p) - 'load_id' - 'row_number')::text AS parked
      FROM intake.parked_receipt AS p
      WHERE receipt_id NOT LIKE 'SEED%'
      """)
    return text
  }

  private func receipts(_ ids: [(receipt: String, customer: String)]) -> String {
    InputNights.receipts
      + ids.map { "\($0.receipt),\($0.customer),2026-02-01 10:00:00,SALE,PAID,1.00,GBP\n" }.joined()
  }

  @Test func `a small delta is written in the order of its key`() throws {
    let nights = try InputNights("")
    let names = ["C-1", "C-10", "C-100000001", "C-100000002", "C-2", "Ä", "c", "C-1000000"]
    try nights.take(
      "customers", "customers.csv",
      InputNights.customers + names.map { "\($0),2020-01-01 00:00:00,,\n" }.joined())
    try nights.take("receipts", "a.csv", receipts([("R-0", "c")]))
    let rows = (1...400).map { number in
      (receipt: "R-\(number * 7919 % 401)", customer: (names + [""])[number * 31 % 9])
    }
    let outcome = try nights.take("receipts", "b.csv", receipts(rows))
    #expect(outcome.balance.new == 400)
    for table: SQL in ["receipt", "anonymous_receipt"] {
      let late = try nights.connection.query(
        """
        SELECT count(*) AS rows
        FROM (
          SELECT ROW (customer_id, receipt_id)
            < lag(ROW (customer_id, receipt_id)) OVER (ORDER BY ctid) AS is_late
          FROM warehouse.\(table)
          WHERE last_load = (SELECT max(last_load) FROM warehouse.receipt)
        ) AS item
        WHERE is_late
        """
      ).single.int("rows")
      #expect(late == 0)
    }
    #expect(
      try nights.count("warehouse.receipt") + nights.count("warehouse.anonymous_receipt") == 401)
    #expect(try nights.count("warehouse.receipt_home") == 401)
  }

  @Test func `a delta that repeats what stands behind its hundredth row is no delta of new rows`()
    throws
  {
    let nights = try InputNights("")
    try nights.take(
      "customers", "customers.csv", InputNights.customers + "C,2020-01-01 00:00:00,,\n")
    let first = (0..<100).map { (receipt: "A-\($0)", customer: "C") }
    let second = (0..<150).map { (receipt: "B-\($0)", customer: "C") }
    try nights.take("receipts", "a.csv", receipts(first))
    let outcome = try nights.take("receipts", "b.csv", receipts(second + first))
    #expect(outcome.balance.new == 150)
    #expect(outcome.balance.unchanged == 100)
    #expect(try nights.count("warehouse.receipt_home") == 250)
  }

  @Test func `a small delta over its limit leaves nothing`() throws {
    let nights = try InputNights("reject_limit: { rows: 1 }")
    try nights.take(
      "customers", "customers.csv", InputNights.customers + "C,2020-01-01 00:00:00,,\n")
    try nights.take("receipts", "a.csv", receipts([("R-0", "C")]))
    let text = receipts([("R-1", "C"), ("R-2", "C")]) + "X,C,never,SALE,PAID,1,GBP\nY\n"
    let outcome = try nights.take("receipts", "b.csv", text)
    #expect(outcome.verdict == .rejected)
    #expect(try nights.count("warehouse.receipt_home") == 1)
    #expect(try nights.count("warehouse.receipt") == 1)
  }

  @Test func `a first load over its limit leaves nothing and says what it read`() throws {
    let nights = try InputNights("reject_limit: { rows: 1 }")
    let outcome = try nights.take("customers", "a.csv", customers(.badRows))
    #expect(outcome.verdict == .rejected)
    #expect(outcome.sha256.utf8.count == 64)
    #expect(try nights.count("warehouse.customer") == 0)
    #expect(try nights.errors("customers", "a").count == 2)
  }

  /// Tables whose rows went the short way look in every respect as the migrations made them.
  @Test func `a first load leaves the schema as it was`() throws {
    let nights = try InputNights("")
    let before = try schema(nights)
    #expect(before.contains("receipt_has_one_home"))
    try nights.take("customers", "customers.csv", customers(.none))
    try nights.take("receipts", "receipts.csv", receipts(.none))
    #expect(try schema(nights) == before)
    #expect(try nights.count("warehouse.receipt") > 20_000)
  }

  @Test func `tables that somebody has rights on or looks at keep their identity`() throws {
    let nights = try InputNights("")
    try nights.take("customers", "customers.csv", customers(.none))
    _ = try nights.connection.execute(
      "CREATE VIEW run.homes AS SELECT receipt_id FROM warehouse.receipt_home")
    _ = try nights.connection.execute("GRANT SELECT ON warehouse.anonymous_receipt TO PUBLIC")
    try nights.take("receipts", "receipts.csv", receipts(.none))
    #expect(try nights.rows("SELECT count(*) AS rows FROM run.homes").contains("24000"))
    #expect(try schema(nights).contains("=r/"))
  }

  /// Columns, constraints, indexes, comments and rights of all tables, and no table besides.
  private func schema(_ nights: InputNights) throws -> String {
    try nights.rows(
      """
      SELECT
        n.nspname || '.' || c.relname AS name, c.relacl::text AS rights,
        (SELECT string_agg(
            a.attname || ' ' || format_type(a.atttypid, a.atttypmod) || ' ' || a.attnotnull
              || coalesce(' ' || col_description(c.oid, a.attnum), '')
              || coalesce(' ' || pg_get_expr(d.adbin, d.adrelid), ''),
            ', ' ORDER BY a.attnum)
          FROM pg_catalog.pg_attribute AS a
          LEFT JOIN pg_catalog.pg_attrdef AS d ON d.adrelid = c.oid AND d.adnum = a.attnum
          WHERE a.attrelid = c.oid AND a.attnum > 0) AS columns,
        (SELECT string_agg(k.conname || ' ' || pg_get_constraintdef(k.oid), ', ' ORDER BY k.conname)
          FROM pg_catalog.pg_constraint AS k WHERE k.conrelid = c.oid) AS constraints,
        (SELECT string_agg(pg_get_indexdef(i.indexrelid), ', ' ORDER BY i.indexrelid::regclass::text)
          FROM pg_catalog.pg_index AS i WHERE i.indrelid = c.oid) AS indexes
      FROM pg_catalog.pg_class AS c
      JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
      WHERE c.relkind = 'r' AND n.nspname IN ('warehouse', 'intake')
      ORDER BY name
      """)
  }
}
