import Definitions
import Intake
import Postgres
import Runner
import Vocabulary

/// How the feeds of a programme stand.
struct FeedStatus {
  private let feeds: [FeedDefinition]
  private let standings: [FeedOversight.Standing]
  private let stopped: [FeedOversight.StoppedFile]
  private let parked: [FeedOversight.ParkedRows]
  private let waiting: [Inbox.Arrival]

  init(
    _ invocation: Invocation, _ installation: Installation, _ feeds: [FeedDefinition]
  ) throws(Problem) {
    self.feeds = feeds
    let names = Set(feeds.map(\.name.text))
    waiting = try Inbox(installation.folders, feeds: feeds)
      .arrivals(now: Home.now, isAttended: false)
    if try Home.hasNoDatabaseYet(invocation, installation) {
      standings = []
      stopped = []
      parked = []
      return
    }
    let found = try Home.withSession(of: invocation, installation) {
      connection throws(Problem) in
      let oversight = FeedOversight(connection, installation.folders)
      return (try oversight.standings(), try oversight.stoppedFiles(), try oversight.parkedRows())
    }
    standings = found.0.filter { names.contains($0.feed) }
    stopped = found.1.filter { names.contains($0.feed) }
    parked = found.2.filter { names.contains($0.feed) }
  }

  /// The feed that is named first, or all.
  static func feeds(
    _ invocation: Invocation, _ installation: Installation
  ) throws(Problem) -> [FeedDefinition] {
    let feeds = installation.programme.feeds
    guard let wanted = invocation.arguments.first else { return feeds }
    guard let feed = feeds.first(where: { $0.name.text == wanted }) else {
      let known = feeds.map(\.name.text)
      throw Problem(
        .usage, "there is no feed '\(wanted)', expected one of \(known.joined(separator: ", "))",
        hint: nearestName(to: wanted, among: known).map { "did you mean '\($0)'?" })
    }
    return [feed]
  }

  var text: String {
    var table = TextTable(
      .text("feed"), .text("source"), .number("last sequence"), .text("last date"),
      .number("last night"), .number("arrived"))
    for standing in standings {
      table.add(
        standing.feed, standing.source, standing.lastSequence.map(String.init) ?? "",
        standing.lastBusinessDate?.description ?? "",
        HumanNumber.grouped(standing.lastNightFiles),
        HumanNumber.grouped(standing.lastNightArrived))
    }
    var lines = table.isEmpty ? ["no file has come yet"] : table.lines(width: Screen.width)
    lines += stopped.map(\.line)
    lines += parked.map {
      "parked: \($0.feed): \(HumanNumber.count(Int($0.rows), "row")) since \($0.since)"
    }
    lines += waiting.map {
      "inbox: \($0.feed)/\($0.name): \($0.waitsFor.map { "waits: \($0)" } ?? "taken by the next night")"
    }
    return lines.joined(separator: "\n")
  }

  static let shape: JSONShape = [
    "sources": .array([
      "feed": .text, "source": .text.orNull, "last_sequence": .integer.orNull,
      "last_business_date": .date.orNull, "last_arrival": .moment.orNull,
      "last_night_files": .integer, "last_night_arrived": .integer,
    ]),
    "stopped": .array(FeedOversight.StoppedFile.shape),
    "parked": .array(["feed": .text, "rows": .integer, "since": .moment]),
    "inbox": .array(["feed": .text, "file": .text, "waits_for": .text.orNull]),
  ]

  var json: JSONValue {
    .object([
      (
        "sources",
        .array(
          standings.map { standing in
            .object([
              ("feed", .text(standing.feed)),
              ("source", .optional(standing.source.isEmpty ? nil : standing.source)),
              ("last_sequence", standing.lastSequence.map { .integer(Int($0)) } ?? .null),
              ("last_business_date", .optional(standing.lastBusinessDate?.description)),
              ("last_arrival", .optional(standing.lastArrival?.description)),
              ("last_night_files", .integer(standing.lastNightFiles)),
              ("last_night_arrived", .integer(standing.lastNightArrived)),
            ])
          })
      ),
      (
        "stopped",
        .array(stopped.map(\.json))
      ),
      (
        "parked",
        .array(
          parked.map {
            .object([
              ("feed", .text($0.feed)), ("rows", .integer(Int($0.rows))),
              ("since", .text($0.since.description)),
            ])
          })
      ),
      (
        "inbox",
        .array(
          waiting.map {
            .object([
              ("feed", .text($0.feed.text)), ("file", .text($0.name)),
              ("waits_for", .optional($0.waitsFor)),
            ])
          })
      ),
    ])
  }
}

extension FeedOversight.StoppedFile {
  /// A held or refused file for people.
  var line: String {
    "\(isHeld ? "held" : "quarantine"): \(feed)/\(fileName): \(reason) (since \(since), sha256 "
      + "\(sha256.prefix(12)))"
  }

  static let shape: JSONShape = [
    "feed": .text, "file": .text, "sha256": .text, "source": .text.orNull,
    "sequence": .integer.orNull, "business_date": .date.orNull, "is_held": .boolean,
    "code": .choice(FileCode.self).orNull, "reason": .text, "since": .moment,
  ]

  var json: JSONValue {
    .object([
      ("feed", .text(feed)), ("file", .text(fileName)), ("sha256", .text(sha256)),
      ("source", .optional(source.isEmpty ? nil : source)),
      ("sequence", sequence.map { .integer(Int($0)) } ?? .null),
      ("business_date", .optional(businessDate?.description)), ("is_held", .boolean(isHeld)),
      ("code", .optional(code?.rawValue)), ("reason", .text(reason)),
      ("since", .text(since.description)),
    ])
  }
}
