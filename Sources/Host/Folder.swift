import Glibc
package import Vocabulary

/// An open directory. Everything in it is reached through its descriptor, so that a folder that is
/// moved or exchanged behind our back cannot lead a name elsewhere.
package final class Folder: Sendable {
  package let path: String
  let descriptor: Int32

  private init(path: String, descriptor: Int32) {
    self.path = path
    self.descriptor = descriptor
  }

  deinit {
    close(descriptor)
  }

  /// Opens a directory that is there.
  ///
  /// The function of the system is `open` with `O_DIRECTORY`.
  package convenience init(opening path: String) throws(Problem) {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw folderProblem("opening the folder", at: path, errno: errno) }
    self.init(path: path, descriptor: descriptor)
  }

  /// Opens a directory, making it and the missing ones above it with mode 0700.
  ///
  /// - Parameter isWalkable: other accounts may walk through those that are made now (mode 0711), as
  ///   the server of a private database must when we are root.
  package convenience init(creating path: String, isWalkable: Bool = false) throws(Problem) {
    var reached = path.hasPrefix("/") ? "" : "."
    for part in path.split(separator: "/") {
      let parent = reached.isEmpty ? "/" : reached
      reached += "/\(part)"
      guard mkdir(reached, 0o700) != 0 else {
        if isWalkable, chmod(reached, 0o711) != 0 {
          throw folderProblem("setting the mode of the folder", at: reached, errno: errno)
        }
        try Folder(opening: parent).sync()
        continue
      }
      let reason = errno
      // A folder above ours may be there and closed to our writing, or to mkdir altogether.
      let isThere = reason == EEXIST || access(reached, F_OK) == 0
      guard isThere else { throw folderProblem("making the folder", at: reached, errno: reason) }
    }
    try self.init(opening: path)
  }

  /// Opens a directory in this one; a symbolic link is refused.
  ///
  /// - Parameter isCreated: make it with mode 0700 when it is not there, durably.
  package func folder(_ name: EntryName, isCreated: Bool = true) throws(Problem) -> Folder {
    let path = path(of: name)
    if isCreated {
      if name.withCString({ mkdirat(descriptor, $0, 0o700) }) == 0 {
        try sync()
      } else if errno != EEXIST {
        throw folderProblem("making the folder", at: path, errno: errno)
      }
    }
    let flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC
    let opened = name.withCString { openat(descriptor, $0, flags) }
    guard opened >= 0 else { throw folderProblem("opening the folder", at: path, errno: errno) }
    return Folder(path: path, descriptor: opened)
  }

  package func path(of name: EntryName) -> String { "\(path)/\(name)" }

  package func place(of name: EntryName) -> Place { Place(path: path(of: name)) }

  /// Makes names that came, went or changed in this folder durable.
  ///
  /// The function of the system is `fsync` on the directory.
  package func sync() throws(Problem) {
    guard repeatingOnInterrupt({ Int(fsync(descriptor)) }) == 0 else {
      throw folderProblem("syncing the folder", at: path, errno: errno)
    }
  }

  /// Lets the group read and enter the folder, or keeps it ours alone.
  package func setReadableByGroup(_ isReadable: Bool) throws(Problem) {
    guard fchmod(descriptor, isReadable ? 0o750 : 0o700) == 0 else {
      throw folderProblem("setting the mode of the folder", at: path, errno: errno)
    }
  }

  /// Refuses folders of different file systems: a rename between them would not be atomic.
  package static func requireOneFileSystem(_ folders: [Folder]) throws(Problem) {
    guard let first = folders.first else { return }
    let device = try first.deviceNumber()
    for other in folders.dropFirst() where try other.deviceNumber() != device {
      throw Problem(
        .definition, "lies on another file system than \(first.path)",
        at: Place(path: other.path),
        hint: "inbox, work, archive, quarantine and outbox must lie on one file system")
    }
  }

  private func deviceNumber() throws(Problem) -> UInt {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      throw folderProblem("reading the state of the folder", at: path, errno: errno)
    }
    return UInt(status.st_dev)
  }

  /// Files and folders that this process makes from now on are ours alone, whatever umask cron
  /// gave us.
  package static func keepNewFilesPrivate() {
    umask(0o077)
  }
}
