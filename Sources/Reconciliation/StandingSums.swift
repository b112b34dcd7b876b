import Postgres
import SQLText
import Statements
import Vocabulary

/// Exported amounts by when and as what they were settled: all that a roll-forward is made of.
struct StandingSums {
  /// What has a line of its own on each day.
  struct Account: Hashable, Comparable {
    let legalEntity: String
    let unit: String
    let op: String

    static func < (first: Account, second: Account) -> Bool {
      (first.legalEntity, first.unit, first.op) < (second.legalEntity, second.unit, second.op)
    }
  }

  private struct Fate: Hashable {
    let exportedOn: CivilDate
    let settledOn: CivilDate?
    let settledAs: SettledAs?
  }

  private var sums: [Account: [Fate: DecimalSum]] = [:]

  /// What was exported before some days and was open when they began.
  init(before from: CivilDate, knownOn to: CivilDate, on connection: Connection) throws(Problem) {
    for row in try connection.query(Statements.standingSums, .date(from), .date(to)) {
      let account = Account(
        legalEntity: try row.text("legal_entity"), unit: try row.text("unit"),
        op: try row.text("op"))
      let fate = Fate(
        exportedOn: try row.date("exported_on"), settledOn: try row.dateOrNil("settled_on"),
        settledAs: try row.textOrNil("settled_as").flatMap { SettledAs(rawValue: $0) })
      sums[account, default: [:]][fate, default: DecimalSum()].add(try row.decimal("amount"))
    }
  }

  init() {}

  mutating func add(_ standing: Standing) {
    let settled = standing.settled
    let account = Account(
      legalEntity: standing.legalEntity, unit: standing.unit, op: standing.op)
    let fate = Fate(
      exportedOn: standing.exportedOn, settledOn: settled?.on, settledAs: settled?.how)
    sums[account, default: [:]][fate, default: DecimalSum()].add(standing.amount)
  }

  /// A line for each account and day.
  func lines(from: CivilDate, to: CivilDate) throws(Problem) -> [RollForwardLine] {
    var lines: [RollForwardLine] = []
    for (account, fates) in sums.sorted(by: { $0.key < $1.key }) {
      var opening = fates.reduce(into: DecimalSum()) { sum, entry in
        if entry.key.exportedOn < from { sum.add(entry.value) }
      }
      var day = from
      while day <= to {
        func sum(_ isMeant: (Fate) -> Bool) -> DecimalSum {
          fates.reduce(into: DecimalSum()) { if isMeant($1.key) { $0.add($1.value) } }
        }
        func settled(_ how: SettledAs) -> DecimalSum {
          sum { $0.settledOn == day && $0.settledAs == how }
        }
        let line = try RollForwardLine(
          day: day, account: account, opening: opening, exported: sum { $0.exportedOn == day },
          confirmed: settled(.confirmed), rejected: settled(.rejected),
          reversed: settled(.reversed),
          // Not carried on from the opening, but counted afresh from what has no end yet.
          outstanding: sum { fate in
            fate.exportedOn <= day && (fate.settledOn.map { $0 > day } ?? true)
          })
        lines.append(line)
        opening = DecimalSum(line.closing)
        day = day.adding(days: 1)
      }
    }
    return lines
  }
}
