import Delimited
import Testing
import Vocabulary

@Suite struct EncodingTests {

  @Test(arguments: [TextEncoding.windows1251, .windows1252, .koi8r, .cp866])
  func `each byte of a code page is read, or refused, and given back`(
    encoding: TextEncoding
  ) throws {
    let dialect = try Dialect(headerRow: nil, encoding: encoding)
    var refused: [UInt8] = []
    var texts: Set<String> = []
    for byte in UInt8(0x80)...0xFF {
      let line: [UInt8] = [0x61, byte, byte, 0x2C, 0x22, byte, 0x22, 0x0D, 0x0A]
      let bytes = line + line
      let reader = RecordReader(ByteSource(bytes), dialect: dialect, chunkLength: 3)
      var original: [UInt8] = []
      var offsets: [Int] = []
      while let record = try reader.next() {
        record.appendOriginalBytes(to: &original)
        offsets.append(record.byteOffset)
        #expect(record.byteLength == 7)
        if let fault = record.fault {
          #expect(fault.code == .encodingInvalid)
          #expect(fault.byteOffset == record.byteOffset + 1)
          #expect(record.faultColumnNumber == 2)
          refused.append(byte)
        } else {
          texts.insert(record.text(1))
          #expect(record.text(0) == "a\(record.text(1))\(record.text(1))")
        }
        #expect(record.byteOffset(ofField: 1) == record.byteOffset + 4)
      }
      #expect(original == bytes)
      #expect(offsets == [0, 9])
    }
    let undefined: [UInt8] =
      switch encoding {
      case .windows1251: [0x98]
      case .windows1252: [0x81, 0x8D, 0x8F, 0x90, 0x9D]
      default: []
      }
    #expect(refused == undefined.flatMap { [$0, $0] })
    #expect(texts.count == 128 - undefined.count)
  }

  @Test(
    arguments: [
      (TextEncoding.windows1251, [0xCF, 0xF0, 0xE8, 0xE2, 0xE5, 0xF2, 0xB8], "Приветё"),
      (.koi8r, [0xF0, 0xD2, 0xC9, 0xD7, 0xC5, 0xD4, 0xA3], "Приветё"),
      (.cp866, [0x8F, 0xE0, 0xA8, 0xA2, 0xA5, 0xE2, 0xF1], "Приветё"),
      (.windows1252, [0x47, 0x72, 0xFC, 0xDF, 0x80], "Grüß€"),
    ] as [(TextEncoding, [UInt8], String)])
  func `a word of each code page is read`(
    encoding: TextEncoding, bytes: [UInt8], text: String
  ) throws {
    let dialect = try Dialect(headerRow: nil, encoding: encoding)
    #expect(try collect(bytes, dialect).map(\.texts) == [[text]])
  }

  @Test(arguments: [TextEncoding.utf16LittleEndian, .utf16BigEndian], [1, 2, 5, 4096])
  func `UTF-16 is read with its mark, its pairs and its places`(
    encoding: TextEncoding, pieceLength: Int
  ) throws {
    let text = "\u{FEFF}id,имя\r\n1,\"😀\n\"\"é\"\r\n2,x\n"
    let bytes = Self.utf16(text, encoding)
    let reader = RecordReader(
      ByteSource(bytes, pieceLength: pieceLength), dialect: try Dialect(encoding: encoding))
    let header = try #require(try reader.readHeader())
    #expect(header.names == ["id", "имя"])
    var original = header.originalBytes
    var texts: [String] = []
    while let record = try reader.next() {
      #expect(record.fault == nil)
      #expect(record.byteOffset == original.count)
      record.appendOriginalBytes(to: &original)
      texts.append(record.text(1))
    }
    #expect(texts == ["😀\n\"é", "x"])
    #expect(original == bytes)
  }

  @Test(arguments: [TextEncoding.utf16LittleEndian, .utf16BigEndian])
  func `a lone surrogate and an odd last byte of UTF-16 are refused and given back`(
    encoding: TextEncoding
  ) throws {
    for (units, tail, offset) in [
      ([0x61, 0xD800, 0x62, 0x0A], [], 2), ([0x61, 0xDC00, 0x0A], [], 2),
      ([0xD800, 0xD83D, 0xDE00, 0x0A], [], 0), ([0x61, 0xD800], [], 2), ([0x61], [0x41], 2),
      ([0x61], [0xFF], 2), ([0x61, 0xDBFF], [0x20], 2),
    ] as [([UInt16], [UInt8], Int)] {
      let bytes = Self.bytes(units, encoding) + tail
      let reader = RecordReader(
        ByteSource(bytes), dialect: try Dialect(headerRow: nil, encoding: encoding))
      let record = try #require(try reader.next())
      #expect(record.fault?.code == .encodingInvalid)
      #expect(record.fault?.byteOffset == offset)
      var original: [UInt8] = []
      record.appendOriginalBytes(to: &original)
      #expect(original == bytes)
    }
  }

  private static func utf16(_ text: String, _ encoding: TextEncoding) -> [UInt8] {
    bytes(Array(text.utf16), encoding)
  }

  private static func bytes(_ units: [UInt16], _ encoding: TextEncoding) -> [UInt8] {
    units.flatMap { unit in
      let pair = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
      return encoding == .utf16BigEndian ? pair : pair.reversed()
    }
  }
}
