/// A total over rows that finds what a count and a sum of money miss: a customer exchanged for
/// another.
///
/// The sum of the FNV-1a hashes (64 bits) of each row's text, modulo 10^10, ten digits; the idea is
/// the entry hash of NACHA files. The order of rows does not matter.
///
/// ```
/// var hash = ControlHash()
/// hash.add("C-1")
/// hash.description   // ten digits
/// ```
package struct ControlHash: Sendable, Equatable, CustomStringConvertible {
  private var sum: UInt64 = 0
  private static let modulus: UInt64 = 10_000_000_000

  package init() {}

  package mutating func add(_ text: some StringProtocol) {
    add(Self.fnv1a(text.utf8))
  }

  package mutating func add(bytes: UnsafeRawBufferPointer) {
    add(Self.fnv1a(bytes))
  }

  /// Adds all that another hash has summed.
  package mutating func add(_ other: ControlHash) {
    sum = (sum + other.sum) % Self.modulus
  }

  private mutating func add(_ hash: UInt64) {
    sum = (sum + hash % Self.modulus) % Self.modulus
  }

  package var description: String {
    padded(Int(sum), 10)
  }

  /// FNV-1a, 64 bits (<http://www.isthe.com/chongo/tech/comp/fnv/>).
  package static func fnv1a(_ bytes: some Sequence<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes {
      hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
    }
    return hash
  }
}
