import Delimited
import Testing
import Vocabulary

@Suite struct FixedWidthTests {
  private static let fields = [
    FixedField(name: "id", start: 1, length: 4), FixedField(name: "name", start: 5, length: 6),
    FixedField(name: "sum", start: 13, length: 5),
  ]

  private func dialect(
    _ fields: [FixedField] = fields, header: Int? = nil, isPadded: Bool = true,
    encoding: TextEncoding = .utf8
  ) throws -> Dialect {
    try Dialect(
      delimiter: .fixed(fields), quote: nil, headerRow: header, isPadded: isPadded,
      encoding: encoding)
  }

  @Test(
    arguments: [
      ("0001Ann     12.50", ["0001", "Ann", "12.50"], nil),
      ("0001Zoë     12.50", ["0001", "Zoë", "12.50"], nil),
      ("  1 Ann B   1    ", ["1", "Ann B", "1"], nil),
      ("                 ", ["", "", ""], nil),
      ("0001\"nn,;   12.50", ["0001", "\"nn,;", "12.50"], nil),
      ("0001Ann     12.5", ["0001", "Ann"], "ragged.short"),
      ("0001An", ["0001", "An"], "ragged.short"), ("0001", ["0001"], "ragged.short"),
      ("001", [], "ragged.short"),
      ("0001Ann     12.50   ", ["0001", "Ann", "12.50"], nil),
      ("0001Ann     12.50 x ", ["0001", "Ann", "12.50", "x"], "ragged.long"),
    ] as [(String, [String], String?)])
  func `fields stand at their places, blanks around them are padding`(
    line: String, texts: [String], fault: String?
  ) throws {
    for encoding in [TextEncoding.utf8, .utf16LittleEndian, .windows1252] {
      for chunkLength in [3, 4096] {
        let text = line + "\r\n0002Bob     1.000"
        let reader = RecordReader(
          ByteSource(encoded(text, encoding)), dialect: try dialect(encoding: encoding),
          chunkLength: chunkLength)
        let header = try #require(try reader.readHeader())
        #expect(header.names == ["id", "name", "sum"])
        let record = try #require(try reader.next())
        // A field that the line does not reach in full is none.
        let found = (0..<record.fieldCount).map(record.text)
        #expect(
          fault == "ragged.short" ? Array(texts.prefix(found.count)) == found : found == texts)
        #expect((record.fault ?? header.fault(of: record))?.code.rawValue == fault)
        let next = try #require(try reader.next())
        #expect(next.text(0) == "0002")
        #expect(next.lineNumber == 2)
      }
    }
  }

  @Test func `a line that ends early has empty fields where lines are not padded`() throws {
    let reader = RecordReader(
      ByteSource(Array("0001Ann\n0001\n\n0001Ann     1\n".utf8)),
      dialect: try dialect(isPadded: false))
    var found: [[String]] = []
    while let record = try reader.next() { found.append((0..<record.fieldCount).map(record.text)) }
    #expect(found == [["0001", "Ann", ""], ["0001", "", ""], [], ["0001", "Ann", "1"]])
  }

  @Test func `the last field may take the rest of the line`() throws {
    let fields = [
      FixedField(name: "id", start: 1, length: 2), FixedField(name: "note", start: 4, length: nil),
    ]
    let reader = RecordReader(
      ByteSource(Array("01 a long  note \n02 \n03\n".utf8)), dialect: try dialect(fields))
    let header = try #require(try reader.readHeader())
    var found: [[String]] = []
    while let record = try reader.next() {
      found.append((0..<record.fieldCount).map(record.text))
      #expect((header.fault(of: record) != nil) == (record.text(0) == "03"))
    }
    #expect(found == [["01", "a long  note"], ["02", ""], ["03"]])
  }

  @Test func `a line of titles is cut at the same places and begins the rejects`() throws {
    let text = "id  name    sum  \n0001Ann     12.50\n"
    let reader = RecordReader(ByteSource(Array(text.utf8)), dialect: try dialect(header: 1))
    let header = try #require(try reader.readHeader())
    #expect(header.names == ["id", "name", "sum"])
    #expect(header.originalBytes == Array("id  name    sum  \n".utf8))
  }

  @Test func `places count characters and are told as bytes of the file`() throws {
    let bytes = encoded("0001Zoë    \u{0} 1.0 \n", .utf16BigEndian)
    let reader = RecordReader(
      ByteSource(bytes), dialect: try dialect(encoding: .utf16BigEndian))
    let record = try #require(try reader.next())
    #expect(record.fault?.code == .encodingNul)
    #expect(record.byteOffset(ofField: 1) == 8)
    #expect(record.columnNumber(1) == 5)
  }

  @Test func `fields that are not one behind the other are refused`() {
    for places in [[(1, 3), (3, 1)], [(0, 1)], [(1, nil), (5, 1)], [(1, 0)], []]
      as [[(Int, Int?)]]
    {
      let fields = places.map { FixedField(name: "x", start: $0.0, length: $0.1) }
      #expect(throws: Problem.self) { try dialect(fields) }
    }
    #expect(throws: Problem.self) { try Dialect(delimiter: .fixed(Self.fields)) }
  }
}

/// A text in an encoding that has all its characters.
func encoded(_ text: String, _ encoding: TextEncoding) -> [UInt8] {
  switch encoding {
  case .utf8: return Array(text.utf8)
  case .utf16LittleEndian: return text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
  case .utf16BigEndian: return text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
  default:
    // Every byte is asked what it means, with the reader that is under test elsewhere.
    var table: [Unicode.Scalar: UInt8] = [:]
    for byte in UInt8(0x80)...0xFF {
      let one = try? collect([byte], Dialect(headerRow: nil, encoding: encoding))
      if let scalar = one?.first?.texts.first?.unicodeScalars.first, scalar != "\u{FFFD}" {
        table[scalar] = byte
      }
    }
    return text.unicodeScalars.map { $0.isASCII ? UInt8($0.value) : table[$0] ?? 0x3F }
  }
}
