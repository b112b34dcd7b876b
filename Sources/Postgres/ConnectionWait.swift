import CLibPQ
import Glibc
import Host
import Synchronization
import Vocabulary

/// Why a wait ended.
enum Wake {
  case ready
  case stopped
  case deadline
}

extension Connection {
  /// Waits until the socket can be read or written, a stop is wished, or the deadline passes.
  func waitForSocket(
    _ events: Int16, until deadline: Deadline, heedsStop: Bool? = nil
  ) -> Wake {
    let heedsStop = heedsStop ?? self.heedsStop
    while true {
      if heedsStop, settings.stop.isRaised { return .stopped }
      var entries = [
        pollfd(fd: PQsocket(handle), events: events, revents: 0),
        pollfd(
          fd: heedsStop ? settings.stop.wakeDescriptor : -1, events: Int16(POLLIN), revents: 0),
      ]
      let count = poll(&entries, 2, deadline.remainingMilliseconds)
      if count > 0, entries[0].revents != 0 { return .ready }
      if deadline.hasPassed { return .deadline }
    }
  }

  /// Asks the server to end what this session does. Answers at once; the statement then ends with
  /// 57014. The corresponding libpq function is `PQcancel`.
  package func cancel() {
    guard let handle, let cancel = PQgetCancel(handle) else { return }
    let request = CancelRequest(cancel)
    request.send(within: .seconds(2))
  }

  /// Sends what libpq has buffered.
  func flush(until deadline: Deadline, heedsStop: Bool? = nil) throws(Interruption) {
    while let handle {
      let state = PQflush(handle)
      if state == 0 { return }
      if state < 0 { throw .lost(oneLine(PQerrorMessage(handle))) }
      try wait(Int16(POLLIN) | Int16(POLLOUT), until: deadline, heedsStop: heedsStop)
      // The server may wait for us to read before it reads on.
      if PQconsumeInput(handle) == 0 { throw .lost(oneLine(PQerrorMessage(handle))) }
    }
  }

  /// The next result of the statement under way; `nil` after the last one.
  func nextResult(
    until deadline: Deadline, heedsStop: Bool? = nil
  ) throws(Interruption) -> ServerResult? {
    guard let handle else { throw .lost("the session is closed") }
    while PQisBusy(handle) != 0 {
      try wait(Int16(POLLIN), until: deadline, heedsStop: heedsStop)
      if PQconsumeInput(handle) == 0 { throw .lost(oneLine(PQerrorMessage(handle))) }
    }
    return PQgetResult(handle).map(ServerResult.init)
  }

  func wait(
    _ events: Int16, until deadline: Deadline, heedsStop: Bool? = nil
  ) throws(Interruption) {
    switch waitForSocket(events, until: deadline, heedsStop: heedsStop) {
    case .ready: return
    case .stopped: throw .stopped
    case .deadline: throw .deadline
    }
  }
}

/// Why a statement did not get to its end.
enum Interruption: Error {
  case lost(String)
  case stopped
  case deadline
}

/// A cancel request on a thread of its own: `PQcancel` waits for the server without a deadline.
private final class CancelRequest: Sendable {
  private let isDone = Atomic<Bool>(false)
  private let cancel: Mutex<UInt>

  init(_ cancel: OpaquePointer) {
    self.cancel = Mutex(UInt(bitPattern: cancel))
  }

  func send(within limit: Duration) {
    var thread = pthread_t()
    let context = Unmanaged.passRetained(self).toOpaque()
    let failure = pthread_create(
      &thread, nil,
      { context in
        guard let context else { return nil }
        Unmanaged<CancelRequest>.fromOpaque(context).takeRetainedValue().perform()
        return nil
      }, context)
    guard failure == 0 else {
      Unmanaged<CancelRequest>.fromOpaque(context).release()
      return perform()
    }
    pthread_detach(thread)
    let deadline = Deadline.after(limit)
    while !isDone.load(ordering: .acquiring), !deadline.hasPassed { usleep(500) }
  }

  private func perform() {
    cancel.withLock { address in
      let cancel = OpaquePointer(bitPattern: address)
      var complaint = [CChar](repeating: 0, count: 256)
      // A request that fails needs no report: the answer of the statement itself is awaited.
      _ = PQcancel(cancel, &complaint, Int32(complaint.count))
      PQfreeCancel(cancel)
    }
    isDone.store(true, ordering: .releasing)
  }
}
