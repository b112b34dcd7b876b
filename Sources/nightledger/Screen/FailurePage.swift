import Vocabulary

/// What a failed command says: at most forty lines, the first of which stands alone in a log.
struct FailurePage {
  static let lineLimit = 40

  /// Stands before everything else: which run, which step, which code.
  var headline: String?
  let problem: Problem
  /// What to type next.
  var next: [String] = []

  var text: String {
    var lines = headline.map { [$0] } ?? []
    let closing = next.isEmpty ? [] : [""] + next
    let room = Self.lineLimit - lines.count - closing.count - 1
    var shown = 0
    let problems = problem.flattened
    for problem in problems {
      var text = problem.description.split(separator: "\n").map(String.init)
      // What the first line says already is not said again.
      if problems.count == 1, headline?.hasSuffix(problem.message) == true { text.removeFirst() }
      guard lines.count + text.count <= room else { break }
      lines += text
      shown += 1
    }
    if shown < problems.count {
      lines.append("and \(HumanNumber.count(problems.count - shown, "more problem"))")
    }
    return (lines + closing).joined(separator: "\n")
  }

  /// `nightledger nightly 2026-11-21 FAILED at step 2/6 'rfm' (exit 65): …`
  static func headline(
    night: String, date: CivilDate, step: String?, _ problem: Problem
  ) -> String {
    let place = step.map { " at step \($0)" } ?? ""
    let exit = problem.gravestExit.rawValue
    return "nightledger \(night) \(date) FAILED\(place) (exit \(exit)): \(problem.placedMessage)"
  }
}
