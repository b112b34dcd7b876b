import Definitions
import Testing
import Vocabulary

@Suite struct ProgrammeTests {
  /// A small programme that is right; tests replace or add files.
  static let files = [
    "nightledger.json5":
      "{ program: 'p', time_zone: 'UTC', environment: 'test', currency: 'EUR', legal_entities: ['north'] }",
    "feeds/customers.json5":
      "{ kind: 'customers', custom: { shoe: { column: 'Shoe', type: 'integer' } } }",
    "segments/a.json5": "{ where: { in_segment: 'b', rfm: { name: 'Best' } } }",
    "segments/b.json5": "{ where: { 'custom.shoe': { at_least: 40 } } }",
    "rfm/default.json5":
      "{ base: 'b', groups: 3, names: [{ name: 'Best', recency: [3, 3] }], otherwise: 'Others' }",
    "campaigns/c.json5": """
    { id: 'gift', trigger: { date_come: { field: 'birth_date', every: 'year' } }, steps: [
    { select: 'a' },
    { id: 'pay', accrue: { amount: '1', lifetime: '1 day', legal_entity: 'north' } },
    { wait: '1 day' },
    { id: 'text', send_sms: { template: 't' } } ] }
    """,
    "templates/t.json5": "{ channel: 'sms', text: 'hello' }",
    "nights/n.json5": "{ steps: ['import', { campaigns: { only: ['gift'] } }] }",
  ]

  static func load(_ changes: [String: String]) throws -> Programme {
    let files = files.merging(changes) { $1 }
    return try Programme.load(
      files: files.map { DefinitionFile(path: $0.key, bytes: Array($0.value.utf8)) })
  }

  @Test func `segments and models are ordered after what they need`() throws {
    let programme = try Self.load([:])
    let names = programme.evaluationOrder.map { "\($0)".split(separator: "(")[0] }
    #expect(names == ["segment", "model", "segment"])
    guard let a = Identifier("a"), let b = Identifier("b"), let model = Identifier("default") else {
      return
    }
    #expect(programme.evaluationOrder == [.segment(b), .model(model), .segment(a)])
    #expect(programme.files.map(\.path) == programme.files.map(\.path).sorted())
    #expect(programme.customFields.types == ["shoe": .integer])
  }

