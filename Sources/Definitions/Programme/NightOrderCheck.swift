import Vocabulary

/// Nights against each other: ids that are shared, nights that wait for one another.
struct NightOrderCheck {
  let nights: [NightDefinition]
  let findings: Findings

  func check() {
    reportSharedIds()
    for night in nights {
      guard case .after(let other) = night.schedule else { continue }
      guard nights.contains(where: { $0.name == other.value }) else {
        findings.report(missing: "night", other, known: nights.map(\.name))
        continue
      }
      if waits(night) {
        findings.report("the night '\(night.name)' would wait for itself", at: other.place)
      }
    }
  }

  /// Whether a night comes, over those it waits for, back to itself.
  private func waits(_ night: NightDefinition) -> Bool {
    var current = night
    for _ in nights {
      guard case .after(let other) = current.schedule,
        let next = nights.first(where: { $0.name == other.value })
      else { return false }
      if next.name == night.name { return true }
      current = next
    }
    return false
  }

  private func reportSharedIds() {
    var owners: [Identifier: NightDefinition] = [:]
    for night in nights {
      if let first = owners[night.name] {
        findings.report(
          "the id '\(night.name)' is also that of \(first.place.path)", at: night.place,
          hint: "an id belongs to one night for ever")
      }
      owners[night.name] = owners[night.name] ?? night
    }
  }
}
