import Glibc
package import Vocabulary

// The C library has these; its Swift module does not show renameat2.
@_silgen_name("renameat2")
private func renameNames(
  _ oldFolder: Int32, _ oldName: UnsafePointer<CChar>, _ newFolder: Int32,
  _ newName: UnsafePointer<CChar>, _ flags: UInt32
) -> Int32

private let renameWithoutReplacing: UInt32 = 1

/// How a rename that never replaces ended, when it did not fail.
package enum RenameOutcome: Sendable, Equatable {
  case renamed
  /// The source is not there: somebody was faster, or it was renamed before.
  case sourceIsMissing
  /// The target is there; nothing was changed.
  case targetExists
}

extension Folder {
  /// Moves a file to another name, replacing nothing; both names lie on one file system.
  ///
  /// Not durable before both folders were synced. The function of the system is `renameat2` with
  /// `RENAME_NOREPLACE`: a plain rename between two links of one file would keep both names.
  package func rename(
    _ name: EntryName, to folder: Folder, as newName: EntryName
  ) throws(Problem) -> RenameOutcome {
    let result = name.withCString { old in
      newName.withCString { new in
        renameNames(descriptor, old, folder.descriptor, new, renameWithoutReplacing)
      }
    }
    if result == 0 { return .renamed }
    switch errno {
    case ENOENT: return .sourceIsMissing
    case EEXIST: return .targetExists
    default:
      throw folderProblem(
        "renaming to \(folder.path(of: newName))", at: path(of: name), errno: errno)
    }
  }

  /// Puts a file in the place of another of the same folder: whoever opens the name meanwhile gets the
  /// old one or the new one, and always one of them. Not durable before the folder was synced.
  ///
  /// The function of the system is `renameat`.
  package func replace(_ name: EntryName, with new: EntryName) throws(Problem) {
    let result = new.withCString { old in
      name.withCString { target in renameat(descriptor, old, descriptor, target) }
    }
    guard result == 0 else {
      throw folderProblem("replacing", at: path(of: name), errno: errno)
    }
  }

  /// Gives a file a second name. Not durable before the other folder was synced.
  ///
  /// The function of the system is `linkat`.
  package func link(
    _ name: EntryName, in folder: Folder, as newName: EntryName
  ) throws(Problem) {
    let result = name.withCString { old in
      newName.withCString { new in linkat(descriptor, old, folder.descriptor, new, 0) }
    }
    guard result == 0 else {
      throw folderProblem(
        "linking as \(folder.path(of: newName))", at: path(of: name), errno: errno)
    }
  }

  /// Removes the name of a file; a name that is not there is no problem.
  ///
  /// - Returns: whether the name was there.
  @discardableResult
  package func remove(_ name: EntryName) throws(Problem) -> Bool {
    if name.withCString({ unlinkat(descriptor, $0, 0) }) == 0 { return true }
    guard errno == ENOENT else {
      throw folderProblem("removing", at: path(of: name), errno: errno)
    }
    return false
  }
}
