import TestKit
import Testing
import Vocabulary

@Suite struct JSONShapeTests {
  private static let file: JSONShape = [
    "file": .text, "rows": .integer, "sequence": .integer.orNull,
  ]

  @Test func `a shape is written as a JSON Schema, member by member`() {
    #expect(
      JSONShape.array(Self.file).schema.compact
        == #"{"type":"array","items":{"type":"object","properties":{"file":{"type":"string"},"#
        + #""rows":{"type":"integer"},"sequence":{"anyOf":[{"type":"integer"},{"type":"null"}]}},"#
        + #""required":["file","rows","sequence"],"additionalProperties":false}}"#)
  }

  @Test(arguments: [
    (#"{"file":"a","rows":1,"sequence":null}"#, []),
    (#"{"file":"a","rows":1.5,"sequence":2}"#, [#"$.rows: is no "integer""#]),
    (#"{"file":"a","rows":1}"#, ["$: lacks sequence"]),
    (#"{"file":"a","rows":1,"sequence":2,"size":3}"#, ["$.size: must not be there"]),
    (#"["a"]"#, [#"$: is no "object""#, "$: lacks file", "$: lacks rows", "$: lacks sequence"]),
  ])
  func `what a schema does not describe is found`(text: String, faults: [String]) throws {
    let document = try JSONValue(reading: Array(text.utf8), at: Place(path: "test"))
    #expect(SchemaCheck(Self.file.schema).faults(in: document) == faults)
  }

  @Test(arguments: [
    (JSONShape.date, "2026-02-29"), (.moment, "2026-11-21"), (.decimal, "1,50"),
    (.choice(["a", "b"]), "c"), (.integer, "1"), (.map(to: .text), "a"),
  ])
  func `a text that is none of its kind is found`(shape: JSONShape, text: String) {
    #expect(SchemaCheck(shape.schema).faults(in: .text(text)).count == 1)
  }
}
