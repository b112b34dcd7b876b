import Vocabulary

/// The filters a template can name. A further one is a case here and a line in each table below.
enum TemplateFilter: String, Sendable, CaseIterable {
  case append
  case capitalize
  case date
  case `default`
  case downcase
  case money
  case prepend
  case strip
  case truncate
  case upcase

  /// How many values may stand behind the colon.
  var argumentCounts: ClosedRange<Int> {
    switch self {
    case .append, .prepend, .default, .date: 1...1
    case .truncate: 0...2
    case .capitalize, .downcase, .money, .strip, .upcase: 0...0
    }
  }

  /// The kind of value it takes; `nil` = every kind, printed as text.
  var takes: TemplateValue.Kind? {
    switch self {
    case .date: .date
    case .money: .number
    default: nil
    }
  }

  /// The kinds of its arguments; `nil` = every kind.
  func argumentKind(at position: Int) -> TemplateValue.Kind? {
    switch self {
    case .date: .text
    case .truncate: position == 0 ? .number : .text
    default: nil
    }
  }

  /// The kind of its result, given that of its value and its arguments; `nil` = not known.
  func gives(
    _ kind: TemplateValue.Kind?, _ arguments: [TemplateValue.Kind?]
  ) -> TemplateValue.Kind? {
    guard self == .default else { return .text }
    return kind == arguments.first ?? nil ? kind : nil
  }
}

/// A filter with its arguments, ready to be applied.
struct AppliedFilter: Sendable {
  let filter: TemplateFilter
  let arguments: [TemplateOperand]
  /// For `date`, read once when the template is compiled.
  let dateFormat: DateFormat?

  /// Nothing stays nothing, except for `default`, `append` and `prepend`.
  func apply(to value: TemplateValue, _ values: [TemplateValue]) -> TemplateValue {
    func argument(_ position: Int) -> TemplateValue {
      position < arguments.count ? arguments[position].value(values) : .nothing
    }
    switch filter {
    case .default: return value.isBlank ? argument(0) : value
    case .append: return .text(value.text + argument(0).text)
    case .prepend: return .text(argument(0).text + value.text)
    default: break
    }
    guard value != .nothing else { return .nothing }
    switch filter {
    case .upcase: return .text(value.text.uppercased())
    case .downcase: return .text(value.text.lowercased())
    case .capitalize:
      let text = value.text
      return .text(text.prefix(1).uppercased() + text.dropFirst().lowercased())
    case .strip:
      let head = value.text.drop { $0.isWhitespace }
      return .text(String(head.reversed().drop { $0.isWhitespace }.reversed()))
    case .truncate: return .text(truncated(value.text, argument(0), argument(1)))
    case .date:
      guard case .date(let date) = value, let dateFormat else { return value }
      return .text(dateFormat.text(of: date))
    case .money:
      guard case .number(let number) = value else { return value }
      return .text(number.money)
    case .default, .append, .prepend: return value
    }
  }

  /// At most so many characters, the ellipsis counted; 50 and `...` unless others are written.
  private func truncated(
    _ text: String, _ length: TemplateValue, _ ellipsis: TemplateValue
  ) -> String {
    var limit = 50
    if case .number(let number) = length, number.scale == 0 { limit = Int(number.units) }
    let tail = ellipsis == .nothing ? "..." : ellipsis.text
    guard text.count > limit else { return text }
    return text.prefix(max(0, limit - tail.count)) + tail
  }
}

extension ExactDecimal {
  /// With two decimals, half a cent away from zero: `500.00`, `0.13` for 0.125.
  var money: String {
    guard scale > 2 else {
      var sum = DecimalSum()
      sum.add(self)
      return sum.description
    }
    let divisor = (0..<(scale - 2)).reduce(Int64(1)) { result, _ in result * 10 }
    let quotient = units.magnitude / UInt64(divisor)
    let rest = units.magnitude % UInt64(divisor)
    let rounded = Int64(quotient) + (rest * 2 >= UInt64(divisor) ? 1 : 0)
    return ExactDecimal(units: isNegative ? -rounded : rounded, scale: 2).description
  }
}
