import Glibc
import Host
import Postgres
import Reports
import Runner
import Vocabulary

extension CommandDefinition {
  static let customerShow = CommandDefinition(
    words: ["customer", "show"],
    abstract: "one customer: profile, subscriptions, balance by lot, accruals, messages, segments",
    details: [
      "Holds personal data. `explain` says why he got something from a campaign, or nothing."
    ],
    arguments: [
      ArgumentDefinition(name: "ID", count: .one, meaning: "the customer, as in the files")
    ],
    options: [
      .date("what was known on this business date (today)"),
      OptionDefinition(
        name: "--html", value: .text("FILE"), meaning: "write one HTML page, readable by you only"),
      .jobs, .database, .json(Document.shape),
    ],
    example: "customer show C-17 --html customer.html",
    perform: { invocation throws(Problem) in
      let installation = try Home.installation(invocation)
      let date = invocation.date("--date") ?? Home.today(in: installation)
      let pages = try NightPages(installation)
      let document = try Home.withSession(of: invocation, installation) {
        connection throws(Problem) in
        try pages.customer(invocation.arguments[0], on: date, connection)
      }
      if let path = invocation.text("--html") {
        try NightPages.write(HTMLPage(document).text, to: path, isReadableByGroup: false)
      } else if !invocation.wantsJSON {
        try Screen.print(PlainPage(document, width: Screen.width).text)
      }
      if invocation.wantsJSON { try Screen.print(document.json) }
      return .ok
    })
}
