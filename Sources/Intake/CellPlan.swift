import Definitions
import Vocabulary

/// How one column of a file becomes one field of ours: a feed column, compiled against a header.
///
/// Made once a file and asked once a row; nothing in it allocates when a row is read. A class, so that
/// asking it copies nothing.
final class CellPlan {
  /// Where the text stands.
  enum Origin {
    case field(Int)
    case recordNumber(prefix: [UInt8])
    case constant
  }

  /// What the text is read as.
  enum Kind {
    case text(maximumBytes: Int)
    /// One line without control characters: it may stand in a machine file.
    case line
    case identifier
    case integer(CellNumbers)
    case decimal(CellNumbers)
    case money(MoneyText)
    case date(CellDates)
    case instant(CellDates)
    case boolean
    case json
  }

  let name: String
  let origin: Origin
  /// The position of the text in the record, from 0; -1 when the text is not in the record.
  let fieldIndex: Int
  let kind: Kind
  let isRequired: Bool
  /// Whether `""` is a text of its own.
  let keepsEmptyText: Bool
  private let isKey: Bool
  private let rules: CellRules?
  private let choices: CellChoices?
  private let allowed: [StableBytes]
  private let prefixes: [(prefix: StableBytes, value: CellValue)]
  private let prefixDefault: CellValue?
  private let emptyValue: CellValue
  private let trimmed: [StableBytes]
  private let strippedPrefix: StableBytes?
  private let strippedSuffix: StableBytes?
  /// Nothing has to be done to the text before it is read or chosen.
  private let isBare: Bool

  init(
    _ column: FeedColumn, origin: Origin, clock: WallClock, businessDate: CivilDate
  ) throws(Problem) {
    name = column.field.name
    self.origin = origin
    if case .field(let index) = origin { fieldIndex = index } else { fieldIndex = -1 }
    kind = Self.kind(of: column, clock)
    isRequired = column.isRequired
    isKey = column.field.isKey
    keepsEmptyText = column.rules.keepsEmptyText
    rules = CellRules(column.rules, clock, businessDate: businessDate)
    let kind = kind
    func value(_ text: String) throws(Problem) -> CellValue {
      let stable = StableBytes(text)
      guard case .value(let value) = Self.read(stable.bytes, as: kind) else {
        throw Problem(
          .definition, "'\(text)' is no value of \(column.field.name)", at: column.place)
      }
      return value
    }
    var replacements: [(text: StableBytes, value: CellValue)] = []
    let texts =
      column.replacements.isEmpty
      ? Dictionary(
        column.field.values.flatMap { known in known.texts.map { ($0, known.value) } },
        uniquingKeysWith: { first, _ in first })
      : column.replacements
    for (text, replacement) in texts.sorted(by: { $0.key < $1.key }) {
      replacements.append((StableBytes(text), try value(replacement)))
    }
    // A choice by prefix replaces the choice by whole text.
    choices =
      replacements.isEmpty || !column.prefixReplacements.isEmpty
      ? nil : CellChoices(replacements)
    var prefixes: [(prefix: StableBytes, value: CellValue)] = []
    for choice in column.prefixReplacements.sorted(by: { $0.prefix.count > $1.prefix.count }) {
      prefixes.append((StableBytes(choice.prefix), try value(choice.value)))
    }
    self.prefixes = prefixes
    if let text = column.prefixDefault {
      prefixDefault = try value(text)
    } else {
      prefixDefault = nil
    }
    var standIn = column.defaultText
    if case .constant(let text) = column.source { standIn = text }
    if let standIn {
      emptyValue = try value(standIn)
    } else {
      let mayBeEmpty = Self.emptyKeys.contains(name) && !column.isRequired
      emptyValue = mayBeEmpty ? .text(StableBytes("").bytes) : .null
    }
    allowed = (column.allowedTexts ?? []).map(StableBytes.init)
    trimmed = column.trimmed.map { StableBytes(String($0)) }
    strippedPrefix = column.strippedPrefix.map(StableBytes.init)
    strippedSuffix = column.strippedSuffix.map(StableBytes.init)
    isBare =
      prefixes.isEmpty && column.prefixDefault == nil && allowed.isEmpty && trimmed.isEmpty
      && rules == nil && strippedPrefix == nil && strippedSuffix == nil
  }

