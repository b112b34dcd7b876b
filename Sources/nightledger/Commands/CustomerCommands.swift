import Postgres
import Profiles
import Runner
import SQLText
import Statements
import Vocabulary
import Warehouse

extension CommandDefinition {
  static let customerQuality = CommandDefinition(
    words: ["customer", "quality"],
    abstract: "what is wrong with the profiles of the base, and what no dictionary knows",
    options: [.jobs, .database, .json(QualityReport.shape)],
    example: "customer quality",
    perform: { invocation throws(Problem) in
      let installation = try Home.installation(invocation)
      let report = try Home.withSession(of: invocation, installation) {
        connection throws(Problem) in try QualityReport(connection)
      }
      try invocation.answer(report.json, report.lines.joined(separator: "\n"))
      return .ok
    })

  static let customerMerges = CommandDefinition(
    words: ["customer", "merges"],
    abstract: "who was merged into whom, and what was undone",
    options: [.jobs, .database, .json(.array(CustomerMergeJournal.Entry.shape))],
    example: "customer merges",
    perform: { invocation throws(Problem) in
      let installation = try Home.installation(invocation)
      let entries = try Home.withSession(of: invocation, installation) {
        connection throws(Problem) in try CustomerMergeJournal(connection).entries()
      }
      if invocation.wantsJSON {
        try Screen.print(JSONValue.array(entries.map(\.json)))
        return .ok
      }
      var table = TextTable(
        .text("customer"), .text("merged into"), .text("stands with"), .number("rows"),
        .number("load"), .text("undone"))
      for entry in entries {
        table.add(
          entry.customer, entry.mergedInto,
          entry.root ?? (entry.isActive ? "waits for it" : ""),
          HumanNumber.grouped(entry.movedRows), String(entry.claimedByLoad),
          entry.undoneBy.map { "\($0): \(entry.undoReason ?? "")" } ?? "")
      }
      try Screen.print(
        table.isEmpty
          ? "nobody was merged" : table.lines(width: Screen.width).joined(separator: "\n"))
      return .ok
    })

  static let customerUnmerge = CommandDefinition(
    words: ["customer", "unmerge"],
    abstract: "take a merge back: the customer has again what was his",
    details: [
      "Rows that came for him since the merge are his too. The ledger stays as it is: what was paid is paid. The same claim in a later file does not merge him again; one with another target does."
    ],
    arguments: [
      ArgumentDefinition(name: "ID", count: .one, meaning: "the customer who was merged")
    ],
    options: [
      .reason, .person, .jobs, .database, .json(CustomerMergeJournal.Entry.shape),
    ],
    example: "customer unmerge C-17 --reason \"two sisters\" --by anna",
    perform: { invocation throws(Problem) in
      let words = try invocation.words()
      let installation = try Home.installation(invocation)
      let customer = invocation.arguments[0]
      let entry = try Home.withSession(of: invocation, installation) {
        connection throws(Problem) -> CustomerMergeJournal.Entry? in
        try installation.undoMerge(
          of: customer, by: words.person, reason: words.reason, on: connection)
        return try CustomerMergeJournal(connection).entries().last { $0.customer == customer }
      }
      guard let entry else { throw .bug("a merge that was undone stands in the journal") }
      if invocation.wantsJSON { try Screen.print(entry.json) }
      Screen.tell("the merge of \(entry.customer) into \(entry.mergedInto) is undone")
      return .ok
    })
}

extension CustomerMergeJournal.Entry {
  fileprivate static let shape: JSONShape = [
    "customer": .text, "merged_into": .text, "root": .text.orNull, "is_active": .boolean,
    "load": .integer, "rows": .integer, "undone_by": .text.orNull, "undo_reason": .text.orNull,
  ]

  fileprivate var json: JSONValue {
    .object([
      ("customer", .text(customer)), ("merged_into", .text(mergedInto)), ("root", .optional(root)),
      ("is_active", .boolean(isActive)), ("load", .integer(Int(claimedByLoad))),
      ("rows", .integer(movedRows)), ("undone_by", .optional(undoneBy)),
      ("undo_reason", .optional(undoReason)),
    ])
  }
}

/// The quality of the base in figures.
private struct QualityReport {
  private typealias Share = (aspect: String, value: String, customers: Int)

  private let customers: Int
  private var flags: [(flag: String, customers: Int)] = []
  private var shares: [Share] = []
  private var unresolved: [Share] = []
  private static let shownValues = 20

  init(_ connection: Connection) throws(Problem) {
    for row in try connection.query(Statements.qualityFlags) {
      flags.append((try row.text("flag"), try row.int("customers")))
    }
    for row in try connection.query(Statements.qualityShares) {
      shares.append((try row.text("aspect"), try row.text("value"), try row.int("customers")))
    }
    for row in try connection.query(
      Statements.qualityUnresolved, .integer(Self.shownValues))
    {
      unresolved.append((try row.text("field"), try row.text("value"), try row.int("customers")))
    }
    // Every customer has a source of his time zone.
    customers = shares.filter { $0.aspect == "time zone from" }.reduce(0) { $0 + $1.customers }
  }

  var lines: [String] {
    var found = TextTable(.text("finding"), .number("customers"), .text("meaning"))
    for (flag, count) in flags {
      found.add(flag, HumanNumber.grouped(count), QualityFlag(rawValue: flag)?.meaning ?? "")
    }
    let head = HumanNumber.count(customers, "customer")
    return [head]
      + (found.isEmpty ? ["nothing is wrong with any profile"] : found.lines(width: Screen.width))
      + table("known of profiles", shares) + table("no dictionary knows", unresolved)
  }

  private func table(_ title: String, _ rows: [Share]) -> [String] {
    guard !rows.isEmpty else { return [] }
    var table = TextTable(.text(title), .text("value"), .number("customers"))
    for row in rows { table.add(row.aspect, row.value, HumanNumber.grouped(row.customers)) }
    return [""] + table.lines(width: Screen.width)
  }

  static let shape: JSONShape = [
    "customers": .integer, "findings": .map(to: .integer),
    "known": .map(to: .map(to: .integer)), "unresolved": .map(to: .map(to: .integer)),
  ]

  var json: JSONValue {
    .object([
      ("customers", .integer(customers)),
      ("findings", .object(flags.map { ($0.flag, .integer($0.customers)) })),
      ("known", Self.nested(shares)), ("unresolved", Self.nested(unresolved)),
    ])
  }

  private static func nested(_ rows: [Share]) -> JSONValue {
    let aspects = rows.map(\.aspect).reduce(into: [String]()) { known, aspect in
      if known.last != aspect { known.append(aspect) }
    }
    return .object(
      aspects.map { aspect in
        (
          aspect,
          .object(rows.filter { $0.aspect == aspect }.map { ($0.value, .integer($0.customers)) })
        )
      })
  }
}
