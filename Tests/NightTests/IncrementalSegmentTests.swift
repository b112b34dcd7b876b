import Definitions
import Postgres
import Runner
import SQLText
import Segments
import TestKit
import Testing
import Vocabulary

/// Segments that follow what has changed end up where segments of all facts do: every interval of every
/// member, every count, through many nights, missed ones, repeated ones and a changed definition.
@Suite struct IncrementalSegmentTests {
  private static let jobs = [
    "segments/recent.json5": "{ where: { purchases: { last: '10 days', happened: true } } }",
    "segments/rich.json5": "{ where: { purchases: { sum: { at_least: 300 } } } }",
    "segments/asleep.json5": "{ where: { days_since_last_order: { at_least: 12 } } }",
    "segments/fresh.json5": "{ where: { days_since_registration: { at_most: 20 } } }",
    "segments/birthday.json5": "{ where: { birthday_in_next: '7 days' } }",
    "segments/rich-and-recent.json5":
      "{ where: { all: [{ in_segment: 'rich' }, { in_segment: 'recent' }] } }",
    "segments/neither.json5": "{ where: { not: { in_segment: 'rich-and-recent' } } }",
    "segments/berlin.json5": "{ where: { city: { is: 'Berlin' } } }",
    "segments/tagged.json5": "{ where: { tag: 'vip' } }",
    "segments/tagged-and-rich.json5":
      "{ where: { all: [{ in_segment: 'tagged' }, { in_segment: 'rich' }] } }",
  ]

  @Test func `segments that follow changes are those of all facts`() throws {
    let world = try NightWorld(Self.jobs, zone: "Etc/UTC")
    let changed = try NightWorld(
      Self.jobs.merging([
        "segments/rich.json5": "{ where: { purchases: { sum: { at_least: 200 } } } }"
      ]) { $1 }, zone: "Etc/UTC")
    let following = try world.connect()
    let full = try changed.connect()
    for connection in [following, full] { try connection.execute(Self.people) }
    var date = try #require(CivilDate("2026-02-20"))
    var load: Int64 = 1
    var touched: Int64 = 0
    var incremental = 0
    for night in 0..<22 {
      date = date.adding(days: night % 5 == 4 ? 3 : 1)
      load += 1
      let programme = try Installation.open(
        jobsFolder: (night < 14 ? world : changed).home("jobs")
      ).programme
      // A night that is run again finds more facts than before.
      for run in 0..<(night % 4 == 3 ? 2 : 1) {
        for connection in [following, full] {
          for change in Self.changes(night * 3 + run, load, date) { try connection.execute(change) }
        }
        let outcome = try Self.run(programme, date, load, following, isForced: false)
        _ = try Self.run(programme, date, load, full, isForced: true)
        touched += outcome.touched
        incremental += outcome.incremental
        let (ours, theirs) = (try Self.content(following), try Self.content(full))
        if ours != theirs {
          Issue.record("night \(night), \(date): \(ours.symmetricDifference(theirs).sorted())")
          return
        }
      }
    }
    #expect(touched > 0)
    // Some nights touch so many that everybody is cheaper.
    #expect(incremental > 40)
    let entered = try following.query(
      "SELECT sum(entered)::bigint AS entered FROM segment.build"
    ).single.int("entered")
    #expect(entered > 300)
  }

  private static func run(
    _ programme: Programme, _ date: CivilDate, _ load: Int64, _ connection: Connection,
    isForced: Bool
  ) throws -> SegmentEvaluation.Outcome {
    var total = SegmentEvaluation.Outcome()
    for case .segments(let segments) in programme.stages {
      try connection.transaction { () throws(Problem) in
        let outcome = try SegmentEvaluation(
          programme, on: date, lastLoad: load, connection: connection, isForced: isForced
        ).run(segments)
        total.full += outcome.full
        total.incremental += outcome.incremental
        total.touched += outcome.touched
      }
    }
    return total
  }

  /// Every interval and every count.
  private static func content(_ connection: Connection) throws -> Set<String> {
    Set(
      try connection.query(
        """
        SELECT concat_ws(' ', segment, customer_id, entered_on, left_on) AS line
        FROM segment.membership
        UNION ALL
        SELECT concat_ws(' ', 'build', segment, business_date, members, entered, left_members)
        FROM segment.build
        """
      ).map { try $0.text("line") })
  }

  private static let people: SQL = """
    INSERT INTO warehouse.customer
      (customer_id, registered_at, registered_on, birth_date, city, first_load, last_load)
    SELECT
      'C-' || n, '2026-01-01Z'::timestamptz + n % 80 * interval '1 day',
      '2026-01-01'::date + n % 80, '1980-01-01'::date + n * 7, 'Bern', 1, 1
    FROM generate_series(1, 400) AS n
    """

  /// What comes with a night: a few receipts, some of them late; corrections; receipts that change their
  /// customer; people who move; tags that come and go.
  private static func changes(_ seed: Int, _ load: Int64, _ date: CivilDate) -> [SQL] {
    func some(_ column: SQL, _ share: Int) -> SQL {
      "abs(hashtext(\(column) || \(String(seed)))) % \(share) = 0"
    }
    return [
      """
      INSERT INTO warehouse.receipt
        (
          customer_id, receipt_id, issued_at, issued_on, kind, status, amount, currency,
          first_load, last_load
        )
      SELECT
        'C-' || (n * 37 + \(seed) * 11) % 400 + 1, 'R-' || \(seed) || '-' || n, now(),
        \(date) - n % 9, CASE WHEN n % 7 = 0 THEN 'return' ELSE 'sale' END, 'new',
        CASE WHEN n % 7 = 0 THEN -20 ELSE 120 END, 'EUR', \(load), \(load)
      FROM generate_series(1, 12) AS n
      """,
      """
      WITH old AS (
        UPDATE warehouse.receipt
        SET amount = amount + 50, last_load = \(load)
        WHERE \(some("receipt_id", 29))
        RETURNING customer_id, receipt_id
      )
      INSERT INTO warehouse.receipt_history (customer_id, receipt_id, replaced_by_load, content)
      SELECT customer_id, receipt_id, \(load), jsonb_build_object('seed', \(seed)) FROM old
      """,
      """
      WITH old AS (
        UPDATE warehouse.receipt AS r
        SET customer_id = 'C-' || length(r.receipt_id) * 31, last_load = \(load)
        FROM (
          SELECT customer_id, receipt_id
          FROM warehouse.receipt
          WHERE \(some("receipt_id", 41))
        ) AS o
        WHERE r.customer_id = o.customer_id AND r.receipt_id = o.receipt_id
        RETURNING o.customer_id, o.receipt_id
      )
      INSERT INTO warehouse.receipt_history (customer_id, receipt_id, replaced_by_load, content)
      SELECT customer_id, receipt_id, \(load), jsonb_build_object('moved', \(seed)) FROM old
      """,
      """
      UPDATE warehouse.customer
      SET city = CASE city WHEN 'Bern' THEN 'Berlin' ELSE 'Bern' END, last_load = \(load)
      WHERE \(some("customer_id", 60))
      """,
      """
      DELETE FROM warehouse.customer_tag
      WHERE \(some("customer_id", 5))
      """,
      """
      INSERT INTO warehouse.customer_tag (customer_id, tag, set_on, source, changed_at)
      SELECT customer_id, 'vip', \(date) - 1, 'test', now()
      FROM warehouse.customer
      WHERE \(some("customer_id", 50))
      ON CONFLICT DO NOTHING
      """,
    ]
  }
}
