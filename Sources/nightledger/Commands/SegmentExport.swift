import Definitions
import Host
import Postgres
import Runner
import SQLText
import Segments
import Vocabulary

extension CommandDefinition {
  static let segmentExport = CommandDefinition(
    words: ["segment", "export"],
    abstract: "write the members of a segment to a CSV file with a manifest",
    details: [
      "As the night of the date has written it; a date for which the segment was not built is refused. "
        + "Rows stand in the order of the ids' bytes: the same night gives the same bytes. Fields of "
        + "customers are as loaded last. The manifest is written when the file is whole, and gives its "
        + "rows and hash; no file that stands is replaced."
    ],
    arguments: [ArgumentDefinition(name: "NAME", count: .one, meaning: "a segment")],
    options: [
      .date("the business date (today)"),
      OptionDefinition(
        name: "--who", value: .choice(SegmentMembers.Choice.allCases.map(\.rawValue)),
        meaning: "all, or who came or went with that night",
        standard: "members"),
      OptionDefinition(
        name: "--fields", value: .text("LIST"),
        meaning: "fields of customers beside the id, such as email,city"),
      OptionDefinition(
        name: "--to", value: .text("FOLDER"), meaning: "where the files go", standard: "."),
      .jobs, .database, .json(SegmentExport.Result.shape),
    ],
    example: "segment export regular-buyers --date 2026-11-21 --fields email,city --to .",
    perform: { invocation throws(Problem) in
      let installation = try Home.installation(invocation)
      let (segment, date) = try segment(invocation, installation)
      let members = SegmentMembers(
        of: segment.name, on: date, choice: choice(invocation), fields: try fields(invocation))
      let export = SegmentExport(
        members: members, program: installation.programme.settings.program,
        folder: try Folder(opening: invocation.text("--to") ?? "."))
      let result = try Home.withSession(of: invocation, installation) {
        connection throws(Problem) in try export.write(from: connection)
      }
      try Screen.print(invocation.wantsJSON ? result.json.compact : result.sentence)
      return .ok
    })

  private static func choice(_ invocation: Invocation) -> SegmentMembers.Choice {
    invocation.text("--who").flatMap(SegmentMembers.Choice.init) ?? .members
  }

  private static func fields(_ invocation: Invocation) throws(Problem) -> [SegmentMembers.Field] {
    var fields: [SegmentMembers.Field] = []
    for name in (invocation.text("--fields") ?? "").split(separator: ",").map(String.init) {
      let known = SegmentMembers.Field.all
      guard let field = known.first(where: { $0.name == name }) else {
        throw .noSuch("field", name, among: known.map(\.name))
      }
      guard !fields.contains(where: { $0.name == name }) else {
        throw Problem(.usage, "the field '\(name)' is named twice")
      }
      fields.append(field)
    }
    return fields
  }
}

/// The members of a segment as a file, and its manifest when the file is whole.
private struct SegmentExport {
  let members: SegmentMembers
  let program: Identifier
  let folder: Folder

  struct Result {
    let path: String
    let manifest: String
    let rows: Int
    let sha256: String

    var sentence: String { "\(path): \(HumanNumber.count(rows, "row")); manifest \(manifest)" }

    static let shape: JSONShape = [
      "file": .text, "manifest": .text, "rows": .integer, "sha256": .text,
    ]

    var json: JSONValue {
      .object([
        ("file", .text(path)), ("manifest", .text(manifest)), ("rows", .integer(rows)),
        ("sha256", .text(sha256)),
      ])
    }
  }

  private var fileName: String {
    let who = members.choice == .members ? "" : "_\(members.choice.rawValue)"
    return "\(program)_segment_\(members.segment)\(who)_\(members.businessDate).csv"
  }

  private var manifestName: String { "\(fileName).manifest.json" }

  func write(from connection: Connection) throws(Problem) -> Result {
    for name in [fileName, manifestName] where try folder.status(of: EntryName(name)) != nil {
      throw standing(name)
    }
    var bytes = 0
    var rows = 0
    var hash = SHA256()
    let temporary = EntryName(".\(fileName).tmp")
    _ = try folder.remove(temporary)
    try connection.transaction { () throws(Problem) in
      try requireBuild(connection)
      for statement in members.gather { _ = try connection.execute(statement) }
      var file = try DurableFile(creating: temporary, in: folder)
      var lines = 0
      try connection.copyOut(members.copy) { line throws(Problem) in
        try file.write(line)
        hash.update(line)
        bytes += line.count
        lines += 1
      }
      try file.finish()
      rows = lines - 1
    }
    let sha256 = hash.finishedHex()
    try place(temporary, as: fileName)
    let manifest = Array(manifest(bytes: bytes, rows: rows, sha256: sha256).pretty.utf8)
    let temporaryManifest = EntryName(".\(manifestName).tmp")
    _ = try folder.remove(temporaryManifest)
    try DurableFile.write(manifest, as: temporaryManifest, in: folder)
    try place(temporaryManifest, as: manifestName)
    return Result(
      path: folder.path(of: EntryName(fileName)),
      manifest: folder.path(of: EntryName(manifestName)), rows: rows, sha256: sha256)
  }

  private func place(_ temporary: EntryName, as name: String) throws(Problem) {
    guard case .renamed = try folder.rename(temporary, to: folder, as: EntryName(name)) else {
      _ = try folder.remove(temporary)
      throw standing(name)
    }
    try folder.sync()
  }

  private func standing(_ name: String) -> Problem {
    Problem(
      .cannotCreate, "\(folder.path(of: EntryName(name))) stands already and is not replaced",
      hint: "move it away, or name another folder with --to")
  }

  private func requireBuild(_ connection: Connection) throws(Problem) {
    let build = try connection.query(members.build).first
    let date = members.businessDate
    let last = try build?.date("built_on")
    guard last == date else {
      throw Problem(
        .badData, "the segment '\(members.segment)' was not built for \(date)",
        hint: last.map { "it was built last for \($0): add --date \($0)" }
          ?? "no night has built it yet; run one, or ask `segment sample` for what the facts say")
    }
  }

  private func manifest(bytes: Int, rows: Int, sha256: String) -> JSONValue {
    let columns =
      [("customer_id", "string"), ("member_since", "date")]
      + members.fields.map { ($0.name, $0.isDate ? "date" : "string") }
    return .object([
      ("profile", .text("tabular-data-package")),
      ("name", .text("\(program)-segment-\(members.segment)")),
      (
        "resources",
        .array([
          .object([
            ("profile", .text("tabular-data-resource")), ("name", .text(members.segment.text)),
            ("path", .text(fileName)), ("bytes", .integer(bytes)),
            ("hash", .text("sha256:\(sha256)")), ("rows", .integer(rows)),
            ("encoding", .text("utf-8")),
            (
              "dialect",
              .object([("delimiter", .text(",")), ("lineTerminator", .text("\n"))])
            ),
            (
              "schema",
              .object([
                (
                  "fields",
                  .array(
                    columns.map { .object([("name", .text($0.0)), ("type", .text($0.1))]) })
                ),
                ("primaryKey", .text("customer_id")), ("missingValues", .array([.text("")])),
              ])
            ),
          ])
        ])
      ),
      (
        "exchange",
        .object([
          ("version", .integer(1)), ("stream", .text("segment")),
          ("program", .text(program.text)), ("segment", .text(members.segment.text)),
          ("who", .text(members.choice.rawValue)),
          ("business_date", .text(members.businessDate.description)),
          ("control_totals", .object([("rows", .integer(rows))])),
        ])
      ),
    ])
  }
}
