import Glibc
package import Vocabulary

/// A failed operation on files as a `Problem` that names the operation, the path and the reason.
///
/// Rights lead to 77, a target that cannot come into being to 73, exhausted descriptors to 75,
/// and everything else (a full disk, a failed sync) to 74.
package func folderProblem(_ operation: String, at path: String, errno code: Int32) -> Problem {
  let reason = systemMessage(code)
  return Problem(
    exitCode(of: code), "\(operation) failed: \(reason)", at: Place(path: path),
    hint: hint(for: code))
}

private func exitCode(of code: Int32) -> ExitCode {
  switch code {
  case EACCES, EPERM: .permission
  case EEXIST, ENOENT, ENOTDIR, EISDIR, EROFS, ENAMETOOLONG, ELOOP, EXDEV, ENOTEMPTY: .cannotCreate
  case EMFILE, ENFILE, ENOMEM: .tryLater
  default: .inputOutput
  }
}

private func hint(for code: Int32) -> String? {
  switch code {
  case ENOSPC, EDQUOT: "free some space on this disk; the next start continues from here"
  case EACCES, EPERM: "give the user of nightledger the right to this path"
  case EROFS: "the file system is mounted read-only"
  case EXDEV: "the folders of the exchange must lie on one file system"
  case EMFILE, ENFILE: "raise the limit of open files (ulimit -n)"
  default: nil
  }
}

/// Runs a system call again as long as a signal interrupts it.
func repeatingOnInterrupt(_ call: () -> Int) -> Int {
  while true {
    let result = call()
    if result != -1 || errno != EINTR { return result }
  }
}
