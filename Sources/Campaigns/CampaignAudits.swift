import Catalog
package import Definitions
import SQLText
package import Vocabulary

extension CampaignProgram {
  /// Refuses a step whose id meant another kind of step before: ids are parts of keys of money and
  /// messages, for ever.
  var stepKindsAudit: CampaignStatement {
    let steps = current.definition.steps
    let sql: SQL = """
      SELECT s.step_id, s.kind
      FROM \(Catalog.Campaign.stepIdentity) AS s
      JOIN unnest(\(SQLValue.textArray(steps.map(\.id.text))), \
      \(SQLValue.textArray(steps.map(\.action.kind.rawValue)))) AS now (step_id, kind)
        ON now.step_id = s.step_id
      WHERE
        s.campaign_id = \(campaign)
        AND s.kind <> now.kind
      ORDER BY s.step_id
      """
    return CampaignStatement("step kinds", sql) { rows in
      let problems = rows.map { row -> Problem in
        let step = steps.first { $0.id.text == row[0] }
        let kind = step?.action.kind.rawValue ?? "gone"
        return Problem(
          .definition,
          "the step '\(row[0])' is \(kind), but its id was used for \(row[1]) before",
          at: step?.place, hint: "give the step an id that this campaign never had")
      }
      return Problem.all(problems) ?? .bug("an audit without rows was refused")
    }
  }

  /// Remembers what each id means.
  var rememberStepsStatement: CampaignStatement {
    let steps = current.definition.steps
    return CampaignStatement(
      "remember steps",
      """
      INSERT INTO \(Catalog.Campaign.stepIdentity) (campaign_id, step_id, kind)
      SELECT \(campaign), now.step_id, now.kind
      FROM unnest(\(SQLValue.textArray(steps.map(\.id.text))), \
      \(SQLValue.textArray(steps.map(\.action.kind.rawValue)))) AS now (step_id, kind)
      ON CONFLICT (campaign_id, step_id) DO NOTHING
      """)
  }

  /// The name of the audit that refuses segments of another night.
  package static let freshnessName = "fresh segments"

  /// Refuses a night whose segments or RFM models were not built for it.
  func freshnessAudit(_ night: CampaignNight) -> CampaignStatement? {
    let needs = versions.flatMap { $0.definition.needs }
    guard !needs.isEmpty else { return nil }
    let segments = Set(needs.filter { $0.kind == .segment }.map(\.name.value.text)).sorted()
    let models = Set(needs.filter { $0.kind == .model }.map(\.name.value.text)).sorted()
    let sql: SQL = """
      SELECT 'segment', s.name
      FROM unnest(\(SQLValue.textArray(segments))) AS s (name)
      WHERE NOT EXISTS (
        SELECT FROM \(Catalog.Segment.build) AS b
        WHERE b.segment = s.name AND b.business_date = \(night.businessDate))
      UNION ALL
      SELECT 'model', m.name
      FROM unnest(\(SQLValue.textArray(models))) AS m (name)
      WHERE NOT EXISTS (
        SELECT FROM \(Catalog.Segment.rfmBuild) AS b
        WHERE b.model = m.name AND b.business_date = \(night.businessDate))
      ORDER BY 1, 2
      """
    return CampaignStatement(Self.freshnessName, sql) { rows in
      let problems = rows.map { row -> Problem in
        let place = needs.first { $0.kind.rawValue == row[0] && $0.name.value.text == row[1] }
        let what = row[0] == "model" ? "RFM model" : "segment"
        return Problem(
          .definition, "the \(what) '\(row[1])' was not built for \(night.businessDate)",
          at: place?.name.place, hint: "put it before the campaign in the night")
      }
      return Problem.all(problems) ?? .bug("an audit without rows was refused")
    }
  }
}

/// What a campaign reads that must have been computed for the same business date.
private struct Need {
  enum Kind: String {
    case segment, model
  }

  let kind: Kind
  let name: Located<Identifier>

  static func all(of condition: Condition) -> [Need] {
    condition.segments.map { Need(kind: .segment, name: $0) }
      + condition.models.map { Need(kind: .model, name: $0) }
  }
}

extension CampaignDefinition {
  /// The segments that its trigger, its choices and its filters name.
  package var segmentsRead: Set<Identifier> {
    Set(needs.filter { $0.kind == .segment }.map(\.name.value))
  }

  fileprivate var needs: [Need] {
    trigger.conditions.flatMap { Need.all(of: $0) } + needsOfSteps
  }

  private var needsOfSteps: [Need] {
    steps.flatMap { step -> [Need] in
      switch step.action {
      case .select(let segment): [Need(kind: .segment, name: segment)]
      case .filter(let condition), .refilter(let condition):
        Need.all(of: condition)
      default: []
      }
    }
  }
}
