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

  /// Positions in the schema: 0 the name, 1 the orders, 2 the items.
  @Test(
    arguments: [
      ("{{ client.name }}", [0], []),
      ("{% comment %}{{ client.name }}{% endcomment %}client.orders {{ constants.shop }}", [], []),
      ("{% raw %}{{ client.name }}{% endraw %}", [], []),
      ("{% assign a = client.orders %}{% assign b = a %}{{ b | plus: 1 }}", [1], []),
      ("{% assign name = 'x' %}{{ name }}", [], []),
      ("{% capture a %}{{ client.name }}{% endcapture %}{{ a | size }}", [0], []),
      ("{{ 'x' | append: client.name | truncate: client.orders }}", [0, 1], []),
      ("{% for i in receipt.items limit: client.orders %}{{ i.title }}{% endfor %}", [1, 2], []),
      ("{% for i in (1..2) %}{% else %}{{ client.name }}{% endfor %}", [0], []),
      ("{% for i in (1..client.orders) offset: client.orders %}{{ i }}{% endfor %}", [1], []),
      ("{% tablerow i in (1..4) cols: client.orders %}{{ i }}{% endtablerow %}", [1], []),
      ("{% cycle client.name: client.orders, 'x' %}", [0, 1], []),
      ("{% ifchanged %}{{ client.name }}{% endifchanged %}", [0], []),
      ("{% liquid echo client.name %}", [0], []),
      ("{% render 'row' for receipt.items as item %}", [2], []),
      ("{% render 'row' with receipt.items[0] as item %}", [2], []),
      ("{% render 'greeting', word: client.orders %}", [0, 1], []),
      ("{% include 'greeting', word: 'x' %}", [0], []),
      ("{{ receipt.items[client.orders].title }}", [1, 2], []),
      ("{{ cities[client.name] }}", [0], []),
      ("{{ client.name | default: client.orders }}", [0, 1], [0]),
      ("{% if client.name and 1 < client.orders %}x{% endif %}", [0, 1], [0, 1]),
      ("{% unless client.name %}{{ client.orders }}{% endunless %}", [0, 1], [0]),
      (
        "{% case client.orders %}{% when 7 %}{{ client.name }}{% else %}x{% endcase %}", [0, 1], [1]
      ),
    ])
  func `a template knows what it reads, and what it does not read changes nothing`(
    _ text: String, _ reads: [Int], _ asks: [Int]
  ) throws {
    let partials = ["row": "[{{ item.title }}]", "greeting": "{{ word }} {{ client.name }}"]
      .map { ($0, source($1, $0 + ".liquid")) }
    let template = try Template(
      source(text), schema: Self.schema,
      partials: TemplatePartials(Dictionary(uniqueKeysWithValues: partials)))
    #expect((0...2).filter { template.reads.contains($0) } == reads)
    #expect((0...2).filter { template.reads.asks(for: $0) } == asks)
    let values: [TemplateValue] = [.text("Ada"), .number(Self.count), .list(Self.items)]
    var all: [UInt8] = []
    var read: [UInt8] = []
    try template.render(values, into: &all)
    try template.render(
      values.enumerated().map { template.reads.contains($0) ? $1 : .nothing }, into: &read)
    #expect(all == read)
  }

  @Test func `a template without a schema may read everything`() throws {
    let template = try Template(withoutSchema: source("{{ a }}"))
    #expect(template.reads.contains(0) && template.reads.contains(99))
    #expect(try !Template(withoutSchema: source("a")).reads.contains(0))
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
