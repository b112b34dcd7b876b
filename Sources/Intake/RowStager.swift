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
  /// Whether the key of the row that was read last may stand in the file twice.
  private(set) var isSuspect = false
  /// Birth dates that cannot be one.
  var unknownBirthDates = 0
  var amountTotal = DecimalSum()
  private(set) var bonusTotal = DecimalSum()
  /// The totals of rejected rows.
  var rejected = ControlTotals()
  private(set) var customers = ControlHash()

  /// The plans are kept alive by `plans`; asking one a row must not count references.
  private let cells: UnsafeMutablePointer<Unmanaged<CellPlan>>
  let plans: [CellPlan]
  let values: UnsafeMutablePointer<CellValue>
  private let cellCount: Int
  let clock: WallClock
  let businessDate: CivilDate
  /// Made for the file when its first row tells how long rows are.
  private var repeated: RepeatedKeys?
  private let fileBytes: Int
  let isSigned: Bool
  let kindCell: Int?
  let customerCell: Int?
  let bonusCell: Int?
  private let receiptCell: Int?
  let customCells: [Int]
  let amountCells: [Int]
  /// Cells in which `""` is a text.
  private let emptyTextCells: [Int]
  /// The normal forms of a customer's fields; `nil` for feeds without any.
  let profile: ProfileStage?
  private let birthDateCell: Int?
  var custom: [UInt8] = []
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
      plans.append(try CellPlan(column, origin: origin, clock: clock, businessDate: businessDate))
    }
    layout = try RowLayout(feed, cells: positions, context: context, destination: destination)
    cellCount = plans.count
    self.plans = plans
    cells = .allocate(capacity: plans.count)
    cells.initialize(from: plans.map(Unmanaged.passUnretained), count: plans.count)
    values = .allocate(capacity: plans.count)
    values.initialize(repeating: .null, count: plans.count)
    numberTexts = .allocate(byteCount: max(1, plans.count) * Self.numberTextBytes, alignment: 1)
    self.fileBytes = fileBytes
    isSigned = feed.amounts == .signed
    kindCell = positions["kind"]
    profile =
      ProfileStage.isNeeded(for: feed.kind, positions)
      ? ProfileStage(cells: positions, country: context.country) : nil
    birthDateCell = positions["birth_date"]
    customerCell = positions["customer_id"]
    bonusCell = positions["bonus_earned"]
    receiptCell = positions["receipt_id"]
    self.customCells = customCells
    emptyTextCells = plans.indices.filter { plans[$0].keepsEmptyText }
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
    let fields = record.fields
    for index in 0..<cellCount {
      let reading = cells[index]._withUnsafeGuaranteedRef { plan in
        let position = plan.fieldIndex
        return plan.read(
          position >= 0 ? fields[position].bytes : madeText(of: index, record))
      }
      switch reading {
      case .value(let value): values[index] = value
      case .fault(let code): note(code, index)
      }
    }
    if !emptyTextCells.isEmpty { keepEmptyTexts(record) }
    guard faults.isEmpty else { return false }
    if !isSigned { checkSigns() }
    return faults.isEmpty
  }

  /// A quoted nothing is an empty text where the feed says so.
  private func keepEmptyTexts(_ record: Record) {
    for index in emptyTextCells {
      let position = plans[index].fieldIndex
      guard position >= 0, record.isQuoted(position), record.field(position).isEmpty else {
        continue
      }
      values[index] = .text(UnsafeRawBufferPointer(start: nil, count: 0))
      faults.removeAll { $0.fieldIndex == position && $0.code == .required }
    }
  }

  /// The cell to blame for what the database found out, if one is.
  func blame(_ code: RejectCode) -> [Fault] {
    guard let field = code.blamedField,
      let index = (0..<cellCount).first(where: { plans[$0].name == field })
    else { return [] }
    return [Fault(code: code, field: field, fieldIndex: max(plans[index].fieldIndex, 0))]
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
    let totalBefore = amountTotal
    rows.beginRow(fields: layout.contents.count)
    noteKey(record)
    if let profile { read(profile) }
    for content in layout.contents where !append(content, record, to: &rows) {
      rows.rewind(to: start)
      amountTotal = totalBefore
      return false
    }
    profile?.count()
    noteCustomer()
    return true
  }

  @inline(__always)
  func noteCustomer() {
    if let customerCell, case .text(let customer) = values[customerCell] {
      customers.add(bytes: customer)
    }
    if let bonusCell, case .decimal(let units, let scale) = values[bonusCell] {
      bonusTotal.add(units: units, scale: scale)
    }
  }

  private func read(_ profile: ProfileStage) {
    profile.begin()
    for (field, cell) in profile.cells {
      if case .text(let bytes) = values[cell] { profile.take(field, bytes) }
    }
    if let birthDateCell, case .date(let date) = values[birthDateCell], !isBirthDate(date) {
      profile.noteSentinel()
    }
    profile.read()
  }

  @inline(__always)
  func text(of index: Int, _ record: Record) -> UnsafeRawBufferPointer {
    let position = plans[index].fieldIndex
    return position >= 0 ? record.field(position) : madeText(of: index, record)
  }

  /// Appends where the receipt of the row that was read lives: its id and its customer's, empty for
  /// none.
  func appendHome(to rows: inout BinaryRow) {
    rows.beginRow(fields: 2)
    appendText(receiptCell, to: &rows)
    appendText(customerCell, to: &rows)
  }

  @inline(__always)
  private func appendText(_ cell: Int?, to rows: inout BinaryRow) {
    guard let cell, case .text(let text) = values[cell] else {
      return rows.append(text: UnsafeRawBufferPointer(start: nil, count: 0))
    }
    rows.append(text: text)
  }

  func name(ofCell index: Int) -> String { plans[index].name }

  @inline(never)
  private func madeText(of index: Int, _ record: Record) -> UnsafeRawBufferPointer {
    guard case .recordNumber(let prefix) = plans[index].origin else {
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
  func note(_ code: RejectCode, _ index: Int) {
    let position = plans[index].fieldIndex
    faults.append(
      Fault(code: code, field: plans[index].name, fieldIndex: position >= 0 ? position : nil))
  }

  /// Amounts of a file whose kinds carry the sign have none.
  private func checkSigns() {
    for index in amountCells {
      if case .decimal(let units, _) = values[index], units < 0 { note(.rangeMinimum, index) }
    }
  }

  func noteKey(_ record: Record) {
    guard !layout.key.isEmpty else { return }
    var hash = KeyHash()
    for index in layout.key {
      switch values[index] {
      case .text(let bytes): hash.add(bytes)
      case .integer(let number): hash.add(number)
      default: hash.add(0)
      }
    }
    isSuspect = filter(record).insert(hash)
    if isSuspect { suspects += 1 }
  }

  @inline(__always)
  private func filter(_ record: Record) -> RepeatedKeys {
    if let repeated { return repeated }
    let made = RepeatedKeys(rows: fileBytes / max(record.byteLength, 16))
    repeated = made
    return made
  }
}
