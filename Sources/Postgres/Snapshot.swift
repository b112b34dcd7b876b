import CLibPQ
import Host
import SQLText
package import Vocabulary

/// What one transaction sees, so that another session can see the same: neither more nor less was
/// committed for either of them.
package struct Snapshot: Sendable {
  /// As the server names it: `00000003-0000001B-1`.
  let name: String

  /// A name becomes text of a command that takes no parameters, so only what the server can have
  /// written is let in.
  init(_ name: String) throws(Problem) {
    let isSound = name.utf8.allSatisfy { byte in
      (0x30...0x39).contains(byte) || (0x41...0x46).contains(byte) || byte == UInt8(ascii: "-")
    }
    guard isSound, (1...64).contains(name.utf8.count) else {
      throw .bug("the server names a snapshot in a way that is not known")
    }
    self.name = name
  }
}

extension Connection {
  /// What this session's transaction sees, valid until it ends.
  ///
  /// The transaction is one of repeatable read: in any other the next statement sees more. The
  /// corresponding function of the server is `pg_export_snapshot`.
  package func exportSnapshot() throws(Problem) -> Snapshot {
    guard isInTransaction else { throw .bug("a snapshot is that of a transaction") }
    return try Snapshot(
      query("SELECT pg_catalog.pg_export_snapshot() AS snapshot").single.text("snapshot"))
  }

  /// Runs the closure in a transaction that sees what another session's transaction sees, and that
  /// changes nothing.
  package func transaction<Value>(
    seeing snapshot: Snapshot, _ body: () throws(Problem) -> Value
  ) throws(Problem) -> Value {
    try transaction(isolation: .repeatableRead, isReadOnly: true) { () throws(Problem) in
      _ = try perform("SET TRANSACTION SNAPSHOT '\(snapshot.name)'", nil, nil)
      return try body()
    }
  }
}
