import Vocabulary

enum TemplateComparison: String, Sendable, CaseIterable {
  case equal = "=="
  case different = "!="
  case atMost = "<="
  case atLeast = ">="
  case less = "<"
  case more = ">"
  case contains

  /// Values of different kinds are different; nothing equals nothing, and no order has it.
  ///
  /// Throws when a text and a number are put in order.
  func holds(
    _ left: TemplateValue, _ right: TemplateValue
  ) throws(TemplateFailure) -> Bool {
    switch self {
    case .equal: left.equals(right)
    case .different: !left.equals(right)
    case .less: try left.order(with: right).map { $0 < 0 } ?? false
    case .more: try left.order(with: right).map { $0 > 0 } ?? false
    case .atMost: try left.order(with: right).map { $0 <= 0 } ?? false
    case .atLeast: try left.order(with: right).map { $0 >= 0 } ?? false
    case .contains: Self.contains(left, right)
    }
  }

  private static func contains(_ left: TemplateValue, _ right: TemplateValue) -> Bool {
    // As Liquid has it, nothing and false are in no list.
    guard right.isTruthy else { return false }
    switch left {
    case .text(let text), .markup(let text):
      guard right.kind != .list, right.kind != .object else { return false }
      return right.text.isEmpty || text.contains(right.text)
    case .list(let values): return values.contains { $0.equals(right) }
    case .range(let first, let last):
      guard case .number(let number) = right, number.scale == 0 else { return false }
      return first <= number.units && number.units <= last
    case .object(let object): return object[right.text] != nil
    default: return false
    }
  }
}

extension TemplateValue {
  func equals(_ other: TemplateValue) -> Bool {
    switch (self, other) {
    case (.empty, .empty), (.blank, .blank): true
    case (.empty, .blank), (.blank, .empty): false
    case (.empty, let value), (let value, .empty): value.isEmpty
    case (.blank, let value), (let value, .blank): value.isBlank
    case (.text(let first), .markup(let second)), (.markup(let first), .text(let second)):
      first == second
    case (.list(let first), .list(let second)):
      first.count == second.count && zip(first, second).allSatisfy { $0.equals($1) }
    default: self == other
    }
  }

  /// Equal to `blank`: nothing, false, nothing in it, or blanks only.
  private var isBlank: Bool {
    if let text = textOrNil { return text.allSatisfy(\.isWhitespace) }
    return isReplaceable
  }

  /// Negative, zero or positive; `nil` where no order is known.
  func order(with other: TemplateValue) throws(TemplateFailure) -> Int? {
    switch (self, other) {
    case (.number(let first), .number(let second)): return Self.order(first, second)
    case (.date(let first), .date(let second)):
      return Self.order(first.daysSinceEpoch, second.daysSinceEpoch)
    case (.nothing, _), (_, .nothing), (.empty, _), (_, .empty), (.blank, _), (_, .blank):
      return nil
    default:
      if let first = textOrNil, let second = other.textOrNil {
        return Self.order(first, second)
      }
      guard let first = kind, let second = other.kind, first != second, first.hasOrder,
        second.hasOrder
      else { return nil }
      throw .wrongValue("\(first.rawValue) is compared with \(second.rawValue)")
    }
  }

  private static func order<Value: Comparable>(_ first: Value, _ second: Value) -> Int {
    first < second ? -1 : (second < first ? 1 : 0)
  }
}

extension TemplateValue.Kind {
  fileprivate var hasOrder: Bool { self == .text || self == .number || self == .date }
}
