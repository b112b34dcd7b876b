import Intake
import Runner
import TestKit
import Testing
import Vocabulary

/// Customers whose names want to be more than names, from their file to the files of every channel.
@Suite struct HostileNamesNightTests {
  private struct Customer {
    let id: String
    let name: String

    /// Stands in a message to this customer and in no other.
    var mark: String { "mark-of-\(id)" }
    var email: String { "\(id)@mail.example" }
  }

  private static let large = String(repeating: "W", count: 1_000_000)

  private static let customers = [
    "{{ client.properties.email }}", "{% for i in (1..9999) %}x{% endfor %}{{ promo_code }}",
    "<script>alert('1')</script><b>&amp;\"&#60;", "</p><a href=\"javascript:x()\">x</a>",
    "A\u{07}\u{1B}[31mB\u{08}\u{7F}\u{9B}C", "\u{202E}gnp.exe\u{2066}x\u{200F}\u{2028}y",
    "\"a\"; b, c' d\ne\r\nf\tg", "\\\" ,\\n \\. \\N", "=cmd|' /C calc'!A0", "+1+1", "-2+3",
    "@SUM(A1)",
    "NULL", "https://evil.example/?a=1&b=2", "Z\u{0334}\u{0321}\u{034E}a 👩‍👩‍👧 Ж€",
    String(repeating: "Ж", count: 200), large, large + large,
  ].enumerated().map { Customer(id: "c\(10 + $0)", name: $1) }

