import Delimited
import Host
import Postgres
import SQLText
import Vocabulary

/// What a rendered batch file turned out to be.
struct BatchDigest: Sendable, Equatable {
  var rows: Int64 = 0
  var bytes: Int64 = 0
  var sha256 = ""
  var customerHash = ""
  var rowHash = ""
}

/// Turns the rows of a frozen batch into the bytes of its file in its dialect: a pure function of the
/// batch, in constant memory.
///
/// The line numbers are given here, in the order of the keys.
struct BatchRenderer {
  /// Where the value of a field comes from.
  private enum Source {
    case row(Int, BatchColumn)
    case text(String)
    case lineNumber
  }

  private let name: BatchName
  private let dialect: OutboundDialect
  private let sources: [Source]
  private let customer: Int
  private let amount: Int?
  private let sumsUp: Bool

  private var stream: BatchStream { name.stream }

  /// - Parameter dialect: `nil`: the exchange format.
  init(_ name: BatchName, _ dialect: OutboundDialect?) {
    self.name = name
    let dialect = dialect ?? name.stream.kind.exchangeDialect
    self.dialect = dialect
    sumsUp = dialect.lastRecord.contains(.value(OutboundDialect.Fact.sum.rawValue))
    var sources: [String: Source] = ["batch_id": .text(name.batchID), "line_no": .lineNumber]
    var positions: [String: Int] = [:]
    for column in name.stream.columns where sources[column.name] == nil {
      sources[column.name] = .row(positions.count, column)
      positions[column.name] = positions.count
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
    guard let customer = positions["customer_id"] else {
      preconditionFailure("every batch file has the column customer_id")
    }
    self.customer = customer
    amount = positions["amount"]
  }

  /// Hands the bytes of the file over piece by piece.
  func render(
    on connection: Connection, into sink: @escaping (UnsafeRawBufferPointer) throws(Problem) -> Void
  ) throws(Problem) -> BatchDigest {
    try render(into: sink) { (body) throws(Problem) in
      try connection.forEachRow(of: stream.rows, .text(name.batchID)) { row throws(Problem) in
        try body(row)
      }
    }
  }

  /// The same from rows that come in the order of their keys.
  func render<SomeRow: BatchRow>(
    into sink: @escaping (UnsafeRawBufferPointer) throws(Problem) -> Void,
    from rows: ((SomeRow) throws(Problem) -> Void) throws(Problem) -> Void
  ) throws(Problem) -> BatchDigest {
    let seen = ByteCount()
    var writer = RecordWriter(
      delimiter: dialect.delimiter, quotesAll: dialect.quotes == .always,
      lineEnd: dialect.lineEnd.text
    ) { bytes throws(Problem) in
      seen.add(bytes)
      try sink(bytes)
    }
    var sum = DecimalSum()
    try write(dialect.firstRecord, rows: 0, sum, to: &writer)
    if dialect.hasHeader { try writer.record(dialect.columns.map(\.header)) }
    var hashes = RowHashes()
    var lineNumber = 0
    var lastKey: [UInt8] = []
    try rows { row throws(Problem) in
      lineNumber += 1
      if stream == .accrual { try requireOrder(row, behind: &lastKey) }
      try write(row, lineNumber, to: &writer)
      try addHashes(of: row, to: &hashes)
      if sumsUp { sum.add(try amount(of: row)) }
    }
    try write(dialect.lastRecord, rows: lineNumber, sum, to: &writer)
    try writer.finish()
    return BatchDigest(
      rows: Int64(lineNumber), bytes: seen.bytes, sha256: seen.hash.finishedHex(),
      customerHash: hashes.customer.description, rowHash: hashes.row.description)
  }

  /// The key is the first column of every file.
  private func requireOrder(_ row: some BatchRow, behind lastKey: inout [UInt8]) throws(Problem) {
    let isBehind = try row.bytes(of: 0) { key in
      let isBehind = lastKey.lexicographicallyPrecedes(key)
      lastKey.removeAll(keepingCapacity: true)
      lastKey.append(contentsOf: key)
      return isBehind
    }
    guard isBehind == true else { throw .bug("the rows of \(name.batchID) come out of order") }
  }

  private func write(
    _ row: some BatchRow, _ lineNumber: Int, to writer: inout RecordWriter
  ) throws(Problem) {
    for source in sources {
      switch source {
      case .text(let text): writer.fieldOrNull(text)
      case .lineNumber: writer.field(String(lineNumber))
      case .row(let position, let column):
        let isClean = try row.bytes(of: position) { value in
          if column.kind == .number, dialect.decimal != UInt8(ascii: ".") {
            writer.field(dialect.spelled(value))
          } else {
            writer.field(value)
          }
          return Self.isClean(value, mayHoldLines: column.mayHoldLines)
        }
        if isClean == nil { writer.null() }
        guard isClean ?? true else {
          throw Problem(
            .badData,
            "line \(lineNumber) of the batch \(name.batchID) has a control character in "
              + "\(column.name), expected plain text",
            hint: "correct the definition or the customer's data that this text comes from")
        }
      }
    }
    try writer.endRecord()
  }

  /// A record before or behind the rows, if the dialect has one.
  private func write(
    _ cells: [OutboundDialect.Cell], rows: Int, _ sum: DecimalSum, to writer: inout RecordWriter
  ) throws(Problem) {
    if cells.isEmpty { return }
    for cell in cells {
      switch cell {
      case .text(let text): writer.fieldOrNull(text)
      case .value(OutboundDialect.Fact.rows.rawValue): writer.field(String(rows))
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

  private func addHashes(of row: some BatchRow, to hashes: inout RowHashes) throws(Problem) {
    // A row that is of no customer counts as one of the empty name.
    if try row.bytes(of: customer, { hashes.customer.add(bytes: $0) }) == nil {
      hashes.customer.add("")
    }
    hashes.scratch.removeAll(keepingCapacity: true)
    // The key is the first column of every file.
    try row.bytes(of: 0) { hashes.scratch.append(contentsOf: $0) }
    hashes.scratch.append(UInt8(ascii: "|"))
    try row.bytes(of: customer) { hashes.scratch.append(contentsOf: $0) }
    hashes.scratch.append(UInt8(ascii: "|"))
    if let amount { try row.bytes(of: amount) { hashes.scratch.append(contentsOf: $0) } }
    hashes.scratch.withUnsafeBytes { hashes.row.add(bytes: $0) }
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

/// The two control hashes of a file: over the customers, and over `key|customer|amount`.
private struct RowHashes {
  var customer = ControlHash()
  var row = ControlHash()
  var scratch: [UInt8] = []
}

private final class ByteCount {
  var bytes: Int64 = 0
  let hash = ContentHash()

  func add(_ piece: UnsafeRawBufferPointer) {
    bytes += Int64(piece.count)
    hash.update(piece)
  }
}
