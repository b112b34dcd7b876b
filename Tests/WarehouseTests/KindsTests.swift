import Definitions
import SQLText
import Testing
import Vocabulary
import Warehouse

/// Every kind of feed: its classes of rows, what waits, and what is refused, in which column.
@Suite struct KindsTests {
  static let customers = "local_id,register_date\n"

  struct Kind: CustomTestStringConvertible {
    let kind: FeedKind
    let header: String
    /// Two rows; the customer, where there is one, is A.
    let rows: [String]
    /// A correction of the second row.
    let correction: String
    /// The key, written in capitals, of a row whose customer is not known.
    var waiting: String?
    var testDescription: String { kind.rawValue }
  }

  static let kinds = [
    Kind(
      kind: .dictionaries, header: "dictionary,code,name,parent,attributes,active",
      rows: ["shop,S1,First,,\"{\"\"size\"\": 3}\",true", "shop,S2,Second,S1,,"],
      correction: "shop,S2,Second,S1,{},false"),
    Kind(
      kind: .categories, header: "category_id,parent_id,name", rows: ["c2,c1,Tea", "c1,,Drinks"],
      correction: "c1,,All drinks"),
    Kind(
      kind: .products, header: "product_id,name,category_id,brand,barcode,price,active",
      rows: ["P1,Tea,c2,Best,0012,3.50,1", "P2,Cup,,,,,"], correction: "P2,Cup,,,,1.00,no"),
    Kind(
      kind: .subscriptions, header: "client_local_id,channel,category,state,changed_at",
      rows: ["A,SMS,,ON,2026-01-01 00:00:00", "A,EMAIL,news,PENDING,2026-01-01 00:00:00"],
      correction: "A,EMAIL,news,ON,2026-01-02 00:00:00",
      waiting: "X,SMS,,ON,2026-01-01 00:00:00"),
    Kind(
      kind: .events,
      header: "event_id,client_local_id,code,occurred_at,object_type,object_id,value,attributes",
      rows: [
        "E1,A,visit,2026-01-01 00:00:00,page,/tea,,\"{\"\"ref\"\": \"\"mail\"\"}\"",
        "E2,A,scan,2026-01-01 23:59:59,,,1.5,",
      ], correction: "E2,A,scan,2026-01-01 23:59:59,,,2,",
      waiting: "E1,X,visit,2026-01-01 00:00:00,,,,"),
    Kind(
      kind: .bonusLots,
      header:
        "lot_id,client_local_id,legal_entity,unit,amount,remaining,valid_from,expires_on,state,as_of",
      rows: [
        "L1,A,north,pts,10.00,10.00,2026-01-01,2026-12-31,ACTIVE,2026-02-01",
        "L2,A,,pts,5.00,0.00,,,SPENT,2026-02-01",
      ], correction: "L2,A,,pts,5.00,1.00,,,ACTIVE,2026-02-01",
      waiting: "L1,X,,pts,5.00,5.00,,,PENDING,2026-02-01"),
    Kind(
      kind: .promoCodes, header: "pool,code,valid_from,valid_to,state,client_local_id,used_receipt",
      rows: ["p,1,2026-01-01,2026-12-31,FREE,,", "p,2,,,ISSUED,A,"],
      correction: "p,2,,,USED,A,R1", waiting: "p,3,,,ISSUED,X,"),
    Kind(
      kind: .accrualResponses,
      header: "accrual_key,batch_id,client_local_id,amount,status,processed_at,message",
      rows: [
        "k1,b1,A,5.00,CONFIRMED,2026-01-01 00:00:00,", "k2,b1,X,5.00,REJECTED,2026-01-01 00:00:00,",
      ], correction: "k2,b1,X,5.00,REJECTED,2026-01-01 00:00:00,blocked"),
  ]