  @Test(arguments: [
    (
      "segments/d.json5", "{ where: { in_segment: 'd' } }", "jobs/segments/d.json5:1:24",
      "the definition needs itself: segment 'd' needs segment 'd'"
    ),
    (
      "segments/b.json5", "{ where: { in_segment: 'cc' } }", "jobs/segments/b.json5:1:24",
      "there is no segment 'cc'; defined are a, b"
    ),
    (
      "segments/d.json5", "{ where: { rfm: { name: 'Bst' } } }", "jobs/segments/d.json5:1:25",
      "did you mean 'Best'?"
    ),
    (
      "segments/b.json5", "{ where: { rfm: { model: 'defalt', name: 'Best' } } }",
      "jobs/segments/b.json5:1:26", "did you mean 'default'?"
    ),
    (
      "segments/d.json5", "{ where: { rfm: { recency: { at_least: 4 } } } }",
      "jobs/segments/d.json5:1:30", "the model 'default' has scores from 1 to 3"
    ),
    (
      "segments/d.json5", "{ where: { 'custom.shoo': { is: 4 } } }", "jobs/segments/d.json5:1:12",
      "did you mean 'custom.shoe'?"
    ),
    (
      "feeds/more.json5", "{ kind: 'customers', custom: { shoe: { column: 'S', type: 'text' } } }",
      "jobs/feeds/more.json5:1:38", "has the type text here and integer in another feed"
    ),
    (
      "campaigns/d.json5", files["campaigns/c.json5"] ?? "", "jobs/campaigns/d.json5:1:7",
      "the id 'gift' is also that of jobs/campaigns/c.json5"
    ),
    (
      "campaigns/c.json5", files["campaigns/c.json5"]?.replacing("'north'", with: "'nort'") ?? "",
      "jobs/campaigns/c.json5:3:70", "did you mean 'north'?"
    ),
    (
      "campaigns/c.json5", files["campaigns/c.json5"]?.replacing("'t'", with: "'tt'") ?? "",
      "jobs/campaigns/c.json5:5:37", "there is no template 'tt'"
    ),
    (
      "templates/t.json5", "{ channel: 'push', text: 'hello' }", "jobs/campaigns/c.json5:5:37",
      "the template 't' is for push, expected one for sms"
    ),
    (
      "campaigns/c.json5",
      files["campaigns/c.json5"]?.replacing("'t' }", with: "'t', lifetime: '2 hours' }") ?? "",
      "jobs/campaigns/c.json5:5:52", "lives 2 hours from 02:00 on, and its window opens at 09:00"
    ),
    (
      "nights/m.json5", "{ id: 'n', steps: ['import'] }", "jobs/nights/n.json5:1:1",
      "the id 'n' is also that of jobs/nights/m.json5"
    ),
    (
      "nights/m.json5", "{ schedule: { after: 'o' }, steps: ['import'] }",
      "jobs/nights/m.json5:1:22", "there is no night 'o'; defined are m, n"
    ),
    (
      "nights/m.json5", "{ schedule: { after: 'm' }, steps: ['import'] }",
      "jobs/nights/m.json5:1:22", "the night 'm' would wait for itself"
    ),
    (
      "nights/n.json5", "{ steps: [{ import: { only: ['customer'] } }] }",
      "jobs/nights/n.json5:1:30", "did you mean 'customers'?"
    ),
    (
      "nights/n.json5", "{ steps: [{ campaigns: { only: ['gft'] } }] }",
      "jobs/nights/n.json5:1:33", "did you mean 'gift'?"
    ),
  ])
  func `a name that leads nowhere is refused where it stands`(
    path: String, text: String, place: String, message: String
  ) {
    do {
      _ = try Self.load([path: text])
      Issue.record("accepted")
    } catch {
      let problem = error as? Problem
      #expect(problem?.flattened.count == 1, "\(error)")
      #expect(problem?.place?.description == place, "\(error)")
      #expect(problem?.description.contains(message) == true, "\(error)")
    }
  }

  @Test func `a model whose base needs its own scores is a circle`() {
    do {
      _ = try Self.load(["segments/b.json5": "{ where: { rfm: { name: 'Best' } } }"])
      Issue.record("accepted")
    } catch {
      let message = "needs itself: RFM model 'default' needs segment 'b' needs RFM model 'default'"
      #expect((error as? Problem)?.message.contains(message) == true, "\(error)")
    }
  }

  @Test func `the problems of all files are reported together`() {
    do {
      _ = try Self.load(["segments/a.json5": "{", "rfm/default.json5": "{ x: 1 }"])
      Issue.record("accepted")
    } catch {
      let places = (error as? Problem)?.flattened.map { $0.place?.description }
      #expect(places == ["jobs/rfm/default.json5:1:3", "jobs/segments/a.json5:1:2"])
    }
  }

  @Test func `arrows are resolved to steps`() throws {
    let text = """
      { id: 'c', trigger: { date_come: { field: 'birth_date', every: 'year' } }, steps: [
      { filter: { consent: 'email' }, yes: 'mail', no: 'text' },
      { id: 'mail', send_email: { template: 'm' }, then: 'end' },
      { id: 'text', send_sms: { template: 't' } } ] }
      """
    guard let name = Identifier("c") else { return }
    let campaign = try CampaignDefinition(text: text, name: name)
    let arrows = campaign.steps.map { step in
      "\(step.id): " + step.arrows.map { "\($0.outcome) \($0.target)" }.joined(separator: ", ")
    }
    #expect(
      arrows == ["filter-1: yes step(1), no step(2)", "mail: next end", "text: next end"])
    #expect(campaign.arrows(into: 2).map(\.outcome) == [.no])
  }
}
