import Delimited
package import Host
import Vocabulary

/// The two files that say what was rejected: the rejected records with their own bytes, ready to be
/// mended and dropped again, and one line for each error.
///
/// They hold values of customers, and are the only files of the intake that do.
package struct RejectFiles: ~Copyable {
  private var records: DurableFile
  private var errors: DurableFile
  private var buffer: [UInt8] = []
  private var errorBuffer: [UInt8] = []
  /// The most of a value that an error line shows.
  private static let shownValueBytes = 200

  /// The names of the files that belong to an inbound file: `<stem>.rejects.csv`, `<stem>.errors.csv`.
  package static func names(for fileName: String) -> (records: EntryName, errors: EntryName) {
    let stem = FileStem.of(fileName)
    return (EntryName("\(stem).rejects.csv"), EntryName("\(stem).errors.csv"))
  }

  /// Starts both files in a folder; leftovers of an interrupted run go first.
  init(for fileName: String, in folder: Folder, header: HeaderRow?) throws(Problem) {
    let names = Self.names(for: fileName)
    try folder.remove(names.records)
    try folder.remove(names.errors)
    let recordFile = try DurableFile(creating: names.records, in: folder)
    let errorFile = try DurableFile(creating: names.errors, in: folder)
    records = recordFile
    errors = errorFile
    buffer = header?.originalBytes ?? []
    errorBuffer = Array(
      "line,record,byte_offset,byte_length,code,column,value,message,hint\n".utf8)
  }

  /// Adds a rejected record with its errors.
  mutating func add(
    _ record: Record, _ rejects: [FileTally.Reject], values: [UnsafeRawBufferPointer?]
  ) throws(Problem) {
    if record.isInMemory { record.appendOriginalLine(to: &buffer) }
    for (reject, value) in zip(rejects, values) { addError(reject, value) }
    if buffer.count > 1 << 16 || errorBuffer.count > 1 << 16 { try flush() }
  }

  /// A piece of a record that is never in memory as a whole; the record itself comes behind it.
  mutating func addPiece(_ bytes: UnsafeRawBufferPointer) throws(Problem) {
    buffer.append(contentsOf: bytes)
    if buffer.count > 1 << 16 { try flush() }
  }

  private mutating func addError(_ reject: FileTally.Reject, _ value: UnsafeRawBufferPointer?) {
    let shown = value.map { String(decoding: $0.prefix(Self.shownValueBytes), as: UTF8.self) }
    let cells = [
      String(reject.line), String(reject.record), String(reject.byteOffset),
      String(reject.byteLength), reject.code.rawValue, reject.column ?? "", shown ?? "",
      reject.code.message, reject.code.hint,
    ]
    errorBuffer += cells.map(Self.quoted).joined(separator: ",").utf8
    errorBuffer.append(UInt8(ascii: "\n"))
  }

  private static func quoted(_ text: String) -> String {
    let needsQuotes = text.unicodeScalars.contains { $0 == "," || $0 == "\"" || $0.value < 0x20 }
    guard needsQuotes else { return text }
    let visible = text.unicodeScalars.map { $0.value < 0x20 ? " " : String($0) }.joined()
    return "\"" + visible.replacing("\"", with: "\"\"") + "\""
  }

  private mutating func flush() throws(Problem) {
    try records.write(buffer)
    try errors.write(errorBuffer)
    buffer.removeAll(keepingCapacity: true)
    errorBuffer.removeAll(keepingCapacity: true)
  }

  /// Puts both files on the disk.
  consuming func finish() throws(Problem) {
    try flush()
    try records.finish()
    try errors.finish()
  }
}

/// The reject files of one reading: made with the first reject, so that a clean file has none.
final class RejectOutput {
  private let fileName: String
  private let folder: Folder
  private let header: HeaderRow?
  private var files: RejectFiles?

  init(_ fileName: String, in folder: Folder, header: HeaderRow?) {
    self.fileName = fileName
    self.folder = folder
    self.header = header
  }

  private func open() throws(Problem) {
    if files == nil { files = try RejectFiles(for: fileName, in: folder, header: header) }
  }

  func add(
    _ record: Record, _ rejects: [FileTally.Reject], values: [UnsafeRawBufferPointer?]
  ) throws(Problem) {
    try open()
    try files?.add(record, rejects, values: values)
  }

  func addPiece(_ bytes: UnsafeRawBufferPointer) throws(Problem) {
    try open()
    try files?.addPiece(bytes)
  }

  /// Puts the files on the disk, if there are any.
  func finish() throws(Problem) {
    let made = files.take()
    if let made { try made.finish() }
  }
}
