import Glibc
package import Vocabulary

extension FolderLock {
  /// Who holds a lock now, in their own words; `nil`: nobody. The lock is not touched: a look at it
  /// must not stand in the way of one who wants to take it.
  ///
  /// The kernel lists the locks of the machine in `/proc/locks`, by device and inode.
  package static func holder(_ name: EntryName, in folder: Folder) throws(Problem) -> String? {
    guard let status = try folder.status(of: name) else { return nil }
    let locks = try Folder(opening: "/proc").content(of: "locks")
    let text = String(decoding: locks, as: UTF8.self)
    let isHeld = text.split(separator: "\n").contains { line in
      let fields = line.split(separator: " ")
      return fields.contains("FLOCK") && !fields.contains("->")
        && fields.contains {
          $0.hasSuffix(":\(status.inode)") && $0.count(where: { $0 == ":" }) == 2
        }
    }
    guard isHeld else { return nil }
    return String(decoding: try folder.content(of: name, limitBytes: 4096), as: UTF8.self)
  }
}
