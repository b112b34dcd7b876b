import Definitions
import Messages
import Runner
import Vocabulary

extension CommandDefinition {
  static let templateCheck = CommandDefinition(
    words: ["template", "check"],
    abstract: "read templates, show every mistake with its place, and how long messages become",
    details: [
      "A file that ends with .json5 is a definition; any other is the text alone, HTML if it ends with "
        + ".html. Constants, dictionaries and partials are those of the programme.",
      "Samples: a customer of whom nothing is known, a typical one, one whose texts all have 40 letters, "
        + "and the same in letters that make an SMS UCS-2.",
    ],
    arguments: [ArgumentDefinition(name: "FILE", count: .oneOrMore, meaning: "a template")],
    options: [
      OptionDefinition(
        name: "--channel", value: .choice(Channel.allCases.map(\.rawValue)),
        meaning: "what a text alone is for (sms; email for HTML)"),
      .jobs, .json(["templates": .array(TemplateCheck.Finding.shape)]),
    ],
    example: "template check jobs/templates/birthday-sms.json5",
    perform: { invocation throws(Problem) in
      let check = try TemplateCheck(jobsFolder: invocation.text("--jobs") ?? "jobs")
      let channel = invocation.text("--channel").flatMap(Channel.init)
      var findings: [TemplateCheck.Finding] = []
      var problems: [Problem] = []
      for path in invocation.arguments {
        do throws(Problem) { findings.append(try check.check(path, channel: channel)) } catch {
          problems += error.flattened
        }
      }
      if invocation.wantsJSON {
        try Screen.print(JSONValue.object([("templates", .array(findings.map(\.json)))]))
      } else {
        for finding in findings { try Screen.print(finding.text) }
      }
      if let problem = Problem.all(problems) { throw problem }
      return .ok
    })
}

extension TemplateCheck.Finding {
  fileprivate var text: String {
    let lines = samples.map { sample in
      let name = sample.sample.rawValue.replacing("_", with: " ")
      if let failure = sample.failure { return "  \(name): no message (\(failure))" }
      let size = HumanNumber.count(sample.characters, "character")
      guard let sms = sample.sms else {
        return "  \(name): \(size), \(HumanNumber.count(sample.bytes, "byte"))"
      }
      return "  \(name): \(size), \(HumanNumber.count(sms.parts, "part")) "
        + "(\(sms.encoding), \(HumanNumber.count(sms.units, "unit")))"
    }
    return (["\(path): \(channel), no problem"] + lines).joined(separator: "\n")
  }

  fileprivate static let shape: JSONShape = [
    "file": .text, "channel": .text,
    "samples": .array([
      "sample": .text, "failure": .text.orNull, "bytes": .integer, "characters": .integer,
      "encoding": .text.orNull, "units": .integer.orNull, "parts": .integer.orNull,
    ]),
  ]

  fileprivate var json: JSONValue {
    .object([
      ("file", .text(path)), ("channel", .text(channel)),
      (
        "samples",
        .array(
          samples.map { sample in
            .object([
              ("sample", .text(sample.sample.rawValue)), ("failure", .optional(sample.failure)),
              ("bytes", .integer(sample.bytes)), ("characters", .integer(sample.characters)),
              ("encoding", .optional(sample.sms?.encoding)),
              ("units", sample.sms.map { .integer($0.units) } ?? .null),
              ("parts", sample.sms.map { .integer($0.parts) } ?? .null),
            ])
          })
      ),
    ])
  }
}
