/// At most so many messages of a channel within so many days, today counted.
///
/// Example: `frequency_caps: { sms: { at_most: 2, within: "7 days" } }`
package struct FrequencyCap: Sendable, Hashable {
  package let messages: Int
  package let days: Int

  package init(messages: Int, days: Int) {
    self.messages = messages
    self.days = days
  }
}

extension Reading where Value == FrequencyCap {
  fileprivate static var frequencyCap: Reading {
    Reading { node, findings in
      guard let object = ObjectReader(node, "a frequency cap", findings) else { return nil }
      let messages = object.required("at_most", .integer(1...1000))
      let days = object.required("within", .days(1...365))
      object.finish()
      guard let messages, let days else { return nil }
      return FrequencyCap(messages: messages, days: days)
    }
  }
}

extension Reading where Value == [Channel: FrequencyCap] {
  static var frequencyCaps: Reading {
    Reading { node, findings in
      guard let object = ObjectReader(node, "frequency_caps", findings) else { return nil }
      var caps: [Channel: FrequencyCap] = [:]
      for channel in Channel.allCases {
        caps[channel] = object.optional(channel.rawValue, Reading<FrequencyCap>.frequencyCap)
      }
      object.finish()
      return caps
    }
  }
}