  private static let jobs = [
    "nightledger.json5": """
    {
      program: "test", time_zone: "Europe/Berlin", environment: "test", currency: "EUR",
      legal_entities: ["north"], default_country: "DE",
    }
    """,
    "segments/all.json5": "{ where: { days_since_registration: { at_least: 1 } } }",
    "templates/html.json5": #"""
    {
      channel: "email", format: "html", subject: "For {{ client.properties.first_name | truncate: 300 }}",
      text: ["<p title=\"{{ client.properties.nick }}\">{{ client.properties.first_name }},",
        "{{ client.properties.city }}</p>"],
      utm: { source: "loyalty", medium: "email" },
    }
    """#,
    "templates/plain.json5": """
    { channel: "email", subject: "Hello", text: ["{{ client.properties.first_name }},", "{{ client.properties.city }}", "{{ client.properties.nick }}"] }
    """,
    "templates/sms.json5": """
    {
      channel: "sms", text: "{{ client.properties.first_name }}, {{ client.properties.city }}",
      viber: { text: "🎁 {{ client.properties.nick }}", sms_after: "30 minutes" },
    }
    """,
    "templates/push.json5": """
    {
      channel: "push", title: "{{ client.properties.first_name | truncate: 300 }}", text: "{{ client.properties.city }}",
      link: "north://sale?for={{ client.properties.first_name | truncate: 20 | url_encode }}",
    }
    """,
    "mailings/html.json5": mailing("html", "email"),
    "mailings/plain.json5": mailing("plain", "email"),
    "mailings/sms.json5": mailing("sms", "sms"),
    "mailings/push.json5": mailing("push", "push"),
    "feeds/customers.json5": """
    {
      kind: "customers", reject_limit: { share: "20%" },
      custom: { nick: { column: "nick", type: "text" } },
    }
    """,
    "feeds/subscriptions.json5": #"{ kind: "subscriptions" }"#,
  ]

  private static func mailing(_ name: String, _ channel: String) -> String {
    #"{ id: "\#(name)", segment: "all", on: "2026-03-02", send_\#(channel): { template: "\#(name)" } }"#
  }

  private static func quoted(_ text: String) -> String {
    "\"\(text.replacing("\"", with: "\"\""))\""
  }

  /// A name as the profile has it: no signs that nobody sees, blanks for all that steers or parts.
  private static func profiled(_ text: String) -> String {
    let hidden: Set<UInt32> = [0x202E, 0x2066, 0x200D, 0x200F]
    var parts: [String.UnicodeScalarView] = [.init()]
    for scalar in text.unicodeScalars where !hidden.contains(scalar.value) {
      if scalar.value <= 0x20 || (0x7F...0x9F).contains(scalar.value) || scalar == "\u{2028}" {
        parts.append(.init())
      } else {
        parts[parts.count - 1].append(scalar)
      }
    }
    return parts.filter { !$0.isEmpty }.map { String($0) }.joined(separator: " ")
  }

  /// A text that no profile has cleaned, as a message shows it.
  private static func shown(_ text: String) -> String {
    let turning: Set<UInt32> = [0x202E, 0x2066, 0x200F, 0x2028]
    var shown = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if [0x09, 0x0A, 0x0D].contains(scalar.value) {
        shown.append(" ")
      } else if scalar.value >= 0x20, !(0x7F...0x9F).contains(scalar.value),
        !turning.contains(scalar.value)
      {
        shown.append(scalar)
      }
    }
    return String(shown)
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("\"", with: "&quot;").replacing("'", with: "&#39;")
  }

  @Test func `a name is a name in every file, and no message has another customer's`() throws {
    let world = try NightWorld(Self.jobs, zone: "Europe/Berlin")
    var customers = "local_id,first_name,nick,city,register_date,email,phone,push_id\n"
    var subscriptions = "client_local_id,channel,state,changed_at\n"
    for customer in Self.customers {
      customers +=
        "\(customer.id),\(Self.quoted(customer.name)),\(Self.quoted(customer.name)),\(customer.mark),2020-01-02 10:00:00,"
        + "\(customer.email),+4917012345\(customer.id.dropFirst()),push-\(customer.id)\n"
      for channel in ["EMAIL", "SMS", "PUSH"] {
        subscriptions += "\(customer.id),\(channel),ON,2020-01-02 10:00:00\n"
      }
    }
    try world.drop("customers", "customers.csv", customers)
    try world.drop("subscriptions", "subscriptions.csv", subscriptions)
    let night = try world.run("2026-03-02")
    // A name of a megabyte is refused by its length, one of two by that of its row.
    #expect(night.files.first { $0.feed.text == "customers" }?.balance.rejected == 2)

    let written = Self.customers.dropLast(2)
    let html = try Self.rows("message-email", "email", in: world).filter {
      $0["template_id"] == "html"
    }
    let plain = try Self.rows("message-email", "email", in: world).filter {
      $0["template_id"] == "plain"
    }
    let sms = try Self.rows("message-sms", "sms", in: world)
    let push = try Self.rows("message-push", "push", in: world)
    for rows in [html, plain, sms, push] {
      #expect(rows.compactMap { $0["customer_id"] }.sorted() == written.map(\.id))
    }
    for customer in written {
      let name = Self.profiled(customer.name)
      let nick = Self.shown(customer.name)
      func row(_ rows: [[String: String]]) throws -> [String: String] {
        try #require(rows.first { $0["customer_id"] == customer.id })
      }
      #expect(try row(html)["subject"] == "For \(name)")
      #expect(
        try row(html)["body"]
          == "<p title=\"\(Self.escaped(nick))\">\(Self.escaped(name)),\n\(customer.mark)</p>")
      #expect(try row(plain)["body"] == "\(name),\n\(customer.mark)\n\(nick)")
      #expect(try row(plain)["address"] == customer.email)
      #expect(try row(sms)["body"] == "\(name), \(customer.mark)")
      #expect(try row(sms)["viber_body"] == "🎁 \(nick)")
      #expect(try row(push)["subject"] == name)
      let link = try row(push)["link"] ?? ""
      #expect(link.hasPrefix("north://sale?for=") && !link.contains { " \"<>&'".contains($0) })
      for row in [html, plain, sms, push].flatMap({ $0 }) where row["customer_id"] != customer.id {
        #expect(!row.values.contains { $0.contains(customer.mark) || $0.contains(customer.email) })
      }
    }
  }

  /// The rows of a stream's only file by their header, read by a reader that shares no code with its
  /// writer. No byte of it steers anything but its lines.
  private static func rows(
    _ stream: String, _ channel: String, in world: NightWorld
  ) throws -> [[String: String]] {
    let path = "var/exchange/outbox/\(stream)/message_\(channel)_test_20260302_00000001.csv"
    let bytes = try world.bytes(path)
    #expect(bytes.allSatisfy { $0 >= 0x20 && $0 != 0x7F || $0 == 0x0A }, "\(stream)")
    var records = RecordLines(String(decoding: bytes, as: UTF8.self))
    let header = records.next() ?? []
    var rows: [[String: String]] = []
    while let record = records.next() {
      #expect(record.count == header.count, "\(stream)")
      rows.append(Dictionary(uniqueKeysWithValues: zip(header, record)))
    }
    return rows
  }
}
