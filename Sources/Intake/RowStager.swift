import Definitions
import Delimited
import Postgres
import Vocabulary

/// Turns the records of one file into staging rows, or says exactly why a record is none.
///
/// The hot loop of the intake: one call a record, no allocation for a good one.
final class RowStager {
  /// A fault of one cell.
  struct Fault {
    let code: RejectCode
    /// The name of our field.
    let field: String
    /// The position of the cell in the record, from 0; `nil` for what no cell says.
    let fieldIndex: Int?
  }

  let layout: RowLayout
  private(set) var faults: [Fault] = []
  /// Rows whose key may stand in the file twice.
  private(set) var suspects = 0
  /// The first parts of those keys, as long as they are few.
  private(set) var suspectKeys: [String] = []
  static let suspectKeyLimit = 50_000
  /// Whether the key of the row that was read last may stand in the file twice.
  private var isSuspect = false
  /// Birth dates that cannot be one.
  private(set) var unknownBirthDates = 0
  private(set) var amountTotal = DecimalSum()
  private(set) var customers = ControlHash()

  private let cells: UnsafeMutablePointer<CellPlan>
  private let values: UnsafeMutablePointer<CellValue>
  private let cellCount: Int
  private let clock: WallClock
  private let businessDate: CivilDate
  private let repeated: RepeatedKeys
  private let isSigned: Bool
  private let kindCell: Int?
  private let customerCell: Int?
  private let customCells: [Int]
  private let amountCells: [Int]
  private var custom: [UInt8] = []
  /// Holds the texts of record numbers until the next record, one piece a cell.
  private let numberTexts: UnsafeMutableRawBufferPointer
  private static let numberTextBytes = 256

  init(
    _ feed: FeedDefinition, _ match: ColumnMatch, context: FeedContext, fileBytes: Int,
    destination: RowDestination
  ) throws(Problem) {
    clock = WallClock(context.zone)
    businessDate = context.businessDate
    var plans: [CellPlan] = []
    var positions: [String: Int] = [:]
    var customCells: [Int] = []
    for (column, origin) in match.found {
      if column.field.isCustom {
        customCells.append(plans.count)
      } else {
        positions[column.field.name] = plans.count
      }
      plans.append(try CellPlan(column, origin: origin, clock: clock))
    }
    layout = try RowLayout(feed, cells: positions, context: context, destination: destination)
    cellCount = plans.count
    cells = .allocate(capacity: plans.count)
    cells.initialize(from: plans, count: plans.count)
    values = .allocate(capacity: plans.count)
    values.initialize(repeating: .null, count: plans.count)
    numberTexts = .allocate(byteCount: max(1, plans.count) * Self.numberTextBytes, alignment: 1)
    repeated = RepeatedKeys(fileBytes: fileBytes)
    isSigned = feed.amounts == .signed
    kindCell = positions["kind"]
    customerCell = positions["customer_id"]
    self.customCells = customCells
    amountCells = feed.kind == .customers ? [] : ["total", "amount"].compactMap { positions[$0] }
  }

  deinit {
    cells.deinitialize(count: cellCount)
    cells.deallocate()
    values.deallocate()
    numberTexts.deallocate()
  }

  /// Reads a record. Returns false, with `faults`, when it is no row.
  func read(_ record: Record) -> Bool {
    if !faults.isEmpty { faults.removeAll(keepingCapacity: true) }
    for index in 0..<cellCount {
      switch cells[index].read(text(of: index, record)) {
      case .value(let value): values[index] = value
      case .fault(let code): note(code, index)
      }
    }
    guard faults.isEmpty else { return false }
    if !isSigned { checkSigns() }
    return faults.isEmpty
  }

  /// Whether the row that was read has no customer.
  var isAnonymous: Bool {
    guard let customerCell else { return true }
    if case .text(let customer) = values[customerCell] { return customer.isEmpty }
    return true
  }

  /// Appends the row that was read. Returns false, with `faults`, when its figures do not fit.
  func append(_ record: Record, to rows: inout BinaryRow) -> Bool {
    let start = rows.count
    rows.beginRow(fields: layout.contents.count)
    noteKey()
    for content in layout.contents where !append(content, record, to: &rows) {
      rows.rewind(to: start)
      return false
    }
    if let customerCell, case .text(let customer) = values[customerCell] {
      customers.add(bytes: customer)
    }
    return true
  }

