import Definitions
import SQLText
import Testing
import Vocabulary

/// Trees, snapshots, full lists, products of lines, receipts of nobody, dates of customers.
@Suite struct ReferenceTests {
  static let customers = "local_id,register_date\n"
  static let categories = "category_id,parent_id,name,updated_at\n"

  struct Tree: CustomTestStringConvertible {
    let testDescription: String
    let standing: [String]
    let file: [String]
    let balance: String
    var errors: [String] = []
    /// Below which ancestors each category stands.
    let closure: [String]
  }

  @Test(arguments: [
    Tree(
      testDescription: "a parent stands later in the file", standing: [],
      file: ["c,b,C,", "b,a,B,", "a,,A,"], balance: "read 3, new 3",
      closure: ["a:a0", "b:a1,b0", "c:a2,b1,c0"]),
    Tree(
      testDescription: "an unknown parent takes those below it with it", standing: ["a,,A,"],
      file: ["d,c,D,", "c,x,C,", "b,a,B,"], balance: "read 3, new 1, rejected 2",
      errors: ["1,ref.unknown,parent_id", "2,ref.unknown,parent_id"], closure: ["a:a0", "b:a1,b0"]),
    Tree(
      testDescription: "a circle in the file", standing: [],
      file: ["a,c,A,", "b,a,B,", "c,b,C,", "d,c,D,", "e,,E,", "f,f,F,"],
      balance: "read 6, new 1, rejected 5",
      errors: [
        "1,rule.category_cycle,parent_id", "2,rule.category_cycle,parent_id",
        "3,rule.category_cycle,parent_id", "4,ref.unknown,parent_id",
        "6,rule.category_cycle,parent_id",
      ], closure: ["e:e0"]),
    Tree(
      testDescription: "a circle with what stands leaves what stands",
      standing: ["a,,A,", "b,a,B,"],
      file: ["a,b,A,", "c,b,C,"], balance: "read 2, new 1, rejected 1",
      errors: ["1,rule.category_cycle,parent_id"], closure: ["a:a0", "b:a1,b0", "c:a2,b1,c0"]),
    Tree(
      testDescription: "two move and one of the ways is closed",
      standing: ["a,,A,", "b,a,B,", "c,b,C,"], file: ["b,x,B,", "a,c,A,"],
      balance: "read 2, rejected 2",
      errors: ["1,ref.unknown,parent_id", "2,rule.category_cycle,parent_id"],
      closure: ["a:a0", "b:a1,b0", "c:a2,b1,c0"]),
    Tree(
      testDescription: "a branch moves", standing: ["a,,A,", "b,a,B,", "c,b,C,", "z,,Z,"],
      file: ["b,z,B,"], balance: "read 1, changed 1",
      closure: ["a:a0", "b:b0,z1", "c:b1,c0,z2", "z:z0"]),
    Tree(
      testDescription: "what is older than what stands makes no circle",
      standing: ["a,,A,2026-02-02 00:00:00", "b,a,B,"], file: ["a,b,A,2026-02-01 00:00:00"],
      balance: "read 1, stale 1", closure: ["a:a0", "b:a1,b0"]),
    Tree(
      testDescription: "the copy that counts is judged", standing: ["a,,A,"],
      file: ["b,a,B,", "b,x,B,", "c,x,C,", "c,a,C,"],
      balance: "read 4, new 1, duplicate 2, rejected 1",
      errors: ["2,ref.unknown,parent_id"], closure: ["a:a0", "c:a1,c0"]),
  ])
  func `categories hang on a tree without holes and circles`(tree: Tree) throws {
    let loads = try LoadWorld()
    let feed = try LoadWorld.feed(.categories)
    if !tree.standing.isEmpty {
      try loads.take(feed, text: Self.categories + tree.standing.joined(separator: "\n") + "\n")
    }
    let text = Self.categories + tree.file.joined(separator: "\n") + "\n"
    #expect(try loads.take(feed, text: text) == tree.balance)
    if !tree.errors.isEmpty { #expect(try loads.errors() == tree.errors) }
    #expect(
      try loads.list(
        """
        SELECT category_id || ':' || string_agg(ancestor_id || depth, ',' ORDER BY ancestor_id) AS item
        FROM warehouse.category_ancestor
        GROUP BY category_id
        ORDER BY category_id
        """) == tree.closure)
  }

