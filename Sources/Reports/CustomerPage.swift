package import Postgres
import Profiles
import SQLText
import Statements
package import Vocabulary

/// One customer: his profile with what is wrong with it, what he did, what he was given, and the
/// balance lot by lot. Holds personal data, as its readers know.
package struct CustomerPage {
  package let document: Document

  /// Reads in one read-only snapshot what is known up to a date.
  ///
  /// - Throws: a problem when the customer is not known.
  package static func read(
    _ customer: String, on date: CivilDate, _ context: ReportContext, _ connection: Connection
  ) throws(Problem) -> CustomerPage {
    try connection.transaction(isolation: .repeatableRead, isReadOnly: true) {
      () throws(Problem) in
      try CustomerPage(customer, date, context, connection)
    }
  }

  private init(
    _ customer: String, _ date: CivilDate, _ context: ReportContext, _ connection: Connection
  ) throws(Problem) {
    let id = SQLValue.text(customer)
    guard let row = try connection.query(Statements.shownCustomer, id).singleOrNil else {
      throw Problem(
        .badData, "the customer is not known",
        hint: "ids are compared byte for byte, as they stand in the files")
    }
    let facts = CustomerFacts(id: id, date: date, context: context, connection: connection)
    let balance = try facts.balance()
    let purchases = try facts.purchases()
    let flags = try row.text("quality").split(separator: ",").map(String.init)
    let status = try row.text("status")
    let merged = try row.textOrNil("merged_into")
    document = Document(
      title: "Customer \(customer)", subtitle: "\(context.program) · as of \(date)",
      verdict: Document.Verdict(
        tone: status == "active" ? (flags.isEmpty ? .good : .warning) : .bad,
        sentence: Self.sentence(status, merged, flags),
        figures: purchases.figures + balance.figures,
        tasks: flags.map {
          Document.Task(.warning, "\($0): \(QualityFlag(rawValue: $0)?.meaning ?? "")")
        }),
      sections: [
        try facts.profile(row), try facts.subscriptions(), balance.section,
        try facts.accruals(), try facts.entries(), try facts.messages(), try facts.memberships(),
        purchases.section,
      ])
  }

  private static func sentence(_ status: String, _ merged: String?, _ flags: [String]) -> String {
    let state =
      status == "merged"
      ? "Merged into \(merged ?? "another customer"): what was his stands there."
      : status == "active" ? "Active." : "Blocked: nothing is paid or written to him."
    return flags.isEmpty
      ? state : "\(state) \(HumanNumber.count(flags.count, "thing")) wrong with the profile."
  }
}

/// What is asked about one customer, section by section.
private struct CustomerFacts {
  let id: SQLValue
  let date: CivilDate
  let context: ReportContext
  let connection: Connection

  func profile(_ row: Row) throws(Problem) -> Document.Section {
    var table = Document.Table("", [.text("field"), .text("value"), .text("remark")])
    let remarks = [
      "phone": ["phone_kind", "phone_operator"], "email": ["email_provider"],
      "time_zone": ["time_zone_source"], "birth_date": ["birth_date_given"],
    ]
    for field in [
      "status", "registered_on", "full_name", "sex", "birth_date", "email", "phone", "push_id",
      "country", "region", "city", "zip", "time_zone", "card", "absent_since",
    ] {
      guard let value = try row.textOrNil(field), !value.isEmpty else { continue }
      var words: [String] = []
      for remark in remarks[field] ?? [] {
        guard let word = try row.textOrNil(remark), word != value else { continue }
        words.append(remark == "time_zone_source" ? "from \(word)" : word)
      }
      table.add([
        .text(field.replacing("_", with: " ")), .text(value),
        .text(words.joined(separator: ", ")),
      ])
    }
    var given = Document.Table("", [.text("field"), .text("value")])
    var custom = Document.Table("", [.text("field"), .text("value")])
    for row in try connection.query(Statements.shownFields, id) {
      let cells: [Document.Cell] = [
        .text(try row.text("field")), .text(try row.textOrNil("value") ?? ""),
      ]
      if try row.text("kind") == "given" { given.add(cells) } else { custom.add(cells) }
    }
    var blocks: [Document.Block] = [.table(table)]
    if !given.isEmpty { blocks += [.heading("As it was given"), .table(given)] }
    if !custom.isEmpty { blocks += [.heading("Custom fields"), .table(custom)] }
    return Document.Section(id: "profile", title: "Profile", blocks)
  }

