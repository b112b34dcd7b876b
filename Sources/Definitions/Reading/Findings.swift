import Vocabulary

/// The problems of a definition, collected: an analyst mends all of them at once.
final class Findings {
  private(set) var problems: [Problem] = []

  func report(_ message: String, at place: Place, hint: String? = nil) {
    problems.append(Problem(.definition, message, at: place, hint: hint))
  }

  func report(_ found: [Problem]) {
    problems += found
  }

  func report(unknown what: String, _ name: String, known: [String], at place: Place) {
    report(
      "unknown \(what) '\(name.shortened)', expected one of \(known.joined(separator: ", "))",
      at: place, hint: Self.suggestion(for: name, among: known))
  }

  /// A name that must be defined in another file, and is not.
  func report(missing what: String, _ name: Located<Identifier>, known: [Identifier]) {
    let names = known.map(\.text).sorted()
    let defined = names.isEmpty ? "none is defined" : "defined are \(names.joined(separator: ", "))"
    report(
      "there is no \(what) '\(name.value)'; \(defined)", at: name.place,
      hint: Self.suggestion(for: name.value.text, among: names))
  }

  static func suggestion(for name: String, among known: [String]) -> String? {
    nearestName(to: name, among: known).map { "did you mean '\($0)'?" }
  }

  /// All of them in the order of the files, as one; `nil` if there is none.
  var summary: Problem? {
    Problem.all(
      problems.enumerated().sorted { first, second in
        (first.element.order, first.offset) < (second.element.order, second.offset)
      }.map(\.element))
  }
}

extension Problem {
  fileprivate var order: SortKey {
    SortKey(path: place?.path ?? "", line: place?.line ?? 0, column: place?.column ?? 0)
  }

  fileprivate struct SortKey: Comparable {
    let path: String
    let line: Int
    let column: Int

    static func < (first: SortKey, second: SortKey) -> Bool {
      (first.path, first.line, first.column) < (second.path, second.line, second.column)
    }
  }
}
