import Glibc
package import Vocabulary

/// Removes a file or a folder with everything in it; what is not there is no problem.
///
/// Symbolic links are removed, never followed: each folder is opened with `O_NOFOLLOW` and its
/// entries are removed relative to it.
package func removeTree(_ path: String) throws(Problem) {
  try remove(path, in: AT_FDCWD, describedAs: path)
}

private func remove(
  _ name: String, in parent: Int32, describedAs path: String
) throws(Problem) {
  if unlinkat(parent, name, 0) == 0 || errno == ENOENT { return }
  let descriptor = openat(parent, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
  guard descriptor >= 0, let stream = fdopendir(descriptor) else {
    throw Problem(.inputOutput, "cannot be removed: \(systemMessage(errno))", at: Place(path: path))
  }
  defer { closedir(stream) }
  var names: [String] = []
  while let entry = readdir(stream) {
    let name = withUnsafePointer(to: &entry.pointee.d_name) {
      $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
    }
    if name != ".", name != ".." { names.append(name) }
  }
  for name in names { try remove(name, in: descriptor, describedAs: "\(path)/\(name)") }
  guard unlinkat(parent, name, AT_REMOVEDIR) == 0 || errno == ENOENT else {
    throw Problem(.inputOutput, "cannot be removed: \(systemMessage(errno))", at: Place(path: path))
  }
}
