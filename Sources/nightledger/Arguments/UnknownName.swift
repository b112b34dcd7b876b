import Vocabulary

extension Problem {
  /// A name on the command line that nothing has: the nearest known one, else all of them.
  static func noSuch(_ what: String, _ wanted: String, among known: [String]) -> Problem {
    Problem(
      .usage, "there is no \(what) '\(wanted)'",
      hint: nearestName(to: wanted, among: known).map { "did you mean '\($0)'?" }
        ?? all(of: what, known))
  }

  /// `the nights are: nightly, weekly`
  static func all(of what: String, _ known: [String]) -> String {
    "the \(what)s are: \(known.joined(separator: ", "))"
  }
}
