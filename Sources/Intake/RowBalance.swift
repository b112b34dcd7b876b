package import Vocabulary

/// In which class each row of a file ended (exchange.md, section 7). The sum is the rows read.
package struct RowBalance: Sendable, Equatable {
  package var read = 0
  package var new = 0
  package var changed = 0
  package var unchanged = 0
  package var stale = 0
  package var duplicate = 0
  package var parked = 0
  package var rejected = 0

  package init() {}

  /// Rows that the warehouse holds now as the file says them.
  package var loaded: Int { new + changed + unchanged }

  package var isBalanced: Bool {
    read == new + changed + unchanged + stale + duplicate + parked + rejected
  }

  package mutating func add(_ other: RowBalance) {
    read += other.read
    new += other.new
    changed += other.changed
    unchanged += other.unchanged
    stale += other.stale
    duplicate += other.duplicate
    parked += other.parked
    rejected += other.rejected
  }

  /// The classes by name, in the order of the formula.
  package var classes: [(name: String, rows: Int)] {
    [
      ("read", read), ("new", new), ("changed", changed), ("unchanged", unchanged),
      ("stale", stale), ("duplicate", duplicate), ("parked", parked), ("rejected", rejected),
    ]
  }

  package static let shape: JSONShape = [
    "read": .integer, "new": .integer, "changed": .integer, "unchanged": .integer,
    "stale": .integer, "duplicate": .integer, "parked": .integer, "rejected": .integer,
  ]

  package var json: JSONValue {
    .object(classes.map { ($0.name, .integer($0.rows)) })
  }
}
