import Delimited
import Host
import Vocabulary

/// Walks through an accrual file as a stranger reads it: with the parser of inbound files, which
/// shares no code with the writer.
final class AccrualFileWalk {
  struct Line {
    let number: Int
    let key: String
    let customer: String
    let entity: String
    let unit: String
    let op: String
    let amount: String
  }

  private static let columns = [
    "accrual_key", "customer_id", "legal_entity", "currency_or_unit", "op", "amount", "batch_id",
    "line_no",
  ]

  private let reader: RecordReader
  private let positions: [Int]
  private let fieldCount: Int
  private let batchID: String
  private let place: Place
  private(set) var line: Line?
  private(set) var lines: Int64 = 0

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
    positions = Self.columns.compactMap { names.firstIndex(of: $0) }
    guard positions.count == Self.columns.count else {
      throw Problem(.reconciliation, "lacks a column of every accrual file", at: place)
    }
  }

  /// Goes on to the next line; `line` is `nil` behind the last one.
  func advance() throws(Problem) {
    guard let record = try reader.next() else {
      line = nil
      return
    }
    lines += 1
    if let fault = record.fault {
      throw Problem(.reconciliation, "record \(lines) is broken: \(fault.code.rawValue)", at: place)
    }
    guard record.fieldCount == fieldCount else {
      throw Problem(
        .reconciliation,
        "record \(lines) has \(record.fieldCount) fields, expected \(fieldCount)", at: place)
    }
    let text = positions.map { record.text($0) }
    guard text[6] == batchID, text[7] == String(lines) else {
      throw Problem(
        .reconciliation, "record \(lines) has another batch_id or line_no than its own", at: place)
    }
    if let before = line?.key, !before.utf8.lexicographicallyPrecedes(text[0].utf8) {
      throw Problem(
        .reconciliation, "record \(lines) has a key out of order or a second time", at: place)
    }
    line = Line(
      number: Int(lines), key: text[0], customer: text[1], entity: text[2], unit: text[3],
      op: text[4], amount: text[5])
  }
}

/// A place for a file that cannot be copied.
private final class OpenFile {
  let file: FolderFile

  init(_ file: consuming FolderFile) {
    self.file = file
  }
}
