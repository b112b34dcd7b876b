import Definitions
import Intake
import Postgres
import Runner
import Vocabulary

extension CommandDefinition {
  static let feedStatus = CommandDefinition(
    words: ["feed", "status"],
    abstract: "what came, what is missing, what waits and why, feed by feed",
    arguments: [
      ArgumentDefinition(name: "FEED", count: .optional, meaning: "only this feed (all)")
    ],
    options: [.jobs, .database, .json(FeedStatus.shape)],
    example: "feed status receipts",
    perform: { invocation throws(Problem) in
      let installation = try Home.installation(invocation)
      let feeds = try FeedStatus.feeds(invocation, installation)
      let status = try FeedStatus(invocation, installation, feeds)
      try invocation.answer(status.json, status.text)
      return .ok
    })

  static let feedAcceptGap = CommandDefinition(
    words: ["feed", "accept-gap"],
    abstract: "give up a sequence that will not come, so that what waits behind it goes on",
    arguments: [
      ArgumentDefinition(name: "FEED", count: .one, meaning: "a feed of jobs/feeds/"),
      ArgumentDefinition(name: "SOURCE", count: .one, meaning: "the source, as in the file names"),
      ArgumentDefinition(name: "SEQUENCE", count: .one, meaning: "the number that is missing"),
    ],
    options: [
      .reason, .person, .jobs, .database,
      .json(["feed": .text, "source": .text, "sequence": .integer, "is_new": .boolean]),
    ],
    example: "feed accept-gap receipts pos7 342 --reason \"till was off\" --by anna",
    perform: { invocation throws(Problem) in
      let installation = try Home.installation(invocation)
      let words = try invocation.words()
      guard let feed = try FeedStatus.feeds(invocation, installation).first else {
        throw .bug("a feed that was found is one")
      }
      guard let sequence = Int64(invocation.arguments[2]), sequence >= 0 else {
        throw Problem(.usage, "'\(invocation.arguments[2])' is no sequence, expected a number")
      }
      let isNew = try Home.withSession(of: invocation, installation) {
        connection throws(Problem) in
        try FeedOversight(connection, installation.folders).acceptGap(
          feed, source: invocation.arguments[1], sequence: sequence, reason: words.reason,
          by: words.person)
      }
      try invocation.answer(
        .object([
          ("feed", .text(feed.name.text)), ("source", .text(invocation.arguments[1])),
          ("sequence", .integer(Int(sequence))), ("is_new", .boolean(isNew)),
        ]),
        isNew
          ? "\(feed.name) \(invocation.arguments[1]) \(sequence) is given up; the next night goes on"
          : "it was given up before")
      return .ok
    })

  static let feedRelease = CommandDefinition(
    words: ["feed", "release"],
    abstract: "let a held or refused file pass, or take it out for good",
    details: [
      "A held file is tried again by the next night; one in quarantine goes back to the inbox. "
        + "Conflicts, headers and manifests cannot be released: such a file must be mended."
    ],
    arguments: [
      ArgumentDefinition(
        name: "FILE", count: .one, meaning: "its name, feed/name, or 8 digits of its sha256")
    ],
    options: [
      .reason, .person,
      OptionDefinition(
        name: "--refuse", value: .flag, meaning: "never load it: the next night refuses it"),
      .jobs, .database, .json(["feed": .text, "file": .text, "is_released": .boolean]),
    ],
    example: "feed release receipts_pos7_20261121_000342_delta.csv --reason \"sale day\" --by anna",
    perform: { invocation throws(Problem) in
      let installation = try Home.installation(invocation)
      let words = try invocation.words()
      let isGranted = !invocation.isGiven("--refuse")
      let file = try Home.withSession(of: invocation, installation) {
        connection throws(Problem) in
        try FeedOversight(connection, installation.folders).release(
          invocation.arguments[0], isGranted: isGranted, reason: words.reason, by: words.person,
          closedUntil: installation.closedUntil(on: connection))
      }
      try invocation.answer(
        .object([
          ("feed", .text(file.feed)), ("file", .text(file.fileName)),
          ("is_released", .boolean(isGranted)),
        ]),
        "\(file.feed)/\(file.fileName) \(isGranted ? "is released" : "is taken out"); "
          + "the next night \(isGranted ? "tries" : "refuses") it")
      return .ok
    })
}

extension OptionDefinition {
  static let reason = OptionDefinition(
    name: "--reason", value: .text("TEXT"), meaning: "why; it stays in the register")
  static let person = OptionDefinition(
    name: "--by", value: .text("NAME"), meaning: "who decides; it stays in the register")
}

extension Invocation {
  /// A person's word is noted with the person and a reason.
  func words() throws(Problem) -> (reason: String, person: String) {
    guard let reason = text("--reason"), let person = text("--by") else {
      throw Problem(
        .usage, "'\(command.name)' needs --reason TEXT and --by NAME",
        hint: "what a person lets pass is noted with the person and the reason")
    }
    return (reason, person)
  }
}
