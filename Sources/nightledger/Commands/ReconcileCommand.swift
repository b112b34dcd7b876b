import Host
import Reconciliation
import Runner
import Vocabulary

extension CommandDefinition {
  static let reconcile = CommandDefinition(
    words: ["reconcile"],
    abstract: "match ledger, files and the platform's answers, and roll the open amounts forward",
    details: [
      "Ends with 76 when anything differs and names each difference by its key. An accrual that was "
        + "rejected, or that has no answer yet, is a state and no difference."
    ],
    options: [
      .date("one business date (today)"),
      OptionDefinition(name: "--from", value: .date, meaning: "the first business date"),
      OptionDefinition(name: "--to", value: .date, meaning: "the last business date (today)"),
      OptionDefinition(
        name: "--late-after", value: .integer(0...365),
        meaning: "days after which an answer counts as late", standard: "7"),
      OptionDefinition(
        name: "--out", value: .text("DIR"),
        meaning: "write a workbook (XLSX), a page to print (HTML) and CSV files for finance there"),
      OptionDefinition(
        name: "--decimal-comma", value: .flag,
        meaning: "CSV files of --out with ';', a decimal comma and a byte order mark"),
      .jobs, .database, .json(Reconciliation.shape),
    ],
    example: "reconcile --from 2026-11-01 --to 2026-11-30",
    perform: { invocation throws(Problem) in
      let installation = try Home.installation(invocation)
      if invocation.isGiven("--date"), invocation.isGiven("--from") || invocation.isGiven("--to") {
        throw Problem(.usage, "--date stands beside --from or --to, expected one or the other")
      }
      let day = invocation.date("--date") ?? Home.today(in: installation)
      let to = invocation.date("--to") ?? day
      let outbox = try Folder(creating: installation.folders.outbox)
      let result = try Home.withSession(of: invocation, installation) {
        connection throws(Problem) in
        try Reconciliation.run(
          outbox, from: invocation.date("--from") ?? to, to: to,
          lateAfterDays: invocation.number("--late-after"), on: connection)
      }
      if let out = invocation.text("--out") {
        let files = try result.write(
          to: Folder(creating: out), usesDecimalComma: invocation.isGiven("--decimal-comma"))
        Screen.tell("written to \(out): \(files.joined(separator: ", "))")
      }
      try invocation.answer(result.json, result.page)
      return result.differenceCount == 0 ? .ok : .reconciliation
    })
}
