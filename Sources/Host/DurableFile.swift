import Glibc
package import Vocabulary

/// A new file that is written from its beginning and is on the disk when ``finish()`` returns.
///
/// The name must be new. A file that is given up, by an error or by leaving its scope unfinished,
/// is removed: what stands under its name was either synced without an error or is a leftover of
/// a killed process. After a failed sync or close the file is never synced again, for the second
/// sync would report success for pages that the first one lost; it is written anew under another
/// name.
package struct DurableFile: ~Copyable {
  private let folder: Folder
  private let name: EntryName
  /// -1 when closed.
  private var descriptor: Int32
  private var isFinished = false

  /// Creates the file with mode 0600, or 0640 when the group may read it.
  ///
  /// The function of the system is `openat` with `O_EXCL` and `O_NOFOLLOW`.
  package init(
    creating name: EntryName, in folder: Folder, isReadableByGroup: Bool = false
  ) throws(Problem) {
    descriptor = try Self.create(name, in: folder, mode: isReadableByGroup ? 0o640 : 0o600)
    self.folder = folder
    self.name = name
  }

  private static func create(
    _ name: EntryName, in folder: Folder, mode: mode_t
  ) throws(Problem) -> Int32 {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    let descriptor = name.withCString { openat(folder.descriptor, $0, flags, 0o600) }
    guard descriptor >= 0 else {
      throw folderProblem("creating", at: folder.path(of: name), errno: errno)
    }
    // Not by the mode of `open`: the umask would take the right of the group away again.
    guard fchmod(descriptor, mode) == 0 else {
      let reason = errno
      close(descriptor)
      try folder.remove(name)
      throw folderProblem("setting the mode", at: folder.path(of: name), errno: reason)
    }
    return descriptor
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
    // Nothing to report to: the leftover has a name that every start looks for and removes.
    if !isFinished { _ = name.withCString { unlinkat(folder.descriptor, $0, 0) } }
  }

  /// Writes all the bytes, in as many pieces as the system takes them.
  package mutating func write(_ bytes: UnsafeRawBufferPointer) throws(Problem) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let piece = UnsafeRawBufferPointer(rebasing: rest)
      let count = repeatingOnInterrupt { Glibc.write(descriptor, piece.baseAddress, piece.count) }
      guard count > 0 else {
        throw folderProblem(
          "writing", at: folder.path(of: name), errno: count < 0 ? errno : ENOSPC)
      }
      rest = rest.dropFirst(count)
    }
  }

  /// Syncs and closes the file and syncs its folder.
  package consuming func finish() throws(Problem) {
    guard fsync(descriptor) == 0 else {
      throw folderProblem("syncing", at: folder.path(of: name), errno: errno)
    }
    let closing = close(descriptor)
    let reason = errno
    descriptor = -1
    guard closing == 0 else {
      throw folderProblem("closing", at: folder.path(of: name), errno: reason)
    }
    try folder.sync()
    isFinished = true
  }
}
