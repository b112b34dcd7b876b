import Glibc
import Host
package import Vocabulary

/// The folder that PostgreSQL's programs stand in, and how to start them.
package struct ServerPrograms: Sendable {
  package let folder: String
  /// `initdb` and `postgres` refuse to run as root; this is who they run as then.
  package let account: ServerAccount?

  /// The newest PostgreSQL of this machine, version 15 or later: Debian's folders, then PATH.
  package static func find() throws(Problem) -> ServerPrograms {
    let account = geteuid() == 0 ? try ServerAccount.find() : nil
    let debian = "/usr/lib/postgresql"
    let versions = folderEntries(debian).compactMap { Int($0) }.filter { $0 >= 15 }.sorted(by: >)
    for version in versions {
      let folder = "\(debian)/\(version)/bin"
      if access("\(folder)/initdb", X_OK) == 0, access("\(folder)/postgres", X_OK) == 0 {
        return ServerPrograms(folder: folder, account: account)
      }
    }
    if let initdb = Program.find("initdb"), let end = initdb.lastIndex(of: "/") {
      return ServerPrograms(folder: String(initdb[..<end]), account: account)
    }
    throw Problem(
      .noDatabase, "PostgreSQL's programs were not found, expected version 15 or later",
      hint: "run .ci/setup, or name a running server with --db or PGHOST")
  }

  package func path(_ name: String) -> String { "\(folder)/\(name)" }

  /// A program of the server, dropped to the unprivileged account when we are root.
  func program(_ name: String, _ arguments: [String]) throws(Problem) -> Program {
    guard let account else {
      var program = Program(path(name), arguments)
      program.folder = "/"
      return program
    }
    var program = try account.dropping(to: path(name), arguments)
    program.folder = "/"
    return program
  }
}

/// The unprivileged account that a server of root's runs as.
package struct ServerAccount: Sendable, Equatable {
  package let name: String
  package let userID: UInt32
  package let groupID: UInt32

  /// `postgres` where there is one, else `nobody`.
  static func find() throws(Problem) -> ServerAccount {
    for name in ["postgres", "nobody"] {
      if let entry = getpwnam(name), entry.pointee.pw_uid != 0 {
        return ServerAccount(
          name: name, userID: entry.pointee.pw_uid, groupID: entry.pointee.pw_gid)
      }
    }
    throw Problem(
      .permission, "PostgreSQL does not run as root, and no account postgres or nobody is here",
      hint: "run nightledger as a plain user")
  }

  /// util-linux's `setpriv`, else `runuser`; both replace themselves by the program, so the process
  /// number stays.
  func dropping(to path: String, _ arguments: [String]) throws(Problem) -> Program {
    if let setpriv = Program.find("setpriv") {
      let identity = ["--reuid=\(userID)", "--regid=\(groupID)", "--clear-groups"]
      return Program(setpriv, identity + ["--", path] + arguments)
    }
    if let runuser = Program.find("runuser") {
      return Program(runuser, ["-u", name, "--", path] + arguments)
    }
    throw Problem(
      .permission, "neither setpriv nor runuser is here to start PostgreSQL as \(name)",
      hint: "install util-linux, or run nightledger as a plain user")
  }
}

/// The name of the account that this process acts for, as peer authentication sees it.
func ownAccountName() throws(Problem) -> String {
  guard let entry = getpwuid(geteuid()), let name = entry.pointee.pw_name else {
    throw Problem(
      .permission, "the user \(geteuid()) has no account name, which PostgreSQL asks for",
      hint: "add the user to /etc/passwd, or name a running server with --db or PGHOST")
  }
  return String(cString: name)
}
