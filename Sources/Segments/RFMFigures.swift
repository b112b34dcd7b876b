import Catalog
package import Definitions
package import SQLText
package import Vocabulary

/// The customers of a night in one cell.
package struct RFMCellCount: Sendable, Hashable {
  package let cell: RFMCell
  package let name: String
  package let customers: Int64
  package let purchases: Int64
  /// As the server writes it: a sum may have more digits than an ``ExactDecimal``.
  package let amount: String

  package init(
    cell: RFMCell, name: String, customers: Int64, purchases: Int64, amount: String
  ) {
    self.cell = cell
    self.name = name
    self.customers = customers
    self.purchases = purchases
    self.amount = amount
  }
}

/// Customers who went from one name to another; an empty name: not scored.
package struct RFMMigration: Sendable, Hashable {
  package let from: String
  package let to: String
  package let customers: Int64

  package init(from: String, to: String, customers: Int64) {
    self.from = from
    self.to = to
    self.customers = customers
  }
}

/// How the shares of the names shifted between two nights.
package struct RFMDrift: Sendable, Hashable {
  /// Millionths of the base, cut off: half the sum of the differences of all shares.
  package let perMillion: Int
  package let customersBefore: Int64

  /// - Parameters: customers by name; both must have some.
  package init?(before: [String: Int64], now: [String: Int64]) {
    let (all, allNow) = (before.values.reduce(0, +), now.values.reduce(0, +))
    guard all > 0, allNow > 0 else { return nil }
    var difference: Int128 = 0
    for name in Set(before.keys).union(now.keys) {
      difference +=
        (Int128(before[name] ?? 0) * Int128(allNow) - Int128(now[name] ?? 0) * Int128(all))
        .magnitude.asInt128
    }
    perMillion = Int(difference * 1_000_000 / (2 * Int128(all) * Int128(allNow)))
    customersBefore = all
  }

  /// A handful of customers shifts by chance.
  package static let smallestBase: Int64 = 500

  package func isAlarm(_ limit: Percent?) -> Bool {
    guard let limit, customersBefore >= Self.smallestBase else { return false }
    return perMillion > limit.basisPoints * 100
  }
}

extension UInt128 {
  fileprivate var asInt128: Int128 { Int128(self) }
}

/// What a build notes beside the scores.
extension RFMStatements {
  /// How the scored customers spread over the cells: at most k³ rows. Over shards they add up.
  package var cells: SQL {
    """
    SELECT
      s.recency, s.frequency, s.monetary, s.name, count(*) AS customers,
      sum(s.purchases)::bigint AS purchases, sum(s.amount) AS amount
    FROM \(Catalog.Segment.rfmScore) AS s
    WHERE s.model = \(definition.name)
    GROUP BY s.recency, s.frequency, s.monetary, s.name
    ORDER BY s.recency, s.frequency, s.monetary
    """
  }

  /// Who went from which name to which on this date, without those who kept theirs.
  package var moves: SQL {
    """
    SELECT
      coalesce(h.from_name, '') AS from_name, coalesce(h.to_name, '') AS to_name,
      count(*) AS customers
    FROM \(Catalog.Segment.rfmChange) AS h
    WHERE h.model = \(definition.name) AND h.business_date = \(businessDate)
    GROUP BY 1, 2
    ORDER BY 1, 2
    """
  }

  /// All migrations: those who moved, and those who stayed.
  package func migrations(
    _ moves: [RFMMigration], cells: [RFMCellCount]
  ) -> [RFMMigration] {
    var staying: [String: Int64] = [:]
    for cell in cells { staying[cell.name, default: 0] += cell.customers }
    // Who changed a score and kept the name is among the moves.
    for move in moves where !move.to.isEmpty { staying[move.to, default: 0] -= move.customers }
    var all: [String: [String: Int64]] = [:]
    for move in moves { all[move.from, default: [:]][move.to, default: 0] += move.customers }
    for (name, customers) in staying where customers > 0 {
      all[name, default: [:]][name, default: 0] += customers
    }
    return all.flatMap { from, targets in
      targets.map { RFMMigration(from: from, to: $0.key, customers: $0.value) }
    }.sorted { ($0.from, $0.to) < ($1.from, $1.to) }
  }

  /// Writes the figures of the date anew.
  package func note(cells: [RFMCellCount], migrations: [RFMMigration]) -> [SQL] {
    var statements: [SQL] = [
      """
      DELETE FROM \(Catalog.Segment.rfmCell)
      WHERE model = \(definition.name) AND business_date = \(businessDate)
      """,
      """
      DELETE FROM \(Catalog.Segment.rfmMigration)
      WHERE model = \(definition.name) AND business_date = \(businessDate)
      """,
    ]
    if !cells.isEmpty { statements.append(insert(cells)) }
    if !migrations.isEmpty { statements.append(insert(migrations)) }
    return statements
  }

