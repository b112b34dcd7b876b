import Definitions
import Glibc
import Host
import Intake
import Outbox
import Postgres
import Runner
import Vocabulary

extension CommandDefinition {
  static let status = CommandDefinition(
    words: ["status"],
    abstract: "the last nights, what waits in the inbox and why, and what to do next",
    options: [.jobs, .database, .json(ProgrammeStatus.shape)],
    example: "status",
    perform: { invocation throws(Problem) in
      let installation = try Home.installation(invocation)
      let status = try ProgrammeStatus(invocation, installation)
      try invocation.answer(status.json, status.text)
      return .ok
    })

  static let runs = CommandDefinition(
    words: ["runs"],
    abstract: "the nights that have run, the latest first",
    options: [
      OptionDefinition(
        name: "--last", value: .integer(1...10_000), meaning: "how many nights", standard: "20"),
      .jobs, .database, .json(.array(NightRecord.shape)),
    ],
    example: "runs --last 7",
    perform: { invocation throws(Problem) in
      let installation = try Home.installation(invocation)
      let nights = try ProgrammeStatus.nights(
        invocation, installation, invocation.number("--last"))
      if invocation.wantsJSON {
        try Screen.print(.array(nights.map(\.json)))
      } else if nights.isEmpty {
        try Screen.print("no night has run yet")
      } else {
        try Screen.print(ProgrammeStatus.table(nights).joined(separator: "\n"))
      }
      return .ok
    })
}

extension NightRecord {
  /// What stands before its problem in a list.
  fileprivate var attemptWords: String {
    guard let rerun else { return "" }
    return "attempt \(attempt) (\(rerun.reason), \(rerun.person))" + (problem == nil ? "" : ": ")
  }
}

/// How a programme stands: its latest nights, its inbox, its lock.
struct ProgrammeStatus {
  let nights: [NightRecord]
  let arrivals: [Inbox.Arrival]
  /// What lies in the inbox and will never be taken.
  let strays: [(path: String, reason: String)]
  /// Files that came and wait for another one or for a person.
  let held: [FeedOversight.StoppedFile]
  /// Batches outside their guards that wait for a person.
  let heldBatches: [BatchRecord]
  /// Who works now.
  let holder: String?
  /// What the schedules owe, what is late, what is due next.
  let outlook: NightOutlook
  /// What a command to type needs so that it means this programme.
  private let options: [String]

  init(_ invocation: Invocation, _ installation: Installation) throws(Problem) {
    if try Home.hasNoDatabaseYet(invocation, installation) {
      nights = []
      held = []
      heldBatches = []
      outlook = try NightOutlook(installation.programme.nights, at: Home.now, nil)
    } else {
      let known = try Home.withSession(of: invocation, installation) {
        connection throws(Problem) in
        let oversight = FeedOversight(connection, installation.folders)
        return (
          try NightJournal.latest(5, on: connection), try oversight.stoppedFiles(),
          try BatchCatalog.list(on: connection),
          try NightOutlook(installation.programme.nights, at: Home.now, connection)
        )
      }
      nights = known.0
      held = known.1.filter(\.isHeld)
      heldBatches = known.2.filter(\.isHeld)
      outlook = known.3
    }
    if access(installation.folders.root, F_OK) == 0 || errno == EACCES {
      let inbox = Inbox(installation.folders, feeds: installation.programme.feeds)
      arrivals = try inbox.arrivals(now: Home.now, isAttended: false)
      strays = try inbox.strays()
      holder = try NightLock.livingHolder(in: installation.folders)
    } else {
      arrivals = []
      strays = []
      holder = nil
    }
    options = Home.options(of: invocation)
  }

  /// The latest nights; none before a private cluster was ever made.
  static func nights(
    _ invocation: Invocation, _ installation: Installation, _ count: Int
  ) throws(Problem) -> [NightRecord] {
    if try Home.hasNoDatabaseYet(invocation, installation) { return [] }
    return try Home.withSession(of: invocation, installation) { connection throws(Problem) in
      try NightJournal.latest(count, on: connection)
    }
  }

  static func table(_ nights: [NightRecord]) -> [String] {
    var table = TextTable(
      .text("night"), .text("date"), .text("state"), .number("exit"), .text("problem"))
    for night in nights {
      table.add(
        night.night, night.businessDate.description, night.state.rawValue,
        night.exitCode.map(String.init) ?? "",
        night.attemptWords + (night.problem?.split(separator: "\n").first.map(String.init) ?? ""))
    }
    return table.lines(width: Screen.width)
  }

