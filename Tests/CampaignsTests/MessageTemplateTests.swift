import Definitions
import Messages
import Testing
import Vocabulary

/// Templates with what a programme gives all of them: constants, dictionaries, partials.
@Suite struct MessageTemplateTests {
  private static let settings = """
    {
      program: "north", time_zone: "Europe/Berlin", environment: "test", currency: "EUR",
      legal_entities: ["north"],
      constants: { shop: "North & Co" }, dictionaries: { city: { ber: "Berlin" } },
    }
    """

  private static func file(_ path: String, _ text: String) -> DefinitionFile {
    DefinitionFile(path: path, bytes: Array(text.utf8))
  }

  private static func programme(_ template: String, partial: String) throws(Problem) -> Programme {
    try Programme.load(files: [
      file("nightledger.json5", settings), file("templates/footer.json5", partial),
      file("templates/letter.json5", template),
    ])
  }

  private static func templates(
    _ text: String, partial: String = "{ partial: true, text: '{{ constants.shop }} {{ word }}' }"
  ) throws(Problem) -> [Identifier: MessageTemplate] {
    let programme = try programme("{ channel: 'sms', text: \"\(text)\" }", partial: partial)
    return try MessageTemplate.all(
      programme.templates,
      context: MessageContext(settings: programme.settings, partials: programme.partials))
  }

  @Test func `constants, dictionaries and partials are there for all templates`() throws {
    let text = "{{ dictionaries.city.ber }}: {% render 'footer', word: 'greets' %}"
    let template = try #require(try Self.templates(text).values.first)
    let typical = try #require(template.sampleLengths.first { $0.sample == .typical })
    #expect(typical.characters == "Berlin: North & Co greets".count)
    #expect(typical.sms?.encoding == "gsm7" && typical.sms?.parts == 1)
  }

  @Test(
    arguments: [
      ("{{ constants.shpo }}", "jobs/templates/letter.json5:1:39: error: unknown constant 'shpo'"),
      ("{{ dictionaries.town.ber }}", "unknown constant 'town'"),
      ("{% render 'foter' %}", "unknown partial 'foter'"),
      ("{% render 'footer' %}", "jobs/templates/footer.json5:1:49: error: unknown variable 'word'"),
    ])
  func `what is not there is named with its place`(_ text: String, _ message: String) throws {
    let problem = try #require(throws: Problem.self) { try Self.templates(text) }
    #expect(problem.description.contains(message), "\(problem)")
  }

  private static func withCustomFields(_ text: String) throws(Problem) -> MessageTemplate? {
    let programme = try Programme.load(files: [
      file("nightledger.json5", settings),
      file("templates/letter.json5", "{ channel: 'sms', text: \"\(text)\" }"),
      file(
        "feeds/customers.json5",
        """
        { kind: "customers", custom: {
          shoe_size: { column: "Shoe", type: "decimal" }, since: { column: "Since", type: "date" },
          club: { column: "Club", type: "boolean" }, city: { column: "Town", type: "integer" },
          "2nd-shop": { column: "Second", type: "text" } } }
        """),
    ])
    return try MessageTemplate.all(programme.templates, context: MessageContext(programme))
      .values.first
  }

