import Definitions
import Host
import Intake
import Postgres
import Runner
import SQLText
import TestKit
import Testing
import Vocabulary

/// All kinds of feeds in whole nights.
@Suite struct KindsNightTests {
  private static func feeds(_ keys: [FeedKind: String] = [:]) -> [String: String] {
    var jobs = ["nights/nightly.json5": "{ steps: [\"import\"] }"]
    for kind in FeedKind.allCases where kind != .sales {
      let name = kind.rawValue.replacing("_", with: "-")
      jobs["feeds/\(name).json5"] = "{ kind: \"\(kind.rawValue)\", \(keys[kind] ?? "") }"
    }
    return jobs
  }

  /// One row of every kind, each of which refers to rows of others.
  private static let files = [
    (
      "accrual-responses",
      "accrual_key,batch_id,client_local_id,amount,status,processed_at\nk,b,A,5,CONFIRMED,2026-01-01 00:00:00\n"
    ),
    (
      "bonus-lots",
      "lot_id,client_local_id,unit,amount,remaining,state,as_of\nL,A,pts,5,5,ACTIVE,2026-01-01\n"
    ),
    ("categories", "category_id,name\nc,Tea\n"),
    ("customers", "local_id,register_date\nA,2020-01-01 00:00:00\n"),
    ("dictionaries", "dictionary,code,name\nshop,S,First\n"),
    ("events", "event_id,client_local_id,code,occurred_at\nE,A,visit,2026-01-01 00:00:00\n"),
    (
      "message-statuses",
      "message_key,status,status_at,client_local_id,channel\nm,SENT,2026-01-01 00:00:00,A,sms\n"
    ),
    ("products", "product_id,name,category_id\nP,Tea,c\n"),
    ("promo-codes", "pool,code,state,client_local_id\np,1,ISSUED,A\n"),
    (
      "receipt-lines",
      "receipt_local_id,line_no,client_local_id,product_id,quantity,price,sum\nR,1,A,P,1,5,5\n"
    ),
    (
      "receipts",
      "local_id,client_local_id,issued_at,kind,status,total,currency\nR,A,2026-01-01 00:00:00,SALE,PAID,5,GBP\n"
    ),
    ("subscriptions", "client_local_id,channel,state,changed_at\nA,SMS,ON,2026-01-01 00:00:00\n"),
  ]

  @Test func `a night takes its files in the order in which they refer to each other`() throws {
    let world = try NightWorld(Self.feeds([.receiptLines: "unknown_product: 'park'"]))
    for (feed, text) in Self.files { try world.drop(feed, "\(feed).csv", text) }
    let files = try world.run("2026-03-02").files
    #expect(
      files.map(\.feed.text) == [
        "dictionaries", "categories", "products", "customers", "subscriptions", "receipts",
        "receipt-lines", "events", "bonus-lots", "promo-codes", "message-statuses",
        "accrual-responses",
      ])
    for file in files {
      // The ledger does not know the message of the status; everything else is at home.
      let expected = file.feed.text == "message-statuses" ? "read 1, parked 1" : "read 1, new 1"
      #expect(file.balance.drawn == expected, "\(file.feed)")
    }
  }

  @Test func `a full list of a night says what is absent since that night`() throws {
    let world = try NightWorld(Self.feeds([.products: "delivery: 'full', shrink: false"]))
    try world.drop("products", "1.csv", "product_id,name\nP1,Tea\nP2,Cup\n")
    try world.run("2026-03-02")
    try world.drop("products", "2.csv", "product_id,name\nP1,Tea\n")
    try world.run("2026-03-03")
    let connection = try world.connect()
    let absent = try connection.query(
      "SELECT product_id, absent_since FROM warehouse.product WHERE absent_since IS NOT NULL")
    #expect(try absent.single.text("product_id") == "P2")
    #expect(try absent.single.date("absent_since").description == "2026-03-03")
  }

  /// The first file goes straight into empty tables, and its dates with it.
  @Test func `custom dates are kept whichever way the customers come`() throws {
    var found: [String] = []
    for isFirst in [true, false] {
      let world = try NightWorld(
        Self.feeds([.customers: "custom: { wedding: { column: 'W', type: 'date' } }"]))
      let header = "local_id,register_date,full_name,W\n"
      if !isFirst {
        try world.drop("customers", "0.csv", header + "SEED,2020-01-01 00:00:00,,\n")
        try world.run("2026-03-01")
      }
      var text = header
      for number in 0..<15_000 {
        let day = number % 3 == 0 ? "" : "2010-0\(number % 9 + 1)-1\(number % 10)"
        text +=
          "C-\(number),2020-01-01 00:00:00,somebody with a rather long name \(number),\(day)\n"
      }
      #expect(text.utf8.count > 1_000_000)
      try world.drop("customers", "1.csv", text)
      let outcome = try #require(try world.run("2026-03-02").files.first)
      #expect(outcome.balance.drawn == "read 15000, new 15000")
      let connection = try world.connect()
      found.append(
        try connection.query(
          """
          SELECT count(*) || ' ' || md5(string_agg(d::text, '|' ORDER BY customer_id)) AS item
          FROM warehouse.customer_date AS d
          """
        ).single.text("item"))
    }
    #expect(found[0] == found[1])
    #expect(found[0].hasPrefix("10000 "))
  }
}
