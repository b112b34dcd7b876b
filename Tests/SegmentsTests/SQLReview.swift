import Catalog
import SQLText

/// Reads a statement as a reviewer of structure does and names what breaks the rules of
/// performance.md §4. It walks the value: names are the parts that are names, text is what our own
/// source says, values of definitions cannot be mistaken for either.
struct SQLReview {
  let sql: SQL
  /// A statement of the allow list: `ntile` by its name.
  var allowsNtile = false

  var findings: [String] {
    unknownTables + forbiddenWords + wrappedKeys + missingCasts
  }

  private var flat: [SQL.Part] { Self.flat(sql) }

  private static func flat(_ sql: SQL) -> [SQL.Part] {
    sql.parts.flatMap { part -> [SQL.Part] in
      if case .fragment(let fragment) = part { flat(fragment) } else { [part] }
    }
  }

  /// R2, R3, R7: only tables of the catalogue, and none of those that only the house itself keeps.
  private var unknownTables: [String] {
    let parts = flat
    let schemas = Set(Catalog.tables.map(\.schema) + ["run"])
    let customersOwn = [
      Catalog.Ledger.message, Catalog.Ledger.withdrawnMessage, Catalog.Campaign.entry,
    ]
    let tables = Set(
      (Catalog.Warehouse.tables + Catalog.Segment.tables + customersOwn).map(\.qualifiedName))
    return parts.indices.dropLast(2).compactMap { index in
      guard case .name(let schema) = parts[index], case .text(".") = parts[index + 1],
        case .name(let table) = parts[index + 2], schemas.contains(schema)
      else { return nil }
      let name = "\(schema).\(table)"
      return tables.contains(name) ? nil : "\(name) is no table that this room may name"
    }
  }

  /// R4, R5, R8 and the list of what a sharded planner pulls or refuses.
  private var forbiddenWords: [String] {
    let always = [
      "limit ", "offset ", "now()", "current_date", "current_timestamp", "clock_timestamp",
      "random()", "gen_random_uuid", "nextval", "percentile_cont", "width_bucket", "except\n",
      "not in (select", "temp ", "temporary ", "grouping sets", "rollup", "cube (", "for update",
      "recursive", "generate_series", "row_number", "float", "double precision", "; ",
      "case (select",
    ]
    let words = always + (allowsNtile ? [] : ["ntile("])
    let text = text
    return words.filter { text.contains($0) }.map { "found '\($0)'" }
  }

  /// R1: what is written to a table of customers starts with the customer's id, as it is.
  private var wrappedKeys: [String] {
    let text = text
    return text.ranges(of: "insert into").compactMap { range -> String? in
      let statement = text[range.upperBound...]
      if statement.contains("values (") && !statement.contains("select") { return nil }
      guard let list = statement.firstRange(of: "(customer_id, "),
        let select = statement.firstRange(of: "select"), list.lowerBound < select.lowerBound
      else { return "an insert does not start with customer_id" }
      let first = statement[select.upperBound...].drop { $0 == " " || $0 == "\n" }
        .prefix { $0 != "," }
      return first.hasSuffix(".customer_id") && !first.contains("(")
        ? nil : "an insert wraps customer_id: \(first)"
    }
  }

  /// Every value has its type beside it.
  private var missingCasts: [String] {
    let rendered = sql.rendered
    let casts = rendered.text.matches(of: /\$\d+/).filter { match in
      !rendered.text[match.range.upperBound...].hasPrefix("::")
    }
    return casts.isEmpty ? [] : ["\(casts.count) parameters have no type"]
  }

  private var text: String {
    flat.map { part in
      switch part {
      case .text(let text): text.lowercased()
      case .name(let name): name.description
      case .parameter: "$"
      case .comment, .fragment: ""
      }
    }.joined()
  }
}
