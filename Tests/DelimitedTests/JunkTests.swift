import Delimited
import Testing
import Vocabulary

/// Lines around the records that are none: above the header, behind the data.
@Suite struct JunkTests {
  private func rows(
    _ text: String, _ dialect: Dialect, _ limits: RecordLimits = RecordLimits(),
    chunkLength: Int = 4096
  ) throws -> (header: HeaderRow?, rows: [String], trailer: Int) {
    let reader = RecordReader(
      ByteSource(encoded(text, dialect.encoding)), dialect: dialect, limits: limits,
      chunkLength: chunkLength)
    let header = try reader.readHeader()
    var rows: [String] = []
    while let record = try reader.next() {
      rows.append((0..<record.fieldCount).map(record.text).joined(separator: "|"))
    }
    return (header, rows, reader.trailerLineCount)
  }

  private static let searching = try! Dialect(headerSearch: HeaderSearch(names: ["id", "sum"]))

  @Test(arguments: [
    "id,name,sum\n", "Report\n\nid,name,sum\n", "\"Sales of\n\"today\"\r\nid,name,sum\n",
    "id,name\nsum\nid,name,sum\n", "\u{FEFF}a,b,c\n\"x\ny\",1\nid,name,sum\n",
    String(repeating: "a line above\n", count: 99) + "id,name,sum\n",
    "\"an open quote\nid,name,sum\n",
  ])
  func `the header is the first line that holds all names`(above: String) throws {
    for chunkLength in [5, 4096] {
      let found = try rows(above + "1,a,2\n", Self.searching, chunkLength: chunkLength)
      #expect(found.header?.names == ["id", "name", "sum"])
      #expect(found.header?.originalBytes == Array(above.utf8))
      #expect(found.rows == ["1|a|2"])
      #expect(found.header?.lineNumber == above.utf8.count { $0 == 0x0A })
    }
  }

  @Test func `a header that is not found is refused with the nearest line`() throws {
    let problem = try #require(throws: Problem.self) {
      try rows("x\nid,name,Sum\n1,a,2\n", Self.searching)
    }
    #expect(problem.exit == .badData)
    #expect(problem.message.contains("lines holds the columns id, sum"))
    #expect(problem.place?.line == 2)
    #expect(problem.hint == "line 2 has the others, but not sum")
    let late = String(repeating: "x\n", count: 100) + "id,sum\n"
    #expect(throws: Problem.self) { try rows(late, Self.searching) }
    #expect(throws: Problem.self) { try rows("", Self.searching) }
  }

  @Test(arguments: [
    ("a,b\n1,2\nTotal,3\n", 1, 1), ("a,b\n1,2\nTotal;3;4;5", 1, 1), ("a,b\n1,2\nTotal\n\n", 2, 2),
    ("a,b\n1,2\nTotal\r\n-- end\r\n", 3, 2),
  ])
  func `a trailer is told by its beginning and counted`(text: String, lines: Int, counted: Int)
    throws
  {
    let dialect = try Dialect(trailer: Trailer(start: "Total", lines: lines))
    for chunkLength in [1, 4096] {
      let found = try rows(text, dialect, chunkLength: chunkLength)
      #expect(found.rows == ["1|2"])
      #expect(found.trailer == counted)
    }
  }

  @Test func `records behind a trailer, and a missing trailer, refuse the file`() throws {
    let dialect = try Dialect(trailer: Trailer(start: "Total"))
    let early = try #require(throws: Problem.self) { try rows("a\n1\nTotal\n2\n", dialect) }
    #expect(early.message.hasPrefix("TRAILER: line 3 begins as the trailer does, but 1 lines"))
    let none = try #require(throws: Problem.self) { try rows("a\n1\n2\n", dialect) }
    #expect(none.message.hasPrefix("TRAILER: the file ends without"))
    let optional = try Dialect(trailer: Trailer(start: "Total", isOptional: true))
    #expect(try rows("a\n1\n2\n", optional).rows == ["1", "2"])
  }

  @Test(arguments: [1, 2, 3, 5], ["\n", "\r\n", "\r"])
  func `the last lines are the trailer, whatever they hold`(count: Int, end: String) throws {
    let dialect = try Dialect(trailer: Trailer(lines: count))
    for lastEnd in [end, ""] {
      for total in 0...8 {
        let lines = (0..<total).map { "\($0),x" }
        let text = (["a,b"] + lines).joined(separator: end) + lastEnd
        for chunkLength in [1, 3, 4096] {
          let found = try rows(text, dialect, chunkLength: chunkLength)
          #expect(found.rows == lines.dropLast(count).map { $0.replacing(",", with: "|") })
          #expect(found.trailer == min(count, total))
        }
      }
    }
  }

  @Test(
    arguments: [
      ([0x1F, 0x8B, 8, 0], TextEncoding.utf8, "packed by gzip"),
      ([0x28, 0xB5, 0x2F, 0xFD], .windows1251, "packed by zstd"),
      ([0x50, 0x4B, 3, 4], .utf8, "a spreadsheet"),
      ([0xFF, 0xFE, 0x61, 0], .utf8, "byte order mark of utf-16le, expected utf-8"),
      ([0xFE, 0xFF, 0, 0x61], .utf16LittleEndian, "utf-16be, expected utf-16le"),
      ([0xEF, 0xBB, 0xBF, 0x61], .windows1251, "utf-8, expected windows-1251"),
      ([0xFF, 0xFE, 0x61, 0x62], .koi8r, "utf-16le, expected koi8-r"),
    ] as [([UInt8], TextEncoding, String)])
  func `another form of file is told by its first bytes`(
    first: [UInt8], encoding: TextEncoding, told: String
  ) throws {
    let reader = RecordReader(
      ByteSource(first + Array("id,name\n".utf8)), dialect: try Dialect(encoding: encoding))
    let problem = try #require(throws: Problem.self) { try reader.readHeader() }
    #expect(problem.exit == .badData)
    #expect(problem.message.contains(told), "\(problem)")
  }

  @Test(arguments: TextEncoding.allCases)
  func `a record beyond the cap is handed on piece by piece, byte for byte`(
    encoding: TextEncoding
  ) throws {
    let long = String(repeating: "é§", count: 300)
    for end in ["\n", "\r\n", ""] {
      let bytes = encoded("a\n\(long)\(end)", encoding)
      for chunkLength in [4, 7, 4096] {
        let reader = RecordReader(
          ByteSource(bytes), dialect: try Dialect(headerRow: nil, encoding: encoding),
          limits: RecordLimits(recordBytes: 21), chunkLength: chunkLength)
        var passed: [UInt8] = []
        reader.overflow = { (piece) throws(Problem) in passed += piece }
        _ = try reader.next()
        let record = try #require(try reader.next())
        #expect(record.fault?.code == .recordTooLarge)
        #expect(passed == encoded(long + (end.isEmpty ? "\n" : end), encoding))
        #expect(record.byteLength == encoded(long, encoding).count)
      }
    }
  }
}
