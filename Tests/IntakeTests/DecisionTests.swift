import Definitions
import Intake
import Testing
import Vocabulary

/// The decisions table of exchange.md, section 6, row by row. Nothing is read and nothing is written.
@Suite struct DecisionTests {
  private static let court = Decision.Court(
    regime: regime, environment: "production", businessDate: day("2026-11-22"),
    closedUntil: day("2026-11-01"))
  private static let regime: FeedRegime = {
    var regime = FeedRegime()
    regime.naming = .strict
    regime.volumeBand = .standard
    return regime
  }()

  private static let receipts: Identifier = {
    guard let name = Identifier("receipts") else { preconditionFailure("a name is one") }
    return name
  }()

  private static func day(_ text: String) -> CivilDate {
    CivilDate(text) ?? CivilDate(daysSinceEpoch: 0)
  }

  /// A delta of source pos7 with the sequence and content of the arguments.
  private static func delivery(
    _ sequence: Int64?, sha256: String = "new", _ content: DeliveryContent = .delta, fix: Int = 0,
    status: DeliveryStatus = .new, date: String? = "2026-11-21",
    environment: String? = "production",
    rows: Int64? = nil, previous: Int64? = nil
  ) -> Delivery {
    var delivery = Delivery(feed: receipts, fileName: "a.csv", bytes: 10)
    delivery.source = "pos7"
    delivery.sequence = sequence
    delivery.sha256 = sha256
    delivery.content = content
    delivery.fix = fix
    delivery.status = status
    delivery.businessDate = date.map(day)
    delivery.environment = environment
    delivery.rows = rows
    delivery.previousSequence = previous
    return delivery
  }

  private static func past(
    _ sequence: Int64?, _ sha256: String, _ content: DeliveryContent = .delta, rows: Int64 = 100
  ) -> PastDelivery {
    PastDelivery(
      load: 7, fileName: "old.csv", sha256: sha256, sequence: sequence, content: content, rows: rows
    )
  }

  private static func history(
    last: Int64? = 341, content: PastDelivery? = nil, number: PastDelivery? = nil,
    full: PastDelivery? = nil, gaps: Set<Int64> = [], usual: Int64? = nil,
    original: PastDelivery? = nil, wasHeld: Bool = false, cameWithFull: Bool = false,
    release: FileRelease? = nil
  ) -> DeliveryHistory {
    var history = DeliveryHistory()
    history.lastSequence = last
    history.sameContent = content
    history.sameNumber = number
    history.lastFull = full
    history.acceptedGaps = gaps
    history.usualRows = usual
    history.original = original
    history.wasHeld = wasHeld
    history.cameWithFull = cameWithFull
    history.release = release
    return history
  }

  private static let granted = FileRelease(by: "anna", reason: "asked", isGranted: true)

  /// The word of a decision: the code, or what is done.
  private static func word(_ decision: Decision) -> String {
    switch decision {
    case .load: "load"
    case .validate: "validate"
    case .duplicate(let past): "DUPLICATE of \(past.load)"
    case .unchanged(let past): "UNCHANGED since \(past.load)"
    case .superseded: "SUPERSEDED"
    case .hold(let code, _): "hold \(code.rawValue)"
    case .refuse(let code, _): "refuse \(code.rawValue)"
    }
  }

  struct Row: Sendable, CustomTestStringConvertible {
    let situation: String
    let delivery: Delivery
    var history = DecisionTests.history()
    let expected: String

    var testDescription: String { situation }
  }

