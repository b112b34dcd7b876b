import Definitions
import Postgres
import Runner
import SQLText
import Segments
import Vocabulary

extension CommandDefinition {
  static let segmentExplain = CommandDefinition(
    words: ["segment", "explain"],
    abstract: "why a customer is in a segment or not: each test with his value and its verdict",
    details: [
      "Worked out now, from the facts as of the date. A test whose value is unknown is unknown, and so "
        + "is its opposite; only what is true selects. A test inside not is shown as it is by itself. "
        + "Exit code 0 whatever the answer is."
    ],
    arguments: [ArgumentDefinition(name: "NAME", count: .one, meaning: "a segment")],
    options: [
      OptionDefinition(name: "--customer", value: .text("ID"), meaning: "the customer"),
      .date("the business date (today)"), .jobs, .database, .json(SegmentExplanation.shape),
    ],
    example: "segment explain regular-buyers --customer C-17 --date 2026-11-21",
    perform: { invocation throws(Problem) in
      let installation = try Home.installation(invocation)
      let (segment, date) = try segment(invocation, installation)
      guard let customer = invocation.text("--customer") else {
        throw Problem(.usage, "no customer is named", hint: "add --customer ID")
      }
      let explanation = try Home.withSession(of: invocation, installation) {
        connection throws(Problem) in
        try SegmentExplanation(
          segment, of: customer, on: date, files: installation.programme.files, connection)
      }
      try Screen.print(
        invocation.wantsJSON
          ? explanation.json.compact : explanation.lines.joined(separator: "\n"))
      return .ok
    })

  static let segmentSample = CommandDefinition(
    words: ["segment", "sample"],
    abstract: "some members of a segment, found now from the facts",
    details: ["The same ones as long as the members are the same."],
    arguments: [ArgumentDefinition(name: "NAME", count: .one, meaning: "a segment")],
    options: [
      OptionDefinition(
        name: "--rows", value: .integer(1...100_000), meaning: "how many at most", standard: "10"),
      .date("the business date to select for (today)"), .jobs, .database,
      .json(.array(["customer": .text, "registered_on": .date, "city": .text.orNull])),
    ],
    example: "segment sample regular-buyers --rows 5 --date 2026-11-21",
    perform: { invocation throws(Problem) in
      let installation = try Home.installation(invocation)
      let (segment, date) = try segment(invocation, installation)
      let query = SegmentStatements.sample(
        of: segment, on: date, rows: invocation.number("--rows"))
      let members = try Home.withSession(of: invocation, installation) {
        connection throws(Problem) in
        try connection.query(query).map { row throws(Problem) in
          (
            try row.text("customer_id"), try row.date("registered_on").description,
            try row.textOrNil("city")
          )
        }
      }
      if invocation.wantsJSON {
        try Screen.print(
          JSONValue.array(
            members.map { id, registered, city in
              .object([
                ("customer", .text(id)), ("registered_on", .text(registered)),
                ("city", .optional(city)),
              ])
            }))
        return .ok
      }
      var table = TextTable(.text("customer"), .text("registered"), .text("city"))
      for (id, registered, city) in members { table.add(id, registered, city ?? "") }
      try Screen.print(
        table.isEmpty
          ? "nobody is in \(segment.name) on \(date)"
          : table.lines(width: Screen.width).joined(separator: "\n"))
      return .ok
    })

  static let segmentDiff = CommandDefinition(
    words: ["segment", "diff"],
    abstract: "who came to a segment and who went between two nights",
    details: [
      "As the nights have written it. Who came and went again in between is in neither list."
    ],
    arguments: [ArgumentDefinition(name: "NAME", count: .one, meaning: "a segment")],
    options: [
      .date("the business date of the later night (today)"),
      OptionDefinition(
        name: "--since", value: .date, meaning: "the earlier night (the day before --date)"),
      OptionDefinition(
        name: "--rows", value: .integer(0...1_000_000), meaning: "how many to list at most",
        standard: "20"),
      .jobs, .database, .json(SegmentDifference.shape),
    ],
    example: "segment diff regular-buyers --since 2026-11-20 --date 2026-11-21",
    perform: { invocation throws(Problem) in
      let installation = try Home.installation(invocation)
      let (segment, date) = try segment(invocation, installation)
      let since = invocation.date("--since") ?? date.adding(days: -1)
      guard since < date else {
        throw Problem(
          .usage, "the earlier night \(since) is not before \(date)",
          hint: "--since is the earlier night, --date the later one")
      }
      let difference = try Home.withSession(of: invocation, installation) {
        connection throws(Problem) in
        try SegmentDifference(
          segment.name, since, date, rows: invocation.number("--rows"), connection)
      }
      try Screen.print(
        invocation.wantsJSON
          ? difference.json.compact : difference.lines.joined(separator: "\n"))
      return .ok
    })
}

/// Each test of a segment for one customer.
private struct SegmentExplanation {
  private struct Test {
    let place: String
    /// The line of the definition.
    let text: String
    let value: String?
    let holds: Bool?
  }

  private let segment: Identifier
  private let customer: String
  private let date: CivilDate
  private let holds: Bool?
  private let mergedInto: String?
  private let memberSince: CivilDate?
  private let tests: [Test]

