import Definitions
import Testing
import Vocabulary

/// Campaigns whose steps are right one by one, and that make no sense together.
@Suite struct CampaignLintTests {
  private static let mail = "{ id: 'm', send_sms: { template: 't' } }"

  private static func text(_ keys: String, _ steps: String...) -> String {
    """
    { id: 'c', \(keys)trigger: { date_come: { field: 'birth_date', every: 'year' } }, steps: [
    \(steps.joined(separator: ",\n"))
    ] }
    """
  }

  @Test(arguments: [
    (
      text("from: '2026-02-01', ", "{ wait_until: '2026-02-01' }", mail), "2:1",
      "the first entries come on 2026-02-01"
    ),
    (
      text(
        "", "{ wait_until: '2026-12-24' }",
        "{ id: 'g', accrue: { amount: 5, lifetime: '2026-12-23', legal_entity: 'a' } }"), "3:1",
      "before the wait for 2026-12-24 does"
    ),
    (
      text(
        "from: '2026-02-01', ",
        "{ id: 'g', accrue: { amount: 5, lifetime: '2026-01-31', legal_entity: 'a' } }"), "2:1",
      "the points end on 2026-01-31"
    ),
    (
      text("budget: { night: 9, campaign: 8 }, ", Written.gift), "1:1",
      "the budget of a night is 9, that of the whole campaign 8"
    ),
    (
      text("budget: { customer: 9, campaign: 8 }, ", Written.gift), "1:1",
      "the budget of a customer is 9"
    ),
    (
      text("budget: { customer: 4 }, ", Written.gift), "2:1",
      "pays 5, and the budget of a customer is 4: nobody"
    ),
  ])
  func `what makes no sense is refused, with its place and a hint`(
    text: String, place: String, message: String
  ) {
    DefinitionProblemsTests.check(.campaign, text, place, message)
    #expect(DefinitionProblemsTests.problems(.campaign, text).first?.hint != nil)
  }

  @Test(arguments: [
    text("from: '2026-02-01', ", "{ wait_until: '2026-02-02' }", mail),
    text("budget: { customer: 5, campaign: 8 }, ", Written.gift),
  ])
  func `what looks like it and makes sense is taken`(text: String) {
    #expect(DefinitionProblemsTests.problems(.campaign, text).isEmpty)
  }
}
