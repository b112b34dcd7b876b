import Definitions
import Testing
import Vocabulary

/// Mailings are campaigns that are written shorter, and refused where they are wrong.
@Suite struct MailingTests {
  private static let text = """
    { id: 'm', title: 'A word', segment: 's', control_group: '10%', priority: 7,
      repeat: { every: 'week', weekdays: ['mon'] },
      ab_test: { first: 100, criterion: 'opens', after: '3 days' },
      variants: [{ send_sms: { template: 'a' } }, { send_sms: { template: 'b' } }] }
    """

  @Test func `a mailing is the campaign that it stands for`() throws {
    let name = try #require(Identifier("x"))
    let mailing = try CampaignDefinition(text: Self.text, name: name)
    #expect(mailing.isMailing && mailing.path == "mailings/x.json5")
    #expect(mailing.title == "A word" && mailing.priority == 7)
    #expect(mailing.controlGroup == Percent(basisPoints: 1000))
    #expect(mailing.steps.map(\.id.text) == ["test", "variant-1", "variant-2"])
    #expect(mailing.steps.map(\.action.kind) == [.abTest, .sendSMS, .sendSMS])
    #expect(mailing.steps[1].arrows.map(\.target) == [.end])
    guard case .repeatedDate(let rule, let members) = mailing.trigger.rule else {
      Issue.record("\(mailing.trigger.rule)")
      return
    }
    #expect(rule == .weekly([.monday]) && members?.value.text == "s")
    #expect(
      CampaignWords.trigger(in: Self.text)
        == "mailing: segment s, repeat every week, weekdays mon")
  }

  @Test(arguments: [
    ("{ id: 'm', segment: 's', send_sms: { template: 't' } }", "1:1", "a mailing has no day"),
    (
      "{ id: 'm', segment: 's', on: '2026-01-01', repeat: { every: 'day' }, send_sms: { template: 't' } }",
      "1:44", "both a day and a repetition"
    ),
    ("{ id: 'm', segment: 's', on: '2026-01-01' }", "1:1", "there is no message"),
    (
      "{ id: 'm', segment: 's', on: '2026-01-01', send_sms: { template: 't' }, send_push: { template: 't' } }",
      "1:73", "there are 2 messages"
    ),
    (
      "{ id: 'm', segment: 's', on: '2026-02-30', send_sms: { template: 't' } }", "1:30",
      "a date that exists"
    ),
    (
      "{ id: 'm', segment: 's', on: '2026-01-01', variants: [{ send_sms: { template: 't' } }] }",
      "1:44", "variants need an ab_test"
    ),
    (
      "{ id: 'm', segment: 's', on: '2026-01-01', ab_test: { first: 9 }, send_sms: { template: 't' } }",
      "1:44", "a test needs variants"
    ),
    (
      "{ id: 'm', segment: 's', on: '2026-01-01', trigger: {}, send_sms: { template: 't' } }",
      "1:44",
      "unknown key 'trigger' in a mailing"
    ),
  ])
  func `a mistake in a mailing is told with its place`(
    text: String, place: String, message: String
  ) {
    DefinitionProblemsTests.check(.campaign, text, place, message)
  }
}
