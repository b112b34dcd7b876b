import Templates
import Testing
import Vocabulary

/// A template of one line in a file, with the variables of messages.
func template(_ lines: String..., limit: Int = Template.outputLimitBytes) throws(Problem)
  -> Template
{
  let source = TemplateSource(
    lines.enumerated().map { index, line in
      TemplateSource.Line(line, at: Place(path: "t.json5", line: index + 3, column: 5))
    })
  return try Template(source, schema: MessageVariable.schema, outputLimitBytes: limit)
}

func rendered(
  _ lines: String..., with values: [MessageVariable: TemplateValue] = [:]
) throws(Problem) -> String {
  let source = TemplateSource(
    lines.map { TemplateSource.Line($0, at: Place(path: "t.json5", line: 1, column: 1)) })
  let template = try Template(source, schema: MessageVariable.schema)
  var output: [UInt8] = []
  do throws(TemplateFailure) {
    try template.render(MessageVariable.allCases.map { values[$0] ?? .nothing }, into: &output)
  } catch { throw .bug("a short text failed: \(error)") }
  return String(decoding: output, as: UTF8.self)
}

@Suite struct TemplateRenderingTests {
  private static let values: [MessageVariable: TemplateValue] = [
    .firstName: .text("Ada"), .lastName: .text("lovelace"), .city: .text(""),
    .birthDate: CivilDate("1990-03-01").map { .date($0) } ?? .nothing,
    .bonusAmount: ExactDecimal("500.5").map { .number($0) } ?? .nothing,
    .campaignID: .text("birthday"),
  ]

  @Test(
    arguments: [
      ("plain text", "plain text"),
      ("Hi {{ client.properties.first_name }}!", "Hi Ada!"),
      ("Hi {{client.properties.first_name}}!", "Hi Ada!"),
      ("{{ client.properties.middle_name }}|", "|"),
      ("{{ client.properties.middle_name | default: 'friend' }}", "friend"),
      ("{{ client.properties.city | default: \"town\" }}", "town"),
      ("{{ client.properties.first_name | default: client.properties.last_name }}", "Ada"),
      ("{{ client.properties.middle_name | default: client.properties.last_name }}", "lovelace"),
      ("{{ client.properties.first_name | upcase }}", "ADA"),
      ("{{ client.properties.first_name | downcase }}", "ada"),
      ("{{ client.properties.last_name | capitalize }}", "Lovelace"),
      ("{{ 'ÖLAND ost' | capitalize }}", "Öland ost"),
      ("{{ client.properties.birth_date }}", "1990-03-01"),
      ("{{ client.properties.birth_date | date: '%d.%m.%Y' }}", "01.03.1990"),
      (
        "{{ client.properties.birth_date | date: '%-d %B %y, %A %a %j %u %e%%' }}",
        "1 March 90, Thursday Thu 060 4  1%"
      ),
      ("{{ bonus.valid_to | date: '%d.%m.%Y' }}|", "|"),
      ("{{ bonus.amount }}", "500.5"),
      ("{{ bonus.amount | money }}", "500.50"),
      ("{{ 0.125 | money }} {{ -0.125 | money }} {{ 7 | money }}", "0.13 -0.13 7.00"),
      ("{{ 0.004 | money }} {{ 1.994999 | money }}", "0.00 1.99"),
      ("{{ client.properties.first_name | append: '!' | prepend: '¡' }}", "¡Ada!"),
      ("{{ 'a long enough text' | truncate: 9 }}", "a long..."),
      ("{{ 'a long enough text' | truncate: 9, '…' }}", "a long e…"),
      ("{{ 'short' | truncate }}", "short"),
      ("{{ '  x ' | strip }}|", "x|"),
      ("a {{- ' b ' -}} c", "a b c"),
      ("{% if client.properties.first_name %}yes{% else %}no{% endif %}", "yes"),
      ("{% if client.properties.middle_name %}yes{% else %}no{% endif %}", "no"),
      ("{% unless client.properties.middle_name %}none{% endunless %}", "none"),
      (
        "{% if bonus.amount > 1000 %}a{% elsif bonus.amount >= 500.50 %}b{% else %}c{% endif %}",
        "b"
      ),
      ("{% if client.properties.sex == 'F' or campaign.id == 'birthday' %}x{% endif %}", "x"),
      ("{% if campaign.id contains 'birth' and bonus.valid_to == nil %}x{% endif %}", "x"),
      ("{% if true or false and false %}right to left{% endif %}", "right to left"),
      ("{% if bonus.valid_to < client.properties.birth_date %}x{% else %}y{% endif %}", "y"),
      ("a{% comment %} {{ nonsense }} {% endcomment %}b", "ab"),
      ("{% raw %}{{ kept }} {% if %}{% endraw %}", "{{ kept }} {% if %}"),
      ("{ % } } {", "{ % } } {"),
      ("{{ '}}' }}", "}}"),
      ("{%- if true -%}  x  {%- endif -%}  y", "xy"),
    ])
  func `a template gives its text`(_ source: String, _ expected: String) throws {
    #expect(try rendered(source, with: Self.values) == expected)
  }

  @Test func `lines are joined and values are data, never read as a template`() throws {
    #expect(
      try rendered(
        "{{ client.properties.first_name }}", "{{ client.properties.last_name }}",
        with: [.firstName: .text("{{ bonus.amount }}"), .lastName: .text("{% raw %}<b>")])
        == "{{ bonus.amount }}\n{% raw %}<b>")
  }

  @Test func `control characters and marks of direction do not leave a value`() throws {
    let name = "A\r\nBcc: x\u{0}\u{7F}\u{202E}\u{200F}é\u{85}日"
    #expect(
      try rendered("[{{ client.properties.first_name }}]", with: [.firstName: .text(name)])
        == "[A  Bcc: xé日]")
  }

  @Test func `a text beyond the limit is refused and leaves the output as it was`() throws {
    let template = try template("{{ client.properties.first_name }}", limit: 10)
    var values = [TemplateValue](repeating: .nothing, count: MessageVariable.allCases.count)
    var output = Array("before".utf8)
    values[1] = .text(String(repeating: "x", count: 11))
    #expect(throws: TemplateFailure.tooLong) { try template.render(values, into: &output) }
    #expect(output == Array("before".utf8))
    values[1] = .text(String(repeating: "x", count: 10))
    try template.render(values, into: &output)
    #expect(output.count == 16)
  }

  @Test func `short messages are rendered fast`() throws {
    let template = try template(
      "Happy birthday, {{ client.properties.first_name | default: 'dear customer' }}! "
        + "{{ bonus.amount | money }} points until {{ bonus.valid_to | date: '%d.%m.%Y' }}.")
    let values = MessageVariable.allCases.map { Self.values[$0] ?? .nothing }
    var output: [UInt8] = []
    let start = ContinuousClock.now
    for _ in 0..<20_000 {
      output.removeAll(keepingCapacity: true)
      try template.render(values, into: &output)
    }
    let elapsed = ContinuousClock.now - start
    print("20,000 messages rendered in \(elapsed)")
    #expect(elapsed < .seconds(10))
  }
}
