import Delimited
import Host
import Vocabulary

/// Writes the records of one batch file in its dialect, and counts and hashes what it writes.
///
/// The line numbers are given here, in the order of the keys.
struct BatchRowWriter {
  /// Where the value of a field comes from.
  private enum Source {
    case row(Int, mayHoldLines: Bool)
    /// A number that is spelled with the sign of the dialect.
    case number(Int)
    case text(String)
    case lineNumber
  }

  private let name: BatchName
  private let dialect: OutboundDialect
  private let sources: [Source]
  private let sumsUp: Bool
  private let amount: Int?
  private let seen: ByteCount
  private var writer: RecordWriter
  private var sum = DecimalSum()
  private(set) var lineNumber = 0

  init(
    _ name: BatchName, _ dialect: OutboundDialect,
    into sink: @escaping (UnsafeRawBufferPointer) throws(Problem) -> Void
  ) {
    self.name = name
    self.dialect = dialect
    sumsUp = dialect.lastRecord.contains(.value(OutboundDialect.Fact.sum.rawValue))
    let positions = name.stream.rowPositions
    amount = positions["amount"]
    var sources: [String: Source] = ["batch_id": .text(name.batchID), "line_no": .lineNumber]
    for column in name.stream.columns {
      guard let position = positions[column.name] else { continue }
      let hasOtherSign = column.kind == .number && dialect.decimal != UInt8(ascii: ".")
      sources[column.name] =
        hasOtherSign ? .number(position) : .row(position, mayHoldLines: column.mayHoldLines)
    }
    self.sources = dialect.columns.map { column in
      switch column.cell {
      case .text(let text): return .text(text)
      case .value(let value):
        guard let source = sources[value] else {
          preconditionFailure("a dialect has the columns of its kind of file")
        }
        return source
      }
    }
    let seen = ByteCount()
    self.seen = seen
    writer = RecordWriter(
      delimiter: dialect.delimiter, quotesAll: dialect.quotes == .always,
      lineEnd: dialect.lineEnd.text
    ) { bytes throws(Problem) in
      seen.add(bytes)
      try sink(bytes)
    }
  }

  /// What stands before the rows.
  mutating func begin() throws(Problem) {
    try write(dialect.firstRecord)
    if dialect.hasHeader { try writer.record(dialect.columns.map(\.header)) }
  }

  mutating func write(_ row: some BatchRow) throws(Problem) {
    lineNumber += 1
    for (field, source) in sources.enumerated() {
      switch source {
      case .text(let text): writer.fieldOrNull(text)
      case .lineNumber: writer.field(String(lineNumber))
      case .number(let position):
        let isThere: Void? = try row.bytes(of: position) { writer.field(dialect.spelled($0)) }
        if isThere == nil { writer.null() }
      case .row(let position, let mayHoldLines):
        let isClean = try row.bytes(of: position) { value in
          writer.field(value)
          return Self.isClean(value, mayHoldLines: mayHoldLines)
        }
        if isClean == nil { writer.null() }
        guard isClean ?? true else {
          throw Problem(
            .badData,
            "line \(lineNumber) of the batch \(name.batchID) has a control character in "
              + "\(dialect.columns[field].header), expected plain text",
            hint: "correct the definition or the customer's data that this text comes from")
        }
      }
    }
    try writer.endRecord()
    if sumsUp { sum.add(try amount(of: row)) }
  }

  /// What stands behind the rows.
  ///
  /// - Returns: how many bytes were written in all, and their SHA-256.
  mutating func end() throws(Problem) -> (bytes: Int64, sha256: String) {
    try write(dialect.lastRecord)
    try writer.finish()
    return (seen.bytes, seen.hash.finishedHex())
  }

  /// A record before or behind the rows, if the dialect has one.
  private mutating func write(_ cells: [OutboundDialect.Cell]) throws(Problem) {
    if cells.isEmpty { return }
    for cell in cells {
      switch cell {
      case .text(let text): writer.fieldOrNull(text)
      case .value(OutboundDialect.Fact.rows.rawValue): writer.field(String(lineNumber))
      case .value(OutboundDialect.Fact.sum.rawValue):
        writer.field(dialect.spelled(sum.description))
      case .value(let fact):
        writer.fieldOrNull(OutboundDialect.Fact(rawValue: fact).flatMap(name.text) ?? "")
      }
    }
    try writer.endRecord()
  }

  private func amount(of row: some BatchRow) throws(Problem) -> ExactDecimal {
    let amount = try amount.flatMap { position throws(Problem) in
      try row.bytes(of: position) { ExactDecimal(String(decoding: $0, as: UTF8.self)) }
    }
    guard let amount = amount.flatMap(\.self) else {
      throw .bug("an amount of the batch \(name.batchID) cannot be summed up")
    }
    return amount
  }

  private static func isClean(_ value: UnsafeRawBufferPointer, mayHoldLines: Bool) -> Bool {
    for byte in value where byte < 0x20 || byte == 0x7F {
      let isLine = byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\t")
      guard mayHoldLines, isLine else { return false }
    }
    return true
  }
}

extension BatchStream {
  /// Where the columns stand in a row of the ledger: in their order, without those that the writer gives.
  var rowPositions: [String: Int] {
    var positions: [String: Int] = [:]
    for column in columns where column.name != "batch_id" && column.name != "line_no" {
      positions[column.name] = positions.count
    }
    return positions
  }
}

extension OutboundDialect {
  /// A number with the decimal sign of the file.
  fileprivate func spelled(_ number: String) -> String {
    decimal == UInt8(ascii: ".")
      ? number : String(number.map { $0 == "." ? Character(Unicode.Scalar(decimal)) : $0 })
  }

  fileprivate func spelled(_ number: UnsafeRawBufferPointer) -> String {
    spelled(String(decoding: number, as: UTF8.self))
  }
}

extension RecordWriter {
  /// A text of a definition; an empty one is no value.
  fileprivate mutating func fieldOrNull(_ text: String) {
    if text.isEmpty { null() } else { field(text) }
  }
}

private final class ByteCount {
  var bytes: Int64 = 0
  let hash = ContentHash()

  func add(_ piece: UnsafeRawBufferPointer) {
    bytes += Int64(piece.count)
    hash.update(piece)
  }
}
