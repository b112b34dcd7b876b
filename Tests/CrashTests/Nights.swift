import Glibc
import Host
import Synchronization
import TestKit
import Vocabulary

/// Two consecutive nights of a small programme, each as a world that stands before it and as the
/// census of what it leaves when nobody disturbs it.
///
/// The first night loads empty tables and pays birthdays; the second corrects and adds, is sent a
/// file that it knows, releases the waits of the first and writes its messages.
struct Nights: Sendable {
  /// One night of the programme.
  struct Night: Sendable {
    let date: String
    /// As it stands before the night; to be copied, never to be run.
    let eve: CrashWorld
    let undisturbed: Census
    /// How often the undisturbed night came to each fault point.
    let reached: [String: Int]
    /// How long the undisturbed night took.
    let duration: Duration
  }

  let first: Night
  let second: Night

  /// Made once for the whole process.
  static func shared() throws(Problem) -> Nights {
    try made.withLock { known in
      let result = known ?? Result { () throws(Problem) in try Nights() }
      known = result
      return result
    }.get()
  }

  private static let made = Mutex<Result<Nights, Problem>?>(nil)

  private init() throws(Problem) {
    let sample = try CrashWorld()
    let generated = try sample.program([
      "generate", "--customers", "400", "--receipts", "1200", "--seed", "7", "--dirty", "0.6%",
      "--date", "2026-11-20", "--drops", "2", "--to", "sample",
    ]).output(until: .after(.seconds(60)))
    guard generated.ending.isSuccess else { throw .bug("no sample: \(generated.errorText)") }
    let eve = try CrashWorld()
    // The shipped limit of one percent would refuse a small file for one bad row.
    try eve.home.file(
      "jobs/feeds/receipts.json5", "{ kind: \"receipts\", reject_limit: { share: \"50%\" } }\n")
    try Self.deliver("20261120", from: sample, to: eve)
    try eve.home.file(
      "var/exchange/inbox/subscriptions/subscriptions_demo_20261120_000011_delta.csv", Self.consents
    )
    try Partners.define(in: eve)
    try Partners.deliver([1], to: eve)
    try EveryStep.define(in: eve)
    try EveryStep.deliver(to: eve)
    // It waits for the second, which the next night brings.
    try Partners.deliver([3], to: eve)
    let migrated = try eve.program(
      ["db", "migrate"] + eve.night("2026-11-20").suffix(2)
    ).output(until: .after(.seconds(60)))
    guard migrated.ending.isSuccess else { throw .bug("no schema: \(migrated.errorText)") }
    first = try Self.night("2026-11-20", eve: eve).night
    let played = try Self.night("2026-11-20", eve: eve).world
    try Self.deliver("20261121", from: sample, to: played)
    // The same bytes under a new name: known, no work, and an answer that names the load.
    try Self.copy(
      "sample/receipts/receipts_demo_20261120_000001_delta.csv", from: sample,
      to: "var/exchange/inbox/receipts/receipts_demo_20261121_000009_delta.csv", of: played)
    try played.home.file(
      "var/exchange/inbox/receipts/receipts_demo_20261121_000010_delta.csv", Self.dirtyReceipts)
    try played.home.file(
      "var/exchange/inbox/customers/customers_demo_20261121_000012_delta.csv", Self.merges)
    try Partners.deliver([2], to: played)
    try Partners.deliver([4, 5], to: played)
    second = try Self.night("2026-11-21", eve: played).night
  }

  /// Those whose birthday the first night pays may be written to, by e-mail or by text message.
  private static let consents = """
    client_local_id,channel,category,state,changed_at,source
    P-BIRTHDAY-1,EMAIL,,ON,2024-11-21 10:00:00,form
    P-FAR-EAST,EMAIL,,ON,2024-11-21 10:00:00,form
    P-REG-365,SMS,,ON,2024-11-21 10:00:00,form
    P-REG-366,SMS,,ON,2024-11-21 10:00:00,form

    """

  /// Two ids that are one person each: one with receipts, one whose birthday was paid.
  private static let merges = """
    local_id,register_date,status,merged_into
    C-5,2020-01-01 00:00:00,MERGED,C-6
    P-BIRTHDAY-1,2020-01-01 00:00:00,MERGED,C-7

    """

  /// A correction of a receipt of the first night, a receipt of a stranger, an anonymous one, the
  /// same one twice, and three rows that must be rejected.
  private static let dirtyReceipts = """
    local_id,client_local_id,issued_at,kind,status,total,discount,bonus_used,bonus_earned,currency,\
    shop_id,legal_entity,channel,parent_local_id,promo_code,paid_at
    R-9001,C-1,2026-11-20 10:00:00,SALE,PAID,17.35,,,,EUR,S-01,north,SHOP,,,2026-11-20 10:01:00
    R-9002,stranger,2026-11-20 10:00:00,SALE,PAID,20.00,,,,EUR,S-01,north,SHOP,,,
    R-9003,,2026-11-20 10:00:00,SALE,PAID,30.00,,,,EUR,S-01,north,SHOP,,,
    R-9004,C-2,2026-11-20 11:00:00,SALE,PAID,40.00,,,,EUR,S-01,north,SHOP,,,
    R-9004,C-2,2026-11-20 11:00:00,SALE,PAID,41.00,,,,EUR,S-01,north,SHOP,,,
    R-1,C-3,2026-11-20 12:00:00,SALE,PAID,50.00,,,,EUR,S-01,south,SHOP,,,
    R-9005,C-2,2026-13-20 11:00:00,SALE,PAID,40.00,,,,EUR,S-01,north,SHOP,,,
    R-9006,C-2,2026-11-20 11:00:00,SALE,PAID,12.5x,,,,EUR,S-01,north,SHOP,,,
    R-9007,C-2,2026-11-20 11:00:00,GIFT,PAID,12.50,,,,EUR,S-01,north,SHOP,,,

    """

  /// Runs the undisturbed night in a twin of its eve.
  private static func night(
    _ date: String, eve: CrashWorld
  ) throws(Problem) -> (night: Night, world: CrashWorld) {
    let twin = try CrashWorld(copying: eve)
    let start = ContinuousClock.now
    let end = try twin.run(date, isLogged: true)
    let duration = ContinuousClock.now - start
    guard end.ending.isSuccess else {
      throw .bug("the undisturbed night \(end.ending): \(end.errors)")
    }
    let night = Night(
      date: date, eve: eve, undisturbed: try Census(of: twin), reached: try twin.faultCounts(),
      duration: duration)
    return (night, twin)
  }

  /// Drops the files of one day into the inbox.
  private static func deliver(
    _ day: String, from sample: CrashWorld, to world: CrashWorld
  ) throws(Problem) {
    for feed in ["customers", "subscriptions", "receipts", "receipt-lines"] {
      let folder = try Folder(opening: sample.home("sample/\(feed)"))
      for name in try folder.names() where name.description.contains("_\(day)_") {
        try copy(
          "sample/\(feed)/\(name)", from: sample, to: "var/exchange/inbox/\(feed)/\(name)",
          of: world)
      }
    }
  }

  private static func copy(
    _ source: String, from sample: CrashWorld, to goal: String, of world: CrashWorld
  ) throws(Problem) {
    let slash = goal.lastIndex(of: "/") ?? goal.startIndex
    _ = try Folder(creating: world.home(String(goal[..<slash])))
    try CrashWorld.copy(sample.home(source), to: world.home(goal))
  }
}