  /// Fields that are part of a key although they may be empty: no customer, the whole channel.
  private static let emptyKeys: Set = ["customer_id", "category"]

  /// Fields that go out again in machine files, which hold no control characters.
  private static let lines: Set = [
    "card", "email", "phone", "push_id", "zip", "time_zone", "promo_code", "currency",
    "merged_into", "barcode", "code", "legal_entity", "object_id", "object_type", "parent",
    "provider_code", "unit",
  ]

  private static func kind(of column: FeedColumn, _ clock: WallClock) -> Kind {
    switch column.field.type {
    case .text:
      let name = column.field.name
      if column.field.isKey { return .identifier }
      if lines.contains(name) { return .line }
      return name.hasSuffix("_id") ? .identifier : .text(maximumBytes: 4000)
    case .integer: return .integer(CellNumbers(column.numberFormat))
    case .decimal where column.numberFormat.isBare && column.numberFormat.groupMark != 0x20:
      return .decimal(CellNumbers(column.numberFormat))
    case .decimal: return .money(MoneyText(column.numberFormat))
    case .date: return .date(CellDates(column.datePattern ?? .date, clock))
    case .timestamp: return .instant(CellDates(column.datePattern ?? .timestamp, clock))
    case .boolean: return .boolean
    case .json: return .json
    }
  }

  /// Reads a text. An empty one is NULL, or the default; a required one is a fault then.
  @inline(__always)
  func read(_ raw: UnsafeRawBufferPointer) -> CellReading {
    guard isBare else { return readPrepared(raw) }
    guard !raw.isEmpty else { return empty }
    if let choices { return choices.reading(of: raw) }
    return Self.read(raw, as: kind)
  }

  @inline(never)
  private func readPrepared(_ raw: UnsafeRawBufferPointer) -> CellReading {
    var text = raw
    while let sign = trimmed.first(where: { text.starts(with: $0.bytes) }) {
      text = UnsafeRawBufferPointer(rebasing: text.dropFirst(sign.bytes.count))
    }
    while let sign = trimmed.first(where: { text.suffix($0.bytes.count).elementsEqual($0.bytes) }) {
      text = UnsafeRawBufferPointer(rebasing: text.dropLast(sign.bytes.count))
    }
    if let strippedPrefix, text.starts(with: strippedPrefix.bytes) {
      text = UnsafeRawBufferPointer(rebasing: text.dropFirst(strippedPrefix.bytes.count))
    }
    if let suffix = strippedSuffix, text.count >= suffix.bytes.count,
      text.suffix(suffix.bytes.count).elementsEqual(suffix.bytes)
    {
      text = UnsafeRawBufferPointer(rebasing: text.dropLast(suffix.bytes.count))
    }
    guard !text.isEmpty else { return empty }
    if !allowed.isEmpty, !allowed.contains(where: { $0.equals(text) }) {
      return .fault(.enumeration)
    }
    if let choice = prefixes.first(where: { text.starts(with: $0.prefix.bytes) }) {
      return .value(choice.value)
    }
    if let prefixDefault { return .value(prefixDefault) }
    if !prefixes.isEmpty { return .fault(.enumeration) }
    if let choices { return choices.reading(of: text) }
    let reading = Self.read(text, as: kind)
    guard let rules, case .value(let value) = reading, let code = rules.fault(of: value) else {
      return reading
    }
    return .fault(code)
  }

  private var empty: CellReading {
    if case .null = emptyValue, isRequired { return .fault(isKey ? .keyNull : .required) }
    return .value(emptyValue)
  }

  @inline(__always)
  private static func read(_ text: UnsafeRawBufferPointer, as kind: Kind) -> CellReading {
    switch kind {
    case .text(let maximumBytes):
      return text.count <= maximumBytes ? .value(.text(text)) : .fault(.length)
    case .line: return CellTexts.line(text)
    case .identifier: return CellTexts.identifier(text)
    case .integer(let numbers): return numbers.integer(text)
    case .decimal(let numbers): return numbers.decimal(text)
    case .money(let money): return money.decimal(text)
    case .date(let dates): return dates.date(text)
    case .instant(let dates): return dates.instant(text)
    case .boolean: return CellTexts.boolean(text)
    case .json: return CellJSON.object(text)
    }
  }
}
