import Delimited
import Host
import Vocabulary

/// Walks through an accrual file as a stranger reads it: with the parser of inbound files, which
/// shares no code with the writer.
final class AccrualFileWalk {
  /// The columns that are matched.
  enum Column: Int, CaseIterable {
    case key, customer, entity, unit, op, amount, batch, line

    var name: String {
      switch self {
      case .key: "accrual_key"
      case .customer: "customer_id"
      case .entity: "legal_entity"
      case .unit: "currency_or_unit"
      case .op: "op"
      case .amount: "amount"
      case .batch: "batch_id"
      case .line: "line_no"
      }
    }
  }

  private let reader: RecordReader
  private let positions: [Int?]
  private let fieldCount: Int
  private let batch: PublishedBatch
  private let place: Place
  /// The line that it stands at; `nil` behind the last one.
  private var record: Record?
  private var lastKey: [UInt8] = []
  private(set) var lines = 0

  init(of batch: PublishedBatch, in folder: Folder) throws(Problem) {
    let file = OpenFile(try FolderFile(batch.fileName, in: folder, mayHaveSecondName: true))
    place = folder.place(of: batch.fileName)
    self.batch = batch
    reader = RecordReader(
      ByteSource(path: place.path) { (buffer) throws(Problem) -> Int in
        try file.file.read(into: buffer)
      }, dialect: try Dialect(of: batch))
    let found = try reader.readHeader()?.names
    guard let dialect = batch.dialect else {
      fieldCount = found?.count ?? 0
      positions = Column.allCases.map { found?.firstIndex(of: $0.name) }
      guard !positions.contains(nil) else {
        throw Problem(.reconciliation, "lacks a column of every accrual file", at: place)
      }
      return
    }
    fieldCount = dialect.columns.count
    positions = Column.allCases.map { dialect.position(of: $0.name) }
    let names = dialect.columns.map(\.header)
    guard !dialect.hasHeader || found == names else {
      throw Problem(.reconciliation, "has another header than its dialect", at: place)
    }
    // Above a header the reader has passed it by.
    if !dialect.hasHeader, !dialect.firstRecord.isEmpty { _ = try reader.next() }
  }

  var isAtEnd: Bool { record == nil }

  /// Whether the line that it stands at comes before a key.
  func isBefore(_ key: String) -> Bool {
    guard let record else { return false }
    return field(.key, of: record).lexicographicallyPrecedes(key.utf8)
  }

  /// Whether the line that it stands at says just this in a column. What a dialect leaves out is said
  /// by the batch for all its lines.
  func says(_ text: String, in column: Column) -> Bool {
    guard let record else { return false }
    if positions[column.rawValue] == nil || (column == .amount && batch.dialect != nil) {
      return self.text(column) == text
    }
    return text.isSame(as: field(column, of: record))
  }

  /// What the line that it stands at says in a column, amounts as the ledger spells them.
  func text(_ column: Column) -> String {
    guard let record else { return "" }
    guard let position = positions[column.rawValue] else {
      switch column {
      case .entity: return batch.legalEntity
      case .batch: return batch.batchID
      case .line: return String(lines)
      case .key, .customer, .unit, .op, .amount: return ""
      }
    }
    let text = record.text(position)
    guard column == .amount, let dialect = batch.dialect else { return text }
    return dialect.plainAmount(text) ?? ""
  }

  /// The bytes of a column that every file has.
  private func field(_ column: Column, of record: Record) -> UnsafeRawBufferPointer {
    guard let position = positions[column.rawValue] else {
      return UnsafeRawBufferPointer(start: nil, count: 0)
    }
    return record.field(position)
  }

  /// Goes on to the next line.
  func advance() throws(Problem) {
    record = nil
    guard let next = try reader.next() else { return }
    lines += 1
    if let fault = next.fault {
      throw Problem(.reconciliation, "record \(lines) is broken: \(fault.code.rawValue)", at: place)
    }
    guard next.fieldCount == fieldCount else {
      throw Problem(
        .reconciliation, "record \(lines) has \(next.fieldCount) fields, expected \(fieldCount)",
        at: place)
    }
    record = next
    guard says(batch.batchID, in: .batch), says(String(lines), in: .line) else {
      throw Problem(
        .reconciliation, "record \(lines) has another batch_id or line_no than its own", at: place)
    }
    let key = field(.key, of: next)
    guard lastKey.lexicographicallyPrecedes(key) else {
      throw Problem(
        .reconciliation, "record \(lines) has a key out of order or a second time", at: place)
    }
    lastKey.removeAll(keepingCapacity: true)
    lastKey.append(contentsOf: key)
  }
}

extension Dialect {
  /// How the file of a batch is cut into records.
  fileprivate init(of batch: PublishedBatch) throws(Problem) {
    guard let dialect = batch.dialect else {
      self = .csv
      return
    }
    try self.init(
      delimiter: .byte(dialect.delimiter),
      headerRow: dialect.hasHeader ? (dialect.firstRecord.isEmpty ? 1 : 2) : nil,
      trailer: dialect.lastRecord.isEmpty ? nil : Trailer(lines: 1))
  }
}

/// A place for a file that cannot be copied.
private final class OpenFile {
  let file: FolderFile

  init(_ file: consuming FolderFile) {
    self.file = file
  }
}
