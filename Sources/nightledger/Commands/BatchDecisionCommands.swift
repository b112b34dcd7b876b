import Outbox
import Postgres
import Runner
import Vocabulary

extension CommandDefinition {
  static let batchShow = CommandDefinition(
    words: ["batch", "show"],
    abstract: "one batch: what it holds, why it is held, who decided what, and what can be done",
    arguments: [.batch],
    options: [.jobs, .database, .json(BatchSheet.shape)],
    example: "batch show demo-accrual-north-00000001",
    perform: { invocation throws(Problem) in
      let installation = try Home.installation(invocation)
      let sheet = try Home.withSession(of: invocation, installation) {
        connection throws(Problem) in
        try BatchCatalog.sheet(of: invocation.arguments[0], on: connection)
      }
      try invocation.answer(
        sheet.json, BatchPage(sheet, options: Home.options(of: invocation)).text)
      return .ok
    })

  static let batchApprove = CommandDefinition(
    words: ["batch", "approve"],
    abstract: "release a held batch and publish exactly the bytes that `batch show` showed",
    details: [
      "The rows are rendered again first; anything but the frozen sha256 is refused. With --sha256 "
        + "nothing is released unless the batch still is the one that was looked at."
    ],
    arguments: [.batch],
    options: [
      .reason, .person,
      OptionDefinition(
        name: "--sha256", value: .text("DIGITS"),
        meaning: "the first digits of the sha256 that was shown"),
      .jobs, .database, .json(["batch": .text, "notes": .array(BatchNote.shape)]),
    ],
    example:
      "batch approve demo-accrual-north-00000001 --reason \"summer campaign\" --by anna",
    perform: { invocation throws(Problem) in
      let notes = try invocation.atDesk { desk, words throws(Problem) in
        try desk.approve(
          invocation.arguments[0], shown: invocation.text("--sha256")?.lowercased(), words)
      }
      for note in notes { Screen.tell("\(note.batchID): \(note.file): \(note.text)") }
      try invocation.answer(
        .object([
          ("batch", .text(invocation.arguments[0])), ("notes", .array(notes.map(\.json))),
        ]),
        "\(invocation.arguments[0]) is released and published")
      return notes.contains(where: \.isAlarm) ? .reconciliation : .ok
    })

  static let batchVoid = CommandDefinition(
    words: ["batch", "void"],
    abstract: "take a batch back: unpublished it is dropped, published accruals are reversed",
    details: [
      "Nothing of a frozen or held batch leaves any more; its number stays used and is listed, its "
        + "rows are owed again by `batch reissue` only. For a published one each accrual that was "
        + "not rejected or taken back gets a reversal, which leaves at once in a batch of its own."
    ],
    arguments: [.batch],
    options: [
      .reason, .person, .date("the business date of the reversals (today)"), .jobs, .database,
      .json(["batch": .text, "reversals": .integer, "reversed_in": .array(.text)]),
    ],
    example: "batch void demo-accrual-north-00000001 --reason \"wrong amount\" --by anna",
    perform: { invocation throws(Problem) in
      let voided = try invocation.atDesk { desk, words throws(Problem) in
        try desk.void(
          invocation.arguments[0], words, on: invocation.openDate(), now: Home.now)
      }
      var rows = 0
      var batches: [String] = []
      var words = "\(invocation.arguments[0]) is void, nothing of it leaves"
      if case .reversed(let reversals, let carriers) = voided {
        (rows, batches) = (reversals, carriers)
        words = "\(HumanNumber.count(rows, "accrual is", "accruals are")) taken back"
        if !batches.isEmpty { words += " in \(batches.joined(separator: ", "))" }
      }
      try invocation.answer(
        .object([
          ("batch", .text(invocation.arguments[0])), ("reversals", .integer(rows)),
          ("reversed_in", .array(batches.map { .text($0) })),
        ]), words)
      return .ok
    })

  static let batchReissue = CommandDefinition(
    words: ["batch", "reissue"],
    abstract: "owe again what the platform rejected of a batch, or all of a voided one",
    details: [
      "Each accrual becomes a new row with the next revision, so a key of its own, and the same "
        + "length of life from the date on. They leave at once in a new batch. What was confirmed, "
        + "or has no answer, is never owed again."
    ],
    arguments: [.batch],
    options: [
      .reason, .person,
      OptionDefinition(
        name: "--only", value: .text("KEY"), meaning: "only the accrual with this key (all)"),
      .date("the business date of the new rows (today)"), .jobs, .database,
      .json(["batch": .text, "rows": .integer, "issued_in": .array(.text)]),
    ],
    example:
      "batch reissue demo-accrual-north-00000001 --reason \"cards were mended\" --by anna",
    perform: { invocation throws(Problem) in
      let issued = try invocation.atDesk { desk, words throws(Problem) in
        try desk.reissue(
          invocation.arguments[0], only: invocation.text("--only"), words,
          on: invocation.openDate(), now: Home.now)
      }
      try invocation.answer(
        .object([
          ("batch", .text(invocation.arguments[0])), ("rows", .integer(issued.rows)),
          ("issued_in", .array(issued.batches.map { .text($0) })),
        ]),
        issued.rows == 0
          ? "nothing of \(invocation.arguments[0]) is to be owed again"
          : "\(HumanNumber.count(issued.rows, "accrual is", "accruals are")) owed again in "
            + issued.batches.joined(separator: ", "))
      return .ok
    })

  static let batchResend = CommandDefinition(
    words: ["batch", "resend"],
    abstract: "put the files of a published batch into the outbox again, byte for byte",
    arguments: [.batch],
    options: [
      .reason, .person, .jobs, .database, .json(["batch": .text, "files": .array(.text)]),
    ],
    example: "batch resend demo-accrual-north-00000001 --reason \"lost in transfer\" --by anna",
    perform: { invocation throws(Problem) in
      let files = try invocation.atDesk { desk, words throws(Problem) in
        try desk.resend(invocation.arguments[0], words)
      }
      try invocation.answer(
        .object([
          ("batch", .text(invocation.arguments[0])), ("files", .array(files.map { .text($0) })),
        ]),
        files.isEmpty
          ? "all files of \(invocation.arguments[0]) still wait in the outbox"
          : "sent again: \(files.joined(separator: ", "))")
      return .ok
    })
}

extension ArgumentDefinition {
  static let batch = ArgumentDefinition(
    name: "BATCH", count: .one, meaning: "a batch of `batch list`")
}

extension Invocation {
  /// Carries out a decision of a person, alone on the exchange.
  func atDesk<Value>(
    _ body: (BatchDesk, DecisionWords) throws(Problem) -> Value
  ) throws(Problem) -> Value {
    let installation = try Home.installation(self)
    let (reason, person) = try words()
    return try Home.withSession(of: self, installation) { connection throws(Problem) in
      let desk = try BatchDesk(installation, at: "'\(command.name)'", on: connection)
      // It holds the place of a night.
      defer { withExtendedLifetime(desk) {} }
      return try body(desk, DecisionWords(person: person, reason: reason))
    }
  }

  /// `--date`, else today.
  func openDate() throws(Problem) -> CivilDate {
    if let date = date("--date") { return date }
    return Home.today(in: try Home.installation(self))
  }
}
