import Testing
import Vocabulary

@Suite struct JSONReaderTests {
  private let place = Place(path: "a.json")

  @Test func `a document comes back as it was, numbers as they were written`() throws {
    let text = #"{"a":[1,-0.50,1e3,true,false,null],"b":{"":"x\"\\\n"},"c":[],"d":{}}"#
    #expect(try JSONValue(reading: Array(text.utf8), at: place).compact == text)
    let spaced = " {\n \"a\" : 2 }\r\n"
    #expect(try JSONValue(reading: Array(spaced.utf8), at: place)["a"]?.wholeNumber == 2)
  }

  @Test func `escapes are the characters they mean`() throws {
    let text = #""\u0041\u00e9\ud83d\ude00\/\b\f\r\t""#
    let value = try JSONValue(reading: Array(text.utf8), at: place)
    #expect(value.textValue == "Aé😀/\u{8}\u{C}\r\t")
  }

  @Test(arguments: [
    "", "{", "[", "[1,]", "{\"a\":1,}", "{a:1}", "01", "1.", ".5", "+1", "1e", "-", "NaN", "tru",
    "\"a", "\"\n\"", #""\x""#, #""\ud800""#, #""\udc00""#, #""\ud800\u0041""#, #""\u12g4""#,
    "1 2", "{\"a\":1}}", "'a'", "// c\n1", "[1 2]", "{\"a\" 1}", "{\"a\":1,\"a\":2}",
    "{\"a\":1,\"\\u0061\":2}",
  ])
  func `what is no JSON, or says a thing twice, is refused`(text: String) {
    #expect(throws: Problem.self) { try JSONValue(reading: Array(text.utf8), at: place) }
  }

  @Test func `the place of a fault is its line and column`() {
    do throws(Problem) {
      _ = try JSONValue(reading: Array("{\n  \"a\": ?\n}".utf8), at: place)
      Issue.record("nothing was thrown")
    } catch {
      #expect(error.place?.description == "a.json:2:8")
    }
  }

  @Test func `deep nesting and broken UTF-8 are refused`() {
    let deep = [UInt8](repeating: UInt8(ascii: "["), count: 100_000)
    #expect(throws: Problem.self) { try JSONValue(reading: deep, at: place) }
    #expect(throws: Problem.self) { try JSONValue(reading: [0x22, 0xFF, 0x22], at: place) }
  }

  @Test func `every shortening of a document is refused`() {
    let text = Array(#"{"resources":[{"path":"a.csv","bytes":12}]}"#.utf8)
    for length in 0..<text.count {
      #expect(throws: Problem.self, "\(length)") {
        try JSONValue(reading: Array(text[..<length]), at: place)
      }
    }
  }
}
