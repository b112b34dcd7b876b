package import Vocabulary

extension Connection {
  /// Runs the closure in a transaction that is rolled back, whatever comes of it, and answers what it
  /// returned: the very statements of a night, and nothing of them stays.
  ///
  /// What it writes is locked until it returns, as in any transaction.
  package func rehearsal<Value>(
    _ body: () throws(Problem) -> Value
  ) throws(Problem) -> Value {
    var answer: Value?
    do throws(Problem) {
      try transaction { () throws(Problem) in
        answer = try body()
        throw Problem.bug("a rehearsal was not taken back")
      }
    } catch {
      guard let answer else { throw error }
      return answer
    }
    throw .bug("a rehearsal was kept")
  }

  /// A rehearsal of work that consists of transactions: each of them becomes a part of one that is
  /// rolled back at the end. Sequences go on, as they do behind every rollback.
  package func rehearsalOfTransactions<Value>(
    _ body: () throws(Problem) -> Value
  ) throws(Problem) -> Value {
    try rehearsal { () throws(Problem) in
      isRehearsing = true
      defer { isRehearsing = false }
      return try body()
    }
  }

  /// A transaction inside a rehearsal: what it sets for itself ends with it, as it would, and so do its
  /// temporary tables, which their makers drop where they make them again.
  func rehearsed<Value>(_ body: () throws(Problem) -> Value) throws(Problem) -> Value {
    isRehearsing = false
    defer { isRehearsing = handle != nil }
    return try savepoint { () throws(Problem) in
      let value = try body()
      try control(
        """
        SET CONSTRAINTS ALL IMMEDIATE;
        RESET enable_nestloop; RESET enable_hashjoin; RESET enable_bitmapscan; RESET enable_indexscan;
        RESET default_statistics_target
        """)
      return value
    }
  }
}
