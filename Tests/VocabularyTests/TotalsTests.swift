import Host
import TestKit
import Testing
import Vocabulary

/// Sums, hashes and documents that finance compares.
@Suite struct TotalsTests {
  /// The examples of FIPS 180-4's author and the lengths around a block's end.
  @Test(arguments: [
    ("", 1, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", 1, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", 1,
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (
      "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqr"
        + "lmnopqrsmnopqrstnopqrstu", 1,
      "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
    ),
    ("a", 1_000_000, "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"),
  ])
  func `the published digests come out`(text: String, times: Int, digest: String) {
    #expect(SHA256.hex(of: String(repeating: text, count: times)) == digest)
  }

  @Test func `pieces of any length give what sha256sum gives`() throws {
    let scratch = try ScratchFolder()
    var random = SplitMix64(state: 20_260_301)
    var paths: [String] = []
    var found: [String] = []
    for length in Array(0...130)
      + (0..<20).map({ _ in Int.random(in: 131...20_000, using: &random) })
    {
      let bytes = (0..<length).map { _ in UInt8.random(in: 0x20...0x7E, using: &random) }
      paths.append(try scratch.file("\(length)", String(decoding: bytes, as: UTF8.self)))
      var hash = SHA256()
      var rest = bytes[...]
      while !rest.isEmpty {
        let piece = rest.prefix(Int.random(in: 1...200, using: &random))
        piece.withUnsafeBytes { hash.update($0) }
        rest = rest.dropFirst(piece.count)
      }
      found.append(hash.finishedHex())
    }
    let answer = try Program("sha256sum", paths).output(until: .after(.seconds(60)))
    let expected = answer.text.split(separator: "\n").map { String($0.prefix(64)) }
    #expect(found == expected)
    #expect(found.count == 151)
  }

  @Test func `a digest asked for in between changes nothing`() {
    var hash = SHA256()
    "ab".utf8.withContiguousStorageIfAvailable { hash.update(UnsafeRawBufferPointer($0)) }
    let half = hash.finishedHex()
    #expect(half == SHA256.hex(of: "ab"))
    Array("c".utf8).withUnsafeBytes { hash.update($0) }
    #expect(hash.finishedHex() == SHA256.hex(of: "abc"))
  }

  /// The vectors of the authors, <http://www.isthe.com/chongo/src/fnv/test_fnv.c>.
  @Test(arguments: [
    ("", 0xcbf2_9ce4_8422_2325 as UInt64), ("a", 0xaf63_dc4c_8601_ec8c),
    ("foobar", 0x8594_4171_f739_67e8),
  ])
  func `the published hashes come out`(text: String, hash: UInt64) {
    #expect(ControlHash.fnv1a(text.utf8) == hash)
  }

  @Test func `a control hash has ten digits, minds who is counted and not in which order`() {
    func hash(_ texts: [String]) -> String {
      var hash = ControlHash()
      for text in texts { hash.add(text) }
      return hash.description
    }
    #expect(hash([]) == "0000000000")
    // fnv1a("a") = 12638187200555641996, its last ten digits:
    #expect(hash(["a"]) == "0555641996")
    #expect(hash(["C-1", "C-2", "C-3"]) == hash(["C-3", "C-1", "C-2"]))
    #expect(hash(["C-1", "C-2"]) != hash(["C-1", "C-1"]))
    #expect(hash(["C-1", "C-2"]) != hash(["C-1C-2"]))
    #expect(hash((0..<5000).map { "C-\($0)" }).count == 10)
    var bytes = ControlHash()
    Array("C-1".utf8).withUnsafeBytes { bytes.add(bytes: $0) }
    #expect(bytes.description == hash(["C-1"]))
  }

  @Test(arguments: [
    ([], "0.00"), (["12.50", "0.005"], "12.505"), (["0.1", "-0.1"], "0.00"), (["-0.05"], "-0.05"),
    (["-0.5", "0.25"], "-0.25"), (["7"], "7.00"),
    (["999999999999999999", "1"], "1000000000000000000.00"),
    (["999999999999999999", "0.000000000000000001"], "999999999999999999.000000000000000001"),
    (["0.000000000000000001", "-0.000000000000000002"], "-0.000000000000000001"),
  ])
  func `a sum of decimals is exact, with the decimals of the finest`(addends: [String], sum: String)
    throws
  {
    for order in [addends, addends.reversed()] {
      var total = DecimalSum()
      for addend in order { total.add(try #require(ExactDecimal(addend))) }
      #expect(total.description == sum)
    }
  }

  @Test func `a hundred thousand tenths are ten thousand, and equal sums need no equal writing`() {
    var tenths = DecimalSum()
    for _ in 0..<100_000 { tenths.add(units: 1, scale: 1) }
    #expect(tenths.description == "10000.00")
    var whole = DecimalSum()
    whole.add(units: 10_000, scale: 0)
    #expect(whole == tenths)
    whole.add(units: 1, scale: 6)
    #expect(whole != tenths)
  }
}
