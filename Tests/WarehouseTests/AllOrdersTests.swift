import Definitions
import Postgres
import SQLText
import Testing
import Vocabulary

/// Five files that refer to each other, in all 120 orders: what is known and what waits in the end is
/// the same to the byte.
@Suite struct AllOrdersTests {
  struct World: CustomTestStringConvertible {
    let testDescription: String
    let files: [(kind: FeedKind, keys: String, text: String)]
    /// What must be there in the end, so that no empty warehouse equals another.
    let lines: [String]
  }

  static let customers = "local_id,register_date,first_name,updated_at\n"
  static let receipts =
    "local_id,client_local_id,issued_at,kind,status,total,currency,updated_at\n"
  static let lines =
    "receipt_local_id,line_no,client_local_id,product_id,quantity,price,sum,updated_at\n"

  static func version(_ number: Int) -> String { "2026-02-0\(number) 00:00:00" }

  static func customer(_ id: String, _ name: String, _ number: Int) -> String {
    "\(id),2020-01-01 00:00:00,\(name),\(version(number))\n"
  }

  static func receipt(_ id: String, _ customer: String, _ total: String, _ number: Int) -> String {
    "\(id),\(customer),2026-01-01 10:00:00,SALE,PAID,\(total),GBP,\(version(number))\n"
  }

  static func line(
    _ receipt: String, _ no: Int, _ customer: String, _ product: String, _ number: Int
  ) -> String {
    "\(receipt),\(no),\(customer),\(product),\(number),1.00,\(number).00,\(version(number))\n"
  }

  /// Receipts that are corrected, change their customer, wait twice, come late under others.
  static let sales = World(
    testDescription: "customers, receipts and lines",
    files: [
      (.customers, "", customers + customer("A", "Ada", 1) + customer("B", "Bo", 1)),
      (
        .customers, "",
        customers + customer("A", "old", 3) + customer("C", "Cy", 1) + customer("A", "Ada II", 2)
      ),
      (
        .receipts, "",
        receipts + receipt("R1", "A", "1.00", 1) + receipt("R2", "C", "1.00", 1)
          + receipt("R3", "", "2.00", 2) + receipt("R4", "X", "1.00", 1)
          + receipt("R5", "B", "3.00", 3) + receipt("R6", "C", "1.00", 1)
          + receipt("R7", "X", "3.00", 3) + receipt("R8", "A", "2.00", 2)
          + receipt("R1", "A", "1.50", 1) + receipt("R9", "X", "3.00", 3)
      ),
      (
        .receipts, "",
        receipts + receipt("R1", "B", "2.00", 2) + receipt("R2", "A", "2.00", 2)
          + receipt("R3", "A", "1.00", 1) + receipt("R4", "X", "2.00", 2)
          + receipt("R5", "B", "2.00", 2) + receipt("R6", "X", "2.00", 2)
          + receipt("R7", "A", "2.00", 2) + receipt("R8", "", "1.00", 1)
          + receipt("R9", "Y", "2.00", 2)
      ),
      (
        .receiptLines, "",
        lines + line("R1", 1, "A", "P1", 1) + line("R1", 2, "A", "P1", 1)
          + line("R2", 1, "C", "P1", 1) + line("R3", 1, "", "P1", 1) + line("R5", 1, "A", "P1", 2)
          + line("R5", 1, "B", "P1", 1) + line("R0", 1, "A", "P1", 1) + line("R4", 1, "X", "P1", 1)
      ),
    ],
    lines: [
      #""content": {"kind": "sale", "amount": 1.50"#,
      #"intake.parked_receipt {"kind": "sale", "amount": 2.00"#,
    ])

