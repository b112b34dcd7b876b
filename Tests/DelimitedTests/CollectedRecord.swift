import Delimited
import Vocabulary

/// A record that outlives its reader.
struct CollectedRecord: Equatable, CustomStringConvertible {
  struct Field: Equatable {
    var bytes: [UInt8]
    var isQuoted: Bool
  }

  var line: Int
  var offset: Int
  var length: Int
  var fields: [Field]
  var code: RecordFaultCode?
  var faultOffset: Int?
  var faultLine: Int?
  var faultField: Int?

  var texts: [String] { fields.map { String(decoding: $0.bytes, as: UTF8.self) } }

  var description: String {
    let shown = fields.map { field in
      let text = String(decoding: field.bytes, as: UTF8.self).debugDescription
      return field.isQuoted ? "q\(text)" : text
    }
    let fault = code.map { " \($0.rawValue)@\(faultOffset ?? -1) line \(faultLine ?? -1)" } ?? ""
    return "\(line):\(offset)+\(length) [\(shown.joined(separator: " "))]\(fault)"
  }
}

extension CollectedRecord {
  init(_ record: Record) {
    self.init(
      line: record.lineNumber, offset: record.byteOffset, length: record.byteLength,
      fields: (0..<record.fieldCount).map {
        Field(bytes: Array(record.field($0)), isQuoted: record.isQuoted($0))
      }, code: record.fault?.code, faultOffset: record.fault?.byteOffset,
      faultLine: record.fault?.lineNumber, faultField: record.fault?.field)
  }
}

/// The records of a source, to its end.
func collect(
  _ source: ByteSource, _ dialect: Dialect, _ limits: RecordLimits = RecordLimits(),
  chunkLength: Int = 4096
) throws(Problem) -> [CollectedRecord] {
  let reader = RecordReader(source, dialect: dialect, limits: limits, chunkLength: chunkLength)
  var records: [CollectedRecord] = []
  while let record = try reader.next() {
    records.append(CollectedRecord(record))
    precondition(record.number == records.count, "records are numbered from 1")
  }
  return records
}

func collect(
  _ bytes: [UInt8], _ dialect: Dialect, _ limits: RecordLimits = RecordLimits(),
  chunkLength: Int = 4096
) throws(Problem) -> [CollectedRecord] {
  try collect(ByteSource(bytes), dialect, limits, chunkLength: chunkLength)
}

func collect(
  _ text: String, _ dialect: Dialect, _ limits: RecordLimits = RecordLimits()
) throws(Problem) -> [CollectedRecord] {
  try collect(Array(text.utf8), dialect, limits)
}

/// Comma, double quote, no header.
let bare = try! Dialect(headerRow: nil)
