import Delimited
import Testing
import Vocabulary

/// Each fault with its exact place. `‸` marks the byte of the fault; it is taken out of the input.
@Suite struct FaultTests {
  @Test(
    arguments: [
      ("id,name\n1,a‸\"b\n2,c\n", "quote.stray", 2, 1, 4, ["2,c"]),
      ("id,name\n1,\"a\"‸b\n2,c\n", "quote.stray", 2, 1, 6, ["2,c"]),
      ("id,name\n1,\"a\"‸ ,x\n2,c\n", "quote.stray", 2, 1, 6, ["2,c"]),
      ("id,name\n‸\"1,a\n2,c\n", "quote.unclosed", 2, 0, 1, ["2,c"]),
      ("id,name\n1,‸\"a\n2,c\n3,d", "quote.unclosed", 2, 1, 3, ["2,c", "3,d"]),
      ("id,name\n1,‸\"a\r\n2,\"c d\"\r\n", "quote.unclosed", 2, 1, 3, ["2,c d"]),
      ("id,name\n\"1\n1\",‸\"a\n2,c\n", "quote.unclosed", 3, 1, 4, ["2,c"]),
      ("id,name\n1,é‸\u{0}b\n2,c\n", "encoding.nul", 2, 1, 4, ["2,c"]),
      ("id,name\n1,\"é\n‸\u{0}b\"\n2,c\n", "encoding.nul", 3, 1, 1, ["2,c"]),
      ("id,name\n1\n2,c\n", "ragged.short", 2, 1, nil, ["2,c"]),
      ("id,name\n1,a,‸b,c\n2,c\n", "ragged.long", 2, 2, nil, ["2,c"]),
      ("id,name\n\n2,c\n", "ragged.short", 2, 1, nil, ["2,c"]),
    ] as [(String, String, Int, Int, Int?, [String])])
  func `a faulty record is reported in its place and the rest is read`(
    marked: String, code: String, line: Int, field: Int, column: Int?, rest: [String]
  ) throws {
    let mark = Array(marked.utf8).firstRange(of: Array("‸".utf8))?.lowerBound
    let bytes = Array(marked.replacing("‸", with: "").utf8)
    let reader = RecordReader(ByteSource(bytes), chunkLength: 5)
    let header = try #require(try reader.readHeader())
    var good: [String] = []
    var faults: [RecordFault] = []
    var columns: [Int?] = []
    while let record = try reader.next() {
      if let fault = record.fault ?? header.fault(of: record) {
        faults.append(fault)
        columns.append(record.fault == nil ? nil : record.faultColumnNumber)
      } else {
        good.append((0..<record.fieldCount).map(record.text).joined(separator: ","))
      }
    }
    #expect(good == rest)
    #expect(faults.map(\.code.rawValue) == [code])
    #expect(faults.first?.lineNumber == line)
    #expect(faults.first?.field == field)
    #expect(columns == [column])
    if let mark { #expect(faults.first?.byteOffset == mark) }
  }

  @Test(
    arguments: [
      ([0xC0, 0xAF], "overlong slash"), ([0xE0, 0x80, 0xAF], "overlong in three"),
      ([0xF0, 0x80, 0x80, 0xAF], "overlong in four"), ([0xED, 0xA0, 0x80], "high surrogate"),
      ([0xED, 0xBF, 0xBF], "low surrogate"), ([0xED, 0xA0, 0xBD, 0xED, 0xB8, 0x80], "CESU-8"),
      ([0xF4, 0x90, 0x80, 0x80], "above U+10FFFF"), ([0xF5, 0x80, 0x80, 0x80], "lead F5"),
      ([0xFF], "byte FF"), ([0x80], "continuation alone"), ([0xC3], "cut in two"),
      ([0xE2, 0x82], "cut in three"), ([0xF0, 0x9F, 0x98], "cut in four"),
      ([0xC3, 0x28], "lead and ASCII"), ([0xC1, 0xBF], "lead C1"),
    ] as [([UInt8], String)])
  func `bytes that are no UTF-8 are refused at their place`(bad: [UInt8], what: String) throws {
    for lead in ["", "1", "abcdefg", "Привет, мир и 12345"] {
      for quote in ["", "\""] where quote == "\"" || !lead.contains(",") {
        let before = Array("\(quote)\(lead)".utf8)
        let bytes = Array("x\n".utf8) + before + bad + Array("\(quote)\ny\n".utf8)
        let found = try collect(bytes, bare, chunkLength: 3)
        #expect(found.map(\.code) == [nil, .encodingInvalid, nil], "\(what)")
        #expect(found[1].faultOffset == 2 + before.count, "\(what)")
        #expect(found[2].texts == ["y"])
      }
    }
  }

  @Test func `every scalar is taken and no other pair of bytes`() throws {
    for high in UInt8(0x80)...0xFF {
      for low in UInt8(0x80)...0xFF {
        // A letter in front: FF FE alone would be the byte order mark of another encoding.
        let bytes = [UInt8(ascii: "a"), high, low]
        let isText = String(validating: bytes, as: UTF8.self) != nil
        let found = try collect(bytes, bare)
        #expect((found[0].code == nil) == isText, "\(bytes)")
      }
    }
    for value in stride(from: UInt32(0x80), through: 0x10FFFF, by: 97) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      #expect(try collect(Array(String(scalar).utf8), bare)[0].code == nil)
    }
  }

