import Glibc
package import Vocabulary

/// What a file system has left.
package struct FolderSpace: Sendable, Equatable {
  /// For a process without special rights.
  package let freeBytes: Int64
  package let totalBytes: Int64
  /// Files that can still be made; `nil` where the file system does not count them.
  package let freeFiles: Int64?
}

extension Folder {
  /// The function of the system is `fstatvfs`.
  package func space() throws(Problem) -> FolderSpace {
    var status = statvfs()
    guard fstatvfs(descriptor, &status) == 0 else {
      throw folderProblem("reading the space of the folder", at: path, errno: errno)
    }
    let unit = Int64(status.f_frsize)
    return FolderSpace(
      freeBytes: Int64(status.f_bavail) * unit, totalBytes: Int64(status.f_blocks) * unit,
      freeFiles: status.f_files == 0 ? nil : Int64(status.f_favail))
  }

  /// What the file system knows of the folder itself.
  package func ownStatus() throws(Problem) -> FileStatus {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      throw folderProblem("reading the state of the folder", at: path, errno: errno)
    }
    return FileStatus(status)
  }

  /// Whether this process may make and remove files in it; a read-only file system says no as well.
  package var isWritable: Bool { faccessat(descriptor, ".", W_OK | X_OK, AT_EACCESS) == 0 }
}
