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

/// Turns the rows of a frozen batch into the bytes of its file: a pure function of the batch, in
/// constant memory.
///
/// The line numbers are given here, in the order of the keys.
struct BatchRenderer {
  /// Where the value of a column comes from.
  private enum Source {
    case row(Int)
    case batchID
    case lineNumber
  }

  private let batchID: String
  private let stream: BatchStream
  private let columns: [(column: BatchColumn, source: Source)]
  private let customer: Int
  private let amount: Int?

  init(batchID: String, stream: BatchStream) {
    self.batchID = batchID
    self.stream = stream
    var next = 0
    var columns: [(column: BatchColumn, source: Source)] = []
    var positions: [String: Int] = [:]
    for column in stream.columns {
      switch column.name {
      case "batch_id": columns.append((column, .batchID))
      case "line_no": columns.append((column, .lineNumber))
      default:
        columns.append((column, .row(next)))
        positions[column.name] = next
        next += 1
      }
    }
    self.columns = columns
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
      try connection.forEachRow(of: stream.rows, .text(batchID)) { row throws(Problem) in
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
    var writer = RecordWriter { bytes throws(Problem) in
      seen.add(bytes)
      try sink(bytes)
    }
    try writer.record(stream.columns.map(\.name))
    var hashes = RowHashes()
    var lineNumber = 0
    var lastKey: [UInt8] = []
    try rows { row throws(Problem) in
      lineNumber += 1
      if stream == .accrual { try requireOrder(row, behind: &lastKey) }
      try write(row, lineNumber, to: &writer)
      try addHashes(of: row, to: &hashes)
    }
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
    guard isBehind == true else { throw .bug("the rows of \(batchID) come out of order") }
  }

  private func write(
    _ row: some BatchRow, _ lineNumber: Int, to writer: inout RecordWriter
  ) throws(Problem) {
    for (column, source) in columns {
      let position: Int
      switch source {
      case .row(let place): position = place
      case .batchID:
        writer.field(batchID)
        continue
      case .lineNumber:
        writer.field(String(lineNumber))
        continue
      }
      let isClean = try row.bytes(of: position) { value in
        writer.field(value)
        return Self.isClean(value, mayHoldLines: column.mayHoldLines)
      }
      guard let isClean else {
        writer.null()
        continue
      }
      guard isClean else {
        throw Problem(
          .badData,
          "line \(lineNumber) of the batch \(batchID) has a control character in \(column.name), "
            + "expected plain text",
          hint: "correct the definition or the customer's data that this text comes from")
      }
    }
    try writer.endRecord()
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
    for (ordinal, position) in [0, customer, amount].enumerated() {
      if ordinal > 0 { hashes.scratch.append(UInt8(ascii: "|")) }
      guard let position else { continue }
      try row.bytes(of: position) { hashes.scratch.append(contentsOf: $0) }
    }
    hashes.scratch.withUnsafeBytes { hashes.row.add(bytes: $0) }
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
