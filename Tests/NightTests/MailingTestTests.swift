import Host
import TestKit
import Testing
import Vocabulary

/// The real program: people look at a mailing before it goes out.
@Suite struct MailingTestTests {
  private static let folder = "var/exchange/outbox/test-email"

  private static func text(_ name: String, _ bench: CommandBench) throws(Problem) -> String {
    let content = try Folder(opening: bench.scratch(folder)).content(of: EntryName(name))
    return String(decoding: content, as: UTF8.self)
  }

  @Test func `test messages leave in a stream of their own and count nowhere`() throws {
    let bench = try CommandBench()
    #expect(try bench.run("db", "up").exit == 0)
    defer { _ = try? bench.run("db", "down") }
    try bench.file(
      "var/exchange/inbox/customers/customers_1.csv",
      "local_id,register_date,first_name,email\nC-1,2020-01-01 00:00:00,Zoë,z@x.example\n")
    #expect(try bench.run("run", "--date", "2026-11-21").exit == 0)
    func test(_ words: String...) throws(Problem) -> CommandBench.Answer {
      try bench.run(["mailing", "test"] + words)
    }

    let first = try test(
      "holiday-greeting", "--to", "anna@North.example,bob@north.example", "--date", "2026-11-21")
    #expect(first.exit == 0, "\(first.errors)")
    let name = "test_message_email_demo_20261121_00000001.csv"
    #expect(first.output == "2 test messages in ./\(Self.folder)/\(name)\n")
    let lines = try Self.text(name, bench)
    #expect(lines.contains("anna@north.example") && lines.contains("bob@north.example"))
    #expect(lines.hasPrefix("message_key,"))
    #expect(lines.contains(",body_type,plain_body,attachments,test\n"))
    #expect(lines.contains("Happy holidays, Ada!") && lines.contains(",test:2,text,,,true\n"))
    let manifest = try Self.text("\(name).manifest.json", bench)
    #expect(
      manifest.contains("\"status\": \"test\"") && manifest.contains("\"environment\": \"test\""))

    // On a screen, before anybody has it.
    let preview = try bench.run(
      "campaign", "preview", "holiday-greeting", "--date", "2026-12-24", "--render", "1")
    #expect(preview.exit == 0, "\(preview.errors)")
    #expect(preview.output.contains("it is not active: this is as if it were\n"))
    #expect(preview.output.contains("\nmessage: 1 suppressed, unsubscribed\n"))
    #expect(
      preview.output.contains(
        "message to C-1 (email)\n  subject: Happy holidays, Zoë!\n    Dear Zoë,\n\n    thank"),
      "\(preview.output)")

    // Again, all variants, in a customer's own values: other keys, the next number.
    let again = try test(
      "monthly-news", "--to", "anna@north.example", "--customer", "C-1", "--date", "2026-11-21",
      "--json")
    #expect(again.exit == 0, "\(again.errors)")
    #expect(again.output.contains("demo-test-email-all-00000002"))
    let news = try Self.text("test_message_email_demo_20261121_00000002.csv", bench)
    #expect(news.contains("Dear Zoë") && news.contains("variant-1") && news.contains("variant-2"))
    let one = try test(
      "monthly-news", "--to", "anna@north.example", "--step", "variant-2", "--date", "2026-11-21")
    #expect(one.output.hasPrefix("1 test message in "))

    #expect(try bench.run("batch", "verify").exit == 0)
    #expect(try bench.run("ledger", "verify").exit == 0)
    #expect(try bench.run("mailing", "list").output.contains("holiday-greeting"))
    // What the platform says of them raises no alarm and waits for nothing. The night after goes on,
    // and no message of it is owed.
    var statuses = "message_key,status,status_at,client_local_id,channel\n"
    var records = RecordLines(news)
    let header = records.next() ?? []
    while let record = records.next() {
      let row = Dictionary(uniqueKeysWithValues: zip(header, record))
      #expect(row["customer_id"] == "C-1")
      statuses += "\(row["message_key"] ?? ""),OPENED,2026-11-21 18:00:00,C-1,EMAIL\n"
    }
    try bench.file("var/exchange/inbox/message-statuses/statuses.csv", statuses)
    let night = try bench.run("run", "--date", "2026-11-22", "--json")
    #expect(night.exit == 0, "\(night.errors)")
    let ack = try Folder(opening: bench.scratch("var/exchange/ack/message-statuses"))
      .content(of: EntryName("statuses.ack.json"))
    #expect(String(decoding: ack, as: UTF8.self).contains("\"status\": \"ACCEPTED\""))
    #expect(String(decoding: ack, as: UTF8.self).contains("\"new\": 2,"))
    let results = try bench.run("mailing", "results", "monthly-news", "--date", "2026-11-22")
    #expect(results.exit == 0 && !results.output.contains(" 1 "), "\(results.output)")
    #expect(
      try Folder(opening: bench.scratch("var/exchange/outbox")).names().map(\.description).sorted()
        == [".environment", "test-email"])
  }

  @Test func `what cannot be sent is said before anything is written`() throws {
    let bench = try CommandBench()
    #expect(try bench.run("db", "up").exit == 0)
    defer { _ = try? bench.run("db", "down") }
    let refusals: [(words: [String], exit: Int32, message: String)] = [
      (["holiday-greeting"], 64, "found no --to"),
      (["holiday-greting", "--to", "a@b.example"], 64, "did you mean 'holiday-greeting'?"),
      (["holiday-greeting", "--to", "anna@"], 64, "expected an e-mail address"),
      (["holiday-greeting", "--to", "a@b.example,"], 64, "addresses are parted by commas"),
      (["birthday-bonus", "--to", "a@b.example"], 64, "name one with --step: mail, text"),
      (
        ["birthday-bonus", "--to", "+4930901820", "--step", "text"], 64,
        "expected the number of a mobile phone"
      ),
      (
        ["birthday-bonus", "--to", "0170 1234567", "--step", "txt"], 64, "did you mean 'text'?"
      ),
      (
        ["holiday-greeting", "--to", "a@b.example", "--customer", "C-9"], 64,
        "there is no such customer"
      ),
    ]
    for (words, exit, message) in refusals {
      let answer = try bench.run(["mailing", "test"] + words)
      #expect(answer.exit == exit && answer.errors.contains(message), "\(words): \(answer.errors)")
    }
    // An outbox of another environment takes no test either.
    try bench.file("var/exchange/outbox/.environment", "production\n")
    let live = try bench.run("mailing", "test", "holiday-greeting", "--to", "a@b.example")
    #expect(live.exit == 78 && live.errors.contains("another environment"), "\(live.errors)")
    #expect(
      try Folder(opening: bench.scratch("var/exchange/outbox")).names().map(\.description)
        == [".environment"])
  }
}
