import CLibPQ
import Glibc
package import Host
package import SQLText
package import Vocabulary

extension Connection {
  /// Streams the server's bytes: `COPY … TO STDOUT`, one call per row in text formats.
  ///
  /// The bytes are valid for the time of the call. When the closure throws, the server is asked to
  /// cancel the rest. The corresponding libpq function is `PQgetCopyData`.
  package func copyOut(
    _ sql: SQL, deadline: Deadline? = nil,
    _ body: (UnsafeRawBufferPointer) throws(Problem) -> Void
  ) throws(Problem) {
    try copyOut(text: copyText(sql), deadline, body)
  }

  /// Streams the server's bytes of a fixed statement.
  package func copyOut(
    _ statement: Statement, deadline: Deadline? = nil,
    _ body: (UnsafeRawBufferPointer) throws(Problem) -> Void
  ) throws(Problem) {
    try copyOut(text: statement.text, deadline, body)
  }

  private func copyOut(
    text: String, _ deadline: Deadline?, _ body: (UnsafeRawBufferPointer) throws(Problem) -> Void
  ) throws(Problem) {
    let deadline = deadline ?? .after(settings.statementLimit)
    try begin(copy: text, PGRES_COPY_OUT, until: deadline)
    while let piece = try nextPiece(until: deadline) {
      defer { PQfreemem(piece.baseAddress) }
      do throws(Problem) {
        try body(UnsafeRawBufferPointer(piece))
      } catch {
        endCopyOut()
        throw error
      }
    }
    _ = try finishCopy(until: deadline)
  }

  private func nextPiece(
    until deadline: Deadline
  ) throws(Problem) -> UnsafeMutableRawBufferPointer? {
    do throws(Interruption) {
      return try receive(until: deadline)
    } catch {
      if case .lost(let reason) = error { throw lost(reason) }
      endCopyOut()
      throw problem(of: error)
    }
  }

  /// The next piece, to be freed by the caller; `nil` after the last one.
  private func receive(
    until deadline: Deadline, heedsStop: Bool? = nil
  ) throws(Interruption) -> UnsafeMutableRawBufferPointer? {
    guard let handle else { throw .lost("the session is closed") }
    while true {
      var piece: UnsafeMutablePointer<CChar>?
      let length = PQgetCopyData(handle, &piece, 1)
      if length > 0, let piece { return .init(start: piece, count: Int(length)) }
      if length == -1 { return nil }
      if length < -1 { throw .lost(oneLine(PQerrorMessage(handle))) }
      try wait(Int16(POLLIN), until: deadline, heedsStop: heedsStop)
      if PQconsumeInput(handle) == 0 { throw .lost(oneLine(PQerrorMessage(handle))) }
    }
  }

  /// Cancels the rest and reads what is still on its way, so that the session can be used again.
  private func endCopyOut() {
    cancel()
    let patience = Deadline.after(.seconds(2))
    do throws(Interruption) {
      while let piece = try receive(until: patience, heedsStop: false) {
        PQfreemem(piece.baseAddress)
      }
      while try nextResult(until: patience, heedsStop: false) != nil {}
    } catch {
      close()
    }
  }
}
