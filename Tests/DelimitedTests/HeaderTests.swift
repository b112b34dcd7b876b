import Delimited
import Testing
import Vocabulary

@Suite struct HeaderTests {
  @Test func `columns are found by name in any order`() throws {
    let header = try Self.header("name,id,total")
    #expect(header.position(of: "id") == 1)
    #expect(header.position(of: "ID") == nil)
    #expect(header.problem(required: ["id", "name"]) == nil)
  }

  @Test(
    arguments: [
      ("id,Name,total", "name", "'Name' differs only by case or outer blanks"),
      ("id, name ,total", "name", "' name ' differs only by case or outer blanks"),
      ("id,nmae,total", "name", "did you mean the column 'nmae'?"),
      ("id;name;total", "name", "separated by ';'"),
      ("id\tname\ttotal", "name", "separated by TAB"),
    ])
  func `a missing column comes with a hint`(line: String, missing: String, hint: String) throws {
    let problem = try #require(try Self.header(line).problem(required: ["name"]))
    #expect(problem.exit == .badData)
    #expect(problem.message == "the header has no column '\(missing)'")
    #expect(problem.place?.description == "memory:1")
    #expect(problem.hint?.contains(hint) == true, "\(problem)")
  }

  @Test func `the first row of a file without header is not shown`() throws {
    let problem = try #require(
      try Self.header("7,Anna Petrova,+79161234567").problem(required: ["id", "phone"]))
    for secret in ["Anna", "7916"] { #expect(!"\(problem)".contains(secret)) }
    #expect(problem.flattened.count == 2)
  }

  @Test func `duplicate names are named by their columns`() throws {
    let problem = try #require(try Self.header("id,name,x,name,x").problem(required: ["name"]))
    #expect(
      problem.flattened.map(\.message) == [
        "columns 2 and 4 of the header have the same name",
        "columns 3 and 5 of the header have the same name",
      ])
    #expect(problem.flattened.map(\.hint) == ["name 'name'", nil])
  }

  @Test func `a header that cannot be read is a problem with its place`() throws {
    let reader = RecordReader(ByteSource(Array("id,na\"me\n1,2\n".utf8), path: "a.csv"))
    let problem = try #require(throws: Problem.self) { try reader.readHeader() }
    #expect(
      problem.description == "a.csv:1:6: error: the header cannot be read: quote.stray at byte 5")
  }

  private static func header(_ line: String) throws -> HeaderRow {
    try #require(try RecordReader(ByteSource(Array("\(line)\n".utf8))).readHeader())
  }
}
