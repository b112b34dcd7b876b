import Glibc
import Host
import Vocabulary

/// A lock on a file that the kernel frees when its holder ends, however it ends.
final class FileLock {
  private let descriptor: Int32
  private let path: String

  init(_ path: String) throws(Problem) {
    descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    self.path = path
    guard descriptor >= 0 else { throw fileProblem("the lock cannot be opened", path) }
  }

  deinit {
    close(descriptor)
  }

  /// Takes the lock alone if nobody else holds it.
  func tryExclusive() -> Bool { flock(descriptor, LOCK_EX | LOCK_NB) == 0 }

  /// Takes the lock together with others if nobody holds it alone.
  func tryShared() -> Bool { flock(descriptor, LOCK_SH | LOCK_NB) == 0 }

  func unlock() { flock(descriptor, LOCK_UN) }

  /// Takes the lock alone, waiting for others.
  func exclusive(until deadline: Deadline, heeding stop: StopFlag) throws(Problem) {
    while !tryExclusive() {
      try stop.check()
      if deadline.hasPassed {
        throw Problem(
          .tryLater, "another command is starting or stopping the private database",
          at: Place(path: path))
      }
      _ = stop.pause(until: Deadline.after(.milliseconds(5)).orEarlier(deadline))
    }
  }
}
