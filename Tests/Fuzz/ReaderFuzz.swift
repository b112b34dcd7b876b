import Delimited
import Vocabulary

/// Any bytes in any dialect: reading ends, and every byte of the file is told once by the records, or
/// the file is refused in words.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ data: UnsafePointer<UInt8>, _ size: Int) -> CInt {
  guard size > 2 else { return 0 }
  let (choice, piece) = (data[0], Int(data[1]) + 1)
  let bytes = Array(UnsafeBufferPointer(start: data + 2, count: size - 2))
  do throws(Problem) { try read(bytes, choice, piece) } catch {
    precondition(error.exit == .badData, "\(error)")
  }
  return 0
}

private func read(_ bytes: [UInt8], _ choice: UInt8, _ piece: Int) throws(Problem) {
  let reader = RecordReader(
    ByteSource(bytes, pieceLength: piece), dialect: try dialect(choice),
    limits: RecordLimits(recordBytes: 64, fields: 8, fieldBytes: 32), chunkLength: piece)
  reader.overflow = { (_) throws(Problem) in }
  let header = try reader.readHeader()
  var end = 0
  var line = 0
  var original: [UInt8] = []
  while let record = try reader.next() {
    precondition(record.byteOffset >= end, "records do not overlap")
    precondition(record.lineNumber > line || record.number == 1, "lines rise")
    end = record.byteOffset + record.byteLength
    line = record.lineNumber
    precondition(end <= bytes.count, "a record lies in its file")
    for index in 0..<record.fieldCount {
      _ = record.text(index)
      precondition(record.byteOffset(ofField: index) <= end, "a field lies in its record")
    }
    _ = header?.fault(of: record)
    _ = record.faultColumnNumber
    guard record.isInMemory else { continue }
    original.removeAll(keepingCapacity: true)
    record.appendOriginalBytes(to: &original, withLineEnd: false)
    precondition(
      original.elementsEqual(bytes[record.byteOffset..<end]), "rejects are the file's own bytes")
  }
}

private func dialect(_ choice: UInt8) throws(Problem) -> Dialect {
  let encodings = TextEncoding.allCases
  let encoding = encodings[Int(choice) % encodings.count]
  switch choice / 16 {
  case 0...5:
    return try Dialect(headerRow: choice & 16 == 0 ? nil : 1, encoding: encoding)
  case 6: return try Dialect(delimiter: .blanks, quote: nil, encoding: encoding)
  case 7:
    return try Dialect(delimiter: .semicolon, headerRow: nil, comment: 0x23, encoding: encoding)
  case 8:
    return try Dialect(headerRow: 2, trailer: Trailer(start: "T", lines: 2), encoding: encoding)
  case 9: return try Dialect(headerRow: nil, trailer: Trailer(lines: 2), encoding: encoding)
  case 10:
    return try Dialect(
      headerSearch: HeaderSearch(names: ["a"], lastLine: 5), skipsEmptyLines: true,
      encoding: encoding)
  default:
    let fields = [
      FixedField(name: "a", start: 1, length: 2), FixedField(name: "b", start: 4, length: 3),
    ]
    return try Dialect(
      delimiter: .fixed(fields), quote: nil, headerRow: choice & 1 == 0 ? nil : 1,
      isPadded: choice & 2 == 0, encoding: encoding)
  }
}
