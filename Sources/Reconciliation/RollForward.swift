package import Vocabulary

/// One line of the roll-forward: what was outstanding for a legal entity, unit and op on a day.
/// `opening + exported - confirmed - rejected - reversed = closing`, in exact decimals.
package struct RollForwardLine: Sendable, Equatable {
  package let day: CivilDate
  package let legalEntity: String
  package let unit: String
  /// `ACCRUE` or `REVERSE`; a reversal has its own line.
  package let op: String
  package let opening: ExactDecimal
  package let exported: ExactDecimal
  package let confirmed: ExactDecimal
  package let rejected: ExactDecimal
  package let reversed: ExactDecimal
  package let closing: ExactDecimal
  /// The same counted afresh from the accruals that have no end yet.
  let outstanding: ExactDecimal

  /// - Throws: when a sum has more than 18 digits.
  init(
    day: CivilDate, account: StandingSums.Account, opening: DecimalSum, exported: DecimalSum,
    confirmed: DecimalSum, rejected: DecimalSum, reversed: DecimalSum, outstanding: DecimalSum
  ) throws(Problem) {
    var closing = opening
    closing.add(exported)
    for settled in [confirmed, rejected, reversed] { closing.subtract(settled) }
    self.day = day
    legalEntity = account.legalEntity
    unit = account.unit
    op = account.op
    self.opening = try Self.decimal(opening)
    self.exported = try Self.decimal(exported)
    self.confirmed = try Self.decimal(confirmed)
    self.rejected = try Self.decimal(rejected)
    self.reversed = try Self.decimal(reversed)
    self.closing = try Self.decimal(closing)
    self.outstanding = try Self.decimal(outstanding)
  }

  private static func decimal(_ sum: DecimalSum) throws(Problem) -> ExactDecimal {
    guard let decimal = sum.decimal else {
      throw Problem(.badData, "a sum of accruals has more than 18 digits")
    }
    return decimal
  }
}

/// What files sum up to, to be held against the roll-forward: beside what the ledger says.
struct FileSums {
  struct Group: Hashable {
    let day: CivilDate
    let entity: String
    let unit: String
    let op: String
  }

  private var sums: [Group: DecimalSum] = [:]

  mutating func add(_ amount: ExactDecimal, to group: Group) {
    sums[group, default: DecimalSum()].add(amount)
  }

  /// Lines whose exports are not what the files say, and lines that do not close.
  func differences(from lines: [RollForwardLine]) -> [Difference] {
    var differences: [Difference] = []
    var unseen = Set(sums.keys)
    for line in lines {
      let group = Group(
        day: line.day, entity: line.legalEntity, unit: line.unit, op: line.op)
      unseen.remove(group)
      if sums[group, default: DecimalSum()] != DecimalSum(line.exported) {
        differences.append(
          Self.difference(group, "the files hold another sum than the \(line.exported) exported"))
      }
      if line.closing != line.outstanding {
        differences.append(
          Self.difference(group, "closes at \(line.closing), outstanding are \(line.outstanding)"))
      }
    }
    for group in unseen {
      differences.append(Self.difference(group, "stands in the files and not in the ledger"))
    }
    return differences
  }

  private static func difference(_ group: Group, _ text: String) -> Difference {
    Difference(
      matchClass: .rollForward, batchID: "", accrualKey: "",
      text: "\(group.day) \(group.entity) \(group.op) in \(group.unit): \(text)")
  }
}
