import Glibc
import Host
import Vocabulary

/// Where the parts of one embedded cluster stand.
///
/// The folder a person knows (`var/postgres`) always holds `lock`, `in-use` and `keep`. The server's
/// own folder (`data`, `server.log`, `socket`) is the same one, unless the server's account cannot
/// reach it; then it stands outside, and the file `location` names it. A socket path that is too
/// long for the kernel (107 bytes) moves to a short folder under /tmp, which `socket-location` names.
struct ClusterFolders: Sendable {
  /// What a person knows, absolute.
  let folder: String
  /// What the server's account owns.
  let home: String
  let socketFolder: String

  var data: String { "\(home)/data" }
  var log: String { "\(home)/server.log" }
  var lockFile: String { "\(folder)/lock" }
  var useFile: String { "\(folder)/in-use" }
  var keepFile: String { "\(folder)/keep" }
  /// There once the database in the cluster has been made too.
  var completeFile: String { "\(home)/complete" }
  var postmasterFile: String { "\(data)/postmaster.pid" }

  /// The kernel's limit for the path of a socket, without the closing zero byte.
  static let longestSocketPath = 107

  /// The folders as they are on disk; `nil` when no cluster was made here.
  static func existing(_ folder: String) -> ClusterFolders? {
    let folder = absolutePath(folder)
    let home = named("location", in: folder) ?? folder
    guard exists("\(home)/data/PG_VERSION") else { return nil }
    let sockets = named("socket-location", in: folder) ?? "\(home)/socket"
    return ClusterFolders(folder: folder, home: home, socketFolder: sockets)
  }

  /// Makes the folders that are not there. To be called under the cluster's lock.
  static func prepare(_ folder: String, _ account: ServerAccount?) throws(Problem) -> ClusterFolders
  {
    if let known = existing(folder) { try known.requireOwner(account) }
    let home = try prepareHome(folder, account)
    let sockets = try prepareSockets(folder, home, account)
    return ClusterFolders(folder: folder, home: home, socketFolder: sockets)
  }

  /// Refuses a cluster of somebody else before anything of it is touched: root would start its server
  /// under another account and leave the owner shut out.
  private func requireOwner(_ account: ServerAccount?) throws(Problem) {
    var status = stat()
    guard let account, stat(data, &status) == 0, status.st_uid != account.userID else { return }
    throw Problem(
      .permission, "the private database belongs to the user with the number \(status.st_uid)",
      at: Place(path: data), hint: "run this as that user")
  }

  private static func prepareHome(
    _ folder: String, _ account: ServerAccount?
  ) throws(Problem) -> String {
    if let known = named("location", in: folder) {
      try makeFolder(known, mode: 0o700, owner: account)
      return known
    }
    guard let account else { return folder }
    if account.canReach(folder) { return folder }
    let name = "nightledger-\(pathHash(folder))"
    let home = "\(account.canReach("/var/lib") ? "/var/lib" : "/var/tmp")/\(name)"
    try makeOwnFolder(home, account)
    try writeSmallFile("\(folder)/location", home + "\n")
    return home
  }

  private static func prepareSockets(
    _ folder: String, _ home: String, _ account: ServerAccount?
  ) throws(Problem) -> String {
    let usual = "\(home)/socket"
    if "\(usual)/.s.PGSQL.5432".utf8.count <= longestSocketPath {
      try makeFolder(usual, mode: 0o700, owner: account)
      unlink("\(folder)/socket-location")
      return usual
    }
    let owner = account?.userID ?? geteuid()
    let short = "/tmp/nightledger-\(owner)-\(pathHash(folder))"
    try makeOwnFolder(short, account)
    try writeSmallFile("\(folder)/socket-location", short + "\n")
    return short
  }

  /// A folder at a place where others may write: it must be new or the account's own.
  private static func makeOwnFolder(_ path: String, _ account: ServerAccount?) throws(Problem) {
    if mkdir(path, 0o700) == 0 {
      if let account { chown(path, account.userID, account.groupID) }
      return
    }
    guard errno == EEXIST else { throw fileProblem("cannot be made", path) }
    var status = stat()
    let isOwn =
      lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
      && status.st_uid == (account?.userID ?? geteuid())
    guard isOwn else {
      throw Problem(
        .permission, "the folder belongs to somebody else", at: Place(path: path),
        hint: "remove it, or set the project up under a shorter path")
    }
    chmod(path, 0o700)
  }

  private static func named(_ name: String, in folder: String) -> String? {
    guard let text = smallFile("\(folder)/\(name)") else { return nil }
    let path = text.prefix { $0 != "\n" }
    return path.hasPrefix("/") ? String(path) : nil
  }
}

extension ServerAccount {
  /// Whether the account may walk through every folder above `path` and the ones that are there.
  func canReach(_ path: String) -> Bool {
    var above = ""
    for part in [""] + path.split(separator: "/").map(String.init) {
      above = part.isEmpty ? "/" : (above == "/" ? "/\(part)" : "\(above)/\(part)")
      var status = stat()
      guard stat(above, &status) == 0 else { return errno == ENOENT }
      let needed: mode_t =
        status.st_uid == userID ? 0o100 : status.st_gid == groupID ? 0o010 : 0o001
      if status.st_mode & needed == 0 { return false }
    }
    return true
  }
}

/// The path from the root, with links resolved as far as it exists.
func absolutePath(_ path: String) -> String {
  var existing = path
  var rest: [Substring] = []
  while true {
    if let resolved = realpath(existing.isEmpty ? "." : existing, nil) {
      defer { free(resolved) }
      let start = String(cString: resolved)
      return rest.reversed().reduce(start == "/" ? "" : start) { "\($0)/\($1)" }
    }
    guard existing != "/", !existing.isEmpty else { return path }
    let end = existing.lastIndex(of: "/") ?? existing.startIndex
    rest.append(existing[end...].drop { $0 == "/" })
    existing =
      end == existing.startIndex && existing.hasPrefix("/") ? "/" : String(existing[..<end])
  }
}

/// Sixteen digits that stand for a path (FNV-1a, 64 bits).
func pathHash(_ path: String) -> String {
  var hash: UInt64 = 0xCBF2_9CE4_8422_2325
  for byte in path.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
  let digits = String(hash, radix: 16)
  return String(repeating: "0", count: 16 - digits.count) + digits
}
