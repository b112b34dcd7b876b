import Testing

@testable import Intake

/// "New" must be certain: a repeated key that is not suspected would stand twice.
@Suite struct RepeatedKeysTests {
  private func hash(_ text: String, _ number: Int64? = nil) -> KeyHash {
    var hash = KeyHash()
    var text = text
    text.withUTF8 { hash.add(UnsafeRawBufferPointer($0)) }
    if let number { hash.add(number) }
    return hash
  }

  @Test(arguments: [0, 1_000_000])
  func `of a million keys none is missed when it comes again`(rows: Int) {
    let keys = RepeatedKeys(rows: rows)
    for number in 0..<1_000_000 { _ = keys.insert(hash("R-\(number)")) }
    var missed = 0
    for number in 0..<1_000_000 where !keys.insert(hash("R-\(number)")) { missed += 1 }
    #expect(missed == 0)
  }

  @Test func `a million keys of a file of their size are hardly ever suspected wrongly`() {
    let keys = RepeatedKeys(rows: 1_000_000)
    var suspected = 0
    for number in 0..<1_000_000 where keys.insert(hash("R-\(number)")) { suspected += 1 }
    // 16 bits a key and 7 choices: about 1 in 1,000 when it is full, 1 in 10,000 on the way.
    #expect(suspected < 500)
  }

  @Test func `the parts of a key do not run into each other`() {
    #expect(hash("R-1", 12).hash != hash("R-11", 2).hash)
    #expect(hash("ab").hash != hash("ab\0").hash)
    #expect(hash("12345678").hash != hash("12345678\0").hash)
    #expect(hash("").hash != KeyHash().hash)
  }
}