  @Test func `a snapshot closes the lots of its customers that it no longer has`() throws {
    let loads = try LoadWorld()
    let feed = try LoadWorld.feed(.bonusLots)
    try loads.take(
      .customers, text: Self.customers + "A,2020-01-01 00:00:00\nB,2020-01-01 00:00:00\n")
    func snapshot(_ day: Int, _ lots: String...) -> String {
      "lot_id,client_local_id,unit,amount,remaining,state,as_of\n"
        + lots.map { "\($0.dropFirst()),\($0.prefix(1)),pts,5,5,ACTIVE,2026-01-0\(day)\n" }.joined()
    }
    func open() throws -> [String] {
      try loads.list(
        """
        SELECT customer_id || lot_id || CASE WHEN is_open THEN '' ELSE ' closed' END AS item
        FROM warehouse.bonus_lot
        ORDER BY customer_id, lot_id
        """)
    }
    try loads.take(feed, text: snapshot(2, "A1", "A2", "B1"))
    #expect(try open() == ["A1", "A2", "B1"])
    try loads.take(feed, text: snapshot(3, "A2", "A3"))
    #expect(try open() == ["A1 closed", "A2", "A3", "B1"])
    // A snapshot that comes late says what was, not what is.
    #expect(try loads.take(feed, text: snapshot(1, "A0", "A2")) == "read 2, new 1, stale 1")
    #expect(try open() == ["A0 closed", "A1 closed", "A2", "A3", "B1"])
    try loads.take(feed, text: snapshot(4, "A1"), isFullOn: "2026-03-01")
    #expect(try open() == ["A0 closed", "A1", "A2 closed", "A3 closed", "B1 closed"])
    try loads.take(feed, text: snapshot(3, "B2"))
    #expect(try open().last == "B2 closed")
  }

  @Test(arguments: [
    (FeedKind.customers, "local_id,register_date", ",2020-01-01 00:00:00"),
    (.products, "product_id,name", ",N"), (.categories, "category_id,name", ",N"),
    (.dictionaries, "code,name,dictionary", ",N,d"),
  ])
  func `a full list says what is absent, and since when`(
    kind: FeedKind, header: String, rest: String
  ) throws {
    let loads = try LoadWorld()
    let feed = try LoadWorld.feed(kind)
    func take(_ ids: String, _ date: String?) throws {
      let rows = ids.map { "\($0)\(rest)\n" }.joined()
      try loads.take(feed, text: "\(header)\n\(rows)", isFullOn: date)
    }
    func absent() throws -> [String] {
      let lines = try loads.content().split(separator: "\n").filter { $0.contains("absent_since") }
      return lines.compactMap { line in
        line.firstRange(of: #""absent_since": ""#).map {
          String(line[$0.upperBound...].prefix(10))
        }
      }.sorted()
    }
    try take("abc", "2026-03-01")
    #expect(try absent() == [])
    try take("a", "2026-03-03")
    #expect(try absent() == ["2026-03-03", "2026-03-03"])
    // A list that is older than the newest says nothing of what it leaves out.
    try take("b", "2026-03-02")
    #expect(try absent() == ["2026-03-03"])
    try take("ab", "2026-03-04")
    #expect(try absent() == ["2026-03-03"])
    // A delta brings back what it names.
    try take("c", nil)
    #expect(try absent() == [])
  }

