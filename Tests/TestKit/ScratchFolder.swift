import Glibc
import Host
import Synchronization
package import Vocabulary

/// A folder of its own for one test, removed with this value.
///
/// It stands under `/tmp/nightledger-tests-<process>-<start>`; folders of test processes that were
/// killed are removed by the next one that starts.
package final class ScratchFolder: Sendable {
  package let path: String

  package init() throws(Problem) {
    path = try Self.make()
  }

  deinit {
    do throws(Problem) { try removeTree(path) } catch { atExitProblems(error) }
  }

  /// The path of something in the folder.
  package func callAsFunction(_ name: String) -> String { "\(path)/\(name)" }

  /// Writes a file into the folder and answers its path.
  @discardableResult
  package func file(_ name: String, _ text: String) throws(Problem) -> String {
    let path = "\(self.path)/\(name)"
    guard let file = fopen(path, "we") else {
      throw Problem(.inputOutput, systemMessage(errno), at: Place(path: path))
    }
    let bytes = Array(text.utf8)
    let written = fwrite(bytes, 1, bytes.count, file)
    guard fclose(file) == 0, written == bytes.count else {
      throw Problem(.inputOutput, systemMessage(errno), at: Place(path: path))
    }
    return path
  }

  /// A new empty folder, open to other accounts for walking through.
  static func make() throws(Problem) -> String {
    let template = strdup("\(ProcessScratch.path)/XXXXXX")
    defer { free(template) }
    guard let template, let made = mkdtemp(template) else {
      throw Problem(.inputOutput, systemMessage(errno), at: Place(path: ProcessScratch.path))
    }
    chmod(made, 0o755)
    return String(cString: made)
  }
}

/// The scratch of this whole test process.
enum ProcessScratch {
  static let prefix = "nightledger-tests-"

  /// Made at its first use; removed when the process ends in order.
  static let path = make(in: "/tmp")

  /// A folder in memory where the machine has room, else ``path``: for what is made and dropped by
  /// the thousand and has to outlive nothing.
  ///
  /// Measured: ext4 gives the numbers of files removed in the last minutes to no new file and looks
  /// at each of them first. A new database is 300 files, and behind a hundred dropped ones it took
  /// 0.8 s in place of 0.05.
  static let fleetingPath: String =
    freeBytes("/dev/shm") >= 4 << 30 ? make(in: "/dev/shm") : path

  /// Whether what stands in ``fleetingPath`` had better stay until the process ends: it stands on a
  /// disk, which has room for all of it.
  static let keepsFleeting = fleetingPath == path && freeBytes("/tmp") >= 40 << 30

  /// Of a folder that this process may write to, else 0.
  private static func freeBytes(_ folder: String) -> UInt {
    var space = statvfs()
    guard statvfs(folder, &space) == 0, access(folder, W_OK | X_OK) == 0 else { return 0 }
    return space.f_bavail * space.f_frsize
  }

  private static func make(in parent: String) -> String {
    reapLeftovers(in: parent)
    let path = "\(parent)/\(prefix)\(getpid())-\(startTime(getpid()) ?? "0")"
    mkdir(path, 0o755)
    chmod(path, 0o755)
    let isFirst = made.withLock { made in
      made.append(path)
      return made.count == 1
    }
    if isFirst {
      atexit {
        for path in ProcessScratch.made.withLock({ $0 }) {
          do throws(Problem) { try removeTree(path) } catch { atExitProblems(error) }
        }
      }
    }
    return path
  }

  private static let made = Mutex<[String]>([])

  /// Removes the folders of test processes that no longer live, and ends their servers.
  private static func reapLeftovers(in parent: String) {
    for name in names(in: parent) where name.hasPrefix(prefix) {
      let parts = name.dropFirst(prefix.count).split(separator: "-")
      guard parts.count == 2, let process = Int32(parts[0]),
        startTime(process) != String(parts[1])
      else { continue }
      let path = "\(parent)/\(name)"
      endProcesses(in: path)
      do throws(Problem) { try removeTree(path) } catch { atExitProblems(error) }
    }
  }

  private static func endProcesses(in path: String) {
    for process in names(in: "/proc").compactMap({ Int32($0) }) {
      var bytes = [CChar](repeating: 0, count: 4096)
      let count = readlink("/proc/\(process)/cwd", &bytes, bytes.count - 1)
      guard count > 0 else { continue }
      let folder = String(decoding: bytes[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
      if folder.hasPrefix(path + "/") { kill(process, SIGQUIT) }
    }
  }

  /// When a process started, in ticks since boot: with its number, its one name.
  private static func startTime(_ process: Int32) -> String? {
    guard let file = fopen("/proc/\(process)/stat", "re") else { return nil }
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 1024)
    guard fgets(&line, 1024, file) != nil else { return nil }
    let text = String(decoding: line.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    guard let end = text.lastIndex(of: ")") else { return nil }
    let fields = text[end...].split(separator: " ")
    return fields.count > 20 ? String(fields[20]) : nil
  }

  private static func names(in path: String) -> [String] {
    guard let stream = opendir(path) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      names.append(
        withUnsafePointer(to: &entry.pointee.d_name) {
          $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        })
    }
    return names.filter { $0 != "." && $0 != ".." }
  }
}

/// Where no test can fail any more, a person is told on stderr.
func atExitProblems(_ problem: Problem) {
  let bytes = Array("\(problem)\n".utf8)
  _ = write(STDERR_FILENO, bytes, bytes.count)
}
