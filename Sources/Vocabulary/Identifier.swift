/// The name of a thing that a person defines: a campaign, a step, a segment, a feed, a night.
///
/// `[a-z0-9_-]`, 1 to 64 characters. It can stand in a file name, a key and a log line as it is.
package struct Identifier: Sendable, Hashable {
  package let text: String

  package init?(_ text: some StringProtocol) {
    guard (1...64).contains(text.utf8.count), text.utf8.allSatisfy(Self.isAllowed) else {
      return nil
    }
    self.text = String(text)
  }

  private static func isAllowed(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "_"), UInt8(ascii: "-"):
      true
    default: false
    }
  }
}

extension Identifier: Comparable, CustomStringConvertible {
  package var description: String { text }

  package static func < (first: Identifier, second: Identifier) -> Bool {
    first.text < second.text
  }
}