  @Test func `a full list of one dictionary leaves the others alone`() throws {
    let loads = try LoadWorld()
    let feed = try LoadWorld.feed(.dictionaries)
    try loads.take(feed, text: "dictionary,code,name\nshop,1,A\nshop,2,B\nregion,1,C\n")
    try loads.take(feed, text: "dictionary,code,name\nshop,1,A\n", isFullOn: "2026-03-01")
    #expect(
      try loads.list(
        """
        SELECT dictionary || code AS item
        FROM warehouse.dictionary_entry
        WHERE absent_since IS NOT NULL
        """) == ["shop2"])
  }

  @Test func `a line waits for its product where the feed says so`() throws {
    let loads = try LoadWorld()
    try loads.take(
      .receipts,
      text: "local_id,issued_at,kind,status,total,currency\n"
        + "R1,2026-01-01 00:00:00,SALE,PAID,1,GBP\n")
    let lines =
      "receipt_local_id,line_no,product_id,quantity,price,sum\nR1,1,P1,1,1,1\nR1,2,P2,1,1,1\n"
    let parking = try LoadWorld.feed(.receiptLines, "unknown_product: 'park'")
    #expect(try loads.take(parking, text: lines) == "read 2, parked 2")
    try loads.take(.products, text: "product_id,name\nP1,Tea\n")
    #expect(try loads.versions(of: .receiptLines, isAnonymous: true).count == 1)
    #expect(try loads.take(.receiptLines, text: lines) == "read 2, new 1, unchanged 1")
    #expect(try !loads.content().contains("parked_"))
  }

  @Test(arguments: [FeedKind.receipts, .sales])
  func `a receipt of nobody is a reject where the feed says so`(kind: FeedKind) throws {
    let loads = try LoadWorld()
    let columns =
      kind == .sales
      ? """
      columns: { receipt_id: 'local_id', customer_id: 'client_local_id', issued_at: 'issued_at',
        amount: 'total' }, extra_columns: 'ignore', unknown_customer: 'create',
      """ : "unknown_customer: 'create',"
    let text =
      "local_id,client_local_id,issued_at,kind,status,total,currency\n"
      + "R1,,2026-01-01 00:00:00,SALE,PAID,1,GBP\nR2,A,2026-01-01 00:00:00,SALE,PAID,1,GBP\n"
    let rejecting = try LoadWorld.feed(kind, columns + "anonymous: 'reject'")
    #expect(try loads.take(rejecting, text: text) == "read 2, new 1, rejected 1")
    #expect(try loads.errors() == ["1,required,client_local_id"])
    #expect(
      try loads.take(LoadWorld.feed(kind, columns), text: text) == "read 2, new 1, unchanged 1")
  }

  @Test func `custom dates of customers are kept in step`() throws {
    let loads = try LoadWorld()
    let feed = try LoadWorld.feed(
      .customers,
      "custom: { wedding: { column: 'W', type: 'date' }, moved: { column: 'M', type: 'date' } }")
    func dates() throws -> [String] {
      try loads.list(
        """
        SELECT customer_id || ' ' || field || ' ' || date || ' ' || month_day AS item
        FROM warehouse.customer_date
        ORDER BY customer_id, field
        """)
    }
    func take(_ rows: String...) throws {
      try loads.take(
        feed,
        text: "local_id,register_date,W,M,updated_at\n"
          + rows.map { $0.replacing("/", with: ",2020-01-01 00:00:00,") + "\n" }.joined())
    }
    try take("A/2010-02-28,2015-12-01,", "B/,2016-02-29,", "C/,,")
    #expect(
      try dates() == [
        "A moved 2015-12-01 1201", "A wedding 2010-02-28 228", "B moved 2016-02-29 229",
      ])
    try take("A/2011-02-28,,2026-02-02 00:00:00", "C/2000-01-01,,")
    #expect(
      try dates() == [
        "A wedding 2011-02-28 228", "B moved 2016-02-29 229", "C wedding 2000-01-01 101",
      ])
    try take("A/2012-02-28,2012-02-28,2026-02-01 00:00:00")
    #expect(try dates().first == "A wedding 2011-02-28 228")
    // A feed that knows no dates takes them away with the rest of the custom fields.
    try loads.take(
      .customers, text: Self.customers + "B,2020-01-01 00:00:00\n")
    #expect(try dates().count == 2)
  }
}
