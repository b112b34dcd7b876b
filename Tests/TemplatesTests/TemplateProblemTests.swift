import Templates
import Testing
import Vocabulary

/// A template with a mistake is refused when it is compiled, at its place.
@Suite struct TemplateProblemTests {
  @Test(
    arguments: [
      (
        "Hi {{ client.properties.first_nam }}",
        "t.json5:3:12: error: unknown variable 'client.properties.first_nam'",
        "did you mean 'client.properties.first_name'?"
      ),
      (
        "{{ 'a' | upcas }}", "t.json5:3:15: error: unknown filter 'upcas'",
        "did you mean 'upcase'?"
      ),
      ("{% iff true %}", "t.json5:3:9: error: unknown tag 'iff'", "did you mean 'if'?"),
      (
        "ä{{ client.properties.city", "t.json5:3:7: error: the braces opened here are not closed",
        ""
      ),
      ("{{ 'a }}", "t.json5:3:9: error: the text opened here is not closed", ""),
      ("{{ }}", "t.json5:3:9: error: found the end, expected a variable", ""),
      ("{{ 'a' | date: '%d' }}", "the filter 'date' takes a date, found a text", ""),
      ("{{ client.properties.birth_date | money }}", "takes a number, found a date", ""),
      ("{{ client.properties.birth_date | date: '%H' }}", "found '%H' in the format", ""),
      (
        "{{ client.properties.birth_date | date: campaign.id }}", "a format that is written here",
        ""
      ),
      ("{{ 'a' | default }}", "takes one argument, found 0", ""),
      ("{{ 'a' | upcase: 1 }}", "takes no arguments, found 1", ""),
      ("{{ 'a' | truncate: 'b' }}", "needs here a number, found a text", ""),
      ("{{ 'a' 'b' }}", "found a text, expected a filter after '|' or the end", ""),
      ("{{ 1.2.3 }}", "found '1.2.3', expected a number", ""),
      ("{{ § }}", "found '§', expected a name", ""),
      ("{% if bonus.amount > 'a' %}{% endif %}", "a number is compared with a text", ""),
      ("{% if true %}", "the tag 'if' is not closed, expected {% endif %}", ""),
      ("{% endif %}", "found 'endif' without the tag that opens it", ""),
      ("{% if true %}{% else %}{% else %}{% endif %}", "found 'else' without", ""),
      ("{% raw %} {{ x }}", "the tag 'raw' is not closed", ""),
      ("{% 'x' %}", "found no name of a tag", ""),
    ])
  func `a mistake is named with its place`(
    _ source: String, _ message: String, _ hint: String
  ) throws {
    let problem = try #require(throws: Problem.self) { _ = try template(source) }
    #expect(problem.description.contains(message), "\(problem)")
    #expect(problem.exit == .definition)
    if !hint.isEmpty { #expect(problem.hint == hint) }
  }

  @Test func `a mistake in a later line has the place of that line`() throws {
    let problem = try #require(throws: Problem.self) {
      _ = try template("first", "  {{ nonsense }}")
    }
    #expect(problem.place == Place(path: "t.json5", line: 4, column: 11))
  }

  @Test func `tags inside each other have a limit`() throws {
    let opened = String(repeating: "{% if true %}", count: 51)
    let closed = String(repeating: "{% endif %}", count: 51)
    let problem = try #require(throws: Problem.self) { _ = try template(opened + "x" + closed) }
    #expect(problem.message == "more than 50 tags are open inside each other")
  }
}
