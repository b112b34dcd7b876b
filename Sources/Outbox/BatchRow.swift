import Postgres
import Vocabulary

/// A row that becomes a line of a file, from wherever it comes.
protocol BatchRow {
  /// The bytes of a value for the time of the call; `nil` for NULL.
  func bytes<Value>(
    of position: Int, _ body: (UnsafeRawBufferPointer) -> Value
  ) throws(Problem) -> Value?
}

extension Row: BatchRow {
  func bytes<Value>(
    of position: Int, _ body: (UnsafeRawBufferPointer) -> Value
  ) throws(Problem) -> Value? {
    try withBytes(of: position, body)
  }
}

extension CopiedRow: BatchRow {
  /// Written out here, where the compiler knows what becomes of the value: a million rows ask twenty
  /// million times.
  func bytes<Value>(
    of position: Int, _ body: (UnsafeRawBufferPointer) -> Value
  ) throws(Problem) -> Value? {
    guard let value = bytes(of: position) else { return nil }
    return body(value)
  }
}
