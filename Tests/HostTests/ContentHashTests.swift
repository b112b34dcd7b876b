import Host
import Testing
import Vocabulary

@testable import Host

/// Two ways to one digest: the machine's library and our own rounds are each other's witness.
@Suite struct ContentHashTests {
  private func bytes(_ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ $0 >> 8) }
  }

  @Test(arguments: [0, 1, 55, 56, 63, 64, 65, 119, 128, 1000, 65_537])
  func `the library and our own hash agree, in whatever pieces the bytes come`(count: Int) {
    let content = bytes(count)
    let expected = SHA256.hex(of: content)
    for library in [CryptoLibrary.found, nil] {
      for piece in [1, 63, 64, 1000, max(count, 1)] where piece > 0 && (piece > 1 || count < 200) {
        let hash = ContentHash(library)
        var offset = 0
        while offset < count {
          let end = min(offset + piece, count)
          content[offset..<end].withUnsafeBytes { hash.update($0) }
          offset = end
        }
        #expect(hash.finishedHex() == expected)
      }
    }
  }

  @Test func `the example of FIPS 180-4`() {
    let hash = ContentHash()
    Array("abc".utf8).withUnsafeBytes { hash.update($0) }
    #expect(
      hash.finishedHex() == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  }
}
