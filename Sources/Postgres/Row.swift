import CLibPQ
import Glibc
package import Vocabulary

/// A column of an answer, by name or by position from 0.
package protocol ColumnKey {
  func position(in row: Row) throws(Problem) -> Int32
}

extension Int: ColumnKey {
  package func position(in row: Row) throws(Problem) -> Int32 {
    guard (0..<row.columnCount).contains(self) else {
      throw .bug("an answer has \(row.columnCount) columns, none at \(self)")
    }
    return Int32(self)
  }
}

extension String: ColumnKey {
  package func position(in row: Row) throws(Problem) -> Int32 {
    let handle = row.result.handle
    for column in 0..<PQnfields(handle) where strcmp(PQfname(handle, column), self) == 0 {
      return column
    }
    throw .bug("an answer has no column \(self)")
  }
}

/// One row of an answer. Reading a column that is not there, is NULL, or has another type is a
/// broken promise of ours: ``ExitCode/bug``.
package struct Row: Sendable {
  let result: ServerResult
  let number: Int32

  package var columnCount: Int { Int(PQnfields(result.handle)) }

  package func isNull(_ column: some ColumnKey) throws(Problem) -> Bool {
    PQgetisnull(result.handle, number, try column.position(in: self)) != 0
  }

  package func textOrNil(_ column: some ColumnKey) throws(Problem) -> String? {
    try withBytes(of: column) { String(decoding: $0, as: UTF8.self) }
  }

  package func intOrNil(_ column: some ColumnKey) throws(Problem) -> Int? {
    try read(column, "a whole number") { Int($0) }
  }

  package func int64OrNil(_ column: some ColumnKey) throws(Problem) -> Int64? {
    try read(column, "a whole number") { Int64($0) }
  }

  package func boolOrNil(_ column: some ColumnKey) throws(Problem) -> Bool? {
    try read(column, "a truth value") { ["t": true, "f": false][$0] }
  }

  package func dateOrNil(_ column: some ColumnKey) throws(Problem) -> CivilDate? {
    try read(column, "a date") { CivilDate($0) }
  }

  package func instantOrNil(_ column: some ColumnKey) throws(Problem) -> Instant? {
    try read(column, "an instant") { Instant($0) }
  }

  package func decimalOrNil(_ column: some ColumnKey) throws(Problem) -> ExactDecimal? {
    try read(column, "a decimal") { ExactDecimal($0) }
  }

  /// The bytes of a value in the server's text format, for the time of the call; `nil` for NULL.
  package func withBytes<Value>(
    of column: some ColumnKey, _ body: (UnsafeRawBufferPointer) -> Value
  ) throws(Problem) -> Value? {
    let position = try column.position(in: self)
    guard PQgetisnull(result.handle, number, position) == 0 else { return nil }
    let length = Int(PQgetlength(result.handle, number, position))
    return body(
      UnsafeRawBufferPointer(start: PQgetvalue(result.handle, number, position), count: length))
  }

  private func read<Value>(
    _ column: some ColumnKey, _ kind: String, _ parse: (String) -> Value?
  ) throws(Problem) -> Value? {
    guard let text = try textOrNil(column) else { return nil }
    guard let value = parse(text) else { throw .bug("the column \(column) holds not \(kind)") }
    return value
  }
}

extension Row {
  package func text(_ column: some ColumnKey) throws(Problem) -> String {
    try present(textOrNil(column), column)
  }

  package func int(_ column: some ColumnKey) throws(Problem) -> Int {
    try present(intOrNil(column), column)
  }

  package func int64(_ column: some ColumnKey) throws(Problem) -> Int64 {
    try present(int64OrNil(column), column)
  }

  package func bool(_ column: some ColumnKey) throws(Problem) -> Bool {
    try present(boolOrNil(column), column)
  }

  package func date(_ column: some ColumnKey) throws(Problem) -> CivilDate {
    try present(dateOrNil(column), column)
  }

  package func instant(_ column: some ColumnKey) throws(Problem) -> Instant {
    try present(instantOrNil(column), column)
  }

  package func decimal(_ column: some ColumnKey) throws(Problem) -> ExactDecimal {
    try present(decimalOrNil(column), column)
  }

  private func present<Value>(
    _ value: Value?, _ column: some ColumnKey
  ) throws(Problem) -> Value {
    guard let value else { throw .bug("the column \(column) is NULL") }
    return value
  }
}
