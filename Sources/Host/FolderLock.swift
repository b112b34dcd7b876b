import Glibc
import Synchronization
package import Vocabulary

/// A lock that lives as long as this value, held by at most one process; the kernel frees it when
/// the holder dies, however it dies.
///
/// The file stays: empty, or with the text of a holder that was killed. The function of the system is `flock`.
package final class FolderLock: Sendable {
  private let descriptor: Int32
  private let isTaken = Atomic<Bool>(false)

  private init(descriptor: Int32) {
    self.descriptor = descriptor
  }

  deinit {
    if isTaken.load(ordering: .acquiring) { ftruncate(descriptor, 0) }
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
      lock.isTaken.store(true, ordering: .releasing)
      try lock.write(holder, path: path)
      return .taken(lock)
    }
    guard errno == EWOULDBLOCK else {
      throw folderProblem("locking", at: path, errno: errno)
    }
    // Who has just taken it writes its name a moment later; until then the file is empty, or names one
    // that was killed.
    let patience = Deadline.after(.milliseconds(100))
    var text = try lock.readHolder(path: path)
    while text.isEmpty || !Self.mayLive(text), !patience.hasPassed {
      usleep(1000)
      text = try lock.readHolder(path: path)
    }
    return .heldBy(text)
  }

  /// Whether the process that ``thisProcess(at:)`` has named lives; a text without one is not doubted.
  private static func mayLive(_ holder: String) -> Bool {
    let words = holder.split(separator: " ")
    guard let place = words.lastIndex(of: "process"), place + 2 < words.count,
      words[place + 2] == "on", let process = pid_t(words[place + 1]), process > 0
    else { return true }
    return kill(process, 0) == 0 || errno == EPERM
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
