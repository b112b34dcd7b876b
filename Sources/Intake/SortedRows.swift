import Glibc
import Postgres
import Vocabulary

/// Rows of a binary COPY, kept in memory and sent in the order of their first two columns.
///
/// A key in random order costs a large index a page for every row; in its own order it costs a page
/// once. Takes what ``FeedFileReader`` gives its sinks.
package final class SortedRows {
  private struct Row {
    /// The first bytes of the key, so that most comparisons touch nothing else.
    let prefix: UInt64
    let chunk: Int32
    let offset: Int32
    let bytes: Int32
  }

  private var chunks: [[UInt8]] = []
  private var rows: [Row] = []
  /// Bytes kept so far.
  private(set) var byteCount = 0
  /// Rows kept so far.
  package var count: Int { rows.count }

  /// Signature, flags and length of the extension.
  private static let headerBytes = 19
  private static let trailer = 0xFFFF

  /// Takes encoded rows over and empties their buffer; the first piece begins with the header, the last
  /// one ends with the trailer.
  func take(_ encoded: inout BinaryRow) {
    let chunk = [UInt8](encoded.bytes)
    encoded.removeAll()
    chunk.withUnsafeBytes { bytes in
      var offset = chunks.isEmpty ? Self.headerBytes : 0
      while offset < bytes.count, Self.fieldCount(bytes, offset) != Self.trailer {
        let end = Self.end(of: offset, bytes)
        rows.append(
          Row(
            prefix: Self.prefix(bytes, offset), chunk: Int32(chunks.count), offset: Int32(offset),
            bytes: Int32(end - offset)))
        offset = end
      }
    }
    byteCount += chunk.count
    chunks.append(chunk)
  }

  /// Sends all rows, with header and trailer.
  func send(to writer: inout CopyWriter) throws(Problem) {
    var order = rows
    order.sort { first, second in
      first.prefix == second.prefix ? isBefore(first, second) : first.prefix < second.prefix
    }
    var head = BinaryRow(capacityBytes: 64)
    head.header()
    try writer.writeAll(&head)
    for row in order {
      var failure: Problem?
      chunks[Int(row.chunk)].withUnsafeBytes { bytes in
        do throws(Problem) {
          let start = Int(row.offset)
          try writer.write(
            UnsafeRawBufferPointer(rebasing: bytes[start..<start + Int(row.bytes)]))
        } catch { failure = error }
      }
      if let failure { throw failure }
    }
    head.trailer()
    try writer.writeAll(&head)
  }

  // MARK: The format

  private static func fieldCount(_ bytes: UnsafeRawBufferPointer, _ offset: Int) -> Int {
    Int(bytes[offset]) << 8 | Int(bytes[offset + 1])
  }

  /// The length in front of a field; -1 for NULL.
  private static func length(_ bytes: UnsafeRawBufferPointer, _ offset: Int) -> Int {
    Int(Int32(bigEndian: bytes.loadUnaligned(fromByteOffset: offset, as: Int32.self)))
  }

  private static func end(of row: Int, _ bytes: UnsafeRawBufferPointer) -> Int {
    var offset = row + 2
    for _ in 0..<fieldCount(bytes, row) { offset += 4 + max(0, length(bytes, offset)) }
    return offset
  }

  /// The bytes of one of the first two columns, which are never NULL.
  private static func keyField(
    _ index: Int, of row: Int, _ bytes: UnsafeRawBufferPointer
  ) -> UnsafeRawBufferPointer {
    var offset = row + 2
    if index == 1 { offset += 4 + length(bytes, offset) }
    let start = offset + 4
    return UnsafeRawBufferPointer(rebasing: bytes[start..<start + length(bytes, offset)])
  }

  private static func prefix(_ bytes: UnsafeRawBufferPointer, _ row: Int) -> UInt64 {
    var prefix: UInt64 = 0
    let field = keyField(0, of: row, bytes)
    for index in 0..<8 {
      prefix = prefix << 8 | (index < field.count ? UInt64(field[index]) : 0)
    }
    return prefix
  }

  /// The order of the collation "C".
  private func isBefore(_ first: Row, _ second: Row) -> Bool {
    chunks[Int(first.chunk)].withUnsafeBytes { left in
      chunks[Int(second.chunk)].withUnsafeBytes { right in
        for index in 0...1 {
          let one = Self.keyField(index, of: Int(first.offset), left)
          let other = Self.keyField(index, of: Int(second.offset), right)
          let shorter = min(one.count, other.count)
          let difference =
            shorter == 0 ? 0 : memcmp(one.baseAddress!, other.baseAddress!, shorter)
          if difference != 0 { return difference < 0 }
          if one.count != other.count { return one.count < other.count }
        }
        return false
      }
    }
  }
}
