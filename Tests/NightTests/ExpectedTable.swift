import Delimited
import Host
import TestKit
import Vocabulary

/// A CSV file of expected values, by column name.
struct ExpectedTable {
  let rows: [[String: String]]

  init(_ path: String) throws(Problem) {
    let full = SharedData.path(path)
    let slash = full.lastIndex(of: "/") ?? full.startIndex
    let folder = try Folder(opening: String(full[..<slash]))
    let bytes = try folder.content(
      of: EntryName(String(full[full.index(after: slash)...])), limitBytes: 1 << 28)
    let reader = RecordReader(ByteSource(bytes))
    let names = try reader.readHeader()?.names ?? []
    var rows: [[String: String]] = []
    while let record = try reader.next() {
      var row: [String: String] = [:]
      for (index, name) in names.enumerated() where index < record.fieldCount {
        row[name] = record.text(index)
      }
      rows.append(row)
    }
    self.rows = rows
  }
}
