import Glibc
import Host
import Vocabulary

// The small files and folders of a cluster. All of them can be made again, so none is synced.

/// Text of a small file; `nil` when it cannot be read.
func smallFile(_ path: String) -> String? {
  let descriptor = open(path, O_RDONLY | O_CLOEXEC)
  guard descriptor >= 0 else { return nil }
  defer { close(descriptor) }
  var bytes: [UInt8] = []
  var chunk = [UInt8](repeating: 0, count: 4096)
  while true {
    let count = read(descriptor, &chunk, chunk.count)
    if count < 0, errno == EINTR { continue }
    guard count > 0, bytes.count < 1 << 20 else { break }
    bytes.append(contentsOf: chunk[..<count])
  }
  return String(decoding: bytes, as: UTF8.self)
}

/// Writes a small file as a whole: under another name first, then renamed over the old one.
func writeSmallFile(
  _ path: String, _ text: String, mode: mode_t = 0o600, owner: ServerAccount? = nil
) throws(Problem) {
  let temporary = "\(path).\(getpid()).new"
  unlink(temporary)
  let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, mode)
  guard descriptor >= 0 else { throw fileProblem("cannot be written", path) }
  var rest = Array(text.utf8)[...]
  while !rest.isEmpty {
    let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    if count < 0, errno == EINTR { continue }
    guard count > 0 else {
      close(descriptor)
      throw fileProblem("cannot be written", path)
    }
    rest = rest.dropFirst(count)
  }
  fchmod(descriptor, mode)
  if let owner { fchown(descriptor, owner.userID, owner.groupID) }
  close(descriptor)
  guard rename(temporary, path) == 0 else { throw fileProblem("cannot be written", path) }
}

/// Makes a folder and those above it that are not there. The mode holds for the last one whether
/// or not it was there; the folders above get 0755.
func makeFolder(
  _ path: String, mode: mode_t = 0o755, owner: ServerAccount? = nil
) throws(Problem) {
  var above = ""
  for part in path.split(separator: "/") {
    above += "/\(part)"
    if mkdir(above, 0o700) == 0 {
      chmod(above, 0o755)
    } else if errno != EEXIST {
      throw fileProblem("cannot be made", above)
    }
  }
  guard isFolder(path) else {
    throw Problem(.cannotCreate, "a folder was expected here", at: Place(path: path))
  }
  chmod(path, mode)
  if let owner { chown(path, owner.userID, owner.groupID) }
}

func isFolder(_ path: String) -> Bool {
  var status = stat()
  return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
}

func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

/// The names in a folder; none when it cannot be read.
func folderEntries(_ path: String) -> [String] {
  guard let stream = opendir(path) else { return [] }
  defer { closedir(stream) }
  var names: [String] = []
  while let entry = readdir(stream) {
    let name = withUnsafePointer(to: &entry.pointee.d_name) {
      $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
    }
    if name != ".", name != ".." { names.append(name) }
  }
  return names
}

func linkTarget(_ path: String) -> String? {
  withUnsafeTemporaryAllocation(of: CChar.self, capacity: 4096) { characters in
    guard let start = characters.baseAddress else { return nil }
    let count = readlink(path, start, characters.count)
    guard count > 0 else { return nil }
    return String(decoding: UnsafeRawBufferPointer(start: start, count: count), as: UTF8.self)
  }
}

func fileProblem(_ what: String, _ path: String) -> Problem {
  let number = errno
  let exit: ExitCode = number == EACCES || number == EPERM ? .permission : .inputOutput
  return Problem(exit, "\(what): \(systemMessage(number))", at: Place(path: path))
}
