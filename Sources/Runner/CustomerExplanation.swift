import Campaigns
import Catalog
import Conditions
package import Definitions
package import Postgres
import SQLText
import Statements
package import Vocabulary

/// Why a customer got something from the campaigns of a programme, or nothing, for a business date.
///
/// The trigger is asked by the very statement of the night, in a transaction that is rolled back;
/// segments and filters are worked out from the facts; paths are read as the nights have written
/// them.
package struct CustomerExplanation {
  package let customer: String
  package let date: CivilDate
  package let status: String
  package let mergedInto: String?
  package private(set) var campaigns: [CampaignVerdict] = []

  /// - Throws: a problem when the customer is not known.
  package init(
    of customer: String, on date: CivilDate, campaigns: [CampaignDefinition],
    _ installation: Installation, _ connection: Connection
  ) throws(Problem) {
    self.customer = customer
    self.date = date
    guard
      let known = try connection.query(
        Statements.explainedCustomer, .text(customer), .text("")
      ).first
    else {
      throw Problem(
        .badData, "the customer is not known",
        hint: "ids are compared byte for byte, as they stand in the files")
    }
    status = try known.text("status")
    mergedInto = status == "merged" ? try known.textOrNil("merged_into") : nil
    let entries = try CustomerPath.entries(of: customer, on: date, installation, connection)
    for campaign in campaigns {
      let question = CampaignQuestion(
        run: try CampaignRun(campaign, in: installation), customer: customer, date: date,
        connection: connection)
      self.campaigns.append(
        try question.verdict(
          status: status, entries: entries.filter { $0.campaign == campaign.id.value.text }))
    }
  }
}

/// What a campaign has to say to a customer.
package struct CampaignVerdict {
  package let campaign: CampaignDefinition
  /// One sentence.
  package let sentence: String
  package let trigger: String
  /// The field the trigger looks at, and what the customer has there.
  package let field: (name: String, value: String?)?
  /// By the trigger alone, on the business date.
  package let isTriggered: Bool
  /// Tests of the segments and filters of the campaign, on the business date.
  package let choices: [Choice]
  /// The newest first.
  package let entries: [CustomerPath]

  package struct Choice {
    package let step: Definitions.CampaignStep
    package let holds: Bool?
    package let tests: [Test]
  }

  package struct Test {
    package let place: String
    package let value: String?
    package let holds: Bool?
  }
}

/// One campaign asked about one customer.
private struct CampaignQuestion {
  let run: CampaignRun
  let customer: String
  let date: CivilDate
  let connection: Connection

  private var campaign: CampaignDefinition { run.campaign }
  private var programme: Programme { run.installation.programme }

  func verdict(status: String, entries: [CustomerPath]) throws(Problem) -> CampaignVerdict {
    let trial = try trigger()
    let missed = try missed()
    return CampaignVerdict(
      campaign: campaign, sentence: sentence(trial, missed, status: status, entries),
      trigger: CampaignWords.trigger(in: run.text), field: try field(),
      isTriggered: trial != nil, choices: try choices(), entries: entries)
  }

  private struct Trial {
    let occasion: String
    let isControl: Bool
  }

  /// Whether the trigger lets the customer in on the date, as if he had never been in.
  private func trigger() throws(Problem) -> Trial? {
    let night = try run.night(on: date)
    let program = try run.program(on: night, connection: nil)
    let entering = try program.enteringStatements(night, of: customer)
    return try connection.rehearsal { () throws(Problem) in
      try connection.execute(
        """
        DELETE FROM \(Catalog.Campaign.entry)
        WHERE customer_id = \(customer) AND campaign_id = \(campaign.id.value)
        """)
      for statement in entering { try connection.execute(statement.sql) }
      let found = try connection.query(
        """
        SELECT occasion, is_control
        FROM \(Catalog.Campaign.entry)
        WHERE customer_id = \(customer) AND campaign_id = \(campaign.id.value)
        ORDER BY occasion
        """
      ).first
      guard let found else { return nil }
      return Trial(
        occasion: try found.text("occasion"), isControl: try found.bool("is_control"))
    }
  }

  private func field() throws(Problem) -> (name: String, value: String?)? {
    guard let name = CampaignWords.triggerField(in: run.text) else { return nil }
    let bare = name.hasPrefix("custom.") ? String(name.dropFirst("custom.".count)) : name
    let row = try connection.query(
      Statements.explainedCustomer, .text(customer), .text(bare)
    ).single
    return (name, try row.textOrNil("field_value"))
  }

  private func choices() throws(Problem) -> [CampaignVerdict.Choice] {
    var choices: [CampaignVerdict.Choice] = []
    for step in campaign.steps {
      let condition: Condition?
      switch step.action {
      case .select(let segment): condition = programme.segment(segment.value)?.condition
      case .filter(let written), .refilter(let written): condition = written
      default: condition = nil
      }
      guard let condition else { continue }
      let compiler = ConditionCompiler(businessDate: date)
      let holds = try connection.query(
        compiler.verdicts(of: condition, among: "SELECT \(customer) AS customer_id")
      ).single.boolOrNil("holds")
      let tests = try connection.query(compiler.explanation(of: condition, for: customer))
        .map { row throws(Problem) in
          CampaignVerdict.Test(
            place: try row.text("place"), value: try row.textOrNil("value"),
            holds: try row.boolOrNil("holds"))
        }
      choices.append(CampaignVerdict.Choice(step: step, holds: holds, tests: tests))
    }
    return choices
  }

  /// Of a night that did not evaluate the trigger: what it lacked, and what became of it.
  private func missed() throws(Problem) -> String? {
    guard
      let row = try connection.query(
        Statements.missedTrigger, .text(campaign.id.value.text), .date(date)
      ).singleOrNil
    else { return nil }
    let fate: String =
      if let came = try row.dateOrNil("came_on") {
        came == date ? "the same night caught it up" : "the night of \(came) caught it up"
      } else if let lapsed = try row.dateOrNil("lapsed_on") {
        "it is not caught up, for the campaign was not active on \(lapsed)"
      } else {
        "it is caught up when it comes"
      }
    return "the trigger was not evaluated on \(date) without the feed \(try row.text("feeds")); "
      + fate
  }

  private func sentence(
    _ trial: Trial?, _ missed: String?, status: String, _ entries: [CustomerPath]
  ) -> String {
    if let entry = entries.first(where: { $0.enteredOn == date }) {
      return "entered on \(date) for \(entry.occasion)"
        + (entry.caughtUpFor.map { ", caught up for \($0)" } ?? "")
        + (entry.isControl ? controlWords : "")
    }
    if let missed { return missed }
    if !campaign.isActive { return "the campaign is not active: nobody enters" }
    guard campaign.isOpen(on: date) else {
      let from = campaign.from.map { " from \($0)" } ?? ""
      let until = campaign.until.map { " until \($0)" } ?? ""
      return "the campaign takes entries\(from)\(until) only"
    }
    guard let trial else {
      return status == "active"
        ? "the trigger does not fire for him on \(date)"
        : "the customer is \(status): nothing fires for him"
    }
    if let entry = entries.first(where: { $0.occasion == trial.occasion }) {
      return "entered before for \(trial.occasion), on \(entry.enteredOn): once per occasion"
    }
    if let entry = entries.first {
      return "the trigger fires for \(trial.occasion); his last entry was on \(entry.enteredOn)"
    }
    return "the trigger fires for \(trial.occasion); no night of \(date) has let him in"
      + (trial.isControl ? controlWords : "")
  }

  private let controlWords = ", in the control group: he passes through and gets nothing"
}
