import Definitions
import Vocabulary

extension NightDefinition {
  /// The steps as a selection sees them; a step carries the tags of its night.
  func candidates(_ records: [StepRecord]) -> [StepSelection.Candidate] {
    var states: [String: StepSelection.Candidate.State] = [:]
    for record in records { states[record.step] = record.isDone ? .done : .failed }
    return steps.map { step in
      StepSelection.Candidate(
        id: step.id, needs: step.needs, tags: tags + step.tags, state: states[step.id.text] ?? .new)
    }
  }
}
