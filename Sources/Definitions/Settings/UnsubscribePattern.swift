import Vocabulary

/// The address behind `{{ unsubscribe_link }}`, with the recipient's values where braces stand.
///
/// Example: `unsubscribe_url: "https://north.example/bye?m={message}"`
package struct UnsubscribePattern: Sendable {
  package let text: String

  /// What may stand in the braces.
  package struct Recipient: Sendable {
    let values: [(name: String, value: String)]

    package init(customer: String, message: String, campaign: String, channel: String) {
      values = [
        ("customer", customer), ("message", message), ("campaign", campaign), ("channel", channel),
      ]
    }
  }

  /// The address for a recipient. His values are encoded: none of them ends the address or adds a
  /// parameter to it.
  package func link(_ recipient: Recipient) -> String {
    var link = text
    for (name, value) in recipient.values {
      link = link.replacing("{\(name)}", with: Self.encoded(value))
    }
    return link
  }

  private static func encoded(_ value: String) -> String {
    var encoded: [UInt8] = []
    let digits = Array("0123456789ABCDEF".utf8)
    for byte in value.utf8 {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"):
        encoded.append(byte)
      default:
        encoded += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: encoded, as: UTF8.self)
  }
}

extension Reading where Value == UnsubscribePattern {
  static var unsubscribePattern: Reading {
    .parsed(
      "an address that begins with http:// or https:// and names the recipient",
      hint: "write {message} or {customer} where his key stands; {campaign} and {channel} may too"
    ) { text in
      let isWeb = text.hasPrefix("https://") || text.hasPrefix("http://")
      let isPlain = text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }
      var rest = text
      for name in ["customer", "message", "campaign", "channel"] {
        rest = rest.replacing("{\(name)}", with: "")
      }
      let names = text.contains("{message}") || text.contains("{customer}")
      let isWhole = !rest.contains("{") && !rest.contains("}")
      return isWeb && isPlain && names && isWhole ? UnsubscribePattern(text: text) : nil
    }
  }
}
