import Definitions
import Host
import Intake
import Runner
import Vocabulary

extension CommandDefinition {
  static let feedPeek = CommandDefinition(
    words: ["feed", "peek"],
    abstract: "look at an unknown file and print a feed definition that loads it; no database",
    details: [
      "It recognises encoding, compression, delimiter, quotes, fixed widths, the header and junk "
        + "around the rows, types and formats, and guesses the kind and the fields.",
      "Save what it prints as jobs/feeds/NAME.json5 and read it: a guess is a guess.",
    ],
    arguments: [ArgumentDefinition(name: "FILE", count: .one, meaning: "the file to look at")],
    options: [.jobs, .json(shape)],
    example: "feed peek export.csv",
    perform: { invocation throws(Problem) in
      let path = invocation.arguments[0]
      let (folder, name) = try CheckedFile.parts(of: path)
      let peek = try FilePeek(
        FileOpening(name, in: Folder(opening: folder)), context: context(invocation))
      try invocation.answer(json(peek, path), peek.definition)
      return peek.missing.isEmpty ? .ok : .badData
    })

  /// That of the programme where one is named; zone and currency matter little here.
  private static func context(_ invocation: Invocation) throws(Problem) -> FeedContext {
    if invocation.text("--jobs") != nil {
      let installation = try Home.installation(invocation)
      return installation.feedContext(on: Home.today(in: installation))
    }
    let zone = try TimeZoneRules.load(name: "Etc/UTC")
    return FeedContext(
      zone: zone, businessDate: zone.civilDate(of: Home.now), currency: "EUR")
  }

  private static let shape: JSONShape = [
    "file": .text, "kind": .choice(FeedKind.self), "rows": .integer, "encoding": .text,
    "missing": .array(.text), "rows_good": .integer.orNull, "rows_rejected": .integer.orNull,
    "definition": .text,
  ]

  private static func json(_ peek: FilePeek, _ path: String) -> JSONValue {
    .object([
      ("file", .text(path)), ("kind", .text(peek.kind.rawValue)), ("rows", .integer(peek.rows)),
      ("encoding", .text(peek.encoding)),
      ("missing", .array(peek.missing.map { .text($0) })),
      ("rows_good", peek.tally.map { .integer($0.rowsStaged) } ?? .null),
      ("rows_rejected", peek.tally.map { .integer($0.rowsRejected) } ?? .null),
      ("definition", .text(peek.definition)),
    ])
  }
}
