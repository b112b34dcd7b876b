import Glibc
import Host
import Vocabulary

/// What the server writes into `postmaster.pid`: its process on line 1, its state on line 8.
struct Postmaster: Sendable, Equatable {
  let processID: Int32
  let isReady: Bool

  /// The server of a data folder that lives, as far as its file and /proc tell.
  static func living(_ folders: ClusterFolders) -> Postmaster? {
    guard let found = recorded(folders), works(found.processID, in: folders.data) else {
      return nil
    }
    return found
  }

  static func recorded(_ folders: ClusterFolders) -> Postmaster? {
    guard let text = smallFile(folders.postmasterFile) else { return nil }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard let processID = lines.first.flatMap({ Int32($0) }), processID > 1 else { return nil }
    let isReady = lines.count > 7 && lines[7].hasPrefix("ready")
    return Postmaster(processID: processID, isReady: isReady)
  }

  /// Whether a process works in the data folder. Every process of a server does, and a process
  /// number that the system has given to another program since does not.
  ///
  /// Root in a container without the right to trace may not see another account's folder; it then
  /// asks for the data folder among the process's arguments, which finds the postmaster.
  static func works(_ processID: Int32, in data: String) -> Bool {
    if isZombie(processID) { return false }
    if let folder = linkTarget("/proc/\(processID)/cwd") { return folder == data }
    guard errno == EACCES, let words = smallFile("/proc/\(processID)/cmdline") else { return false }
    return words.split(separator: "\0").contains { $0 == data }
  }

  /// Whether some server's process does not let us see where it works.
  static var isAnyServerHidden: Bool {
    folderEntries("/proc").contains { name in
      guard smallFile("/proc/\(name)/comm") == "postgres\n" else { return false }
      return linkTarget("/proc/\(name)/cwd") == nil && errno == EACCES
    }
  }

  /// Every process that works in the data folder: backends that outlived a killed postmaster.
  static func processes(in data: String) -> [Int32] {
    folderEntries("/proc").compactMap { Int32($0) }.filter { works($0, in: data) }
  }

  private static func isZombie(_ processID: Int32) -> Bool {
    guard let text = smallFile("/proc/\(processID)/stat"), let end = text.lastIndex(of: ")") else {
      return true
    }
    return text[end...].dropFirst(2).hasPrefix("Z")
  }
}
