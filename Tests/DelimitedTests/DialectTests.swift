import Delimited
import Testing
import Vocabulary

@Suite struct DialectTests {
  @Test func `runs of blanks separate and outer blanks do not`() throws {
    let dialect = try Dialect(delimiter: .blanks, headerRow: nil)
    let found = try collect(" 00004 0001\t 19970101  2   29.33 \r\n\"a b\" c\n\n", dialect)
    #expect(
      found.map(\.texts) == [["00004", "0001", "19970101", "2", "29.33"], ["a b", "c"], []])
  }

  @Test(arguments: [(Delimiter.semicolon, ";"), (.tab, "\t"), (.bar, "|"), (.byte(0x2B), "+")])
  func `a delimiter is one character and the others are ordinary`(
    delimiter: Delimiter, sign: String
  ) throws {
    let dialect = try Dialect(delimiter: delimiter, headerRow: nil)
    let found = try collect("a,b\(sign)\"c\(sign)d\"\(sign)\n", dialect)
    #expect(found.map(\.texts) == [["a,b", "c\(sign)d", ""]])
  }

  @Test func `without a quote sign quotes are ordinary`() throws {
    let found = try collect("\"a,b\"c\n\",\"\n", try Dialect(quote: nil, headerRow: nil))
    #expect(found.map(\.texts) == [["\"a", "b\"c"], ["\"", "\""]])
    #expect(found.allSatisfy { $0.code == nil && $0.fields.allSatisfy { !$0.isQuoted } })
  }

  @Test func `a header stands on the line that the contract names`() throws {
    let text = "Report of \"today\n\r\nid,name\n1,a\n"
    for chunkLength in [1, 4096] {
      let reader = RecordReader(
        ByteSource(Array(text.utf8)), dialect: try Dialect(headerRow: 3), chunkLength: chunkLength)
      let header = try #require(try reader.readHeader())
      #expect(header.names == ["id", "name"])
      #expect(header.lineNumber == 3)
      #expect(header.originalBytes == Array("Report of \"today\n\r\nid,name\n".utf8))
      let record = try #require(try reader.next())
      #expect(record.lineNumber == 4)
      #expect(record.number == 1)
    }
  }

  @Test func `comment lines are skipped and counted as lines only`() throws {
    let text = "# one\nid,name\n#\"two\n1,#a\r\n#\r\n\"#2\",b\n#three"
    for chunkLength in [1, 4096] {
      let reader = RecordReader(
        ByteSource(Array(text.utf8)), dialect: try Dialect(comment: UInt8(ascii: "#")),
        chunkLength: chunkLength)
      #expect(try reader.readHeader()?.names == ["id", "name"])
      var found: [[String]] = []
      while let record = try reader.next() {
        found.append(["\(record.lineNumber)", "\(record.number)", record.text(0), record.text(1)])
      }
      #expect(found == [["4", "1", "1", "#a"], ["6", "2", "#2", "b"]])
    }
  }

  @Test func `empty lines are records unless the dialect skips them`() throws {
    let text = "a\n\n\r\nb\n\n"
    #expect(try collect(text, bare).map(\.texts) == [["a"], [""], [""], ["b"], [""]])
    let skipping = try Dialect(headerRow: nil, skipsEmptyLines: true)
    let found = try collect(text, skipping)
    #expect(found.map(\.texts) == [["a"], ["b"]])
    #expect(found.map(\.line) == [1, 4])
  }

  @Test func `nothing, an empty text and a backslash with a stop are told apart`() throws {
    let found = try collect(",\"\"\n\\.\n", bare)
    #expect(found[0].fields.map(\.isQuoted) == [false, true])
    #expect(found[1].texts == ["\\."])
  }

  @Test func `an empty file has no header and no record`() throws {
    for text in ["", "\u{FEFF}"] {
      let reader = RecordReader(ByteSource(Array(text.utf8)))
      #expect(try reader.readHeader() == nil)
      #expect(try reader.next() == nil)
    }
  }

  @Test func `a dialect that contradicts itself is refused`() {
    for (delimiter, quote, comment) in [
      (Delimiter.comma, UInt8(ascii: ","), nil), (.byte(0x0A), nil, nil), (.byte(0xE9), nil, nil),
      (.blanks, UInt8(ascii: " "), nil), (.comma, UInt8(ascii: "\""), UInt8(ascii: "\"")),
      (.byte(0), nil, nil),
    ] as [(Delimiter, UInt8?, UInt8?)] {
      #expect(throws: Problem.self) {
        try Dialect(delimiter: delimiter, quote: quote, comment: comment)
      }
    }
    #expect(throws: Problem.self) { try Dialect(headerRow: 0) }
  }

  @Test func `a failing read is a problem with the path`() throws {
    let reader = RecordReader(ByteSource(descriptor: -1, path: "inbox/a.csv"))
    let problem = try #require(throws: Problem.self) { try reader.next() }
    #expect(problem.exit == .inputOutput)
    #expect(problem.place?.path == "inbox/a.csv")
  }
}

extension Optional where Wrapped == Record {
  static func == (record: Self, _: _OptionalNilComparisonType) -> Bool {
    if case .none = record { true } else { false }
  }
}
