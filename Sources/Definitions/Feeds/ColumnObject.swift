import Vocabulary

/// Reads how the text of one column is treated; only keys that fit the field's type are allowed.
struct ColumnObject {
  let field: FeedField
  let node: Node
  let findings: Findings

  /// A column named by its header alone.
  func plain(_ source: FeedColumn.Source) -> FeedColumn {
    FeedColumn(
      field: field, source: source, isRequired: field.isRequired, defaultText: nil,
      allowedTexts: nil, replacements: standardReplacements, prefixReplacements: [],
      prefixDefault: nil, trimmed: [], strippedPrefix: nil, strippedSuffix: nil,
      datePattern: field.defaultPattern, numberFormat: .plain, place: node.place)
  }

  func read(_ object: ObjectReader, source: FeedColumn.Source) -> FeedColumn {
    let required = object.optional("required", .boolean)
    let defaultMember = object.member("default")
    let fallback = defaultMember.flatMap { Reading.text.read($0.value, findings) }
    let allowed = object.optional("values", Reading<String>.text.list(minimum: 1))
    let map = object.member("map").map { replacements($0.value) }
    let prefixMap = object.member("prefix_map").map { replacements($0.value) }
    let trimmed = object.optional("trim", .filledText)
    let prefix = object.optional("strip_prefix", .filledText)
    let suffix = object.optional("strip_suffix", .filledText)
    let pattern = dateFormat(object)
    let numbers = numberFormat(object)
    let rules = ColumnRules.read(object, field, findings)
    check(object, required: required, fallback: fallback)
    if let defaultMember, let fallback { checkValue(fallback, defaultMember.value.place) }
    if case .constant(let text) = source, let member = object.member("constant") {
      checkValue(text, member.value.place)
    }
    return FeedColumn(
      field: field, source: source, isRequired: required ?? field.isRequired,
      defaultText: prefixMap == nil ? fallback : nil, allowedTexts: allowed,
      replacements: map.map(dictionary) ?? standardReplacements(source, prefixMap != nil),
      prefixReplacements: (prefixMap ?? []).sorted { $0.0.count > $1.0.count }
        .map { FeedColumn.PrefixReplacement(prefix: $0.0, value: $0.1) },
      prefixDefault: prefixMap == nil ? nil : fallback,
      trimmed: Set(trimmed.map { Array($0.unicodeScalars) } ?? []), strippedPrefix: prefix,
      strippedSuffix: suffix, datePattern: pattern, numberFormat: numbers, rules: rules,
      place: node.place)
  }

  private func dictionary(_ pairs: [(String, String)]) -> [String: String] {
    Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }

  private func check(_ object: ObjectReader, required: Bool?, fallback: String?) {
    if object.has("map"), object.has("prefix_map"), let place = object.place(of: "prefix_map") {
      findings.report("found map and prefix_map in one column, expected one of them", at: place)
    }
    if field.isRequired, required == false, fallback == nil,
      let place = object.place(of: "required")
    {
      findings.report(
        "the field '\(field.name)' cannot do without a value", at: place,
        hint: "remove the key, or give a default")
    }
  }

  private func dateFormat(_ object: ObjectReader) -> DatePattern? {
    guard field.type == .date || field.type == .timestamp else { return nil }
    let pivot = object.optional("pivot", .integer(1...9900))
    let months = object.optional("months", Reading<String>.filledText.list(minimum: 12))
    guard let member = object.member("format") else { return field.defaultPattern }
    let reading = Reading.datePattern(pivot: pivot, months: months)
    guard let pattern = reading.read(member.value, findings) else { return field.defaultPattern }
    if field.type == .date, pattern.hasTime, let place = object.place(of: "format") {
      findings.report(
        "found a format with a time of day for the date '\(field.name)'", at: place,
        hint: "a date has year, month and day only")
    }
    return pattern
  }

  private func numberFormat(_ object: ObjectReader) -> FeedColumn.NumberFormat {
    var format = FeedColumn.NumberFormat.plain
    guard field.type == .decimal || field.type == .integer else { return format }
    format.groupMark = object.optional("group", .numberMark)
    guard field.type == .decimal else { return format }
    format.moneySigns = object.optional("money", Reading.filledText.oneOrMore) ?? []
    format.negative = object.optional("negative", .choice) ?? .minus
    format.decimalMark = object.optional("decimal", .numberMark) ?? format.decimalMark
    format.maximumDecimals = object.optional("decimals", .integer(0...9))
    if format.groupMark == format.decimalMark, let place = object.place(of: "group") {
      findings.report("the group mark is also the decimal mark", at: place)
    }
    return format
  }

  /// The pairs of a `map` or `prefix_map`; each value must be one the field can take.
  private func replacements(_ node: Node) -> [(String, String)] {
    guard case .object(let members) = node.content else {
      findings.report(
        "found \(node.description), expected an object: text and value", at: node.place)
      return []
    }
    return members.compactMap { member in
      guard let value = Reading<String>.text.read(member.value, findings) else { return nil }
      checkValue(value, member.value.place)
      return (member.key, value)
    }
  }

  private func checkValue(_ value: String, _ place: Place) {
    let known = field.values.map(\.value)
    guard !known.isEmpty, !known.contains(value) else { return }
    findings.report(unknown: "value of \(field.name)", value, known: known, at: place)
  }

  private var standardReplacements: [String: String] {
    var result: [String: String] = [:]
    for value in field.values {
      for text in value.texts { result[text] = value.value }
    }
    return result
  }

  /// A constant and a default are values of ours already; so they stand for themselves.
  private func standardReplacements(
    _ source: FeedColumn.Source, _ hasPrefixMap: Bool
  ) -> [String: String] {
    if hasPrefixMap { return [:] }
    if case .constant = source { return [:] }
    return standardReplacements
  }
}

extension Reading where Value == UInt8 {
  static var numberMark: Reading {
    .parsed("one of the characters . , ' _ and blank") { text in
      [".", ",", "'", "_", " "].contains(text) ? text.utf8.first : nil
    }
  }
}
