import Definitions
import Runner
import Vocabulary

extension CommandDefinition {
  static let lint = CommandDefinition(
    words: ["lint"],
    abstract: "read all definitions and show every problem",
    options: [
      .jobs,
      .json([
        "problems": Problem.shape, "warnings": Problem.shape,
        "definitions": .map(to: .integer).orNull,
      ]),
    ],
    example: "lint --jobs jobs",
    perform: { invocation throws(Problem) in
      let installation: Installation
      do throws(Problem) { installation = try Home.installation(invocation) } catch {
        try invocation.answer(
          .object([("problems", error.json), ("warnings", .array([])), ("definitions", .null)]),
          error.description)
        return error.gravestExit
      }
      let counts = counts(of: installation.programme)
      let warnings = installation.warnings
      if invocation.wantsJSON {
        try Screen.print(
          JSONValue.object([
            ("problems", .array([])),
            ("warnings", Problem.all(warnings)?.json ?? .array([])),
            ("definitions", .object(counts.map { ($0.plural, .integer($0.count)) })),
          ]))
      } else {
        let words = counts.map { HumanNumber.count($0.count, $0.one, $0.plural) }
        for warning in warnings { try Screen.print(warning.warning) }
        let verdict = warnings.isEmpty ? "" : ", \(HumanNumber.count(warnings.count, "warning"))"
        try Screen.print(
          "\(installation.jobsFolder): \(words.joined(separator: ", ")): no problem\(verdict)")
      }
      return .ok
    })

  private static func counts(
    of programme: Programme
  ) -> [(one: String, plural: String, count: Int)] {
    [
      ("feed", "feeds", programme.feeds.count),
      ("segment", "segments", programme.segments.count),
      ("RFM model", "RFM models", programme.models.count),
      ("campaign", "campaigns", programme.campaigns.count { !$0.isMailing }),
      ("mailing", "mailings", programme.campaigns.count(where: \.isMailing)),
      ("template", "templates", programme.templates.count),
      ("test", "tests", programme.tests.count),
      ("calendar", "calendars", programme.calendars.count),
      ("night", "nights", programme.nights.count),
      ("outbound dialect", "outbound dialects", programme.outbound.count),
    ]
  }
}
