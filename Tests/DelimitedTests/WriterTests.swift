import Delimited
import TestKit
import Testing
import Vocabulary

@Suite struct WriterTests {
  @Test(
    arguments: [
      (["7", "Ann, \"Bob\"", nil, ""], "7,\"Ann, \"\"Bob\"\"\",,\"\"\n"),
      ([nil], "\n"), ([""], "\"\"\n"), ([" a", "a ", "a b"], "\" a\",\"a \",a b\n"),
      (["a\nb", "a\rb", "\\."], "\"a\nb\",\"a\rb\",\\.\n"),
      (["-5.00", "+79161234567", "=1+1"], "-5.00,+79161234567,=1+1\n"),
      (["\u{FEFF}x", "a;b"], "\"\u{FEFF}x\",a;b\n"),
    ] as [([String?], String)])
  func `quotes stand only where they must`(fields: [String?], line: String) throws {
    #expect(String(decoding: try Self.write([fields]), as: UTF8.self) == line)
  }

  @Test func `what is written is read back, whatever it is`() throws {
    var random = SplitMix64(state: 7)
    let signs = Array("ab7 ,;|\t\"\n\r\\.#é€😀\u{FEFF}\u{1}=-".unicodeScalars)
    for round in 0..<400 {
      let records = (0..<Int.random(in: 1...8, using: &random)).map { _ in
        (0..<Int.random(in: 1...6, using: &random)).map { _ -> String? in
          if Int.random(in: 0..<5, using: &random) == 0 { return nil }
          var text = String.UnicodeScalarView()
          for _ in 0..<Int.random(in: 0...12, using: &random) {
            if let sign = signs.randomElement(using: &random) { text.append(sign) }
          }
          return String(text)
        }
      }
      let delimiter = Array(",;|\t".utf8)[round % 4]
      let bytes = try Self.write(records, delimiter: delimiter)
      let dialect = try Dialect(delimiter: .byte(delimiter), headerRow: nil)
      let found = try collect(bytes, dialect, chunkLength: Int.random(in: 1...60, using: &random))
      #expect(found.allSatisfy { $0.code == nil })
      let read = found.map { record in
        record.fields.map { field -> [UInt8]? in
          field.bytes.isEmpty && !field.isQuoted ? nil : field.bytes
        }
      }
      #expect(read == records.map { $0.map { $0.map { Array($0.utf8) } } })
    }
  }

  @Test func `bytes are handed on in pieces and none is lost`() throws {
    var pieces: [[UInt8]] = []
    var writer = RecordWriter(flushBytes: 10) { bytes in pieces.append(Array(bytes)) }
    for number in 1...7 { try writer.record(["row", "\(number)"]) }
    #expect(pieces.count == 3)
    try writer.finish()
    #expect(pieces.map(\.count) == [12, 12, 12, 6])
    #expect(writer.recordCount == 7)
    #expect(writer.byteCount == 42)
  }

  @Test func `a failing flush is handed to the caller`() throws {
    let full = Problem(.inputOutput, "the disk is full")
    var writer = RecordWriter(flushBytes: 1) { _ throws(Problem) in throw full }
    #expect(throws: full) { try writer.record(["a"]) }
  }

  static func write(
    _ records: [[String?]], delimiter: UInt8 = UInt8(ascii: ",")
  ) throws -> [UInt8] {
    var out: [UInt8] = []
    var writer = RecordWriter(delimiter: delimiter, flushBytes: 16) { bytes in out += bytes }
    for record in records { try writer.record(record) }
    try writer.finish()
    return out
  }
}
