import Templates
import Testing

/// The plain part of an e-mail says what its HTML shows.
@Suite struct HTMLPlainTextTests {
  @Test(arguments: [
    ("Hello", "Hello"),
    ("<p>Dear <b>Ada</b>,</p><p>welcome.</p>", "Dear Ada,\n\nwelcome."),
    ("  one\n  two\t <i> three </i> four ", "one two three four"),
    ("a<br>b<br/><br />c<br><br><br>d", "a\nb\n\nc\n\nd"),
    ("<div>a<div>b</div></div><div>c</div>", "a\nb\nc"),
    ("<h1>News</h1>of today", "News\n\nof today"),
    ("above<hr>below", "above\n\n---\n\nbelow"),
    ("<table><tr><td>Points<td>500</tr><tr><td>Until<td>May</table>", "Points 500\nUntil May"),
    ("<pre>a  b\n  c</pre>", "a  b\n  c"),
    ("a&nbsp;&nbsp;b&shy;c", "a bc"),
  ])
  func `blocks, lines and blanks`(_ html: String, _ expected: String) {
    #expect(Self.text(of: html) == expected)
  }

  @Test(arguments: [
    ("<ul><li>a<li>b</ul>end", "- a\n- b\n\nend"),
    ("<p>Buy:</p><ol><li>tea</li><li>cake</li></ol>", "Buy:\n\n1. tea\n2. cake"),
    ("<ul><li>a<ol><li>x</li><li>y</li></ol></li><li>b</li></ul>", "- a\n  1. x\n  2. y\n- b"),
    ("<ul><li><p>a</p></li><li></li></ul>b", "- a\n\nb"),
    ("</ul></li><li>stray", "- stray"),
  ])
  func `lists have their markers`(_ html: String, _ expected: String) {
    #expect(Self.text(of: html) == expected)
  }

  @Test(arguments: [
    (#"<a href="https://a.example/?b=1&amp;c=2">Look</a>!"#, "Look (https://a.example/?b=1&c=2)!"),
    ("<a href='https://a.example/'> Look </a> now", "Look (https://a.example/) now"),
    ("<A HREF=https://a.example>https://a.example</A>", "https://a.example"),
    (#"<a href="https://a.example/">a.example</a>"#, "a.example"),
    (#"<a href="https://b.example/">a.example</a>"#, "a.example (https://b.example/)"),
    (#"<a href="mailto:us@a.example">us@a.example</a>"#, "us@a.example"),
    (#"<a href="mailto:us@a.example">Write</a>"#, "Write (us@a.example)"),
    (#"<a href="tel:+49301">Call</a>"#, "Call (+49301)"),
    (#"<a href="app://sale">Sale</a>"#, "Sale (app://sale)"),
    ("<a href='#top'>Up</a> <a name=x>here</a> <a href='javascript:x()'>Do</a>", "Up here Do"),
    (
      #"<a href="https://a.example/"><img src=x alt="A &amp; B"></a>"#, "A & B (https://a.example/)"
    ),
    (#"<a href="https://a.example/"><img src=x></a>"#, "https://a.example/"),
    (#"<a href="https://a.example/"><div>Look</div></a><p>x"#, "Look (https://a.example/)\n\nx"),
    ("<a href='https://a.example'>open", "open (https://a.example)"),
    ("<ul><li><a href='https://a.example/'>a</a></ul>", "- a (https://a.example/)"),
  ])
  func `a link shows its address once`(_ html: String, _ expected: String) {
    #expect(Self.text(of: html) == expected)
  }

  @Test(arguments: [
    ("&lt;b&gt; &amp;amp; &quot;&#39;&#x41;&#65;", #"<b> &amp; "'AA"#),
    ("&euro;5 &auml;&Ouml;&szlig; &hellip; &bdquo;x&ldquo;", "€5 äÖß … „x“"),
    ("&unknown; & &; &#xZZ; &amp", "&unknown; & &; &#xZZ; &amp"),
    ("&#128512;&#xD800;", "😀\u{FFFD}"),
    // Neither a bell nor a mark that turns the text around comes in by its number.
    ("a&#7;b&#x202E;c&#10;d", "abc d"),
  ])
  func `entities are the characters they mean`(_ html: String, _ expected: String) {
    #expect(Self.text(of: html) == expected)
  }

  @Test(arguments: [
    ("<!DOCTYPE html><html><head><title>T</title><style>p { x: '<p>' }</style></head><body>a", "a"),
    ("a<script>if (1 < 2) { '</p>' + \"<b\" }</SCRIPT>b", "ab"),
    ("a<!-- <p>b</p> -->c<![CDATA[d]]>e", "ace"),
    ("1 < 2 and <3", "1 < 2 and <3"),
    ("<p title='a > b'>c", "c"),
    ("<script>never closed", ""), ("<", "<"), ("a<b", "a"), ("<!--", ""), ("", ""),
  ])
  func `what nobody sees is left out, what is no tag stays`(_ html: String, _ expected: String) {
    #expect(Self.text(of: html) == expected)
  }

  @Test func `any cut of a page is read without harm`() {
    let page = Array(
      "<ul><li><a href='https://a.example/?x=&amp;y'>A&auml;</a><!-- x --><pre>b".utf8)
    for end in 0...page.count {
      #expect(HTMLPlainText.text(of: Array(page[..<end])).count <= 2 * page.count)
    }
  }

  private static func text(of html: String) -> String {
    String(decoding: HTMLPlainText.text(of: Array(html.utf8)), as: UTF8.self)
  }
}
