import Foundation
import Testing
import Vocabulary

@Suite struct JSONValueTests {
  static let document = JSONValue.object([
    ("zebra", .integer(-2)), ("apple", .array([.text("a\"b\\c"), .null, .boolean(true)])),
    ("empty", .object([])), ("none", .array([])), ("share", .number("0.125")),
    ("missing", .optional(nil)), ("there", .optional("é\u{1F600}")),
  ])

  @Test func `members stay in their order, in one line`() {
    #expect(
      Self.document.compact == #"{"zebra":-2,"apple":["a\"b\\c",null,true],"empty":{},"none":[],"#
        + "\"share\":0.125,\"missing\":null,\"there\":\"é\u{1F600}\"}")
  }

  @Test func `members stay in their order, one a line`() {
    #expect(
      Self.document.pretty == """
        {
          "zebra": -2,
          "apple": [
            "a\\"b\\\\c",
            null,
            true
          ],
          "empty": {},
          "none": [],
          "share": 0.125,
          "missing": null,
          "there": "é\u{1F600}"
        }

        """)
  }

  /// Foundation's reader is the witness.
  @Test func `any text comes back from another reader as it was`() throws {
    let scalars =
      (0...0x2FF).compactMap(Unicode.Scalar.init) + ["\u{2028}", "\u{FEFF}", "\u{10FFFF}"]
    let texts = scalars.map { "x\($0)y" } + ["</script>", "\\u0041", "\"\"", ""]
    for written in [JSONValue.array(texts.map(JSONValue.text))].flatMap({ [$0.compact, $0.pretty] })
    {
      let read = try JSONDecoder().decode([String].self, from: Data(written.utf8))
      #expect(read.map { Array($0.unicodeScalars) } == texts.map { Array($0.unicodeScalars) })
    }
  }

  @Test func `control characters never stand in the document as they are`() {
    let all = String(String.UnicodeScalarView((0...0x1F).compactMap(Unicode.Scalar.init)))
    let written = JSONValue.text(all + "\u{7F}").compact
    #expect(written.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F })
    #expect(written.hasPrefix(#""\u0000\u0001"#) && written.contains(#"\t\n\u000b"#))
  }
}