  private func insert(_ cells: [RFMCellCount]) -> SQL {
    let rows = cells.map { count -> SQL in
      """
      (
        \(definition.name), \(businessDate), \(count.cell.recency), \(count.cell.frequency),
        \(count.cell.monetary), \(count.name), \(count.customers), \(count.purchases),
        \(count.amount)::numeric
      )
      """
    }
    return """
      INSERT INTO \(Catalog.Segment.rfmCell)
        (
          model, business_date, recency, frequency, monetary, name, customers, purchases, amount
        )
      VALUES
        \(SQL.joined(rows, separator: ",\n"))
      """
  }

  private func insert(_ migrations: [RFMMigration]) -> SQL {
    let rows = migrations.map { migration -> SQL in
      """
      (
        \(definition.name), \(businessDate), \(migration.from), \(migration.to),
        \(migration.customers)
      )
      """
    }
    return """
      INSERT INTO \(Catalog.Segment.rfmMigration)
        (model, business_date, from_name, to_name, customers)
      VALUES
        \(SQL.joined(rows, separator: ",\n"))
      """
  }

  /// Notes that the model is fresh for the date, and what the next build needs to know. A build that
  /// is run again, as after a kill, keeps what was noted of how the first one read.
  package func note(_ build: RFMBuildNote) -> SQL {
    """
    INSERT INTO \(Catalog.Segment.rfmBuild) AS b
      (
        model, business_date, definition_digest, customers,
        recency_cut_points, frequency_cut_points, monetary_cut_points,
        is_full, loads_through, base_digest, compared_with, changed, drift, is_alarm
      )
    VALUES (
      \(definition.name), \(businessDate), \(build.digest), \(build.customers),
      \(shown(build.thresholds.recency)),
      \(shown(build.thresholds.frequency)),
      \(shown(build.thresholds.monetary)),
      \(build.isFull), \(build.loadsThrough), \(build.baseDigest),
      \(build.comparedWith.map { .date($0) } ?? SQLValue.null(.date)), \(build.changed),
      \(build.drift.map { .numeric(ExactDecimal(units: Int64($0.perMillion), scale: 6)) }
        ?? SQLValue.null(.numeric)),
      \(build.isAlarm)
    )
    ON CONFLICT (model, business_date) DO UPDATE
    SET
      definition_digest = excluded.definition_digest,
      customers = excluded.customers,
      recency_cut_points = excluded.recency_cut_points,
      frequency_cut_points = excluded.frequency_cut_points,
      monetary_cut_points = excluded.monetary_cut_points,
      loads_through = excluded.loads_through,
      base_digest = excluded.base_digest,
      compared_with = excluded.compared_with,
      changed = excluded.changed,
      drift = excluded.drift,
      is_alarm = excluded.is_alarm
    """
  }

  /// For people: the cut points themselves, divided and without needless zeros.
  private func shown(_ axis: RFMAxisThresholds) -> SQL {
    let added = definition.rule == .rRfm ? 1 : 0
    let points = axis.scaled.map { point -> SQL in
      scale == 1 ? "\(point)" : "trim_scale(\(point) / \(scale) + \(added))"
    }
    return """
      ARRAY[
        \(SQL.joined(points, separator: ",\n"))
      ]::numeric[]
      """
  }
}

/// What a finished build says of itself.
package struct RFMBuildNote: Sendable {
  package let thresholds: RFMThresholds
  package let digest: String
  package let customers: Int64
  package let isFull: Bool
  package let loadsThrough: Int64
  package let baseDigest: String
  package let comparedWith: CivilDate?
  package let changed: Int64
  package let drift: RFMDrift?
  package let isAlarm: Bool

  package init(
    thresholds: RFMThresholds, digest: String, customers: Int64, isFull: Bool,
    loadsThrough: Int64, baseDigest: String, comparedWith: CivilDate?, changed: Int64,
    drift: RFMDrift?, isAlarm: Bool
  ) {
    self.thresholds = thresholds
    self.digest = digest
    self.customers = customers
    self.isFull = isFull
    self.loadsThrough = loadsThrough
    self.baseDigest = baseDigest
    self.comparedWith = comparedWith
    self.changed = changed
    self.drift = drift
    self.isAlarm = isAlarm
  }
}
