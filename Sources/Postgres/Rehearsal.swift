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
}