  @inline(__always)
  private func text(of index: Int, _ record: Record) -> UnsafeRawBufferPointer {
    let position = cells[index].fieldIndex
    return position >= 0 ? record.field(position) : madeText(of: index, record)
  }

  @inline(never)
  private func madeText(of index: Int, _ record: Record) -> UnsafeRawBufferPointer {
    guard case .recordNumber(let prefix) = cells[index].origin else {
      return UnsafeRawBufferPointer(start: nil, count: 0)
    }
    let text = prefix + Array(String(record.number).utf8)
    precondition(text.count <= Self.numberTextBytes, "a prefix of record numbers is short")
    let start = index * Self.numberTextBytes
    let piece = UnsafeMutableRawBufferPointer(
      rebasing: numberTexts[start..<start + Self.numberTextBytes])
    piece.copyBytes(from: text)
    return UnsafeRawBufferPointer(rebasing: piece[..<text.count])
  }

  @inline(never)
  private func note(_ code: RejectCode, _ index: Int) {
    let position = cells[index].fieldIndex
    faults.append(
      Fault(code: code, field: cells[index].name, fieldIndex: position >= 0 ? position : nil))
  }

  /// Amounts of a file whose kinds carry the sign have none.
  private func checkSigns() {
    for index in amountCells {
      if case .decimal(let units, _) = values[index], units < 0 { note(.rangeMinimum, index) }
    }
  }

  private var isReturn: Bool {
    guard let kindCell, case .text(let kind) = values[kindCell] else { return false }
    return kind.first == UInt8(ascii: "r")
  }

  @inline(__always)
  private func append(
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
    }
    return true
  }

  private func noteKey() {
    guard !layout.key.isEmpty else { return }
    var hash = KeyHash()
    for index in layout.key {
      switch values[index] {
      case .text(let bytes): hash.add(bytes)
      case .integer(let number): hash.add(number)
      default: hash.add(0)
      }
    }
    isSuspect = repeated.insert(hash)
    if isSuspect { noteSuspect() }
  }

  @inline(never)
  private func noteSuspect() {
    suspects += 1
    guard suspectKeys.count < Self.suspectKeyLimit, let first = layout.key.first,
      case .text(let bytes) = values[first]
    else { return }
    suspectKeys.append(String(decoding: bytes, as: UTF8.self))
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
    }
  }

  /// An amount, counted among the file's control totals. None at all is a fault.
  private func appendAmount(_ index: Int, isNegated: Bool, to rows: inout BinaryRow) -> Bool {
    guard case .decimal(let units, let scale) = values[index] else {
      note(.required, index)
      return false
    }
    addAmount(isNegated ? -units : units, scale, to: &rows)
    return true
  }

  private func addAmount(_ units: Int64, _ scale: Int, to rows: inout BinaryRow) {
    amountTotal.add(units: units, scale: scale)
    rows.append(units: units, scale: scale)
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
    addAmount(isReturn && isSigned ? -product : product, scale, to: &rows)
    return true
  }

  /// Whether an amount has at most 15 digits before the decimal sign, as the tables want it.
  private static func hasFifteenDigits(_ units: Int64, _ scale: Int) -> Bool {
    var whole = units.magnitude
    for _ in 0..<scale { whole /= 10 }
    return whole < 1_000_000_000_000_000
  }

  /// 1900-01-01 and 1970-01-01 are what systems write for "not known"; nobody is older than 120.
  private func appendBirthDate(_ value: CellValue, to rows: inout BinaryRow) {
    guard case .date(let date) = value else { return rows.appendNull() }
    let isSentinel = date.daysSinceEpoch == 0 || date.daysSinceEpoch == -25_567
    let (born, today) = (date.components, businessDate.components)
    let hadBirthday = (born.month, born.day) <= (today.month, today.day)
    let age = today.year - born.year - (hadBirthday ? 0 : 1)
    guard !isSentinel, date <= businessDate, age <= 120 else {
      unknownBirthDates += 1
      return rows.appendNull()
    }
    rows.append(date: date)
  }

  private func appendCustom(to rows: inout BinaryRow) {
    custom.removeAll(keepingCapacity: true)
    custom.append(UInt8(ascii: "{"))
    for index in customCells {
      guard let text = CustomJSON.text(values[index]) else { continue }
      if custom.count > 1 { custom.append(UInt8(ascii: ",")) }
      custom += JSONValue.text(cells[index].name).compact.utf8
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
    }
  }
}