  /// New, unchanged and not written, changed, stale by its version, duplicate, rejected, parked.
  @Test(arguments: kinds)
  func `every class of the balance is counted`(kind: Kind) throws {
    let loads = try LoadWorld()
    let feed = try LoadWorld.feed(kind.kind)
    try loads.take(.customers, text: Self.customers + "A,2020-01-01 00:00:00\n")
    func file(_ rows: [String], version: String) -> String {
      kind.header + ",updated_at\n" + rows.map { "\($0),\(version)\n" }.joined()
    }
    let first = file(kind.rows, version: "2026-02-02 00:00:00")
    #expect(try loads.take(feed, text: first) == "read 2, new 2")
    let before = try loads.versions(of: kind.kind)
    #expect(before.count == 2)
    #expect(try loads.take(feed, text: first) == "read 2, unchanged 2")
    #expect(try loads.versions(of: kind.kind) == before)
    let corrected = file(
      [kind.rows[0], kind.rows[1], kind.correction], version: "2026-02-02 00:00:00")
    #expect(
      try loads.take(feed, text: corrected) == "read 3, changed 1, unchanged 1, duplicate 1")
    #expect(
      try loads.take(feed, text: file(kind.rows, version: "2026-02-01 00:00:00"))
        == "read 2, stale 2")
    #expect(
      try loads.take(feed, text: file([kind.rows[0]], version: "yesterday"))
        == "read 1, rejected 1")
    #expect(try loads.errors() == ["1,type.datetime,updated_at"])
    let newest = try LoadWorld.feed(kind.kind, "duplicate_key: 'version'")
    let newer = "\(kind.correction),2026-02-04 00:00:00\n"
    #expect(
      try loads.take(
        newest,
        text: "\(kind.header),updated_at\n\(newer)\(kind.rows[1]),2026-02-03 00:00:00\n")
        == "read 2, changed 1, duplicate 1")
    #expect(
      try loads.take(newest, text: "\(kind.header),updated_at\n\(newer)")
        == "read 1, unchanged 1")
    let twice = try LoadWorld.feed(kind.kind, "duplicate_key: 'reject'")
    #expect(
      try loads.take(twice, text: file([kind.rows[0], kind.rows[0]], version: ""))
        == "read 2, rejected 2")
    #expect(try loads.errors() == ["1,key.duplicate,", "2,key.duplicate,"])
  }

  /// Closing is a correction: unchanged when it is closed already, stale when it is older.
  @Test(arguments: kinds.filter(\.kind.canBeClosed))
  func `keys are closed, not erased`(kind: Kind) throws {
    let loads = try LoadWorld()
    let feed = try LoadWorld.feed(kind.kind)
    try loads.take(.customers, text: Self.customers + "A,2020-01-01 00:00:00\n")
    func file(_ rows: [String], version: String) -> String {
      kind.header + ",updated_at\n" + rows.map { "\($0),2026-02-0\(version) 00:00:00\n" }.joined()
    }
    #expect(try loads.take(feed, text: file([kind.rows[1]], version: "2")) == "read 1, new 1")
    let before = try loads.content()
    let named = file([kind.correction, kind.rows[0]], version: "3")
    #expect(
      try loads.take(feed, text: named, isClosing: true) == "read 2, changed 1, rejected 1")
    #expect(try loads.errors().map { $0.hasPrefix("2,ref.unknown") } == [true])
    let closed = try loads.content()
    #expect(closed != before)
    let states = ["\"off\"", "\"void\"", "\"expired\"", "\"is_active\": false"]
    #expect(states.contains(where: closed.contains))
    #expect(
      try loads.take(feed, text: file([kind.correction], version: "3"), isClosing: true)
        == "read 1, unchanged 1")
    #expect(
      try loads.take(feed, text: file([kind.rows[1]], version: "1"), isClosing: true)
        == "read 1, stale 1")
    #expect(try loads.content() == closed)
    // A newer statement opens it again.
    #expect(try loads.take(feed, text: file([kind.rows[1]], version: "4")) == "read 1, changed 1")
    #expect(try !states.contains(where: loads.content().contains))
  }

  @Test(arguments: kinds.filter { $0.waiting != nil })
  func `a row waits for its customer, twice, and comes home with him`(kind: Kind) throws {
    let loads = try LoadWorld()
    let feed = try LoadWorld.feed(kind.kind)
    let row = try #require(kind.waiting)
    for (version, expected) in [
      ("2026-02-02 00:00:00", "parked 1"), ("2026-02-03 00:00:00", "parked 1"),
      ("2026-02-01 00:00:00", "stale 1"),
    ] {
      #expect(
        try loads.take(feed, text: "\(kind.header),updated_at\n\(row),\(version)\n")
          == "read 1, \(expected)")
    }
    #expect(try loads.versions(of: kind.kind).isEmpty)
    try loads.take(.customers, text: Self.customers + "X,2020-01-01 00:00:00\n")
    #expect(try loads.versions(of: kind.kind).count == 1)
    #expect(
      try loads.content().contains(#""updated_at": "2026-02-03T00:00:00+00:00""#))
    #expect(try !loads.content().contains("parked_"))
  }

  @Test(arguments: kinds)
  func `every kind takes declared custom columns`(kind: Kind) throws {
    let loads = try LoadWorld()
    try loads.take(.customers, text: Self.customers + "A,2020-01-01 00:00:00\n")
    let feed = try LoadWorld.feed(
      kind.kind,
      "custom: { size: { column: 'Size', type: 'integer' }, since: { column: 'S', type: 'date' } }")
    let text = "\(kind.header),Size,S\n\(kind.rows[1]),7,2026-01-01\n"
    #expect(try loads.take(feed, text: text) == "read 1, new 1")
    #expect(
      try loads.content().contains(#""custom": {"size": 7, "since": "2026-01-01"}"#))
    let plain = try LoadWorld.feed(kind.kind)
    #expect(
      try loads.take(plain, text: "\(kind.header)\n\(kind.rows[1])\n") == "read 1, changed 1")
    #expect(try loads.content().contains(#""custom": null"#))
  }

  @Test(arguments: [
    (
      FeedKind.events, "event_id,client_local_id,code,occurred_at,attributes", "E,A,c,T,[1]",
      "type.json,attributes"
    ),
    (
      .events, "event_id,client_local_id,code,occurred_at,attributes", "E,A,c,T,{",
      "type.json,attributes"
    ),
    (
      .events, "event_id,client_local_id,code,occurred_at,value", "E,A,c,T,1e3",
      "type.decimal,value"
    ),
    (.events, "event_id,client_local_id,code,occurred_at", "E,,c,T", "key.null,client_local_id"),
    (.events, "event_id,client_local_id,code,occurred_at", "E|1,A,c,T", "pattern,event_id"),
    (.events, "event_id,client_local_id,code,occurred_at", "E,A,,T", "required,code"),
    (.products, "product_id,name,active", "P,Tea,maybe", "type.boolean,active"),
    (.products, "product_id,name,price", "P,Tea,\"1,50\"", "type.decimal,price"),
    (.categories, "category_id,parent_id,name", "c,,", "required,name"),
    (.dictionaries, "dictionary,code,name,attributes", "d,1,n,nil", "type.json,attributes"),
    (.dictionaries, "dictionary,code,name", ",1,n", "key.null,dictionary"),
    (
      .bonusLots, "lot_id,client_local_id,unit,amount,remaining,state,as_of",
      "L,A,pts,1,1,GONE,2026-01-01", "enum,state"
    ),
    (
      .bonusLots, "lot_id,client_local_id,unit,amount,remaining,state,as_of",
      "L,A,pts,-1,1,SPENT,2026-01-01", "range.min,amount"
    ),
    (
      .bonusLots, "lot_id,client_local_id,unit,amount,remaining,state,as_of",
      "L,A,pts,1,1,SPENT,2026-02-30", "type.date,as_of"
    ),
    (.promoCodes, "pool,code,state", "p,1,free", "enum,state"),
    (
      .messageStatuses, "message_key,status,status_at,client_local_id,channel",
      "m,READ,T,A,sms", "enum,status"
    ),
    (
      .messageStatuses, "message_key,status,status_at,client_local_id,channel",
      "m,SENT,,A,sms", "key.null,status_at"
    ),
    (
      .accrualResponses, "accrual_key,batch_id,client_local_id,amount,status,processed_at",
      "k,b,A,5.0000000,CONFIRMED,T", "scale,amount"
    ),
    (
      .accrualResponses,
      "accrual_key,batch_id,client_local_id,amount,status,processed_at,original_status",
      "k,b,A,5,DUPLICATE,T,DUPLICATE", "enum,original_status"
    ),
    (.subscriptions, "client_local_id,channel,state,changed_at", "A,FAX,ON,T", "enum,channel"),
  ])
  func `a bad value is named with its code and column`(
    kind: FeedKind, header: String, row: String, expected: String
  ) throws {
    let loads = try LoadWorld()
    let good = row.replacing(",T", with: ",2026-01-01 00:00:00")
    #expect(
      try loads.take(LoadWorld.feed(kind), text: "\(header)\n\(good)\n") == "read 1, rejected 1")
    #expect(try loads.errors() == ["1,\(expected)"])
  }

  @Test func `the status of a test message is accepted and counts nowhere`() throws {
    let loads = try LoadWorld()
    let feed = try LoadWorld.feed(.messageStatuses)
    try loads.take(.customers, text: Self.customers + "A,2020-01-01 00:00:00\n")
    let key = try loads.noteMessage(to: "A")
    let test = LoadWorld.testKey(of: "A")
    let text =
      "message_key,status,status_at,client_local_id,channel\n"
      + "\(key),SENT,2026-01-01 00:00:00,A,sms\n\(test),SENT,2026-01-01 00:00:00,A,sms\n"
      + "\(test),CLICKED,2026-01-02 00:00:00,A,sms\n"
    #expect(try loads.take(feed, text: text) == "read 3, new 1, parked 2")
    // Now the test is known: the rows come home, and those that waited say the same.
    try loads.noteTest(to: "A")
    #expect(try loads.take(feed, text: text) == "read 3, new 2, unchanged 1")
    let more = text.replacing("CLICKED,2026-01-02", with: "COMPLAINT,2026-01-03")
    #expect(try loads.take(feed, text: more) == "read 3, new 1, unchanged 2")
    #expect(
      try loads.list("SELECT status AS item FROM warehouse.message_status") == ["sent"])
    #expect(
      try loads.list("SELECT status AS item FROM warehouse.test_message_status").sorted()
        == ["clicked", "complaint", "sent"])
    #expect(try loads.list("SELECT status AS item FROM intake.parked_message_status").isEmpty)
  }

  @Test func `the status of a message waits until the ledger knows the message`() throws {
    let loads = try LoadWorld()
    let feed = try LoadWorld.feed(.messageStatuses)
    try loads.take(.customers, text: Self.customers + "A,2020-01-01 00:00:00\n")
    let key = try loads.noteMessage(to: "A")
    let header = "message_key,status,status_at,client_local_id,channel,link\n"
    let text =
      header + "\(key),SENT,2026-01-01 23:30:00+01:00,A,sms,\n"
      + "\(key),CLICKED,2026-01-02 00:00:00,A,sms,https://x\nother,SENT,2026-01-01 00:00:00,A,sms,\n"
    #expect(try loads.take(feed, text: text) == "read 3, new 2, parked 1")
    #expect(try loads.take(feed, text: text) == "read 3, unchanged 2, parked 1")
    #expect(
      try loads.list("SELECT status || ' ' || status_on AS item FROM warehouse.message_status")
        .sorted() == ["clicked 2026-01-02", "sent 2026-01-01"])
  }
}