  @Test func `a byte order mark is dropped at the start only`() throws {
    let text = "\u{FEFF}id,\u{FEFF}name\n\u{FEFF}1,a\n"
    let reader = RecordReader(ByteSource(Array(text.utf8)))
    let header = try #require(try reader.readHeader())
    #expect(header.names == ["id", "\u{FEFF}name"])
    #expect(header.originalBytes == Array("\u{FEFF}id,\u{FEFF}name\n".utf8))
    let record = try #require(try reader.next())
    #expect(record.text(0) == "\u{FEFF}1")
    #expect(record.byteOffset == 3 + 3 + 3 + 5)
  }

  @Test func `line and record numbers part when fields hold line ends`() throws {
    let found = try collect("\"a\r\nb\rc\nd\",x\r\n1,2\r3,4\n\n5", bare)
    #expect(found.map(\.line) == [1, 5, 6, 7, 8])
    #expect(found.map(\.offset) == [0, 14, 18, 22, 23])
    #expect(found.map(\.length) == [12, 3, 3, 0, 1])
  }

  @Test func `the columns of fields count characters of their line`() throws {
    let reader = RecordReader(ByteSource(Array("é,\"мир\nx\",b\n".utf8)), dialect: bare)
    let record = try #require(try reader.next())
    #expect((0..<3).map(record.columnNumber) == [1, 3, 4])
    #expect((0..<3).map(record.lineNumber(ofField:)) == [1, 1, 2])
    #expect((0..<3).map(record.byteOffset(ofField:)) == [0, 3, 14])
  }

  @Test func `a lost quote costs one record`() throws {
    let rows = (1...5000).map { "\($0),\"name \($0)\",x\n" }
    for broken in [1, 2500, 4999, 5000] {
      var text = rows
      text[broken - 1] = "\(broken),\"name \(broken),x\n"
      let found = try collect(
        Array(text.joined().utf8), bare, RecordLimits(recordBytes: 2000), chunkLength: 777)
      #expect(found.count == 5000)
      #expect(found.filter { $0.code != nil }.map(\.line) == [broken])
      #expect(found[broken - 1].code == .quoteUnclosed)
    }
  }

  @Test func `a lost quote before rows without quotes costs one record`() throws {
    let text = "1,a\n2,\"b\n" + (3...1000).map { "\($0),c\n" }.joined()
    for cap in [64, 1_000_000] {
      let found = try collect(text, bare, RecordLimits(recordBytes: cap))
      #expect(found.map(\.line) == Array(1...1000))
      #expect(found.filter { $0.code != nil }.map(\.line) == [2])
      #expect(found[1].faultOffset == 6)
    }
  }
}
