import Definitions
import Delimited
import Vocabulary

/// Writes a feed definition as a person would, with what was seen beside it.
struct DefinitionWriter {
  let form: FormGuess
  let content: FileContent
  let guess: KindGuess

  var lines: [String] {
    var lines = ["{", "  kind: \"\(guess.kind.rawValue)\","]
    if !dialect.isEmpty { lines.append("  dialect: { \(dialect.joined(separator: ", ")) },") }
    lines += policies.map { "  \($0)," }
    lines.append("  columns: {")
    for assignment in guess.assignments {
      lines.append("    \(assignment.field.name): \(column(assignment)),\(remark(assignment))")
    }
    if let returns { lines.append("    \(returns),") }
    lines.append("  },")
    let used = Set(guess.assignments.compactMap(\.column))
    let unused = content.profiles.indices.filter { !used.contains($0) }
    if !unused.isEmpty { lines.append("  // Not used:") }
    lines += unused.map { "  //   \(Self.described(content.profiles[$0]))" }
    return lines + ["}"]
  }

  /// `City: text, 3 of 10 empty, 5 different, up to 12 characters`
  static func described(_ profile: ColumnProfile) -> String {
    var parts = ["\(profile.name): \(profile.typeName)"]
    if profile.empty > 0 { parts.append("\(profile.empty) of \(profile.count) empty") }
    parts.append("\(profile.distinctText) different")
    parts.append("up to \(profile.longest) characters")
    if profile.emails * 2 > profile.filled { parts.append("e-mail") }
    if profile.phones * 2 > profile.filled { parts.append("phone numbers") }
    return parts.joined(separator: ", ").replacing("\n", with: " ")
  }

  // MARK: - The dialect

  private var dialect: [String] {
    var keys: [String] = []
    if form.encoding != .utf8 { keys.append("encoding: \(quoted(form.encoding.rawValue))") }
    switch form.delimiter {
    case .byte(UInt8(ascii: ",")): break
    case .byte(UInt8(ascii: "\t")): keys.append("delimiter: \"tab\"")
    case .byte(let byte): keys.append("delimiter: \(quoted(String(Unicode.Scalar(byte))))")
    case .blanks: keys.append("delimiter: \"blanks\"")
    case .fixed(let columns):
      let places = columns.map { column in
        "\(quoted(column.name)): [\(column.start)" + (column.length.map { ", \($0)]" } ?? "]")
      }
      keys.append("fixed: { \(places.joined(separator: ", ")) }")
      if !form.isPadded { keys.append("padded: false") }
    }
    let isFixed = if case .fixed = form.delimiter { true } else { false }
    if form.quote == nil, !isFixed { keys.append("quote: false") }
    if let quote = form.quote, quote != UInt8(ascii: "\"") {
      keys.append("quote: \(quoted(String(Unicode.Scalar(quote))))")
    }
    keys += header(isFixed)
    if let comment = content.comment {
      keys.append("comment: \(quoted(String(Unicode.Scalar(comment))))")
    }
    if content.emptyLines > 0 { keys.append("skip_empty_lines: true") }
    if let start = content.trailerStart {
      keys.append("trailer: { starts_with: \(quoted(start)), lines: \(content.trailerLines) }")
    } else if content.trailerLines > 0 {
      keys.append("trailer: { lines: \(content.trailerLines) }")
    }
    return keys
  }

  private func header(_ isFixed: Bool) -> [String] {
    guard let line = form.headerLine else { return isFixed ? [] : ["header: false"] }
    if form.hasJunkAbove, !isFixed {
      return ["header: { find: true, within: \(max(20, 2 * line)) }"]
    }
    return line == 1 && !isFixed ? [] : ["header: \(line)"]
  }

  private var policies: [String] {
    var keys: [String] = []
    let used = guess.assignments.compactMap { item in item.column.map { (item.field, $0) } }
    let amounts = used.filter { ["total", "amount", "quantity", "price"].contains($0.0.name) }
    if amounts.contains(where: { content.profiles[$0.1].hasNegative }) {
      keys.append("amounts: \"signed\"")
    }
    if guess.kind == .sales, used.contains(where: { $0.0.name == "customer_id" }) {
      keys.append("unknown_customer: \"create\"")
    }
    if form.headerLine != nil, used.count < content.profiles.count {
      keys.append("extra_columns: \"ignore\"")
    }
    return keys
  }

