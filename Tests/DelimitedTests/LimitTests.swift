import Delimited
import Testing
import Vocabulary

@Suite struct LimitTests {
  @Test(arguments: [1, 7, 64, 4096])
  func `a record beyond the cap is reported once and reading goes on`(chunkLength: Int) throws {
    let limits = RecordLimits(recordBytes: 20)
    for end in ["\n", "\r", "\r\n"] {
      for surplus in [1, 2, 20, 1000] {
        let long = "1," + String(repeating: "x", count: 18 + surplus)
        let text = ["a,b", long, "c,d", ""].joined(separator: end)
        let found = try collect(Array(text.utf8), bare, limits, chunkLength: chunkLength)
        #expect(found.map(\.code) == [nil, .recordTooLarge, nil])
        #expect(found.map(\.line) == [1, 2, 3])
        #expect(found[1].length == long.utf8.count)
        #expect(found[1].faultOffset == found[1].offset + 20)
        #expect(found[2].texts == ["c", "d"])
        #expect(found[2].offset == 3 + long.utf8.count + 2 * end.utf8.count)
      }
    }
  }

  @Test func `a record of exactly the cap is taken, with any line end and none`() throws {
    for end in ["\n", "\r", "\r\n", ""] {
      for text in ["1,345678901234567890", "1,\"4567\n901234567\"\"\""] {
        let found = try collect(
          Array((text + end).utf8), bare, RecordLimits(recordBytes: 20), chunkLength: 3)
        #expect(found.map(\.code) == [nil])
        #expect(found[0].length == 20)
      }
    }
  }

  @Test func `a quoted line beyond the cap is skipped to its line end`() throws {
    let text = "1,\"" + String(repeating: "y", count: 100) + "\n2,z\n"
    let found = try collect(
      Array(text.utf8), bare, RecordLimits(recordBytes: 20), chunkLength: 16)
    #expect(found.map(\.code) == [.recordTooLarge, nil])
    #expect(found.map(\.line) == [1, 2])
    #expect(found[1].texts == ["2", "z"])
  }

  @Test func `more fields than the cap are refused, and the fields within it stay`() throws {
    let found = try collect("1,2,3\n1,2,3,4,5\n6\n", bare, RecordLimits(fields: 3))
    #expect(found.map(\.code) == [nil, .recordTooLarge, nil])
    #expect(found[1].texts == ["1", "2", "3"])
    #expect(found[1].faultOffset == 6 + 6)
    #expect(found[1].faultField == 3)
  }

  @Test func `a field beyond its cap is refused and not shown`() throws {
    let found = try collect("1,abcd,2\n1,\"abcde\",2\n", bare, RecordLimits(fieldBytes: 4))
    #expect(found.map(\.code) == [nil, .recordTooLarge])
    #expect(found[1].texts == ["1", "", "2"])
    #expect(found[1].faultOffset == 9 + 2)
    #expect(found[1].faultField == 1)
  }

  @Test func `two hundred megabytes and a line of a hundred are read in a few`() throws {
    // A pattern of lines, then one line of 100 MB, then the pattern again.
    let line = Array(("17," + String(repeating: "abcdefgh", count: 4000) + ",\"x\"\"y\"\n").utf8)
    var left = (lines: 3000, hugeBytes: 100_000_000, after: 200)
    var pending: ArraySlice<UInt8> = []
    let huge = [UInt8](repeating: UInt8(ascii: "z"), count: 65_536)
    let source = ByteSource(path: "synthetic") { (buffer) throws(Problem) -> Int in
      if pending.isEmpty {
        if left.lines > 0 {
          left.lines -= 1
          pending = line[...]
        } else if left.hugeBytes > 0 {
          pending = huge[..<min(left.hugeBytes, huge.count)]
          left.hugeBytes -= pending.count
          if left.hugeBytes == 0 { pending += [0x0A] }
        } else if left.after > 0 {
          left.after -= 1
          pending = line[...]
        }
      }
      let count = min(pending.count, buffer.count)
      buffer.copyBytes(from: pending.prefix(count))
      pending = pending.dropFirst(count)
      return count
    }
    let reader = RecordReader(source, dialect: bare)
    var count = 0
    var faults: [RecordFault] = []
    var largest = 0
    while let record = try reader.next() {
      count += 1
      if let fault = record.fault { faults.append(fault) } else { #expect(record.fieldCount == 3) }
      largest = max(largest, reader.memoryBytes)
    }
    #expect(source.bytesRead > 200_000_000)
    #expect(count == 3201)
    #expect(faults.map(\.code) == [.recordTooLarge])
    #expect(faults.map(\.lineNumber) == [3001])
    #expect(largest < 4_000_000)
  }
}