  init(
    _ segment: SegmentDefinition, of customer: String, on date: CivilDate,
    files: [DefinitionFile], _ connection: Connection
  ) throws(Problem) {
    self.segment = segment.name
    self.customer = customer
    self.date = date
    let standing = try connection.query(
      SegmentStatements.standing(of: customer, in: segment.name, on: date))
    guard let known = standing.first else {
      throw Problem(
        .badData, "the customer is not known",
        hint: "ids are compared byte for byte, as they stand in the files")
    }
    mergedInto = try known.text("status") == "merged" ? known.textOrNil("merged_into") : nil
    memberSince = try known.dateOrNil("member_since")
    holds = try connection.query(
      SegmentStatements.verdict(of: segment, for: customer, on: date)
    ).single.boolOrNil("holds")
    let lines = SourceLines(files)
    tests = try connection.query(
      SegmentStatements.explanation(of: segment, for: customer, on: date)
    ).map { row throws(Problem) in
      let place = try row.text("place")
      return Test(
        place: place, text: lines.text(at: place), value: try row.textOrNil("value"),
        holds: try row.boolOrNil("holds"))
    }
  }

  private static func word(_ holds: Bool?) -> String {
    holds.map { $0 ? "true" : "false" } ?? "unknown"
  }

  private var sentence: String {
    if let mergedInto {
      return "\(customer) was merged into \(mergedInto) and is a member of nothing"
    }
    switch holds {
    case true?: return "\(customer) is in \(segment) on \(date)"
    case false?: return "\(customer) is not in \(segment) on \(date)"
    case nil: return "\(customer) is not in \(segment) on \(date): what decides it is unknown"
    }
  }

  var lines: [String] {
    var table = TextTable(
      .text("verdict"), .text("his value"), .text("line"), .text("test"))
    for test in tests {
      let line = test.place.split(separator: ":").dropFirst().first.map(String.init)
      table.add(Self.word(test.holds), test.value ?? "unknown", line ?? "", test.text)
    }
    let unknown = tests.filter { $0.holds == nil }.count
    let nights =
      memberSince.map { "the nights have him as a member since \($0)" }
      ?? "the nights do not have him as a member"
    let file = tests.first?.place.split(separator: ":").first.map { [String($0)] } ?? []
    return [sentence, ""] + file + table.lines(width: Screen.width) + [
      "", "\(HumanNumber.count(tests.count, "test")), \(unknown) unknown; \(nights)",
    ]
  }

  static let shape: JSONShape = [
    "segment": .text, "customer": .text, "date": .date, "holds": .boolean.orNull,
    "merged_into": .text.orNull, "member_since": .date.orNull,
    "tests": .array([
      "place": .text, "test": .text, "value": .text.orNull, "holds": .boolean.orNull,
    ]),
  ]

  var json: JSONValue {
    .object([
      ("segment", .text(segment.text)), ("customer", .text(customer)),
      ("date", .text(date.description)), ("holds", holds.map { JSONValue.boolean($0) } ?? .null),
      ("merged_into", .optional(mergedInto)),
      ("member_since", .optional(memberSince?.description)),
      (
        "tests",
        .array(
          tests.map { test in
            .object([
              ("place", .text(test.place)), ("test", .text(test.text)),
              ("value", .optional(test.value)),
              ("holds", test.holds.map { JSONValue.boolean($0) } ?? .null),
            ])
          })
      ),
    ])
  }
}

/// The lines of definitions, by places as they are written: `jobs/segments/a.json5:3:7`.
private struct SourceLines {
  private var lines: [String: [Substring]] = [:]

  init(_ files: [DefinitionFile]) {
    for file in files {
      lines[file.path] = String(decoding: file.bytes, as: UTF8.self)
        .split(separator: "\n", omittingEmptySubsequences: false)
    }
  }

  func text(at place: String) -> String {
    let parts = place.split(separator: ":")
    guard parts.count >= 2, let number = Int(parts[1]),
      let found = lines.first(where: { parts[0].hasSuffix($0.key) })?.value,
      found.indices.contains(number - 1)
    else { return "" }
    return String(found[number - 1].drop { $0 == " " || $0 == "\t" })
  }
}

/// Who came and went between two nights.
private struct SegmentDifference {
  private let segment: Identifier
  private let since: CivilDate
  private let date: CivilDate
  private let entered: Int
  private let left: Int
  private var listed: [(customer: String, hasEntered: Bool)] = []

  init(
    _ segment: Identifier, _ since: CivilDate, _ date: CivilDate, rows: Int,
    _ connection: Connection
  ) throws(Problem) {
    self.segment = segment
    self.since = since
    self.date = date
    let totals = try connection.query(
      SegmentStatements.difference(of: segment, after: since, through: date)
    ).single
    entered = try totals.int("entered")
    left = try totals.int("left_members")
    let changes = SegmentStatements.changes(of: segment, after: since, through: date)
    for row in try connection.query(
      "\(changes)\nORDER BY has_entered DESC, customer_id LIMIT \(rows)")
    {
      listed.append((try row.text("customer_id"), try row.bool("has_entered")))
    }
  }

  var lines: [String] {
    let head =
      "\(segment) from \(since) to \(date): \(HumanNumber.grouped(entered)) came, "
      + "\(HumanNumber.grouped(left)) went"
    let rest = entered + left - listed.count
    return [head] + listed.map { ($0.hasEntered ? "+ " : "- ") + $0.customer }
      + (rest > 0 ? ["and \(HumanNumber.grouped(rest)) more (--rows)"] : [])
  }

  static let shape: JSONShape = [
    "segment": .text, "since": .date, "date": .date, "entered": .integer, "left": .integer,
    "listed_entered": .array(.text), "listed_left": .array(.text),
  ]

  var json: JSONValue {
    func ids(_ hasEntered: Bool) -> JSONValue {
      .array(listed.filter { $0.hasEntered == hasEntered }.map { .text($0.customer) })
    }
    return .object([
      ("segment", .text(segment.text)), ("since", .text(since.description)),
      ("date", .text(date.description)), ("entered", .integer(entered)), ("left", .integer(left)),
      ("listed_entered", ids(true)), ("listed_left", ids(false)),
    ])
  }
}
