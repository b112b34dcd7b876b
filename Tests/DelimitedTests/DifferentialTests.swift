import Delimited
import Foundation
import Host
import TestKit
import Testing
import Vocabulary

/// Random documents against Python's csv module in strict mode.
///
/// Known differences, each with its reason:
/// 1. A line without a character is no row for Python's reader but `[]`, and one empty field for us:
///    an empty line is a broken record, not nothing.
/// 2. A quote inside an unquoted field is an ordinary character for Python, even in strict mode, and
///    `quote.stray` for us: exchange.md wants it told.
/// 3. A record with such a quote ends with its line for us, so that it cannot swallow good ones; where
///    Python goes on into a quoted field with line ends, the lines behind are judged by themselves.
///
/// A million records: `NIGHTLEDGER_DIFFERENTIAL_DOCUMENTS=500000 swift test --filter DifferentialTests`.
@Suite struct DifferentialTests {
  private static let documents =
    ProcessInfo.processInfo.environment["NIGHTLEDGER_DIFFERENTIAL_DOCUMENTS"].flatMap { Int($0) }
    ?? 10_000

  @Test func `what Python reads we read, and what it refuses we refuse`() throws {
    var python = Program(
      "python3",
      [
        SharedData.packageFolder + "/Tests/DelimitedTests/differential.py", "20261121",
        "\(Self.documents)",
      ])
    python.output = .pipe
    let child = try python.start()
    let dialect = try Dialect(delimiter: .byte(0x09), quote: nil, headerRow: nil)
    let lines = RecordReader(
      ByteSource(descriptor: child.outputDescriptor, path: "python"), dialect: dialect)
    var (count, records, refused, stray) = (0, 0, 0, 0)
    while let line = try lines.next() {
      count += 1
      let bytes = try #require(Self.bytes(line.text(0)))
      let found = try collect(bytes, bare, chunkLength: 1 + count % 17)
      records += found.count
      let expected = line.text(1)
      if expected == "!" {
        refused += 1
        #expect(found.contains { $0.code != nil }, "\(String(decoding: bytes, as: UTF8.self))")
        continue
      }
      if found.contains(where: { $0.code != nil }) {
        stray += 1
        #expect(
          found.first { $0.code != nil }.map { Self.isQuoteInside($0, bytes) } == true,
          "\(String(decoding: bytes, as: UTF8.self).debugDescription) \(found) \(expected)")
        continue
      }
      let rows = try JSONDecoder().decode([[String]].self, from: Data(expected.utf8))
      #expect(found.map(\.texts) == rows.map { $0.isEmpty ? [""] : $0 }, "\(expected)")
    }
    #expect(try child.wait(until: .after(.seconds(60))).isSuccess)
    #expect(count == Self.documents)
    // The draw has enough of each kind.
    #expect(records > count && refused > count / 20 && stray > count / 20)
    #expect(refused + stray < count * 9 / 10)
  }

  /// Difference 2: the fault is a quote, and its field began without one.
  private static func isQuoteInside(_ record: CollectedRecord, _ bytes: [UInt8]) -> Bool {
    guard let code = record.code, let offset = record.faultOffset else { return true }
    guard code == .quoteStray, bytes[offset] == UInt8(ascii: "\"") else { return false }
    let start = bytes[..<offset].lastIndex { [0x2C, 0x0A, 0x0D].contains($0) }.map { $0 + 1 } ?? 0
    return bytes[start] != UInt8(ascii: "\"")
  }

  private static func bytes(_ digits: String) -> [UInt8]? {
    let digits = Array(digits.utf8)
    var bytes: [UInt8] = []
    for index in stride(from: 0, to: digits.count - 1, by: 2) {
      guard let byte = UInt8(String(decoding: digits[index...index + 1], as: UTF8.self), radix: 16)
      else { return nil }
      bytes.append(byte)
    }
    return bytes
  }
}
