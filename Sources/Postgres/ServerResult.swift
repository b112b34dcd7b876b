import CLibPQ

/// The owner of one result of libpq.
///
/// A result is never changed after it was received, so threads may share it.
final class ServerResult: @unchecked Sendable {
  let handle: OpaquePointer

  init(_ handle: OpaquePointer) {
    self.handle = handle
  }

  deinit {
    PQclear(handle)
  }

  var status: ExecStatusType { PQresultStatus(handle) }

  var isFailure: Bool {
    status == PGRES_FATAL_ERROR || status == PGRES_BAD_RESPONSE
      || status == PGRES_NONFATAL_ERROR
  }

  /// Rows inserted, changed, removed, copied or selected; 0 for statements that count nothing.
  var affectedRows: Int { Int(String(cString: PQcmdTuples(handle))) ?? 0 }

  /// `INSERT 0 1`, `COMMIT`.
  var commandTag: String { String(cString: PQcmdStatus(handle)) }
}