  func subscriptions() throws(Problem) -> Document.Section {
    var table = Document.Table(
      "",
      [.text("channel"), .text("category"), .text("state"), .text("since"), .text("source")],
      whenEmpty: "he subscribed to nothing")
    for row in try connection.query(Statements.shownSubscriptions, id) {
      let category = try row.text("category")
      table.add([
        .text(try row.text("channel")), .text(category.isEmpty ? "the whole channel" : category),
        .text(try row.text("state")),
        .date(context.zone.civilDate(of: try row.instant("changed_at"))),
        .text(try row.textOrNil("source") ?? ""),
      ])
    }
    return Document.Section(id: "subscriptions", title: "Subscriptions", [.table(table)])
  }

  // MARK: Money

  /// Lot by lot what the platform says he has.
  func balance() throws(Problem) -> (section: Document.Section, figures: [Document.Figure]) {
    var table = Document.Table(
      "The lots of the platform's last snapshot; closed ones are no longer in it",
      [
        .text("lot"), .text("legal entity"), .text("state"), .text("valid from"),
        .text("expires on"), .number("amount"), .number("remaining"), .text("unit"),
        .text("as of"),
      ], whenEmpty: "no lot is known")
    var sums: [String: DecimalSum] = [:]
    for row in try connection.query(Statements.shownLots, id) {
      let isOpen = try row.bool("is_open")
      let state = try row.text("state")
      let unit = try row.text("unit")
      if isOpen, state == "active" {
        sums[unit, default: DecimalSum()].add(try row.decimal("remaining"))
      }
      table.add([
        .text(try row.text("lot_id")), .text(try row.textOrNil("legal_entity") ?? ""),
        .text(isOpen ? state : "closed"), .date(try row.dateOrNil("valid_from")),
        .date(try row.dateOrNil("expires_on")), .amount(try row.text("amount")),
        .amount(try row.text("remaining")), .text(unit), .date(try row.dateOrNil("as_of")),
      ])
    }
    let figures = sums.sorted { $0.key < $1.key }.map {
      Document.Figure("balance, \($0.key)", .amount($0.value.description))
    }
    return (Document.Section(id: "balance", title: "Balance by lot", [.table(table)]), figures)
  }

  func accruals() throws(Problem) -> Document.Section {
    var table = Document.Table(
      "What the ledger owes or takes back, and what the platform said of it",
      [
        .text("night"), .text("campaign"), .text("step"), .text("occasion"), .text("op"),
        .number("amount"), .text("unit"), .text("legal entity"), .text("valid until"),
        .text("batch"), .text("stands"),
      ], whenEmpty: "nothing was accrued")
    for row in try connection.query(Statements.shownAccruals, id, .date(date)) {
      let isOut = try row.textOrNil("batch_state") == "PUBLISHED"
      let stands = try row.textOrNil("answer") ?? (isOut ? "no answer yet" : "not exported yet")
      table.add([
        .date(try row.date("business_date")), .text(try row.text("campaign_id")),
        .text(try row.text("step_id")), .text(try row.text("occasion")),
        .text(try row.text("op").lowercased()), .amount(try row.text("amount")),
        .text(try row.text("unit")), .text(try row.text("legal_entity")),
        .date(try row.date("valid_to")), .text(try row.textOrNil("batch_id") ?? ""),
        .text(stands, tone: stands.contains("rejected") ? .warning : .plain),
      ])
    }
    return Document.Section(id: "accruals", title: "Accruals", [.table(table)])
  }

  // MARK: What happened to him

