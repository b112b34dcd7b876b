import Glibc
package import Vocabulary

/// What the file system knows of a file.
package struct FileStatus: Sendable, Equatable {
  package enum Kind: Sendable, Equatable {
    case regular, folder, symbolicLink, other
  }

  package let kind: Kind
  package let bytes: Int64
  package let links: Int
  package let device: UInt64
  package let inode: UInt64
  /// The permission bits.
  package let mode: UInt32
  package let owner: UInt32
  /// The last change of the content.
  package let changedAt: Instant

  init(_ status: stat) {
    switch status.st_mode & S_IFMT {
    case S_IFREG: kind = .regular
    case S_IFDIR: kind = .folder
    case S_IFLNK: kind = .symbolicLink
    default: kind = .other
    }
    bytes = Int64(status.st_size)
    links = Int(status.st_nlink)
    device = UInt64(status.st_dev)
    inode = UInt64(status.st_ino)
    mode = UInt32(status.st_mode & 0o7777)
    owner = UInt32(status.st_uid)
    changedAt = Instant(
      microseconds: Int64(status.st_mtim.tv_sec) * 1_000_000 + Int64(status.st_mtim.tv_nsec) / 1000)
  }

  /// Whether two names lead to one file.
  package func isSameFile(as other: FileStatus) -> Bool {
    device == other.device && inode == other.inode
  }
}

extension Folder {
  /// Every name in the folder, by bytes, without `.` and `..`.
  package func names() throws(Problem) -> [EntryName] {
    // A descriptor of its own: a duplicate would share its position with ours.
    let listed = openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard listed >= 0, let stream = fdopendir(listed) else {
      let reason = errno
      if listed >= 0 { close(listed) }
      throw folderProblem("listing the folder", at: path, errno: reason)
    }
    defer { closedir(stream) }
    var names: [EntryName] = []
    while true {
      errno = 0
      guard let entry = readdir(stream) else { break }
      if let name = EntryName(bytes: Self.nameBytes(of: entry)) { names.append(name) }
    }
    guard errno == 0 else { throw folderProblem("listing the folder", at: path, errno: errno) }
    return names.sorted()
  }

  private static func nameBytes(of entry: UnsafeMutablePointer<dirent>) -> [UInt8] {
    withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
  }

  /// What a name stands for, links not followed; `nil` when there is no such name.
  ///
  /// The function of the system is `fstatat` with `AT_SYMLINK_NOFOLLOW`.
  package func status(of name: EntryName) throws(Problem) -> FileStatus? {
    var status = stat()
    if name.withCString({ fstatat(descriptor, $0, &status, AT_SYMLINK_NOFOLLOW) }) == 0 {
      return FileStatus(status)
    }
    guard errno == ENOENT else {
      throw folderProblem("reading the state", at: path(of: name), errno: errno)
    }
    return nil
  }
}
