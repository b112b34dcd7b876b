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
  private let positions: [Int]
  private let fieldCount: Int
  private let batchID: String
  private let place: Place
  /// The line that it stands at; `nil` behind the last one.
  private var record: Record?
  private var lastKey: [UInt8] = []
  private(set) var lines = 0

  init(_ name: EntryName, in folder: Folder, batchID: String) throws(Problem) {
    let file = OpenFile(try FolderFile(name, in: folder, mayHaveSecondName: true))
    place = folder.place(of: name)
    self.batchID = batchID
    reader = RecordReader(
      ByteSource(path: place.path) { (buffer) throws(Problem) -> Int in
        try file.file.read(into: buffer)
      })
    let names = try reader.readHeader()?.names ?? []
    fieldCount = names.count
    positions = Column.allCases.compactMap { names.firstIndex(of: $0.name) }
    guard positions.count == Column.allCases.count else {
      throw Problem(.reconciliation, "lacks a column of every accrual file", at: place)
    }
  }

  var isAtEnd: Bool { record == nil }

  /// Whether the line that it stands at comes before a key.
  func isBefore(_ key: String) -> Bool {
    guard let record else { return false }
    return record.field(positions[Column.key.rawValue]).lexicographicallyPrecedes(key.utf8)
  }

  /// Whether the line that it stands at says just this in a column.
  func says(_ text: String, in column: Column) -> Bool {
    guard let record else { return false }
    return text.isSame(as: record.field(positions[column.rawValue]))
  }

  /// What the line that it stands at says in a column.
  func text(_ column: Column) -> String {
    record?.text(positions[column.rawValue]) ?? ""
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
    guard says(batchID, in: .batch), says(String(lines), in: .line) else {
      throw Problem(
        .reconciliation, "record \(lines) has another batch_id or line_no than its own", at: place)
    }
    let key = next.field(positions[Column.key.rawValue])
    guard lastKey.lexicographicallyPrecedes(key) else {
      throw Problem(
        .reconciliation, "record \(lines) has a key out of order or a second time", at: place)
    }
    lastKey.removeAll(keepingCapacity: true)
    lastKey.append(contentsOf: key)
  }
}

/// A place for a file that cannot be copied.
private final class OpenFile {
  let file: FolderFile

  init(_ file: consuming FolderFile) {
    self.file = file
  }
}
