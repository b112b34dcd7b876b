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
      text("", "{ filter: { consent: 'sms' }, yes: 'm', no: 'm' }", mail), "2:1",
      "yes and no both lead to 'm'"
    ),
    (
      text(
        "",
        "{ id: 'a', ab_test: { first: 9, criterion: 'orders', after: '1 day' }, branches: ['m', 'm'] }",
        mail), "2:1", "two branches of the test lead to 'm'"
    ),
    (
      text(
        "",
        "{ id: 'a', ab_test: { first: 9, criterion: 'opens', after: '1 day' }, branches: ['m', 'n'] }",
        "{ id: 'm', limit: 2 }", "{ id: 'n', limit: 2 }"
      ).replacing("{ id: 'm', limit: 2 }", with: "{ id: 'm', limit: 2, then: 'end' }"), "2:1",
      "decided by opens, and no branch writes"
    ),
    (text("", "{ select: 's' }", "{ select: 's' }", mail), "3:1", "was selected before"),
    (
      text("", "{ id: 'a', limit: 5 }", "{ id: 'b', limit: 5 }", mail), "3:1",
      "the limit of 5 is never reached: 'a' lets only 5 pass"
    ),
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
      text("", Written.gift, "{ wait: '2 days' }", "{ wait: '2 days' }", mail), "5:1",
      "written 4 days after 'gift', whose points live 3 days"
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
    text("", "{ filter: { consent: 'sms' } }", mail),
    text("", "{ select: 's' }", "{ wait: '1 day' }", "{ select: 's' }", mail),
    text("", "{ id: 'a', limit: 5 }", "{ id: 'b', limit: 4 }", mail),
    // Half of those at the second limit did not come through the first.
    text(
      "", "{ filter: { consent: 'sms' }, yes: 'a', no: 'b' }", "{ id: 'a', limit: 5 }",
      "{ id: 'b', limit: 9 }", mail),
    text("", Written.gift, "{ wait: '3 days' }", mail),
    text("from: '2026-02-01', ", "{ wait_until: '2026-02-02' }", mail),
    text("budget: { customer: 5, campaign: 8 }, ", Written.gift),
  ])
  func `what looks like it and makes sense is taken`(text: String) {
    #expect(DefinitionProblemsTests.problems(.campaign, text).isEmpty)
  }
}
