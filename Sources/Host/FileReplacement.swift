import Glibc
package import Vocabulary

extension DurableFile {
  /// Puts a file under a name, whole at every moment: written beside it, synced, and renamed over what
  /// stood there. For files that others read at any time.
  ///
  /// - Parameter isReadableByAll: other accounts may read it, as a collector of metrics must.
  package static func replace(
    _ path: String, with bytes: [UInt8], isReadableByAll: Bool = false
  ) throws(Problem) {
    let slash = path.lastIndex(of: "/")
    let folder = try Folder(
      opening: slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? ".")
    let last = String(path[(slash.map(path.index(after:)) ?? path.startIndex)...])
    guard let name = EntryName(bytes: last.utf8) else {
      throw Problem(.usage, "'\(path)' names no file")
    }
    let temporary = EntryName(".\(last).\(getpid()).tmp")
    try folder.remove(temporary)
    try write(bytes, as: temporary, in: folder)
    let mode: mode_t = isReadableByAll ? 0o644 : 0o600
    let isDone = temporary.withCString { old in
      name.withCString { new in
        fchmodat(folder.descriptor, old, mode, 0) == 0
          && renameat(folder.descriptor, old, folder.descriptor, new) == 0
      }
    }
    guard isDone else {
      let reason = errno
      try folder.remove(temporary)
      throw folderProblem("replacing", at: path, errno: reason)
    }
    try folder.sync()
  }
}
