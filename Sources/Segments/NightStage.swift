package import Definitions
package import Vocabulary

/// Segments or a model that a night can compute in one go, after the stages before it.
package enum NightStage: Sendable {
  /// None of them names another of them.
  case segments([SegmentDefinition])
  case model(RFMDefinition)
}

extension Programme {
  /// Everything a night computes, each stage after those it needs: models as soon as their base is
  /// there, segments together with all that need no more than they do.
  package var stages: [NightStage] {
    var depths: [Evaluation: Int] = [:]
    for evaluation in evaluationOrder {
      depths[evaluation] = 1 + (needs(of: evaluation).compactMap { depths[$0] }.max() ?? 0)
    }
    let deepest = depths.values.max() ?? 0
    return (0..<deepest).flatMap { depth -> [NightStage] in
      let level = evaluationOrder.filter { depths[$0] == depth + 1 }
      let segments = level.compactMap { evaluation -> SegmentDefinition? in
        if case .segment(let name) = evaluation { segment(name) } else { nil }
      }
      let models = level.compactMap { evaluation -> NightStage? in
        if case .model(let name) = evaluation { model(name).map(NightStage.model) } else { nil }
      }
      return models + (segments.isEmpty ? [] : [.segments(segments)])
    }
  }

  fileprivate func needs(of evaluation: Evaluation) -> [Evaluation] {
    switch evaluation {
    case .model(let name): (model(name)?.base).map { [.segment($0.value)] } ?? []
    case .segment(let name):
      (segment(name)?.condition).map { condition in
        condition.segments.map { .segment($0.value) } + condition.models.map { .model($0.value) }
      } ?? []
    }
  }
}

extension Programme {
  /// A segment and all that it names, themselves or through others.
  package func needs(of segment: Identifier) -> Set<Evaluation> {
    var found: Set<Evaluation> = []
    var open: [Evaluation] = [.segment(segment)]
    while let next = open.popLast() {
      guard found.insert(next).inserted else { continue }
      open += needs(of: next)
    }
    return found
  }
}