  private var inbox: [String] {
    var table = TextTable(.text("file"), .number("size"), .text("waits for"))
    for arrival in arrivals {
      table.add(
        "\(arrival.feed)/\(arrival.name)", HumanNumber.bytes(arrival.bytes),
        arrival.waitsFor ?? "the next night")
    }
    return (arrivals.isEmpty ? [] : table.lines(width: Screen.width))
      + strays.map { "never taken: \($0.path): \($0.reason)" }
  }

  /// What to do, as a command where there is one.
  var next: String {
    let running = nights.filter { $0.state == .running }
    if let holder {
      guard let silent = running.compactMap(\.silentSeconds).min(),
        running.allSatisfy(\.isSilent)
      else { return "wait: \(holder) works" }
      return
        "it hangs: \(holder) has said nothing for \(silent) seconds; kill it and start it again"
    }
    guard let last = nights.first else {
      return "run the first night: \(Home.commandLine(["run"] + options))"
    }
    let open = nights.last { $0.state != .done }
    if let open {
      let again = Home.commandLine(
        ["run", open.night] + options + ["--date", open.businessDate.description])
      return switch open.state {
      case .failed: "mend what failed, then: \(again)"
      case .partial: "the night of \(open.businessDate) is done in part; the rest: \(again)"
      // The lock is free: a process of this host is not there any more, however late it spoke.
      case .running where !open.isSilent && !isOfThisHost(open.holder):
        "the night of \(open.businessDate) said \(open.silentSeconds ?? 0) seconds ago that it lives: it "
          + "works on another host, or was cut just now; then: \(again)"
      case .running, .done:
        "the night of \(open.businessDate) was cut; it goes on with: \(again)"
      }
    }
    if let batch = heldBatches.first {
      let show = Home.commandLine(["batch", "show", batch.batchID] + options)
      return
        "see why \(HumanNumber.count(heldBatches.count, "batch is", "batches are")) held: \(show)"
    }
    if !outlook.owed.isEmpty {
      return "dates are owed: \(Home.commandLine(["tick"] + options))"
    }
    if arrivals.contains(where: { $0.waitsFor == nil }) {
      return "files wait for the next night: \(Home.commandLine(["run", last.night] + options))"
    }
    if !held.isEmpty {
      let feeds = Home.commandLine(["feed", "status"] + options)
      return "see what the held \(held.count == 1 ? "file waits" : "files wait") for: \(feeds)"
    }
    let list = Home.commandLine(["batch", "list"] + options)
    let found = last.problem == nil ? "nothing" : "see what the last night found above"
    return "\(found); the files of the last night: \(list)"
  }

  var text: String {
    var lines = nights.isEmpty ? ["no night has run yet"] : Self.table(nights)
    lines += outlook.lines
    lines += [""] + (arrivals.isEmpty && strays.isEmpty ? ["the inbox is empty"] : inbox)
    lines += held.map(\.line)
    lines += heldBatches.map { batch in
      "held: batch \(batch.batchID) of \(batch.businessDate), "
        + "\(HumanNumber.count(batch.rows, "row")), amount \(HumanNumber.grouped(batch.amount))"
    }
    return (lines + ["", "next: \(next)"]).joined(separator: "\n")
  }

  static let shape: JSONShape = [
    "nights": .array(NightRecord.shape),
    "inbox": .array([
      "feed": .text, "file": .text, "bytes": .integer, "waits_for": .text.orNull,
    ]),
    "never_taken": .array(["path": .text, "reason": .text]),
    "held": .array(FeedOversight.StoppedFile.shape), "held_batches": .array(BatchRecord.shape),
    "held_by": .text.orNull, "works": .text.orNull,
    "owed": .array(NightOutlook.owedShape), "late": .array(NightOutlook.lateShape),
    "due": .array(["night": .text, "at": .moment]), "next": .text,
  ]

  var json: JSONValue {
    .object([
      ("nights", .array(nights.map(\.json))),
      (
        "inbox",
        .array(
          arrivals.map {
            .object([
              ("feed", .text($0.feed.text)), ("file", .text($0.name)),
              ("bytes", .integer(Int($0.bytes))), ("waits_for", .optional($0.waitsFor)),
            ])
          })
      ),
      (
        "never_taken",
        .array(
          strays.map { .object([("path", .text($0.path)), ("reason", .text($0.reason))]) })
      ),
      ("held", .array(held.map(\.json))),
      ("held_batches", .array(heldBatches.map(\.json))), ("held_by", .optional(holder)),
      ("works", .optional(outlook.works)), ("owed", outlook.owedJSON), ("late", outlook.lateJSON),
      ("due", outlook.dueJSON),
      ("next", .text(next)),
    ])
  }
}
