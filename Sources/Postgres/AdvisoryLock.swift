import Host
import SQLText
package import Vocabulary

// Advisory locks of the session: freed by `unlock`, or by the server when the session ends.
extension Connection {
  /// Takes the lock if nobody holds it.
  package func tryLock(key: Int64) throws(Problem) -> Bool {
    try query("SELECT pg_catalog.pg_try_advisory_lock(\(key)) AS is_taken").single.bool("is_taken")
  }

  /// Takes the lock, waiting for its holder; `false` when it is still held after the limit.
  ///
  /// It is asked for again and again instead of waited for in the server: a lock that times out
  /// there would abort the transaction around it.
  package func lock(key: Int64, waitingAtMost limit: Duration) throws(Problem) -> Bool {
    let deadline = Deadline.after(limit)
    while true {
      if try tryLock(key: key) { return true }
      if deadline.hasPassed { return false }
      _ = settings.stop.pause(until: Deadline.after(.milliseconds(20)).orEarlier(deadline))
      if heedsStop { try settings.stop.check() }
    }
  }

  /// Gives the lock back.
  package func unlock(key: Int64) throws(Problem) {
    let wasHeld = try query("SELECT pg_catalog.pg_advisory_unlock(\(key)) AS was_held")
    guard try wasHeld.single.bool("was_held") else {
      throw .bug("an advisory lock was given back that this session does not hold")
    }
  }
}
