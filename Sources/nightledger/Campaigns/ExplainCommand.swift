import Definitions
import Runner
import Vocabulary

extension CommandDefinition {
  static let explain = CommandDefinition(
    words: ["explain"],
    abstract: "why a customer got something from each campaign, or nothing",
    details: [
      "The trigger is asked by the very statement of the night, in a transaction that is rolled back; "
        + "segments and filters are worked out from the facts as of the date; the path of each entry is "
        + "what the nights have written, with the batch that carried it. Exit code 0 whatever the answer."
    ],
    arguments: [ArgumentDefinition(name: "CUSTOMER", count: .one, meaning: "the customer's id")],
    options: [
      OptionDefinition(
        name: "--campaign", value: .text("NAME"), meaning: "one campaign (all)"),
      .date("the business date (today)"), .jobs, .database, .json(ExplanationPage.shape),
    ],
    example: "explain C-17 --campaign birthday-bonus --date 2026-11-21",
    perform: { invocation throws(Problem) in
      let installation = try Home.installation(invocation)
      var campaigns = installation.programme.campaigns
      if let name = invocation.text("--campaign") {
        campaigns = [try campaign(named: name, installation).campaign]
      }
      let explanation = try Home.withSession(of: invocation, installation) {
        connection throws(Problem) in
        try CustomerExplanation(
          of: invocation.arguments[0],
          on: invocation.date("--date") ?? Home.today(in: installation), campaigns: campaigns,
          installation, connection)
      }
      let page = ExplanationPage(explanation: explanation)
      try invocation.wantsJSON
        ? Screen.print(page.json) : Screen.print(page.lines.joined(separator: "\n"))
      return .ok
    })
}

/// An explanation for people and for programs.
private struct ExplanationPage {
  let explanation: CustomerExplanation

  var lines: [String] {
    var lines = ["\(explanation.customer) on \(explanation.date): \(explanation.status)"]
    if let root = explanation.mergedInto { lines[0] += ", now \(root)" }
    for verdict in explanation.campaigns { lines += [""] + page(of: verdict) }
    return lines
  }

  private func page(of verdict: CampaignVerdict) -> [String] {
    let place = verdict.campaign.trigger.place
    var lines = [
      Screen.heading("\(verdict.campaign.id.value): \(verdict.sentence)"),
      "  trigger  \(word(verdict.isTriggered))  \(verdict.trigger)  (\(at(place)))",
    ]
    if let field = verdict.field {
      lines.append("           his \(field.name): \(field.value ?? "unknown")")
    }
    for choice in verdict.choices {
      lines.append(
        "  \(choice.step.id)  \(word(choice.holds))  \(choice.step.words)  (\(at(choice.step.place)))"
      )
      for test in choice.tests {
        lines.append(
          "    \(word(test.holds))  his value \(test.value ?? "unknown")  (\(test.place))")
      }
    }
    for entry in verdict.entries { lines += path(entry) }
    return lines
  }

  private func path(_ entry: CustomerPath) -> [String] {
    let control = entry.isControl ? ", control group" : ""
    let wait = entry.caughtUpFor.map { ", caught up for \($0)" } ?? ""
    var lines = ["  entered \(entry.enteredOn) for \(entry.occasion)\(wait)\(control)"]
    for passage in entry.passages {
      let place = passage.place.map { "  (\(at($0)))" } ?? ""
      let day = passage.passedOn ?? passage.arrivedOn
      lines.append("    \(day)  \(passage.stepID)  \(passage.words)\(place)")
      lines += gifts(passage).map { "                " + $0 }
    }
    return lines
  }

  private func gifts(_ passage: CustomerPath.Passage) -> [String] {
    var lines: [String] = []
    if let accrued = passage.accrued, let entity = passage.legalEntity {
      lines.append("\(accrued) of \(entity)" + (passage.response.map { ", \($0)" } ?? ""))
    }
    if let message = passage.message { lines.append(message) }
    if let batch = passage.batch {
      let state = passage.batchState?.lowercased() ?? ""
      lines.append("in \(batch), \(state): \(passage.batchFile ?? "")")
    }
    return lines
  }

