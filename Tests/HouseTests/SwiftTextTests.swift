import Testing

/// The other tests of this folder believe the scanner, so it is held by cases.
@Suite struct SwiftTextTests {
  @Test(arguments: [
    ("let a = 1 // print(x)", "let a = 1"),
    ("a /* b /* c */ d */ e", "a                   e"),
    (#"let s = "Date()" + t"#, #"let s = "      " + t"#),
    (#"f("a \(g("b")) c")"#, #"f("  \(g(" "))  ")"#),
    (#"f("\\") // x"#, #"f("  ")"#),
    (##"let s = #"a "b" \(c) \#(d)"# ; e"##, ##"let s = #"           \#(d)"# ; e"##),
    ("let s = \"\"\"\n  Date() \"x\"\n  \"\"\" ; e", "let s = \"\"\"\n            \n  \"\"\" ; e"),
    ("@Test func `a \"quote\" // is`() {}", "@Test func `_______________`() {}"),
    ("#expect(a)", "#expect(a)"),
  ])
  func `what is no code is blanked and the rest keeps its place`(text: String, code: String) {
    let scanned = SwiftText(path: "a.swift", text)
    #expect(scanned.code.count == text.utf8.count)
    let found = String(decoding: scanned.code, as: UTF8.self)
    #expect(found.trimmingSuffix { $0 == " " } == code)
  }

  @Test func `a token is a word, a raw identifier or a sign`() {
    let text = SwiftText(path: "a.swift", "@Test func `a b`() { x.y(\"no\") }\nlet é = 2")
    #expect(
      text.tokens.map(\.text) == [
        "@", "Test", "func", "`a b`", "(", ")", "{", "x", ".", "y", "(", "\"", "\"", ")", "}",
        "let", "é", "=", "2",
      ])
    #expect(text.place(of: text.tokens[16].offset) == "a.swift:2")
  }
}

extension String {
  fileprivate func trimmingSuffix(while isTrimmed: (Character) -> Bool) -> Substring {
    var rest = self[...]
    while let last = rest.last, isTrimmed(last) { rest.removeLast() }
    return rest
  }
}
