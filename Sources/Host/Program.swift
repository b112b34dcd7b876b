import Glibc

/// A program with its arguments, ready to be started; never a shell.
///
/// ```
/// let checksum = try Program("sha256sum", [path]).output(until: .after(.seconds(60)))
/// ```
package struct Program: Sendable {
  /// Where the standard input of a program comes from.
  package enum Input: Sendable {
    case null
    case file(String)
    /// A descriptor that stays ours.
    case descriptor(Int32)
    /// These bytes, at most 60,000 of them: as many as a pipe takes at once.
    case bytes([UInt8])
  }

  /// Where an output of a program goes.
  package enum Output: Sendable {
    case null
    /// Appended to a file, which is made with mode 0600 when it is not there.
    case file(String)
    /// A descriptor that stays ours.
    case descriptor(Int32)
    /// The same place as ours.
    case inherited
    /// A pipe whose read end the ``ChildProcess`` owns.
    case pipe
  }

  /// What a new process belongs to.
  package enum Group: Sendable {
    case ours
    /// A process group of its own: signals of the terminal do not reach it.
    case own
    /// A session of its own: it outlives the terminal.
    case ownSession
  }

  /// An absolute path, or a name that is looked for in PATH.
  package var path: String
  package var arguments: [String]
  /// All the variables the program gets.
  package var environment: [String: String] = Self.allowedEnvironment()
  /// The folder it starts in; ours when `nil`.
  package var folder: String?
  package var input = Input.null
  package var output = Output.inherited
  package var errors = Output.inherited
  package var group = Group.ours

  package init(_ path: String, _ arguments: [String] = []) {
    self.path = path
    self.arguments = arguments
  }

  /// The variables of ours that a program may see, and the plain locale. Nothing else passes on:
  /// no `LD_*`, no `PG*`, no secrets.
  package static func allowedEnvironment() -> [String: String] {
    var allowed = ["LC_ALL": "C", "TZ": "UTC"]
    for name in ["PATH", "HOME", "USER", "LOGNAME", "TMPDIR"] {
      if let value = environmentVariable(name) { allowed[name] = value }
    }
    if allowed["PATH"] == nil { allowed["PATH"] = "/usr/local/bin:/usr/bin:/bin" }
    return allowed
  }

  /// The absolute path of an executable file: `name` itself when it holds a slash, else the first
  /// match in PATH and the system's usual folders.
  package static func find(_ name: String) -> String? {
    if name.contains("/") { return access(name, X_OK) == 0 ? name : nil }
    let known = (environmentVariable("PATH") ?? "").split(separator: ":").map(String.init)
    let folders = known + ["/usr/local/bin", "/usr/bin", "/bin", "/usr/sbin", "/sbin"]
    return folders.lazy.map { "\($0)/\(name)" }.first { access($0, X_OK) == 0 }
  }
}

/// A variable of our own environment; `nil` when it is not set or empty.
package func environmentVariable(_ name: String) -> String? {
  guard let value = getenv(name), value.pointee != 0 else { return nil }
  return String(cString: value)
}

/// What the system says about an error number: `No such file or directory`.
package func systemMessage(_ number: Int32) -> String {
  String(cString: strerror(number))
}
