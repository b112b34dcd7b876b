import Glibc
package import Vocabulary

/// Where bytes come from: an open file, a pipe, memory, or a function. Read once, front to back.
package final class ByteSource {
  /// What messages call it.
  package let path: String
  /// Bytes handed out so far.
  package private(set) var bytesRead = 0
  private let read: (UnsafeMutableRawBufferPointer) throws(Problem) -> Int

  /// A function that fills the start of a buffer and says how many bytes it wrote; 0 is the end.
  package init(
    path: String, read: @escaping (UnsafeMutableRawBufferPointer) throws(Problem) -> Int
  ) {
    self.path = path
    self.read = read
  }

  /// An open file or pipe. It stays the caller's: this object never closes it.
  ///
  /// The corresponding system call is `read`; interruptions are retried.
  package convenience init(descriptor: Int32, path: String) {
    self.init(path: path) { (buffer) throws(Problem) -> Int in
      while true {
        let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
        if count >= 0 { return count }
        if errno == EINTR { continue }
        throw Problem(
          .inputOutput, "reading failed: \(String(cString: strerror(errno)))",
          at: Place(path: path))
      }
    }
  }

  /// Bytes in memory, handed out in pieces of at most `pieceLength`.
  package convenience init(_ bytes: [UInt8], path: String = "memory", pieceLength: Int = .max) {
    precondition(pieceLength > 0, "a piece has at least one byte")
    var position = 0
    self.init(path: path) { (buffer) throws(Problem) -> Int in
      let count = min(buffer.count, pieceLength, bytes.count - position)
      guard count > 0 else { return 0 }
      bytes.withUnsafeBytes { all in
        buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: all[position..<position + count]))
      }
      position += count
      return count
    }
  }

  /// Fills the start of a buffer; 0 is the end of the source.
  package func fill(_ buffer: UnsafeMutableRawBufferPointer) throws(Problem) -> Int {
    let count = try read(buffer)
    precondition((0...buffer.count).contains(count), "a source writes no more than it was given")
    bytesRead += count
    return count
  }
}
