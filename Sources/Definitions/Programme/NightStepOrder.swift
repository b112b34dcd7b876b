import Vocabulary

/// Puts the steps of a night in their order: what each needs, and that nothing points down the page.
struct NightStepOrder {
  let findings: Findings

  /// The steps with what they need: what they name, else the step before; the kinds of ours also the one
  /// that stands before them in the order of the data.
  func resolved(_ steps: [NightStep]) -> [NightStep] {
    reportOrder(steps.filter(\.kind.isOrdered))
    var known: [Identifier] = []
    var lastOrdered: Identifier?
    return steps.map { step in
      var step = step
      if known.contains(step.id) {
        findings.report("the step '\(step.id)' stands twice", at: step.place)
      }
      step.needs = step.givenNeeds.map { needs(of: step, $0, known) } ?? known.suffix(1)
      if step.kind.isOrdered {
        if let lastOrdered, !step.needs.contains(lastOrdered) { step.needs.append(lastOrdered) }
        lastOrdered = step.id
      }
      known.append(step.id)
      return step
    }
  }

  private func needs(
    of step: NightStep, _ names: [Located<Identifier>], _ known: [Identifier]
  ) -> [Identifier] {
    names.compactMap { name in
      guard known.contains(name.value) else {
        findings.report(
          "the step '\(step.id)' needs '\(name.value)', which does not stand above it",
          at: name.place,
          hint: nearestName(to: name.value.text, among: known.map(\.text))
            .map { "did you mean '\($0)'?" })
        return nil
      }
      return name.value
    }
  }

  /// Data move in one direction, and each kind of ours stands once.
  private func reportOrder(_ steps: [NightStep]) {
    let order = NightStepKind.ordered.map(\.rawValue).joined(separator: ", ")
    for (earlier, step) in zip(steps, steps.dropFirst()) where step.kind <= earlier.kind {
      findings.report(
        "the step \(step.kind.rawValue) comes after \(earlier.kind.rawValue), "
          + "expected the order \(order)", at: step.place)
    }
  }
}
