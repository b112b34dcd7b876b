import Definitions
import Host
import Postgres
import SQLText
import Segments
import Statements
import Vocabulary

/// Computes the RFM models and segments of a night, each after those it names.
///
/// A model may have a base segment and a segment may ask for RFM names, so both steps of a night walk
/// one order of stages: the step `rfm` up to the last model, the step `segments` the rest.
struct EvaluationStep {
  let installation: Installation
  let plan: NightPlan
  let journal: NightJournal
  /// The names the step of the night is limited to; empty: all.
  let only: Set<Identifier>
  /// Everything is computed from all facts, whatever earlier nights left.
  let isForced: Bool

  private var connection: Connection { journal.connection }

  func runModels() throws(Problem) -> Int {
    let stages = installation.programme.stages
    let through = stages.lastIndex { if case .model = $0 { true } else { false } }
    let wanted = through.map { stages[...$0] } ?? []
    for stage in wanted { try run(stage, of: .rfm) }
    FaultPoint.reach(.rfmDone)
    return wanted.count
  }

  func runSegments() throws(Problem) -> Int {
    let stages = installation.programme.stages
    let last = stages.lastIndex { if case .model = $0 { true } else { false } }
    let wanted = stages[(last.map { $0 + 1 } ?? 0)...]
    for stage in wanted { try run(stage, of: .segments) }
    FaultPoint.reach(.segmentsDone)
    return wanted.count
  }

  private func isWanted(_ name: Identifier) -> Bool { only.isEmpty || only.contains(name) }

  /// One stage, one transaction. Segments that a model is based on are computed whatever models the
  /// step is limited to.
  private func run(_ stage: NightStage, of kind: NightStepKind) throws(Problem) {
    try journal.transaction { () throws(Problem) in
      try PlannerSetting.setJoins.apply(to: connection)
      switch stage {
      case .model(let definition):
        if isWanted(definition.name) { try score(definition) }
      case .segments(let segments):
        let wanted = segments.filter { kind == .rfm || isWanted($0.name) }
        if !wanted.isEmpty { try settle(wanted) }
      }
    }
  }

  private func score(_ definition: RFMDefinition) throws(Problem) {
    try RFMStep(connection, businessDate: plan.businessDate, isForced: isForced)
      .build(definition, digest: digest(of: "rfm/\(definition.name).json5"))
  }

  private func settle(_ segments: [SegmentDefinition]) throws(Problem) {
    let lastLoad = try connection.query(Statements.lastLoad).single.int64("load_id")
    let evaluation = SegmentEvaluation(
      installation.programme, on: plan.businessDate, lastLoad: lastLoad, connection: connection,
      isForced: isForced)
    _ = try evaluation.run(segments)
  }

  private func digest(of path: String) -> String {
    let file = installation.programme.files.first { $0.path == path }
    return file.map { SHA256.hex(of: $0.bytes) } ?? ""
  }
}

extension PlannerSetting {
  func apply(to connection: Connection) throws(Problem) {
    for statement in statements { _ = try connection.execute(statement) }
  }
}
