package import Vocabulary

/// Which steps of a night are meant: what `--select` and `--exclude` say.
///
/// ```
/// import                the step import
/// +segments             segments and all that it needs
/// segments+             segments and all that need it
/// tag:money             steps and nights with this tag
/// state:failed          steps that began and are not done; also state:done, state:new
/// import tag:money      either
/// tag:money,state:new   both
/// ```
package struct StepSelection: Sendable, Equatable {
  /// A step as a selection sees it.
  package struct Candidate: Sendable {
    package enum State: String, Sendable, CaseIterable {
      case new, failed, done
    }

    package let id: Identifier
    package let needs: [Identifier]
    package let tags: [Identifier]
    package let state: State

    package init(id: Identifier, needs: [Identifier], tags: [Identifier], state: State) {
      self.id = id
      self.needs = needs
      self.tags = tags
      self.state = state
    }
  }

  private let select: String?
  private let exclude: String?

  /// - Parameters:
  ///   - select: `nil`: all of them.
  ///   - exclude: `nil`: none is left out.
  package init(select: String? = nil, exclude: String? = nil) {
    self.select = select
    self.exclude = exclude
  }

  /// Nothing was said: every step is meant.
  package var isEverything: Bool { select == nil && exclude == nil }

  /// The chosen ones, in the order they were given.
  ///
  /// - Throws: exit 64 for a name that no step has, and when nothing is chosen.
  package func chosen(among steps: [Candidate]) throws(Problem) -> [Identifier] {
    let wanted = try select.map { text throws(Problem) in try Self.union(text, steps) }
    let left = try exclude.map { text throws(Problem) in try Self.union(text, steps) } ?? []
    let chosen = steps.map(\.id).filter { wanted?.contains($0) != false && !left.contains($0) }
    guard !chosen.isEmpty else {
      throw Problem(
        .usage, "no step is chosen", hint: "the steps are: \(Self.list(steps.map(\.id)))")
    }
    return chosen
  }

  /// Refuses a choice that would run a step before those it stands on: what a night computes from facts
  /// must not be there before the facts.
  package func requireFooting(
    of chosen: [Identifier], among steps: [Candidate]
  ) throws(Problem) {
    for step in steps where chosen.contains(step.id) && step.state != .done {
      for need in step.needs where !chosen.contains(need) {
        guard steps.first(where: { $0.id == need })?.state != .done else { continue }
        throw Problem(
          .usage, "the step '\(step.id)' needs '\(need)', which is not done and not chosen",
          hint: "choose it too, with --select +\(step.id), or exclude \(need)+")
      }
    }
  }

  static func list(_ names: [Identifier]) -> String {
    names.map(\.text).joined(separator: ", ")
  }

  // MARK: Reading

  private static func union(
    _ text: String, _ steps: [Candidate]
  ) throws(Problem) -> Set<Identifier> {
    var found: Set<Identifier> = []
    for part in text.split(separator: " ") {
      var common: Set<Identifier>?
      for word in part.split(separator: ",") {
        let named = try names(String(word), steps)
        common = common?.intersection(named) ?? named
      }
      found.formUnion(common ?? [])
    }
    return found
  }

  private static func names(
    _ word: String, _ steps: [Candidate]
  ) throws(Problem) -> Set<Identifier> {
    let withNeeds = word.hasPrefix("+")
    let withNeeding = word.hasSuffix("+") && word.count > 1
    let bare = String(word.dropFirst(withNeeds ? 1 : 0).dropLast(withNeeding ? 1 : 0))
    var found = Set(try matches(bare, steps).map(\.id))
    let roots = found
    // Steps stand behind those they need: one way forward, one way back finds all.
    if withNeeds {
      var reached = roots
      for step in steps.reversed() where reached.contains(step.id) { reached.formUnion(step.needs) }
      found.formUnion(reached)
    }
    if withNeeding {
      var reached = roots
      for step in steps where step.needs.contains(where: reached.contains) {
        reached.insert(step.id)
      }
      found.formUnion(reached)
    }
    return found
  }

  private static func matches(
    _ word: String, _ steps: [Candidate]
  ) throws(Problem) -> [Candidate] {
    if word.hasPrefix("tag:") {
      let tag = String(word.dropFirst(4))
      let tags = Set(steps.flatMap(\.tags)).sorted()
      guard tags.contains(where: { $0.text == tag }) else { throw unknown("tag", tag, tags) }
      return steps.filter { $0.tags.contains { $0.text == tag } }
    }
    if word.hasPrefix("state:") {
      let name = String(word.dropFirst(6))
      guard let state = Candidate.State(rawValue: name) else {
        throw unknown(
          "state", name, Candidate.State.allCases.compactMap { Identifier($0.rawValue) })
      }
      return steps.filter { $0.state == state }
    }
    guard let step = steps.first(where: { $0.id.text == word }) else {
      throw unknown("step", word, steps.map(\.id))
    }
    return [step]
  }

  private static func unknown(_ what: String, _ word: String, _ known: [Identifier]) -> Problem {
    let nearest = nearestName(to: word, among: known.map(\.text))
    return Problem(
      .usage, "there is no \(what) '\(word)'",
      hint: nearest.map { "did you mean '\($0)'?" }
        ?? (known.isEmpty ? "no step has a tag" : "the \(what)s are: \(list(known))"))
  }
}
