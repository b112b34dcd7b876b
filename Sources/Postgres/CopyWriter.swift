import CLibPQ
import Host
package import Vocabulary

/// The sending end of a COPY into a table.
///
/// Small pieces are gathered into chunks; a chunk is on its way to the server while the next one is
/// made. A piece of ``chunkBytes`` or more is handed over as it is.
package struct CopyWriter: ~Copyable {
  /// What is gathered before it is sent: 128 KiB.
  package static let chunkBytes = 128 * 1024

  private let connection: Connection
  private let deadline: Deadline
  private let chunk: UnsafeMutableRawBufferPointer
  private var filled = 0
  /// Bytes taken so far.
  package private(set) var byteCount = 0

  init(_ connection: Connection, _ deadline: Deadline) {
    self.connection = connection
    self.deadline = deadline
    chunk = .allocate(byteCount: Self.chunkBytes, alignment: 16)
  }

  deinit {
    chunk.deallocate()
  }

  /// Takes bytes, which may be changed as soon as the call returns.
  package mutating func write(_ bytes: UnsafeRawBufferPointer) throws(Problem) {
    byteCount += bytes.count
    if bytes.count > chunk.count - filled { try sendChunk() }
    if bytes.count >= Self.chunkBytes { return try send(bytes) }
    UnsafeMutableRawBufferPointer(rebasing: chunk[filled...]).copyMemory(from: bytes)
    filled += bytes.count
  }

  package mutating func write(_ text: String) throws(Problem) {
    try write(Array(text.utf8))
  }

  package mutating func write(_ bytes: [UInt8]) throws(Problem) {
    var failure: Problem?
    bytes.withUnsafeBytes { buffer in
      do throws(Problem) { try write(buffer) } catch { failure = error }
    }
    if let failure { throw failure }
  }

  /// Sends the encoded rows when there are at least ``chunkBytes`` of them, and empties the buffer.
  @inline(__always)
  package mutating func writeWhenFull(_ rows: inout BinaryRow) throws(Problem) {
    if rows.count >= Self.chunkBytes { try writeAll(&rows) }
  }

  /// Sends the encoded rows and empties the buffer.
  package mutating func writeAll(_ rows: inout BinaryRow) throws(Problem) {
    try write(rows.bytes)
    rows.removeAll()
  }

  mutating func flush() throws(Problem) {
    try sendChunk()
  }

  private mutating func sendChunk() throws(Problem) {
    let full = UnsafeRawBufferPointer(rebasing: chunk[..<filled])
    filled = 0
    if !full.isEmpty { try send(full) }
  }

  private func send(_ bytes: UnsafeRawBufferPointer) throws(Problem) {
    try connection.putCopyData(bytes, until: deadline)
  }
}

extension Connection {
  /// Hands bytes to libpq and waits until the socket has taken what came before.
  func putCopyData(_ bytes: UnsafeRawBufferPointer, until deadline: Deadline) throws(Problem) {
    let handle = try alive()
    if heedsStop { try settings.stop.check() }
    let characters = bytes.assumingMemoryBound(to: CChar.self).baseAddress
    do throws(Interruption) {
      // 0 means that no room can be made in libpq's buffer before the socket takes something.
      var answer = PQputCopyData(handle, characters, Int32(bytes.count))
      while answer == 0 {
        try flush(until: deadline)
        answer = PQputCopyData(handle, characters, Int32(bytes.count))
      }
      guard answer == 1 else { throw .lost(oneLine(PQerrorMessage(handle))) }
      try flush(until: deadline)
    } catch {
      throw problem(of: error)
    }
  }
}