  /// What customers say and do, and snapshots of their bonuses, one of them late.
  static let profile = World(
    testDescription: "customers, subscriptions, events, bonus lots and promo codes",
    files: [
      (.customers, "", customers + customer("A", "Ada", 1) + customer("B", "Bo", 1)),
      (
        .subscriptions, "duplicate_key: 'first'",
        "client_local_id,channel,category,state,changed_at\n"
          + "A,SMS,,ON,2026-01-03 00:00:00\nA,SMS,,OFF,2026-01-04 00:00:00\n"
          + "B,EMAIL,news,OFF,2026-01-02 00:00:00\nX,PUSH,,ON,2026-01-02 00:00:00\n"
      ),
      (
        .promoCodes, "",
        "pool,code,state,client_local_id,used_receipt,updated_at\n"
          + "p,1,FREE,,,\(version(1))\np,2,ISSUED,A,,\(version(2))\np,3,USED,X,R1,\(version(2))\n"
          + "p,2,ISSUED,B,,\(version(3))\n"
      ),
      (
        .bonusLots, "",
        "lot_id,client_local_id,unit,amount,remaining,state,as_of\n"
          + "L1,A,pts,10.00,10.00,ACTIVE,2026-01-01\nL2,A,pts,5.00,5.00,ACTIVE,2026-01-01\n"
          + "L1,B,pts,5.00,5.00,ACTIVE,2026-01-01\nL1,X,pts,5.00,5.00,ACTIVE,2026-01-01\n"
      ),
      (
        .bonusLots, "",
        "lot_id,client_local_id,unit,amount,remaining,state,as_of\n"
          + "L1,A,pts,10.00,4.00,ACTIVE,2026-01-02\nL3,A,pts,5.00,5.00,ACTIVE,2026-01-02\n"
          + "L1,X,pts,5.00,3.00,ACTIVE,2026-01-02\n"
      ),
    ],
    lines: [
      #"warehouse.bonus_lot {"unit": "pts", "as_of": "2026-01-01", "state": "active", "amount": 5.00, "custom": null, "lot_id": "L2", "is_open": false"#,
      #"intake.parked_bonus_lot {"unit": "pts", "as_of": "2026-01-02""#,
    ])

  /// Lines that wait for a receipt, a product, or both, and statements that overtake each other.
  static let basket = World(
    testDescription: "products, customers, receipts and lines",
    files: [
      (.customers, "", customers + customer("A", "Ada", 1)),
      (.products, "", "product_id,name\nP1,Tea\nP2,Cup\n"),
      (
        .receipts, "",
        receipts + receipt("R1", "A", "1.00", 1) + receipt("R2", "", "1.00", 1)
      ),
      (
        .receiptLines, "unknown_product: 'park'",
        lines + line("R1", 1, "A", "P1", 1) + line("R1", 2, "A", "P9", 2)
          + line("R1", 3, "A", "P9", 1) + line("R2", 1, "", "P2", 2) + line("R1", 4, "A", "P9", 2)
          + line("R1", 4, "A", "P9", 1)
      ),
      (
        .receiptLines, "unknown_product: 'park'",
        lines + line("R1", 1, "A", "P9", 2) + line("R1", 2, "A", "P1", 1)
          + line("R1", 3, "A", "P1", 2) + line("R2", 1, "A", "P9", 1) + line("R1", 4, "B", "P8", 3)
      ),
    ],
    lines: [
      #"warehouse.receipt_line {"price": 1.00, "amount": 2.00, "custom": null, "line_no": 3"#,
      #"intake.parked_receipt_line"#,
    ])

  static let merging = "local_id,register_date,first_name,status,merged_into,updated_at\n"

  static func merged(_ id: String, _ target: String, _ number: Int) -> String {
    "\(id),2020-01-01 00:00:00,,MERGED,\(target),\(version(number))\n"
  }