  private static let table: [Row] = [
    Row(
      situation: "the first delivery of a source", delivery: delivery(17),
      history: history(last: nil), expected: "load"),
    Row(situation: "the next sequence", delivery: delivery(342), expected: "load"),
    Row(
      situation: "same sequence, same bytes", delivery: delivery(341, sha256: "a"),
      history: history(content: past(341, "a"), number: past(341, "a")),
      expected: "DUPLICATE of 7"),
    Row(
      situation: "same sequence, other bytes", delivery: delivery(341, sha256: "b"),
      history: history(number: past(341, "a")), expected: "refuse CONFLICT"),
    Row(
      situation: "same sequence, other bytes, to replace",
      delivery: delivery(341, sha256: "b", status: .replace),
      history: history(number: past(341, "a")), expected: "hold REPLACE"),
    Row(
      situation: "the same, released", delivery: delivery(341, sha256: "b", status: .replace),
      history: history(number: past(341, "a"), release: granted), expected: "load"),
    Row(
      situation: "other sequence, same bytes, delta", delivery: delivery(342, sha256: "a"),
      history: history(content: past(341, "a")), expected: "refuse DUP_CONTENT"),
    Row(
      situation: "newer sequence, same bytes, full",
      delivery: delivery(342, sha256: "a", .full),
      history: history(content: past(341, "a", .full), full: past(341, "a", .full)),
      expected: "UNCHANGED since 7"),
    Row(
      situation: "newer sequence, the bytes of an older full that was overtaken",
      delivery: delivery(343, sha256: "a", .full),
      history: history(last: 342, content: past(341, "a", .full), full: past(342, "b", .full)),
      expected: "load"),
    Row(
      situation: "no sequences, same bytes", delivery: delivery(nil, sha256: "a", date: nil),
      history: history(last: nil, content: past(nil, "a")), expected: "DUPLICATE of 7"),
    Row(
      situation: "no sequences, other bytes", delivery: delivery(nil, sha256: "b", date: nil),
      history: history(last: nil), expected: "load"),
    Row(
      situation: "delta beyond the next sequence", delivery: delivery(343),
      expected: "hold GAP"),
    Row(
      situation: "the same, the gap accepted", delivery: delivery(343),
      history: history(gaps: [342]), expected: "load"),
    Row(
      situation: "a gap of two of which one is accepted", delivery: delivery(344),
      history: history(gaps: [342]), expected: "hold GAP"),
    Row(
      situation: "the file of an accepted gap comes all the same", delivery: delivery(342),
      history: history(gaps: [342]), expected: "load"),
    Row(
      situation: "delta below the last, never seen", delivery: delivery(339),
      expected: "refuse LATE_SEQUENCE"),
    Row(
      situation: "the same, released", delivery: delivery(339),
      history: history(release: granted), expected: "load"),
    Row(situation: "full, any newer sequence", delivery: delivery(400, .full), expected: "load"),
    Row(
      situation: "full, an older sequence", delivery: delivery(300, .full),
      expected: "refuse LATE_SEQUENCE"),
    Row(
      situation: "a held delta older than a full that came since", delivery: delivery(343),
      history: history(last: 400, full: past(400, "f", .full), wasHeld: true),
      expected: "SUPERSEDED"),
    Row(
      situation: "a held delta newer than that full", delivery: delivery(401),
      history: history(last: 400, full: past(400, "f", .full), wasHeld: true), expected: "load"),
    Row(
      situation: "business date in the future", delivery: delivery(342, date: "2026-11-23"),
      expected: "refuse FUTURE_DATE"),
    Row(
      situation: "business date of the night", delivery: delivery(342, date: "2026-11-22"),
      expected: "load"),
    Row(
      situation: "the same bytes of a full, dated in the future",
      delivery: delivery(342, sha256: "a", .full, date: "2026-11-23"),
      history: history(content: past(341, "a", .full), full: past(341, "a", .full)),
      expected: "refuse FUTURE_DATE"),
    Row(
      situation: "business date seven days old", delivery: delivery(342, date: "2026-11-15"),
      expected: "load"),
    Row(
      situation: "business date eight days old", delivery: delivery(342, date: "2026-11-14"),
      expected: "refuse TOO_OLD"),
    Row(
      situation: "the same, held by us since", delivery: delivery(342, date: "2026-11-14"),
      history: history(wasHeld: true), expected: "load"),
    Row(
      situation: "the same, released", delivery: delivery(342, date: "2026-11-14"),
      history: history(release: granted), expected: "load"),
    Row(
      situation: "the day after the closed period, held",
      delivery: delivery(342, date: "2026-11-02"),
      history: history(wasHeld: true), expected: "load"),
    Row(
      situation: "the closed period, held", delivery: delivery(342, date: "2026-11-01"),
      history: history(wasHeld: true), expected: "refuse TOO_OLD"),
    Row(
      situation: "the same, released", delivery: delivery(342, date: "2026-11-01"),
      history: history(release: granted), expected: "refuse TOO_OLD"),
    Row(
      situation: "an accepted delivery of the closed period again",
      delivery: delivery(300, sha256: "a", date: "2026-10-01"),
      history: history(content: past(300, "a"), number: past(300, "a")),
      expected: "DUPLICATE of 7"),
    Row(
      situation: "delta whose manifest names the last one, beyond the next sequence",
      delivery: delivery(350, previous: 341), expected: "load"),
    Row(
      situation: "delta whose manifest names one that has not come",
      delivery: delivery(350, previous: 345), expected: "hold GAP"),
    Row(
      situation: "the same, that one is given up", delivery: delivery(350, previous: 345),
      history: history(gaps: [345]), expected: "load"),
    Row(
      situation: "delta whose manifest passes the last one over",
      delivery: delivery(342, previous: 340), expected: "refuse MANIFEST_MISMATCH"),
    Row(
      situation: "full, whatever it says it follows",
      delivery: delivery(350, .full, previous: 345), expected: "load"),
    Row(
      situation: "a delta older than a full of the same night", delivery: delivery(343),
      history: history(last: 400, full: past(400, "f", .full), cameWithFull: true),
      expected: "SUPERSEDED"),
    Row(
      situation: "status delete", delivery: delivery(342, status: .delete),
      expected: "hold DELETE"),
    Row(
      situation: "the same, released", delivery: delivery(342, status: .delete),
      history: history(release: granted), expected: "load"),
    Row(
      situation: "the same, released, behind a gap", delivery: delivery(344, status: .delete),
      history: history(release: granted), expected: "hold GAP"),
    Row(
      situation: "status delete, the bytes of an accepted delta",
      delivery: delivery(342, sha256: "a", status: .delete),
      history: history(content: past(341, "a")), expected: "hold DELETE"),
    Row(
      situation: "status delete under the number of those bytes",
      delivery: delivery(341, sha256: "a", status: .delete),
      history: history(content: past(341, "a"), number: past(341, "a")),
      expected: "refuse CONFLICT"),
    Row(
      situation: "status delete of a full", delivery: delivery(342, .full, status: .delete),
      expected: "refuse MANIFEST"),
    Row(
      situation: "status test, beyond a gap", delivery: delivery(350, status: .test),
      expected: "validate"),
    Row(
      situation: "status test of the environment of others",
      delivery: delivery(342, status: .test, environment: "test"), expected: "refuse ENVIRONMENT"),
    Row(
      situation: "environment is not ours", delivery: delivery(342, environment: "test"),
      expected: "refuse ENVIRONMENT"),
    Row(
      situation: "no environment is named", delivery: delivery(342, environment: nil),
      expected: "load"),
    Row(
      situation: "a fix of an accepted delivery", delivery: delivery(340, fix: 1),
      history: history(original: past(340, "o")), expected: "load"),
    Row(
      situation: "a fix of what never came", delivery: delivery(340, fix: 1),
      expected: "refuse FIX"),
    Row(
      situation: "the same fix again", delivery: delivery(340, sha256: "f", fix: 1),
      history: history(content: past(340, "f"), number: past(340, "f"), original: past(340, "o")),
      expected: "DUPLICATE of 7"),
    Row(
      situation: "taken out by a person", delivery: delivery(342),
      history: history(
        release: FileRelease(by: "anna", reason: "wrong shop", isGranted: false)),
      expected: "refuse WITHDRAWN"),
  ]

