import Testing

@testable import Templates

@Suite struct HTMLLinksTests {
  @Test(arguments: [
    ("<a href=\"javascript:alert(1)\">x</a>", true), ("<A HREF='JaVaScRiPt:x'>", true),
    ("<a href=\" \u{1}java\tscript\n:x\">", true), ("<a href=&#106;avascript:x>", true),
    ("<a href=\"&#x6A;avascript&#58;x\">", true), ("<area href=vbscript:x>", true),
    ("<form action=\"javascript:x\">", true), ("<a href=\"data:text/html,x\">", true),
    ("<img src=\"data:image/png;base64,AA\">", false), ("<a href=\"https://a.example/\">", false),
    ("<a href=\"/javascript:x\">", false), ("<p>javascript:x</p>", false),
    ("<a title=\"javascript:x\" href=\"mailto:a@b.example\">", false), ("<a href>", false),
    ("<!-- <a href=\"javascript:x\"> -->", false), ("</a href=\"javascript:x\">", false),
  ])
  func `an address that would be run is found`(html: String, isFound: Bool) {
    #expect(HTMLLinks.runScript(in: Array(html.utf8)) == isFound)
  }
}
