import Catalog
import SQLText

/// Reads a compiled condition as a sharded planner would (performance.md §4): every table of
/// customers is joined or grouped by `customer_id` as it is, everything else is a reference table,
/// and each table is read once.
struct ConditionReview {
  let sql: SQL
  private let text: String
  private let lines: [Substring]

  init(_ sql: SQL) {
    self.sql = sql
    text = sql.rendered.text
    lines = text.split(separator: "\n")
  }

  /// Small tables that stand on every shard.
  static let reference = [
    Catalog.Warehouse.product, Catalog.Warehouse.categoryAncestor,
  ].map(\.qualifiedName)

  /// Read twice at most: receipts for themselves and with their lines, messages for themselves and
  /// with what was reported of them.
  static let readTwice = [
    Catalog.Warehouse.receipt.qualifiedName, Catalog.Ledger.message.qualifiedName,
  ]

  var findings: [String] {
    foreignTables + repeatedReads + foreignJoins + foreignGroups + forbiddenWords
  }

  private var tables: [String] {
    Catalog.tables.filter { $0.key.first?.name == "customer_id" }.map(\.qualifiedName)
  }

  private var mentioned: [String] {
    Catalog.tables.map(\.qualifiedName).flatMap { name in
      text.ranges(of: "\(name) AS ").map { _ in name }
    }
  }

  private var foreignTables: [String] {
    Set(mentioned).subtracting(tables).subtracting(Self.reference).sorted()
      .map { "\($0) is neither a customer's own nor a reference table" }
  }

  private var repeatedReads: [String] {
    Dictionary(grouping: mentioned) { $0 }.mapValues(\.count)
      .filter { name, count in
        count > (Self.readTwice.contains(name) ? 2 : 1) && name != "segment.rfm_score"
      }
      .map { "\($0.key) is read \($0.value) times" }.sorted()
  }

  /// A join is by customer, on its own line or the next one; or with what stands on every shard.
  private var foreignJoins: [String] {
    lines.indices.compactMap { index in
      let line = lines[index].trimmed
      guard line.hasPrefix("JOIN ") || line.hasPrefix("LEFT JOIN ") else { return nil }
      if line == "LEFT JOIN LATERAL (" {
        // Its rows are the customer's own: the first test of its WHERE says so.
        let margin = String(lines[index].prefix { $0 == " " }) + "  "
        let rest = Array(lines[index...])
        guard let filter = rest.firstIndex(where: { $0 == margin + "WHERE" }),
          filter + 1 < rest.count
        else { return "a lookup without WHERE" }
        return rest[filter + 1].hasSuffix(".customer_id = a.customer_id")
          ? nil : "looked up by something else: \(rest[filter + 1])"
      }
      if line.contains("product_category AS o") || line.contains("category_ancestor AS a") {
        return nil
      }
      let test = line.contains(" ON ") ? line : index + 1 < lines.count ? lines[index + 1] : ""
      let sides = test.components(after: "ON ").split(separator: " = ").map(\.trimmed)
      let isByCustomer =
        sides.count == 2
        && sides.allSatisfy { side in
          side.hasSuffix(".customer_id") && !side.contains("(")
        }
      return isByCustomer ? nil : "joined by something else: \(line)"
    }
  }

  private var foreignGroups: [String] {
    lines.map(\.trimmed).filter { $0.hasPrefix("GROUP BY ") }
      .filter { !$0.hasSuffix(".customer_id") && $0 != "GROUP BY p.product_id" }
      .map { "grouped by something else: \($0)" }
  }

  /// The set a row carries itself may be taken apart where the row is.
  private var forbiddenWords: [String] {
    let text = text.replacing("unnest(n.segments)", with: "")
    return [
      "LIMIT ", "OFFSET ", "now()", "current_date", "random()", "OVER (", "NOT IN (SELECT",
      "EXCEPT", "RECURSIVE", "generate_series", "unnest(",
    ].filter { text.contains($0) }.map { "found '\($0)'" }
  }
}

extension Substring {
  fileprivate var trimmed: Substring {
    drop { $0 == " " }
  }

  fileprivate func components(after mark: String) -> Substring {
    firstRange(of: mark).map { self[$0.upperBound...] } ?? ""
  }
}
