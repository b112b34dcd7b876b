import Glibc
package import Vocabulary

@_silgen_name("copy_file_range")
private func copyRange(
  _ source: Int32, _ sourceOffset: UnsafeMutablePointer<Int64>?, _ target: Int32,
  _ targetOffset: UnsafeMutablePointer<Int64>?, _ count: Int, _ flags: UInt32
) -> Int

/// Copies what lies in folders: contents, modes, times of change, and which names are one file.
///
/// Links and special files are left out. The copies are not synced: they are for looking at. A file
/// system that can share blocks between files does so.
package struct TreeCopy {
  /// Where a file that has several names was copied to.
  private var copies: [UInt64: (folder: Folder, name: EntryName)] = [:]

  package init() {}

  /// Copies everything below one folder into another one, which must not hold the same names.
  ///
  /// - Parameter isWanted: asked for each name of a file.
  package mutating func copy(
    _ source: Folder, into target: Folder,
    where isWanted: (EntryName) -> Bool = { _ in true }
  ) throws(Problem) {
    for name in try source.names() {
      guard let status = try source.status(of: name) else { continue }
      switch status.kind {
      case .folder:
        try copy(
          source.folder(name, isCreated: false), into: target.folder(name), where: isWanted)
      case .regular where isWanted(name):
        try copy(name, status, of: source, into: target)
      case .regular, .symbolicLink, .other: break
      }
    }
  }

  private mutating func copy(
    _ name: EntryName, _ status: FileStatus, of source: Folder, into target: Folder
  ) throws(Problem) {
    if let first = copies[status.inode] {
      return try first.folder.link(first.name, in: target, as: name)
    }
    let file = try FolderFile(name, in: source, mayHaveSecondName: true)
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    let descriptor = name.withCString { openat(target.descriptor, $0, flags, 0o600) }
    guard descriptor >= 0 else {
      throw folderProblem("creating", at: target.path(of: name), errno: errno)
    }
    defer { close(descriptor) }
    try Self.copy(file, into: descriptor, named: target.path(of: name))
    let seconds = status.changedAt.microseconds / 1_000_000
    let time = timespec(
      tv_sec: Int(seconds), tv_nsec: Int(status.changedAt.microseconds % 1_000_000) * 1000)
    guard fchmod(descriptor, mode_t(status.mode)) == 0, futimens(descriptor, [time, time]) == 0
    else {
      throw folderProblem("setting mode and time", at: target.path(of: name), errno: errno)
    }
    if status.links > 1 { copies[status.inode] = (target, name) }
  }

  private static func copy(
    _ file: borrowing FolderFile, into descriptor: Int32, named path: String
  ) throws(Problem) {
    var isShared = true
    while isShared {
      let count = repeatingOnInterrupt {
        copyRange(file.descriptor, nil, descriptor, nil, 1 << 30, 0)
      }
      if count == 0 { break }
      // Not every file system can: then the bytes come through us, from where it stopped.
      isShared = count > 0
    }
    try file.forEachChunk { chunk throws(Problem) in
      var rest = chunk[...]
      while !rest.isEmpty {
        let piece = UnsafeRawBufferPointer(rebasing: rest)
        let count = repeatingOnInterrupt { write(descriptor, piece.baseAddress, piece.count) }
        guard count > 0 else {
          throw folderProblem("writing", at: path, errno: count < 0 ? errno : ENOSPC)
        }
        rest = rest.dropFirst(count)
      }
    }
  }
}