  // MARK: - Columns

  /// Receipts of a flat file whose numbers begin with C while the others are digits are returns.
  private var returns: String? {
    guard guess.kind == .sales, !form.names.isEmpty,
      !guess.assignments.contains(where: { $0.field.name == "kind" }),
      let receipt = guess.assignments.first(where: { $0.field.name == "receipt_id" })?.column
    else { return nil }
    let initials = content.profiles[receipt].initials
    let marked = initials[UInt8(ascii: "C")] ?? 0
    let digits = initials.reduce(0) { $0 + ((0x30...0x39).contains($1.key) ? $1.value : 0) }
    guard marked > 0, digits > marked, policies.contains("amounts: \"signed\"") else { return nil }
    let name = quoted(content.profiles[receipt].name)
    return "kind: { column: \(name), prefix_map: { C: \"return\" }, default: \"sale\" }"
  }

  private func column(_ item: KindGuess.Assignment) -> String {
    guard let index = item.column else {
      return item.constant == ""
        ? "{ record_number: true, prefix: \"r-\" }"
        : "{ constant: \(quoted(item.constant ?? "")) }"
    }
    let profile = content.profiles[index]
    let source = form.names.isEmpty ? "position: \(index + 1)" : "column: \(quoted(profile.name))"
    let keys = treatment(profile, item.field)
    if keys.isEmpty, !form.names.isEmpty { return quoted(profile.name) }
    return "{ \(([source] + keys).joined(separator: ", ")) }"
  }

  private func treatment(_ profile: ColumnProfile, _ field: FeedField) -> [String] {
    if !field.values.isEmpty {
      let pairs = KindGuess.map(profile, field) ?? []
      if pairs.allSatisfy({ field.value(forText: $0.0) == $0.1 }) { return [] }
      let texts = pairs.map { "\(quoted($0.0)): \(quoted($0.1))" }
      return ["map: { \(texts.joined(separator: ", ")) }"]
    }
    switch field.type {
    case .date, .timestamp: return dateTreatment(profile, field)
    case .decimal, .integer: return profile.numberFormat.map(numberTreatment) ?? []
    case .text:
      var keys: [String] = []
      if profile.hasOuterBlanks { keys.append("trim: \" \"") }
      if profile.isPointZero, field.name.hasSuffix("_id") { keys.append("strip_suffix: \".0\"") }
      return keys
    case .boolean, .json: return []
    }
  }

  private func dateTreatment(_ profile: ColumnProfile, _ field: FeedField) -> [String] {
    guard let form = profile.dateForm, let pattern = form.pattern,
      field.type == .timestamp || pattern != "yyyy-mm-dd"
    else { return [] }
    return ["format: \(quoted(pattern))"] + (form.pivot.map { ["pivot: \($0)"] } ?? [])
  }

  private func numberTreatment(_ format: FeedColumn.NumberFormat) -> [String] {
    var keys: [String] = []
    if format.decimalMark != UInt8(ascii: ".") {
      keys.append("decimal: \(quoted(String(Unicode.Scalar(format.decimalMark))))")
    }
    if let group = format.groupMark {
      keys.append("group: \(quoted(String(Unicode.Scalar(group))))")
    }
    if !format.moneySigns.isEmpty {
      keys.append("money: [\(format.moneySigns.map(quoted).joined(separator: ", "))]")
    }
    if format.negative != .minus { keys.append("negative: \(quoted(format.negative.rawValue))") }
    return keys
  }

  private func remark(_ item: KindGuess.Assignment) -> String {
    guard let index = item.column else { return "" }
    let profile = content.profiles[index]
    var remark = "  // \(Self.described(profile))"
    if item.field.type == .date || item.field.type == .timestamp,
      let other = profile.otherDatePattern
    {
      remark += "; \(other) fits as well"
    }
    return remark
  }

  private func quoted(_ text: String) -> String { JSONValue.text(text).compact }
}
