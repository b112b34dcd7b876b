import Campaigns
package import Definitions
import Postgres
import SQLText
import Statements
package import Vocabulary

/// An entry of a customer, step by step, as the nights have written it.
package struct CustomerPath {
  package let campaign: String
  package let occasion: String
  package let enteredOn: CivilDate
  /// The night that let him wait because a feed had not come.
  package let caughtUpFor: CivilDate?
  package let isControl: Bool
  /// Of the text it goes by; `nil` when that can no longer be read.
  package let steps: [Definitions.CampaignStep]
  package private(set) var passages: [Passage] = []

  /// What became of it at a step.
  package struct Passage {
    package let stepID: String
    package let place: Place?
    package let arrivedOn: CivilDate
    package let passedOn: CivilDate?
    package let outcome: String
    /// What happened, in words; and what the step gave.
    package let words: String
    package let accrued: ExactDecimal?
    package let legalEntity: String?
    package let response: String?
    package let message: String?
    package let batch: String?
    package let batchFile: String?
    package let batchState: String?
  }

  static func entries(
    of customer: String, on date: CivilDate, _ installation: Installation,
    _ connection: Connection
  ) throws(Problem) -> [CustomerPath] {
    var paths: [CustomerPath] = []
    for row in try connection.query(
      Statements.explainedEntries, .text(customer), .date(date))
    {
      paths.append(
        CustomerPath(
          campaign: try row.text("campaign_id"), occasion: try row.text("occasion"),
          enteredOn: try row.date("entered_on"),
          caughtUpFor: try row.dateOrNil("caught_up_for"), isControl: try row.bool("is_control"),
          steps: try steps(
            of: row.text("campaign_id"), version: row.text("version"),
            text: row.text("definition"), installation)))
    }
    for row in try connection.query(
      Statements.explainedPassages, .text(customer), .date(date))
    {
      let campaign = try row.text("campaign_id")
      let occasion = try row.text("occasion")
      guard
        let index = paths.firstIndex(where: { $0.campaign == campaign && $0.occasion == occasion })
      else { continue }
      let passage = try Passage(row, steps: paths[index].steps)
      paths[index].passages.append(passage)
    }
    for index in paths.indices { paths[index].sortByFile() }
    return paths
  }

  private mutating func sortByFile() {
    let order = Dictionary(uniqueKeysWithValues: steps.map { ($0.id.text, $0.index) })
    passages.sort {
      ($0.arrivedOn, order[$0.stepID] ?? Int.max, $0.stepID)
        < ($1.arrivedOn, order[$1.stepID] ?? Int.max, $1.stepID)
    }
  }

  /// The steps of the text an entry goes by: the file, when it still says the same.
  private static func steps(
    of id: String, version: String, text: String, _ installation: Installation
  ) throws(Problem) -> [Definitions.CampaignStep] {
    let programme = installation.programme
    guard let name = Identifier(id) else { return [] }
    if let campaign = programme.campaigns.first(where: { $0.id.value == name }),
      try CampaignRun(campaign, in: installation).version.version == version
    {
      return campaign.steps
    }
    return try CampaignVersion(
      text: text, name: name, path: "campaign '\(id)', version \(version)",
      customFields: programme.customFields
    ).definition.steps
  }
}

extension CustomerPath.Passage {
  init(_ row: Row, steps: [Definitions.CampaignStep]) throws(Problem) {
    stepID = try row.text("step_id")
    arrivedOn = try row.date("arrived_on")
    passedOn = try row.dateOrNil("passed_on")
    outcome = try row.text("outcome")
    accrued = try row.decimalOrNil("accrued")
    legalEntity = try row.textOrNil("legal_entity")
    response = try row.textOrNil("response")
    batch = try row.textOrNil("batch_id")
    batchFile = try row.textOrNil("file_name")
    batchState = try row.textOrNil("batch_state")
    let step = steps.first { [id = stepID] in $0.id.text == id }
    place = step?.place
    let due = try row.textOrNil("due")
    let channel = try row.textOrNil("channel")
    let template = try row.textOrNil("template")
    let refusal = try row.textOrNil("refusal")
    let withdrawn = try row.textOrNil("withdrawn")
    message =
      if let channel, let template {
        "\(channel) \(template)" + (refusal.map { ", not written: \($0)" } ?? "")
          + (withdrawn.map { ", withdrawn: \($0)" } ?? "")
      } else { nil }
    words = Self.words(outcome, step, due: due)
  }

  /// What an outcome means at a step.
  private static func words(_ outcome: String, _ step: Definitions.CampaignStep?, due: String?)
    -> String
  {
    switch PassageOutcome(rawValue: outcome) {
    case .next: step.map { $0.words } ?? "passed"
    case .control: "control group: would have passed, got nothing"
    case .yes: "the condition holds"
    case .no: "the condition does not hold"
    case .unknown: "what decides the condition is unknown"
    case .waiting: "waits until \(due ?? "?")"
    case .held: "held until something outside happens"
    case .refusedBudget: "refused: the budget is used up"
    case .refusedLimit: "refused: all places were taken"
    case .suppressedFrequency: "not written: the frequency cap of the channel"
    case .suppressedNoPromoCode: "not written: the pool of promo codes is empty"
    case .suppressedUnsubscribed: "not written: no active subscription to the channel"
    case .suppressedNoAddress: "not written: no address"
    default: outcome.replacing(":", with: ": ").replacing("_", with: " ")
    }
  }
}