  func entries() throws(Problem) -> Document.Section {
    var table = Document.Table(
      "",
      [
        .text("campaign"), .text("occasion"), .text("step"), .text("came on"), .text("outcome"),
        .text("left on"),
      ], whenEmpty: "he entered no campaign")
    for row in try connection.query(Statements.explainedPassages, id, .date(date)) {
      table.add([
        .text(try row.text("campaign_id")), .text(try row.text("occasion")),
        .text(try row.text("step_id")), .date(try row.date("arrived_on")),
        .text(NightCampaigns.words(of: try row.text("outcome"))),
        .date(try row.dateOrNil("passed_on")),
      ])
    }
    return Document.Section(id: "entries", title: "Campaigns", [.table(table)])
  }

  func messages() throws(Problem) -> Document.Section {
    var table = Document.Table(
      "",
      [
        .text("night"), .text("campaign"), .text("step"), .text("channel"), .text("template"),
        .text("became"),
      ], whenEmpty: "nothing was written to him")
    for row in try connection.query(Statements.shownMessages, id, .date(date)) {
      let statuses = try row.textOrNil("statuses")
      let withdrawn = try row.textOrNil("withdrawn").map { "withdrawn: \($0)" }
      let sent = try row.textOrNil("batch_id") == nil ? "not in a file yet" : "no status yet"
      table.add([
        .date(try row.date("business_date")), .text(try row.text("campaign_id")),
        .text(try row.text("step_id")), .text(try row.text("channel")),
        .text(try row.text("template")),
        .text(withdrawn ?? statuses ?? sent),
      ])
    }
    return Document.Section(id: "messages", title: "Messages", [.table(table)])
  }

  func memberships() throws(Problem) -> Document.Section {
    var segments = Document.Table(
      "Segments", [.text("segment"), .text("since"), .text("until")],
      whenEmpty: "he is in none")
    for row in try connection.query(Statements.shownMemberships, id, .date(date)) {
      segments.add([
        .text(try row.text("segment")), .date(try row.date("entered_on")),
        .date(try row.dateOrNil("left_on")),
      ])
    }
    var scores = Document.Table(
      "RFM, as scored last",
      [
        .text("model"), .text("group"), .number("R"), .number("F"), .number("M"),
        .text("last purchase"), .number("purchases"), .number("money"),
      ], whenEmpty: "he is not scored")
    for row in try connection.query(Statements.shownScores, id) {
      scores.add([
        .text(try row.text("model")), .text(try row.text("name")), .count(try row.int("recency")),
        .count(try row.int("frequency")), .count(try row.int("monetary")),
        .date(try row.date("last_on")), .count(try row.int("purchases")),
        .amount(try row.text("amount")),
      ])
    }
    return Document.Section(
      id: "segments", title: "Segments and scores", [.table(segments), .table(scores)])
  }

  func purchases() throws(Problem) -> (section: Document.Section, figures: [Document.Figure]) {
    var table = Document.Table(
      "The latest twenty",
      [
        .text("day"), .text("receipt"), .text("kind"), .text("status"), .text("shop"),
        .number("amount"), .text("currency"),
      ], whenEmpty: "he bought nothing")
    var figures: [Document.Figure] = []
    for row in try connection.query(
      Statements.shownPurchases, id, .date(date), .integer(Self.shownReceipts))
    {
      if figures.isEmpty {
        figures = [
          Document.Figure("purchases", .count(try row.int("sales"))),
          Document.Figure("money", .amount(try row.textOrNil("revenue") ?? "0")),
          Document.Figure("last purchase", .date(try row.dateOrNil("last_on"))),
        ]
      }
      table.add([
        .date(try row.date("issued_on")), .text(try row.text("receipt_id")),
        .text(try row.text("kind")), .text(try row.text("status")),
        .text(try row.textOrNil("shop_id") ?? ""), .amount(try row.text("amount")),
        .text(try row.text("currency")),
      ])
    }
    return (Document.Section(id: "receipts", title: "Receipts", [.table(table)]), figures)
  }

  private static let shownReceipts = 20
}