  @Test(arguments: table)
  func `before a file is read`(row: Row) {
    #expect(Self.word(Decision.of(row.delivery, Self.court, row.history)) == row.expected)
  }

  struct Count: Sendable, CustomTestStringConvertible {
    let situation: String
    let delivery: Delivery
    let rows: Int64
    var history = DecisionTests.history()
    let expected: String

    var testDescription: String { situation }
  }

  private static let last = past(300, "f", .full, rows: 1000)

  private static let counts: [Count] = [
    Count(situation: "nothing is known", delivery: delivery(342), rows: 5, expected: "load"),
    Count(
      situation: "rows as the manifest says", delivery: delivery(342, rows: 5), rows: 5,
      expected: "load"),
    Count(
      situation: "other rows than the manifest says", delivery: delivery(342, rows: 6), rows: 5,
      expected: "refuse MANIFEST_MISMATCH"),
    Count(
      situation: "full, ten percent fewer rows", delivery: delivery(342, .full), rows: 900,
      history: history(full: last), expected: "load"),
    Count(
      situation: "full, one row more than that fewer", delivery: delivery(342, .full), rows: 899,
      history: history(full: last), expected: "refuse SHRINK"),
    Count(
      situation: "the same, released", delivery: delivery(342, .full), rows: 1,
      history: history(full: last, release: granted), expected: "load"),
    Count(
      situation: "delta, however small", delivery: delivery(342), rows: 1,
      history: history(full: last), expected: "load"),
    Count(
      situation: "a tenth of the usual rows", delivery: delivery(342), rows: 10,
      history: history(usual: 100), expected: "load"),
    Count(
      situation: "less than a tenth", delivery: delivery(342), rows: 9,
      history: history(usual: 100), expected: "hold VOLUME"),
    Count(
      situation: "ten times the usual rows", delivery: delivery(342), rows: 1000,
      history: history(usual: 100), expected: "load"),
    Count(
      situation: "more than ten times", delivery: delivery(342), rows: 1001,
      history: history(usual: 100), expected: "hold VOLUME"),
    Count(
      situation: "the same, released", delivery: delivery(342), rows: 1001,
      history: history(usual: 100, release: granted), expected: "load"),
    Count(
      situation: "a fix may be as small as it is", delivery: delivery(341, fix: 1), rows: 1,
      history: history(usual: 100), expected: "load"),
    Count(
      situation: "status test", delivery: delivery(342, status: .test), rows: 1,
      history: history(usual: 100), expected: "validate"),
  ]

  @Test(arguments: counts)
  func `when the rows are counted`(row: Count) {
    #expect(
      Self.word(Decision.afterReading(row.delivery, rows: row.rows, Self.court, row.history))
        == row.expected)
  }

  @Test func `each code has its exit`() {
    let exits = Dictionary(grouping: FileCode.allCases) { $0.exit(isOverdue: true) }
    #expect(Set(exits[.ok] ?? []) == [.duplicate, .unchanged, .superseded, .test])
    #expect(Set(exits[.missingFile] ?? []) == [.gap, .incomplete])
    #expect(exits[.definition] == [.environment])
    #expect(exits.keys.count == 4 && exits[.badData] != nil)
    #expect(FileCode.gap.exit(isOverdue: false) == .ok)
  }

  @Test func `a released file passes every judgement that a person can overrule`() {
    for code in FileCode.allCases where code.isReleasable {
      #expect(code.exit(isOverdue: true) == .badData, "\(code)")
    }
  }
}
