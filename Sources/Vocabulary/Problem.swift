/// Where something stands in a text that a person can open. Lines and columns start at 1;
/// a column counts characters.
package struct Place: Sendable, Hashable {
  package var path: String
  package var line: Int?
  package var column: Int?

  package init(path: String, line: Int? = nil, column: Int? = nil) {
    self.path = path
    self.line = line
    self.column = column
  }
}

extension Place: CustomStringConvertible {
  /// `path`, `path:line` or `path:line:column`.
  package var description: String {
    guard let line else { return path }
    guard let column else { return "\(path):\(line)" }
    return "\(path):\(line):\(column)"
  }
}

/// The one error of the house: what was found, where, what to do, and the exit code it leads to.
///
/// ```
/// jobs/campaigns/birthday.json5:9:7: error: unknown step 'acrue', expected one of accrue, filter
///   hint: did you mean 'accrue'?
/// ```
/// A problem never carries a customer's value, so it may go to any log.
package struct Problem: Error, Sendable, Equatable {
  /// What the process reports when this problem ends it.
  package var exit: ExitCode
  package var place: Place?
  /// One sentence without a final stop: what was found and what was expected.
  package var message: String
  /// What to do about it, when something can be said.
  package var hint: String?
  /// The five characters of the server, when the problem comes from PostgreSQL.
  package var sqlState: String?
  /// The name of the violated constraint, when the problem comes from PostgreSQL.
  package var constraint: String?
  /// More problems found together with this one: a definition with five typos names all five.
  package var others: [Problem]

  package init(
    _ exit: ExitCode, _ message: String, at place: Place? = nil, hint: String? = nil,
    sqlState: String? = nil, constraint: String? = nil, others: [Problem] = []
  ) {
    self.exit = exit
    self.place = place
    self.message = message
    self.hint = hint
    self.sqlState = sqlState
    self.constraint = constraint
    self.others = others
  }

  /// Several problems as one; `nil` when there is none.
  package static func all(_ problems: [Problem]) -> Problem? {
    guard var first = problems.first else { return nil }
    first.others += problems.dropFirst()
    return first
  }

  /// This problem and those found with it, flat.
  package var flattened: [Problem] {
    var head = self
    head.others = []
    return [head] + others.flatMap(\.flattened)
  }

  /// The gravest code among this problem and those found with it.
  package var gravestExit: ExitCode {
    others.reduce(exit) { $0.orGraver($1.gravestExit) }
  }

  /// The message behind its place, in one line.
  package var placedMessage: String { place.map { "\($0): \(message)" } ?? message }

  /// A promise of our own that does not hold.
  package static func bug(_ message: String) -> Problem {
    Problem(.bug, message, hint: "this is a defect of nightledger; please report it with this line")
  }
}

extension Problem: CustomStringConvertible {
  package var description: String {
    text(as: "error")
  }

  /// As ``description`` has it, of what is no mistake and yet seldom meant.
  package var warning: String { text(as: "warning") }

  private func text(as weight: String) -> String {
    flattened.map { $0.line(as: weight) }.joined(separator: "\n")
  }

  private func line(as weight: String) -> String {
    let head = "\(place.map { "\($0): " } ?? "")\(weight): \(message)"
    return hint.map { "\(head)\n  hint: \($0)" } ?? head
  }
}
