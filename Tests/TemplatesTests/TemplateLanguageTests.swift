import Templates
import Testing
import Vocabulary

/// The language with a schema: lists with named members, constants, partials, and its limits.
@Suite struct TemplateLanguageTests {
  private static let schema = TemplateSchema(
    [
      TemplateSchema.Variable("client.name", .text),
      TemplateSchema.Variable("client.orders", .number),
      TemplateSchema.Variable(
        "receipt.items",
        .list(.object(["title": .value(.text), "price": .value(.number)]))),
    ],
    constants: TemplateObject([
      ("constants", .object(TemplateObject([("shop", .text("North & Co"))]))),
      ("cities", .object(TemplateObject([("ber", .text("Berlin")), ("muc", .text("Munich"))]))),
    ]))

  private static let items: [TemplateValue] = [("Shoe", "30.00"), ("<Hat>", "12.50")].map {
    .object(
      TemplateObject([
        ("title", .text($0)), ("price", ExactDecimal($1).map { .number($0) } ?? .nothing),
      ]))
  }

  private static func text(
    _ text: String, name: TemplateValue = .text("Ada"), channel: TextChannel = .plain,
    partials: [String: String] = [:]
  ) throws -> String {
    let partials = partials.map { ($0, source($1, $0 + ".liquid")) }
    let template = try Template(
      source(text), schema: schema,
      partials: TemplatePartials(Dictionary(uniqueKeysWithValues: partials)), channel: channel)
    var output: [UInt8] = []
    try template.render([name, TemplateValue.number(count), .list(items)], into: &output)
    return String(decoding: output, as: UTF8.self)
  }

  private static let count = ExactDecimal(units: 7, scale: 0)

  @Test(
    arguments: [
      (
        "{% for i in receipt.items %}{{ i.title }} {{ i.price | money }}; {% endfor %}",
        "Shoe 30.00; <Hat> 12.50; "
      ),
      ("{% for i in receipt.items limit: 1 reversed %}{{ i.title }}{% endfor %}", "Shoe"),
      ("{{ receipt.items | map: 'price' | sum | money }}", "42.50"),
      (
        "{{ receipt.items.size }} {{ receipt.items[1].title }} {{ receipt.items.first.price }}",
        "2 <Hat> 30.00"
      ),
      ("{% assign last = receipt.items | last %}{{ last.title }}", "<Hat>"),
      ("{{ constants.shop }} {{ cities.muc }} {{ cities['ber'] }}", "North & Co Munich Berlin"),
      ("{% assign c = 'ber' %}{{ cities[c] }}", "Berlin"),
      ("{% case client.orders %}{% when 1, 2 %}few{% when 7 %}many{% endcase %}", "many"),
      ("{% for i in (1..3) %}{% cycle 'a', 'b' %}{{ forloop.index }} {% endfor %}", "a1 b2 a3 "),
      ("{% for i in (1..2) %}{% assign i = 9 %}{{ i }}{% endfor %}", "12"),
      ("{% render 'row' for receipt.items as item %}", "[Shoe][<Hat>]"),
      ("{% render 'greeting', word: 'Hi' %}", "Hi Ada"),
      ("{% include 'greeting', word: 'Ho' %}", "Ho Ada"),
    ])
  func `a template gives its text`(_ template: String, _ expected: String) throws {
    let partials = ["row": "[{{ item.title }}]", "greeting": "{{ word }} {{ client.name }}"]
    #expect(try Self.text(template, partials: partials) == expected)
  }

  @Test(
    arguments: [
      (
        "{% for i in receipt.items %}{{ i.titel }}{% endfor %}",
        "1:34: error: unknown variable 'titel'"
      ),
      ("{% for i in receipt.items %}{% endfor %}{{ i }}", "unknown variable 'i'"),
      ("{% for i in client.name %}{% endfor %}", "a loop goes over a list, found a text"),
      ("{{ forloop.index }}", "found 'forloop' outside of a loop"),
      ("{% break %}", "found 'break' outside of a loop"),
      ("{{ client }}", "'client' is a group of variables, expected one of client.name"),
      ("{{ constants.shpo }}", "unknown constant 'shpo'"),
      ("{% assign a = 1 %}{{ a | date: '%d' }}", "the filter 'date' takes a date, found a number"),
      ("{{ client.name.first }}", "unknown property of a value 'first'"),
      ("{% for i in (1..2) offet: 1 %}{% endfor %}", "found 'offet', expected 'limit:'"),
      ("{% render 'rwo' %}", "unknown partial 'rwo'"),
      ("{% render 'loop' %}", "loop.liquid:1:11: error: a partial renders itself: loop, loop"),
      ("{% render 'row' %}", "row.liquid:1:5: error: unknown variable 'item'"),
      ("{% case 1 %}{% when 1 and 2 %}{% endcase %}", "found 'and', expected ',', 'or'"),
      ("{% else %}", "found 'else' without the tag that opens it"),
    ])
  func `a mistake is named with its place`(_ template: String, _ message: String) throws {
    let partials = ["row": "[{{ item.title }}]", "loop": "{% render 'loop' %}"]
    let problem = try #require(throws: Problem.self) {
      try Self.text(template, partials: partials)
    }
    #expect(problem.description.contains(message), "\(problem)")
  }

  @Test(
    arguments: [
      ("{{ client.name }}", "&lt;b&gt;{{ x }} &amp; &#39;&quot; y"),
      ("{{ client.name | safe }}", "<b>{{ x }} & '\" y"),
      ("{{ client.name | raw }}", "<b>{{ x }} & '\" y"),
      ("{{ client.name | escape }}", "&lt;b&gt;{{ x }} &amp; &#39;&quot; y"),
      ("{% capture a %}<i>{{ client.name | slice: 0 }}</i>{% endcapture %}{{ a }}", "<i>&lt;</i>"),
      ("{{ client.name | slice: 0, 3 | append: '<br>' }}", "&lt;b&gt;&lt;br&gt;"),
      ("{{ 'a<\nb' | newline_to_br }}", "a&lt;<br />\nb"),
      ("{{ constants.shop }}", "North &amp; Co"),
    ])
  func `values are escaped in HTML unless they are safe`(
    _ template: String, _ expected: String
  ) throws {
    let name = "<b>{{ x }} & '\"\u{202E} y"
    #expect(
      try Self.text(template, name: .text(name), channel: .html)
        .replacing("\u{202E}", with: "") == expected)
  }

  @Test(
    arguments: [
      (
        "{% for i in (1..9999) %}{% for j in (1..9999) %}{% endfor %}{% endfor %}",
        TemplateFailure.tooMuchWork
      ),
      ("{% for i in (1..1000000000) %}{% endfor %}", .tooMuchWork),
      ("{{ (1..1000000000) | join }}", .tooMuchWork),
      (
        "{% assign x = 'ab' %}{% for i in (1..60) %}{% assign x = x | append: x %}{% endfor %}",
        .tooLong
      ),
      (
        "{% assign x = 'ab' %}{% for i in (1..60) %}{% assign x = x | replace: 'a', x %}{% endfor %}",
        .tooLong
      ),
      (
        "{% for i in (1..9000) %}{{ 'some text that is not that short at all' }}{% endfor %}",
        .tooLong
      ),
      ("{{ client.orders | divided_by: 0 }}", .wrongValue("a number is divided by zero")),
    ])
  func `a text that takes too much is refused`(
    _ template: String, _ failure: TemplateFailure
  ) throws {
    #expect(throws: failure) { try Self.text(template) }
  }
}
