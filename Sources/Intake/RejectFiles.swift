import Delimited
import Host
import Vocabulary

/// The two files that say what was rejected: the rejected records with their own bytes, ready to be
/// mended and dropped again, and one line for each error.
///
/// They hold values of customers, and are the only files of the intake that do.
struct RejectFiles: ~Copyable {
  private var records: DurableFile
  private var errors: DurableFile
  private var buffer: [UInt8] = []
  private var errorBuffer: [UInt8] = []
  /// The most of a value that an error line shows.
  private static let shownValueBytes = 200

  /// The names of the files that belong to an inbound file: `<stem>.rejects.csv`, `<stem>.errors.csv`.
  static func names(for fileName: String) -> (records: EntryName, errors: EntryName) {
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
    if record.isInMemory {
      record.appendOriginalBytes(to: &buffer)
      if buffer.last != UInt8(ascii: "\n") { buffer.append(UInt8(ascii: "\n")) }
    }
    for (reject, value) in zip(rejects, values) { addError(reject, value) }
    if buffer.count > 1 << 16 || errorBuffer.count > 1 << 16 { try flush() }
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

/// What the names of answers to a file begin with: its own name, without `.csv`.
///
/// Two files of one folder have two stems, and a name that leaves no room for an ending is cut and
/// told apart by its hash.
package enum FileStem {
  private static let longestBytes = 200

  package static func of(_ fileName: String) -> String {
    let stem = fileName.hasSuffix(".csv") ? String(fileName.dropLast(4)) : fileName
    guard stem.utf8.count > longestBytes else { return stem }
    var head = stem
    while head.utf8.count > longestBytes - 17 { head.removeLast() }
    return "\(head)-\(SHA256.hex(of: fileName).prefix(16))"
  }
}
