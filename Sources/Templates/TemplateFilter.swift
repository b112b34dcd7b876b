import Vocabulary

/// The filters a template can name. A further one is a case here and a line in each table below.
enum TemplateFilter: String, Sendable, CaseIterable {
  case abs, append, capitalize, ceil, compact, concat, date, `default`, downcase, escape, find,
    first
  case floor, has, join, last, lstrip, map, minus, modulo, money, plus, prepend, raw, reject, remove
  case replace, reverse, round, rstrip, safe, size, slice, sort, split, squish, strip, sum, times
  case truncate, truncatewords, uniq, upcase, `where`
  case atLeast = "at_least"
  case atMost = "at_most"
  case base64Decode = "base64_decode"
  case base64Encode = "base64_encode"
  case base64URLDecode = "base64_url_safe_decode"
  case base64URLEncode = "base64_url_safe_encode"
  case dividedBy = "divided_by"
  case escapeOnce = "escape_once"
  case findIndex = "find_index"
  case newlineToBreak = "newline_to_br"
  case removeFirst = "remove_first"
  case removeLast = "remove_last"
  case replaceFirst = "replace_first"
  case replaceLast = "replace_last"
  case sortNatural = "sort_natural"
  case stripHTML = "strip_html"
  case stripNewlines = "strip_newlines"
  case urlDecode = "url_decode"
  case urlEncode = "url_encode"

  /// How many values may stand behind the colon.
  var argumentCounts: ClosedRange<Int> {
    switch self {
    case .append, .atLeast, .atMost, .concat, .date, .dividedBy, .map, .minus, .modulo, .plus,
      .prepend, .remove, .removeFirst, .removeLast, .split, .times:
      1...1
    case .default, .compact, .join, .round, .sort, .sortNatural, .sum, .uniq: 0...1
    case .find, .findIndex, .has, .reject, .replace, .replaceFirst, .slice, .where: 1...2
    case .replaceLast: 2...2
    case .truncate, .truncatewords: 0...2
    default: 0...0
    }
  }

  /// The kind of value it takes; `nil` = every kind.
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
    case .date, .split, .join: .text
    case .truncate, .truncatewords: position == 0 ? .number : .text
    case .slice, .round, .plus, .minus, .times, .dividedBy, .modulo, .atLeast, .atMost: .number
    case .concat: .list
    default: nil
    }
  }

  /// The type of its result, given that of its value and its arguments.
  func gives(_ type: TemplateType, _ arguments: [TemplateType]) -> TemplateType {
    switch self {
    case .default: type == arguments.first ? type : .any
    case .abs, .atLeast, .atMost, .ceil, .dividedBy, .findIndex, .floor, .minus, .modulo, .plus,
      .round, .size, .sum, .times:
      .value(.number)
    case .has: .value(.boolean)
    case .compact, .concat, .reject, .reverse, .sort, .sortNatural, .uniq, .where:
      if case .list = type { type } else { .list(.any) }
    case .map: .list(.any)
    case .split: .list(.value(.text))
    case .first, .last, .find: if case .list(let element) = type { element } else { .any }
    case .slice: if case .list = type { type } else { .value(.text) }
    default: .value(.text)
    }
  }
}

/// A filter with its arguments, ready to be applied.
struct AppliedFilter: Sendable {
  let filter: TemplateFilter
  let arguments: [TemplateOperand]
  /// `allow_false` of `default`.
  let allowsFalse: TemplateOperand?
  /// For `date`, read once when the template is compiled.
  let dateFormat: DateFormat?
}

/// A filter at work on one value.
struct FilterCall {
  let filter: TemplateFilter
  let value: TemplateValue
  let arguments: [TemplateValue]
  let allowsFalse: Bool
  let dateFormat: DateFormat?
  let channel: TextChannel
  /// What a text may be long at most.
  let limitBytes: Int

  /// What a list may hold at most.
  static let listLimit = 10_000

  func argument(_ position: Int) -> TemplateValue {
    position < arguments.count ? arguments[position] : .nothing
  }

  func result() throws(TemplateFailure) -> TemplateValue {
    switch filter {
    case .default:
      if allowsFalse, case .boolean(false) = value { return value }
      return value.isReplaceable ? argument(0) : value
    case .safe, .raw: return .markup(value.text)
    case .date: return dated()
    case .money:
      guard case .number(let number) = value else { return value }
      return .text(number.money)
    case .abs, .atLeast, .atMost, .ceil, .dividedBy, .floor, .minus, .modulo, .plus, .round,
      .times:
      return .number(try number())
    case .compact, .concat, .find, .findIndex, .first, .has, .join, .last, .map, .reject, .reverse,
      .size, .sort, .sortNatural, .sum, .uniq, .where:
      return try list()
    case .slice: return try sliced()
    case .split:
      let parts = TemplateText.split(value.text, by: argument(0).text)
      return .list(try checked(parts.map { .text($0) }))
    default: return try text()
    }
  }

  private func dated() -> TemplateValue {
    let format: DateFormat?
    if let dateFormat {
      format = dateFormat
    } else {
      do throws(DateFormat.UnknownLetter) {
        format = try DateFormat(argument(0).text, of: .moment)
      } catch { format = nil }
    }
    guard let format, let time = DateFormat.time(of: value) else { return value }
    return .text(format.text(of: time))
  }

  private func sliced() throws(TemplateFailure) -> TemplateValue {
    guard let offset = argument(0).asInteger else {
      throw .wrongValue("the filter 'slice' needs a whole number")
    }
    let length = arguments.count > 1 ? arguments[1].asInteger : 1
    guard let length else { throw .wrongValue("the filter 'slice' needs a whole number") }
    if value.kind == .list {
      let values = try value.elements()
      let bounds = TemplateText.bounds(values.count, offset, length)
      return .list(bounds.map { Array(values[$0]) } ?? [])
    }
    let scalars = Array(value.text.unicodeScalars)
    guard let bounds = TemplateText.bounds(scalars.count, offset, length) else { return .text("") }
    var part = String.UnicodeScalarView()
    part.append(contentsOf: scalars[bounds])
    return .text(String(part))
  }

  func checked(_ values: [TemplateValue]) throws(TemplateFailure) -> [TemplateValue] {
    guard values.count <= Self.listLimit else { throw .tooMuchWork }
    return values
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
