import Definitions
import Vocabulary

/// The rules of a column that a value must keep beside its type.
final class CellRules {
  private let rules: ColumnRules
  private let businessDate: CivilDate
  private let clock: WallClock

  /// `nil` when there is no rule to keep.
  init?(_ rules: ColumnRules, _ clock: WallClock, businessDate: CivilDate) {
    var kept = rules
    kept.keepsEmptyText = false
    guard kept != .none else { return nil }
    self.rules = rules
    self.businessDate = businessDate
    self.clock = clock
  }

  /// The rule that a value breaks.
  func fault(of value: CellValue) -> RejectCode? {
    switch value {
    case .text(let bytes): textFault(bytes)
    case .integer(let number): bounds(ExactDecimal(units: number, scale: 0))
    case .decimal(let units, let scale): bounds(ExactDecimal(units: units, scale: scale))
    case .date(let date): dayFault(date)
    case .instant(let instant): dayFault(clock.civilDate(instant))
    case .null, .boolean, .json: nil
    }
  }

  private func textFault(_ bytes: UnsafeRawBufferPointer) -> RejectCode? {
    if let lengths = rules.lengths {
      let characters = bytes.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
      if !lengths.contains(characters) { return .length }
    }
    if let pattern = rules.pattern, !pattern.matches(bytes) { return .pattern }
    return nil
  }

  private func bounds(_ number: ExactDecimal) -> RejectCode? {
    if case .decimal(let minimum) = rules.minimum, number < minimum { return .rangeMinimum }
    if case .decimal(let maximum) = rules.maximum, maximum < number { return .rangeMaximum }
    return nil
  }

  private func dayFault(_ date: CivilDate) -> RejectCode? {
    if case .date(let minimum) = rules.minimum, date < minimum { return .rangeMinimum }
    if case .date(let maximum) = rules.maximum, maximum < date { return .rangeMaximum }
    return rules.refusesFuture && businessDate < date ? .dateFuture : nil
  }
}
