import Host
import Vocabulary

/// Reads a batch file back, record by record, to prove it. Shares no code with the writer, on
/// purpose: a mistake of the writer must not be made here again.
///
/// Strict: one kind of line end, every record ended, quotes only as RFC 4180 has them. An unquoted
/// empty field is `nil`, a quoted one is empty.
final class BatchFileReader {
  typealias Field = [UInt8]?

  private enum State {
    case start, plain, quoted, closingQuote
  }

  private let delimiter: UInt8
  private let endsWithCR: Bool

  private let file: OpenFile
  private var chunk: UnsafeMutableRawBufferPointer
  private var filled = 0
  private var position = 0
  /// Records read so far.
  private(set) var recordNumber = 0

  /// - Parameters:
  ///   - delimiter: the byte between two fields.
  ///   - endsWithCR: whether records end with CR LF instead of LF.
  init(
    _ name: EntryName, in folder: Folder, delimiter: UInt8, endsWithCR: Bool
  ) throws(Problem) {
    self.delimiter = delimiter
    self.endsWithCR = endsWithCR
    file = OpenFile(try FolderFile(name, in: folder, mayHaveSecondName: true))
    chunk = .allocate(byteCount: 1 << 18, alignment: 16)
  }

  deinit {
    chunk.deallocate()
  }

  /// The next record; `nil` at the end of the file.
  func next() throws(Problem) -> [Field]? {
    var fields: [Field] = []
    var field: [UInt8] = []
    var state = State.start
    while let byte = try nextByte() {
      switch (state, byte) {
      case (.start, UInt8(ascii: "\"")):
        state = .quoted
      case (.quoted, UInt8(ascii: "\"")):
        state = .closingQuote
      case (.quoted, _):
        field.append(byte)
      case (.closingQuote, UInt8(ascii: "\"")):
        field.append(byte)
        state = .quoted
      case (_, delimiter), (_, recordEnd):
        let isEnd = byte == recordEnd
        if isEnd, endsWithCR, try nextByte() != UInt8(ascii: "\n") {
          throw fault("has a carriage return without a line feed")
        }
        fields.append(state == .start ? nil : field)
        field = []
        state = .start
        guard isEnd else { continue }
        recordNumber += 1
        return fields
      case (.closingQuote, _), (.plain, UInt8(ascii: "\"")), (_, UInt8(ascii: "\r")),
        (_, UInt8(ascii: "\n")):
        throw fault("has a misplaced quote or another line end")
      default:
        field.append(byte)
        state = .plain
      }
    }
    guard fields.isEmpty, field.isEmpty, state == .start else { throw fault("is cut off") }
    return nil
  }

  private var recordEnd: UInt8 { endsWithCR ? UInt8(ascii: "\r") : UInt8(ascii: "\n") }

  private func nextByte() throws(Problem) -> UInt8? {
    if position == filled {
      filled = try file.file.read(into: chunk)
      position = 0
      if filled == 0 { return nil }
    }
    defer { position += 1 }
    return chunk[position]
  }

  private func fault(_ text: String) -> Problem {
    Problem(
      .reconciliation, "record \(recordNumber + 1) \(text)", at: Place(path: file.file.path))
  }
}

/// A place for a file that cannot be copied.
private final class OpenFile {
  let file: FolderFile

  init(_ file: consuming FolderFile) {
    self.file = file
  }
}
