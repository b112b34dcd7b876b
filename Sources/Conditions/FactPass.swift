import Definitions
package import SQLText
import Vocabulary

/// One sum of a pass: of which facts, and where the definition asks for it.
struct FactColumn: Equatable {
  let name: SQLName
  /// `count(*)`, `max(r.amount)`.
  let aggregate: SQL
  /// What a fact must be beside lying in the window.
  let filters: [SQL]
  let window: FactWindow
  /// The names a fact may have; empty = any.
  let selection: [String]
  let place: Place
}

/// All that conditions ask of one kind of facts, computed in one pass over its table: one row per
/// customer who has any, one column per question.
///
/// What all questions share stands in the `WHERE`, the widest window among it; the rest stands in
/// the `FILTER` of each.
struct FactPass {
  let kind: FactKind
  let businessDate: CivilDate
  var columns: [FactColumn] = []

  /// What a customer has, by the column that answers it.
  ///
  /// `filters` are hoisted as they are written: equal ones must be written equally.
  mutating func column(
    _ stem: StaticString, _ aggregate: SQL, where filters: [SQL], in window: FactWindow,
    named selection: [String], at place: Place
  ) -> SQL {
    let selection = Set(selection).sorted()
    let known = columns.first {
      $0.aggregate == aggregate && $0.filters == filters && $0.window == window
        && $0.selection == selection
    }
    if let known { return "\(kind.name).\(known.name)" }
    let column = FactColumn(
      name: .numbered(stem, columns.count + 1), aggregate: aggregate, filters: filters,
      window: window, selection: selection, place: place)
    columns.append(column)
    return "\(kind.name).\(column.name)"
  }

  /// `receipt_facts AS (SELECT r.customer_id, … GROUP BY r.customer_id)`: everybody's.
  ///
  /// `base` holds of every fact that counts at all.
  func commonTable(from source: SQL, base: [SQL]) -> SQL {
    let filters = base + sharedFilters
    let filtered: [SQL] = filters.isEmpty ? [] : [Self.filter(filters)]
    let clauses =
      ["FROM \(source)" as SQL] + filtered + ["GROUP BY \(kind.row).customer_id" as SQL]
    return """
      \(kind.name) AS (
        SELECT
          \(kind.row).customer_id,
          \(lines)
        \(SQL.joined(clauses, separator: "\n"))
      )
      """
  }

  /// `LEFT JOIN LATERAL (SELECT … WHERE r.customer_id = a.customer_id …) AS receipt_facts ON true`:
  /// those of some customers, looked up by the key. Its cost follows the number of customers, whatever
  /// the server believes of tables that nobody has analyzed yet.
  func lookup(from source: SQL, base: [SQL], of customer: SQLName) -> SQL {
    let own: SQL = "\(kind.row).customer_id = \(customer).customer_id"
    return """
      LEFT JOIN LATERAL (
        SELECT
          \(lines)
        FROM \(source)
        \(Self.filter([own] + base + sharedFilters))
      ) AS \(kind.name) ON true
      """
  }

  private static func filter(_ filters: [SQL]) -> SQL {
    """
    WHERE
      \(SQL.joined(filters, separator: "\nAND "))
    """
  }

  private var lines: SQL {
    let shared = sharedFilters
    return SQL.joined(columns.indices.map { line(of: $0, without: shared) }, separator: ",\n")
  }

  /// A question under the place of its definition, which neighbours share.
  private func line(of index: Int, without shared: [SQL]) -> SQL {
    let column = columns[index]
    let filters = allFilters(of: column).filter { !shared.contains($0) }
    let sum: SQL =
      switch filters.count {
      case 0: "\(column.aggregate) AS \(column.name)"
      case 1: "\(column.aggregate) FILTER (WHERE \(filters[0])) AS \(column.name)"
      default:
        """
        \(column.aggregate) FILTER (
          WHERE
            \(SQL.joined(filters, separator: "\nAND "))
        ) AS \(column.name)
        """
      }
    if index > 0, columns[index - 1].place == column.place { return sum }
    return """
      \(comment: column.place)
      \(sum)
      """
  }

  // MARK: Filters

  private func allFilters(of column: FactColumn) -> [SQL] {
    [begin(of: column)?.test, end(of: column)?.test, selection(column.selection)]
      .compactMap(\.self) + column.filters
  }

  /// What all questions ask for, and the least that covers the windows and names of all of them.
  private var sharedFilters: [SQL] {
    let common = columns.first.map { first in
      first.filters.filter { filter in columns.allSatisfy { $0.filters.contains(filter) } }
    }
    return [widestBegin, latestEnd, kind.day.map { "\($0) < \(businessDate)" }, allSelections]
      .compactMap(\.self) + (common ?? [])
  }

  private typealias Edge = (day: CivilDate, test: SQL)

  private var widestBegin: SQL? {
    let edges = columns.compactMap(begin)
    return edges.count == columns.count ? edges.min { $0.day < $1.day }?.test : nil
  }

  private var latestEnd: SQL? {
    let edges = columns.compactMap(end)
    return edges.count == columns.count ? edges.max { $0.day < $1.day }?.test : nil
  }

  private func begin(of column: FactColumn) -> Edge? {
    guard let day = kind.day else { return nil }
    switch column.window {
    case .last(let days):
      return (businessDate.adding(days: -days), "\(day) >= \(businessDate) - \(days)")
    case .dates(let from?, _): return (from, "\(day) >= \(from)")
    case .dates(nil, _), .life: return nil
    }
  }

  /// A window that reaches the business date ends where all facts end.
  private func end(of column: FactColumn) -> Edge? {
    guard let day = kind.day, case .dates(_, let until?) = column.window, until < businessDate
    else { return nil }
    return (until, "\(day) <= \(until)")
  }

  private var allSelections: SQL? {
    let isOpen = columns.contains { $0.selection.isEmpty }
    return isOpen ? nil : selection(Set(columns.flatMap(\.selection)).sorted())
  }

  private func selection(_ names: [String]) -> SQL? {
    guard let selector = kind.selector, !names.isEmpty else { return nil }
    return selector.isOne(of: names)
  }
}

extension SQL {
  /// The test that this value is one of some texts.
  package func isOne(of texts: [String]) -> SQL {
    if let only = texts.first, Set(texts).count == 1 { return "\(self) = \(only)" }
    return "\(self) IN (\(.list(texts)))"
  }

  /// Texts as parameters, separated by commas, each once.
  static func list(_ texts: [String]) -> SQL {
    joined(Set(texts).sorted().map { SQL(.text($0)) }, separator: ", ")
  }
}
