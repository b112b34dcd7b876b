import CLibPQ
import Glibc
import Host
import Vocabulary

extension ConnectionSettings {
  /// The keywords of a connection string. libpq's complaint may repeat parts of the text, so it
  /// is not passed on: the text may hold a password.
  static func parsed(_ conninfo: String, as source: String) throws(Problem) -> [String: String] {
    try requireLibrary()
    var complaint: UnsafeMutablePointer<CChar>?
    let options = PQconninfoParse(conninfo, &complaint)
    defer {
      PQfreemem(complaint)
      PQconninfoFree(options)
    }
    guard let options else {
      throw Problem(
        .usage, "\(source) is no connection string that libpq can read",
        hint: "postgresql://user@host:5432/database, or host=… dbname=… user=…")
    }
    return keywords(options)
  }

  /// What libpq would use, with environment, service file and defaults applied.
  ///
  /// libpq tells this only of a connection. The port 0 is one that it refuses before it looks up
  /// a name or opens a socket, so nothing leaves this machine.
  func effectiveKeywords() throws(Problem) -> [String: String] {
    try Self.requireLibrary()
    let probe = start(overrides.merging(["port": "0"]) { $1 })
    defer { PQfinish(probe) }
    guard let options = PQconninfo(probe) else {
      throw Problem(.noDatabase, "no memory for a connection")
    }
    defer { PQconninfoFree(options) }
    let found = Self.keywords(options)
    guard found["host"] != nil || found["hostaddr"] != nil || found["dbname"] != nil else {
      throw Problem(
        .definition, "the connection settings cannot be read: \(oneLine(PQerrorMessage(probe)))")
    }
    return found
  }

  /// Stands before the first call of libpq, whose functions are looked up when they are called.
  private static func requireLibrary() throws(Problem) {
    guard libpq_library() == nil else { return }
    throw Problem(
      .noDatabase, "libpq cannot be loaded: \(oneLine(dlerror()))",
      hint: "install it (Debian: apt install libpq5)")
  }

  /// The corresponding libpq function is `PQconnectStartParams`.
  func start(_ keywords: [String: String]) -> OpaquePointer? {
    let ordered = [("dbname", conninfo)] + keywords.sorted { $0.key < $1.key }
    return withCStrings(ordered.map(\.0)) { names in
      withCStrings(ordered.map(\.1)) { values in
        PQconnectStartParams(
          names.map { UnsafePointer($0) }, values.map { UnsafePointer($0) }, 1)
      }
    }
  }

  private static func keywords(
    _ options: UnsafeMutablePointer<PQconninfoOption>
  ) -> [String: String] {
    var found: [String: String] = [:]
    var option = options
    while let keyword = option.pointee.keyword {
      if let value = option.pointee.val, value.pointee != 0 {
        found[String(cString: keyword)] = String(cString: value)
      }
      option += 1
    }
    return found
  }
}

/// A text of libpq without its line ends.
func oneLine(_ text: UnsafePointer<CChar>?) -> String {
  guard let text else { return "" }
  return String(cString: text).split { $0.isNewline }.joined(separator: "; ")
}
