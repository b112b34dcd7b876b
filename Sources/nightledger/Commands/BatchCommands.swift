import Host
import Outbox
import Postgres
import Runner
import Vocabulary

extension CommandDefinition {
  static let batchList = CommandDefinition(
    words: ["batch", "list"],
    abstract: "the batches of the outbox with rows, amounts and states",
    options: [.jobs, .database, .json(.array(BatchRecord.shape))],
    example: "batch list --json",
    perform: { invocation throws(Problem) in
      let installation = try Home.installation(invocation)
      var batches: [BatchRecord] = []
      if try !Home.hasNoDatabaseYet(invocation, installation) {
        batches = try Home.withSession(of: invocation, installation) {
          connection throws(Problem) in try BatchCatalog.list(on: connection)
        }
      }
      try invocation.answer(.array(batches.map(\.json)), table(batches))
      return .ok
    })

  static let batchVerify = CommandDefinition(
    words: ["batch", "verify"],
    abstract: "read the published files again and compare them with manifests and ledger",
    arguments: [
      ArgumentDefinition(name: "BATCH", count: .optional, meaning: "only this batch (all)")
    ],
    options: [
      OptionDefinition(
        name: "--files-only", value: .flag, meaning: "compare with the manifests alone; no database"
      ),
      .jobs, .database, .json(proofShape),
    ],
    example: "batch verify --files-only",
    perform: { invocation throws(Problem) in
      let installation = try Home.installation(invocation)
      let proof = try verification(invocation, installation)
      if invocation.wantsJSON {
        let problems = Problem.all(proof.problems)?.json ?? .array([])
        try Screen.print(
          JSONValue.object([
            ("batches", .integer(proof.batches)), ("rows", .integer(Int(proof.rows))),
            ("problems", problems),
          ]))
      } else if let problem = Problem.all(proof.problems) {
        throw problem
      } else {
        let batches = HumanNumber.count(proof.batches, "batch", "batches")
        let goal = invocation.isGiven("--files-only") ? "manifests" : "manifests and ledger"
        try Screen.print(
          "\(batches), \(HumanNumber.count(proof.rows, "row")): files, \(goal) agree")
      }
      return proof.problems.isEmpty ? .ok : .reconciliation
    })

  static let batchSums = CommandDefinition(
    words: ["batch", "sums"],
    abstract: "the sha256 of every published file, as `sha256sum -c` reads it in the outbox",
    options: [.jobs, .database, .json(.array(FileChecksum.shape))],
    example: "batch sums",
    perform: { invocation throws(Problem) in
      let installation = try Home.installation(invocation)
      let outbox = try Folder(creating: installation.folders.outbox)
      let sums = try Home.withSession(of: invocation, installation) {
        connection throws(Problem) in try BatchCatalog.checksums(outbox, on: connection)
      }
      if invocation.wantsJSON {
        try Screen.print(JSONValue.array(sums.map(\.json)))
      } else if !sums.isEmpty {
        try Screen.print(sums.map(\.line).joined(separator: "\n"))
      }
      return .ok
    })

  static let ledgerVerify = CommandDefinition(
    words: ["ledger", "verify"],
    abstract: "render every batch again from the ledger's rows and compare hashes and chain",
    details: [
      "Finds rows and batches that were edited, removed, reordered or cut off behind the ledger's "
        + "back, and names them. Ends with 76 when anything differs."
    ],
    options: [.jobs, .database, .json(proofShape)],
    example: "ledger verify",
    perform: { invocation throws(Problem) in
      let installation = try Home.installation(invocation)
      let outbox = try Folder(creating: installation.folders.outbox)
      let proof = try Home.withSession(of: invocation, installation) {
        connection throws(Problem) in try BatchCatalog.verifyLedger(outbox, on: connection)
      }
      let problem = Problem.all(proof.problems)
      if invocation.wantsJSON {
        try Screen.print(
          JSONValue.object([
            ("batches", .integer(proof.batches)), ("rows", .integer(Int(proof.rows))),
            ("problems", problem?.json ?? .array([])),
          ]))
        return problem == nil ? .ok : .reconciliation
      }
      if let problem { throw problem }
      try Screen.print(
        "\(HumanNumber.count(proof.batches, "batch", "batches")), "
          + "\(HumanNumber.count(proof.rows, "row")): the ledger is as it was frozen")
      return .ok
    })

  private static let proofShape: JSONShape = [
    "batches": .integer, "rows": .integer, "problems": Problem.shape,
  ]

  private static func verification(
    _ invocation: Invocation, _ installation: Installation
  ) throws(Problem) -> BatchVerification {
    let outbox = try Folder(creating: installation.folders.outbox)
    let batch = invocation.arguments.first
    if invocation.isGiven("--files-only") {
      return try BatchCatalog.verify(outbox, batchID: batch)
    }
    return try Home.withSession(of: invocation, installation) { connection throws(Problem) in
      try BatchCatalog.verify(outbox, batchID: batch, on: connection)
    }
  }

  private static func table(_ batches: [BatchRecord]) -> String {
    var table = TextTable(
      .text("batch"), .text("date"), .text("state"), .number("rows"), .number("amount"),
      .text("sha256"))
    for batch in batches {
      table.add(
        batch.batchID, batch.businessDate.description, batch.standing,
        HumanNumber.grouped(batch.rows),
        batch.stream == .accrual ? HumanNumber.grouped(batch.amount) : "",
        String(batch.sha256.prefix(12)))
    }
    return table.isEmpty
      ? "there is no batch yet" : table.lines(width: Screen.width).joined(separator: "\n")
  }
}
