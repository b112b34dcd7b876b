import Catalog
import Definitions
import SQLText
import Vocabulary

/// What conditions look at beside the customer's own row; each thing stands here once, however many
/// conditions ask for it, and each table is read once.
///
/// Every source has at most one row per customer, so joining it never doubles anybody.
struct FactSources: Sendable {
  let businessDate: CivilDate
  private var passes: [FactPass] = []
  private var categories = ProductCategories()
  private var models: [Located<Identifier>] = []
  private var needsMessages = false

  init(businessDate: CivilDate) {
    self.businessDate = businessDate
  }

  /// The column of a pass that answers a question; see ``FactPass``.
  mutating func column(
    _ kind: FactKind, _ stem: StaticString, _ aggregate: SQL, where filters: [SQL] = [],
    in window: FactWindow = .life, named selection: [String] = [], at place: Place
  ) -> SQL {
    let index = passes.firstIndex { $0.kind == kind } ?? passes.count
    if index == passes.count { passes.append(FactPass(kind: kind, businessDate: businessDate)) }
    return passes[index].column(
      stem, aggregate, where: filters, in: window, named: selection, at: place)
  }

  /// The test that a line's product is of one of some categories or of those below them.
  mutating func isOf(categories names: [String]) -> SQL {
    categories.test(names)
  }

  /// Statuses of messages are looked at together with the messages they tell of.
  mutating func joinMessages() {
    needsMessages = true
  }

  mutating func alias(ofModel model: Located<Identifier>) -> SQLName {
    if let known = models.firstIndex(where: { $0.value == model.value }) {
      return .numbered("score", known + 1)
    }
    models.append(model)
    return .numbered("score", models.count)
  }

  private var sortedPasses: [FactPass] {
    passes.sorted { $0.kind.rawValue < $1.kind.rawValue }
  }

  /// The sums of the customers of a relation, or everybody's.
  func commonTables(of population: SQLName?) -> [SQL] {
    categories.commonTables
      + sortedPasses.map { pass in
        let theirs = population.map { name -> SQL in
          "\(pass.kind.row).customer_id IN (SELECT p.customer_id FROM \(name) AS p)"
        }
        return pass.commonTable(
          from: source(of: pass), base: (theirs.map { [$0] } ?? []) + base(of: pass.kind))
      }
  }

  /// What the sums of some customers are looked up with.
  var lookupTables: [SQL] { categories.commonTables }

  /// The joins of everybody's sums, each on a line of its own, led by a line break.
  func joins(to customer: SQLName) -> SQL {
    lines(
      sortedPasses.map { pass in
        "LEFT JOIN \(pass.kind.name) ON \(pass.kind.name).customer_id = \(customer).customer_id"
      } + scoreJoins(customer))
  }

  /// The sums of the customers of a relation, looked up one by one, led by a line break.
  func lookups(of customer: SQLName) -> SQL {
    lines(
      sortedPasses.map { pass in
        pass.lookup(from: source(of: pass), base: base(of: pass.kind), of: customer)
      } + scoreJoins(customer))
  }

  private func lines(_ joins: [SQL]) -> SQL {
    joins.isEmpty ? .empty : "\n\(SQL.joined(joins, separator: "\n"))"
  }

  private func scoreJoins(_ customer: SQLName) -> [SQL] {
    models.enumerated().map { position, model in
      let alias = SQLName.numbered("score", position + 1)
      return """
        LEFT JOIN \(Catalog.Segment.rfmScore) AS \(alias)
          ON \(alias).customer_id = \(customer).customer_id
          AND \(alias).model = \(model.value)
        """
    }
  }
}

// What each kind of facts is read from, and which of its rows count at all.
extension FactSources {
  private func source(of pass: FactPass) -> SQL {
    let rows: SQL = "\(pass.kind.table) AS \(pass.kind.row)"
    switch pass.kind {
    case .lines:
      let lines: SQL = """
        JOIN \(Catalog.Warehouse.receiptLine) AS l
          ON l.customer_id = r.customer_id
          AND l.receipt_id = r.receipt_id
        """
      return SQL.joined([rows, lines] + categories.joins(for: pass.columns), separator: "\n")
    case .writtenMessages:
      return """
        \(rows)
        LEFT JOIN \(Catalog.Ledger.withdrawnMessage) AS w
          ON w.customer_id = m.customer_id
          AND w.message_key = m.message_key
        """
    case .messageStatuses where needsMessages:
      return """
        \(rows)
        LEFT JOIN \(Catalog.Ledger.message) AS m
          ON m.customer_id = s.customer_id
          AND m.message_key = s.message_key
        """
    default: return rows
    }
  }

  private func base(of kind: FactKind) -> [SQL] {
    switch kind {
    case .receipts, .lines: ["r.status <> 'cancelled'"]
    case .writtenMessages: ["w.customer_id IS NULL"]
    case .bonuses:
      [
        "b.is_open", "b.state = 'active'",
        "(b.valid_from <= \(businessDate) OR b.valid_from IS NULL)",
        "(b.expires_on >= \(businessDate) OR b.expires_on IS NULL)",
      ]
    case .controlGroups: ["e.is_control"]
    case .memberships:
      [
        "m.entered_on <= \(businessDate)",
        "(m.left_on > \(businessDate) OR m.left_on IS NULL)",
      ]
    case .events, .messageStatuses, .points, .tags, .audiences, .subscriptions: []
    }
  }
}
