import Delimited
import Testing
import TestKit
import Vocabulary

/// The reader against the witness, over whole small worlds.
@Suite struct WitnessTests {
  @Test func `every text of up to six signs is read as the witness reads it`() throws {
    var count = 0
    for length in 0...6 {
      try forEachText(length) { bytes in
        count += 1
        let expected = Witness(bytes).records()
        for chunkLength in [1, 3, 64] {
          let found = try collect(bytes, bare, chunkLength: chunkLength)
          #expect(found == expected, "\(bytes) in chunks of \(chunkLength)")
        }
      }
    }
    #expect(count == 19_531)
  }

  @Test func `every split of a text into two buffers gives the same records`() throws {
    for text in Self.texts {
      let bytes = Array(text.utf8)
      let expected = Witness(bytes).records()
      for split in 0...bytes.count {
        var pieces = [Array(bytes[..<split]), Array(bytes[split...])].filter { !$0.isEmpty }
        let source = ByteSource(path: "split") { (buffer) throws(Problem) -> Int in
          guard !pieces.isEmpty else { return 0 }
          let piece = pieces.removeFirst()
          buffer.copyBytes(from: piece)
          return piece.count
        }
        #expect(try collect(source, bare) == expected, "\(text.debugDescription) at \(split)")
      }
    }
  }

  @Test func `a text cut at any byte is read as the witness reads it, to the last byte`() throws {
    for text in Self.texts {
      let bytes = Array(text.utf8)
      for length in 0...bytes.count {
        let prefix = Array(bytes[..<length])
        let found = try collect(prefix, bare)
        #expect(found == Witness(prefix).records(), "\(text.debugDescription) cut at \(length)")
      }
    }
  }

  @Test func `random texts are read as the witness reads them`() throws {
    var random = SplitMix64(state: 20_261_121)
    let signs = Array("aaaaaabcdefgh ,,,\"\"\n\r7".utf8)
    for _ in 0..<3000 {
      let bytes = (0..<Int.random(in: 0...120, using: &random)).map { _ in
        signs.randomElement(using: &random) ?? 0
      }
      let chunkLength = Int.random(in: 1...40, using: &random)
      let found = try collect(bytes, bare, chunkLength: chunkLength)
      #expect(found == Witness(bytes).records(), "\(bytes) in chunks of \(chunkLength)")
    }
  }

  @Test func `with caps too the chunks make no difference, and no byte is lost`() throws {
    var random = SplitMix64(state: 42)
    let signs = Array("aaabc ,,\"\"\n\r".utf8)
    for _ in 0..<3000 {
      let bytes = (0..<Int.random(in: 0...60, using: &random)).map { _ in
        signs.randomElement(using: &random) ?? 0
      }
      let limits = RecordLimits(
        recordBytes: Int.random(in: 1...15, using: &random),
        fields: Int.random(in: 1...4, using: &random),
        fieldBytes: Int.random(in: 1...8, using: &random))
      let whole = try collect(bytes, bare, limits, chunkLength: 64)
      for chunkLength in [1, 2, 17] {
        let found = try collect(bytes, bare, limits, chunkLength: chunkLength)
        #expect(found == whole, "\(bytes) \(limits) in chunks of \(chunkLength)")
      }
      // Between the records of a file there are line ends and nothing else.
      var position = 0
      for record in whole {
        #expect(bytes[position..<record.offset].allSatisfy { $0 == 0x0A || $0 == 0x0D })
        #expect(record.length <= limits.recordBytes || record.code == .recordTooLarge)
        position = record.offset + record.length
      }
      #expect(bytes[position...].allSatisfy { $0 == 0x0A || $0 == 0x0D })
    }
  }

  static let texts = [
    "a,b\r\n\"c \"\"d\"\"\",\"e\r\nf\"\r\n\r,\n\"\"",
    "id,name\n1,\"Anna\nBob\",x\n2,a\"b,c\n3,\"open\n4,\"ok\",5\n",
    "a,\"b\r\nc\"d,e\r\nf,g\r\n", "\"\"\"\",\"\"\"\"\"\"\r\"\n\"\n", "\\.\n\"\\.\"\n",
  ]

  private func forEachText(_ length: Int, _ body: ([UInt8]) throws -> Void) rethrows {
    let alphabet = Array("a,\"\n\r".utf8)
    var digits = [Int](repeating: 0, count: length)
    while true {
      try body(digits.map { alphabet[$0] })
      guard let place = digits.lastIndex(where: { $0 < alphabet.count - 1 }) else { return }
      digits[place] += 1
      for index in (place + 1)..<max(length, place + 1) { digits[index] = 0 }
    }
  }
}
