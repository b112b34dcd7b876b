import Definitions
import Delimited
import Postgres
import Vocabulary

/// How the values of a record become the columns of its row.
extension RowStager {
  private var isReturn: Bool {
    guard let kindCell, case .text(let kind) = values[kindCell] else { return false }
    return kind.first == UInt8(ascii: "r")
  }

  @inline(__always)
  func append(
    _ content: RowLayout.Content, _ record: Record, to rows: inout BinaryRow
  ) -> Bool {
    switch content {
    case .rowNumber: rows.append(int8: Int64(record.number))
    case .suspect: rows.append(bool: isSuspect)
    case .load(let load): rows.append(int8: load)
    case .cell(let index): append(values[index], to: &rows)
    case .cellOr(let index, let substitute):
      if case .null = values[index] {
        append(substitute, to: &rows)
      } else {
        append(values[index], to: &rows)
      }
    case .constant(let value): append(value, to: &rows)
    case .civilDate(let index):
      if case .instant(let instant) = values[index] {
        rows.append(date: clock.civilDate(instant))
      } else {
        rows.appendNull()
      }
    case .knownBirthDate(let index): appendBirthDate(values[index], to: &rows)
    case .signedByKind(let index):
      return appendAmount(index, isNegated: isReturn && !isSigned, to: &rows)
    case .inDirectionOfKind(let index):
      return appendAmount(index, isNegated: isReturn && isSigned, to: &rows)
    case .quantityInDirectionOfKind(let index):
      return appendQuantity(index, to: &rows)
    case .quantityTimesPrice(let quantity, let price):
      return appendProduct(quantity, price, to: &rows)
    case .custom: appendCustom(to: &rows)
    case .profile(let field): profile?.append(field, to: &rows)
    case .finding(let finding): profile?.append(finding, to: &rows)
    }
    return true
  }

  /// What is read is judged and counted as if it were appended; nothing stays in `scratch`. Repeated
  /// keys are not looked for: only the database can settle what the filter suspects.
  /// Returns false, with `faults`, when its figures do not fit.
  func judge(_ record: Record, scratch: inout BinaryRow) -> Bool {
    let start = scratch.count
    let totalBefore = amountTotal
    for content in layout.judged where !judge(content, record, scratch: &scratch) {
      scratch.rewind(to: start)
      amountTotal = totalBefore
      return false
    }
    scratch.rewind(to: start)
    noteCustomer()
    return true
  }

  /// An amount needs no encoding to be judged; what is rarer is encoded.
  @inline(__always)
  private func judge(
    _ content: RowLayout.Content, _ record: Record, scratch: inout BinaryRow
  ) -> Bool {
    switch content {
    case .signedByKind(let index), .inDirectionOfKind(let index): countedAmount(index) != nil
    default: append(content, record, to: &scratch)
    }
  }

  @inline(__always)
  private func append(_ value: CellValue, to rows: inout BinaryRow) {
    switch value {
    case .null: rows.appendNull()
    case .text(let bytes): rows.append(text: bytes)
    case .integer(let number): rows.append(int4: Int32(number))
    case .decimal(let units, let scale): rows.append(units: units, scale: scale)
    case .date(let date): rows.append(date: date)
    case .instant(let instant): rows.append(timestamptz: instant)
    case .boolean(let flag): rows.append(bool: flag)
    case .json(let bytes): rows.append(jsonb: bytes)
    }
  }

  /// An amount, counted among the file's control totals as it stands in the file. None at all is a
  /// fault.
  private func appendAmount(_ index: Int, isNegated: Bool, to rows: inout BinaryRow) -> Bool {
    guard let (units, scale) = countedAmount(index) else { return false }
    rows.append(units: isNegated ? -units : units, scale: scale)
    return true
  }

  @inline(__always)
  private func countedAmount(_ index: Int) -> (units: Int64, scale: Int)? {
    guard case .decimal(let units, let scale) = values[index] else {
      note(.required, index)
      return nil
    }
    amountTotal.add(units: units, scale: scale)
    return (units, scale)
  }

  private func appendQuantity(_ index: Int, to rows: inout BinaryRow) -> Bool {
    guard case .decimal(let units, let scale) = values[index] else {
      note(.required, index)
      return false
    }
    rows.append(units: isReturn && isSigned ? -units : units, scale: scale)
    return true
  }

  private func appendProduct(_ quantity: Int, _ price: Int, to rows: inout BinaryRow) -> Bool {
    guard case .decimal(let count, let countScale) = values[quantity],
      case .decimal(let each, let eachScale) = values[price]
    else {
      note(.required, price)
      return false
    }
    let scale = countScale + eachScale
    let (product, isTooLarge) = count.multipliedReportingOverflow(by: each)
    guard !isTooLarge, scale <= 18, Self.hasFifteenDigits(product, scale) else {
      note(.rangeMaximum, price)
      return false
    }
    amountTotal.add(units: product, scale: scale)
    rows.append(units: isReturn && isSigned ? -product : product, scale: scale)
    return true
  }

  /// Whether an amount has at most 15 digits before the decimal sign, as the tables want it.
  private static func hasFifteenDigits(_ units: Int64, _ scale: Int) -> Bool {
    var whole = units.magnitude
    for _ in 0..<scale { whole /= 10 }
    return whole < 1_000_000_000_000_000
  }

  private func appendBirthDate(_ value: CellValue, to rows: inout BinaryRow) {
    guard case .date(let date) = value else { return rows.appendNull() }
    guard isBirthDate(date) else {
      unknownBirthDates += 1
      return rows.appendNull()
    }
    rows.append(date: date)
  }

  /// 1900-01-01 and 1970-01-01 are what systems write for "not known"; nobody is older than 120.
  func isBirthDate(_ date: CivilDate) -> Bool {
    let isSentinel = date.daysSinceEpoch == 0 || date.daysSinceEpoch == -25_567
    let (born, today) = (date.components, businessDate.components)
    let hadBirthday = (born.month, born.day) <= (today.month, today.day)
    let age = today.year - born.year - (hadBirthday ? 0 : 1)
    return !isSentinel && date <= businessDate && age <= 120
  }

  private func appendCustom(to rows: inout BinaryRow) {
    custom.removeAll(keepingCapacity: true)
    custom.append(UInt8(ascii: "{"))
    for index in customCells {
      guard let text = CustomJSON.text(values[index]) else { continue }
      if custom.count > 1 { custom.append(UInt8(ascii: ",")) }
      custom += JSONValue.text(name(ofCell: index)).compact.utf8
      custom.append(UInt8(ascii: ":"))
      custom += text.utf8
    }
    custom.append(UInt8(ascii: "}"))
    custom.withUnsafeBytes { rows.append(jsonb: $0) }
  }
}

/// Values of custom fields as members of one JSON object.
private enum CustomJSON {
  static func text(_ value: CellValue) -> String? {
    switch value {
    case .null: nil
    case .text(let bytes): JSONValue.text(String(decoding: bytes, as: UTF8.self)).compact
    case .integer(let number): String(number)
    case .decimal(let units, let scale): ExactDecimal(units: units, scale: scale).description
    case .date(let date): "\"\(date)\""
    case .instant(let instant): "\"\(instant)\""
    case .boolean(let flag): flag ? "true" : "false"
    case .json(let bytes): String(decoding: bytes, as: UTF8.self)
    }
  }
}
