package import Host
package import Postgres
package import Vocabulary

/// One tick at a time on an exchange and on a database.
package struct TickLock {
  private let fileLock: FolderLock

  /// - Throws: exit 75 naming the tick that works.
  package init(_ work: Folder, holder: String) throws(Problem) {
    switch try FolderLock.take("tick.lock", in: work, holder: holder) {
    case .taken(let lock): fileLock = lock
    case .heldBy(let other):
      throw Problem(.tryLater, "another tick is at work: \(other)", hint: "it does what is due")
    }
  }

  /// A tick of another host, on the same database, is refused too.
  package func lockSession(_ connection: Connection, program: Identifier) throws(Problem) {
    let key = Int64(bitPattern: ControlHash.fnv1a("nightledger tick|\(program)".utf8))
    guard try connection.lock(key: key, waitingAtMost: .seconds(2)) else {
      throw Problem(.tryLater, "a tick of another host is at work on this database")
    }
  }
}
