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
  /// The SHA-256 of the same rows in the exchange format, which has all their columns; `nil` when the
  /// file itself is in it.
  var root: String?
}

/// Turns the rows of a frozen batch into the bytes of its file in its dialect: a pure function of the
/// batch, in constant memory.
struct BatchRenderer {
  private let name: BatchName
  private let dialect: OutboundDialect?
  private let customer: Int
  private let amount: Int?

  private var stream: BatchStream { name.stream }

  /// - Parameter dialect: `nil`: the exchange format.
  init(_ name: BatchName, _ dialect: OutboundDialect?) {
    self.name = name
    self.dialect = dialect
    let positions = name.stream.rowPositions
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
    let exchange = name.exchangeDialect
    var file = BatchRowWriter(name, dialect ?? exchange, into: sink)
    var root = dialect == nil ? nil : BatchRowWriter(name, exchange) { _ in }
    try file.begin()
    try root?.begin()
    var hashes = RowHashes()
    var lastKey: [UInt8] = []
    try rows { row throws(Problem) in
      if stream == .accrual { try requireOrder(row, behind: &lastKey) }
      try file.write(row)
      try root?.write(row)
      try addHashes(of: row, to: &hashes)
    }
    let (bytes, sha256) = try file.end()
    return BatchDigest(
      rows: Int64(file.lineNumber), bytes: bytes, sha256: sha256,
      customerHash: hashes.customer.description, rowHash: hashes.row.description,
      root: try root?.end().sha256)
  }

  /// The key is the first column of every row.
  private func requireOrder(_ row: some BatchRow, behind lastKey: inout [UInt8]) throws(Problem) {
    let isBehind = try row.bytes(of: 0) { key in
      let isBehind = lastKey.lexicographicallyPrecedes(key)
      lastKey.removeAll(keepingCapacity: true)
      lastKey.append(contentsOf: key)
      return isBehind
    }
    guard isBehind == true else { throw .bug("the rows of \(name.batchID) come out of order") }
  }

  private func addHashes(of row: some BatchRow, to hashes: inout RowHashes) throws(Problem) {
    // A row that is of no customer counts as one of the empty name.
    if try row.bytes(of: customer, { hashes.customer.add(bytes: $0) }) == nil {
      hashes.customer.add("")
    }
    hashes.scratch.removeAll(keepingCapacity: true)
    try row.bytes(of: 0) { hashes.scratch.append(contentsOf: $0) }
    hashes.scratch.append(UInt8(ascii: "|"))
    try row.bytes(of: customer) { hashes.scratch.append(contentsOf: $0) }
    hashes.scratch.append(UInt8(ascii: "|"))
    if let amount { try row.bytes(of: amount) { hashes.scratch.append(contentsOf: $0) } }
    hashes.scratch.withUnsafeBytes { hashes.row.add(bytes: $0) }
  }
}

/// The two control hashes of a file: over the customers, and over `key|customer|amount`.
private struct RowHashes {
  var customer = ControlHash()
  var row = ControlHash()
  var scratch: [UInt8] = []
}
