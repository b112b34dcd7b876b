import Vocabulary

/// The order in which segments and RFM models are computed: each after those it names.
struct EvaluationOrder {
  let segments: [SegmentDefinition]
  let models: [RFMDefinition]
  let findings: Findings

  private typealias Evaluation = Programme.Evaluation

  /// A name in one definition of another.
  private struct Need {
    let evaluation: Programme.Evaluation
    let place: Place
  }

  /// By name within what the needs leave open, so that the order is the same every night. A circle is
  /// reported once, at the name that closes it.
  func sorted() -> [Programme.Evaluation] {
    var needs: [Programme.Evaluation: [Need]] = [:]
    for segment in segments {
      needs[.segment(segment.name)] =
        segment.condition.segments.map { Need(evaluation: .segment($0.value), place: $0.place) }
        + segment.condition.models.map { Need(evaluation: .model($0.value), place: $0.place) }
    }
    for model in models {
      needs[.model(model.name)] =
        model.base.map { [Need(evaluation: .segment($0.value), place: $0.place)] } ?? []
    }
    var walk = Walk(needs: needs, findings: findings)
    for model in models { walk.visit(.model(model.name)) }
    for segment in segments { walk.visit(.segment(segment.name)) }
    return walk.order
  }

  private struct Walk {
    let needs: [Programme.Evaluation: [Need]]
    let findings: Findings
    var order: [Programme.Evaluation] = []
    var path: [Programme.Evaluation] = []
    var done: Set<Programme.Evaluation> = []

    mutating func visit(_ evaluation: Programme.Evaluation) {
      guard let list = needs[evaluation], !done.contains(evaluation) else { return }
      path.append(evaluation)
      for need in list {
        if let start = path.firstIndex(of: need.evaluation) {
          let circle = (path[start...] + [need.evaluation]).map(\.name)
          findings.report(
            "the definition needs itself: \(circle.joined(separator: " needs "))", at: need.place,
            hint: "a segment or model is computed after all that it names")
        } else {
          visit(need.evaluation)
        }
      }
      path.removeLast()
      done.insert(evaluation)
      order.append(evaluation)
    }
  }
}

extension Programme.Evaluation {
  fileprivate var name: String {
    switch self {
    case .segment(let name): "segment '\(name)'"
    case .model(let name): "RFM model '\(name)'"
    }
  }
}
