import Conditions
import Definitions
import Postgres
import SQLText
import TestKit
import Testing
import Vocabulary

@Suite struct WarehouseNamesTests {
  private static func condition(_ text: String) throws -> Condition {
    guard let name = Identifier("s") else { preconditionFailure("'s' is a name") }
    return try SegmentDefinition(text: "{ where: \(text) }", name: name, path: "s").condition
  }

  private static func problems(_ text: String, _ connection: Connection) throws -> [Problem] {
    let names = WarehouseNames(in: [try condition(text)])
    return try connection.query(names.unknown).map { row in
      let name = names.names[try row.int("position")]
      let known = try connection.query(WarehouseNames.known(name.kind)).map { try $0.text("name") }
      return name.problem(known: known)
    }
  }

  @Test func `names that no feed brought are told with the nearest one, where they stand`() throws {
    let text = """
      { any: [{ purchases: { shop: ["S1", "S11"], category: "shos", happened: true } },
        { purchases: { product: ["P1", "P2"], happened: true } }] }
      """
    try withDatabase(of: World(customers: [])) { connection in
      try connection.execute("DELETE FROM warehouse.product")
      #expect(
        try Self.problems(text, connection) == [], "nothing was loaded that could be compared")
      try connection.execute(
        """
        INSERT INTO warehouse.dictionary_entry
          (dictionary, code, name, is_active, first_load, last_load)
        VALUES ('shop', 'S1', 'One', true, 1, 1), ('region', 'S11', 'No shop', true, 1, 1)
        """)
      try connection.execute(
        """
        INSERT INTO warehouse.category (category_id, name, first_load, last_load)
        VALUES ('shoes', 'Shoes', 1, 1), ('food', 'Food', 1, 1)
        """)
      try connection.execute(
        """
        INSERT INTO warehouse.product (product_id, name, is_active, first_load, last_load)
        VALUES ('P1', 'One', true, 1, 1), ('ZZZ', 'Other', true, 1, 1)
        """)
      let found = try Self.problems(text, connection)
      #expect(
        found.map(\.description) == [
          "s:1:46: error: no shop 'S11' has been loaded\n  hint: did you mean 'S1'?",
          "s:1:64: error: no category 'shos' has been loaded\n  hint: did you mean 'shoes'?",
          "s:2:34: error: no product 'P2' has been loaded\n  hint: did you mean 'P1'?",
        ])
    }
  }
}
