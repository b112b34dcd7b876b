import Glibc
package import Vocabulary

/// A lock that lives as long as this value, held by at most one process; the kernel frees it when
/// the holder dies, however it dies.
///
/// The file stays, with the text of its last holder. The function of the system is `flock`.
package final class FolderLock: Sendable {
  private let descriptor: Int32

  private init(descriptor: Int32) {
    self.descriptor = descriptor
  }

  deinit {
    close(descriptor)
  }

  /// What a try to take a lock gave.
  package enum Outcome: Sendable {
    case taken(FolderLock)
    /// Somebody else has it; what they wrote about themselves.
    case heldBy(String)
  }

  /// Takes the lock at once or not at all.
  ///
  /// - Parameter holder: a line for the one who is refused: process, host, run.
  package static func take(
    _ name: EntryName, in folder: Folder, holder: String
  ) throws(Problem) -> Outcome {
    let path = folder.path(of: name)
    let flags = O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC
    let descriptor = name.withCString { openat(folder.descriptor, $0, flags, 0o600) }
    guard descriptor >= 0 else {
      throw folderProblem("opening the lock file", at: path, errno: errno)
    }
    let lock = FolderLock(descriptor: descriptor)
    if repeatingOnInterrupt({ Int(flock(descriptor, LOCK_EX | LOCK_NB)) }) == 0 {
      try lock.write(holder, path: path)
      return .taken(lock)
    }
    guard errno == EWOULDBLOCK else {
      throw folderProblem("locking", at: path, errno: errno)
    }
    // Who has just taken it writes its name a moment later; until then the file names the one before.
    usleep(100_000)
    return .heldBy(try lock.readHolder(path: path))
  }

  private func write(_ holder: String, path: String) throws(Problem) {
    let text = Array(holder.utf8.prefix(1024))
    let count = text.withUnsafeBytes { bytes in
      ftruncate(descriptor, 0) == 0
        ? repeatingOnInterrupt { pwrite(descriptor, bytes.baseAddress, bytes.count, 0) } : -1
    }
    guard count == text.count else {
      throw folderProblem("writing the lock file", at: path, errno: count < 0 ? errno : ENOSPC)
    }
  }

  private func readHolder(path: String) throws(Problem) -> String {
    var text = [UInt8](repeating: 0, count: 1024)
    let count = text.withUnsafeMutableBytes { bytes in
      repeatingOnInterrupt { pread(descriptor, bytes.baseAddress, bytes.count, 0) }
    }
    guard count >= 0 else { throw folderProblem("reading the lock file", at: path, errno: errno) }
    return String(decoding: text.prefix(count), as: UTF8.self)
  }
}
