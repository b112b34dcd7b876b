import Vocabulary

/// Numbers that are the same in every run of a seed (SplitMix64).
struct Dice {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  private mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits &>> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits &>> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits &>> 31)
  }

  mutating func roll(_ range: Range<Int>) -> Int {
    range.lowerBound + Int(next() % UInt64(range.count))
  }

  mutating func chance(_ percent: Int) -> Bool { roll(0..<100) < percent }

  mutating func pick<Value>(_ values: [Value]) -> Value { values[roll(0..<values.count)] }
}

/// Texts of campaigns with random graphs of every kind of step, and the small worlds they run in.
struct RandomCampaigns {
  var dice: Dice
  let id: String

  private static let cities = ["Bonn", "Köln"]
  private static let segments = ["a", "b"]

  /// A text that the reader accepts; one that lint refuses is thrown again.
  mutating func campaign() -> String {
    while true {
      let text = candidate()
      if (try? CampaignWorld.version(text)) != nil { return text }
    }
  }

  private mutating func candidate() -> String {
    let kinds = [
      "select", "filter", "accrue", "wait", "send_sms", "send_email", "send_push", "refilter",
      "limit", "wait_until", "tag", "score", "audience", "accrue", "accrue", "wait", "send_sms",
      "send_email", "filter",
    ]
    var chosen = (0..<dice.roll(2..<10)).map { _ in dice.pick(kinds) }
    if dice.chance(60) { chosen.sort { Self.rank($0) < Self.rank($1) } }
    let ids = chosen.enumerated().map { index, kind in "\(kind)-\(index)-x" }
    let steps = chosen.enumerated().map { index, kind in step(kind, index, ids) }
    var settings = #"id: "\#(id)","#
    if dice.chance(30) { settings += #" control_group: "\#(dice.pick(["50%", "100%", "7%"]))","# }
    if dice.chance(5) { settings += " active: false," }
    if dice.chance(10) { settings += #" until: "2024-03-01","# }
    let trigger = """
      { date_come: { field: "birth_date", every: "\(dice.pick(["year", "year", "year", "never"]))",
        offset_days: \(dice.roll(-2..<3)) } }
      """
    let leap = #"leap_day: "\#(dice.pick(["feb28", "mar1", "leap_only"]))", offset_days"#
    let isYearly = trigger.contains(#""year""#)
    return """
      { \(settings)
        trigger: \(isYearly ? trigger.replacing("offset_days", with: leap) : trigger),
        steps: [
          \(steps.joined(separator: ",\n    "))
        ] }
      """
  }

  private static func rank(_ kind: String) -> Int {
    switch kind {
    case "select", "filter", "limit", "tag", "audience": 0
    case "accrue": 1
    case "wait", "wait_until", "score": 2
    default: 3
    }
  }

  private mutating func step(_ kind: String, _ index: Int, _ ids: [String]) -> String {
    let id = #"id: "\#(ids[index])", "#
    let below = Array(ids[(index + 1)...]) + ["end"]
    switch kind {
    case "select": return #"{ \#(id)select: "\#(dice.pick(Self.segments))"\#(then(below)) }"#
    case "filter", "refilter":
      var arrows = ""
      if dice.chance(60) { arrows += #", yes: "\#(dice.pick(below))""# }
      if dice.chance(60) { arrows += #", no: "\#(dice.pick(below))""# }
      let value = kind == "filter" ? condition(depth: 2) : "true"
      return "{ \(id)\(kind): \(value)\(arrows) }"
    case "limit": return "{ \(id)limit: \(dice.roll(2..<12))\(then(below)) }"
    case "tag":
      let tags = dice.pick([#""vip""#, #""new""#, #"["new", "vip"]"#])
      return "{ \(id)tag: { \(dice.pick(["set", "set", "remove"])): \(tags) }\(then(below)) }"
    case "score":
      return #"{ \#(id)score: { points: \#(dice.pick([-3, 5, 10])), score: "s-\#(self.id)" }"#
        + "\(then(below)) }"
    case "audience":
      let verb = dice.pick(["add", "add", "exclude"])
      return #"{ \#(id)audience: { \#(verb): "spring", file: \#(dice.chance(50)) }"#
        + "\(then(below)) }"
    case "accrue":
      return #"{ \#(id)accrue: { amount: "\#(dice.roll(1..<900)).\#(dice.roll(10..<99))", "#
        + #"lifetime: "\#(dice.roll(1..<40)) days", legal_entity: "north" }\#(then(below)) }"#
    case "wait_until":
      let day = day("2024-02-26").adding(days: dice.roll(0..<9))
      return #"{ \#(id)wait_until: "\#(day)"\#(then(below)) }"#
    case "wait":
      let span = dice.pick(["1 day", "2 days", "3 days", "5 hours", "24 hours", "30 hours"])
      return #"{ \#(id)wait: "\#(span)"\#(then(below)) }"#
    default:
      let category = dice.chance(30) ? #", category: "offers""# : ""
      return
        #"{ \#(id)\#(kind): { template: "t\#(dice.roll(0..<3))"\#(category) }\#(then(below)) }"#
    }
  }

  private mutating func then(_ below: [String]) -> String {
    dice.chance(25) ? #", then: "\#(dice.pick(below))""# : ""
  }

  private mutating func condition(depth: Int) -> String {
    switch dice.roll(0..<(depth > 0 ? 9 : 6)) {
    case 0: return #"{ city: { is: "\#(dice.pick(Self.cities))" } }"#
    case 1: return #"{ consent: "\#(dice.pick(["sms", "email", "push"]))" }"#
    case 2: return #"{ in_segment: "\#(dice.pick(Self.segments))" }"#
    case 3: return #"{ tag: "\#(dice.pick(["vip", "new"]))" }"#
    case 4: return #"{ audience: "spring" }"#
    case 5: return #"{ points: { score: "s-\#(id)", total: { at_least: \#(dice.roll(1..<12)) } } }"#
    case 6: return "{ not: \(condition(depth: depth - 1)) }"
    case 7:
      return "{ all: [\(condition(depth: depth - 1)), \(condition(depth: depth - 1))] }"
    default:
      return "{ any: [\(condition(depth: depth - 1)), \(condition(depth: depth - 1))] }"
    }
  }

  /// A customer as they may be found on some night; `nil` birthdays and addresses included.
  mutating func customer(_ number: Int) -> TestCustomer {
    let days = ["2000-02-29", "1996-02-28", "1991-03-01", "2024-02-29", "1988-03-02", "1999-02-27"]
    return TestCustomer(
      id: "\(id)-\(number)", birthDate: dice.chance(95) ? dice.pick(days) : nil,
      city: dice.chance(70) ? dice.pick(Self.cities + ["Ulm"]) : nil,
      email: dice.chance(70) ? "\(number)@x.de" : nil,
      phone: dice.chance(70) ? "+49\(number)" : nil, pushID: dice.chance(50) ? "p\(number)" : nil,
      status: dice.chance(92) ? "active" : dice.pick(["blocked", "merged"]))
  }

  /// What a night changes: some customers, some subscriptions, the members of the segments.
  mutating func change(_ world: inout SmallWorld, customers: Int, share: Int) {
    for number in 0..<customers where dice.chance(share) {
      let customer = customer(number)
      world.customers[customer.id] = customer
      for channel in ["sms", "email", "push"] {
        for name in ["\(customer.id)/\(channel)", "\(customer.id)/\(channel)/offers"] {
          if dice.chance(70) {
            world.subscriptions.insert(name)
          } else {
            world.subscriptions.remove(name)
          }
        }
      }
      for segment in Self.segments {
        if dice.chance(65) {
          world.members[segment, default: []].insert(customer.id)
        } else {
          world.members[segment, default: []].remove(customer.id)
        }
      }
    }
  }
}
