import Definitions
import Postgres
import Runner
import SQLText
import Segments
import Statements
import Vocabulary

extension CommandDefinition {
  static let segmentList = CommandDefinition(
    words: ["segment", "list"],
    abstract: "the segments and their sizes in the last night",
    options: [.jobs, .database, .json(SegmentList.shape)],
    example: "segment list",
    perform: { invocation throws(Problem) in
      let installation = try Home.installation(invocation)
      try SegmentList(invocation, installation).show(asJSON: invocation.wantsJSON)
      return .ok
    })

  static let segmentCount = CommandDefinition(
    words: ["segment", "count"],
    abstract: "how many customers a segment has, counted now from the facts",
    arguments: [ArgumentDefinition(name: "NAME", count: .one, meaning: "a segment")],
    options: [
      .date("the business date to count for (today)"), .jobs, .database,
      .json(["segment": .text, "date": .date, "members": .integer]),
    ],
    example: "segment count regular-buyers --date 2026-11-21",
    perform: { invocation throws(Problem) in
      let installation = try Home.installation(invocation)
      let (segment, date) = try segment(invocation, installation)
      let members = try Home.withSession(of: invocation, installation) {
        connection throws(Problem) in
        try connection.query(SegmentStatements.count(of: segment, on: date)).single.int("members")
      }
      if invocation.wantsJSON {
        try Screen.print(
          JSONValue.object([
            ("segment", .text(segment.name.text)), ("date", .text(date.description)),
            ("members", .integer(members)),
          ]))
      } else {
        try Screen.print("\(segment.name) on \(date): \(HumanNumber.count(members, "customer"))")
      }
      return .ok
    })

  static let segmentSQL = CommandDefinition(
    words: ["segment", "sql"],
    abstract: "the SQL of a segment, ready for psql; no database",
    arguments: [ArgumentDefinition(name: "NAME", count: .one, meaning: "a segment")],
    options: [.date("the business date to select for (today)"), .jobs],
    example: "segment sql regular-buyers --date 2026-11-21",
    perform: { invocation throws(Problem) in
      let installation = try Home.installation(invocation)
      let (segment, date) = try segment(invocation, installation)
      let sql = SegmentStatements.members(of: segment, on: date)
      try Screen.print(sql.rendered.forReading(named: "segment"))
      return .ok
    })

  static func segment(
    _ invocation: Invocation, _ installation: Installation
  ) throws(Problem) -> (SegmentDefinition, CivilDate) {
    let wanted = invocation.arguments[0]
    let segments = installation.programme.segments
    guard let segment = segments.first(where: { $0.name.text == wanted }) else {
      throw .noSuch("segment", wanted, among: segments.map(\.name.text))
    }
    return (segment, invocation.date("--date") ?? Home.today(in: installation))
  }
}

private struct SegmentList {
  private struct Build {
    let date: CivilDate
    let members: Int
  }

  private let segments: [SegmentDefinition]
  private var builds: [String: Build] = [:]

  init(_ invocation: Invocation, _ installation: Installation) throws(Problem) {
    segments = installation.programme.segments
    if try Home.hasNoDatabaseYet(invocation, installation) { return }
    builds = try Home.withSession(of: invocation, installation) { connection throws(Problem) in
      var builds: [String: Build] = [:]
      for row in try connection.query(Statements.latestSegmentBuilds) {
        builds[try row.text("segment")] = Build(
          date: try row.date("business_date"), members: try row.int("members"))
      }
      return builds
    }
  }

  func show(asJSON: Bool) throws(Problem) {
    if asJSON { return try Screen.print(json) }
    var table = TextTable(
      .text("segment"), .number("members"), .text("as of"), .text("title"))
    for segment in segments {
      let build = builds[segment.name.text]
      table.add(
        segment.name.text, build.map { HumanNumber.grouped($0.members) } ?? "",
        build?.date.description ?? "never built", segment.title)
    }
    try Screen.print(
      table.isEmpty
        ? "no segment is defined" : table.lines(width: Screen.width).joined(separator: "\n"))
  }

  static let shape: JSONShape = .array([
    "segment": .text, "title": .text, "members": .integer.orNull, "date": .date.orNull,
  ])

  private var json: JSONValue {
    .array(
      segments.map { segment in
        let build = builds[segment.name.text]
        return .object([
          ("segment", .text(segment.name.text)), ("title", .text(segment.title)),
          ("members", build.map { .integer($0.members) } ?? .null),
          ("date", .optional(build?.date.description)),
        ])
      })
  }
}
