import Host
import Vocabulary

/// Reads a batch file as its manifest describes it: whatever dialect it is in, its rows come under our
/// names, with amounts as the ledger spells them.
///
/// A file that is not what its manifest describes is a problem of reconciliation.
final class DescribedFile {
  typealias Field = BatchFileReader.Field
  private typealias Cell = ReadManifest.Described.Cell

  /// The positions of our columns in a row.
  let positions: [String: Int]
  /// Rows handed out so far.
  private(set) var rowNumber = 0
  /// What the file has before its rows, and behind them once they are read; empty where its manifest
  /// says that it has none.
  private(set) var firstRecord: [Field] = []
  private(set) var lastRecord: [Field] = []

  private let manifest: ReadManifest
  private let place: Place
  private let reader: BatchFileReader
  /// A record that is a row if another one follows.
  private var held: [Field]?
  private let constants: [(position: Int, text: [UInt8])]
  private let hasLastRecord: Bool

  init(_ manifest: ReadManifest, _ name: EntryName, in folder: Folder) throws(Problem) {
    self.manifest = manifest
    place = folder.place(of: name)
    let (shape, described) = (manifest.file.dialect, manifest.exchange.dialect)
    let names = manifest.file.schema.fields.map(\.name)
    let cells: [Cell] =
      described?.columns ?? names.map { Cell(header: $0, value: $0, text: nil) }
    guard shape.delimiter.utf8.count == 1, let delimiter = shape.delimiter.utf8.first,
      ["\n", "\r\n"].contains(shape.lineTerminator), cells.map(\.header) == names
    else { throw Problem(.reconciliation, "has a manifest that describes no file", at: place) }
    positions = Dictionary(
      cells.enumerated().compactMap { position, cell in cell.value.map { ($0, position) } },
      uniquingKeysWith: { first, _ in first })
    constants = cells.enumerated().compactMap { position, cell in
      cell.text.map { (position, Array($0.utf8)) }
    }
    hasLastRecord = described?.lastRecord.isEmpty == false
    reader = try BatchFileReader(
      name, in: folder, delimiter: delimiter, endsWithCR: shape.lineTerminator == "\r\n")
    if described?.firstRecord.isEmpty == false { firstRecord = try reader.next() ?? [] }
    if shape.header ?? true {
      guard try reader.next() == names.map({ Array($0.utf8) }) else {
        throw difference("has another header than the manifest's schema")
      }
    }
    if hasLastRecord { held = try reader.next() }
  }

  /// The next row; `nil` behind the last one.
  func next() throws(Problem) -> [Field]? {
    guard var row = try nextRecord() else { return nil }
    rowNumber += 1
    guard row.count == manifest.file.schema.fields.count else {
      throw difference("has \(row.count) fields in record \(reader.recordNumber)")
    }
    for (position, text) in constants where (row[position] ?? []) != text {
      throw difference("has another text than its own in line \(rowNumber)")
    }
    if let amount = positions["amount"], let sign = manifest.exchange.dialect?.decimal {
      row[amount] = row[amount].map { Self.plain($0, sign) }
    }
    return row
  }

  private func nextRecord() throws(Problem) -> [Field]? {
    guard hasLastRecord else { return try reader.next() }
    guard let candidate = held else { return nil }
    held = try reader.next()
    if held != nil { return candidate }
    lastRecord = candidate
    return nil
  }

  /// With a point for the sign of the file, and with nothing that could be read for a point.
  static func plain(_ number: [UInt8], _ sign: String) -> [UInt8] {
    if sign == "." { return number }
    return number.map { byte in
      byte == sign.utf8.first ? UInt8(ascii: ".") : byte == UInt8(ascii: ".") ? 0x3F : byte
    }
  }

  func difference(_ text: String) -> Problem {
    Problem(.reconciliation, text, at: place)
  }
}
