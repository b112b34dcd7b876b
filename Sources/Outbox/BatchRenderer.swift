import Delimited
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
  private let batchID: String
  private let stream: BatchStream
  /// For each column of the file where its value stands in a row; `nil` for the two that are made
  /// here.
  private let positions: [Int?]
  private let customer: Int
  private let amount: Int?

  init(batchID: String, stream: BatchStream) {
    self.batchID = batchID
    self.stream = stream
    var next = 0
    var positions: [Int?] = []
    for column in stream.columns {
      let isMade = column.name == "batch_id" || column.name == "line_no"
      positions.append(isMade ? nil : next)
      if !isMade { next += 1 }
    }
    self.positions = positions
    let names = stream.columns.map(\.name)
    guard let customer = names.firstIndex(of: "customer_id").flatMap({ positions[$0] }) else {
      preconditionFailure("every batch file has the column customer_id")
    }
    self.customer = customer
    amount = names.firstIndex(of: "amount").flatMap { positions[$0] }
  }

  /// Hands the bytes of the file over piece by piece.
  func render(
    on connection: Connection, into sink: @escaping (UnsafeRawBufferPointer) throws(Problem) -> Void
  ) throws(Problem) -> BatchDigest {
    try render(into: sink) { (body) throws(Problem) in
      try connection.forEachRow(of: stream.rows, .text(batchID), body: body)
    }
  }

  /// The same from rows that come in the order of their keys.
  func render(
    into sink: @escaping (UnsafeRawBufferPointer) throws(Problem) -> Void,
    from rows: ((Row) throws(Problem) -> Void) throws(Problem) -> Int
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
    _ = try rows { row throws(Problem) in
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
  private func requireOrder(_ row: Row, behind lastKey: inout [UInt8]) throws(Problem) {
    let isBehind = try row.withBytes(of: 0) { key in
      let isBehind = lastKey.lexicographicallyPrecedes(key)
      lastKey.removeAll(keepingCapacity: true)
      lastKey.append(contentsOf: key)
      return isBehind
    }
    guard isBehind == true else { throw .bug("the rows of \(batchID) come out of order") }
  }

  private func write(
    _ row: Row, _ lineNumber: Int, to writer: inout RecordWriter
  ) throws(Problem) {
    for (column, position) in zip(stream.columns, positions) {
      guard let position else {
        writer.field(column.name == "line_no" ? String(lineNumber) : batchID)
        continue
      }
      let isClean = try row.withBytes(of: position) { value in
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

  private func addHashes(of row: Row, to hashes: inout RowHashes) throws(Problem) {
    // A row that is of no customer counts as one of the empty name.
    if try row.withBytes(of: customer, { hashes.customer.add(bytes: $0) }) == nil {
      hashes.customer.add("")
    }
    hashes.scratch.removeAll(keepingCapacity: true)
    // The key is the first column of every file.
    for (ordinal, position) in [0, customer, amount].enumerated() {
      if ordinal > 0 { hashes.scratch.append(UInt8(ascii: "|")) }
      guard let position else { continue }
      try row.withBytes(of: position) { hashes.scratch.append(contentsOf: $0) }
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
  var hash = SHA256()

  func add(_ piece: UnsafeRawBufferPointer) {
    bytes += Int64(piece.count)
    hash.update(piece)
  }
}
