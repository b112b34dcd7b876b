import Postgres
import SQLText
import Statements
import Vocabulary

/// Looks at the batches that a transaction has frozen, before it commits: caps over the whole day,
/// and each batch against the history of its chain.
struct GuardCheck {
  let guards: BatchGuards
  let businessDate: CivilDate
  let connection: Connection

  /// - Parameter batches: what this transaction froze; earlier batches of the day count in the sums
  ///   but cannot be held any more.
  /// - Returns: the findings by batch; no entry for a batch inside its guards.
  func holds(_ batches: [BatchRecord]) throws(Problem) -> [String: [BatchHold]] {
    var holds: [String: [BatchHold]] = [:]
    let accruals = batches.filter { $0.stream == .accrual }
    for program in Set(accruals.map(\.program)).sorted() {
      for found in try sums(of: program) + customers(of: program) {
        for batchID in found.batches where accruals.contains(where: { $0.batchID == batchID }) {
          holds[batchID, default: []].append(found.hold)
        }
      }
    }
    for batch in batches where !batch.stream.isTest {
      let findings = try volume(of: batch)
      if !findings.isEmpty { holds[batch.batchID, default: []] += findings }
    }
    return holds
  }

  /// A cap that was passed, and the batches that take part in it.
  private struct Found {
    let hold: BatchHold
    let batches: [String]
  }

  /// What is summed up under one cap.
  private struct Account: Hashable, Comparable {
    let kind: BatchHold.Guard
    let name: String
    let unit: String

    static func < (first: Account, second: Account) -> Bool {
      (first.kind.rawValue, first.name, first.unit)
        < (second.kind.rawValue, second.name, second.unit)
    }
  }

  private func sums(of program: String) throws(Problem) -> [Found] {
    var sums: [Account: (amount: DecimalSum, batches: Set<String>)] = [:]
    for row in try connection.query(
      Statements.guardTotals, .date(businessDate), .text(program))
    {
      let unit = try row.text("unit")
      let accounts = [
        Account(kind: .night, name: "", unit: unit),
        Account(kind: .legalEntity, name: try row.text("legal_entity"), unit: unit),
        Account(kind: .campaign, name: try row.text("campaign_id"), unit: unit),
      ]
      let amount = try row.decimal("amount")
      let batchID = try row.text("batch_id")
      for account in accounts where cap(of: account) != nil {
        sums[account, default: (DecimalSum(), [])].amount.add(amount)
        sums[account]?.batches.insert(batchID)
      }
    }
    return sums.sorted { $0.key < $1.key }.compactMap { account, sum in
      guard let cap = cap(of: account), sum.amount > DecimalSum(cap) else { return nil }
      let subject =
        switch account.kind {
        case .legalEntity: "the legal entity '\(account.name)' accrues"
        case .campaign: "the campaign '\(account.name)' accrues"
        default: "the night accrues"
        }
      return Found(
        hold: BatchHold(
          guard: account.kind,
          finding: "\(subject) \(sum.amount) \(account.unit), the cap is \(cap)"),
        batches: sum.batches.sorted())
    }
  }

  private func cap(of account: Account) -> ExactDecimal? {
    switch account.kind {
    case .legalEntity: guards.legalEntities[account.name]
    case .campaign: guards.campaigns[account.name]
    default: guards.night
    }
  }

  private func customers(of program: String) throws(Problem) -> [Found] {
    guard let cap = guards.customer else { return [] }
    var found: [Found] = []
    for row in try connection.query(
      Statements.guardCustomers, .date(businessDate), .text(program), .numeric(cap))
    {
      let count = try row.int("customers")
      found.append(
        Found(
          hold: BatchHold(
            guard: .customer,
            finding: "\(count) customer\(count == 1 ? " gets" : "s get") more than \(cap) "
              + "\(try row.text("unit")) in this night, the most is \(try row.decimal("most"))"),
          batches: [try row.text("batch_id")]))
    }
    return found
  }

  private func volume(of batch: BatchRecord) throws(Problem) -> [BatchHold] {
    let band = guards.volume
    let history = try connection.query(
      Statements.guardHistory, .text(batch.program), .text(batch.stream.name),
      .text(batch.legalEntity), .bigint(batch.number), .bigint(Int64(band.batches))
    ).single
    let batches = try history.int("batches")
    guard batches >= band.after else { return [] }
    let least = try history.int64("least_rows")
    guard max(batch.rows, least) >= Int64(band.fromRows) else { return [] }
    var findings = [
      far(
        "rows", DecimalSum(batch.rows),
        from: DecimalSum(least), DecimalSum(try history.int64("most_rows")), batches)
    ]
    if batch.stream == .accrual, let amount = ExactDecimal(batch.amount) {
      findings.append(
        far(
          "as its amount", DecimalSum(amount),
          from: DecimalSum(try history.decimal("least_amount")),
          DecimalSum(try history.decimal("most_amount")), batches))
    }
    return findings.compactMap { $0.map { BatchHold(guard: .volume, finding: $0) } }
  }

  private func far(
    _ what: String, _ value: DecimalSum, from least: DecimalSum, _ most: DecimalSum, _ batches: Int
  ) -> String? {
    let times = guards.volume.times
    if value > most.multiplied(by: times) {
      return "it has \(value.short) \(what), more than \(times) times the \(most.short) of the "
        + "largest of the \(batches) batches before it"
    }
    if least > value.multiplied(by: times) {
      return "it has \(value.short) \(what), less than 1/\(times) of the \(least.short) of the "
        + "smallest of the \(batches) batches before it"
    }
    return nil
  }
}

extension DecimalSum {
  fileprivate init(_ count: Int64) { self.init(ExactDecimal(units: count, scale: 0)) }

  /// Without decimals where they are zero: `1200`, `12.50`.
  fileprivate var short: String {
    let text = description
    return text.hasSuffix(".00") ? String(text.dropLast(3)) : text
  }
}
