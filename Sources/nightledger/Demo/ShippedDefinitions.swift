import Host
import ShippedJobs
import Vocabulary

/// Writes the definitions that the program carries to a folder.
enum ShippedDefinitions {
  /// A definition that is there already stays: a person has changed it to try something.
  static func write(to jobs: String) throws(Problem) {
    for file in ShippedJobs.files {
      let path = "\(jobs)/\(file.path)"
      let slash = path.lastIndex(of: "/") ?? path.startIndex
      let folder = try Folder(creating: String(path[..<slash]))
      let name = EntryName(String(path[path.index(after: slash)...]))
      if try folder.status(of: name) != nil { continue }
      let temporary = EntryName(".\(name).tmp")
      try folder.remove(temporary)
      try DurableFile.write(file.bytes, as: temporary, in: folder)
      _ = try folder.rename(temporary, to: folder, as: name)
    }
  }
}
