import Host
import TestKit
import Vocabulary

/// Two campaigns with every kind of step, and twelve customers who go through them: in the second
/// night one of them writes, waits no more and checks, the other one chooses, counts, calls and pays.
enum EveryStep {
  static let campaigns = ["every-step-a", "every-step-b"]

  /// Once each, in the order of the steps.
  static let kinds = [
    "filter", "refilter", "select", "limit", "tag", "audience", "score", "send_email", "ab_test",
    "limit_poll", "call", "accrue", "report", "wait_until", "wait", "check_email", "send_sms",
    "send_push",
  ]

  static func define(in world: CrashWorld) throws(Problem) {
    for (name, offset) in zip(campaigns, [0, 1]) {
      try world.home.file("jobs/campaigns/\(name).json5", campaign(name, offset: offset))
    }
    try world.home.file("jobs/templates/every-push.json5", "{ channel: 'push', text: 'Hello' }\n")
    try world.home.file(
      "jobs/templates/every-sms.json5", "{ channel: 'sms', text: 'Take {{ promo_code }}' }\n")
    try world.home.file(
      "jobs/templates/every-email.json5", "{ channel: 'email', subject: 'a', text: 'b' }\n")
  }

  private static func campaign(_ name: String, offset: Int) -> String {
    """
    { id: "\(name)", control_group: "20%",
      trigger: { date_come: { field: "birth_date", every: "year", offset_days: \(offset) } },
      steps: [
        { filter: { city: { is: "Everystep" } } },
        { refilter: true },
        { select: "registered-a-year-ago" },
        { id: "few", limit: 10 },
        { tag: { set: "seen" } },
        { id: "reach", audience: { add: "seen", file: true } },
        { id: "book", score: { points: 5 } },
        { id: "mail", send_email: { template: "every-email" } },
        { id: "try", ab_test: { first: 4, criterion: "orders", after: "1 day", until_decided: "split" },
          branches: ["ask", "pay"] },
        { id: "ask", limit_poll: { poll: "p", at_most: 5 } },
        { id: "ring", call: { topic: "t", script: "s", employee: "anna" }, then: "tell" },
        { id: "pay", accrue: { amount: "7.50", lifetime: "30 days", legal_entity: "south" } },
        { id: "tell", report: { to: "anna", text: "passed", per: "customer" } },
        { wait_until: "2026-11-20" },
        { wait: "1 day" },
        { check_email: "mail" },
        { id: "text", send_sms: { template: "every-sms", promo_code: { pool: "gift" } } },
        { id: "push", send_push: { template: "every-push" } },
      ] }

    """
  }

  static func deliver(to world: CrashWorld) throws(Problem) {
    var customers = "local_id,register_date,birth_date,email,phone,push_id,city\n"
    var subscriptions = "client_local_id,channel,state,changed_at\n"
    for number in 1...12 {
      customers +=
        "E-\(number),2020-01-01 00:00:00,1980-11-20,e\(number)@x.org,+4917012345\(padded(number, 2)),"
        + "p\(number),Everystep\n"
      for channel in ["EMAIL", "SMS", "PUSH"] {
        subscriptions += "E-\(number),\(channel),ON,2020-01-01 00:00:00\n"
      }
    }
    let codes = "pool,code,state\n" + (10...40).map { "gift,GIFT-\($0),FREE\n" }.joined()
    for (feed, text) in [
      ("customers", customers), ("subscriptions", subscriptions), ("promo-codes", codes),
    ] {
      _ = try Folder(creating: world.home("var/exchange/inbox/\(feed)"))
      try world.home.file(
        "var/exchange/inbox/\(feed)/\(feed)_demo_20261120_000021_delta.csv", text)
    }
  }
}
