import Campaigns
import Definitions
import TestKit
import Vocabulary

/// What campaigns and worlds are drawn with.
struct Dice {
  private var numbers: SplitMix64

  init(seed: UInt64) {
    numbers = SplitMix64(state: seed)
  }

  mutating func roll(_ range: Range<Int>) -> Int {
    range.lowerBound + numbers.below(range.count)
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
      "send_email", "filter", "ab_test", "check_email", "call", "report", "wait",
      "limit_poll", "accrue", "send_sms", "send_email",
    ]
    var chosen = (0..<dice.roll(2..<10)).map { _ in dice.pick(kinds) }
    if dice.chance(60) { chosen.sort { Self.rank($0) < Self.rank($1) } }
    let ids = chosen.enumerated().map { index, kind in "\(kind)-\(index)-x" }
    let steps = chosen.enumerated().map { index, kind in step(kind, index, ids) }
    var settings = #"id: "\#(id)","#
    if dice.chance(30) { settings += #" control_group: "\#(dice.pick(["50%", "100%", "7%"]))","# }
    if dice.chance(5) { settings += " active: false," }
    if dice.chance(10) { settings += #" until: "2024-03-01","# }
    if dice.chance(60) { settings += budget() }
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

  /// Most of them are used up within the nights of a world.
  private mutating func budget() -> String {
    var caps: [String] = []
    if dice.chance(40) { caps.append(#"night: "\#(dice.roll(200..<1500)).5""#) }
    if dice.chance(40) { caps.append("campaign: \(dice.roll(600..<2500))") }
    if dice.chance(40) { caps.append(#"customer: "\#(dice.roll(100..<1500)).25""#) }
    if caps.isEmpty || dice.chance(30) {
      caps.append("legal_entity: { north: \(dice.roll(500..<3000)), south: 1 }")
    }
    return " budget: { \(caps.joined(separator: ", ")) },"
  }

  /// What holds for all campaigns of a world.
  mutating func limits() -> CampaignLimits {
    var caps: [Channel: FrequencyCap] = [:]
    for channel in Channel.allCases where dice.chance(80) {
      caps[channel] = FrequencyCap(messages: dice.pick([1, 1, 1, 2]), days: dice.roll(1..<8))
    }
    return CampaignLimits(controlGroup: .zero, frequencyCaps: caps)
  }

  private static func rank(_ kind: String) -> Int {
    switch kind {
    case "select", "filter", "limit", "tag", "audience": 0
    case "accrue": 1
    case "wait", "wait_until", "score", "report", "ab_test": 2
    case "check_email": 4
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
      let yes = dice.chance(60) ? dice.pick(below) : nil
      if let yes { arrows += #", yes: "\#(yes)""# }
      // Where both lead to one step, lint asks what the filter is for.
      let others = below.filter { $0 != yes ?? below[0] }
      if dice.chance(60), !others.isEmpty { arrows += #", no: "\#(dice.pick(others))""# }
      let value = kind == "filter" ? condition(depth: 2) : "true"
      return "{ \(id)\(kind): \(value)\(arrows) }"
    case "limit_poll":
      let per = dice.chance(12) ? #", per: "trade_object""# : ""
      return #"{ \#(id)limit_poll: { poll: "nps", at_most: \#(dice.roll(1..<7)), "#
        + "at_once: \(dice.roll(1..<5))\(per) }\(then(below)) }"
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
      var more = dice.chance(25) ? ", confirmed: true" : ""
      if dice.chance(50) {
        more += #", on_return: "\#(dice.pick(["keep", "reverse", "in_proportion"]))""#
      }
      return #"{ \#(id)accrue: { amount: \#(amount()), lifetime: "\#(dice.roll(1..<40)) days", "#
        + #"legal_entity: "north"\#(more) }\#(then(below)) }"#
    case "ab_test":
      var free = below
      let branches = (0..<dice.roll(2..<4)).map { _ -> String in
        // Two branches to one step are refused, the end may come twice.
        let branch = free.isEmpty ? "end" : free.remove(at: dice.roll(0..<free.count))
        return "\"\(branch)\""
      }
      let isWritten = ids[(index + 1)...].contains { $0.hasPrefix("send") }
      let criterion = dice.pick(isWritten ? ["opens", "clicks", "orders"] : ["orders"])
      return #"{ \#(id)ab_test: { first: \#(dice.roll(3..<7)), criterion: "\#(criterion)", "#
        + #"after: "\#(dice.roll(1..<3)) days", until_decided: "\#(dice.pick(["hold", "split"]))" }, "#
        + "branches: [\(branches.joined(separator: ", "))] }"
    case "check_email":
      let mail = ids.prefix(index).last { $0.hasPrefix("send_email") } ?? "none"
      let arrows = ["not_delivered", "delivered", "opened", "clicked"].filter { _ in
        dice.chance(60)
      }.map { #", \#($0): "\#(dice.pick(below))""# }
      return #"{ \#(id)check_email: "\#(mail)"\#(arrows.joined()) }"#
    case "call":
      let employee = dice.chance(30) ? #", employee: "anna""# : ""
      return #"{ \#(id)call: { topic: "t", script: "s"\#(employee) }\#(then(below)) }"#
    case "report":
      return
        #"{ \#(id)report: { to: "anna", text: "t", per: "\#(dice.pick(["night", "customer"]))" }"#
        + "\(then(below)) }"
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

  private mutating func amount() -> String {
    guard dice.chance(50) else { return #""\#(dice.roll(1..<900)).\#(dice.roll(10..<99))""# }
    var share = #"{ share: "\#(dice.pick(["5%", "0.5%", "12.25%", "100%"]))", of: "last_receipt""#
    share += #", round: "\#(dice.pick(["down", "up", "half_up", "half_even"]))""#
    share += ", decimals: \(dice.roll(0..<3))"
    if dice.chance(30) { share += ", min: \(dice.roll(1..<4))" }
    if dice.chance(30) { share += ", max: \(dice.roll(4..<30))" }
    return share + " }"
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
      email: dice.chance(88) ? "\(number)@x.de" : nil,
      phone: dice.chance(88) ? "+49\(number)" : nil, pushID: dice.chance(50) ? "p\(number)" : nil,
      status: dice.chance(92) ? "active" : dice.pick(["blocked", "merged"]))
  }

  /// What a night changes: some customers, some subscriptions, the members of the segments.
  mutating func change(_ world: inout SmallWorld, customers: Int, share: Int) {
    for number in 0..<customers where dice.chance(share) {
      let customer = customer(number)
      world.customers[customer.id] = customer
      for channel in ["sms", "email", "push"] {
        for name in ["\(customer.id)/\(channel)", "\(customer.id)/\(channel)/offers"] {
          if dice.chance(82) {
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

  /// What comes in between two nights: receipts and returns, answers of the platform, reports of
  /// what became of messages.
  mutating func hear(
    _ world: inout SmallWorld, _ interpreter: CampaignInterpreter, customers: Int,
    before date: CivilDate
  ) {
    for number in 0..<customers where dice.chance(30) {
      let name = "\(id)-\(number)"
      let on = date.adding(days: -dice.roll(0..<3))
      let receipt = SmallReceipt(
        customer: name, id: "\(name)-\(world.receipts.count)", cents: dice.roll(1..<9000), on: on,
        sale: nil)
      world.receipts[receipt.id] = receipt
    }
    for sale in world.receipts.values.sorted(by: { $0.id < $1.id }) where sale.sale == nil {
      if dice.chance(6) {
        world.receipts[sale.id]?.isCancelled = true
      } else if dice.chance(8) {
        let id = "\(sale.id)-\(world.receipts.count)"
        world.receipts[id] = SmallReceipt(
          customer: sale.customer, id: id, cents: dice.roll(1..<(sale.cents + 1)), on: date,
          sale: sale.id)
      }
    }
    for key in interpreter.accruals.keys.sorted()
    where world.responses[key] == nil && dice.chance(40) {
      let status = dice.chance(75) ? "confirmed" : "rejected"
      world.responses[key] = (status, date.adding(days: dice.roll(-1..<2)))
    }
    for number in 0..<customers where dice.chance(15) {
      world.answers.insert(
        SmallAnswer(customer: "\(id)-\(number)", on: date.adding(days: -dice.roll(0..<3))))
    }
    for key in interpreter.steps.messages.keys.sorted() where dice.chance(40) {
      let status = dice.pick(["delivered", "opened", "clicked", "not_delivered", "complaint"])
      world.statuses[key, default: []].append((status, date.adding(days: dice.roll(-1..<1))))
    }
  }
}
