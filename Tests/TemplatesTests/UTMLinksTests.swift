import Templates
import Testing

/// Every link of a text is marked, and nothing else.
@Suite struct UTMLinksTests {
  private static let links = UTMLinks([
    UTMLinks.Parameter("utm_source", "night ledger"), UTMLinks.Parameter("utm_medium", "email"),
  ])

  @Test(
    arguments: [
      ("no link", "no link"),
      ("see https://a.example.", "see https://a.example?[S]&[M]."),
      ("(http://a.example/x)", "(http://a.example/x?[S]&[M])"),
      ("https://a.example/?b=1#top", "https://a.example/?b=1&[S]&[M]#top"),
      ("Seen https://a.example/?", "Seen https://a.example/?[S]&[M]?"),
      ("https://a.example/?utm_source=own", "https://a.example/?utm_source=own&[M]"),
      (
        "HTTPS://A.example and http://b.example",
        "HTTPS://A.example?[S]&[M] and http://b.example?[S]&[M]"
      ),
      (
        "mailto:a@b.example ftp://c.example xhttp://d",
        "mailto:a@b.example ftp://c.example xhttp://d"
      ),
    ])
  func `links of plain text`(_ text: String, _ expected: String) {
    let expected = expected.replacing("[S]", with: "utm_source=night+ledger")
      .replacing("[M]", with: "utm_medium=email")
    #expect(String(decoding: Self.links.mark(Array(text.utf8)), as: UTF8.self) == expected)
  }

  @Test(
    arguments: [
      ("<p>https://a.example</p>", "<p>https://a.example</p>"),
      (#"<a href="https://a.example">x</a>"#, #"<a href="https://a.example?[S]&amp;[M]">x</a>"#),
      (
        "<A class=b HREF = 'http://a.example/?b=1&amp;c=2#d' >",
        "<A class=b HREF = 'http://a.example/?b=1&amp;c=2&amp;[S]&amp;[M]#d' >"
      ),
      ("<a href=https://a.example>x", "<a href=https://a.example?[S]&amp;[M]>x"),
      (
        #"<a title="a > b" href="https://a.example">"#,
        #"<a title="a > b" href="https://a.example?[S]&amp;[M]">"#
      ),
      (
        "<a href='#top'><a href='mailto:a@b'><a href='tel:1'>",
        "<a href='#top'><a href='mailto:a@b'><a href='tel:1'>"
      ),
      (#"<img src="https://a.example/i.png">"#, #"<img src="https://a.example/i.png">"#),
      (#"<!-- <a href="https://a.example"> -->"#, #"<!-- <a href="https://a.example"> -->"#),
      (#"<a data-href="https://a.example">"#, #"<a data-href="https://a.example">"#),
      (
        #"<a href="https://a.example/?x=1&amp;utm_medium=own">"#,
        #"<a href="https://a.example/?x=1&amp;utm_medium=own&amp;[S]">"#
      ),
      (#"<a href="https://a.example"#, #"<a href="https://a.example?[S]&amp;[M]"#),
    ])
  func `links of HTML`(_ text: String, _ expected: String) {
    let expected = expected.replacing("[S]", with: "utm_source=night+ledger")
      .replacing("[M]", with: "utm_medium=email")
    #expect(String(decoding: Self.links.markHTML(Array(text.utf8)), as: UTF8.self) == expected)
  }
}
