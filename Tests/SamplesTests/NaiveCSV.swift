import Glibc

/// A slow and obvious reader of CSV bytes, which shares no code with the writer.
struct NaiveCSV {
  struct Row {
    var line: Int
    var offset: Int
    var fields: [[UInt8]]

    func text(_ position: Int) -> String { String(decoding: fields[position], as: UTF8.self) }
  }

  var header: [String] = []
  var rows: [Row] = []

  /// Quotes open a field only at its start, so a stray one is an ordinary byte here.
  init(_ bytes: [UInt8]) {
    var line = 1
    var position = 0
    var all: [Row] = []
    while position < bytes.count {
      var row = Row(line: line, offset: position, fields: [[]])
      var isQuoted = false
      var isStart = true
      while position < bytes.count {
        let byte = bytes[position]
        position += 1
        if byte == UInt8(ascii: "\n") { line += 1 }
        if isQuoted {
          let isDoubled = position < bytes.count && bytes[position] == UInt8(ascii: "\"")
          if byte != UInt8(ascii: "\"") {
            row.fields[row.fields.count - 1].append(byte)
          } else if isDoubled {
            row.fields[row.fields.count - 1].append(byte)
            position += 1
          } else {
            isQuoted = false
          }
        } else if byte == UInt8(ascii: "\n") {
          break
        } else if byte == UInt8(ascii: ",") {
          row.fields.append([])
          isStart = true
          continue
        } else if byte == UInt8(ascii: "\""), isStart {
          isQuoted = true
        } else {
          row.fields[row.fields.count - 1].append(byte)
        }
        isStart = false
      }
      all.append(row)
    }
    header = all[0].fields.map { String(decoding: $0, as: UTF8.self) }
    rows = Array(all.dropFirst())
  }

  /// The texts of one column, rows that are too short left out.
  func column(_ name: String) -> [String] {
    let position = header.firstIndex(of: name)!
    return rows.filter { $0.fields.count > position }.map { $0.text(position) }
  }
}

/// The bytes of a file.
func content(_ path: String) -> [UInt8] {
  guard let file = fopen(path, "r") else { return [] }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  var piece = [UInt8](repeating: 0, count: 1 << 16)
  while true {
    let count = fread(&piece, 1, piece.count, file)
    if count == 0 { return bytes }
    bytes += piece[..<count]
  }
}

/// A new folder of its own, removed with what the body wrote into it.
func withFolder<Result>(_ body: (String) throws -> Result) throws -> Result {
  var template = Array("/tmp/nightledger-samples-XXXXXX".utf8CString)
  let made = template.withUnsafeMutableBufferPointer { mkdtemp($0.baseAddress!) != nil }
  precondition(made, "a test has a temporary folder")
  let path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  defer { removeTree(path) }
  return try body(path)
}

private func removeTree(_ path: String) {
  if let folder = opendir(path) {
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        String(cString: UnsafeRawPointer($0).assumingMemoryBound(to: CChar.self))
      }
      if name != ".", name != ".." { removeTree("\(path)/\(name)") }
    }
    closedir(folder)
  }
  remove(path)
}