  /// Ids that turn out to be one person: B and D are A, who is C; E is somebody who never comes.
  static let persons = World(
    testDescription: "customers, merges in a chain, receipts and subscriptions",
    files: [
      (
        .customers, "",
        customers + customer("A", "Ada", 1) + customer("B", "Bo", 1) + customer("C", "Cy", 1)
      ),
      (.customers, "", merging + merged("B", "A", 2) + merged("D", "A", 1)),
      (.customers, "", merging + merged("A", "C", 2) + merged("E", "Z", 1)),
      (
        .receipts, "",
        receipts + receipt("R1", "A", "1.00", 1) + receipt("R2", "B", "2.00", 1)
          + receipt("R3", "C", "3.00", 1) + receipt("R4", "D", "4.00", 1)
          + receipt("R5", "E", "5.00", 1) + receipt("R6", "Z", "6.00", 1)
      ),
      (
        .subscriptions, "",
        "client_local_id,channel,category,state,changed_at\n"
          + "A,SMS,,ON,2026-01-03 00:00:00\nB,SMS,,OFF,2026-01-04 00:00:00\n"
          + "C,EMAIL,,ON,2026-01-02 00:00:00\nD,SMS,,PENDING,2026-01-02 00:00:00\n"
          + "Z,PUSH,,ON,2026-01-02 00:00:00\n"
      ),
    ],
    lines: [
      #"warehouse.customer_merge {"root": "C", "is_moved": true, "is_active": true"#,
      #"warehouse.subscription {"state": "off", "custom": null"#,
      #"warehouse.receipt_home {"receipt_id": "R4", "customer_id": "C"}"#,
      #"warehouse.receipt_home {"receipt_id": "R5", "customer_id": "E"}"#,
      #"intake.parked_receipt {"#,
    ])

  @Test(arguments: [sales, profile, basket, persons])
  func `all orders of five files end in the same warehouse`(world: World) throws {
    let loads = try LoadWorld()
    var feeds: [FeedDefinition] = []
    for (number, file) in world.files.enumerated() {
      try loads.write("\(number).csv", file.text)
      feeds.append(try LoadWorld.feed(file.kind, file.keys))
    }
    var found: [String: [Int]] = [:]
    var orders = 0
    // A transaction for each beginning: catalogs full of emptied staging tables are slow.
    for first in feeds.indices {
      try Self.undone { () throws(Problem) in
        try loads.connection.transaction { () throws(Problem) in
          try loads.take(feeds[first], "\(first).csv")
          try visit([first], feeds, loads) { (order, content) in
            orders += 1
            if found[content] == nil { found[content] = order }
          }
          try Self.goBack()
        }
      }
    }
    #expect(orders == 120)
    #expect(found.count == 1, "\(Self.difference(found))")
    for line in world.lines {
      #expect(found.keys.contains { $0.contains(line) }, "\(line)\n\(found.keys.first ?? "")")
    }
  }

  /// Walks the tree of orders: what a beginning has loaded is loaded once for all that begin so.
  private func visit(
    _ order: [Int], _ feeds: [FeedDefinition], _ loads: LoadWorld,
    _ leaf: ([Int], String) -> Void
  ) throws(Problem) {
    guard order.count < feeds.count else { return leaf(order, try loads.content()) }
    for next in feeds.indices where !order.contains(next) {
      try Self.undone { () throws(Problem) in
        try loads.connection.savepoint { () throws(Problem) in
          try loads.take(feeds[next], "\(next).csv")
          try visit(order + [next], feeds, loads, leaf)
          try Self.goBack()
        }
      }
    }
  }

  private static func undone(_ work: () throws(Problem) -> Void) throws(Problem) {
    do throws(Problem) { try work() } catch let problem where problem == undo {}
  }

  private static func goBack() throws(Problem) { throw undo }

  private static let undo = Problem(.badData, "back to where the orders part", sqlState: "undo")

  private static func difference(_ found: [String: [Int]]) -> String {
    let first = found.sorted { $0.value.lexicographicallyPrecedes($1.value) }.prefix(2)
    guard let one = first.first, let other = first.last else { return "" }
    let lines = [one, other].map { Set($0.key.split(separator: "\n")) }
    return "\(found.count) ends; \(one.value) has\n"
      + lines[0].subtracting(lines[1]).joined(separator: "\n")
      + "\n\(other.value) has\n" + lines[1].subtracting(lines[0]).joined(separator: "\n")
  }
}
