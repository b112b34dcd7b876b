import Samples
import Vocabulary

extension CommandDefinition {
  static let generate = CommandDefinition(
    words: ["generate"],
    abstract: "write sample files of a programme that never was, the same for the same seed",
    details: [
      "Each feed gets a folder below DIR, so DIR may be an inbox. DIR/planted.json is the answer "
        + "sheet: every hidden case and every dirty row with its place."
    ],
    options: [
      OptionDefinition(
        name: "--customers", value: .integer(20...100_000_000), meaning: "how many customers",
        standard: "50000"),
      OptionDefinition(
        name: "--receipts", value: .integer(0...1_000_000_000), meaning: "how many receipts",
        standard: "500000"),
      OptionDefinition(
        name: "--lines", value: .integer(0...32), meaning: "lines per receipt on average",
        standard: "2"),
      OptionDefinition(
        name: "--seed", value: .integer(0...Int.max), meaning: "what all chance comes from",
        standard: "1"),
      OptionDefinition(
        name: "--dirty", value: .share, meaning: "rows that must be rejected", standard: "0.1%"),
      .date("the business date of the first drop (2026-11-20)"),
      OptionDefinition(
        name: "--drops", value: .integer(1...400),
        meaning: "daily drops, the first with the whole history", standard: "1"),
      OptionDefinition(name: "--to", value: .text("DIR"), meaning: "where the files go"),
    ],
    example: "generate --customers 1000 --receipts 10000 --seed 7 --dirty 0.1% --to var/sample",
    perform: { invocation throws(Problem) in
      guard let folder = invocation.text("--to") else {
        throw Problem(
          .usage, "'generate' needs --to DIR",
          hint: "for example: nightledger \(invocation.command.example)")
      }
      let programme = SampleProgramme(
        seed: UInt64(invocation.number("--seed")), customers: invocation.number("--customers"),
        receipts: invocation.number("--receipts"), linesPerReceipt: invocation.number("--lines"),
        asOf: invocation.date("--date") ?? DemoProgramme.asOf,
        drops: invocation.number("--drops"), dirtyPerMillion: invocation.perMillion("--dirty"))
      let drops = try programme.writeAll(inbox: folder, sheet: "\(folder)/planted.json")
      if Screen.showsProgress {
        let files = drops.flatMap(\.files)
        let rows = files.reduce(0) { $0 + $1.rows }
        Screen.tell(
          "\(HumanNumber.count(files.count, "file")), \(HumanNumber.count(rows, "row")) in \(folder)"
        )
      }
      return .ok
    })
}
