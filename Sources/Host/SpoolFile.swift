import Glibc
package import Vocabulary

/// Bytes put aside and read back once: a file without a name, gone with this value however the
/// process ends.
package final class SpoolFile {
  private let descriptor: Int32
  private let path: String

  /// A spool on the file system of a folder.
  ///
  /// The function of the system is `openat` with `O_TMPFILE`.
  package init(in folder: Folder) throws(Problem) {
    path = folder.path
    // O_TMPFILE is no simple constant of the C library's Swift module.
    let unnamed: Int32 = 0o20_000_000 | O_DIRECTORY
    descriptor = openat(folder.descriptor, ".", unnamed | O_RDWR | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw folderProblem("making a spool", at: path, errno: errno) }
  }

  deinit { close(descriptor) }

  package func append(_ bytes: UnsafeRawBufferPointer) throws(Problem) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let piece = UnsafeRawBufferPointer(rebasing: rest)
      let count = repeatingOnInterrupt { write(descriptor, piece.baseAddress, piece.count) }
      guard count > 0 else {
        throw folderProblem("writing a spool", at: path, errno: count < 0 ? errno : ENOSPC)
      }
      rest = rest.dropFirst(count)
    }
  }

  /// Everything that was put aside, from the first byte.
  package func forEachChunk(
    _ body: (UnsafeRawBufferPointer) throws(Problem) -> Void
  ) throws(Problem) {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 17, alignment: 16)
    defer { buffer.deallocate() }
    var offset: off_t = 0
    while true {
      let count = repeatingOnInterrupt {
        pread(descriptor, buffer.baseAddress, buffer.count, offset)
      }
      guard count >= 0 else { throw folderProblem("reading a spool", at: path, errno: errno) }
      if count == 0 { return }
      offset += off_t(count)
      try body(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
    }
  }
}
