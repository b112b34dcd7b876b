import Host
import Postgres
import Reconciliation
import Runner
import Vocabulary

extension CommandDefinition {
  static let reportPack = CommandDefinition(
    words: ["report", "pack"],
    abstract: "what finance keeps of a day, in one folder that sha256sum -c proves",
    details: [
      "Accrual files with manifests and totals, the sums, the reconciliation of the day as a "
        + "workbook (XLSX), the page of the night. Every file is proved against its manifest and the ledger first; 76 when they do not agree."
    ],
    options: [
      .date("the business date (the last one)"),
      OptionDefinition(
        name: "--out", value: .text("DIR"), meaning: "the folder in which the day gets one",
        standard: "packs"),
      .jobs, .database,
      .json(["folder": .text, "files": .array(["file": .text, "sha256": .text])]),
    ],
    example: "report pack --date 2026-11-21 --out packs",
    perform: { invocation throws(Problem) in
      let installation = try Home.installation(invocation)
      let pack = try Home.withSession(of: invocation, installation) {
        connection throws(Problem) in
        let last = try NightJournal.latest(1, on: connection).first?.businessDate
        let date = invocation.date("--date") ?? last ?? Home.today(in: installation)
        let match = try Reconciliation.run(
          Folder(creating: installation.folders.outbox), from: date, to: date, on: connection)
        return try FinancePack.write(
          of: date, into: invocation.text("--out") ?? "packs", installation,
          workbook: match.workbook, connection)
      }
      if invocation.wantsJSON {
        let files = pack.files.map { file in
          JSONValue.object([("file", .text(file.name)), ("sha256", .text(file.sha256))])
        }
        try Screen.print(.object([("folder", .text(pack.path)), ("files", .array(files))]))
      } else {
        try Screen.print(pack.path)
      }
      return .ok
    })
}