  private func at(_ place: Place) -> String {
    place.line.map { "\(place.path):\($0)" } ?? place.path
  }

  private func word(_ holds: Bool?) -> String {
    holds.map { $0 ? "yes" : "no" } ?? "unknown"
  }

  static let shape: JSONShape = [
    "customer": .text, "date": .date, "status": .text, "merged_into": .text.orNull,
    "campaigns": .array([
      "campaign": .text, "verdict": .text, "place": .text, "trigger": .text,
      "triggered": .boolean, "field": .text.orNull, "value": .text.orNull,
      "choices": .array([
        "step": .text, "place": .text, "holds": .boolean.orNull,
        "tests": .array(["place": .text, "value": .text.orNull, "holds": .boolean.orNull]),
      ]),
      "entries": .array(entryShape),
    ]),
  ]

  private static let entryShape: JSONShape = [
    "occasion": .text, "entered_on": .date, "caught_up_for": .date.orNull, "control": .boolean,
    "path": .array([
      "step": .text, "place": .text.orNull, "arrived_on": .date, "passed_on": .date.orNull,
      "outcome": .text, "words": .text, "accrued": .decimal.orNull,
      "legal_entity": .text.orNull, "response": .text.orNull, "message": .text.orNull,
      "batch": .text.orNull, "file": .text.orNull,
    ]),
  ]

  var json: JSONValue {
    .object([
      ("customer", .text(explanation.customer)), ("date", .text(explanation.date.description)),
      ("status", .text(explanation.status)), ("merged_into", .optional(explanation.mergedInto)),
      ("campaigns", .array(explanation.campaigns.map(json))),
    ])
  }

  private func json(_ verdict: CampaignVerdict) -> JSONValue {
    .object([
      ("campaign", .text(verdict.campaign.id.value.text)), ("verdict", .text(verdict.sentence)),
      ("place", .text(verdict.campaign.trigger.place.description)),
      ("trigger", .text(verdict.trigger)), ("triggered", .boolean(verdict.isTriggered)),
      ("field", .optional(verdict.field?.name)), ("value", .optional(verdict.field?.value)),
      (
        "choices",
        .array(
          verdict.choices.map { choice in
            .object([
              ("step", .text(choice.step.id.text)),
              ("place", .text(choice.step.place.description)), ("holds", json(choice.holds)),
              (
                "tests",
                .array(
                  choice.tests.map { test in
                    .object([
                      ("place", .text(test.place)), ("value", .optional(test.value)),
                      ("holds", json(test.holds)),
                    ])
                  })
              ),
            ])
          })
      ),
      ("entries", .array(verdict.entries.map(json))),
    ])
  }

  private func json(_ entry: CustomerPath) -> JSONValue {
    .object([
      ("occasion", .text(entry.occasion)), ("entered_on", .text(entry.enteredOn.description)),
      ("caught_up_for", .optional(entry.caughtUpFor?.description)),
      ("control", .boolean(entry.isControl)),
      (
        "path",
        .array(
          entry.passages.map { passage in
            .object([
              ("step", .text(passage.stepID)), ("place", .optional(passage.place?.description)),
              ("arrived_on", .text(passage.arrivedOn.description)),
              ("passed_on", .optional(passage.passedOn?.description)),
              ("outcome", .text(passage.outcome)), ("words", .text(passage.words)),
              ("accrued", .optional(passage.accrued?.description)),
              ("legal_entity", .optional(passage.legalEntity)),
              ("response", .optional(passage.response)), ("message", .optional(passage.message)),
              ("batch", .optional(passage.batch)), ("file", .optional(passage.batchFile)),
            ])
          })
      ),
    ])
  }

  private func json(_ holds: Bool?) -> JSONValue { holds.map { .boolean($0) } ?? .null }
}
