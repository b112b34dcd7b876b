import Glibc
package import Vocabulary

/// Removes a file or a folder with everything in it; what is not there is no problem.
///
/// Symbolic links are removed, never followed: each folder is opened with `O_NOFOLLOW` and its
/// entries are removed relative to it.
package func removeTree(_ path: String) throws(Problem) {
  try remove(Array(path.utf8CString), in: AT_FDCWD, describedAs: path)
}

private func remove(
  _ name: [CChar], in parent: Int32, describedAs path: String
) throws(Problem) {
  if unlinkat(parent, name, 0) == 0 || errno == ENOENT { return }
  let descriptor = openat(parent, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
  guard descriptor >= 0, let stream = fdopendir(descriptor) else {
    throw Problem(.inputOutput, "cannot be removed: \(systemMessage(errno))", at: Place(path: path))
  }
  defer { closedir(stream) }
  // Bytes, not text: a name that is not UTF-8 must go too.
  var names: [EntryName] = []
  while let entry = readdir(stream) {
    let bytes = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
    if let name = EntryName(bytes: bytes) { names.append(name) }
  }
  for name in names {
    let bytes = name.bytes.map { CChar(bitPattern: $0) } + [0]
    try remove(bytes, in: descriptor, describedAs: "\(path)/\(name)")
  }
  guard unlinkat(parent, name, AT_REMOVEDIR) == 0 || errno == ENOENT else {
    throw Problem(.inputOutput, "cannot be removed: \(systemMessage(errno))", at: Place(path: path))
  }
}