  @Test func `custom fields of customers are variables with their types`() throws {
    let text =
      "{% if client.properties.club %}{{ client.properties.shoe_size | plus: 1 }}"
      + " {{ client.properties.since | date: '%d.%m.%Y' }} {{ client.properties['2nd-shop'] }}"
      + " {{ client.properties.city | upcase }}{% endif %}"
    let template = try #require(try Self.withCustomFields(text))
    let lengths = template.sampleLengths
    #expect(lengths.first { $0.sample == .missing }?.characters == 0)
    #expect(
      lengths.first { $0.sample == .typical }?.characters == "501.0 24.12.2026 Blue BERLIN".count)
  }

  @Test(
    arguments: [
      (
        "{{ client.properties.shoe_sise }}", "did you mean 'client.properties.shoe_size'?"
      ),
      ("{{ client.properties['since'] | money }}", "'money' takes a number, found a date"),
      ("{{ client.properties.club | date: '%d' }}", "takes a date, found true or false"),
      ("{{ client.properties[1] }}", "'client.properties' is a group of variables"),
    ])
  func `a mistake in a custom field is named`(_ text: String, _ message: String) throws {
    let problem = try #require(throws: Problem.self) { try Self.withCustomFields(text) }
    #expect(problem.description.contains(message), "\(problem)")
  }

  private static func lint(
    _ text: String, step: String, partial: String = "{{ promo_code }}"
  ) throws(Problem) -> PromoCodeLint {
    let programme = try Programme.load(files: [
      file("nightledger.json5", settings),
      file("templates/code.json5", "{ partial: true, text: '\(partial)' }"),
      file("templates/short.json5", "{ channel: 'sms', text: \"\(text)\" }"),
      file(
        "campaigns/spring.json5",
        """
        { id: "spring", trigger: { registered: {} }, steps: [
          { id: "text", send_sms: { \(step)template: "short" } } ] }
        """),
      file(
        "mailings/news.json5",
        """
        { id: "news", segment: "all", on: "2026-12-24",
          send_sms: { \(step)template: "short" } }
        """),
      file("segments/all.json5", "{ where: { customer_id: { is_known: true } } }"),
    ])
    let context = MessageContext(settings: programme.settings, partials: programme.partials)
    return PromoCodeLint(
      programme.campaigns,
      templates: try MessageTemplate.all(programme.templates, context: context))
  }

  private static let pool = "promo_code: { pool: 'spring' }, "

  @Test(
    arguments: [
      ("{{ promo_code }}", "", 2, 0),
      ("{% render 'code' %}", "", 2, 0),
      ("{% assign c = promo_code | upcase %}{{ c }}", "", 2, 0),
      ("{% if promo_code %}{{ promo_code }}{% endif %}", "", 0, 0),
      ("{{ promo_code | default: 'NORTH' }}", "", 0, 0),
      ("Your promo_code{% comment %}{{ promo_code }}{% endcomment %}", "", 0, 0),
      ("{{ promo_code }}", pool, 0, 0),
      ("{% render 'code' %}", pool, 0, 0),
      ("{% if promo_code %}x{% endif %}", pool, 0, 0),
      ("Your promo_code", pool, 0, 2),
    ])
  func `a code that is printed is drawn, and one that is drawn is printed`(
    _ text: String, _ step: String, _ problems: Int, _ warnings: Int
  ) throws {
    let lint = try Self.lint(text, step: step)
    #expect(lint.problems.count == problems && lint.warnings.count == warnings)
  }

  @Test func `a code without a pool is named where the step names its template`() throws {
    let first = try Self.lint("{{ promo_code }}", step: "").problems.first
    #expect(
      first?.description == """
        jobs/campaigns/spring.json5:2:39: error: the template 'short' prints promo_code, and this step \
        draws none from a pool
          hint: add promo_code: { pool: "…" } to the step, or {% if promo_code %} to the template
        """)
    let second = try Self.lint("x", step: Self.pool).warnings.last
    #expect(second?.place?.path == "jobs/mailings/news.json5" && second?.place?.line == 2)
  }

  @Test func `a change of a partial or a constant is a new version of the template`() throws {
    let first = try Self.templates("x").values.first?.version
    let second = try Self.templates("x", partial: "{ partial: true, text: 'y' }").values.first
    #expect(first != nil && first != second?.version)
  }

  @Test(
    arguments: [
      ("{ partial: false, text: 'x' }", "leave the key out of a template"),
      ("{ partial: true, channel: 'sms', text: 'x' }", "unknown key 'channel' in a partial"),
      ("{ partial: true }", "the key 'text' is missing in a partial"),
    ])
  func `a partial has a text and nothing else`(_ partial: String, _ message: String) throws {
    let problem = try #require(throws: Problem.self) { try Self.templates("x", partial: partial) }
    #expect(problem.description.contains(message), "\(problem)")
  }
}
