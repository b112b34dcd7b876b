import Glibc
import Vocabulary

/// Folders for sample files.
enum SampleFolder {
  /// Creates a folder and those above it; one that is there is fine.
  static func create(_ path: String) throws(Problem) {
    var end = path.startIndex
    while end < path.endIndex {
      end = path[path.index(after: end)...].firstIndex(of: "/") ?? path.endIndex
      if mkdir(String(path[..<end]), 0o700) != 0, errno != EEXIST {
        throw Problem(
          .cannotCreate, "a folder cannot be created: \(String(cString: strerror(errno)))",
          at: Place(path: String(path[..<end])))
      }
    }
  }
}
