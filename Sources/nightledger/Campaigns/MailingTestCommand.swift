import Definitions
import Host
import Outbox
import Profiles
import Runner
import Vocabulary

extension CommandDefinition {
  static let mailingTest = CommandDefinition(
    words: ["mailing", "test"],
    abstract: "write a mailing's messages to named addresses, in a batch that is marked as a test",
    details: [
      "The file lies in the outbox folder test-CHANNEL, its rows have the column test, its manifest the "
        + "status test. No cap, attribution, waterfall or figure counts them, and no code is drawn. "
        + "All variants are written, in the values of a made-up customer or of --customer, to be "
        + "delivered at once. Campaigns are tested by their id too, without what they pay."
    ],
    arguments: [ArgumentDefinition(name: "NAME", count: .one, meaning: "a mailing or campaign")],
    options: [
      OptionDefinition(
        name: "--to", value: .text("ADDRESS,..."),
        meaning: "e-mail addresses, phone numbers with +, or push ids"),
      OptionDefinition(
        name: "--customer", value: .text("ID"), meaning: "whose values they show (a made-up one's)"),
      OptionDefinition(
        name: "--step", value: .text("ID"), meaning: "only this message (all variants)"),
      .date("the business date (today)"), .jobs, .database,
      .json(["batch": .text, "file": .text, "messages": .integer]),
    ],
    example: "mailing test spring-sale --to anna@north.example,bob@north.example",
    perform: { invocation throws(Problem) in
      guard let list = invocation.text("--to") else {
        throw Problem(
          .usage, "found no --to, expected the addresses of those who want to look",
          hint: "write --to anna@north.example,bob@north.example")
      }
      let installation = try Home.installation(invocation)
      let test = try MailingTest(
        campaign(invocation, installation), only: invocation.text("--step"))
      let addresses = try TestAddresses(list, by: test.channel, installation).addresses
      let date = invocation.date("--date") ?? Home.today(in: installation)
      let batch = try Home.withSession(of: invocation, installation) {
        connection throws(Problem) in
        let desk = try BatchDesk(installation, at: "'mailing test'", on: connection)
        defer { withExtendedLifetime(desk) {} }
        return try desk.send(
          test, to: addresses, as: invocation.text("--customer"), on: date, now: Home.now)
      }
      let file = "\(installation.folders.outbox)/\(batch.stream.name)/\(batch.fileName)"
      try invocation.answer(
        .object([
          ("batch", .text(batch.batchID)), ("file", .text(file)),
          ("messages", .integer(Int(batch.rows))),
        ]),
        "\(HumanNumber.count(Int(batch.rows), "test message")) in \(file)")
      return .ok
    })
}

/// Addresses that a person typed for a channel, in the form in which files carry them.
private struct TestAddresses {
  private(set) var addresses: [String] = []

  init(_ list: String, by channel: Channel, _ installation: Installation) throws(Problem) {
    for part in list.split(separator: ",", omittingEmptySubsequences: false) {
      guard let address = Self.address(String(part), channel, installation) else {
        let form =
          switch channel {
          case .email: "an e-mail address such as anna@north.example"
          case .sms: "the number of a mobile phone such as +491701234567"
          case .push: "a push id without blanks"
          }
        throw Problem(
          .usage, "found '\(part)' among the addresses, expected \(form)",
          hint: "addresses are parted by commas")
      }
      if !addresses.contains(address) { addresses.append(address) }
    }
  }

  private static func address(
    _ text: String, _ channel: Channel, _ installation: Installation
  ) -> String? {
    var bytes = text
    return bytes.withUTF8 { bytes in
      let given = UnsafeRawBufferPointer(bytes)
      switch channel {
      case .email:
        // What it has read stands in the reader's own room.
        return withExtendedLifetime(EmailReader()) { reader in
          let read = reader.read(given)
          return read.verdict == .valid ? String(decoding: read.text, as: UTF8.self) : nil
        }
      case .sms:
        let country = installation.programme.settings.defaultCountry
        return withExtendedLifetime(PhoneReader(country: country)) { reader in
          guard let number = reader.read(given), number.kind.takesMessages else { return nil }
          return String(decoding: number.e164, as: UTF8.self)
        }
      case .push:
        let isPlain =
          (1...4096).contains(given.count) && given.allSatisfy { $0 > 0x20 && $0 < 0x7F }
        return isPlain ? text : nil
      }
    }
  }
}
