import Catalog
import Conditions
package import Definitions
package import Postgres
import SQLText
import Segments
import Statements
package import Vocabulary

/// Brings segments of one stage up to a business date: for those who may have come or gone since the
/// last build, or for everybody.
///
/// A segment is computed for everybody when it was never built, when its definition or one it names is
/// another one, when it asks for what leaves no trace, or when that is cheaper. Both ways lead to the
/// same rows.
package struct SegmentEvaluation {
  private let programme: Programme
  private let businessDate: CivilDate
  private let connection: Connection
  /// The last load there is.
  private let lastLoad: Int64
  /// Everybody, whatever is known of the last build.
  private let isForced: Bool

  /// How many are touched, and in which parts they are computed.
  private struct Touched {
    let customers: Int64
    let parts: [SegmentStatements.TouchedPart]
  }

  /// - Parameter connection: in the transaction of the stage.
  package init(
    _ programme: Programme, on businessDate: CivilDate, lastLoad: Int64, connection: Connection,
    isForced: Bool
  ) {
    self.programme = programme
    self.businessDate = businessDate
    self.lastLoad = lastLoad
    self.connection = connection
    self.isForced = isForced
  }

  private struct Build {
    let date: CivilDate
    let digest: String
    let members: Int64
    let loadsThrough: Int64
  }

  /// What a stage came to.
  package struct Outcome: Sendable, Equatable {
    /// Segments that were computed for everybody.
    package var full = 0
    /// Segments that were computed for those who were touched.
    package var incremental = 0
    /// Who was touched; 0 when nothing was computed that way.
    package var touched: Int64 = 0

    package init() {}
  }

  /// Writes memberships and builds. Must run in a transaction.
  package func run(_ segments: [SegmentDefinition]) throws(Problem) -> Outcome {
    let builds = isForced ? [:] : try usableBuilds(of: segments)
    let known = segments.filter { builds[$0.name] != nil }
    let isRepeated = try wasBuilt(segments)
    var outcome = Outcome()
    if !known.isEmpty, let touched = try findTouched(known, builds, isRepeated: isRepeated) {
      try settle(
        known, isRepeated: isRepeated,
        .touched(touched.parts, members: builds.mapValues(\.members)))
      outcome.incremental = known.count
      outcome.touched = touched.customers
    }
    let rest = outcome.incremental == 0 ? segments : segments.filter { builds[$0.name] == nil }
    if !rest.isEmpty { try settle(rest, isRepeated: isRepeated, .everybody) }
    outcome.full = rest.count
    return outcome
  }

  private func settle(
    _ segments: [SegmentDefinition], isRepeated: Bool, _ scope: SegmentStatements.Scope
  ) throws(Problem) {
    let statements = SegmentStatements(
      segments, businessDate: businessDate, scope: scope, isRepeated: isRepeated)
    for statement in statements.settle { _ = try connection.execute(statement) }
    for row in try connection.query(statements.counts) {
      let counts = SegmentCounts(
        segment: try row.text("segment"), members: try row.int64("members"),
        entered: try row.int64("entered"), left: try row.int64("left_members"))
      let digest = Identifier(counts.segment).map(signature) ?? ""
      _ = try connection.execute(
        statements.build(counts, digest: digest, loadsThrough: lastLoad))
    }
  }

  // MARK: What is known

  /// Whether a night of this date has computed some of them before.
  private func wasBuilt(_ segments: [SegmentDefinition]) throws(Problem) -> Bool {
    try connection.query(
      """
      SELECT EXISTS (
        SELECT
        FROM \(Catalog.Segment.build)
        WHERE
          business_date = \(businessDate)
          AND segment = ANY (\(SQLValue.textArray(segments.map(\.name.text))))
      ) AS found
      """
    ).single.bool("found")
  }

  /// The last builds that a night can go on from.
  private func usableBuilds(
    of segments: [SegmentDefinition]
  ) throws(Problem) -> [Identifier: Build] {
    var builds: [Identifier: Build] = [:]
    for row in try connection.query(Statements.previousSegmentBuilds, .date(businessDate)) {
      guard let name = Identifier(try row.text("segment")),
        let loadsThrough = try row.int64OrNil("loads_through")
      else { continue }
      builds[name] = Build(
        date: try row.date("business_date"), digest: try row.text("definition_digest"),
        members: try row.int64("members"), loadsThrough: loadsThrough)
    }
    var usable: [Identifier: Build] = [:]
    for segment in segments where !TouchedCustomers.isUntraceable(segment.condition) {
      guard let build = builds[segment.name], build.digest == signature(segment.name) else {
        continue
      }
      usable[segment.name] = build
    }
    return usable
  }

  /// The hash of a definition and of all that it names, themselves and through others.
  private func signature(_ name: Identifier) -> String {
    let paths =
      programme.needs(of: name).map { need in
        switch need {
        case .segment(let name): "segments/\(name).json5"
        case .model(let name): "rfm/\(name).json5"
        }
      }.sorted()
    let hashes = paths.map { path -> String in
      let bytes = programme.files.first { $0.path == path }?.bytes ?? []
      return "\(path) \(SHA256.hex(of: bytes))"
    }
    return SHA256.hex(of: Array(hashes.joined(separator: "\n").utf8))
  }

  // MARK: Who is touched

  /// Fills `segment.touched`. Answers how many there are, `nil` when everybody had better be computed.
  private func findTouched(
    _ segments: [SegmentDefinition], _ builds: [Identifier: Build], isRepeated: Bool
  ) throws(Problem) -> Touched? {
    let last = segments.compactMap { builds[$0.name] }
    guard let previous = last.map(\.date).min(), let load = last.map(\.loadsThrough).min(),
      businessDate.days(since: previous) <= 366
    else { return nil }
    var touched = TouchedCustomers(since: previous, load: load, businessDate: businessDate)
    var parts = [TouchedCustomers.said: segments]
    for segment in segments {
      var conditions: [Condition] = []
      // Whom an earlier run of this date let in may have to go for a reason that left no trace.
      var members: Set<Identifier> = isRepeated ? [segment.name] : []
      for case .segment(let name) in programme.needs(of: segment.name) {
        guard let condition = programme.segment(name)?.condition else { continue }
        conditions.append(condition)
        if TouchedCustomers.isUntraceable(condition) { members.insert(name) }
      }
      parts[touched.add(conditions, membersOf: members), default: []].append(segment)
    }
    if let doubt = touched.doubt, try connection.query(doubt).single.bool("found") { return nil }
    try store(touched)
    let all = try connection.query(
      "SELECT count(*) AS customers FROM \(Catalog.Warehouse.customer)"
    ).single.int("customers")
    return try plan(parts, of: all)
  }

  /// Fills `segment.touched`.
  private func store(_ touched: TouchedCustomers) throws(Problem) {
    _ = try connection.execute("TRUNCATE \(Catalog.Segment.touched)")
    _ = try connection.execute(
      """
      INSERT INTO \(Catalog.Segment.touched) (customer_id, part)
      SELECT f.customer_id, f.part
      FROM (
        SELECT
          t.customer_id, t.part, min(t.part) OVER (PARTITION BY t.customer_id) AS first_part
        FROM (
          \(touched.query)
        ) AS t
        GROUP BY t.customer_id, t.part
      ) AS f
      WHERE f.part = \(TouchedCustomers.said) OR f.first_part > \(TouchedCustomers.said)
      """)
    _ = try connection.execute("ANALYZE \(Catalog.Segment.touched)")
  }

  /// In which parts the touched are computed; `nil` when it is cheaper to compute everybody.
  ///
  /// From an eighth of the customers on, reading all facts in their order is cheaper than finding
  /// theirs; from half of all there is to decide on, everybody is cheaper.
  private func plan(
    _ segments: [Int: [SegmentDefinition]], of all: Int
  ) throws(Problem) -> Touched? {
    var parts: [SegmentStatements.TouchedPart] = []
    var decisions = 0
    for row in try connection.query(
      """
      SELECT t.part, count(*) AS customers
      FROM \(Catalog.Segment.touched) AS t
      GROUP BY t.part
      ORDER BY t.part
      """)
    {
      let (part, customers) = (try row.int("part"), try row.int("customers"))
      guard let theirs = segments[part] else { throw .bug("nobody is touched for no segment") }
      decisions += customers * theirs.count
      parts.append(.init(part, theirs, customers * 8 <= all ? .lookups : .scans))
    }
    guard decisions * 2 <= all * (segments[TouchedCustomers.said]?.count ?? 0) else { return nil }
    let customers = try connection.query(
      "SELECT count(DISTINCT t.customer_id) AS customers FROM \(Catalog.Segment.touched) AS t"
    ).single.int64("customers")
    return Touched(customers: customers, parts: parts)
  }
}
