import CLibPQ
import Vocabulary

/// The rows of an answer, in the server's order.
///
/// ```swift
/// for row in try connection.query("SELECT name, points FROM …") {
///   try use(row.text("name"), row.intOrNil("points"))
/// }
/// ```
package struct Rows: Sendable, RandomAccessCollection {
  let result: ServerResult
  package let count: Int

  init(_ result: ServerResult) {
    self.result = result
    count = Int(PQntuples(result.handle))
  }

  package var startIndex: Int { 0 }
  package var endIndex: Int { count }

  package subscript(position: Int) -> Row {
    precondition((0..<count).contains(position), "a row of the answer")
    return Row(result: result, number: Int32(position))
  }

  /// The only row; any other count is a broken promise of the statement.
  package var single: Row {
    get throws(Problem) {
      guard count == 1 else { throw .bug("a statement gave \(count) rows, expected exactly 1") }
      return self[0]
    }
  }

  /// The only row or none.
  package var singleOrNil: Row? {
    get throws(Problem) {
      guard count <= 1 else { throw .bug("a statement gave \(count) rows, expected at most 1") }
      return first
    }
  }

  package var columnNames: [String] {
    (0..<PQnfields(result.handle)).map { String(cString: PQfname(result.handle, $0)) }
  }

  /// The type of each column as PostgreSQL numbers it (`pg_type.oid`).
  package var columnTypes: [UInt32] {
    (0..<PQnfields(result.handle)).map { PQftype(result.handle, $0) }
  }
}
