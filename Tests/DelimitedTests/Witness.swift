import Delimited

/// A second reader of the same language, slow and obvious: whole file in memory, one byte at a
/// time, every rule written where it applies. It shares nothing with the reader.
struct Witness {
  let bytes: [UInt8]
  var delimiter = UInt8(ascii: ",")
  let quote = UInt8(ascii: "\"")

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  func records() -> [CollectedRecord] {
    var records: [CollectedRecord] = []
    var position = 0
    while position < bytes.count {
      let (record, next) = self.record(at: position)
      records.append(record)
      position = next
    }
    return records
  }

  private func record(at start: Int) -> (CollectedRecord, next: Int) {
    var fields: [CollectedRecord.Field] = []
    var position = start
    while true {
      let opening = position
      if position < bytes.count, bytes[position] == quote {
        var content: [UInt8] = []
        position += 1
        while true {
          if position == bytes.count { return faulty(.quoteUnclosed, opening, start, fields) }
          if bytes[position] != quote {
            content.append(bytes[position])
            position += 1
          } else if position + 1 < bytes.count, bytes[position + 1] == quote {
            content.append(quote)
            position += 2
          } else {
            break
          }
        }
        position += 1
        if position < bytes.count, bytes[position] != delimiter, !isLineEnd(position) {
          let hasLineEnd = (opening..<position).contains(where: isLineEnd)
          return hasLineEnd
            ? faulty(.quoteUnclosed, opening, start, fields)
            : faulty(.quoteStray, position, start, fields)
        }
        fields.append(.init(bytes: content, isQuoted: true))
      } else {
        while position < bytes.count, bytes[position] != delimiter, !isLineEnd(position) {
          if bytes[position] == quote { return faulty(.quoteStray, position, start, fields) }
          position += 1
        }
        fields.append(.init(bytes: Array(bytes[opening..<position]), isQuoted: false))
      }
      if position < bytes.count, bytes[position] == delimiter {
        position += 1
      } else {
        return (finished(start, position, fields), behindLineEnd(position))
      }
    }
  }

  private func faulty(
    _ code: RecordFaultCode, _ at: Int, _ start: Int, _ fields: [CollectedRecord.Field]
  ) -> (CollectedRecord, next: Int) {
    var end = at
    while end < bytes.count, !isLineEnd(end) { end += 1 }
    var record = finished(start, end, fields)
    record.code = code
    record.faultOffset = at
    record.faultLine = line(of: at)
    record.faultField = fields.count
    return (record, behindLineEnd(end))
  }

  private func finished(
    _ start: Int, _ end: Int, _ fields: [CollectedRecord.Field]
  ) -> CollectedRecord {
    CollectedRecord(line: line(of: start), offset: start, length: end - start, fields: fields)
  }

  private func isLineEnd(_ position: Int) -> Bool {
    bytes[position] == 0x0A || bytes[position] == 0x0D
  }

  private func behindLineEnd(_ position: Int) -> Int {
    guard position < bytes.count else { return position }
    let isPair =
      bytes[position] == 0x0D && position + 1 < bytes.count && bytes[position + 1] == 0x0A
    return position + (isPair ? 2 : 1)
  }

  private func line(of position: Int) -> Int {
    var line = 1
    var index = 0
    while index < position {
      if isLineEnd(index) {
        line += 1
        index = behindLineEnd(index)
      } else {
        index += 1
      }
    }
    return line
  }
}
